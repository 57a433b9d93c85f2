package vn.nhipcau.meeting;

import org.springframework.stereotype.Component;

import vn.nhipcau.calendar.QuietHours;
import vn.nhipcau.meeting.Notice.Occasion;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** When those who know of a meeting are reminded of it, and what is asked and done around it. */
@Component
class ReminderPlan {
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration FOR_EVER = Duration.ofDays(3650);

    private final QuietHours quietHours;
    private final MeetingSettings settings;
    private final Clock clock;

    ReminderPlan(QuietHours quietHours, MeetingSettings settings, Clock clock) {
        this.quietHours = quietHours;
        this.settings = settings;
        this.clock = clock;
    }

    /** Rows for what is still to come of it. */
    List<Notice> of(VoterMeeting meeting, Instant now) {
        var rows = new ArrayList<Notice>();
        var starts = meeting.time().starts();
        Instant until = starts;
        for (Duration ahead : offsets()) {
            Instant due = due(starts, ahead);
            if (due.isAfter(now))
                rows.add(new Notice(meeting, Occasion.REMINDER, ahead, due, until));
            until = due;
        }
        var ask = due(starts, settings.askAgain());
        if (ask.isAfter(now))
            rows.add(new Notice(meeting, Occasion.UNANSWERED, Duration.ZERO, ask, starts));
        var ends = meeting.time().ends();
        rows.add(new Notice(meeting, Occasion.HELD, Duration.ZERO, ends, ends.plus(FOR_EVER)));
        return rows;
    }

    // The shortest first.
    private Iterable<Duration> offsets() {
        return Stream.of(
                        settings.remindDelegates(),
                        settings.remindHosts(),
                        settings.remindSecretary(),
                        settings.remindCitizens())
                .flatMap(List::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    // A reminder of the same day that would fall into the night goes in the evening before it; one
    // of an earlier day waits for the morning.
    private Instant due(Instant starts, Duration ahead) {
        Instant at = starts.minus(ahead);
        if (!quietHours.isQuiet(at)) return at;
        if (ahead.compareTo(A_DAY) >= 0) return quietHours.nextLoud(at);
        var evening = at.atZone(clock.getZone()).with(settings.evening());
        return (evening.toInstant().isAfter(at) ? evening.minusDays(1) : evening).toInstant();
    }
}
