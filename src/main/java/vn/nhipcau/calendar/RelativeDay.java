package vn.nhipcau.calendar;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.shared.NumberWords;

import java.time.LocalDate;
import java.util.Set;

/**
 * A day as it stands in a text that is read today: {@code tomorrow}, {@code ngày mai}, {@code sáng
 * mai}, {@code 5 ngày nữa}.
 *
 * @param next the position after it
 */
record RelativeDay(LocalDate date, int next) {
    private static final Set<String> PARTS = Set.of("sang", "trua", "chieu", "toi", "dem");

    /** Only with its accent: "ngày kia", and whatever is typed without, is in two days. */
    private static final String IN_THREE_DAYS = "k\u00eca";

    /** "Ngày mốt" is in two days, but this one is the first of a month. */
    private static final String ONE = "m\u1ed9t";

    /**
     * The day at this position; null if none stands there.
     *
     * @param alone whether nothing but a day and hours can stand there: then "mai" is no name
     */
    static @Nullable RelativeDay at(Tokens tokens, int position, boolean alone, LocalDate today) {
        var counted = alone ? counted(tokens, position, today) : null;
        if (counted != null) return counted;
        int at = position;
        boolean named = tokens.at(at).isWord("ngay");
        if (named || tokens.at(at).isWord("the")) at++;
        var word = tokens.at(at);
        if (word.isWord("today")) return new RelativeDay(today, at + 1);
        if (word.isWord("tomorrow")) return new RelativeDay(today.plusDays(1), at + 1);
        var after = tokens.at(at + 1);
        if (word.isWord("hom") && after.isWord("nay")) return new RelativeDay(today, at + 2);
        boolean english = word.isWord("day") && after.isWord("after");
        if (english && tokens.at(at + 2).isWord("tomorrow"))
            return new RelativeDay(today.plusDays(2), at + 3);
        if (named && word.isWord("kia"))
            return new RelativeDay(
                    today.plusDays(word.raw().equals(IN_THREE_DAYS) ? 3 : 2), at + 1);
        if (named && word.isWord("mot") && !word.raw().equals(ONE))
            return new RelativeDay(today.plusDays(2), at + 1);
        boolean afterPart = position > 0 && tokens.at(position - 1).isWord(PARTS);
        if (word.isWord("nay") && afterPart) return new RelativeDay(today, at + 1);
        return word.isWord("mai") && (named || alone || afterPart)
                ? new RelativeDay(today.plusDays(1), at + 1)
                : null;
    }

    // 5 ngày nữa, hai tuần nữa, in 3 days. Working days are none of them: those are counted by a
    // calendar.
    private static @Nullable RelativeDay counted(Tokens tokens, int position, LocalDate today) {
        // Of "-3" or "5-7" it would be a half.
        if (position > 0 && tokens.at(position - 1).isDash()) return null;
        boolean english = tokens.at(position).isWord("in");
        int at = english ? position + 1 : position;
        int number;
        if (tokens.at(at).isNumber(3)) number = tokens.at(at++).number();
        else {
            var spoken = NumberWords.at(tokens.words(), at);
            if (spoken == null) return null;
            number = spoken.number();
            at = spoken.next();
        }
        boolean ahead = english || tokens.at(at + 1).isWord("nua");
        int next = english ? at + 1 : at + 2;
        if (!ahead) return null;
        return switch (tokens.at(at).text()) {
            case "ngay", "day", "days" -> new RelativeDay(today.plusDays(number), next);
            case "tuan", "week", "weeks" -> new RelativeDay(today.plusWeeks(number), next);
            case "thang", "month", "months" -> new RelativeDay(today.plusMonths(number), next);
            default -> null;
        };
    }
}
