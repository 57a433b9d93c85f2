package vn.nhipcau.meeting;

import org.springframework.stereotype.Component;

import vn.nhipcau.calendar.WorkingDays;
import vn.nhipcau.council.CouncilSession;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** When meetings could be, until the secretariat settles it. */
@Component
class ProposedTimes {
    private final WorkingDays calendar;
    private final MeetingSettings settings;
    private final Clock clock;

    ProposedTimes(WorkingDays calendar, MeetingSettings settings, Clock clock) {
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A time for each of so many meetings before or after a session: on working days one after the
     * other, the last ones on the same day if the session opens then.
     *
     * @throws NotPossible if they would lie in the past, or there will be no session
     */
    List<MeetingTime> around(CouncilSession session, RoundKind kind, int meetings) {
        var day = firstDay(session, kind);
        var times = new ArrayList<MeetingTime>();
        for (int i = 0; i < meetings; i++) {
            times.add(on(day));
            var next = calendar.shift(day, 1);
            if (fits(next, session, kind)) day = next;
        }
        return times;
    }

    /** A time for one more meeting. */
    MeetingTime ofOneMore() {
        return on(calendar.plus(today(), settings.after()));
    }

    private LocalDate firstDay(CouncilSession session, RoundKind kind) {
        var tomorrow = today().plusDays(1);
        boolean over = kind == RoundKind.BEFORE && !session.opens().isAfter(tomorrow);
        if (over || session.status() == CouncilSession.Status.CANCELLED)
            throw new NotPossible(NotPossible.Why.TOO_LATE);
        var wanted =
                kind == RoundKind.BEFORE
                        ? session.opens().minusDays(settings.before())
                        : session.closes().plusDays(settings.after());
        var day = wanted.isBefore(tomorrow) ? tomorrow : wanted;
        var working = calendar.plus(day.minusDays(1), 1);
        return fits(working, session, kind) ? working : day;
    }

    private static boolean fits(LocalDate day, CouncilSession session, RoundKind kind) {
        return kind == RoundKind.AFTER || day.isBefore(session.opens());
    }

    private MeetingTime on(LocalDate day) {
        Instant starts = day.atTime(settings.begins()).atZone(clock.getZone()).toInstant();
        return new MeetingTime(starts, starts.plus(settings.lasts()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
