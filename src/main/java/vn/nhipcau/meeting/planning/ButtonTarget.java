package vn.nhipcau.meeting.planning;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;

/**
 * What a button names. Buttons of earlier versions carry a position instead, which is still
 * understood; it may since be another's, and is therefore never written any more.
 */
final class ButtonTarget {
    private ButtonTarget() {}

    /**
     * What a button carried.
     *
     * @throws NoSuchElementException if there is no such any more
     */
    static <T> T find(List<T> all, Function<T, String> id, String carried) {
        for (T one : all) if (id.apply(one).equals(carried)) return one;
        int position = carried.matches("\\d{1,4}") ? Integer.parseInt(carried) : all.size();
        if (position >= all.size()) throw new NoSuchElementException(carried);
        return all.get(position);
    }
}
