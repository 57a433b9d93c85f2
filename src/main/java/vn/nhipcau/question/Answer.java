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

import vn.nhipcau.record.Acting;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** What is about to be answered, or was, to a delegate. */
@Entity
@Table(name = "answer")
public class Answer {
    /** How far it is. */
    public enum State {
        DRAFT,
        /** With whoever holds the office, or leads the unit. */
        SUBMITTED,
        ISSUED,
        DROPPED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "answer_seq")
    private @Nullable Long id;

    private long question;
    private long content;

    @Enumerated(EnumType.STRING)
    private State state;

    private boolean rewriting;
    private long draftedBy;
    private @Nullable Long approvedBy;
    private @Nullable Instant issuedAt;
    private @Nullable Instant deliveredAt;
    @Version private int version;

    @SuppressWarnings("NullAway") // filled by JPA
    protected Answer() {}

    Answer(Question question, QuestionContent content, Acting by) {
        this.question = question.id();
        this.content = content.id();
        this.state = State.DRAFT;
        this.draftedBy = by.person();
    }

    /** Our id of it. */
    public long id() {
        return Objects.requireNonNull(id);
    }

    /** The id of the question that it answers. */
    public long question() {
        return question;
    }

    /** How far it is. */
    public State state() {
        return state;
    }

    /** Whether the next words replace the present ones instead of joining them. */
    public boolean isRewriting() {
        return rewriting;
    }

    /** The id of who wrote it. */
    public long draftedBy() {
        return draftedBy;
    }

    /** When the delegate got it; empty while they did not. */
    public Optional<Instant> deliveredAt() {
        return Optional.ofNullable(deliveredAt);
    }

    /** Whether it can still be changed. */
    public boolean isOpen() {
        return state == State.DRAFT || state == State.SUBMITTED;
    }

    long content() {
        return content;
    }

    void joined() {
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
