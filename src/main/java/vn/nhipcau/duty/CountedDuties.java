package vn.nhipcau.duty;

import org.springframework.stereotype.Component;

import vn.nhipcau.duty.DutyFigures.Span;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The duties behind a figure, page by page: as many as {@link DutyFigures} counts. */
@Component
public class CountedDuties {
    private static final int ON_A_PAGE = 10;

    private final FigureQuery queries;
    private final StoredDuties duties;

    CountedDuties(FigureQuery queries, StoredDuties duties) {
        this.queries = queries;
        this.duties = duties;
    }

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

    /** With what a unit is late, the oldest first. */
    public Page late(Span span, String unit, int page) {
        return page(
                span,
                "duty where " + FigureQuery.LATE + " and unit = :unit",
                Map.of("unit", unit),
                page);
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
                        + FigureQuery.within("asked.opened_at"),
                Map.of(),
                page);
    }

    /** The second answers that were asked for. */
    public Page objections(Span span, int page) {
        return page(
                span,
                "duty where kind = 'REVIEW' and " + FigureQuery.within("opened_at"),
                Map.of(),
                page);
    }

    private Page page(Span span, String what, Map<String, ?> more, int page) {
        long all =
                queries.of(span, "select count(*) from " + what, "")
                        .params(more)
                        .query(Long.class)
                        .single();
        var ids =
                queries.of(
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
}
