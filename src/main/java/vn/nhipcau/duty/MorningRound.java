package vn.nhipcau.duty;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.nhipcau.calendar.WorkingDays;
import vn.nhipcau.duty.StoredDuties.Pending;
import vn.nhipcau.shared.Jobs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The urging of a working morning. First every duty whose day has come takes its steps, a few in
 * each transaction; then every chat concerned gets its one message. Both can be broken off at any
 * point and go on from there: a step taken is not due again, and a chat that has today's message
 * gets no other. A duty that fails is tried again alone; nobody is told before that came to an end.
 * What comes due later in the day waits for the next morning.
 */
@Component
class MorningRound {
    /** So few that somebody who does something with one of them waits for a blink only. */
    private static final int AT_ONCE = 300;

    private static final Logger log = LoggerFactory.getLogger(MorningRound.class);

    private final StoredDuties duties;
    private final DutyEvents events;
    private final CompletedMornings rounds;
    private final MorningLists lists;
    private final Cases cases;
    private final TimeLimits limits;
    private final WorkingDays calendar;
    private final DutySettings settings;
    private final StuckDuties stuck;
    private final Jobs jobs;
    private final ApplicationEventPublisher publisher;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MorningRound(
            StoredDuties duties,
            DutyEvents events,
            CompletedMornings rounds,
            MorningLists lists,
            Cases cases,
            TimeLimits limits,
            WorkingDays calendar,
            DutySettings settings,
            StuckDuties stuck,
            Jobs jobs,
            ApplicationEventPublisher publisher,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.duties = duties;
        this.events = events;
        this.rounds = rounds;
        this.lists = lists;
        this.cases = cases;
        this.limits = limits;
        this.calendar = calendar;
        this.settings = settings;
        this.stuck = stuck;
        this.jobs = jobs;
        this.publisher = publisher;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Does what is to be done at this time, if anything is.
     *
     * @return false if something failed that is to be tried again soon
     */
    synchronized boolean run() {
        var now = clock.instant();
        var local = now.atZone(clock.getZone());
        var day = local.toLocalDate();
        boolean morning =
                calendar.isOffice(now) && !local.toLocalTime().isBefore(settings.morning());
        if (!morning || rounds.isTold(day)) return true;
        stuck.begin(day);
        var failed = new HashSet<Long>();
        while (calendar.isOffice(clock.instant()) && step(day, failed)) {}
        if (!failed.stream().allMatch(stuck::isLeftOut)) return false;
        var addresses = Objects.requireNonNull(transaction.execute(_ -> lists.addresses(day)));
        boolean all = true;
        for (var concerned : addresses.entrySet()) {
            if (!calendar.isOffice(clock.instant())) return true;
            all &= tell(concerned.getKey(), day, concerned.getValue());
        }
        if (!all) return false;
        transaction.executeWithoutResult(_ -> rounds.told(day));
        return true;
    }

    // Nobody waits for a chat that cannot be told; it is left out once it has failed too often.
    private boolean tell(long address, LocalDate day, Set<String> units) {
        return jobs.run(
                        "morning-list",
                        address,
                        () ->
                                transaction.executeWithoutResult(
                                        _ -> lists.tell(address, day, units)))
                || jobs.isStuck("morning-list", address);
    }

    private boolean step(LocalDate day, Set<Long> failed) {
        int most = AT_ONCE + failed.size() + stuck.leftOut();
        var due =
                Objects.requireNonNull(transaction.execute(_ -> duties.toUrge(day, Limit.of(most))))
                        .stream()
                        .filter(one -> !failed.contains(one.id()) && !stuck.isLeftOut(one.id()))
                        .limit(AT_ONCE)
                        .toList();
        if (due.isEmpty()) return false;
        try {
            urge(due, day);
        } catch (RuntimeException oneOfThem) {
            log.warn("{} duties not urged at once; now one by one", due.size());
            due.forEach(one -> urgeAlone(one, day, failed));
        }
        return true;
    }

    private void urgeAlone(Pending one, LocalDate day, Set<Long> failed) {
        try {
            urge(List.of(one), day);
        } catch (RuntimeException why) {
            failed.add(one.id());
            stuck.failed(one.id(), why);
        }
    }

    private void urge(List<Pending> due, LocalDate day) {
        transaction.executeWithoutResult(
                _ -> {
                    cases.lock(due.stream().map(Pending::reference).toList());
                    climb(due, day);
                });
    }

    // Read again behind the lock: what was done meanwhile is urged no more.
    private void climb(List<Pending> due, LocalDate day) {
        var ids = due.stream().map(Pending::id).collect(Collectors.toSet());
        var now = clock.instant();
        var nudges = new ArrayList<DutiesUrged.Nudge>();
        var record = new ArrayList<DutyEvent>();
        for (Duty duty : duties.findAllById(ids)) {
            if (duty.state() != Duty.State.OPEN) continue;
            var taken = duty.climb(limits.ladder(duty.kind()), calendar, day);
            if (taken.isEmpty()) continue;
            int at = taken.getLast().at();
            nudges.add(new DutiesUrged.Nudge(duty, at, duty.nudgedTo()));
            record.add(
                    new DutyEvent(
                            duty,
                            now,
                            DutyEvent.Kind.URGED,
                            null,
                            "at=" + at + " to=" + duty.nudgedTo()));
        }
        events.saveAll(record);
        if (!nudges.isEmpty()) publisher.publishEvent(new DutiesUrged(nudges));
    }
}
