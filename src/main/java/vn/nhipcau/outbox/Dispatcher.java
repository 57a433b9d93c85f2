package vn.nhipcau.outbox;

import io.micrometer.core.instrument.Metrics;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;

import vn.nhipcau.shared.DatabaseAway;
import vn.nhipcau.shared.OutageLog;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Sends what waits, while this instance holds the lease: one thing at a time in each chat, many
 * chats side by side, answers before notices. Woken by commits, and once a second looks for what
 * has become due or was written elsewhere.
 */
@Component
class Dispatcher implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);
    private static final int MOST_UNDER_WAY = 30;

    /**
     * While a million wait, to look at all of them would slow the rest down, and to know all their
     * chats would take the memory: what is left out is found when there is room.
     */
    private static final int AT_A_LOOK = 5_000;

    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final long MINUTE = 60 * SECOND;

    // A transaction may have written its rows that long before it committed them; what took longer
    // is found by the look at everything, once a minute.
    private static final Duration LONGEST_TRANSACTION = Duration.ofSeconds(30);
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(10);

    private final OutboxNotifier notifier;
    private final DatabaseLease lease;
    private final DispatchQueries waiting;
    private final Claims claims;
    private final Sender sender;
    private final CircuitBreaker circuitBreaker;
    private final RealTime time;
    private final Clock clock;
    private final boolean anyChannel;
    private final Channel.Limits limits;
    private final OutageLog troubles = new OutageLog(log);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final ChatQueues chats = new ChatQueues(AT_A_LOOK);
    private final InFlight rows;
    private final CallbackAnswers taps;
    private RateLimiter rateLimiter;
    private int inFlight;
    private boolean rung;
    private boolean leftOut;
    private int generation;
    private @Nullable Instant seenUntil;
    private long lookedAt;
    private long lookedAtAll;
    private volatile boolean running;
    private @Nullable Thread loop;
    private @Nullable ExecutorService workers;

    Dispatcher(
            OutboxNotifier notifier,
            DatabaseLease lease,
            DispatchQueries waiting,
            Claims claims,
            Sender sender,
            CircuitBreaker circuitBreaker,
            RealTime time,
            Clock clock,
            InFlight rows,
            ObjectProvider<Channel> channels) {
        this.notifier = notifier;
        this.lease = lease;
        this.waiting = waiting;
        this.claims = claims;
        this.sender = sender;
        this.circuitBreaker = circuitBreaker;
        this.time = time;
        this.clock = clock;
        this.rows = rows;
        anyChannel = channels.stream().findAny().isPresent();
        limits = RateLimiter.strictest(channels.stream().toList());
        rateLimiter = new RateLimiter(limits, time::nanos);
        taps = new CallbackAnswers(claims, sender, rows, this::sends, this::wake);
    }

    @Override
    public void start() {
        if (!anyChannel || running) return;
        running = true;
        notifier.listener(this::hear);
        workers = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("send-", 0).factory());
        loop = Thread.ofPlatform().daemon().name("dispatcher").start(this::run);
    }

    @Override
    public void stop() {
        if (!running) return;
        running = false;
        notifier.listener(addresses -> {});
        look();
        try {
            if (loop != null) loop.join(PATIENCE_AT_STOP);
            if (workers != null) {
                workers.shutdown();
                if (!workers.awaitTermination(PATIENCE_AT_STOP.toSeconds(), TimeUnit.SECONDS))
                    workers.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return DatabaseLease.PHASE + 1;
    }

    /** Looks at everything again now, as after a change of a clock. */
    void look() {
        lock.lock();
        try {
            lookedAt = time.nanos() - SECOND;
            wake();
        } finally {
            lock.unlock();
        }
    }

    private void wake() {
        lock.lock();
        try {
            rung = true;
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private boolean sends() {
        return running && lease.held();
    }

    private void hear(Map<Integer, Set<Long>> addresses) {
        lock.lock();
        try {
            // Without the lease somebody else sends it, or we look at everything when we get it.
            if (generation == 0) return;
            addresses.forEach(this::add);
            wake();
        } finally {
            lock.unlock();
        }
    }

    private void add(int lane, Set<Long> addresses) {
        if (lane == Sql.TAPS) taps.came();
        else leftOut |= !chats.add(addresses, lane);
    }

    private void run() {
        while (running) {
            try {
                if (lease.held()) {
                    discover();
                    long pause = pump();
                    troubles.over();
                    sleep(pause);
                } else {
                    forget();
                    sleep(SECOND / 4);
                }
            } catch (InterruptedException e) {
                return;
            } catch (Throwable e) {
                // An error too: without this thread nothing would ever leave again.
                Metrics.counter("nhipcau.loop.failed", "name", "dispatcher").increment();
                troubles.warn("the dispatcher goes on after " + DatabaseAway.name(e));
                pauseAfterFailure();
            }
        }
    }

    private void pauseAfterFailure() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // Woken for no reason it looks once more, which does no harm.
    @SuppressWarnings("WaitNotInLoop")
    private void sleep(long nanos) throws InterruptedException {
        lock.lock();
        try {
            if (!rung && running && nanos > 0) news.awaitNanos(Math.min(nanos, SECOND));
            rung = false;
        } finally {
            lock.unlock();
        }
    }

    private void forget() {
        lock.lock();
        try {
            if (generation == 0) return;
            chats.clear();
            generation = 0;
        } finally {
            lock.unlock();
        }
    }

    // What becomes due, and what other instances wrote, is found here; the bell only tells of ours.
    private void discover() {
        int current = lease.generation();
        Instant now = clock.instant();
        boolean first = current != generation;
        if (!first && time.nanos() - lookedAt < SECOND) return;
        boolean all = first || time.nanos() - lookedAtAll >= MINUTE;
        Instant from;
        lock.lock();
        try {
            if (first) {
                chats.clear();
                generation = current;
            }
            if (all) lookedAtAll = time.nanos();
            from = all ? null : seenUntil;
            leftOut = false;
        } finally {
            lock.unlock();
        }
        if (all) waiting.recover();
        if (first) resume();
        var found = waiting.due(from, now, AT_A_LOOK);
        lock.lock();
        try {
            found.addresses().forEach(this::add);
            if (found.all() && !leftOut) seenUntil = now.minus(LONGEST_TRANSACTION);
            lookedAt = time.nanos();
        } finally {
            lock.unlock();
        }
    }

    private void resume() {
        Duration hold = waiting.holdFor();
        if (hold.isPositive()) circuitBreaker.hold(hold);
        var fresh = new RateLimiter(limits, time::nanos);
        waiting.replay(fresh);
        rateLimiter = fresh;
    }

    /** Starts what may start; returns after how many nanoseconds it is worth looking again. */
    private long pump() {
        Duration pause = circuitBreaker.pause();
        if (pause.isPositive()) return pause.toNanos();
        taps.start(worker());
        lock.lock();
        try {
            while (true) {
                Long next = chats.wake(time.nanos());
                long wait = next == null ? SECOND : next - time.nanos();
                if (inFlight >= (circuitBreaker.isBad() ? 1 : MOST_UNDER_WAY)) return wait;
                var pick = chats.pick(rateLimiter.booked());
                if (pick == null) return wait;
                var ticket = rateLimiter.admit(pick.address(), pick.lane());
                if (ticket == null)
                    return Math.min(wait, rateLimiter.pause(pick.address(), pick.lane()));
                chats.begin(pick);
                inFlight++;
                var begun = pick;
                worker().execute(() -> serve(begun, ticket));
            }
        } finally {
            lock.unlock();
        }
    }

    private ExecutorService worker() {
        return Objects.requireNonNull(workers);
    }

    private void serve(ChatQueues.Pick pick, RateLimiter.Ticket ticket) {
        Claims.Next next = new Claims.Rest(Duration.ofSeconds(1));
        try {
            next = claims.next(pick.address(), pick.lane(), ticket, limits);
            if (next instanceof Claims.Claim claim) next = send(claim, ticket);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TransientDataAccessException e) {
            // Somebody holds a row of it, as whoever takes back a hundred thousand letters does.
            log.debug("address {} rests", pick.address(), e);
        } catch (Throwable e) {
            log.warn("address {} rests after {}", pick.address(), e.getClass().getSimpleName());
        } finally {
            ticket.done(false);
            served(pick, next);
        }
    }

    private Claims.Next send(Claims.Claim claim, RateLimiter.Ticket ticket)
            throws InterruptedException {
        try {
            if (!sends() || circuitBreaker.pause().isPositive()) {
                sender.putBack(claim);
                return new Claims.More();
            }
            var outcome = sender.call(claim);
            ticket.done(!(outcome instanceof Channel.Delivery.Unreached));
            return sender.settle(claim, outcome);
        } finally {
            rows.end(claim.row().id());
        }
    }

    private void served(ChatQueues.Pick pick, Claims.Next next) {
        lock.lock();
        try {
            inFlight--;
            switch (next) {
                case Claims.Rest rest -> chats.rest(pick, time.nanos() + rest.pause().toNanos());
                case Claims.Nothing nothing -> chats.empty(pick);
                default -> chats.done(pick);
            }
            wake();
        } finally {
            lock.unlock();
        }
    }
}
