package vn.nhipcau.calendar;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.calendar.Tokens.Token;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Set;

/**
 * A day as it stands in a text: {@code 5/12/2026}, {@code 5.12.26}, {@code 2026-12-05}, {@code 5
 * tháng 12 năm 2026}, {@code December 5, 2026}.
 *
 * @param year null if none was typed
 * @param next the position after it
 */
record TypedDay(int day, int month, @Nullable Integer year, int next) {
    private static final int CENTURY = 2000;
    private static final Set<String> DAY_WORDS = Set.of("ngay", "mung", "mong", "the");
    private static final Set<String> MONTH_WORDS = Set.of("thang", "thg");
    private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th");
    private static final List<String> MONTHS =
            List.of(
                    "january",
                    "february",
                    "march",
                    "april",
                    "may",
                    "june",
                    "july",
                    "august",
                    "september",
                    "october",
                    "november",
                    "december");

    /** Of months and days of the week, in letters: {@code dec}, {@code sat}. */
    static final int SHORTEST_NAME = 3;

    /** Two days in a text, the first and the last, and the position after them. */
    record Span(TypedDay first, TypedDay last) {}

    /**
     * The date.
     *
     * @param earliest without a year it is the first such day from here on
     * @throws DateTimeException if there is no such day
     */
    LocalDate date(LocalDate earliest) {
        if (year != null) return LocalDate.of(year, month, day);
        var found = LocalDate.of(earliest.getYear(), month, day);
        return found.isBefore(earliest) ? LocalDate.of(earliest.getYear() + 1, month, day) : found;
    }

    /**
     * The day on which a span begins that ends on another: {@code 30/12 - 02/01/2027} begins in the
     * year before.
     */
    LocalDate dateBefore(TypedDay to, LocalDate earliest) {
        if (year != null || to.year == null) return date(earliest);
        var lastDay = to.date(earliest);
        var sameYear = LocalDate.of(lastDay.getYear(), month, day);
        return month > to.month ? sameYear.minusYears(1) : sameYear;
    }

    private TypedDay endingAt(int position) {
        return new TypedDay(day, month, year, position);
    }

    /** The day at this position; null if none stands there. */
    static @Nullable TypedDay at(Tokens tokens, int position, boolean dashesJoin) {
        int at = position;
        while (tokens.at(at).isWord(DAY_WORDS)) at++;
        var iso = iso(tokens, at);
        if (iso != null) return iso;
        var inDigits = inDigits(tokens, at, dashesJoin);
        if (inDigits != null) return inDigits;
        return inWords(tokens, at);
    }

    /** Two days at this position; null if no two stand there. */
    static @Nullable Span span(Tokens tokens, int position, boolean blankJoins) {
        var english = englishSpan(tokens, position);
        if (english != null) return english;
        int at = position;
        while (tokens.at(at).isWord(DAY_WORDS)) at++;
        var alone = tokens.at(at);
        int to = RangeSign.after(tokens, at + 1);
        var whole = at(tokens, position, !blankJoins);
        boolean hasYear = whole != null && whole.year != null;
        if (alone.isNumber(2) && to > at + 1 && !hasYear) {
            var last = at(tokens, to, !blankJoins);
            if (last != null)
                return new Span(
                        new TypedDay(alone.number(), last.month, last.year, last.next), last);
        }
        if (whole == null) return null;
        int between = RangeSign.after(tokens, whole.next);
        if (between == whole.next && !blankJoins) return null;
        var last = at(tokens, between, !blankJoins);
        return last == null ? null : new Span(whole, last);
    }

    // December 9-11, 2026
    private static @Nullable Span englishSpan(Tokens tokens, int position) {
        int month = month(tokens.at(position));
        int to = RangeSign.after(tokens, position + 2);
        if (month == 0
                || !tokens.at(position + 1).isNumber(2)
                || to == position + 2
                || !tokens.at(to).isNumber(2)) return null;
        int first = tokens.at(position + 1).number();
        var last = withYear(tokens, tokens.at(to).number(), month, to + 1);
        return new Span(new TypedDay(first, month, last.year, last.next), last);
    }

    private static @Nullable TypedDay iso(Tokens tokens, int at) {
        var year = tokens.at(at);
        var sign = tokens.at(at + 1);
        boolean joined = sign.isSign("/") || sign.isSign(".") || sign.isDash();
        if (!year.isNumber(4)
                || year.text().length() != 4
                || !joined
                || !tokens.at(at + 2).isNumber(2)
                || !isSame(tokens.at(at + 3), sign)
                || !tokens.at(at + 4).isNumber(2)) return null;
        var day =
                new TypedDay(
                        tokens.at(at + 4).number(), tokens.at(at + 2).number(), year.number(), at);
        // 2026-12-05T18:00
        boolean time = tokens.at(at + 5).isWord("t") && !tokens.at(at + 5).spaced();
        return day.endingAt(time ? at + 6 : at + 5);
    }

    private static boolean isSame(Token one, Token other) {
        return one.kind() == other.kind() && one.text().equals(other.text());
    }

    private static @Nullable TypedDay inDigits(Tokens tokens, int at, boolean dashesJoin) {
        var day = tokens.at(at);
        var sign = tokens.at(at + 1);
        var month = tokens.at(at + 2);
        if (day.kind() != Tokens.Kind.NUMBER || month.kind() != Tokens.Kind.NUMBER) return null;
        boolean tight = !sign.spaced() && !month.spaced();
        boolean hasYear =
                isSame(tokens.at(at + 3), sign)
                        && tokens.at(at + 4).kind() == Tokens.Kind.NUMBER
                        && (sign.isSign("/") || (tight && !tokens.at(at + 4).spaced()));
        boolean joined =
                sign.isSign("/") || (tight && (sign.isSign(".") || (sign.isDash() && hasYear)));
        if (!joined && !(tight && sign.isDash() && dashesJoin)) return null;
        if (!hasYear) return new TypedDay(day.number(), month.number(), null, at + 3);
        return new TypedDay(day.number(), month.number(), year(tokens.at(at + 4)), at + 5);
    }

    // 26 is 2026; what is neither that nor a year of four digits is none, and no day has it.
    private static int year(Token token) {
        return switch (token.text().length()) {
            case 2 -> CENTURY + token.number();
            case 4 -> token.number();
            default -> Year.MAX_VALUE + 1;
        };
    }

    private static @Nullable TypedDay inWords(Tokens tokens, int at) {
        int named = month(tokens.at(at));
        if (named > 0 && tokens.at(at + 1).isNumber(2))
            return withYear(
                    tokens, tokens.at(at + 1).number(), named, afterOrdinal(tokens, at + 2));
        if (!tokens.at(at).isNumber(2)) return null;
        int day = tokens.at(at).number();
        if (tokens.at(at + 1).isWord(MONTH_WORDS) && tokens.at(at + 2).isNumber(2))
            return withYear(tokens, day, tokens.at(at + 2).number(), at + 3);
        int next = afterOrdinal(tokens, at + 1);
        if (tokens.at(next).isWord("of")) next++;
        int month = month(tokens.at(next));
        return month == 0 ? null : withYear(tokens, day, month, next + 1);
    }

    private static int afterOrdinal(Tokens tokens, int at) {
        return tokens.at(at).isWord(ORDINALS) && !tokens.at(at).spaced() ? at + 1 : at;
    }

    private static TypedDay withYear(Tokens tokens, int day, int month, int next) {
        int at = next;
        if (tokens.at(at).isSign(",") || tokens.at(at).isSign("/")) at++;
        if (tokens.at(at).isWord("nam")) at++;
        var year = tokens.at(at);
        boolean isYear = year.isNumber(4) && year.text().length() == 4;
        return isYear
                ? new TypedDay(day, month, year.number(), at + 1)
                : new TypedDay(day, month, null, next);
    }

    private static int month(Token token) {
        String word = token.text();
        if (token.kind() != Tokens.Kind.WORD || word.length() < SHORTEST_NAME) return 0;
        for (int i = 0; i < MONTHS.size(); i++) {
            String name = MONTHS.get(i);
            boolean isShort = word.length() == SHORTEST_NAME || word.equals("sept");
            if (name.equals(word) || (isShort && name.startsWith(word))) return i + 1;
        }
        return 0;
    }
}
