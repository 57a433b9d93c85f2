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

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;

/** What somebody wrote in the course of a question. Can be emptied; the timeline stays. */
@Entity
@Table(name = "question_content")
class QuestionContent {
    /** What sort of text it is. */
    enum Kind {
        QUESTION,
        ANSWER,
        /** What the delegate wants to be made clearer. */
        CLARIFICATION,
        /** What colleagues tell each other; never the delegate. */
        NOTE
    }

    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "question_content_seq")
    private @Nullable Long id;

    private long question;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private @Nullable String text;
    private @Nullable String salt;
    private Instant writtenAt;

    @SuppressWarnings("NullAway") // filled by JPA
    protected QuestionContent() {}

    QuestionContent(Question question, Kind kind, String text, Instant now) {
        byte[] random = new byte[SALT_BYTES];
        RANDOM.nextBytes(random);
        this.question = question.id();
        this.kind = kind;
        this.text = text;
        this.salt = HexFormat.of().formatHex(random);
        this.writtenAt = now;
    }

    long id() {
        return Objects.requireNonNull(id);
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
