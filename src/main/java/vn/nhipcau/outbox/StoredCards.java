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
    private final RealTime time;
    private final OutboxNotifier notifier;
    private final Broadcaster broadcaster;

    StoredCards(
            JdbcClient sql,
            Clock clock,
            RealTime time,
            OutboxNotifier notifier,
            Broadcaster broadcaster) {
        this.broadcaster = broadcaster;
        this.sql = sql;
        this.clock = clock;
        this.time = time;
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
        long id = sql.sql("select nextval('card_ids')").query(Long.class).single();
        sql.sql(
                        "insert into card (id, address, lane, subject, face, revision, sent_revision,"
                                + " reply_to, queued, closed) values (?, ?, ?, ?, ?, 1, 0, ?, false, false)")
                .param(id)
                .param(address)
                .param(Sql.lane(lane))
                .param(subject)
                .param(Sql.json(view))
                .param(replyTo)
                .update();
        var card = new Card(id, address, subject, 1, false);
        enqueue(card, Sql.lane(lane), notAfter);
        return card;
    }

    @Override
    public int openAll(Lane lane, List<Broadcast> broadcasts) {
        OutboxNotifier.inTransaction();
        var fresh = broadcaster.fresh(broadcasts);
        Instant now = clock.instant();
        broadcaster.insert(lane, fresh, now);
        fresh.forEach(card -> notifier.written(card.address(), Sql.lane(lane), now));
        return fresh.size();
    }

    @Override
    public Set<Long> reached(String subject, Collection<Long> addresses) {
        if (addresses.isEmpty()) return Set.of();
        return sql.sql(
                        "select distinct c.address from card c where c.subject = :subject"
                                + " and c.address in (:addresses) and (c.message is not null or exists"
                                + " (select 1 from outbound o where o.address = c.address"
                                + " and o.status = 1 and o.card = c.id))")
                .param("subject", subject)
                .param("addresses", addresses)
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
        OutboxNotifier.inTransaction();
        var found = locked(card);
        if (found.isEmpty()) {
            log.warn("card {} was let go of long ago and is not shown anew", card);
            return;
        }
        var stored = found.get();
        if (view.equals(stored.view())) {
            // It was refused, and is wanted again.
            if (stored.message() == null && !stored.queued())
                enqueue(stored.card(), Sql.lane(lane));
            return;
        }
        sql.sql("update card set face = ?, revision = revision + 1 where id = ?")
                .params(Sql.json(view), card)
                .update();
        if (!stored.queued()) enqueue(stored.card(), Sql.lane(lane));
    }

    @Override
    public void close(long card, CardView view) {
        show(card, view);
        sql.sql("update card set closed = true, closed_at = ? where id = ? and not closed")
                .param(Sql.time(time.now()))
                .param(card)
                .update();
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

    /** Puts the card on the way out; the caller holds its lock. */
    void enqueue(Card card, int lane) {
        enqueue(card, lane, null);
    }

    private void enqueue(Card card, int lane, @Nullable Instant notAfter) {
        Instant now = clock.instant();
        sql.sql("update card set queued = true where id = ?").param(card.id()).update();
        sql.sql(
                        "insert into outbound (address, lane, status, sort, subject, last_piece, card,"
                                + " weight, due, not_after, withdrawn, tries)"
                                + " values (?, ?, 0, 'CARD', ?, true, ?, 1, ?, ?, false, 0)")
                .param(card.address())
                .param(lane)
                .param(card.subject())
                .param(card.id())
                .param(Sql.time(now))
                .param(notAfter == null ? null : Sql.time(notAfter))
                .update();
        notifier.written(card.address(), lane, now);
    }
}
