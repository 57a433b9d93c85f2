package vn.nhipcau.shared;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** The two languages the service speaks; Vietnamese unless a person chose otherwise. */
public enum Language {
    VI(Locale.of("vi", "VN")),
    EN(Locale.UK);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** The locale in which numbers and dates of this language are written. */
    public Locale locale() {
        return locale;
    }

    /** The two-letter code that messengers and files use: {@code vi} or {@code en}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The language of a code such as {@code en} or {@code en-GB}; Vietnamese for any other. */
    public static Language of(@Nullable String code) {
        return code != null && code.toLowerCase(Locale.ROOT).startsWith("en") ? EN : VI;
    }
}
