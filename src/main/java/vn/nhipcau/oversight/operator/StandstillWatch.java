package vn.nhipcau.oversight.operator;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.nhipcau.outbox.Lease;
import vn.nhipcau.shared.Dates;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.LoopThread;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Texts;
import vn.nhipcau.shared.Vital;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells the operator when the service stands still, and when it goes on: one alarm, one all-clear.
 * An alarm that cannot leave in the meantime expires; the all-clear says from when to when. What
 * flickers, or draws something else along, is one standstill: all-clear is given after a calm that
 * doubles with each standstill of a day.
 *
 * <p>Only the instance that polls and sends watches, so two never tell the same. What was told and
 * is not over is a row, written in the transaction that tells it: a restart, or another instance
 * that takes over, gives the all-clear too. Waits in real time.
 */
@Component
class StandstillWatch implements SmartLifecycle {
    /** What the texts call the database; {@link Vital}s have names of their own. */
    static final String DATABASE = "database";

    private static final Logger log = LoggerFactory.getLogger(StandstillWatch.class);
    private static final String SUBJECT = "standstill";

    /** Longer than a restart of what is outside takes. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    /** So long nothing stands still before that is over, at first. */
    static final Duration CALM = Duration.ofMinutes(3);

    private static final Duration LONGEST_CALM = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration EACH = Duration.ofSeconds(10);

    /** What somebody else watches now is forgotten then. */
    private static final Duration FORGOTTEN = Duration.ofSeconds(30);

    private final List<Vital> vitals;
    private final Lease lease;
    private final Standstills told;
    private final OperatorChat operator;
    private final Texts texts;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final InstantSource realTime;
    private final List<Instant> lately = new ArrayList<>();
    private final LoopThread loop = new LoopThread("standstill", this::again);
    private @Nullable Spell spell;
    private boolean watching;
    private volatile boolean running;

    /** A standstill as it is seen here, in real time. */
    private static final class Spell {
        private final Instant began;
        private final Set<String> names = new LinkedHashSet<>();
        private Instant seen;
        private boolean alarmed;

        private Spell(Instant began) {
            this.began = began;
            seen = began;
        }

        private boolean isLong() {
            return alarmed || Duration.between(began, seen).compareTo(PATIENCE) >= 0;
        }
    }

    @Autowired
    StandstillWatch(
            List<Vital> vitals,
            Lease lease,
            Standstills told,
            OperatorChat operator,
            Texts texts,
            PlatformTransactionManager transactions,
            Clock clock) {
        this(vitals, lease, told, operator, texts, transactions, clock, InstantSource.system());
    }

    StandstillWatch(
            List<Vital> vitals,
            Lease lease,
            Standstills told,
            OperatorChat operator,
            Texts texts,
            PlatformTransactionManager transactions,
            Clock clock,
            InstantSource realTime) {
        this.vitals = vitals;
        this.lease = lease;
        this.told = told;
        this.operator = operator;
        this.texts = texts;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.realTime = realTime;
    }

    private Duration again() {
        look();
        return EACH;
    }

    /** Looks once. What fails is tried at the next look, and nothing is told twice. */
    synchronized void look() {
        Instant now = realTime.instant();
        if (!lease.isKnown()) {
            // Nobody can be told now: the all-clear will say it.
            seen(DATABASE, now);
            watching = false;
            return;
        }
        if (!lease.held()) {
            watching = false;
            if (spell != null && spell.seen.isBefore(now.minus(FORGOTTEN))) spell = null;
            return;
        }
        if (!watching) takeOver(now);
        watching = true;
        for (Vital vital : vitals) if (vital.standsStill()) seen(vital.name(), now);
        if (spell == null) return;
        if (spell.seen.equals(now)) alarmIfLong(spell, now);
        else endIfCalm(spell, now);
    }

    private void seen(String name, Instant now) {
        if (spell == null) spell = new Spell(now);
        spell.seen = now;
        spell.names.add(name);
    }

    private void takeOver(Instant now) {
        var left = transaction.execute(_ -> told.current());
        if (left == null || left.isEmpty()) return;
        if (spell == null) spell = new Spell(now);
        spell.alarmed = true;
        spell.names.addAll(left.get().names());
    }

    private void alarmIfLong(Spell spell, Instant now) {
        if (spell.alarmed || !spell.isLong()) return;
        Instant since = business(spell.began, now);
        transaction.executeWithoutResult(
                _ -> {
                    if (told.begins(since, spell.names))
                        operator.tellAtOnce(
                                language -> text("alarm", spell.names, language, since), SUBJECT);
                });
        spell.alarmed = true;
        log.error("standing still since {}: {}", spell.began, spell.names);
    }

    private void endIfCalm(Spell spell, Instant now) {
        if (Duration.between(spell.seen, now).compareTo(calmNeeded(now)) < 0) return;
        if (spell.isLong()) allClear(spell, now);
        this.spell = null;
    }

    private void allClear(Spell spell, Instant now) {
        Instant until = business(spell.seen, now);
        transaction.executeWithoutResult(
                _ -> {
                    Instant since =
                            told.current()
                                    .map(Standstills.Told::since)
                                    .orElse(business(spell.began, now));
                    told.over();
                    operator.takeBack(SUBJECT);
                    operator.tell(
                            language -> text("over", spell.names, language, since, until), SUBJECT);
                });
        lately.add(now);
        log.info("it goes on: {}", spell.names);
    }

    // Whoever is told for the fifth time in a day knows already.
    private Duration calmNeeded(Instant now) {
        lately.removeIf(then -> then.isBefore(now.minus(DAY)));
        var needed = CALM.multipliedBy(1L << Math.min(lately.size(), 5));
        return needed.compareTo(LONGEST_CALM) > 0 ? LONGEST_CALM : needed;
    }

    // People read the business clock, which a rehearsal moves.
    private Instant business(Instant real, Instant now) {
        return clock.instant().minus(Duration.between(real, now));
    }

    private RichText text(
            String what, Collection<String> names, Language language, Instant... times) {
        var lines = new ArrayList<RichText>();
        Object[] moments = new Object[times.length];
        for (int i = 0; i < times.length; i++)
            moments[i] = Dates.moment(times[i].atZone(clock.getZone()));
        lines.add(texts.say(language, "oversight.alarm." + what, moments));
        for (String name : names)
            lines.add(texts.say(language, "oversight.alarm." + what + "." + name));
        return RichText.lines(lines);
    }

    @Override
    public void start() {
        running = true;
        loop.start();
    }

    @Override
    public void stop() {
        running = false;
        loop.finish(Duration.ofSeconds(2));
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
