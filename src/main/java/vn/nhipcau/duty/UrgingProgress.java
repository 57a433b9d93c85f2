package vn.nhipcau.duty;

import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.calendar.WorkingDays;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How far the urging of a duty has come on its ladder. */
@Embeddable
class UrgingProgress {
    private int nudges;
    private int steps;
    private @Nullable LocalDate nextOn;
    private @Nullable LocalDate nudgedOn;
    private String nudgedTo = "";
    private boolean questioning;

    int nudges() {
        return nudges;
    }

    boolean isForQuestioning() {
        return questioning;
    }

    Optional<LocalDate> nudgedOn() {
        return Optional.ofNullable(nudgedOn);
    }

    Set<Audience> nudgedTo() {
        return audiences(nudgedTo);
    }

    /** The audiences with these names, with commas between them. */
    static Set<Audience> audiences(String names) {
        var audiences = EnumSet.noneOf(Audience.class);
        for (String name : names.split(",", -1))
            if (!name.isEmpty()) audiences.add(Audience.valueOf(name));
        return audiences;
    }

    /** Another unit owes it: nobody there was urged. */
    void startAnew() {
        nudgedOn = null;
    }

    /** Nobody is urged any more. */
    void end() {
        nextOn = null;
    }

    /** Whoever is just told a new day is not urged at once because of it. */
    void begin(EscalationLadder ladder, WorkingDays calendar, LocalDate due, LocalDate now) {
        steps = 0;
        for (var step : ladder.steps()) if (!calendar.shift(due, step.at()).isAfter(now)) steps++;
        next(ladder, calendar, due);
    }

    /** Finds out when the next step is to be taken. */
    void next(EscalationLadder ladder, WorkingDays calendar, LocalDate due) {
        nextOn =
                steps < ladder.steps().size()
                        ? calendar.shift(due, ladder.steps().get(steps).at())
                        : null;
    }

    /**
     * Takes all steps whose day has come, as one: whoever should have heard of it while the machine
     * was off hears of it once.
     *
     * @return the steps taken
     */
    List<EscalationLadder.Step> climb(
            EscalationLadder ladder, WorkingDays calendar, LocalDate due, LocalDate today) {
        var taken = new ArrayList<EscalationLadder.Step>();
        while (nextOn != null && !nextOn.isAfter(today)) {
            if (steps < ladder.steps().size()) taken.add(ladder.steps().get(steps));
            steps++;
            next(ladder, calendar, due);
        }
        if (taken.isEmpty()) return taken;
        var to = EnumSet.noneOf(Audience.class);
        taken.forEach(step -> to.addAll(step.to()));
        nudges++;
        nudgedOn = today;
        nudgedTo = String.join(",", to.stream().map(Enum::name).toList());
        if (taken.stream().anyMatch(EscalationLadder.Step::questioning)) questioning = true;
        return taken;
    }
}
