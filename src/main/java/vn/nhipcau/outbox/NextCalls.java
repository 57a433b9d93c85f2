package vn.nhipcau.outbox;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import vn.nhipcau.shared.DatabaseAway;
import vn.nhipcau.shared.OutageLog;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whether what waits first in a chat may be sent now. Checks everything that can change until then.
 */
@Component
class NextCalls {
    /** So often a row may fail to be read while others succeed. */
    private static final int MOST_FAILURES = 3;

    /** Until whoever is taking it back has committed. */
    private static final Duration WHILE_TAKEN_BACK = Duration.ofMillis(50);

    private final TransactionTemplate transaction;
    private final Clock clock;
    private final RealTime time;
    private final OutgoingReader reader;
    private final LateCards lateCards;
    private final Refusals refusals;
    private final MeterRegistry meters;
    private final InFlight inFlight;
    private final QuietDeferral deferral;

    /** Rows that could not be read for a reason of their own, and how often. */
    private final Map<Long, Integer> failed = new ConcurrentHashMap<>();

    /** What the dispatcher does next with a chat. */
    sealed interface Next {}

    /**
     * This is to be sent.
     *
     * @param revision of the card's view; 0 if it is no card
     * @param weight how many messages it counts for
     */
    record Call(OutboundRow row, Address to, Channel.Outgoing what, int revision, int weight)
            implements Next {
        /** The chat as the messenger knows it; all topics of a forum together. */
        String chat() {
            return to.channel() + ":" + to.externalId();
        }
    }

    /** It arrived, and is marked. */
    record Sent() implements Next {}

    /** Nothing more is due in this lane. */
    record Nothing() implements Next {}

    /** Look again at once. */
    record More() implements Next {}

    /** The chat rests for so long. */
    record Rest(Duration pause) implements Next {}

    NextCalls(
            TransactionTemplate transaction,
            Clock clock,
            RealTime time,
            OutgoingReader reader,
            LateCards lateCards,
            Refusals refusals,
            MeterRegistry meters,
            InFlight inFlight,
            QuietDeferral deferral) {
        this.transaction = transaction;
        this.clock = clock;
        this.time = time;
        this.reader = reader;
        this.lateCards = lateCards;
        this.refusals = refusals;
        this.meters = meters;
        this.inFlight = inFlight;
        this.deferral = deferral;
    }

    /**
     * What is to be done about this row. Whoever gets a {@link Call} ends it in {@link InFlight}
     * once its outcome is marked.
     */
    Next of(FirstRows.Found found, RateLimiter.Ticket ticket, Channel.Limits limits) {
        try {
            return take(found, ticket, limits);
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            if (DatabaseAway.isPassing(e) || !countFailure(found.row())) throw e;
            setAside(found.row(), OutageLog.describe(e));
            return new More();
        }
    }

    private boolean countFailure(OutboundRow row) {
        int failures = failed.merge(row.id(), 1, Integer::sum);
        if (failures >= MOST_FAILURES) failed.remove(row.id());
        return failures >= MOST_FAILURES;
    }

    // Neither the database nor our own code takes it, at no later try either: it would hold its
    // chat. Where not even whoever waits for it can be told, the operator is.
    private void setAside(OutboundRow row, String reason) {
        try {
            transaction.executeWithoutResult(_ -> refusals.setAside(row, reason));
        } catch (RuntimeException e) {
            if (DatabaseAway.isPassing(e)) throw e;
            transaction.executeWithoutResult(_ -> refusals.bury(row, reason));
        }
    }

    private Next take(FirstRows.Found found, RateLimiter.Ticket ticket, Channel.Limits limits) {
        var door = found.door();
        var row = found.row();
        if (door.holdUntil() != null && door.holdUntil().isAfter(time.now()))
            return new Rest(Duration.between(time.now(), door.holdUntil()));
        if (!door.address().reachable())
            return after(() -> refusals.refuse(row, "nothing arrives there any more"));
        Instant now = clock.instant();
        if (row.notAfter() != null && now.isAfter(row.notAfter()))
            return after(() -> rewordOrExpire(row, now));
        Call call = reader.read(found);
        if (call == null) return after(() -> reader.endUnsendable(found));
        Instant quiet = deferral.until(call, now);
        if (quiet != null) return after(() -> deferral.postpone(row, quiet));
        int weight = weight(call, limits);
        long wait = ticket.use(call.chat(), door.address().kind(), weight);
        if (wait > 0) return new Rest(Duration.ofNanos(wait));
        if (!inFlight.begin(row)) return new Rest(WHILE_TAKEN_BACK);
        return new Call(row, call.to(), call.what(), call.revision(), weight);
    }

    // The next look finds what became of it.
    private Next after(Runnable work) {
        transaction.executeWithoutResult(_ -> work.run());
        return new More();
    }

    private void rewordOrExpire(OutboundRow row, Instant now) {
        if (!lateCards.lockWaiting(row) || lateCards.reword(row, now)) return;
        reader.end(row, Status.EXPIRED);
        OutboxMeters.count(meters, OutboxMeters.Outcome.EXPIRED, row.lane());
    }

    private static int weight(Call call, Channel.Limits limits) {
        if (!(call.what() instanceof Channel.EditText)) return call.what().weight();
        boolean group = call.to().kind() == Address.Kind.GROUP;
        return (group ? limits.countGroupEdits() : limits.countPrivateEdits()) ? 1 : 0;
    }
}
