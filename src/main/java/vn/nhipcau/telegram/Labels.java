package vn.nhipcau.telegram;

import java.util.regex.Pattern;

/** Keeps names that come from outside fit for a counter's label: short, plain, never content. */
final class Labels {
    private static final Pattern PLAIN = Pattern.compile("[a-z][a-z0-9_]{0,47}");

    private Labels() {}

    /** The name itself where it looks like one of the Bot API's, else {@code other}. */
    static String of(String name) {
        return PLAIN.matcher(name).matches() ? name : "other";
    }
}
