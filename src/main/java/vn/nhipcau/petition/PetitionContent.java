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

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;

/** What somebody wrote in the course of a petition. Can be emptied; the timeline stays. */
@Entity
@Table(name = "petition_content")
class PetitionContent {
    /** What sort of text it is. */
    enum Kind {
        PETITION,
        SUPPLEMENT,
        /** Why a unit gave it back. */
        REASON,
        /** What the person is asked. */
        QUESTION,
        /** What colleagues tell each other; never the person. */
        NOTE,
        /** What a supporting unit contributes. */
        OPINION,
        /** What is, or will be, answered. */
        REPLY,
        /** Why a unit asks for more time. */
        EXTENSION,
        /** Why the person wants it looked at again. */
        OBJECTION;

        boolean isOfThePerson() {
            return this == PETITION || this == SUPPLEMENT;
        }
    }

    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "petition_content_seq")
    private @Nullable Long id;

    private long petition;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private @Nullable String text;
    private @Nullable String salt;
    private Instant writtenAt;

    @SuppressWarnings("NullAway") // filled by JPA
    protected PetitionContent() {}

    PetitionContent(Petition petition, Kind kind, String text, Instant now) {
        byte[] random = new byte[SALT_BYTES];
        RANDOM.nextBytes(random);
        this.petition = petition.id();
        this.kind = kind;
        this.text = text;
        this.salt = HexFormat.of().formatHex(random);
        this.writtenAt = now;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    boolean isOf(Petition other) {
        return petition == other.id();
    }

    Kind kind() {
        return kind;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    Optional<String> text() {
        return Optional.ofNullable(text);
    }

    /** What the timeline keeps of it; nothing once it was erased. */
    Optional<String> digest() {
        return text == null || salt == null ? Optional.empty() : Optional.of(Digest.of(salt, text));
    }

    void rewrite(String better) {
        text = better;
    }

    void erase() {
        text = null;
        salt = null;
    }
}
