package vn.nhipcau.duty;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What is owed, to be listed: by a unit, or late where somebody watches. */
@Component
public class OwedWork {
    /** A case is listed once: whoever has not confirmed it yet owes its answer all the same. */
    private static final Set<DutyKind> LISTED_KINDS =
            EnumSet.complementOf(EnumSet.of(DutyKind.ACKNOWLEDGE));

    private final StoredDuties duties;
    private final Clock clock;

    OwedWork(StoredDuties duties, Clock clock) {
        this.duties = duties;
        this.clock = clock;
    }

    /** How much a unit owes. */
    public long count(String unit) {
        return duties.countWork(unit, LISTED_KINDS);
    }

    /** How much of it is late. */
    public long countLate(String unit) {
        return duties.countLateWork(unit, LISTED_KINDS, today());
    }

    /** What a unit owes, the most urgent first; the first page is 0. */
    public List<Duty> of(String unit, int page, int onAPage) {
        return duties.work(unit, LISTED_KINDS, PageRequest.of(page, onAPage));
    }

    /** How much of these kinds is late; in this ward, or null for all. */
    public long countOverdue(Set<DutyKind> kinds, @Nullable String ward) {
        return duties.countOverdue(kinds, today(), ward);
    }

    /** What of these kinds is late, the oldest first; in this ward, or null for all. */
    public List<Duty> overdue(Set<DutyKind> kinds, @Nullable String ward, int page, int onAPage) {
        return duties.overdue(kinds, today(), ward, PageRequest.of(page, onAPage));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
