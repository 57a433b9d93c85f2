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
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Sends what waits, while this instance holds the lease: one thing at a time in each chat, many
 * chats side by side, answers before notices. Which chats, {@link DueChats} knows.
 */
@Component
class Dispatcher implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(10);

    private final OutboxNotifier notifier;
    private final DatabaseLease lease;
    private final Claims claims;
    private final Sender sender;
    private final CircuitBreaker circuitBreaker;
    private final boolean anyChannel;
    private final Channel.Limits limits;
    private final OutageLog troubles = new OutageLog(log);
    private final InFlight rows;
    private final CallbackAnswers taps;
    private final DueChats due;
    private final WakeSignal signal = new WakeSignal();
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
        this.claims = claims;
        this.sender = sender;
        this.circuitBreaker = circuitBreaker;
        this.rows = rows;
        anyChannel = channels.stream().findAny().isPresent();
        limits = RateLimiter.strictest(channels.stream().toList());
        taps = new CallbackAnswers(claims, sender, rows, this::sends, signal::give);
        due = new DueChats(waiting, circuitBreaker, time, clock, limits, taps::came);
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
        due.lookAtOnce();
        signal.give();
    }

    private boolean sends() {
        return running && lease.held();
    }

    private void hear(Map<Integer, Set<Long>> addresses) {
        if (due.hear(addresses)) signal.give();
    }

    private void run() {
        while (running) {
            try {
                if (lease.held()) {
                    due.discover(lease.generation());
                    long pause = pump();
                    troubles.over();
                    if (running) signal.await(Math.min(pause, SECOND));
                } else {
                    due.forget();
                    if (running) signal.await(SECOND / 4);
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

    /** Starts what may start; returns after how many nanoseconds it is worth looking again. */
    private long pump() {
        Duration pause = circuitBreaker.pause();
        if (pause.isPositive()) return pause.toNanos();
        taps.start(worker());
        while (true) {
            switch (due.next()) {
                case DueChats.Serve(var pick, var ticket) ->
                        worker().execute(() -> serve(pick, ticket));
                case DueChats.Wait(long nanos) -> {
                    return nanos;
                }
            }
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
            due.served(pick, next);
            signal.give();
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
}
