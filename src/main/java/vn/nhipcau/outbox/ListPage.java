package vn.nhipcau.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * One page of a list that is too long for one message.
 *
 * @param shown what stands on it
 * @param number its own, the first being 0
 * @param last the number of the last page
 * @param from the position in the whole list of the first that stands on it
 */
public record ListPage<T>(List<T> shown, int number, int last, int from) {
    /** The wanted page, or the nearest one that there is. */
    public static <T> ListPage<T> of(List<T> all, int onAPage, int wanted) {
        int last = Math.max(0, (all.size() - 1) / onAPage);
        int number = Math.clamp(wanted, 0, last);
        int from = number * onAPage;
        return new ListPage<>(
                all.subList(from, Math.min(from + onAPage, all.size())), number, last, from);
    }

    /**
     * The buttons to the page before it and to the one after it, where there are such; others can
     * be added to the list.
     */
    public List<Button> turning(IntFunction<Button> before, IntFunction<Button> after) {
        var row = new ArrayList<Button>();
        if (number > 0) row.add(before.apply(number - 1));
        if (number < last) row.add(after.apply(number + 1));
        return row;
    }
}
