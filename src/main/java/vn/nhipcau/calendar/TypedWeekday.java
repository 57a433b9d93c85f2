package vn.nhipcau.calendar;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.util.Locale;
import java.util.Map;

/** A day of the week in a text, and the position after it. */
record TypedWeekday(DayOfWeek day, int next) {
    private static final Map<String, DayOfWeek> VIETNAMESE =
            Map.of(
                    "hai", DayOfWeek.MONDAY,
                    "ba", DayOfWeek.TUESDAY,
                    "tu", DayOfWeek.WEDNESDAY,
                    "nam", DayOfWeek.THURSDAY,
                    "sau", DayOfWeek.FRIDAY,
                    "bay", DayOfWeek.SATURDAY);

    /** A week in a text, and the position after it. */
    record Week(int ahead, int next) {}

    /**
     * The week at this position, counted from the one that is now; null if none stands there.
     *
     * @param afterDay whether a day of the week stands before it: then "này" is enough
     */
    static @Nullable Week week(Tokens tokens, int at, boolean afterDay) {
        var word = tokens.at(at);
        var after = tokens.at(at + 1);
        if (afterDay && word.isWord("nay")) return new Week(0, at + 1);
        if (word.isWord("this") && after.isWord("week")) return new Week(0, at + 2);
        if (word.isWord("next") && after.isWord("week")) return new Week(1, at + 2);
        if (!word.isWord("tuan")) return null;
        if (after.isWord("nay")) return new Week(0, at + 2);
        boolean next = after.isWord("sau") || after.isWord("toi");
        if (!next) return null;
        boolean once = after.isWord("sau") && tokens.at(at + 2).isWord("nua");
        return once ? new Week(2, at + 3) : new Week(1, at + 2);
    }

    /** The day of the week at this position; null if none stands there. */
    static @Nullable TypedWeekday at(Tokens tokens, int at) {
        var word = tokens.at(at);
        var after = tokens.at(at + 1);
        if (word.isWord("chu") && after.isWord("nhat"))
            return new TypedWeekday(DayOfWeek.SUNDAY, at + 2);
        if (word.isWord("cn")) return new TypedWeekday(DayOfWeek.SUNDAY, at + 1);
        if (word.isWord("thu") && after.kind() == Tokens.Kind.WORD) {
            var day = VIETNAMESE.get(after.text());
            return day == null ? null : new TypedWeekday(day, at + 2);
        }
        boolean numbered = word.isWord("thu") || (word.isWord("t") && !after.spaced());
        if (numbered && after.isNumber(1) && after.number() >= 2 && after.number() <= 7)
            return new TypedWeekday(DayOfWeek.of(after.number() - 1), at + 2);
        if (word.kind() != Tokens.Kind.WORD || word.text().length() < TypedDay.SHORTEST_NAME)
            return null;
        for (DayOfWeek day : DayOfWeek.values()) {
            String name = day.name().toLowerCase(Locale.ROOT);
            boolean isShort = word.text().length() <= TypedDay.SHORTEST_NAME + 1;
            if (word.isWord(name) || (isShort && name.startsWith(word.text())))
                return new TypedWeekday(day, at + 1);
        }
        return null;
    }
}
