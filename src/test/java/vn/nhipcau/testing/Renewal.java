package vn.nhipcau.testing;

import com.github.kagkarlsson.scheduler.Scheduler;

import org.awaitility.Awaitility;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;

import vn.nhipcau.calendar.BusinessClock;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * Brings a running program back to where it was just after its start: everything that works by
 * itself stands still, the rows of the database and what the parts hold in memory are put back as
 * they were, the clock shows the first morning, and everything goes on. Numbers that the database
 * gives out go on too, so nothing old is ever taken for something new.
 */
public class Renewal {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ConfigurableApplicationContext program;
    private final Rows rows;
    private final Memory memory = new Memory();
    private boolean known;
    private boolean used;

    Renewal(ConfigurableApplicationContext program, Rows rows) {
        this.program = program;
        this.rows = rows;
    }

    /** Puts everything back; the first time there is nothing to put back, only to remember. */
    void renew() {
        rest();
        if (known) {
            rows.restore();
            memory.restore();
        } else {
            rows.remember();
            memory.remember(program);
            known = true;
        }
        itIsMorning();
        used = false;
        program.start();
        program.getBean(Scheduler.class).resume();
    }

    /** The same, if a test has run since. */
    void renewIfUsed() {
        if (used) renew();
    }

    /** A test begins. */
    void use() {
        used = true;
    }

    private void rest() {
        var scheduler = program.getBean(Scheduler.class);
        scheduler.pause();
        Awaitility.await("what was begun is done")
                .atMost(PATIENCE)
                .until(() -> scheduler.getCurrentlyExecuting().isEmpty());
        program.stop();
    }

    private void itIsMorning() {
        var morning = OffsetDateTime.parse(StoryTest.MORNING).toInstant();
        var offset = Duration.ofMillis(Duration.between(Instant.now(), morning).toMillis());
        program.getBean(JdbcClient.class)
                .sql("update business_clock set offset_ms = ?")
                .param(offset.toMillis())
                .update();
        ReflectionTestUtils.setField(program.getBean(BusinessClock.class), "offset", offset);
    }
}
