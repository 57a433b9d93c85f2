package vn.nhipcau.meeting;

import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhipcau.calendar.WorkingDays;
import vn.nhipcau.council.CouncilSession;
import vn.nhipcau.council.DelegateGroup;
import vn.nhipcau.council.Delegates;
import vn.nhipcau.meeting.Notice.Occasion;
import vn.nhipcau.shared.Place;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * All voter meetings and their rounds. Nothing is said to anyone before a meeting is announced;
 * from then on every change of time, place or state tells everyone who had been told. Each verb
 * locks its meeting and joins the caller's transaction.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY, noRollbackFor = NotPossible.class)
public class Meetings {
    private final StoredRounds rounds;
    private final StoredMeetings meetings;
    private final EntityManager memory;
    private final Notices notices;
    private final Attendance answers;
    private final Preparations preparations;
    private final Delegates delegates;
    private final WorkingDays calendar;
    private final MeetingSettings settings;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Meetings(
            StoredRounds rounds,
            StoredMeetings meetings,
            EntityManager memory,
            Notices notices,
            Attendance answers,
            Preparations preparations,
            Delegates delegates,
            WorkingDays calendar,
            MeetingSettings settings,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.rounds = rounds;
        this.meetings = meetings;
        this.memory = memory;
        this.notices = notices;
        this.answers = answers;
        this.preparations = preparations;
        this.delegates = delegates;
        this.calendar = calendar;
        this.settings = settings;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** The round of this kind for a session, if it was made. */
    public Optional<VoterMeetingRound> round(long session, RoundKind kind) {
        return rounds.findBySessionAndKind(session, kind);
    }

    /** The round with this id. */
    public VoterMeetingRound round(long id) {
        return rounds.findById(id).orElseThrow();
    }

    /**
     * Makes a round: one meeting for each delegate group, on working days one after the other.
     *
     * @throws NotPossible if there is one already, or it would lie in the past
     */
    public VoterMeetingRound planRound(CouncilSession session, RoundKind kind, long by) {
        if (round(session.id(), kind).isPresent()) throw new NotPossible(NotPossible.Why.TWICE);
        var day = firstDay(session, kind);
        var round = rounds.saveAndFlush(new VoterMeetingRound(session.id(), kind, by, now()));
        var sort = sort(session, kind);
        for (DelegateGroup group : delegates.groups()) {
            meetings.save(
                    new VoterMeeting(
                            round.id(), sort, group.id(), group.wards(), proposed(day), by));
            var next = calendar.shift(day, 1);
            boolean fits = kind == RoundKind.AFTER || next.isBefore(session.opens());
            if (fits) day = next;
        }
        preparations.follow(round.id());
        return round;
    }

    private static VoterMeetingKind sort(CouncilSession session, RoundKind kind) {
        boolean regular =
                switch (session.kind()) {
                    case REGULAR_MIDYEAR, REGULAR_YEAR_END -> true;
                    case THEMATIC, URGENT -> false;
                };
        if (!regular) return VoterMeetingKind.SPECIAL_SESSION;
        return kind == RoundKind.BEFORE
                ? VoterMeetingKind.PRE_SESSION
                : VoterMeetingKind.POST_SESSION;
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
        boolean fits = kind == RoundKind.AFTER || working.isBefore(session.opens());
        return fits ? working : day;
    }

    private MeetingTime proposed(LocalDate day) {
        Instant starts = day.atTime(settings.begins()).atZone(clock.getZone()).toInstant();
        return new MeetingTime(starts, starts.plus(settings.lasts()));
    }

    /** Plans one more meeting: of a delegate group, or without one a ward's own. */
    public VoterMeeting plan(
            @Nullable Long round,
            VoterMeetingKind kind,
            @Nullable String group,
            List<String> wards,
            long by) {
        var day = calendar.plus(today(), settings.after());
        var meeting =
                meetings.saveAndFlush(
                        new VoterMeeting(round, kind, group, wards, proposed(day), by));
        preparations.follow(round);
        return meeting;
    }

    /** The meetings of a round, the earliest first. */
    public List<VoterMeeting> of(VoterMeetingRound round) {
        return meetings.findByRoundOrderByStartsAtAscIdAsc(round.id());
    }

    /** All meetings that are not over and will take place for all we know, the earliest first. */
    public List<VoterMeeting> ahead() {
        return meetings.findByStatusInAndEndsAtAfterOrderByStartsAtAscIdAsc(
                EnumSet.of(MeetingStatus.PLANNED, MeetingStatus.ANNOUNCED, MeetingStatus.POSTPONED),
                now());
    }

    /** The announced meetings that are not over, the earliest first. */
    public List<VoterMeeting> announced() {
        return ahead().stream()
                .filter(meeting -> meeting.status() == MeetingStatus.ANNOUNCED)
                .toList();
    }

    /** The meeting with this id. */
    public Optional<VoterMeeting> find(long id) {
        return meetings.findById(id);
    }

    /** The meeting with this id, locked until the transaction ends. */
    public VoterMeeting lock(long id) {
        var meeting = meetings.findLockedById(id).orElseThrow();
        // Read again behind the lock: it may have been looked at before in this transaction.
        memory.refresh(meeting);
        return meeting;
    }

    /**
     * Sets when it is. Of one that was put off, this is the new day.
     *
     * @throws NotPossible if that is past, or the meeting over
     */
    public void setTime(long id, MeetingTime time) {
        if (!time.starts().isAfter(now())) throw new NotPossible(NotPossible.Why.PAST);
        var meeting = ahead(id);
        boolean again = meeting.status() == MeetingStatus.POSTPONED;
        if (meeting.time().equals(time) && !again) return;
        meeting.isOn(time);
        if (again) meeting.becomes(MeetingStatus.ANNOUNCED);
        answers.askAgain(meeting);
        changed(meeting);
    }

    /** Sets where it is; a point on the map with it, or none. */
    public void setPlace(long id, String place, @Nullable Place pin) {
        var meeting = ahead(id);
        if (meeting.place().equals(Optional.of(place)) && pin == null) return;
        meeting.isAt(place, pin);
        changed(meeting);
    }

    /** Sets the point on the map; of a place that people know already this is no change. */
    public void setPin(long id, Place pin) {
        ahead(id).isPinned(pin);
    }

    /** Sets the address of an online meeting. */
    public void setLink(long id, String link) {
        var meeting = ahead(id);
        if (meeting.link().equals(Optional.of(link))) return;
        meeting.isOnline(link);
        changed(meeting);
    }

    /** Sets how many citizens find a seat; null for no limit. */
    public List<Long> setCapacity(long id, @Nullable Integer seats) {
        var meeting = ahead(id);
        meeting.seats(seats);
        return answers.fillSeats(meeting);
    }

    /** Sets what is on. */
    public void setAgenda(long id, String agenda) {
        ahead(id).isAbout(agenda);
    }

    /** Sets who keeps the minutes. */
    public void setSecretary(long id, long person) {
        ahead(id).minutesBy(person);
    }

    private VoterMeeting ahead(long id) {
        var meeting = lock(id);
        if (!meeting.status().isAhead()) throw new NotPossible(NotPossible.Why.OVER);
        return meeting;
    }

    private void changed(VoterMeeting meeting) {
        if (meeting.status().isPublic()) {
            meeting.raise();
            tell(
                    meeting,
                    meeting.status() == MeetingStatus.POSTPONED
                            ? Occasion.POSTPONED
                            : Occasion.CHANGED);
        }
        preparations.follow(meeting.round().orElse(null));
    }

    private void tell(VoterMeeting meeting, Occasion occasion) {
        notices.withdraw(meeting);
        meetings.saveAndFlush(meeting);
        notices.tell(meeting, occasion);
    }

    /**
     * From now on everybody may know of it: they are told, and reminded.
     *
     * @throws NotPossible if it is past, has no place yet, or is no longer planned
     */
    public void announce(long id) {
        var meeting = lock(id);
        if (meeting.status() != MeetingStatus.PLANNED) throw new NotPossible(NotPossible.Why.OVER);
        if (!meeting.isReady()) throw new NotPossible(NotPossible.Why.NO_PLACE);
        if (!meeting.time().starts().isAfter(now())) throw new NotPossible(NotPossible.Why.PAST);
        meeting.announced(now());
        tell(meeting, Occasion.ANNOUNCED);
        preparations.follow(meeting.round().orElse(null));
    }

    /** It is put off; when it will be, is told as soon as that is set. */
    public void postpone(long id) {
        var meeting = lock(id);
        if (meeting.status() != MeetingStatus.ANNOUNCED)
            throw new NotPossible(NotPossible.Why.OVER);
        meeting.becomes(MeetingStatus.POSTPONED);
        meeting.raise();
        tell(meeting, Occasion.POSTPONED);
        preparations.follow(meeting.round().orElse(null));
    }

    /** It will not take place. Who had been told is told; of a plan nobody hears. */
    public void cancel(long id) {
        var meeting = ahead(id);
        boolean known = meeting.status().isPublic();
        meeting.becomes(MeetingStatus.CANCELLED);
        if (known) {
            meeting.raise();
            tell(meeting, Occasion.CANCELLED);
        }
        preparations.follow(meeting.round().orElse(null));
    }

    /** It is over; whoever has to do with what follows hears of it. */
    public void held(VoterMeeting meeting) {
        if (meeting.status() != MeetingStatus.ANNOUNCED) return;
        meeting.becomes(MeetingStatus.HELD);
        preparations.follow(meeting.round().orElse(null));
        meetings.saveAndFlush(meeting);
        publisher.publishEvent(new MeetingHeld(meeting));
    }

    private Instant now() {
        return clock.instant();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now(), clock.getZone());
    }
}
