package vn.nhipcau.meeting;

import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhipcau.council.CouncilSession;
import vn.nhipcau.council.Delegates;
import vn.nhipcau.meeting.Notice.Occasion;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * All voter meetings and their rounds: planned, announced, put off, cancelled, held. Nothing is
 * said to anyone before a meeting is announced; from then on every change of time, place or state
 * tells everyone who had been told. Each verb locks its meeting and joins the caller's transaction.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY, noRollbackFor = NotPossible.class)
public class Meetings {
    private final StoredRounds rounds;
    private final StoredMeetings meetings;
    private final EntityManager memory;
    private final Notices notices;
    private final Preparations preparations;
    private final Delegates delegates;
    private final ProposedTimes proposed;
    private final CalendarNames calendarNames;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Meetings(
            StoredRounds rounds,
            StoredMeetings meetings,
            EntityManager memory,
            Notices notices,
            Preparations preparations,
            Delegates delegates,
            ProposedTimes proposed,
            CalendarNames calendarNames,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.rounds = rounds;
        this.meetings = meetings;
        this.memory = memory;
        this.notices = notices;
        this.preparations = preparations;
        this.delegates = delegates;
        this.proposed = proposed;
        this.calendarNames = calendarNames;
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
        var groups = delegates.groups();
        var times = proposed.around(session, kind, groups.size());
        var round = rounds.saveAndFlush(new VoterMeetingRound(session.id(), kind, by, now()));
        var sort = sort(session, kind);
        for (int i = 0; i < groups.size(); i++) {
            var group = groups.get(i);
            meetings.save(
                    new VoterMeeting(
                            round.id(), sort, group.id(), group.wards(), times.get(i), by));
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

    /** Plans one more meeting: of a delegate group, or without one a ward's own. */
    public VoterMeeting plan(
            @Nullable Long round,
            VoterMeetingKind kind,
            @Nullable String group,
            List<String> wards,
            long by) {
        var meeting =
                meetings.saveAndFlush(
                        new VoterMeeting(round, kind, group, wards, proposed.ofOneMore(), by));
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
     * The meeting with this id, locked, while it is ahead.
     *
     * @throws NotPossible if it is over
     */
    VoterMeeting ahead(long id) {
        var meeting = lock(id);
        if (!meeting.status().isAhead()) throw new NotPossible(NotPossible.Why.OVER);
        return meeting;
    }

    /**
     * When or where it is has changed: whoever knows of it is told again.
     *
     * @param was when it was to be before; null if that has not changed
     */
    void changed(VoterMeeting meeting, @Nullable MeetingTime was) {
        if (meeting.status().isPublic()) {
            meeting.raise();
            tell(
                    meeting,
                    meeting.status() == MeetingStatus.POSTPONED
                            ? Occasion.POSTPONED
                            : Occasion.CHANGED,
                    was);
        }
        preparations.follow(meeting.round().orElse(null));
    }

    private void tell(VoterMeeting meeting, Occasion occasion) {
        tell(meeting, occasion, null);
    }

    private void tell(VoterMeeting meeting, Occasion occasion, @Nullable MeetingTime was) {
        var known = notices.untold(meeting).or(() -> Optional.ofNullable(was));
        notices.withdraw(meeting);
        meetings.saveAndFlush(meeting);
        notices.tell(meeting, occasion, known.orElse(null));
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
        meeting.announced(now(), calendarNames.next());
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
}
