package vn.nhipcau.duty;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.nhipcau.calendar.DaysOff;
import vn.nhipcau.calendar.WorkingDays;
import vn.nhipcau.duty.StoredDuties.Pending;
import vn.nhipcau.shared.Jobs;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The calendar was corrected, in chat or in its file: what is open is counted again. A date that
 * was told to somebody is only ever moved to a later day, and whoever was told it hears of the new
 * one. Broken off anywhere, it begins anew: counting twice changes nothing.
 */
@Component
class Recount {
    private static final Logger log = LoggerFactory.getLogger(Recount.class);
    private static final int AT_ONCE = 100;

    private final StoredDuties duties;
    private final DutyEvents events;
    private final Cases cases;
    private final TimeLimits limits;
    private final DaysOff daysOff;
    private final WorkingDays calendar;
    private final JdbcClient sql;
    private final ApplicationEventPublisher publisher;
    private final Jobs jobs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Recount(
            StoredDuties duties,
            DutyEvents events,
            Cases cases,
            TimeLimits limits,
            DaysOff daysOff,
            WorkingDays calendar,
            JdbcClient sql,
            ApplicationEventPublisher publisher,
            Jobs jobs,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.duties = duties;
        this.events = events;
        this.cases = cases;
        this.limits = limits;
        this.daysOff = daysOff;
        this.calendar = calendar;
        this.sql = sql;
        this.publisher = publisher;
        this.jobs = jobs;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Counts again if the calendar is another than the one counted by last. */
    void run() {
        String version = daysOff.version();
        var before =
                sql.sql("select version from duty_calendar where id = 1")
                        .query(String.class)
                        .optional();
        if (before.filter(version::equals).isPresent()) return;
        if (before.isPresent()) countAll();
        transaction.executeWithoutResult(_ -> countedBy(version));
    }

    private void countedBy(String version) {
        int updated =
                sql.sql("update duty_calendar set version = ? where id = 1")
                        .param(version)
                        .update();
        if (updated == 0)
            sql.sql("insert into duty_calendar (id, version) values (1, ?)")
                    .param(version)
                    .update();
    }

    private void countAll() {
        long after = 0;
        int moved = 0;
        int failed = 0;
        while (true) {
            long from = after;
            List<Pending> some =
                    Objects.requireNonNull(
                            transaction.execute(_ -> duties.owed(from, Limit.of(AT_ONCE))));
            if (some.isEmpty()) break;
            try {
                moved += Objects.requireNonNull(transaction.execute(_ -> count(some)));
            } catch (RuntimeException oneOfThem) {
                failed += some.stream().mapToInt(one -> isCounted(one) ? 0 : 1).sum();
            }
            after = some.getLast().id();
        }
        // The rest is counted; these are tried again with the whole of it, which changes nothing.
        if (failed > 0) throw new IllegalStateException(failed + " due dates are not counted");
        log.info("the calendar has changed: {} due dates moved", moved);
    }

    private boolean isCounted(Pending one) {
        return jobs.run(
                "due-date",
                one.id(),
                () -> transaction.executeWithoutResult(_ -> count(List.of(one))));
    }

    private int count(List<Pending> some) {
        cases.lock(some.stream().map(Pending::reference).toList());
        int moved = 0;
        var ids = some.stream().map(Pending::id).collect(Collectors.toSet());
        for (Duty duty : duties.findAllById(ids)) {
            if (!duty.isOwed()) continue;
            var from = duty.due();
            if (!duty.recount(calendar, limits.ladder(duty.kind()))) continue;
            moved++;
            events.save(
                    new DutyEvent(
                            duty,
                            clock.instant(),
                            DutyEvent.Kind.RESET,
                            null,
                            "calendar due=" + duty.due()));
            publisher.publishEvent(new DueMoved(duty, from));
        }
        return moved;
    }
}
