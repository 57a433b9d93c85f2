package vn.nhipcau.testing;

import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Duration;

/** Whether nothing is on its way out: neither messages nor what ends the waiting of a tap. */
public record Quiet(JdbcClient sql, MeterRegistry meters) {
    /** Whether nothing is on its way. */
    public boolean is() {
        return unsent() == 0 && meters.get("nhipcau.outbox.taps").gauge().value() == 0;
    }

    /** Waits until nothing is. */
    public void settle() {
        await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(5)).until(this::is);
    }

    private long unsent() {
        return sql.sql("select count(*) from outbound where status in (0, 1)")
                .query(Long.class)
                .single();
    }
}
