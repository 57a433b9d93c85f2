package vn.nhipcau.calendar;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.calendar.TypedHour.Part;
import vn.nhipcau.calendar.TypedWhen.Wrong;

/** What two hours mean together: “7 giờ đến 9 giờ tối” is an evening from its beginning. */
final class SpokenHours {
    private SpokenHours() {}

    /** When it begins and ends, whichever part of the day was said with which hour. */
    static TypedWhen of(TypedHour from, @Nullable TypedHour to, @Nullable Part part) {
        var partOfFirst = from.part() == null ? part : from.part();
        var partOfLast = to == null ? null : to.part() == null ? part : to.part();
        var begin = from.in(partOfFirst);
        boolean unclear = partOfFirst == null && from.isUnclear();
        if (to == null) return TypedWhen.hours(begin, null, unclear, false);
        var finish = to.in(partOfLast);
        if (finish == null && to.part() == null) finish = to.in(null);
        if (finish == null) return TypedWhen.wrong(Wrong.NO_HOUR);
        // What is said of one hour holds for the other too, if that makes sense.
        if (partOfFirst == null && partOfLast != null) {
            var alike = from.in(partOfLast);
            if (alike != null && alike.isBefore(finish))
                return TypedWhen.hours(alike, finish, false, false);
        }
        boolean lastUnclear = partOfLast == null && to.isUnclear();
        if (partOfFirst != null && partOfLast == null && begin != null) {
            boolean after = finish.isAfter(begin);
            var alike = to.in(partOfFirst);
            if (!after && alike != null && alike.isAfter(begin))
                return TypedWhen.hours(begin, alike, false, false);
        }
        return TypedWhen.hours(begin, finish, unclear, lastUnclear);
    }
}
