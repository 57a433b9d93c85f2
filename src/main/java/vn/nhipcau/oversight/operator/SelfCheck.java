package vn.nhipcau.oversight.operator;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.nhipcau.calendar.WorkingDays;
import vn.nhipcau.shared.Concern;
import vn.nhipcau.shared.Dates;
import vn.nhipcau.shared.Jobs;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Texts;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Each working morning the service looks whether all is done that should be, and tells the operator
 * what is not, with what to do: numbers only, nothing of anybody. What is as it was is told again
 * only when a week begins. The row of the day is taken in the transaction that tells, so it is told
 * once, whichever instance looks first and wherever it is broken off.
 */
@Configuration(proxyBeanMethods = false)
class SelfCheck {
    private static final String SUBJECT = "self-check";

    /** Before the first look: what became due with the morning, or a moved clock, is under way. */
    private static final long SETTLING = Duration.ofMinutes(1).toNanos();

    private final List<Concern> concerns;
    private final OperatorChat operator;
    private final WorkingDays calendar;
    private final Texts texts;
    private final JdbcClient sql;
    private final Jobs jobs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    private @Nullable LocalDate done;
    private @Nullable LocalDate begun;
    private long begunAt;

    SelfCheck(
            List<Concern> concerns,
            OperatorChat operator,
            WorkingDays calendar,
            Texts texts,
            JdbcClient sql,
            Jobs jobs,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.concerns = concerns;
        this.operator = operator;
        this.calendar = calendar;
        this.texts = texts;
        this.sql = sql;
        this.jobs = jobs;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    // By the business clock, which can be moved: the scheduler itself knows real time only.
    @Bean
    RecurringTask<Void> selfCheckRound() {
        return Tasks.recurring("self-check", FixedDelay.of(Duration.ofSeconds(20)))
                .execute((_, _) -> jobs.run("self-check", this::runWhenSettled));
    }

    private synchronized void runWhenSettled() {
        var today = today();
        if (!today.equals(begun)) {
            if (!calendar.isOffice(clock.instant())) return;
            begun = today;
            begunAt = System.nanoTime();
        }
        if (System.nanoTime() - begunAt > SETTLING) run();
    }

    /** Does what is to be done at this time, if anything is. */
    synchronized void run() {
        var today = today();
        if (today.equals(done) || !calendar.isOffice(clock.instant())) return;
        transaction.executeWithoutResult(_ -> check(today));
        done = today;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private void check(LocalDate today) {
        var last =
                sql.sql("select on_day, found from self_check where id = 1 for update")
                        .query(
                                (row, _) ->
                                        Map.entry(
                                                row.getObject(1, LocalDate.class),
                                                row.getString(2)))
                        .single();
        if (!last.getKey().isBefore(today)) return;
        var found = new TreeMap<String, Long>();
        for (Concern concern : concerns) {
            long count = concern.count();
            if (count > 0) found.put(concern.name(), count);
        }
        sql.sql("update self_check set on_day = ?, found = ? where id = 1")
                .params(today, written(found))
                .update();
        boolean newWeek = last.getKey().isBefore(monday(today));
        if (found.isEmpty() || (written(found).equals(last.getValue()) && !newWeek)) return;
        operator.tell(language -> text(found, today, language), SUBJECT);
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static String written(Map<String, Long> found) {
        return found.entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining(";"));
    }

    private RichText text(Map<String, Long> found, LocalDate today, Language language) {
        var lines = new ArrayList<RichText>();
        lines.add(texts.say(language, "oversight.check.title", Dates.day(today)));
        found.forEach(
                (name, count) -> lines.add(texts.say(language, "oversight.check." + name, count)));
        lines.add(texts.say(language, "oversight.check.more"));
        return RichText.lines(lines);
    }
}
