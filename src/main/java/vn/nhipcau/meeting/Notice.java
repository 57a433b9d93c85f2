package vn.nhipcau.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Something that is to be told of a meeting at a time, and how far the telling is. */
@Entity
@Table(name = "meeting_notice")
public class Notice {
    /** Why something is told. The texts of a card begin with {@code meeting.head.<OCCASION>}. */
    public enum Occasion {
        ANNOUNCED,
        CHANGED,
        POSTPONED,
        CANCELLED,
        REMINDER,
        /** To the group's leader: which delegates have not answered. */
        UNANSWERED,
        /** To nobody: the meeting is over. */
        HELD
    }

    /** How far it is. */
    enum Status {
        WAITING,
        TOLD,
        /** Of no use any more when its time came. */
        SKIPPED,
        /** The meeting was changed or cancelled before. */
        WITHDRAWN
    }

    /** What a key begins with that is a reminder's: {@code meeting:42:3:PT24H:}. */
    private static final Pattern REMINDER =
            Pattern.compile("meeting:(\\d+):(\\d+):(PT[0-9HMS]+):.*");

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "meeting_notice_seq")
    private @Nullable Long id;

    private long meeting;
    private int revision;

    @Enumerated(EnumType.STRING)
    private Occasion occasion;

    private int aheadMinutes;
    private Instant due;
    private Instant notAfter;

    @Enumerated(EnumType.STRING)
    private Status status;

    private int stage;
    private long toldUntil;
    private int told;
    private @Nullable Instant wasStartsAt;
    private @Nullable Instant wasEndsAt;
    private @Nullable Long doneBy;

    @SuppressWarnings("NullAway") // filled by JPA
    protected Notice() {}

    Notice(VoterMeeting meeting, Occasion occasion, Duration ahead, Instant due, Instant notAfter) {
        this.meeting = meeting.id();
        this.revision = meeting.revision();
        this.occasion = occasion;
        this.aheadMinutes = (int) ahead.toMinutes();
        this.due = due;
        this.notAfter = notAfter;
        this.status = Status.WAITING;
    }

    /** Our id of the notice. */
    public long id() {
        return Objects.requireNonNull(id);
    }

    /** The id of the meeting. */
    public long meeting() {
        return meeting;
    }

    /** The revision of the meeting that it tells of. */
    public int revision() {
        return revision;
    }

    /** Why it is told. */
    public Occasion occasion() {
        return occasion;
    }

    /** How long before the meeting a reminder belongs. */
    public Duration ahead() {
        return Duration.ofMinutes(aheadMinutes);
    }

    /** When it is told. */
    public Instant due() {
        return due;
    }

    /** After that it is of no use any more. */
    public Instant notAfter() {
        return notAfter;
    }

    /** Which group of recipients is next. */
    public int stage() {
        return stage;
    }

    /** The id of the last person of this stage who was told. */
    public long toldUntil() {
        return toldUntil;
    }

    /** The beginning of the keys under which each recipient is told once. */
    public String key() {
        String what = occasion == Occasion.REMINDER ? ahead().toString() : occasion.name();
        return key(meeting, revision, what);
    }

    /** The same for what is told now on such an occasion. */
    public static String key(VoterMeeting meeting, Occasion occasion) {
        return key(meeting.id(), meeting.revision(), occasion.name());
    }

    private static String key(long meeting, int revision, String what) {
        return "meeting:" + meeting + ":" + revision + ":" + what;
    }

    /**
     * A reminder as the key of a recipient names it.
     *
     * @param ahead how long before the meeting it belongs
     */
    public record Reminder(long meeting, int revision, Duration ahead) {}

    /** Which reminder a recipient's key is of; empty if of none. */
    public static Optional<Reminder> reminder(String key) {
        var parts = REMINDER.matcher(key);
        if (!parts.matches()) return Optional.empty();
        return Optional.of(
                new Reminder(
                        Long.parseLong(parts.group(1)),
                        Integer.parseInt(parts.group(2)),
                        Duration.parse(parts.group(3))));
    }

    /** When the meeting was to be before, as far as those who are told know. */
    public Optional<MeetingTime> was() {
        return wasStartsAt == null || wasEndsAt == null
                ? Optional.empty()
                : Optional.of(new MeetingTime(wasStartsAt, wasEndsAt));
    }

    /** Whether this person did what is told, and need not be told. */
    public boolean isDoneBy(long person) {
        return doneBy != null && doneBy == person;
    }

    void was(@Nullable MeetingTime before) {
        wasStartsAt = before == null ? null : before.starts();
        wasEndsAt = before == null ? null : before.ends();
    }

    void doneBy(long person) {
        doneBy = person;
    }

    boolean isWaiting() {
        return status == Status.WAITING;
    }

    void ends(Status how) {
        status = how;
    }

    void toldTo(int more, long until) {
        told += more;
        toldUntil = until;
    }

    void nextStage(int more) {
        told += more;
        stage++;
        toldUntil = 0;
    }
}
