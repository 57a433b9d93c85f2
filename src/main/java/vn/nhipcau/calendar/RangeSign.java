package vn.nhipcau.calendar;

import vn.nhipcau.calendar.Tokens.Token;

import java.util.Set;

/** What stands between a beginning and an end: a dash, {@code đến}, {@code to}. */
final class RangeSign {
    private static final Set<String> WORDS = Set.of("den", "to", "until", "till");

    /** {@code tới}, in the bundles' own letters. */
    static final String UNTIL = "t\u1edbi";

    private static final String OR_EVENING = "toi";

    private RangeSign() {}

    /** The position after it; the same position if it does not stand there. */
    static int after(Tokens tokens, int at) {
        var token = tokens.at(at);
        if (token.isDash() || token.isWord(WORDS)) return at + 1;
        // Without its diacritics it may also be the evening; that is tried where hours are read.
        boolean until = token.raw().equals(UNTIL) || token.raw().equals(OR_EVENING);
        return until ? at + 1 : at;
    }

    /** Whether it is a word that could also be the evening. */
    static boolean couldBeEvening(Token token) {
        return token.raw().equals(OR_EVENING);
    }
}
