package vn.nhipcau.petition;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What should be said of one answer that is owed, thought out apart from the program. */
final class Expected {
    private static final int[] STEPS = {-3, 0, 3, 7, 15};

    /** On which mornings, and at which step, somebody should be urged. */
    final List<String> nudges = new ArrayList<>();

    LocalDate due;
    boolean over;
    boolean counted;
    @Nullable LocalDate doneOn;
    @Nullable LocalDate waitsSince;
    private int taken;

    Expected(LocalDate due, LocalDate today) {
        this.due = due;
        begin(today);
    }

    private void begin(LocalDate today) {
        taken = 0;
        while (taken < STEPS.length && !PlainDays.shifted(due, STEPS[taken]).isAfter(today))
            taken++;
    }

    void morning(LocalDate day) {
        if (over || waitsSince != null) return;
        Integer last = null;
        while (taken < STEPS.length && !PlainDays.shifted(due, STEPS[taken]).isAfter(day))
            last = STEPS[taken++];
        if (last != null) nudges.add(day + " " + last);
    }

    void waits(LocalDate day) {
        if (waitsSince == null) waitsSince = day;
    }

    void goesOn(LocalDate day) {
        if (waitsSince == null) return;
        due = PlainDays.shifted(due, PlainDays.between(waitsSince, day));
        waitsSince = null;
    }

    void extended(LocalDate day, int by) {
        due = PlainDays.shifted(due.isBefore(day) ? day : due, by);
        begin(day);
    }

    void done(LocalDate day, boolean counts) {
        goesOn(day);
        over = true;
        doneOn = day;
        counted = counts;
    }

    void dropped() {
        over = true;
        waitsSince = null;
    }

    boolean onTime() {
        return counted && !Objects.requireNonNull(doneOn).isAfter(due);
    }

    boolean late() {
        return counted && Objects.requireNonNull(doneOn).isAfter(due);
    }
}
