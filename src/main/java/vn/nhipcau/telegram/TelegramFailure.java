package vn.nhipcau.telegram;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/**
 * A call to the Bot API that did not succeed. Its message never has the token in it, and no cause
 * hangs on it that might.
 */
final class TelegramFailure extends Exception {
    /** What is known about the call. */
    enum Kind {
        /** Telegram was not reached: nothing of the call left this machine. */
        UNREACHED,
        /** It left, and no answer that can be read came back: it may have been carried out. */
        UNKNOWN,
        /** Telegram said no. */
        REFUSED
    }

    private final Kind kind;
    private final int code;
    private final @Nullable Duration retryAfter;
    private final @Nullable String migratedTo;

    private TelegramFailure(
            Kind kind,
            int code,
            String message,
            @Nullable Duration retryAfter,
            @Nullable String migratedTo) {
        super(message);
        this.kind = kind;
        this.code = code;
        this.retryAfter = retryAfter;
        this.migratedTo = migratedTo;
    }

    static TelegramFailure unreached(String message) {
        return new TelegramFailure(Kind.UNREACHED, 0, message, null, null);
    }

    static TelegramFailure unknown(String message) {
        return new TelegramFailure(Kind.UNKNOWN, 0, message, null, null);
    }

    static TelegramFailure refused(
            int code, String message, @Nullable Duration retryAfter, @Nullable String migratedTo) {
        return new TelegramFailure(Kind.REFUSED, code, message, retryAfter, migratedTo);
    }

    Kind kind() {
        return kind;
    }

    /** Telegram's error code, such as 429; 0 unless it {@link Kind#REFUSED}. */
    int code() {
        return code;
    }

    /** Telegram's description of a refusal; else what went wrong on the way. */
    String description() {
        return String.valueOf(getMessage());
    }

    /** How long Telegram told us to wait, or null. */
    @Nullable Duration retryAfter() {
        return retryAfter;
    }

    /** The chat's new id, or null. */
    @Nullable String migratedTo() {
        return migratedTo;
    }

    /** Whether Telegram does not know our token. */
    boolean isLocked() {
        return kind == Kind.REFUSED && (code == 401 || code == 404);
    }
}
