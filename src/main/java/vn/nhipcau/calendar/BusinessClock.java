package vn.nhipcau.calendar;

import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Objects;

/**
 * The time by which deadlines, reminders and quiet hours go. It runs like the real one and can be
 * moved forward in rehearsal, never back; how far is kept in the database. What has to do with the
 * outer world (pacing, time-outs, the lease) uses real time instead.
 */
@Component
@Primary
public class BusinessClock extends Clock {
    /** Nobody rehearses further ahead in one step, and dates stay within what databases store. */
    private static final Duration LONGEST_STEP = Duration.ofDays(3660);

    private final JdbcClient database;
    private final TransactionTemplate ownTransaction;
    private final ZoneId zone;
    private volatile Duration offset;

    /**
     * @param start {@code nhipcau.clock.start}: the time (ISO 8601 with offset) at which a database
     *     begins that no clock has run on yet; afterwards without effect. For tests and rehearsals.
     */
    BusinessClock(
            JdbcClient database,
            PlatformTransactionManager transactions,
            CalendarSettings settings,
            @Value("${nhipcau.clock.start:#{null}}") @Nullable String start) {
        this.database = database;
        this.zone = settings.zone();
        ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        if (start != null) begin(OffsetDateTime.parse(start).toInstant());
        offset = load();
        if (!offset.isZero())
            LoggerFactory.getLogger(BusinessClock.class)
                    .warn("The business clock is moved by {}: it is {}", offset, instant());
    }

    private void begin(Instant start) {
        database.sql("update business_clock set offset_ms = ?, started = true where not started")
                .param(Duration.between(Instant.now(), start).toMillis())
                .update();
    }

    private Duration load() {
        return Duration.ofMillis(
                Objects.requireNonNull(
                        database.sql("select offset_ms from business_clock")
                                .query(Long.class)
                                .single()));
    }

    /**
     * Moves the clock forward, at once and for good.
     *
     * @throws IllegalArgumentException if that would be backward, or more than ten years
     */
    public synchronized void advance(Duration by) {
        if (by.isNegative()) throw new IllegalArgumentException("The clock only goes forward.");
        if (by.compareTo(LONGEST_STEP) > 0)
            throw new IllegalArgumentException("The clock moves ten years at most.");
        ownTransaction.executeWithoutResult(
                transaction ->
                        database.sql(
                                        "update business_clock set offset_ms = offset_ms + ?, started = true")
                                .param(by.toMillis())
                                .update());
        offset = load();
    }

    /**
     * Moves the clock forward to a time.
     *
     * @throws IllegalArgumentException if that time is past, or more than ten years away
     */
    public synchronized void advanceTo(Instant time) {
        // The offset is kept in whole milliseconds; a moment too early would still be yesterday.
        advance(Duration.between(instant(), time).plusNanos(999_999));
    }

    /** Goes as far as another instance on the same database has moved the clock. */
    synchronized void follow() {
        var there = load();
        if (there.compareTo(offset) > 0) offset = there;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset);
    }

    /** The council's zone. */
    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        BusinessClock moved = this;
        return new Clock() {
            @Override
            public Instant instant() {
                return moved.instant();
            }

            @Override
            public ZoneId getZone() {
                return other;
            }

            @Override
            public Clock withZone(ZoneId another) {
                return moved.withZone(another);
            }
        };
    }
}
