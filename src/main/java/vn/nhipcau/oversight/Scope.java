package vn.nhipcau.oversight;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.duty.DutyFigures;
import vn.nhipcau.shared.SubjectKind;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * What a brief is about: all, or one ward, in the week before this Monday.
 *
 * @param monday the first day after that week
 * @param ward id of the only ward that it is about; null for all
 */
public record Scope(LocalDate monday, @Nullable String ward) {
    /** The week before the one in which today lies. */
    public static Scope of(LocalDate today, @Nullable String ward) {
        return new Scope(today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), ward);
    }

    /** A kind of what is about a scope. */
    public static SubjectKind<Scope> kind(String name) {
        return SubjectKind.of(name, Scope.class, ':');
    }

    /** The first day of the week. */
    public LocalDate from() {
        return monday.minusWeeks(1);
    }

    /** Its last day. */
    public LocalDate to() {
        return monday.minusDays(1);
    }

    /** The duties that are counted. */
    public DutyFigures.Span span() {
        return new DutyFigures.Span(from(), monday, ward);
    }
}
