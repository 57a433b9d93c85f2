package vn.nhipcau.outbox;

import io.micrometer.core.instrument.MeterRegistry;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import vn.nhipcau.shared.DatabaseAway;
import vn.nhipcau.shared.OutageLog;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes one call and does what its outcome asks for. */
@Component
class Sender {
    private static final Logger log = LoggerFactory.getLogger(Sender.class);

    /** So often it may fail to be marked, or its listeners to hear of it. */
    private static final int MOST_MARKINGS = 3;

    /** So often something may fail in an unknown way while other things succeed. */
    private static final int MOST_TRIES = 8;

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

    private final OutageLog troubles = new OutageLog(log);
    private final OutageLog marks = new OutageLog(log);
    private final OutageLog floods = new OutageLog(log);
    private volatile long flooded;
    private final DeliveryRecorder recorder;
    private final FileDeliveryRecorder files;
    private final ArrivalBatches batches;
    private final CircuitBreaker circuitBreaker;
    private final MeterRegistry meters;
    private final RealTime time;
    private final Map<String, Channel> channels;

    Sender(
            DeliveryRecorder recorder,
            FileDeliveryRecorder files,
            ArrivalBatches batches,
            CircuitBreaker circuitBreaker,
            MeterRegistry meters,
            RealTime time,
            ObjectProvider<Channel> channels) {
        this.recorder = recorder;
        this.files = files;
        this.batches = batches;
        this.circuitBreaker = circuitBreaker;
        this.meters = meters;
        this.time = time;
        this.channels =
                channels.stream().collect(Collectors.toMap(Channel::name, Function.identity()));
    }

    /** What the call said, before anything is marked. */
    Channel.Delivery call(NextCalls.Call call) {
        var channel = channels.get(call.to().channel());
        if (channel == null) return new Channel.Delivery.Refused("no such messenger");
        try {
            return channel.send(call.to(), call.what());
        } catch (Exception | StackOverflowError | LinkageError e) {
            log.error("sending outbound {} failed on our side", call.row().id(), e);
            return new Channel.Delivery.Unknown(e.getClass().getSimpleName());
        }
    }

    /** Marks the outcome, however long the database is away, and says what is next in the chat. */
    NextCalls.Next settle(NextCalls.Call call, Channel.Delivery outcome)
            throws InterruptedException {
        return switch (outcome) {
            case Channel.Delivery.Delivered done -> {
                circuitBreaker.fine();
                troubles.over();
                if (flooded == call.row().address()) floods.over();
                count(OutboxMeters.Outcome.SENT, call);
                var arrival = new Arrival(call, done.messages());
                if (files.isPartOnly(call)) {
                    persist(call, () -> files.arrived(arrival));
                    yield new NextCalls.More();
                }
                markSent(arrival);
                yield new NextCalls.Sent();
            }
            case Channel.Delivery.Later flood -> {
                count(OutboxMeters.Outcome.FLOODED, call);
                var wait = flood.after();
                boolean all = circuitBreaker.flood(call.chat(), wait, flood.everywhere());
                long address = call.row().address();
                flooded = address;
                floods.warn("told to wait " + wait + " in address " + address);
                persist(call, () -> recorder.held(call, wait, all));
                yield new NextCalls.Rest(wait);
            }
            case Channel.Delivery.Unreached away -> {
                circuitBreaker.unreached();
                count(OutboxMeters.Outcome.RETRIED, call);
                troubles.warn("the messenger cannot be reached: " + away.reason());
                yield new NextCalls.More();
            }
            case Channel.Delivery.Unknown unknown -> retryOrRefuse(call, unknown.reason());
            case Channel.Delivery.Vanished gone -> {
                circuitBreaker.fine();
                if (call.row().card() == null)
                    persist(call, () -> recorder.refused(call, gone.reason()));
                else persist(call, () -> recorder.vanished(call));
                yield new NextCalls.More();
            }
            case Channel.Delivery.Moved moved -> {
                circuitBreaker.fine();
                if (moved.newExternalId().equals(call.to().externalId()))
                    yield retryOrRefuse(call, "moved to where it is");
                persist(call, () -> recorder.moved(call, moved.newExternalId()));
                yield new NextCalls.More();
            }
            case Channel.Delivery.Gone gone -> {
                circuitBreaker.fine();
                persist(call, () -> recorder.gone(call, gone.reason()));
                yield new NextCalls.More();
            }
            case Channel.Delivery.Refused refused -> {
                circuitBreaker.fine();
                if (call.what() instanceof Channel.NewFiles)
                    persist(call, () -> files.refused(call, refused.reason()));
                else persist(call, () -> recorder.refused(call, refused.reason()));
                yield new NextCalls.More();
            }
            case Channel.Delivery.Locked locked -> {
                circuitBreaker.locked(locked.reason());
                troubles.alarm("the messenger does not accept us: " + locked.reason());
                yield new NextCalls.More();
            }
        };
    }

    // What fails alone while other things succeed is at fault itself and must not hold its chat for
    // ever; what fails together with everything else waits until Telegram is well again, however
    // long that takes.
    private NextCalls.Next retryOrRefuse(NextCalls.Call call, String reason)
            throws InterruptedException {
        int tries = call.row().tries() + 1;
        circuitBreaker.unknown(tries == 1);
        Instant first = call.row().firstTryAt();
        var trying = first == null ? Duration.ZERO : Duration.between(first, time.now());
        if (tries >= MOST_TRIES && circuitBreaker.othersSucceed(trying)) {
            log.error("outbound {} given up after {} tries: {}", call.row().id(), tries, reason);
            if (call.what() instanceof Channel.NewFiles)
                persist(call, () -> files.refused(call, reason));
            else persist(call, () -> recorder.refused(call, reason));
            return new NextCalls.More();
        }
        count(OutboxMeters.Outcome.RETRIED, call);
        log.debug("outbound {}, try {}: {}", call.row().id(), tries, reason);
        troubles.warn("what is sent fails and is tried again: " + reason);
        persist(call, () -> recorder.failed(call));
        return new NextCalls.Rest(pause(tries));
    }

    private static Duration pause(int tries) {
        var doubled = Duration.ofSeconds(1L << Math.min(tries - 1, 10));
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    private void count(OutboxMeters.Outcome outcome, NextCalls.Call call) {
        OutboxMeters.count(meters, outcome, call.row().lane());
    }

    // Who waits for the answer must learn that it arrived: a database that is away, or somebody
    // else at the same row, never counts. What is a listener's own fault has some time to pass.
    private void markSent(Arrival arrival) throws InterruptedException {
        if (batches.sent(arrival)) return;
        var alone = List.of(arrival);
        if (failure(arrival.call(), () -> recorder.sent(alone, true)) == null) {
            marks.over();
            return;
        }
        // Saying it to the citizen again and again would be worse than a listener that missed it.
        OutboxMeters.unheard(meters).increment();
        persist(arrival.call(), () -> recorder.sent(alone, false));
    }

    // What can never be marked would be called again for ever, and hold its chat: it is set aside.
    private void persist(NextCalls.Call call, Runnable mark) throws InterruptedException {
        String failure = failure(call, mark);
        if (failure == null) return;
        // Its listeners may be what failed, so nobody is told of it but the operator.
        while (failure(call, () -> recorder.setAside(call, failure)) != null)
            Thread.sleep(LONGEST_PAUSE);
    }

    /**
     * Marks it, however long the database is away; what it or our own code never takes is tried a
     * few times. Null, or what went wrong.
     */
    private @Nullable String failure(NextCalls.Call call, Runnable mark)
            throws InterruptedException {
        int failures = 0;
        while (true) {
            try {
                mark.run();
                return null;
            } catch (RuntimeException | StackOverflowError | LinkageError e) {
                if (DatabaseAway.isPassing(e)) {
                    waitForDatabase(e);
                    continue;
                }
                failures++;
                String what = OutageLog.describe(e);
                log.error("outbound {} cannot be marked: {}", call.row().id(), what);
                if (failures >= MOST_MARKINGS) return what;
                Thread.sleep(pause(failures));
            }
        }
    }

    private void waitForDatabase(Throwable e) throws InterruptedException {
        marks.warn("what was sent cannot be marked yet: " + DatabaseAway.name(e));
        Thread.sleep(Duration.ofMillis(500));
    }
}
