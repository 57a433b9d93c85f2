package vn.nhipcau.outbox;

import io.micrometer.core.instrument.MeterRegistry;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

import vn.nhipcau.shared.DatabaseAway;
import vn.nhipcau.shared.OutageLog;
import vn.nhipcau.shared.Place;
import vn.nhipcau.shared.RichText;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

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
    private final StoredCards cards;
    private final LateCards lateCards;
    private final Refusals refusals;
    private final MeterRegistry meters;
    private final InFlight inFlight;
    private final QuietPolicy quietPolicy;

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
            StoredCards cards,
            LateCards lateCards,
            Refusals refusals,
            MeterRegistry meters,
            InFlight inFlight,
            ObjectProvider<QuietPolicy> quietPolicy) {
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
        this.time = time;
        this.cards = cards;
        this.lateCards = lateCards;
        this.refusals = refusals;
        this.meters = meters;
        this.inFlight = inFlight;
        this.quietPolicy = quietPolicy.getIfAvailable(() -> (now, to) -> null);
    }

    private record Door(Address address, @Nullable Instant holdUntil) {}

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
            if (claimed.isEmpty() || DatabaseAway.isPassing(e) || !isEnough(claimed.getFirst()))
                throw e;
            setAside(claimed.getFirst(), OutageLog.describe(e));
            return new More();
        } finally {
            // Also where nobody knows whether the claim was committed: then it is taken up again.
            if (!(next instanceof Claim)) claimed.forEach(row -> inFlight.end(row.id()));
        }
    }

    private boolean isEnough(OutboundRow row) {
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
        Door door = door(address);
        if (door.holdUntil != null && door.holdUntil.isAfter(time.now()))
            return new Rest(Duration.between(time.now(), door.holdUntil));
        Instant now = clock.instant();
        OutboundRow row = first(address, lane, now);
        if (row == null) return new Nothing();
        if (!claim(row, claimed)) return new More();
        if (!door.address.reachable()) {
            refusals.refuse(row, "nothing arrives there any more");
            return new More();
        }
        boolean late = row.notAfter() != null && now.isAfter(row.notAfter());
        if (late && !lateCards.isReworded(row, now)) return expire(row);
        Claim claim = readable(row, () -> prepare(row, door.address));
        if (claim == null) return new More();
        Instant quiet = quietUntil(claim, now);
        if (quiet != null) return postpone(row, quiet);
        int weight = weight(claim, limits);
        if (weight != row.weight())
            sql.sql("update outbound set weight = ? where id = ?")
                    .params(weight, row.id())
                    .update();
        long wait = ticket.use(claim.chat(), door.address.kind(), weight);
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
                .map(row -> readable(row, () -> tap(row)))
                .filter(Objects::nonNull)
                .toList();
    }

    private Claim tap(OutboundRow row) {
        var tap = body(row, StoredOutbox.Tap.class);
        var what = new Channel.TapAnswer(tap.tap(), tap.note(), tap.alert());
        return new Claim(row, door(row.address()).address, what, 0);
    }

    /**
     * What is read of a claimed row; null if it cannot be read. Such a row is set aside, or it
     * would hold its chat for ever: no later try reads it better.
     */
    private @Nullable Claim readable(OutboundRow row, Supplier<@Nullable Claim> reading) {
        try {
            return reading.get();
        } catch (DataAccessException | TransactionException e) {
            throw e;
        } catch (RuntimeException e) {
            refusals.setAside(row, e.getClass().getSimpleName());
            return null;
        }
    }

    private Door door(long address) {
        return sql.sql(
                        "select id, channel, external_id, thread, kind, title, gone, hold_until"
                                + " from address where id = ?")
                .param(address)
                .query(
                        (row, number) ->
                                new Door(
                                        StoredAddresses.read(row, number),
                                        Sql.instantOrNull(row, "hold_until")))
                .single();
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
        end(row, Status.EXPIRED);
        meters.counter("nhipcau.outbox.expired").increment();
        return new More();
    }

    private void end(OutboundRow row, Status status) {
        sql.sql("update outbound set status = ?, ended_at = ? where id = ?")
                .params(status.code(), Sql.time(time.now()), row.id())
                .update();
        if (row.card() != null) refusals.release(row.card());
    }

    // Null if there is nothing left to send of it.
    private @Nullable Claim prepare(OutboundRow row, Address to) {
        return switch (row.sort()) {
            case TEXT ->
                    new Claim(
                            row,
                            to,
                            new Channel.NewText(
                                    body(row, RichText.class), List.of(), answered(row)),
                            0);
            case FILES -> new Claim(row, to, body(row, Album.class).next(answered(row)), 0);
            case PLACE ->
                    new Claim(
                            row,
                            to,
                            new Channel.NewPlace(body(row, Place.class), answered(row)),
                            0);
            case REACTION -> {
                var sign = body(row, StoredOutbox.Sign.class);
                yield new Claim(row, to, new Channel.Reaction(sign.message(), sign.emoji()), 0);
            }
            case REMOVAL ->
                    new Claim(
                            row,
                            to,
                            new Channel.Removal(body(row, StoredOutbox.Gone.class).message()),
                            0);
            case TAP -> tap(row);
            case CARD -> card(row, to);
            case UNKNOWN -> throw new IllegalStateException("no such sort");
        };
    }

    // A card is known by the messenger's number for it only once it stands there; it leaves first,
    // so it does unless it was refused.
    private @Nullable String answered(OutboundRow row) {
        String to = row.replyTo();
        if (to == null || !to.startsWith(Letter.CARD)) return to;
        return sql.sql("select message from card where id = ? and message is not null")
                .param(Long.parseLong(to.substring(Letter.CARD.length())))
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private @Nullable Claim card(OutboundRow row, Address to) {
        long id = Objects.requireNonNull(row.card());
        var stored = cards.lock(id);
        if (stored.isUnreadable()) throw new IllegalStateException("a face that cannot be read");
        var view = stored.view();
        int revision = stored.card().revision();
        if (view == null || (stored.message() != null && stored.sentRevision() == revision)) {
            end(row, view == null ? Status.WITHDRAWN : Status.SENT);
            return null;
        }
        var buttons = StoredCards.buttons(stored.card(), view);
        var what =
                stored.message() == null
                        ? new Channel.NewText(view.text(), buttons, stored.replyTo())
                        : new Channel.EditText(stored.message(), view.text(), buttons);
        return new Claim(row, to, what, revision);
    }

    private @Nullable Instant quietUntil(Claim claim, Instant now) {
        if (claim.row().atOnce()
                || claim.row().lane() < Sql.lane(Lane.NOTICE)
                || claim.to().kind() != Address.Kind.PRIVATE
                || claim.what().weight() == 0) return null;
        Instant until = quietPolicy.until(now, claim.to());
        return until != null && until.isAfter(now) ? until : null;
    }

    // All that waits there at once, so that it keeps its order and is not looked at one by one.
    private More postpone(OutboundRow row, Instant until) {
        sql.sql(
                        "update outbound set status = 0, due = ? where address = ? and lane = ?"
                                + " and due < ? and not at_once and (status = 0 or id = ?)")
                .param(Sql.time(until))
                .param(row.address())
                .param(row.lane())
                .param(Sql.time(until))
                .param(row.id())
                .update();
        return new More();
    }

    private static int weight(Claim claim, Channel.Limits limits) {
        if (!(claim.what() instanceof Channel.EditText)) return claim.what().weight();
        boolean group = claim.to().kind() == Address.Kind.GROUP;
        return (group ? limits.countGroupEdits() : limits.countPrivateEdits()) ? 1 : 0;
    }

    private static <T> T body(OutboundRow row, Class<T> type) {
        String body = row.body();
        if (body == null) throw new IllegalStateException("outbound " + row.id() + " has no words");
        return Sql.read(body, type);
    }
}
