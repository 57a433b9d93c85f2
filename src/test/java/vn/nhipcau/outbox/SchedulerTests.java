package vn.nhipcau.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Instant;

/** What is put down for later stands and falls with the transaction that put it down. */
@SpringBootTest(classes = WayOut.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@Tag("database")
class SchedulerTests {
    private static final Instant LATER = Instant.parse("2099-01-01T00:00:00Z");

    @Autowired SchedulerClient scheduler;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient sql;

    @Test
    void undoneWithItsTransaction() {
        transaction.executeWithoutResult(
                status -> {
                    schedule("undone");
                    assertThat(rows("undone")).isEqualTo(1);
                    status.setRollbackOnly();
                });
        assertThat(rows("undone")).isZero();
    }

    @Test
    void thereWithItsTransaction() {
        transaction.executeWithoutResult(status -> schedule("there"));
        assertThat(rows("there")).isEqualTo(1);
    }

    private void schedule(String id) {
        scheduler.scheduleIfNotExists(new TaskInstance<>("some-task", id), LATER);
    }

    private int rows(String id) {
        return sql.sql("select count(*) from scheduled_tasks where task_instance = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }
}
