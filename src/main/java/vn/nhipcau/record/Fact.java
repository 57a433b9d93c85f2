package vn.nhipcau.record;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.shared.Digest;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/**
 * One fact of a case's timeline. Written once; each is chained to the one before, so that none can
 * be changed or taken out unseen. Each kind of case has a table of its own.
 *
 * @param <K> what can happen to such a case
 */
@MappedSuperclass
public abstract class Fact<K extends Enum<K>> {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private long caseId;
    private int number;
    private Instant at;

    @Enumerated(EnumType.STRING)
    private K kind;

    @Enumerated(EnumType.STRING)
    private Actor actor;

    private @Nullable Long actorId;
    private String facts;
    private @Nullable String contentDigest;
    private String previous;
    private String digest;

    /** Blank until the timeline, or the database, has filled it. */
    @SuppressWarnings("NullAway") // filled by the timeline or by JPA
    protected Fact() {}

    void write(
            Case of,
            @Nullable Fact<K> before,
            Instant now,
            K what,
            Actor as,
            @Nullable Long person,
            String details,
            @Nullable String content) {
        caseId = of.id();
        number = before == null ? 1 : before.number + 1;
        at = now.truncatedTo(ChronoUnit.MICROS);
        kind = what;
        actor = as;
        actorId = person;
        facts = details;
        contentDigest = content;
        previous = before == null ? Digest.NONE : before.digest;
        digest = digestOf(of.code());
    }

    /** Where it stands in the timeline, from 1. */
    public int number() {
        return number;
    }

    /** When, in business time. */
    public Instant at() {
        return at;
    }

    /** What. */
    public K kind() {
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
    public Optional<String> contentDigest() {
        return Optional.ofNullable(contentDigest);
    }

    /** For somebody who asks what is kept of them. */
    public Map<String, Object> export() {
        return Map.of("at", at, "what", kind);
    }

    long caseId() {
        return caseId;
    }

    /** Who did it is no longer known; the digest never covered that. */
    void forgetActor() {
        actorId = null;
    }

    /** Whether it says what it said when it was written, and follows the one before. */
    boolean follows(@Nullable Fact<K> before, String code) {
        return number == (before == null ? 1 : before.number + 1)
                && previous.equals(before == null ? Digest.NONE : before.digest)
                && digest.equals(digestOf(code));
    }

    private String digestOf(String code) {
        return Digest.link(code, number, at, kind, actor, facts, contentDigest, previous);
    }
}
