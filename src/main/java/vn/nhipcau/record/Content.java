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
import java.util.Map;
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

    /** Blank until the archive, or the database, has filled it. */
    @SuppressWarnings("NullAway") // filled by the archive or by JPA
    protected Content() {}

    void write(Case of, K sort, String words, Instant now) {
        byte[] random = new byte[SALT_BYTES];
        RANDOM.nextBytes(random);
        caseId = of.id();
        kind = sort;
        text = words;
        salt = HexFormat.of().formatHex(random);
        writtenAt = now;
    }

    /** Our id of it. */
    public long id() {
        return Objects.requireNonNull(id);
    }

    boolean isOf(Case other) {
        return caseId == other.id();
    }

    /** What sort of text it is. */
    public K kind() {
        return kind;
    }

    /** What it says; empty once it was erased. */
    public Optional<String> text() {
        return Optional.ofNullable(text);
    }

    /** What the timeline keeps of it; nothing once it was erased. */
    public Optional<String> digest() {
        return text == null || salt == null ? Optional.empty() : Optional.of(Digest.of(salt, text));
    }

    /** For somebody who asks what is kept of them. */
    public Map<String, Object> export() {
        return Map.of("kind", kind, "writtenAt", writtenAt, "text", text == null ? "" : text);
    }

    void rewrite(String better) {
        text = better;
    }

    /** The words are gone, and with the salt all that could prove a guess. */
    void erase() {
        text = null;
        salt = null;
    }
}
