package vn.nhipcau.question;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.council.Name;
import vn.nhipcau.record.Case;
import vn.nhipcau.record.NotNow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** What a delegate asks: whom, how far it is, by when an answer is expected. */
@Entity
@Table(name = "question")
public class Question implements Case {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "question_seq")
    private @Nullable Long id;

    private String code;

    @Enumerated(EnumType.STRING)
    private QuestionKind kind;

    private @Nullable Long person;
    private @Nullable String office;
    private String addresseeVi;
    private String addresseeEn;
    private String unit;
    private @Nullable Long session;

    @Enumerated(EnumType.STRING)
    private QuestionStatus status;

    private Instant receivedAt;
    private LocalDate due;
    private @Nullable Long takenBy;
    private @Nullable Instant answeredAt;
    private boolean proposed;
    @Version private int version;

    @SuppressWarnings("NullAway") // filled by JPA
    protected Question() {}

    Question(String code, long person, Inquiry inquiry, Instant receivedAt, LocalDate due) {
        this.code = code;
        this.kind = inquiry.kind();
        this.person = person;
        this.office = inquiry.office();
        this.addresseeVi = inquiry.addressee().vi();
        this.addresseeEn = inquiry.addressee().en();
        this.unit = inquiry.unit();
        this.session = inquiry.session();
        this.status = QuestionStatus.SENT;
        this.receivedAt = receivedAt;
        this.due = due;
    }

    @Override
    public long id() {
        return Objects.requireNonNull(id);
    }

    @Override
    public String code() {
        return code;
    }

    /** Which of the two it is. */
    public QuestionKind kind() {
        return kind;
    }

    /** Whether this person asked it. */
    public boolean isOf(long other) {
        return person != null && person == other;
    }

    /** The id of the delegate who asked; empty once they are erased. */
    public Optional<Long> person() {
        return Optional.ofNullable(person);
    }

    /** The id of the office that is asked, if it is not an agency. */
    public Optional<String> office() {
        return Optional.ofNullable(office);
    }

    /** Who is asked, as it was called then. */
    public Name addressee() {
        return new Name(addresseeVi, addresseeEn);
    }

    /** The id of the unit that is asked, or through which the office is reached. */
    public String unit() {
        return unit;
    }

    /** The id of the session of the council that it belongs to, if it does. */
    public Optional<Long> session() {
        return Optional.ofNullable(session);
    }

    /** Where it is on its way. */
    @Override
    public QuestionStatus status() {
        return status;
    }

    /** When it was received, in business time. */
    public Instant receivedAt() {
        return receivedAt;
    }

    /** The day by the end of which an answer is expected ("theo cài đặt"). */
    public LocalDate due() {
        return due;
    }

    /** The id of the officer who took it; empty until one did. */
    public Optional<Long> takenBy() {
        return Optional.ofNullable(takenBy);
    }

    /** When the last answer was issued. */
    public Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    /** Whether the delegate proposes it for a session of the council. */
    public boolean isProposed() {
        return proposed;
    }

    void takenBy(long officer) {
        open();
        takenBy = officer;
        if (status == QuestionStatus.SENT) status = QuestionStatus.ACCEPTED;
    }

    void answered(Instant now) {
        open();
        status = QuestionStatus.ANSWERED;
        answeredAt = now;
    }

    void agreed() {
        is(QuestionStatus.ANSWERED);
        status = QuestionStatus.AGREED;
    }

    void clarify(LocalDate until) {
        is(QuestionStatus.ANSWERED);
        status = QuestionStatus.CLARIFYING;
        due = until;
    }

    void withdrawn() {
        if (answeredAt != null) throw new NotNow(status);
        open();
        status = QuestionStatus.WITHDRAWN;
    }

    void belongsTo(long toSession) {
        session = toSession;
    }

    void propose() {
        if (proposed || status == QuestionStatus.WITHDRAWN) throw new NotNow(status);
        proposed = true;
    }

    void moveDue(LocalDate day) {
        due = day;
    }

    void erased() {
        person = null;
        status = status.isOpen() ? QuestionStatus.WITHDRAWN : status;
    }

    private void open() {
        if (!status.isOpen()) throw new NotNow(status);
    }

    private void is(QuestionStatus wanted) {
        if (status != wanted) throw new NotNow(status);
    }
}
