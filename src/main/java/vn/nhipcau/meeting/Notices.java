package vn.nhipcau.meeting;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhipcau.meeting.Notice.Occasion;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.shared.SubjectKind;
import vn.nhipcau.shared.SubjectKind.Id;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is to be told of meetings, as rows. A change of a meeting withdraws all that is unsent and
 * writes new rows, in its own transaction and behind the meeting's lock; whoever tells takes that
 * lock too, so nothing old is written after it. All methods join the caller's transaction.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Notices {
    /** What invitations to a meeting, and notices of it, are about. */
    public static final SubjectKind<Id> SUBJECT = SubjectKind.ofId("meeting");

    private static final SubjectKind<Id> PAPERS = SubjectKind.ofId("papers");

    private final StoredNotices notices;
    private final Outbox outbox;
    private final ReminderPlan reminders;
    private final MeetingSettings settings;
    private final Clock clock;

    Notices(
            StoredNotices notices,
            Outbox outbox,
            ReminderPlan reminders,
            MeetingSettings settings,
            Clock clock) {
        this.notices = notices;
        this.outbox = outbox;
        this.reminders = reminders;
        this.settings = settings;
        this.clock = clock;
    }

    /** What was planned to be told, and what was written and has not left, is taken back. */
    void withdraw(VoterMeeting meeting) {
        notices.withdraw(meeting.id());
        outbox.withdraw(subject(meeting));
        outbox.withdraw(papers(meeting));
    }

    /** When the meeting was to be, for those who were not told yet of a change of that. */
    Optional<MeetingTime> untold(VoterMeeting meeting) {
        return notices.waiting(meeting.id()).stream()
                .filter(notice -> notice.stage() == 0)
                .flatMap(notice -> notice.was().stream())
                .findFirst();
    }

    /**
     * Everybody is told this now; reminders follow if the meeting takes place.
     *
     * @param was when it was to be before; null if that has not changed
     */
    void tell(VoterMeeting meeting, Occasion occasion, @Nullable MeetingTime was) {
        var now = clock.instant();
        var starts = meeting.time().starts();
        // What was to begin a minute ago is still worth a word that it does not.
        var until = starts.isAfter(now) ? starts : now.plus(settings.urgent());
        var rows = new ArrayList<Notice>();
        var first = new Notice(meeting, occasion, Duration.ZERO, now, until);
        first.was(was);
        rows.add(first);
        if (meeting.status() == MeetingStatus.ANNOUNCED) rows.addAll(reminders.of(meeting, now));
        notices.saveAllAndFlush(rows);
    }

    /** What is told of this meeting now was done by this person, who need not be told. */
    public void doneBy(long meeting, long person) {
        notices.waiting(meeting).stream()
                .filter(notice -> notice.occasion() != Occasion.REMINDER)
                .filter(notice -> !notice.due().isAfter(clock.instant()))
                .forEach(notice -> notice.doneBy(person));
    }

    /**
     * The ids of all notices whose time has come, the oldest first: those that fail keep no other
     * from being told. Needs no transaction around it.
     */
    @Transactional(readOnly = true)
    public List<Long> due() {
        return notices.due(clock.instant());
    }

    /** The day that it is now. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    /**
     * Until when words are true that count the days to a meeting from now: until midnight, on its
     * day until it begins.
     */
    public Instant countedUntil(VoterMeeting meeting) {
        var midnight = today().plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        return earlier(midnight, meeting.time().starts());
    }

    /**
     * Until when a reminder that counts days and is written now is of use as it is: until its words
     * are false, or the next reminder is due.
     */
    public Instant goodUntil(VoterMeeting meeting, Notice notice) {
        var counted = countedUntil(meeting);
        boolean late = clock.instant().isAfter(notice.notAfter());
        return late ? counted : earlier(counted, notice.notAfter());
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** On which day the meeting is. */
    public LocalDate dayOf(VoterMeeting meeting) {
        return LocalDate.ofInstant(meeting.time().starts(), clock.getZone());
    }

    /**
     * The notice, if it is still to be told of this meeting; what is of no use any more is skipped.
     *
     * @param meeting locked by the caller
     */
    public Optional<Notice> toTell(long id, VoterMeeting meeting) {
        var notice = notices.findById(id).filter(Notice::isWaiting);
        if (notice.isEmpty()) return notice;
        if (notice.get().revision() != meeting.revision()) {
            notice.get().ends(Notice.Status.WITHDRAWN);
            return Optional.empty();
        }
        if (isOver(notice.get(), meeting)) {
            notice.get().ends(Notice.Status.SKIPPED);
            return Optional.empty();
        }
        return notice;
    }

    // Whether one of the later reminders is enough is another question for each recipient.
    private boolean isOver(Notice notice, VoterMeeting meeting) {
        boolean reminds = notice.occasion() == Occasion.REMINDER;
        var until = reminds ? meeting.time().starts() : notice.notAfter();
        return clock.instant().isAfter(until);
    }

    /** The meeting that a notice is about. */
    public Optional<Long> meetingOf(long id) {
        return notices.meetingOf(id);
    }

    /** Reminders whose time has come as well: one word now is enough for all of them. */
    public void skipOverdueReminders(VoterMeeting meeting) {
        notices.waiting(meeting.id()).stream()
                .filter(other -> other.occasion() == Occasion.REMINDER)
                .filter(other -> !other.due().isAfter(clock.instant()))
                .forEach(other -> other.ends(Notice.Status.SKIPPED));
    }

    /** The offsets of later reminders of this meeting whose time has come, told or not. */
    public List<Duration> overtaking(VoterMeeting meeting, Duration reminder) {
        return notices.reminders(meeting.id(), meeting.revision()).stream()
                .filter(other -> !other.due().isAfter(clock.instant()))
                .map(Notice::ahead)
                .filter(ahead -> ahead.compareTo(reminder) < 0)
                .toList();
    }

    /** So many more were told, up to this person; the same stage goes on. */
    public void goesOn(Notice notice, int told, long until) {
        notice.toldTo(told, until);
    }

    /** So many more were told; the next stage begins. */
    public void nextStage(Notice notice, int told) {
        notice.nextStage(told);
    }

    /** Everybody was told. */
    public void finish(Notice notice) {
        notice.ends(Notice.Status.TOLD);
    }

    /** Whether what is told of this meeting now must not wait for the morning. */
    public boolean isUrgent(VoterMeeting meeting) {
        return meeting.time().starts().isBefore(clock.instant().plus(settings.urgent()));
    }

    /** What is said about a meeting is about this. */
    public static String subject(VoterMeeting meeting) {
        return SubjectKind.of(SUBJECT, meeting.id());
    }

    /**
     * What rooms above hand out for a meeting is about this: taken back, if unsent, by every change
     * of the meeting.
     */
    public static String papers(VoterMeeting meeting) {
        return SubjectKind.of(PAPERS, meeting.id());
    }

    /** The id of the meeting for which something was handed out, if that is what it is about. */
    public static Optional<Long> papers(String subject) {
        return PAPERS.read(subject).map(Id::id);
    }
}
