package vn.nhipcau.outbox;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Duration;
import java.time.Instant;

/** Drops the words of what was said thirty days after it was over; that it was said stays. */
@Configuration(proxyBeanMethods = false)
class Forgetting {
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int BATCH = 1000;

    @Bean
    RecurringTask<Void> outboxForgetting(
            JdbcClient sql, TransactionTemplate transaction, RealTime time) {
        return Tasks.recurring("outbox-forgetting", FixedDelay.ofHours(6))
                .execute((instance, context) -> forget(sql, transaction, time.now()));
    }

    static void forget(JdbcClient sql, TransactionTemplate transaction, Instant now) {
        var before = Sql.time(now.minus(KEPT));
        String letters =
                "update outbound set body = null, ended_at = null where id in"
                        + " (select id from outbound where ended_at < ? order by ended_at limit ?)";
        String cards =
                "update card set face = null, closed_at = null where id in"
                        + " (select id from card where closed_at < ? and not queued"
                        + " order by closed_at limit ?)";
        for (String some : new String[] {letters, cards}) {
            Integer rows;
            do {
                rows =
                        transaction.execute(
                                status -> sql.sql(some).param(before).param(BATCH).update());
            } while (rows != null && rows == BATCH);
        }
    }
}
