package vn.nhipcau.outbox;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;

import vn.nhipcau.shared.Backoff;
import vn.nhipcau.shared.LoopThread;

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
    private static final Duration WITHOUT_THE_LEASE = Duration.ofMillis(250);
    private static final Duration AFTER_A_FAILURE = Duration.ofMillis(500);
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(10);

    private final OutboxNotifier notifier;
    private final DatabaseLease lease;
    private final Claims claims;
    private final Sender sender;
    private final CircuitBreaker circuitBreaker;
    private final boolean anyChannel;
    private final Channel.Limits limits;
    private final InFlight rows;
    private final CallbackAnswers taps;
    private final DueChats due;
    private final LoopThread loop =
            new LoopThread("dispatcher", this::once, new Backoff(AFTER_A_FAILURE));
    private volatile boolean running;
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
        taps = new CallbackAnswers(claims, sender, rows, this::sends, loop::wake);
        due = new DueChats(waiting, circuitBreaker, time, clock, limits, taps::came);
    }

    @Override
    public void start() {
        if (!anyChannel || running) return;
        running = true;
        notifier.listener(this::hear);
        workers = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("send-", 0).factory());
        loop.start();
    }

    @Override
    public void stop() {
        if (!running) return;
        running = false;
        notifier.listener(addresses -> {});
        loop.finish(PATIENCE_AT_STOP);
        try {
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
        loop.wake();
    }

    private boolean sends() {
        return running && lease.held();
    }

    private void hear(Map<Integer, Set<Long>> addresses) {
        if (due.hear(addresses)) loop.wake();
    }

    private Duration once() {
        if (!lease.held()) {
            due.forget();
            return WITHOUT_THE_LEASE;
        }
        due.discover(lease.generation());
        return Duration.ofNanos(Math.min(pump(), SECOND));
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
            loop.wake();
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
