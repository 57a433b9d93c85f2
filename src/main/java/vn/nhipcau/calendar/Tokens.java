package vn.nhipcau.calendar;

import vn.nhipcau.shared.NumberWords;
import vn.nhipcau.shared.Spelling;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A text as numbers, words and signs. Blanks of every kind and invisible characters stand between
 * them; words are compared without diacritics and in lower case.
 */
class Tokens {
    /** Neither a number nor a word nor a sign: what the end of the text is. */
    private static final Token END = new Token(Kind.END, "", "", 0, 0, true);

    private static final Pattern PARTS =
            Pattern.compile("(\\p{Nd}+)|(\\p{L}[\\p{L}\\p{M}]*)|([^\\p{Z}\\p{C}\\s])");
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}|\\x{034F}");
    private static final Set<String> NAMED_BY_NUMBERS = Set.of("thu", "thang", "mung", "mong");
    private static final Set<String> DASHES = Set.of("-", "–", "—", "‐", "‑", "−", "~", "→");

    /** What a token is. */
    enum Kind {
        NUMBER,
        WORD,
        SIGN,
        END
    }

    /**
     * A number, a word or a sign.
     *
     * @param raw as it was typed, in lower case
     * @param text as it is compared
     * @param spaced whether a blank stands before it
     */
    record Token(Kind kind, String raw, String text, int start, int end, boolean spaced) {
        boolean isNumber(int mostDigits) {
            return kind == Kind.NUMBER && text.length() <= mostDigits;
        }

        /** The number; one too large for any day or hour is just large. */
        int number() {
            return text.length() > 8 ? Integer.MAX_VALUE : Integer.parseInt(text);
        }

        boolean isWord(Set<String> some) {
            return kind == Kind.WORD && some.contains(text);
        }

        boolean isWord(String one) {
            return kind == Kind.WORD && text.equals(one);
        }

        boolean isSign(String one) {
            return kind == Kind.SIGN && text.equals(one);
        }

        boolean isDash() {
            return kind == Kind.SIGN && DASHES.contains(text);
        }
    }

    private final String typed;
    private final List<Token> all = new ArrayList<>();
    private List<String> words;

    Tokens(String words) {
        typed = UNSEEN.matcher(Normalizer.normalize(words, Normalizer.Form.NFC)).replaceAll("");
        var found = PARTS.matcher(typed);
        int end = 0;
        while (found.find()) {
            String raw = found.group().toLowerCase(Locale.ROOT);
            var kind =
                    found.group(1) != null
                            ? Kind.NUMBER
                            : found.group(2) != null ? Kind.WORD : Kind.SIGN;
            String text = kind == Kind.WORD ? Spelling.fold(raw) : raw;
            all.add(
                    new Token(
                            kind,
                            raw,
                            text,
                            found.start(),
                            found.end(),
                            isBlank(end, found.start())));
            end = found.end();
        }
        this.words = all.stream().map(Token::text).toList();
        spokenHours();
    }

    // "Hai giờ chiều", "mười bốn giờ ba mươi": in words as in digits. After "thứ", "tháng" they
    // are no hours.
    private void spokenHours() {
        for (int at = 0; at < all.size(); at++) {
            boolean named = at > 0 && all.get(at - 1).isWord(NAMED_BY_NUMBERS);
            var spoken = named ? null : NumberWords.at(words, at);
            if (spoken == null) continue;
            boolean hour = at(spoken.next()).isWord("gio");
            boolean minutes =
                    at > 1
                            && all.get(at - 1).isWord("gio")
                            && all.get(at - 2).kind() == Kind.NUMBER
                            && (spoken.number() >= 10 || at(spoken.next()).isWord("phut"));
            if (hour || minutes) digits(at, spoken);
        }
    }

    private void digits(int at, NumberWords spoken) {
        var first = all.get(at);
        var last = all.get(spoken.next() - 1);
        String number = String.valueOf(spoken.number());
        all.subList(at, spoken.next()).clear();
        all.add(
                at,
                new Token(Kind.NUMBER, number, number, first.start(), last.end(), first.spaced()));
        words = all.stream().map(Token::text).toList();
    }

    /** Each token as it is compared. */
    List<String> words() {
        return words;
    }

    private boolean isBlank(int from, int to) {
        return typed.substring(from, to)
                .codePoints()
                .anyMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    /** The token at a position; the end of the text after all of them. */
    Token at(int position) {
        return position < all.size() ? all.get(position) : END;
    }

    int size() {
        return all.size();
    }

    /** The words from a position on, as they were typed. */
    String from(int position) {
        return position < all.size() ? typed.substring(all.get(position).start()).strip() : "";
    }
}
