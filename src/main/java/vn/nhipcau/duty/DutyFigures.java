package vn.nhipcau.duty;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is on record of duties, counted: rows and events only, nothing estimated. An answer ({@link
 * DutyKind#isAnswer}) whose time stands still is neither late nor timely before it goes on.
 */
@Component
public class DutyFigures {
    private static final String ANSWER = "kind in ('REPLY', 'REVIEW')";
    // Once for each case: whoever has not confirmed it yet owes its answer all the same.
    private static final String LATE = "state = 'OPEN' and due < :today and kind <> 'ACKNOWLEDGE'";

    private static final int ON_A_PAGE = 10;

    private final JdbcClient sql;
    private final StoredDuties duties;
    private final Clock clock;

    DutyFigures(JdbcClient sql, StoredDuties duties, Clock clock) {
        this.sql = sql;
        this.duties = duties;
        this.clock = clock;
    }

    /**
     * Which duties are counted.
     *
     * @param from first day of the time looked back on
     * @param until the day after its last one; what is due soon is due within a week from then
     * @param ward only what is about this ward; null for all
     */
    public record Span(LocalDate from, LocalDate until, @Nullable String ward) {}

    /**
     * Answers that were to be given in the time looked back on.
     *
     * @param all how many had their last day in it; those that came to nothing are not counted
     * @param timely how many of these were given by that day
     * @param apart how many more had a reason for which they count neither as timely nor as late
     */
    public record Timeliness(long all, long timely, long apart) {}

    /**
     * What a unit owes now.
     *
     * @param owed answers to petitions
     * @param dueSoon how many of these are due from today on until the week is over
     * @param late all that it owes whose date is past, be it an answer or not: what it is urged for
     *     on a morning
     * @param oldest the due date that is past longest; null if nothing is late
     */
    public record Owed(
            String unit, long owed, long dueSoon, long late, @Nullable LocalDate oldest) {}

    /** So many of one kind. */
    public record OfKind(DutyKind kind, long count) {}

    /** Petitions that nobody has confirmed to have taken, and how many of them too late already. */
    public record Unacknowledged(long all, long late) {}

    /** Some of a list, and how many there are in all. */
    public record Page(List<Duty> duties, int number, long all) {
        /** Whether another page follows. */
        public boolean hasNext() {
            return (number + 1L) * ON_A_PAGE < all;
        }

        /** How many stand on the pages before. */
        public int before() {
            return number * ON_A_PAGE;
        }
    }

    /** How many answers were given. */
    public long answered(Span span) {
        return count(
                span, answers("ward", "state = 'DONE' and " + within("done_at")) + " where true");
    }

    /** How many of the answers that were to be given were given in time. */
    public Timeliness timeliness(Span span) {
        return query(
                        span,
                        "select sum(case when apart then 0 else 1 end),"
                                + " sum(case when on_time and not apart then 1 else 0 end),"
                                + " sum(case when apart then 1 else 0 end) from "
                                + answers(
                                        "apart, on_time, ward",
                                        "due >= :firstDay and due < :dayAfter"
                                                + " and state in ('OPEN', 'DONE')")
                                + " where true",
                        "")
                .query((row, _) -> new Timeliness(row.getLong(1), row.getLong(2), row.getLong(3)))
                .single();
    }

    /** What each unit owes, whoever is late with most first. */
    public List<Owed> owed(Span span) {
        return query(
                        span,
                        "select unit, sum(case when "
                                + ANSWER
                                + " then 1 else 0 end) as owed,"
                                + " sum(case when "
                                + ANSWER
                                + " and state = 'OPEN' and due >= :today"
                                + " and due < :weekAfter then 1 else 0 end) as soon,"
                                + " sum(case when "
                                + LATE
                                + " then 1 else 0 end) as late,"
                                + " min(case when "
                                + LATE
                                + " then due end) as oldest from duty where"
                                + " state in ('OPEN', 'PAUSED') and unit is not null",
                        " group by unit order by late desc, oldest, unit")
                .query((row, _) -> owed(row))
                .list();
    }

    private static Owed owed(ResultSet row) throws SQLException {
        return new Owed(
                row.getString("unit"),
                row.getLong("owed"),
                row.getLong("soon"),
                row.getLong("late"),
                row.getObject("oldest", LocalDate.class));
    }

    /**
     * What is late by kind, the most frequent first: the same that {@link #owed} counts by unit.
     */
    public List<OfKind> late(Span span) {
        return query(
                        span,
                        "select kind, count(*) as late from duty where "
                                + LATE
                                + " and unit is not null",
                        " group by kind order by late desc, kind")
                .query((row, _) -> new OfKind(DutyKind.valueOf(row.getString(1)), row.getLong(2)))
                .list();
    }

    /** What nobody has confirmed to have taken. */
    public Unacknowledged unacknowledged(Span span) {
        return query(
                        span,
                        "select count(*), sum(case when due < :today then 1 else 0 end) from duty"
                                + " where kind = 'ACKNOWLEDGE' and state = 'OPEN'",
                        "")
                .query((row, _) -> new Unacknowledged(row.getLong(1), row.getLong(2)))
                .single();
    }

    /** How many petitions the secretariat should have sent on by now. */
    public long triageLate(Span span) {
        return count(span, "duty where kind = 'TRIAGE' and state = 'OPEN' and due < :today");
    }

    /** How often a unit asked for more time. */
    public long extensionsAsked(Span span) {
        return count(span, "duty where kind = 'EXTENSION' and " + within("opened_at"));
    }

    /** How often a unit was given more time. */
    public long extensionsGiven(Span span) {
        return count(
                span,
                "duty_event e join duty on duty.id = e.duty where e.kind = 'EXTENDED' and "
                        + within("e.at"));
    }

    /** How often somebody wanted an answer to be looked at again. */
    public long objections(Span span) {
        return count(span, "duty where kind = 'REVIEW' and " + within("opened_at"));
    }

    /** With what a unit is late, the oldest first. */
    public Page late(Span span, String unit, int page) {
        return page(span, "duty where " + LATE + " and unit = :unit", Map.of("unit", unit), page);
    }

    /** What nobody has confirmed to have taken, the oldest first. */
    public Page unacknowledged(Span span, int page) {
        return page(span, "duty where kind = 'ACKNOWLEDGE' and state = 'OPEN'", Map.of(), page);
    }

    /** The answers for which more time was asked, once for each time. */
    public Page extensions(Span span, int page) {
        return page(
                span,
                "duty asked join duty on duty.reference = asked.reference"
                        + " and duty.kind in ('REPLY', 'REVIEW')"
                        + " and duty.opened_at <= asked.opened_at"
                        + " and (duty.done_at is null or duty.done_at > asked.opened_at)"
                        + " where asked.kind = 'EXTENSION' and "
                        + within("asked.opened_at"),
                Map.of(),
                page);
    }

    /** The second answers that were asked for. */
    public Page objections(Span span, int page) {
        return page(span, "duty where kind = 'REVIEW' and " + within("opened_at"), Map.of(), page);
    }

    // Kind by kind: asked for both at once, H2 looks at every answer ever given.
    private static String answers(String columns, String where) {
        String some = "select " + columns + " from duty where kind = '%s' and " + where;
        return "(" + some.formatted("REPLY") + " union all " + some.formatted("REVIEW") + ") duty";
    }

    private static String within(String time) {
        return time + " >= :begin and " + time + " < :end";
    }

    private long count(Span span, String what) {
        return query(span, "select count(*) from " + what, "").query(Long.class).single();
    }

    private Page page(Span span, String what, Map<String, ?> more, int page) {
        long all =
                query(span, "select count(*) from " + what, "")
                        .params(more)
                        .query(Long.class)
                        .single();
        var ids =
                query(
                                span,
                                "select duty.id from " + what,
                                " order by duty.due, duty.id limit :atMost offset :skipped")
                        .params(more)
                        .param("atMost", ON_A_PAGE)
                        .param("skipped", (long) page * ON_A_PAGE)
                        .query(Long.class)
                        .list();
        var found =
                duties.findAllById(ids).stream()
                        .collect(Collectors.toMap(Duty::id, Function.identity()));
        return new Page(
                ids.stream().map(id -> found.get(id)).map(Objects::requireNonNull).toList(),
                page,
                all);
    }

    private JdbcClient.StatementSpec query(Span span, String what, String order) {
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
