package vn.nhipcau.outbox;

import io.micrometer.core.instrument.MeterRegistry;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

import vn.nhipcau.shared.DatabaseAway;
import vn.nhipcau.shared.OutageLog;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is next in a chat, taken so that it is sent once: its row says that it is under way, in a
 * transaction of its own, before the call begins. Checks everything that can change until then.
 */
@Component
class Claims {
    /** So often a row may fail to be claimed while others succeed. */
    private static final int MOST_FAILURES = 3;

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final RealTime time;
    private final StoredAddresses addresses;
    private final OutgoingReader reader;
    private final LateCards lateCards;
    private final Refusals refusals;
    private final MeterRegistry meters;
    private final InFlight inFlight;
    private final QuietDeferral deferral;

    /** Rows that could not be claimed for a reason of their own, and how often. */
    private final Map<Long, Integer> failed = new ConcurrentHashMap<>();

    /** What the dispatcher does next with a chat. */
    sealed interface Next {}

    /** This is to be sent. */
    record Claim(OutboundRow row, Address to, Channel.Outgoing what, int revision) implements Next {
        /** The chat as the messenger knows it; all topics of a forum together. */
        String chat() {
            return to.channel() + ":" + to.externalId();
        }
    }

    /** Nothing more is due in this lane. */
    record Nothing() implements Next {}

    /** Look again at once. */
    record More() implements Next {}

    /** The chat rests for so long. */
    record Rest(Duration pause) implements Next {}

    Claims(
            JdbcClient sql,
            TransactionTemplate transaction,
            Clock clock,
            RealTime time,
            StoredAddresses addresses,
            OutgoingReader reader,
            LateCards lateCards,
            Refusals refusals,
            MeterRegistry meters,
            InFlight inFlight,
            QuietDeferral deferral) {
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
        this.time = time;
        this.addresses = addresses;
        this.reader = reader;
        this.lateCards = lateCards;
        this.refusals = refusals;
        this.meters = meters;
        this.inFlight = inFlight;
        this.deferral = deferral;
    }

    /**
     * Takes the next row of a chat, of lanes up to the given one. Whoever gets a {@link Claim} ends
     * it in {@link InFlight} once its outcome is marked.
     */
    Next next(long address, int lane, RateLimiter.Ticket ticket, Channel.Limits limits) {
        var claimed = new ArrayList<OutboundRow>(1);
        Next next = null;
        try {
            next =
                    transaction.execute(
                            status -> take(address, lane, ticket, limits, claimed, status));
            return next;
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            if (claimed.isEmpty() || DatabaseAway.isPassing(e) || !countFailure(claimed.getFirst()))
                throw e;
            setAside(claimed.getFirst(), OutageLog.describe(e));
            return new More();
        } finally {
            // Also where nobody knows whether the claim was committed: then it is taken up again.
            if (!(next instanceof Claim)) claimed.forEach(row -> inFlight.end(row.id()));
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
            transaction.executeWithoutResult(status -> refusals.setAside(row, reason));
        } catch (RuntimeException e) {
            if (DatabaseAway.isPassing(e)) throw e;
            transaction.executeWithoutResult(status -> refusals.bury(row, reason));
        }
    }

    private Next take(
            long address,
            int lane,
            RateLimiter.Ticket ticket,
            Channel.Limits limits,
            List<OutboundRow> claimed,
            TransactionStatus status) {
        var door = addresses.door(address);
        if (door.holdUntil() != null && door.holdUntil().isAfter(time.now()))
            return new Rest(Duration.between(time.now(), door.holdUntil()));
        Instant now = clock.instant();
        OutboundRow row = first(address, lane, now);
        if (row == null) return new Nothing();
        if (!claim(row, claimed)) return new More();
        if (!door.address().reachable()) {
            refusals.refuse(row, "nothing arrives there any more");
            return new More();
        }
        boolean late = row.notAfter() != null && now.isAfter(row.notAfter());
        if (late && !lateCards.reword(row, now)) return expire(row);
        Claim claim = reader.read(row, door.address());
        if (claim == null) return new More();
        Instant quiet = deferral.until(claim, now);
        if (quiet != null) {
            deferral.postpone(row, quiet);
            return new More();
        }
        int weight = weight(claim, limits);
        if (weight != row.weight())
            sql.sql("update outbound set weight = ? where id = ?")
                    .params(weight, row.id())
                    .update();
        long wait = ticket.use(claim.chat(), door.address().kind(), weight);
        if (wait == 0) return claim;
        status.setRollbackOnly();
        return new Rest(Duration.ofNanos(wait));
    }

    /** Takes the ends of taps that wait, oldest first; these keep no order and no pace. */
    List<Claim> taps(int most) {
        var claimed = new ArrayList<OutboundRow>();
        List<Claim> claims = List.of();
        try {
            claims = transaction.execute(status -> takeTaps(most, claimed));
            return claims;
        } finally {
            claims.forEach(claim -> claimed.remove(claim.row()));
            claimed.forEach(row -> inFlight.end(row.id()));
        }
    }

    private List<Claim> takeTaps(int most, List<OutboundRow> claimed) {
        return sql
                .sql(
                        OutboundRow.COLUMNS
                                + "from outbound where status = 0 and lane = 0"
                                + " and due <= ? order by due, id limit ?")
                .param(Sql.time(clock.instant()))
                .param(most)
                .query(OutboundRow::read)
                .list()
                .stream()
                .filter(row -> !inFlight.isHere(row.id()) && claim(row, claimed))
                .map(row -> reader.read(row, addresses.door(row.address()).address()))
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable OutboundRow first(long address, int lane, Instant now) {
        return sql.sql(
                        OutboundRow.COLUMNS
                                + "from outbound where address = ? and status = 0 and lane >= 1"
                                + " and lane <= ? and due <= ? order by lane, id limit 1")
                .param(address)
                .param(lane)
                .param(Sql.time(now))
                .query(OutboundRow::read)
                .optional()
                .orElse(null);
    }

    private boolean claim(OutboundRow row, List<OutboundRow> claimed) {
        boolean ours = update(row);
        if (!ours) return false;
        // Before the commit: whoever looks for rows that nobody sends must not find this one.
        claimed.add(row);
        inFlight.begin(row.id());
        return true;
    }

    private boolean update(OutboundRow row) {
        return sql.sql(
                                "update outbound set status = 1,"
                                        + " first_try_at = coalesce(first_try_at, ?)"
                                        + " where id = ? and status = 0")
                        .params(Sql.time(time.now()), row.id())
                        .update()
                == 1;
    }

    private More expire(OutboundRow row) {
        reader.end(row, Status.EXPIRED);
        meters.counter("nhipcau.outbox.expired").increment();
        return new More();
    }

    private static int weight(Claim claim, Channel.Limits limits) {
        if (!(claim.what() instanceof Channel.EditText)) return claim.what().weight();
        boolean group = claim.to().kind() == Address.Kind.GROUP;
        return (group ? limits.countGroupEdits() : limits.countPrivateEdits()) ? 1 : 0;
    }
}
