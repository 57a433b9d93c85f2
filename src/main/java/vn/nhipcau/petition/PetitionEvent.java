package vn.nhipcau.petition;

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

/**
 * One fact of a petition's timeline. Written once; each is chained to the one before, so that none
 * can be changed or taken out unseen.
 */
@Entity
@Table(name = "petition_event")
public class PetitionEvent {
    /** What happened. */
    public enum Kind {
        RECEIVED,
        TRIAGED,
        ROUTED,
        ACCEPTED,
        RETURNED,
        SUPPLEMENTED,
        INFO_ASKED,
        INFO_GIVEN,
        DETAILS_CHANGED,
        SPLIT,
        NOTED,
        SUPPORT_ASKED,
        SUPPORT_GIVEN,
        REPLY_DRAFTED,
        REPLY_SUBMITTED,
        CHANGES_REQUESTED,
        DRAFT_DROPPED,
        REPLIED,
        CORRECTED,
        DELIVERED,
        UNDELIVERED,
        TOLD_OTHERWISE,
        UNDERSTOOD,
        RATED,
        OBJECTED,
        MARKED,
        URGED,
        URGED_BY,
        EXTENSION_ASKED,
        EXTENDED,
        EXTENSION_REFUSED,
        DUE_MOVED,
        MADE_URGENT,
        INFO_MISSING,
        CLOSED,
        NOT_ACCEPTED,
        REDIRECTED,
        WITHDRAWN,
        ERASED;

        /** Whether the person is shown it; what happens between colleagues is not their concern. */
        public boolean isForThePerson() {
            return switch (this) {
                case DETAILS_CHANGED,
                        NOTED,
                        SUPPORT_ASKED,
                        SUPPORT_GIVEN,
                        REPLY_DRAFTED,
                        REPLY_SUBMITTED,
                        CHANGES_REQUESTED,
                        DRAFT_DROPPED,
                        EXTENSION_ASKED,
                        EXTENSION_REFUSED,
                        DELIVERED,
                        UNDELIVERED ->
                        false;
                default -> true;
            };
        }
    }

    /** Who did it. */
    public enum Actor {
        CITIZEN,
        SERVICE,
        UNIT,
        HEAD,
        SECRETARIAT,
        STANDING_COMMITTEE,
        FRONT
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "petition_event_seq")
    private @Nullable Long id;

    private long petition;
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
    protected PetitionEvent() {}

    PetitionEvent(
            Petition petition,
            int number,
            Instant at,
            Kind kind,
            Actor actor,
            @Nullable Long actorId,
            String facts,
            @Nullable String contentDigest,
            String previous) {
        this.petition = petition.id();
        this.number = number;
        this.at = at;
        this.kind = kind;
        this.actor = actor;
        this.actorId = actorId;
        this.facts = facts;
        this.contentDigest = contentDigest;
        this.previous = previous;
        this.digest = digestOf(petition.code());
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

    /** What else is to be known of it, such as the unit it went to; no names, no texts. */
    public String facts() {
        return facts;
    }

    /** The salted digest of the text that came with it, if one did. */
    Optional<String> contentDigest() {
        return Optional.ofNullable(contentDigest);
    }

    long petition() {
        return petition;
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
