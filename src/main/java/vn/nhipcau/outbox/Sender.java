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

/** Sends one claimed row and does what its outcome asks for. */
@Component
class Sender {
    private static final Logger log = LoggerFactory.getLogger(Sender.class);

    /** So often it may fail to be marked, or its listeners to hear of it. */
    private static final int MOST_MARKINGS = 3;

    /** So often something may fail in an unknown way while other things succeed. */
    private static final int MOST_TRIES = 8;

    /** After so long it is given up even if nothing else was sent that could have succeeded. */
    private static final Duration LONGEST_TRYING = Duration.ofHours(2);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);
    private static final Duration TAP_PATIENCE = Duration.ofSeconds(60);

    private final OutageLog troubles = new OutageLog(log);
    private final DeliveryRecorder recorder;
    private final FileDeliveryRecorder files;
    private final CircuitBreaker circuitBreaker;
    private final MeterRegistry meters;
    private final RealTime time;
    private final Map<String, Channel> channels;

    Sender(
            DeliveryRecorder recorder,
            FileDeliveryRecorder files,
            CircuitBreaker circuitBreaker,
            MeterRegistry meters,
            RealTime time,
            ObjectProvider<Channel> channels) {
        this.recorder = recorder;
        this.files = files;
        this.circuitBreaker = circuitBreaker;
        this.meters = meters;
        this.time = time;
        this.channels =
                channels.stream().collect(Collectors.toMap(Channel::name, Function.identity()));
    }

    /** What the call said, before anything is marked. */
    Channel.Delivery call(Claims.Claim claim) {
        var channel = channels.get(claim.to().channel());
        if (channel == null) return new Channel.Delivery.Refused("no such messenger");
        try {
            return channel.send(claim.to(), claim.what());
        } catch (Exception | StackOverflowError | LinkageError e) {
            log.error("sending outbound {} failed on our side", claim.row().id(), e);
            return new Channel.Delivery.Unknown(e.getClass().getSimpleName());
        }
    }

    /** Marks the outcome, however long the database is away, and says what is next in the chat. */
    Claims.Next settle(Claims.Claim claim, Channel.Delivery outcome) throws InterruptedException {
        return switch (outcome) {
            case Channel.Delivery.Delivered done -> {
                circuitBreaker.fine();
                count("sent", claim);
                if (files.isPartOnly(claim))
                    persist(claim, () -> files.arrived(claim, done.messages()));
                else markSent(claim, done.messages());
                yield new Claims.More();
            }
            case Channel.Delivery.Later flood -> {
                count("flooded", claim);
                var wait = flood.after();
                boolean all = circuitBreaker.flood(claim.chat(), wait, flood.everywhere());
                log.warn("told to wait {} in address {}", wait, claim.row().address());
                persist(claim, () -> recorder.held(claim, wait, all));
                yield new Claims.Rest(wait);
            }
            case Channel.Delivery.Unreached away -> {
                circuitBreaker.unreached();
                count("retried", claim);
                log.warn("the messenger cannot be reached: {}", away.reason());
                persist(claim, () -> recorder.again(claim, false));
                yield new Claims.More();
            }
            case Channel.Delivery.Unknown unknown -> retryOrRefuse(claim, unknown.reason());
            case Channel.Delivery.Vanished gone -> {
                circuitBreaker.fine();
                if (claim.row().card() == null)
                    persist(claim, () -> recorder.refused(claim, gone.reason()));
                else persist(claim, () -> recorder.vanished(claim));
                yield new Claims.More();
            }
            case Channel.Delivery.Moved moved -> {
                circuitBreaker.fine();
                if (moved.newExternalId().equals(claim.to().externalId()))
                    yield retryOrRefuse(claim, "moved to where it is");
                persist(claim, () -> recorder.moved(claim, moved.newExternalId()));
                yield new Claims.More();
            }
            case Channel.Delivery.Gone gone -> {
                circuitBreaker.fine();
                persist(claim, () -> recorder.gone(claim, gone.reason()));
                yield new Claims.More();
            }
            case Channel.Delivery.Refused refused -> {
                circuitBreaker.fine();
                if (claim.what() instanceof Channel.NewFiles)
                    persist(claim, () -> files.refused(claim, refused.reason()));
                else persist(claim, () -> recorder.refused(claim, refused.reason()));
                yield new Claims.More();
            }
            case Channel.Delivery.Locked locked -> {
                circuitBreaker.locked(locked.reason());
                log.error("the messenger does not accept us: {}", locked.reason());
                persist(claim, () -> recorder.again(claim, false));
                yield new Claims.More();
            }
        };
    }

    /** The end of a tap. One try is enough: a button stops waiting by itself after a while. */
    void settleTap(Claims.Claim claim, Channel.Delivery outcome) throws InterruptedException {
        if (outcome instanceof Channel.Delivery.Later flood)
            circuitBreaker.flood(claim.chat(), flood.after(), flood.everywhere());
        boolean again =
                outcome instanceof Channel.Delivery.Unreached
                        || outcome instanceof Channel.Delivery.Locked;
        boolean done = outcome instanceof Channel.Delivery.Delivered;
        var next = done || again ? outcome : new Channel.Delivery.Refused(outcome.toString());
        settle(claim, next);
    }

    /** Whether somebody still waits for the end of this tap. */
    boolean isFresh(Claims.Claim claim) {
        String body = claim.row().body();
        if (body == null) return false;
        Instant tappedAt = Sql.read(body, StoredOutbox.Tap.class).tappedAt();
        return time.now().isBefore(tappedAt.plus(TAP_PATIENCE));
    }

    /** An end of a tap that nobody waits for any more. */
    void expire(Claims.Claim claim) throws InterruptedException {
        count("expired", claim);
        persist(claim, () -> recorder.expired(claim));
    }

    /** Puts back what will not be called now. */
    void putBack(Claims.Claim claim) throws InterruptedException {
        persist(claim, () -> recorder.again(claim, false));
    }

    // What fails alone while other things succeed is at fault itself and must not hold its chat for
    // ever; what fails together with everything else waits until Telegram is well again.
    private Claims.Next retryOrRefuse(Claims.Claim claim, String reason)
            throws InterruptedException {
        circuitBreaker.unknown();
        int tries = claim.row().tries() + 1;
        Instant first = claim.row().firstTryAt();
        var trying = first == null ? Duration.ZERO : Duration.between(first, time.now());
        if (tries >= MOST_TRIES
                && (circuitBreaker.fineWithin(trying) || trying.compareTo(LONGEST_TRYING) > 0)) {
            log.error("outbound {} given up after {} tries: {}", claim.row().id(), tries, reason);
            if (claim.what() instanceof Channel.NewFiles)
                persist(claim, () -> files.refused(claim, reason));
            else persist(claim, () -> recorder.refused(claim, reason));
            return new Claims.More();
        }
        count("retried", claim);
        log.warn("outbound {}, try {}: {}", claim.row().id(), tries, reason);
        persist(claim, () -> recorder.again(claim, true));
        return new Claims.Rest(pause(tries));
    }

    private static Duration pause(int tries) {
        var doubled = Duration.ofSeconds(1L << Math.min(tries - 1, 10));
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    private void count(String what, Claims.Claim claim) {
        meters.counter("nhipcau.outbox." + what, "lane", Integer.toString(claim.row().lane()))
                .increment();
    }

    // Who waits for the answer must learn that it arrived: a database that is away, or somebody
    // else at the same row, never counts. What is a listener's own fault has some time to pass.
    private void markSent(Claims.Claim claim, List<String> messages) throws InterruptedException {
        if (failure(claim, () -> recorder.sent(claim, messages, true)) == null) {
            troubles.over();
            return;
        }
        // Saying it to the citizen again and again would be worse than a listener that missed it.
        meters.counter("nhipcau.outbox.unheard").increment();
        persist(claim, () -> recorder.sent(claim, messages, false));
    }

    // What can never be marked would be called again for ever, and hold its chat: it is set aside.
    private void persist(Claims.Claim claim, Runnable mark) throws InterruptedException {
        String failure = failure(claim, mark);
        if (failure == null) return;
        // Its listeners may be what failed, so nobody is told of it but the operator.
        while (failure(claim, () -> recorder.setAside(claim, failure)) != null)
            Thread.sleep(LONGEST_PAUSE);
    }

    /**
     * Marks it, however long the database is away; what it or our own code never takes is tried a
     * few times. Null, or what went wrong.
     */
    private @Nullable String failure(Claims.Claim claim, Runnable mark)
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
                log.error("outbound {} cannot be marked: {}", claim.row().id(), what);
                if (failures >= MOST_MARKINGS) return what;
                Thread.sleep(pause(failures));
            }
        }
    }

    private void waitForDatabase(Throwable e) throws InterruptedException {
        troubles.warn("what was sent cannot be marked yet: " + DatabaseAway.name(e));
        Thread.sleep(Duration.ofMillis(500));
    }
}
