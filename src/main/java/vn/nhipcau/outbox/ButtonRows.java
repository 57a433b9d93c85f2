package vn.nhipcau.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Buttons side by side, as many in a row as are easy to hit; the last row has the rest. */
public final class ButtonRows {
    private ButtonRows() {}

    /** These buttons; rows can be added to the list. */
    public static List<List<Button>> of(List<Button> buttons, int inARow) {
        var rows = new ArrayList<List<Button>>();
        for (int i = 0; i < buttons.size(); i += inARow)
            rows.add(List.copyOf(buttons.subList(i, Math.min(i + inARow, buttons.size()))));
        return rows;
    }

    /** A button for each of these; rows can be added to the list. */
    public static <T> List<List<Button>> of(List<T> all, int inARow, Function<T, Button> button) {
        return of(all.stream().map(button).toList(), inARow);
    }

    /**
     * A button for each of these, with its number in a list; rows can be added to the list.
     *
     * @param first the number of the first
     * @param button makes one of a number and what it stands for
     */
    public static <T> List<List<Button>> numbered(
            List<T> all, int first, int inARow, BiFunction<String, T, Button> button) {
        var buttons = new ArrayList<Button>();
        for (T one : all) buttons.add(button.apply(String.valueOf(first + buttons.size()), one));
        return of(buttons, inARow);
    }
}
