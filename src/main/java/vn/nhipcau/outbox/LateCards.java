package vn.nhipcau.outbox;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

import java.time.Instant;
import java.util.Optional;

/** Cards whose words were true only until a time that has passed before they could leave. */
@Component
class LateCards {
    private static final Logger log = LoggerFactory.getLogger(LateCards.class);

    private final JdbcClient sql;
    private final StoredCards cards;
    private final ObjectProvider<Rewording> rooms;

    LateCards(JdbcClient sql, StoredCards cards, ObjectProvider<Rewording> rooms) {
        this.sql = sql;
        this.cards = cards;
        this.rooms = rooms;
    }

    /** Locks it until the caller's transaction ends; false if it does not wait any more. */
    boolean lockWaiting(OutboundRow row) {
        return sql.sql("select id from outbound where id = ? and status = 0 for update")
                .param(row.id())
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /**
     * Gives a late card words that are true now: a change of what it is about waits for that at the
     * row, and finds it there.
     *
     * @param row locked by the caller
     * @return false if it is of no use any more
     */
    boolean reword(OutboundRow row, Instant now) {
        Long card = row.card();
        if (card == null) return false;
        var stored = cards.lock(card);
        var view = stored.view();
        if (view == null || stored.message() != null) return false;
        var words = Optional.ofNullable(row.onceKey()).flatMap(key -> words(now, row, key, view));
        words.ifPresent(said -> change(row, card, said));
        return words.isPresent();
    }

    private Optional<Rewording.Words> words(
            Instant now, OutboundRow row, String key, CardView view) {
        try {
            return rooms.stream().flatMap(room -> room.now(now, key, view).stream()).findFirst();
        } catch (DataAccessException | TransactionException e) {
            throw e;
        } catch (RuntimeException e) {
            // It must not hold its chat for ever.
            log.error("late outbound {} has no new words", row.id(), e);
            return Optional.empty();
        }
    }

    private void change(OutboundRow row, long card, Rewording.Words words) {
        sql.sql("update card set face = ?, revision = revision + 1 where id = ?")
                .params(Sql.json(words.view()), card)
                .update();
        sql.sql("update outbound set not_after = ? where id = ?")
                .params(Sql.time(words.notAfter()), row.id())
                .update();
    }
}
