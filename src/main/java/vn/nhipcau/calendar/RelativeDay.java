package vn.nhipcau.calendar;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * A day as it stands in a text that is read today: {@code tomorrow}, {@code ngày mai}, {@code sáng
 * mai}.
 *
 * @param ahead how many days after today it is
 * @param next the position after it
 */
record RelativeDay(int ahead, int next) {
    private static final Set<String> PARTS = Set.of("sang", "trua", "chieu", "toi", "dem");

    /**
     * The day at this position; null if none stands there.
     *
     * @param alone whether nothing but a day and hours can stand there: then "mai" is no name
     */
    static @Nullable RelativeDay at(Tokens tokens, int position, boolean alone) {
        int at = position;
        boolean named = tokens.at(at).isWord("ngay");
        if (named || tokens.at(at).isWord("the")) at++;
        var word = tokens.at(at);
        if (word.isWord("today")) return new RelativeDay(0, at + 1);
        if (word.isWord("tomorrow")) return new RelativeDay(1, at + 1);
        var after = tokens.at(at + 1);
        if (word.isWord("hom") && after.isWord("nay")) return new RelativeDay(0, at + 2);
        boolean english = word.isWord("day") && after.isWord("after");
        if (english && tokens.at(at + 2).isWord("tomorrow")) return new RelativeDay(2, at + 3);
        if (named && word.isWord("kia")) return new RelativeDay(2, at + 1);
        boolean afterPart = position > 0 && tokens.at(position - 1).isWord(PARTS);
        return word.isWord("mai") && (named || alone || afterPart)
                ? new RelativeDay(1, at + 1)
                : null;
    }
}
