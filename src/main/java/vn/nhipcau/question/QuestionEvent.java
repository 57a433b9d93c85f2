package vn.nhipcau.question;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.shared.Digest;

import java.time.Instant;
import java.util.Optional;

/** One fact of a question's timeline. Written once; each is chained to the one before. */
@Entity
@Table(name = "question_event")
public class QuestionEvent {
    /** What happened. */
    public enum Kind {
        RECEIVED,
        ACCEPTED,
        DRAFTED,
        SUBMITTED,
        CHANGES_REQUESTED,
        DRAFT_DROPPED,
        ANSWERED,
        DELIVERED,
        UNDELIVERED,
        AGREED,
        CLARIFICATION_ASKED,
        PROPOSED,
        URGED,
        URGED_BY,
        DUE_MOVED,
        WITHDRAWN,
        ERASED;

        /** Whether the delegate is shown it; how an office works is not their concern. */
        public boolean isForTheDelegate() {
            return switch (this) {
                case DRAFTED, SUBMITTED, CHANGES_REQUESTED, DRAFT_DROPPED, DELIVERED, UNDELIVERED ->
                        false;
                default -> true;
            };
        }
    }

    /** Who did it. */
    public enum Actor {
        DELEGATE,
        SERVICE,
        UNIT,
        HEAD,
        SECRETARIAT,
        STANDING_COMMITTEE,
        FRONT
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "question_event_seq")
    private @Nullable Long id;

    private long question;
    private int number;
    private Instant at;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private Actor actor;

    private @Nullable Long actorId;
    private String facts;
    private @Nullable String contentDigest;
    private String previous;
    private String digest;

    @SuppressWarnings("NullAway") // filled by JPA
    protected QuestionEvent() {}

    QuestionEvent(
            Question question,
            int number,
            Instant at,
            Kind kind,
            Actor actor,
            @Nullable Long actorId,
            String facts,
            @Nullable String contentDigest,
            String previous) {
        this.question = question.id();
        this.number = number;
        this.at = at;
        this.kind = kind;
        this.actor = actor;
        this.actorId = actorId;
        this.facts = facts;
        this.contentDigest = contentDigest;
        this.previous = previous;
        this.digest = digestOf(question.code());
    }

    /** When, in business time. */
    public Instant at() {
        return at;
    }

    /** What. */
    public Kind kind() {
        return kind;
    }

    /** In what part. */
    public Actor actor() {
        return actor;
    }

    /** The id of the person who did it, if a person did. */
    public Optional<Long> actorId() {
        return Optional.ofNullable(actorId);
    }

    int number() {
        return number;
    }

    String digest() {
        return digest;
    }

    /** Who did it is no longer known; the digest never covered that. */
    void forgetActor() {
        actorId = null;
    }

    /** Whether it says what it said when it was written, and follows the one before. */
    boolean follows(String digestBefore, String code) {
        return previous.equals(digestBefore) && digest.equals(digestOf(code));
    }

    private String digestOf(String code) {
        return Digest.link(code, number, at, kind, actor, facts, contentDigest, previous);
    }
}
