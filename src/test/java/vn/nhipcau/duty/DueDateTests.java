package vn.nhipcau.duty;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import vn.nhipcau.calendar.Calendars;
import vn.nhipcau.calendar.WorkingDays;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/**
 * Whatever happens to a duty in whatever order, its date is the one that somebody gets who counts
 * the working days that are left on their fingers, day by day.
 */
class DueDateTests {
    private static final LocalDate BEGIN = LocalDate.parse("2026-11-20");
    private static final int LIMIT = 15;

    private final Set<LocalDate> off = new HashSet<>();
    private WorkingDays calendar;
    private Duty duty;
    private LocalDate today = BEGIN;

    @BeforeEach
    void begins() {
        calendar = Calendars.without(off);
        duty = opened(DutyKind.REPLY, LIMIT, calendar.plus(BEGIN, LIMIT));
    }

    private static Duty opened(DutyKind kind, int days, LocalDate due) {
        return new Duty(
                new NewDuty(kind, "petition:1", "KN", "KN", "unit", null, BEGIN, days, due),
                Instant.EPOCH);
    }

    /** What somebody knows who only counts what is left. */
    private static final class Fingers {
        int left = LIMIT;
        int takenAway;
        int limit = LIMIT;
        boolean paused;
        boolean urgent;
    }

    @RepeatedTest(200)
    void theDateIsWhatIsLeftCountedOnFingers(RepetitionInfo round) {
        var random = new Random(round.getCurrentRepetition());
        var fingers = new Fingers();
        for (int step = 0; step < 60; step++) {
            switch (random.nextInt(9)) {
                case 0 -> pauses(fingers);
                case 1 -> goesOn(fingers);
                case 2 -> extends_(fingers, 1 + random.nextInt(10));
                case 3 -> isUrgent(fingers, random.nextInt(4));
                case 4 -> isUrgentNoMore(fingers);
                case 5 -> goesToAnotherLevel(fingers, 10 + random.nextInt(25));
                case 6 -> dayOff(fingers, random.nextInt(40));
                default -> daysPass(fingers, random.nextInt(6));
            }
            seesTheSame(fingers);
        }
    }

    private void seesTheSame(Fingers fingers) {
        var due = duty.time().from(duty.due(), calendar, today);
        int left =
                due.isBefore(today) ? -calendar.between(due, today) : calendar.between(today, due);
        assertThat(left).as("left on %s, due %s", today, due).isEqualTo(fingers.left);
        assertThat(calendar.isWorkingDay(due)).as("%s", due).isTrue();
    }

    private void pauses(Fingers fingers) {
        duty.pause(today);
        fingers.paused = true;
    }

    private void goesOn(Fingers fingers) {
        duty.resume(calendar, today);
        fingers.paused = false;
    }

    private void extends_(Fingers fingers, int by) {
        duty.extend(calendar, today, by);
        fingers.left = Math.max(0, fingers.left) + by;
    }

    private void isUrgent(Fingers fingers, int within) {
        if (fingers.urgent) return;
        var shown =
                duty.time().from(duty.time().ifUrgent(calendar, today, within), calendar, today);
        duty.time().hurry(calendar, today, within);
        assertThat(duty.time().from(duty.due(), calendar, today)).isEqualTo(shown);
        int less = Math.max(0, fingers.left - within);
        fingers.takenAway = less;
        fingers.left -= less;
        fingers.urgent = true;
    }

    private void isUrgentNoMore(Fingers fingers) {
        if (!fingers.urgent) return;
        duty.time().relax(calendar);
        fingers.left += fingers.takenAway;
        fingers.takenAway = 0;
        fingers.urgent = false;
    }

    private void goesToAnotherLevel(Fingers fingers, int limit) {
        duty.time().limitIs(limit, fingers.urgent, calendar);
        int more = Math.max(0, limit - fingers.limit);
        fingers.limit = Math.max(limit, fingers.limit);
        if (fingers.urgent) fingers.takenAway += more;
        else fingers.left += more;
    }

    // Only days to come, as a council announces them; today is worked to its end.
    private void dayOff(Fingers fingers, int ahead) {
        var day = calendar.orNextWorkingDay(today.plusDays(1 + ahead));
        var due = duty.due();
        // A day off after a late one's date, or while it is late, changes nothing that is left.
        off.add(day);
        duty.recount(calendar, EscalationLadder.NONE);
        assertThat(duty.due()).isAfterOrEqualTo(due);
    }

    private void daysPass(Fingers fingers, int days) {
        for (int i = 0; i < days; i++) {
            today = today.plusDays(1);
            if (calendar.isWorkingDay(today) && !fingers.paused) fingers.left--;
        }
        today = calendar.orNextWorkingDay(today).equals(today) ? today : nextWorked(fingers);
    }

    // So that both count from a day that counts.
    private LocalDate nextWorked(Fingers fingers) {
        var next = calendar.orNextWorkingDay(today);
        if (!fingers.paused) fingers.left--;
        return next;
    }

    @Test
    void urgencyNeverGivesTimeAndNeverPutsADateIntoThePast() {
        assertThat(duty.time().ifUrgent(calendar, today, 1)).isEqualTo("2026-11-23");
        today = LocalDate.parse("2026-12-18");
        duty.time().hurry(calendar, today, 1);
        assertThat(duty.due()).isEqualTo("2026-12-11");
    }

    @Test
    void aDayThatSomebodyNamedStaysThoughDaysBeforeItAreOff() {
        var document = opened(DutyKind.DOCUMENT, 10, LocalDate.parse("2026-12-04"));
        off.add(LocalDate.parse("2026-12-01"));
        assertThat(document.recount(calendar, EscalationLadder.NONE)).isFalse();
        assertThat(document.due()).isEqualTo("2026-12-04");
    }

    @Test
    void anInterpellationMakesWayForADayOffAlone() {
        var asked = opened(DutyKind.INTERPELLATION, 0, LocalDate.parse("2026-12-10"));
        off.add(LocalDate.parse("2026-12-01"));
        assertThat(asked.recount(calendar, EscalationLadder.NONE)).isFalse();
        off.add(LocalDate.parse("2026-12-10"));
        assertThat(asked.recount(calendar, EscalationLadder.NONE)).isTrue();
        assertThat(asked.due()).isEqualTo("2026-12-11");
    }
}
