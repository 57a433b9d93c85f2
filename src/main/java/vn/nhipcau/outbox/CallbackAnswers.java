package vn.nhipcau.outbox;

import io.micrometer.core.instrument.MeterRegistry;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Ends the waiting of tapped buttons, as soon as what the tap did is committed. While somebody
 * waits for it their button spins, so it keeps neither order nor pace; and as the button stops
 * spinning by itself after a while, it needs no row: what a crash takes is not missed.
 */
@Component
class CallbackAnswers implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(CallbackAnswers.class);

    /** So long somebody waits. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
    private static final int SIDE_BY_SIDE = 30;

    private final RealTime time;
    private final CircuitBreaker circuitBreaker;
    private final MeterRegistry meters;
    private final Map<String, Channel> channels;
    private final Semaphore places = new Semaphore(SIDE_BY_SIDE);
    private final AtomicInteger open;
    private final ExecutorService workers =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("tap-", 0).factory());

    CallbackAnswers(
            RealTime time,
            CircuitBreaker circuitBreaker,
            MeterRegistry meters,
            ObjectProvider<Channel> channels) {
        this.time = time;
        this.circuitBreaker = circuitBreaker;
        this.meters = meters;
        this.channels =
                channels.stream().collect(Collectors.toMap(Channel::name, Function.identity()));
        open = meters.gauge("nhipcau.outbox.taps", new AtomicInteger());
    }

    /** Answers once the caller's transaction is committed. */
    void answer(Address to, Channel.TapAnswer what, Instant tappedAt) {
        OutboxNotifier.inTransaction();
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        open.incrementAndGet();
                        workers.execute(() -> send(to, what, tappedAt));
                    }
                });
    }

    private void send(Address to, Channel.TapAnswer what, Instant tappedAt) {
        try {
            places.acquire();
            try {
                while (isWaitedFor(tappedAt) && !isOver(to, what)) Thread.sleep(BETWEEN_TRIES);
            } finally {
                places.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            log.warn("the end of a tap failed: {}", e.getClass().getSimpleName());
        } finally {
            open.decrementAndGet();
        }
    }

    private boolean isWaitedFor(Instant tappedAt) {
        if (time.now().isBefore(tappedAt.plus(PATIENCE))) return true;
        count(OutboxMeters.Outcome.EXPIRED);
        return false;
    }

    // What cannot be reached now is tried again; anything else would not be better next time.
    private boolean isOver(Address to, Channel.TapAnswer what) throws InterruptedException {
        var channel = channels.get(to.channel());
        if (channel == null) return true;
        if (circuitBreaker.pause().isPositive()) return false;
        switch (channel.send(to, what)) {
            case Channel.Delivery.Delivered _ -> {
                circuitBreaker.fine();
                count(OutboxMeters.Outcome.SENT);
                return true;
            }
            case Channel.Delivery.Later flood -> {
                String chat = to.channel() + ":" + to.externalId();
                circuitBreaker.flood(chat, flood.after(), flood.everywhere());
                count(OutboxMeters.Outcome.FLOODED);
            }
            case Channel.Delivery.Unreached away -> {
                circuitBreaker.unreached();
                log.debug("a tap waits: {}", away.reason());
                count(OutboxMeters.Outcome.RETRIED);
                return false;
            }
            case Channel.Delivery.Locked locked -> {
                circuitBreaker.locked(locked.reason());
                count(OutboxMeters.Outcome.RETRIED);
                return false;
            }
            case Channel.Delivery.Unknown _ -> circuitBreaker.unknown(true);
            default -> circuitBreaker.fine();
        }
        count(OutboxMeters.Outcome.REFUSED);
        return true;
    }

    private void count(OutboxMeters.Outcome outcome) {
        OutboxMeters.count(meters, outcome, Sql.TAPS);
    }

    @Override
    public void destroy() throws InterruptedException {
        workers.shutdown();
        if (!workers.awaitTermination(1, TimeUnit.SECONDS)) workers.shutdownNow();
    }
}
