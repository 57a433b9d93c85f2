package vn.nhipcau.record;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** What is about to be answered, or was, to a case. */
@MappedSuperclass
public abstract class Draft {
    /** How far it is. */
    public enum State {
        DRAFT,
        /** With whoever approves it: the head of the unit, or who holds the office. */
        SUBMITTED,
        ISSUED,
        DROPPED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private long caseId;
    private long content;

    @Enumerated(EnumType.STRING)
    private State state;

    private boolean rewriting;
    private long draftedBy;
    private @Nullable Long approvedBy;
    private @Nullable Instant issuedAt;
    private @Nullable Instant deliveredAt;
    @Version private int version;

    /** For JPA. */
    @SuppressWarnings("NullAway") // filled by JPA
    protected Draft() {}

    /** A draft that somebody begins with these words. */
    protected Draft(Case of, Content<?> content, Acting by) {
        this.caseId = of.id();
        this.content = content.id();
        this.state = State.DRAFT;
        this.draftedBy = by.person();
    }

    /** Our id of it. */
    public long id() {
        return Objects.requireNonNull(id);
    }

    /** The id of the case that it answers. */
    public long caseId() {
        return caseId;
    }

    /** How far it is. */
    public State state() {
        return state;
    }

    /** Whether it can still be changed. */
    public boolean isOpen() {
        return state == State.DRAFT || state == State.SUBMITTED;
    }

    /** Whether the next words replace the present ones instead of joining them. */
    public boolean isRewriting() {
        return rewriting;
    }

    /** Whether all is there that must be before it can be sent. */
    public abstract boolean isComplete();

    /** Whether it takes the place of one that was sent before. */
    public boolean isCorrection() {
        return false;
    }

    /** The id of who wrote it. */
    public long draftedBy() {
        return draftedBy;
    }

    /** When it was issued. */
    public Optional<Instant> issuedAt() {
        return Optional.ofNullable(issuedAt);
    }

    /** When whoever asked got it; empty while they did not. */
    public Optional<Instant> deliveredAt() {
        return Optional.ofNullable(deliveredAt);
    }

    /** The id of its words. */
    public long content() {
        return content;
    }

    void resume() {
        state = State.DRAFT;
    }

    void rewrite() {
        rewriting = true;
        state = State.DRAFT;
    }

    void rewritten() {
        rewriting = false;
    }

    void submitted() {
        state = State.SUBMITTED;
    }

    /** It is a draft again, in the words that it had. */
    void restored() {
        rewriting = false;
        state = State.DRAFT;
    }

    void dropped() {
        state = State.DROPPED;
    }

    void issued(@Nullable Long approver, Instant now) {
        state = State.ISSUED;
        approvedBy = approver;
        issuedAt = now;
    }

    void delivered(Instant now) {
        deliveredAt = now;
    }
}
