package vn.nhipcau.record;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.shared.Digest;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;

/**
 * What somebody wrote in the course of a case. Can be emptied; the timeline stays.
 *
 * @param <K> the sorts of texts that such a case has
 */
@MappedSuperclass
public abstract class Content<K extends Enum<K>> {
    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private long caseId;

    @Enumerated(EnumType.STRING)
    private K kind;

    private @Nullable String text;
    private @Nullable String salt;
    private Instant writtenAt;

    /** For JPA. */
    @SuppressWarnings("NullAway") // filled by JPA
    protected Content() {}

    /** A text that was written just now. */
    protected Content(Case of, K kind, String text, Instant now) {
        byte[] random = new byte[SALT_BYTES];
        RANDOM.nextBytes(random);
        this.caseId = of.id();
        this.kind = kind;
        this.text = text;
        this.salt = HexFormat.of().formatHex(random);
        this.writtenAt = now;
    }

    /** Our id of it. */
    public long id() {
        return Objects.requireNonNull(id);
    }

    /** Whether it was written in the course of this case. */
    public boolean isOf(Case other) {
        return caseId == other.id();
    }

    /** What sort of text it is. */
    public K kind() {
        return kind;
    }

    /** When, in business time. */
    public Instant writtenAt() {
        return writtenAt;
    }

    /** What it says; empty once it was erased. */
    public Optional<String> text() {
        return Optional.ofNullable(text);
    }

    /** What the timeline keeps of it; nothing once it was erased. */
    public Optional<String> digest() {
        return text == null || salt == null ? Optional.empty() : Optional.of(Digest.of(salt, text));
    }

    /** Says something else from now on. */
    public void rewrite(String better) {
        text = better;
    }

    /** The words are gone, and with the salt all that could prove a guess. */
    public void erase() {
        text = null;
        salt = null;
    }
}
