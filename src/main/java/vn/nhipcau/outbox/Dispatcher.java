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
import java.util.ArrayList;
import java.util.List;
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
    private final FirstRows rows;
    private final NextCalls calls;
    private final Sender sender;
    private final CircuitBreaker circuitBreaker;
    private final boolean anyChannel;
    private final Channel.Limits limits;
    private final InFlight inFlight;
    private final DueChats due;
    private final LoopThread loop =
            new LoopThread("dispatcher", this::once, new Backoff(AFTER_A_FAILURE));
    private volatile boolean running;
    private @Nullable ExecutorService workers;

    Dispatcher(
            OutboxNotifier notifier,
            DatabaseLease lease,
            DispatchQueries waiting,
            FirstRows rows,
            NextCalls calls,
            Sender sender,
            CircuitBreaker circuitBreaker,
            RealTime time,
            Clock clock,
            InFlight inFlight,
            ObjectProvider<Channel> channels) {
        this.notifier = notifier;
        this.lease = lease;
        this.rows = rows;
        this.calls = calls;
        this.sender = sender;
        this.circuitBreaker = circuitBreaker;
        this.inFlight = inFlight;
        anyChannel = channels.stream().findAny().isPresent();
        limits = RateLimiter.strictest(channels.stream().toList());
        due = new DueChats(waiting, circuitBreaker, time, clock, limits);
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
        var some = new ArrayList<DueChats.Serve>();
        while (true) {
            switch (due.next()) {
                case DueChats.Serve serve -> some.add(serve);
                case DueChats.Wait(long nanos) -> {
                    return some.isEmpty() || serve(some) ? nanos : 0;
                }
            }
        }
    }

    // Whether all of them have something to send; else there is room for others at once.
    private boolean serve(List<DueChats.Serve> chats) {
        Map<Long, FirstRows.Found> found;
        try {
            found = rows.of(chats.stream().map(DueChats.Serve::pick).toList());
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            for (var chat : chats) ended(chat, new NextCalls.Rest(AFTER_A_FAILURE));
            throw e;
        }
        for (var chat : chats) {
            var first = found.get(chat.pick().address());
            if (first == null) ended(chat, new NextCalls.Nothing());
            else worker().execute(() -> serve(chat, first));
        }
        return found.size() == chats.size();
    }

    private void ended(DueChats.Serve chat, NextCalls.Next next) {
        chat.ticket().done(false);
        due.served(chat.pick(), next);
    }

    private ExecutorService worker() {
        return Objects.requireNonNull(workers);
    }

    private void serve(DueChats.Serve chat, FirstRows.Found first) {
        long address = chat.pick().address();
        NextCalls.Next next = new NextCalls.Rest(Duration.ofSeconds(1));
        try {
            next = calls.of(first, chat.ticket(), limits);
            if (next instanceof NextCalls.Call call) next = send(call, chat.ticket());
            if (next instanceof NextCalls.Sent)
                next = first.isMore() ? new NextCalls.More() : new NextCalls.Nothing();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TransientDataAccessException e) {
            // Somebody holds a row of it, as whoever takes back a hundred thousand letters does.
            log.debug("address {} rests", address, e);
        } catch (Throwable e) {
            log.warn("address {} rests after {}", address, e.getClass().getSimpleName());
        } finally {
            ended(chat, next);
            loop.wake();
        }
    }

    private NextCalls.Next send(NextCalls.Call call, RateLimiter.Ticket ticket)
            throws InterruptedException {
        try {
            if (!sends() || circuitBreaker.pause().isPositive()) return new NextCalls.More();
            var outcome = sender.call(call);
            ticket.done(!(outcome instanceof Channel.Delivery.Unreached));
            return sender.settle(call, outcome);
        } finally {
            inFlight.end(call.row().id());
        }
    }
}
