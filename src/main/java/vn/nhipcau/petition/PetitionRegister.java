package vn.nhipcau.petition;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Petitions line by line, for tables that go from hand to hand: no petitioner and no contact, and
 * what people wrote without what tells who they are ({@link Redacted}).
 */
@Component
@NamedInterface("figures")
public class PetitionRegister {
    private static final String LINES =
            """
            select p.id, p.code, p.ward, p.source, p.area, p.unit, p.status, p.outcome, p.received_at,
              p.due, p.answered_at, p.rating, p.objected, p.questioning,
              (select c.text from petition_content c where c.id = (select min(f.id)
                 from petition_content f where f.petition = p.id and f.kind = 'PETITION')) as said,
              (select c.text from petition_content c where c.id = (select max(r.content)
                 from reply r where r.petition = p.id and r.state = 'ISSUED')) as answer,
              (select r.promised_on from reply r where r.petition = p.id and r.state = 'ISSUED'
                 order by r.issued_at desc limit 1) as promised,
              (select min(e.at) from petition_event e
                 where e.petition = p.id and e.kind = 'ROUTED') as routed_at,
              (select array_agg(e.facts order by e.number) from petition_event e
                 where e.petition = p.id and e.kind = 'SUPPORT_ASKED') as supporting,
              (select count(*) from petition_event e
                 where e.petition = p.id and e.kind = 'EXTENDED') as extended,
              (select count(*) from petition_event e
                 where e.petition = p.id and e.kind in ('URGED', 'URGED_BY')) as urged,
              (select max(e.at) from petition_event e
                 where e.petition = p.id and e.kind in ('URGED', 'URGED_BY')) as urged_at
            from petition p
            where p.status not in ('WITHDRAWN', 'REDIRECTED') and
            """;

    private static final Set<PetitionStatus> GOING = EnumSet.copyOf(PetitionStatus.OPEN);

    static {
        GOING.add(PetitionStatus.FOLLOW_UP);
    }

    private final JdbcClient sql;
    private final JsonMapper json;

    PetitionRegister(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /**
     * A petition.
     *
     * @param said what was written, without what tells who wrote it; empty once it is erased
     * @param answer the last answer, likewise
     * @param promised the day by which the last answer promises that it will be done
     * @param supporting ids of the units that were asked to contribute, each once
     * @param extended how often more time was given
     * @param urged how often its unit was urged
     */
    public record Line(
            long id,
            String code,
            Optional<String> ward,
            Petition.Source source,
            String area,
            Optional<String> unit,
            PetitionStatus status,
            Optional<Outcome> outcome,
            Instant receivedAt,
            Optional<Instant> routedAt,
            LocalDate due,
            Optional<Instant> answeredAt,
            String said,
            String answer,
            Optional<LocalDate> promised,
            List<String> supporting,
            long extended,
            long urged,
            Optional<Instant> urgedAt,
            Optional<Rating> rating,
            boolean objected,
            boolean questioning) {
        /** Whether its answer is late; while the person is asked for more, time stands still. */
        public boolean isLate(LocalDate today) {
            return status.isOpen() && status != PetitionStatus.NEEDS_INFO && due.isBefore(today);
        }
    }

    /**
     * The petitions received since a time, and those of before it that were open then, or where
     * something is owed or promised still; the oldest first.
     *
     * @param wards ids of the wards that they are about; none for all petitions
     */
    public void since(Instant since, Collection<String> wards, Consumer<Line> each) {
        String where =
                "(p.received_at >= :since or p.answered_at >= :since or p.status in (:going))"
                        + (wards.isEmpty() ? "" : " and p.ward in (:wards)")
                        + " order by p.received_at, p.id";
        var query =
                sql.sql(LINES + where)
                        .param("since", since.atOffset(ZoneOffset.UTC))
                        .param("going", GOING.stream().map(Enum::name).toList());
        if (!wards.isEmpty()) query = query.param("wards", List.copyOf(wards));
        try (var lines = query.query((row, _) -> line(row)).stream()) {
            lines.forEach(each);
        }
    }

    /** These petitions, the oldest first. */
    public List<Line> of(Collection<Long> petitions) {
        if (petitions.isEmpty()) return List.of();
        return sql.sql(LINES + "p.id in (:petitions) order by p.received_at, p.id")
                .param("petitions", List.copyOf(petitions))
                .query((row, _) -> line(row))
                .list();
    }

    private Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getLong("id"),
                row.getString("code"),
                Optional.ofNullable(row.getString("ward")),
                Petition.Source.valueOf(row.getString("source")),
                row.getString("area"),
                Optional.ofNullable(row.getString("unit")),
                PetitionStatus.valueOf(row.getString("status")),
                Optional.ofNullable(row.getString("outcome")).map(Outcome::valueOf),
                row.getTimestamp("received_at").toInstant(),
                instant(row.getTimestamp("routed_at")),
                row.getDate("due").toLocalDate(),
                instant(row.getTimestamp("answered_at")),
                Redacted.text(row.getString("said")),
                Redacted.text(row.getString("answer")),
                Optional.ofNullable(row.getObject("promised", LocalDate.class)),
                supporting(row.getArray("supporting")),
                row.getLong("extended"),
                row.getLong("urged"),
                instant(row.getTimestamp("urged_at")),
                Optional.ofNullable(row.getString("rating")).map(Rating::valueOf),
                row.getBoolean("objected"),
                row.getBoolean("questioning"));
    }

    private List<String> supporting(@Nullable Array facts) throws SQLException {
        if (facts == null) return List.of();
        return Stream.of((Object[]) facts.getArray())
                .map(fact -> json.readTree(fact.toString()).path("of").asString())
                .distinct()
                .toList();
    }

    private static Optional<Instant> instant(@Nullable Timestamp at) {
        return Optional.ofNullable(at).map(Timestamp::toInstant);
    }
}
