package vn.nhipcau.duty;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/**
 * What is on record of duties, counted: rows and events only, nothing estimated. An answer ({@link
 * DutyKind#isAnswer}) whose time stands still is neither late nor timely before it goes on.
 */
@Component
public class DutyFigures {
    private static final String ANSWER = "kind in ('REPLY', 'REVIEW')";
    private final FigureQuery queries;

    DutyFigures(FigureQuery queries) {
        this.queries = queries;
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

    /** How many answers were given. */
    public long answered(Span span) {
        return queries.count(
                span,
                answers("ward", "state = 'DONE' and " + FigureQuery.within("done_at"))
                        + " where true");
    }

    /** How many of the answers that were to be given were given in time. */
    public Timeliness timeliness(Span span) {
        return queries.of(
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
        return queries.of(
                        span,
                        "select unit, sum(case when "
                                + ANSWER
                                + " then 1 else 0 end) as owed,"
                                + " sum(case when "
                                + ANSWER
                                + " and state = 'OPEN' and due >= :today"
                                + " and due < :weekAfter then 1 else 0 end) as soon,"
                                + " sum(case when "
                                + FigureQuery.LATE
                                + " then 1 else 0 end) as late,"
                                + " min(case when "
                                + FigureQuery.LATE
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
        return queries.of(
                        span,
                        "select kind, count(*) as late from duty where "
                                + FigureQuery.LATE
                                + " and unit is not null",
                        " group by kind order by late desc, kind")
                .query((row, _) -> new OfKind(DutyKind.valueOf(row.getString(1)), row.getLong(2)))
                .list();
    }

    /** What nobody has confirmed to have taken. */
    public Unacknowledged unacknowledged(Span span) {
        return queries.of(
                        span,
                        "select count(*), sum(case when due < :today then 1 else 0 end) from duty"
                                + " where kind = 'ACKNOWLEDGE' and state = 'OPEN'",
                        "")
                .query((row, _) -> new Unacknowledged(row.getLong(1), row.getLong(2)))
                .single();
    }

    /** How many petitions the secretariat should have sent on by now. */
    public long triageLate(Span span) {
        return queries.count(
                span, "duty where kind = 'TRIAGE' and state = 'OPEN' and due < :today");
    }

    /** How often a unit asked for more time. */
    public long extensionsAsked(Span span) {
        return queries.count(
                span, "duty where kind = 'EXTENSION' and " + FigureQuery.within("opened_at"));
    }

    /** How often a unit was given more time. */
    public long extensionsGiven(Span span) {
        return queries.count(
                span,
                "duty_event e join duty on duty.id = e.duty where e.kind = 'EXTENDED' and "
                        + FigureQuery.within("e.at"));
    }

    /** How often somebody wanted an answer to be looked at again. */
    public long objections(Span span) {
        return queries.count(
                span, "duty where kind = 'REVIEW' and " + FigureQuery.within("opened_at"));
    }

    // Kind by kind: asked for both at once, H2 looks at every answer ever given.
    private static String answers(String columns, String where) {
        String some = "select " + columns + " from duty where kind = '%s' and " + where;
        return "(" + some.formatted("REPLY") + " union all " + some.formatted("REVIEW") + ") duty";
    }
}
