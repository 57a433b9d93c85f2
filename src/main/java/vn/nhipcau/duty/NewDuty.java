package vn.nhipcau.duty;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Something that is owed from now on.
 *
 * @param reference what it is about, such as {@code petition:42}; its part before the colon is that
 *     of the {@link DutyCase} which shows it
 * @param label what stands on its button, such as a code
 * @param title one line for colleagues; names nobody
 * @param unit id of the unit that owes it; null if a citizen does
 * @param ward id of the ward that it is about, or null
 * @param countedFrom the day that is not counted any more
 * @param days working days from then to the due date; 0 if it is counted in calendar days, which no
 *     day off moves
 * @param due the last day on which it is on time
 */
public record NewDuty(
        DutyKind kind,
        String reference,
        String label,
        String title,
        @Nullable String unit,
        @Nullable String ward,
        LocalDate countedFrom,
        int days,
        LocalDate due) {}
