package vn.nhipcau.duty;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.nhipcau.duty.DutyFigures.Span;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;

/** Queries over the duties of a span of time, as a whole or of one ward. */
@Component
class FigureQuery {
    // Once for each case: whoever has not confirmed it yet owes its answer all the same.
    static final String LATE = "state = 'OPEN' and due < :today and kind <> 'ACKNOWLEDGE'";

    private final JdbcClient sql;
    private final Clock clock;

    FigureQuery(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A condition: the time in this column lies in the span. */
    static String within(String time) {
        return time + " >= :begin and " + time + " < :end";
    }

    /** How many there are of this: what stands after {@code from}. */
    long count(Span span, String what) {
        return of(span, "select count(*) from " + what, "").query(Long.class).single();
    }

    /**
     * A query with the days of a span as its parameters.
     *
     * @param what ends in a condition
     * @param order what follows on that
     */
    JdbcClient.StatementSpec of(Span span, String what, String order) {
        var zone = clock.getZone();
        var values = new HashMap<String, Object>();
        values.put("today", LocalDate.ofInstant(clock.instant(), zone));
        values.put("firstDay", span.from());
        values.put("dayAfter", span.until());
        values.put("weekAfter", span.until().plusWeeks(1));
        values.put("begin", span.from().atStartOfDay(zone).toOffsetDateTime());
        values.put("end", span.until().atStartOfDay(zone).toOffsetDateTime());
        if (span.ward() != null) values.put("ward", span.ward());
        String here = span.ward() == null ? "" : " and duty.ward = :ward";
        return sql.sql(what + here + order).params(values);
    }
}
