package vn.nhipcau.outbox;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Cards as rows. A card has at most one row on the way out; whoever changes the card or marks that
 * row as done holds the card's lock, so no view is forgotten between the two.
 */
@Component
class StoredCards implements Cards {
    private static final Logger log = LoggerFactory.getLogger(StoredCards.class);
    private final JdbcClient sql;
    private final Clock clock;
    private final CardWriter writer;
    private final OutboxNotifier notifier;
    private final Broadcaster broadcaster;
    private final WrittenRows rows;
    private final InFlight inFlight;

    StoredCards(
            JdbcClient sql,
            Clock clock,
            CardWriter writer,
            OutboxNotifier notifier,
            Broadcaster broadcaster,
            WrittenRows rows,
            InFlight inFlight) {
        this.rows = rows;
        this.inFlight = inFlight;
        this.broadcaster = broadcaster;
        this.sql = sql;
        this.clock = clock;
        this.writer = writer;
        this.notifier = notifier;
    }

    @Override
    public Card open(
            long address, Lane lane, String subject, CardView view, @Nullable String replyTo) {
        return open(address, lane, subject, view, replyTo, null);
    }

    @Override
    public Card openUntil(
            long address, Lane lane, String subject, CardView view, Instant notAfter) {
        return open(address, lane, subject, view, null, notAfter);
    }

    private Card open(
            long address,
            Lane lane,
            String subject,
            CardView view,
            @Nullable String replyTo,
            @Nullable Instant notAfter) {
        OutboxNotifier.inTransaction();
        long id = writer.insert(address, lane, subject, view, replyTo);
        var card = new Card(id, address, subject, 1, false);
        enqueue(card, Sql.lane(lane), notAfter);
        return card;
    }

    @Override
    public int openAll(Lane lane, List<Broadcast> broadcasts) {
        rows.flush();
        OutboxNotifier.inTransaction();
        var fresh = broadcaster.fresh(broadcasts);
        Instant now = clock.instant();
        broadcaster.insert(lane, fresh, now);
        fresh.forEach(card -> notifier.written(card.address(), Sql.lane(lane), now));
        return fresh.size();
    }

    // Asked first: a card that arrives between the two looks is found by the second.
    @Override
    public Set<Long> reached(String subject, Collection<Long> addresses) {
        if (addresses.isEmpty()) return Set.of();
        var arriving = inFlight.cards();
        return sql.sql(
                        "select distinct address from card where subject = :subject"
                                + " and address in (:addresses)"
                                + " and (message is not null or id in (:arriving))")
                .param("subject", subject)
                .param("addresses", addresses)
                .param("arriving", arriving.isEmpty() ? Set.of(-1L) : arriving)
                .query(Long.class)
                .set();
    }

    @Override
    public boolean isShown(long card) {
        // One that was let go of long after it was closed had been shown.
        return locked(card).map(stored -> stored.message() != null).orElse(true);
    }

    @Override
    public void show(long card, CardView view) {
        show(card, view, Lane.ANSWER);
    }

    @Override
    public void show(long card, CardView view, Lane lane) {
        show(card, view, lane, false);
    }

    @Override
    public void close(long card, CardView view) {
        show(card, view, Lane.ANSWER, true);
    }

    private void show(long card, CardView view, Lane lane, boolean last) {
        OutboxNotifier.inTransaction();
        var found = locked(card);
        if (found.isEmpty()) {
            log.warn("card {} was let go of long ago and is not shown anew", card);
            return;
        }
        var stored = found.get();
        boolean other = !view.equals(stored.view());
        boolean closes = last && !stored.card().closed();
        // An equal view that was refused is wanted again.
        boolean leaves = !stored.queued() && (other || stored.message() == null);
        if (other || closes || leaves) writer.change(stored, other ? view : null, closes, leaves);
        if (leaves) enqueue(stored.card(), Sql.lane(lane), null);
    }

    @Override
    public Optional<Card> find(long card) {
        return sql.sql(StoredCard.ALL + "where id = ?")
                .param(card)
                .query(StoredCard::read)
                .optional()
                .map(StoredCard::card);
    }

    @Override
    public Optional<CardView> view(long card) {
        return locked(card).map(StoredCard::view);
    }

    @Override
    public List<Card> open(String subject) {
        return sql
                .sql(StoredCard.ALL + "where subject = ? and not closed order by id")
                .param(subject)
                .query(StoredCard::read)
                .list()
                .stream()
                .map(StoredCard::card)
                .toList();
    }

    @Override
    public List<Card> shown(String subject, Collection<Long> addresses) {
        if (addresses.isEmpty()) return List.of();
        return sql
                .sql(
                        StoredCard.ALL
                                + "where subject = :subject and address in (:addresses)"
                                + " and not closed and message is not null order by id")
                .param("subject", subject)
                .param("addresses", addresses)
                .query(StoredCard::read)
                .list()
                .stream()
                .map(StoredCard::card)
                .toList();
    }

    @Override
    public Optional<Tap> read(String data) {
        return CallbackData.read(data)
                .flatMap(
                        tapped ->
                                sql.sql(StoredCard.ALL + "where id = ?")
                                        .param(tapped.card())
                                        .query(StoredCard::read)
                                        .optional()
                                        .filter(tapped::isOf)
                                        .map(card -> tapped.on(card.card())));
    }

    /** The card, locked until the caller's transaction ends. */
    StoredCard lock(long card) {
        return locked(card).orElseThrow(() -> new IllegalArgumentException("no card " + card));
    }

    private Optional<StoredCard> locked(long card) {
        return sql.sql(StoredCard.ALL + "where id = ? for update")
                .param(card)
                .query(StoredCard::read)
                .optional();
    }

    private void enqueue(Card card, int lane, @Nullable Instant notAfter) {
        Instant now = clock.instant();
        rows.write(
                new WrittenRows.Row(
                        card.address(),
                        lane,
                        OutboundKind.CARD,
                        card.subject(),
                        null,
                        null,
                        card.id(),
                        1,
                        now,
                        notAfter));
        notifier.written(card.address(), lane, now);
    }
}
