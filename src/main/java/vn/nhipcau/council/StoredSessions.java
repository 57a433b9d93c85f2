package vn.nhipcau.council;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.nhipcau.council.CouncilSession.Status;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** The sessions in the database. */
@Component
class StoredSessions implements Sessions {
    private static final String COLUMNS =
            "select id, number, name_vi, name_en, kind, opens, closes, agenda, cancelled_at from council_session";

    private final JdbcClient sql;
    private final Council council;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    StoredSessions(JdbcClient sql, Council council, Clock clock, ApplicationEventPublisher events) {
        this.sql = sql;
        this.council = council;
        this.clock = clock;
        this.events = events;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), council.zone());
    }

    @Override
    public List<CouncilSession> upcoming() {
        return list("where cancelled_at is null and closes >= ? order by opens, id");
    }

    @Override
    public List<CouncilSession> past() {
        return list("where cancelled_at is null and closes < ? order by opens desc, id desc");
    }

    private List<CouncilSession> list(String which) {
        return sql.sql(COLUMNS + " " + which).param(today()).query(this::read).list();
    }

    @Override
    public Optional<CouncilSession> find(long id) {
        return sql.sql(COLUMNS + " where id = ?").param(id).query(this::read).optional();
    }

    @Override
    public CouncilSession get(long id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no council session " + id));
    }

    @Override
    public Optional<CouncilSession> aheadWith(int number) {
        return upcoming().stream().filter(session -> session.number() == number).findFirst();
    }

    @Override
    @Transactional(noRollbackFor = {SessionNumberTaken.class, SessionOver.class})
    public CouncilSession plan(SessionPlan plan) {
        lock();
        refuseTakenNumber(plan.number(), null);
        long id = sql.sql("select nextval('council_session_ids')").query(Long.class).single();
        sql.sql(
                        "insert into council_session (id, number, name_vi, name_en, kind, opens, closes, agenda) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(id, plan.number(), plan.name().vi(), plan.name().en(), plan.kind().name())
                .params(plan.opens(), plan.closes(), text(plan.agenda()))
                .update();
        return published(null, get(id));
    }

    @Override
    @Transactional(noRollbackFor = {SessionNumberTaken.class, SessionOver.class})
    public CouncilSession change(long id, SessionPlan plan) {
        lock();
        CouncilSession before = get(id);
        if (!before.isAhead()) throw new SessionOver(before);
        if (before.plan().equals(plan)) return before;
        refuseTakenNumber(plan.number(), before);
        sql.sql(
                        "update council_session set number = ?, name_vi = ?, name_en = ?, kind = ?, opens = ?, closes = ?, agenda = ? where id = ?")
                .params(plan.number(), plan.name().vi(), plan.name().en(), plan.kind().name())
                .params(plan.opens(), plan.closes(), text(plan.agenda()), id)
                .update();
        return published(before, get(id));
    }

    @Override
    @Transactional(noRollbackFor = {SessionNumberTaken.class, SessionOver.class})
    public CouncilSession cancel(long id) {
        lock();
        CouncilSession before = get(id);
        if (before.status() == Status.CANCELLED) return before;
        if (!before.isAhead()) throw new SessionOver(before);
        sql.sql("update council_session set cancelled_at = ? where id = ?")
                .params(OffsetDateTime.now(clock), id)
                .update();
        return published(before, get(id));
    }

    /** Two secretaries who plan at once come one after the other, like two starts. */
    private void lock() {
        sql.sql("select id from council_file for update").query(Integer.class).single();
    }

    private void refuseTakenNumber(int number, @Nullable CouncilSession self) {
        aheadWith(number)
                .filter(other -> self == null || other.id() != self.id())
                .ifPresent(
                        other -> {
                            throw new SessionNumberTaken(other);
                        });
    }

    private CouncilSession published(@Nullable CouncilSession before, CouncilSession after) {
        events.publishEvent(new SessionChanged(before, after));
        return after;
    }

    private static String text(List<String> agenda) {
        return String.join("\n", agenda.stream().map(String::strip).toList());
    }

    private CouncilSession read(ResultSet row, int number) throws SQLException {
        var closes = row.getObject("closes", LocalDate.class);
        String agenda = row.getString("agenda");
        return new CouncilSession(
                row.getLong("id"),
                row.getInt("number"),
                new Name(row.getString("name_vi"), row.getString("name_en")),
                CouncilSessionKind.valueOf(row.getString("kind")),
                row.getObject("opens", LocalDate.class),
                closes,
                agenda.lines().toList(),
                row.getObject("cancelled_at") != null
                        ? Status.CANCELLED
                        : closes.isBefore(today()) ? Status.HELD : Status.PLANNED);
    }
}
