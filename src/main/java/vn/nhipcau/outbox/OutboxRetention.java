package vn.nhipcau.outbox;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Consumer;

/**
 * Lets go of what was said, in small transactions. After {@code words-kept}, of the rows of what is
 * over and of the words of closed cards; a row with a key stays without its words, for it says that
 * it was said. After {@code rows-kept}, of these too, of closed cards, and of notices to the many.
 * What a reply to an old message of a case needs, and what finds its copies when it is erased,
 * stays: a short row each in {@code message_map}.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OutboxSettings.class)
class OutboxRetention {
    private static final int BATCH = 1000;

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final OutboxSettings settings;

    OutboxRetention(JdbcClient sql, TransactionTemplate transaction, OutboxSettings settings) {
        this.sql = sql;
        this.transaction = transaction;
        this.settings = settings;
    }

    @Bean
    RecurringTask<Void> outboxForgetting(RealTime time) {
        return Tasks.recurring("outbox-forgetting", FixedDelay.ofHours(6))
                .execute((instance, context) -> forget(time.now()));
    }

    void forget(Instant now) {
        words(Sql.time(now.minus(settings.wordsKept())), Sql.time(now));
        rows(Sql.time(now.minus(settings.rowsKept())));
    }

    private void words(OffsetDateTime before, OffsetDateTime now) {
        inBatches(
                before,
                "select id from outbound where ended_at < ? order by ended_at limit ?",
                ids -> {
                    update("delete from outbound where once_key is null and id in (:ids)", ids);
                    update(
                            "update outbound set body = null, reason = null, ended_at = null"
                                    + " where id in (:ids)",
                            ids);
                });
        inBatches(
                before,
                "select id from card where closed_at < ? and not queued order by closed_at limit ?",
                ids ->
                        sql.sql(
                                        "update card set face = null, closed_at = null,"
                                                + " emptied_at = :now where id in (:ids)")
                                .param("now", now)
                                .param("ids", ids)
                                .update());
    }

    private void rows(OffsetDateTime before) {
        // By what the index begins with: whatever else they are, these rows are over.
        for (int status = Status.SENT.code(); status <= Status.DEAD.code(); status++)
            for (int lane = Sql.TAPS; lane < Sql.LANES; lane++)
                inBatches(
                        before,
                        "select id from outbound where status = "
                                + status
                                + " and lane = "
                                + lane
                                + " and due < ? order by status, lane, due, address limit ?",
                        this::dropRows);
        inBatches(
                before,
                "select id from card where emptied_at < ? and not queued and not exists"
                        + " (select 1 from outbound o where o.card = card.id)"
                        + " order by emptied_at limit ?",
                ids -> update("delete from card where id in (:ids)", ids));
    }

    // Notices to the many are no cases: nobody works on them, and nothing of them is to be erased.
    private void dropRows(List<Long> ids) {
        var notices =
                sql.sql("select card from outbound where id in (:ids) and card is not null")
                        .param("ids", ids)
                        .query(Long.class)
                        .list();
        update("delete from outbound where id in (:ids)", ids);
        if (notices.isEmpty()) return;
        var unused =
                sql.sql(
                                "select id from card where id in (:ids) and lane = :lane"
                                        + " and not queued and not exists"
                                        + " (select 1 from outbound o where o.card = card.id)")
                        .param("ids", notices)
                        .param("lane", Lane.BROADCAST.code())
                        .query(Long.class)
                        .list();
        if (unused.isEmpty()) return;
        update(
                "delete from message_map where exists (select 1 from card c where c.id in (:ids)"
                        + " and c.address = message_map.address"
                        + " and c.message = message_map.message)",
                unused);
        update("delete from card where id in (:ids)", unused);
    }

    private void update(String statement, List<Long> ids) {
        sql.sql(statement).param("ids", ids).update();
    }

    // Each batch in a transaction of its own, so that nobody waits long for one.
    private void inBatches(OffsetDateTime before, String ids, Consumer<List<Long>> work) {
        boolean more = true;
        while (more)
            more =
                    transaction.execute(
                            status -> {
                                var some =
                                        sql.sql(ids).params(before, BATCH).query(Long.class).list();
                                if (!some.isEmpty()) work.accept(some);
                                return some.size() == BATCH;
                            });
    }
}
