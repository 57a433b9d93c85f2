package vn.nhipcau.agenda;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhipcau.calendar.WorkingDays;
import vn.nhipcau.council.CouncilSession;
import vn.nhipcau.council.OpenWork;
import vn.nhipcau.duty.DueMoved;
import vn.nhipcau.duty.Duties;
import vn.nhipcau.duty.DutyKind;
import vn.nhipcau.duty.NewDuty;
import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.shared.FileKind;
import vn.nhipcau.shared.SubjectKind;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The documents for sessions. Each is a duty of the unit that owes it, opened and ended here and
 * nowhere else; the lock of a document is its duty's too. Joins the caller's transaction.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Documents implements OpenWork {
    private static final String COLUMNS =
            """
            select d.id, d.session, d.title, d.unit, d.due, d.handed_in_at, d.handed_in, d.dropped_at,
            (select count(*) from session_document_file f where f.document = d.id and f.version = 0) as ready
            from session_document d
            """;

    private final JdbcClient sql;
    private final Duties duties;
    private final WorkingDays calendar;
    private final Clock clock;

    Documents(JdbcClient sql, Duties duties, WorkingDays calendar, Clock clock) {
        this.sql = sql;
        this.duties = duties;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** A unit owes another document from now on. */
    public SessionDocument ask(
            CouncilSession session, String title, String unit, LocalDate due, long by) {
        long id = sql.sql("select nextval('session_document_ids')").query(Long.class).single();
        sql.sql(
                        "insert into session_document (id, session, title, unit, due, asked_by, asked_at, handed_in) values (?, ?, ?, ?, ?, ?, ?, 0)")
                .params(id, session.id(), title, unit, due, by, OffsetDateTime.now(clock))
                .update();
        LocalDate from = calendar.received(clock.instant());
        duties.open(
                new NewDuty(
                        DutyKind.DOCUMENT,
                        SubjectKind.of(SessionDocument.ABOUT, id),
                        get(id).label(),
                        title + " (" + session.name().vi() + ")",
                        unit,
                        null,
                        from,
                        Math.max(0, calendar.between(from, due)),
                        due));
        return get(id);
    }

    /** The document is owed by another day. */
    public void due(SessionDocument document, LocalDate day) {
        sql.sql("update session_document set due = ? where id = ?")
                .params(day, document.id())
                .update();
        duties.reset(DutyKind.DOCUMENT, document.reference(), day);
    }

    /** Nobody needs the document any more. */
    public void drop(SessionDocument document) {
        sql.sql("update session_document set dropped_at = ? where id = ?")
                .params(OffsetDateTime.now(clock), document.id())
                .update();
        duties.drop(document.reference());
    }

    /** A file lies ready to be handed in. */
    public void lay(SessionDocument document, Attachment file) {
        sql.sql(
                        "insert into session_document_file (document, file, kind, version) values (?, ?, ?, 0)")
                .params(document.id(), file.file(), file.kind().name())
                .update();
    }

    /** Takes away what lies ready. */
    public void clear(SessionDocument document) {
        sql.sql("delete from session_document_file where document = ? and version = 0")
                .param(document.id())
                .update();
    }

    /** What lies ready is handed in; the unit owes it no longer. */
    public SessionDocument handIn(SessionDocument document, long by) {
        int version = document.handedIn() + 1;
        sql.sql(
                        "update session_document set handed_in_at = ?, handed_in_by = ?, handed_in = ? where id = ?")
                .params(OffsetDateTime.now(clock), by, version, document.id())
                .update();
        sql.sql("update session_document_file set version = ? where document = ? and version = 0")
                .params(version, document.id())
                .update();
        duties.takenBy(DutyKind.DOCUMENT, document.reference(), by);
        duties.fulfil(DutyKind.DOCUMENT, document.reference());
        return get(document.id());
    }

    /** The files of the version that holds. */
    public List<Attachment> files(SessionDocument document) {
        return sql.sql(
                        "select file, kind from session_document_file where document = ? and version = ? order by file")
                .params(document.id(), document.handedIn())
                .query(
                        (row, number) ->
                                new Attachment(
                                        row.getLong("file"),
                                        FileKind.valueOf(row.getString("kind"))))
                .list();
    }

    /** The document with this id, which there is. */
    public SessionDocument get(long id) {
        return find(id).orElseThrow();
    }

    /** The document with this id. */
    public Optional<SessionDocument> find(long id) {
        return sql.sql(COLUMNS + " where d.id = ?").param(id).query(Documents::read).optional();
    }

    /** The document, locked. */
    public Optional<SessionDocument> locked(long id) {
        lock(List.of(id));
        return find(id);
    }

    /** Locks documents in the order of their ids, so that two who do it never wait in a ring. */
    public void lock(Collection<Long> ids) {
        ids.stream()
                .sorted()
                .forEach(
                        id ->
                                sql.sql("select id from session_document where id = ? for update")
                                        .param(id)
                                        .query(Long.class)
                                        .optional());
    }

    /** The documents of a session that are still wanted, in the order in which they were asked. */
    public List<SessionDocument> of(CouncilSession session) {
        return sql.sql(COLUMNS + " where d.session = ? and d.dropped_at is null order by d.id")
                .param(session.id())
                .query(Documents::read)
                .list();
    }

    /** What this unit still owes. */
    public List<SessionDocument> owedBy(String unit) {
        return sql.sql(
                        COLUMNS
                                + " where d.unit = ? and d.dropped_at is null and d.handed_in = 0 order by d.id")
                .param(unit)
                .query(Documents::read)
                .list();
    }

    @Override
    @Transactional
    public long of(String unitId) {
        return owedBy(unitId).size();
    }

    @EventListener
    void on(DueMoved event) {
        SessionDocument.ABOUT
                .read(event.duty().reference())
                .ifPresent(
                        document ->
                                sql.sql("update session_document set due = ? where id = ?")
                                        .params(event.duty().due(), document.id())
                                        .update());
    }

    private static SessionDocument read(ResultSet row, int number) throws SQLException {
        var handedIn = row.getObject("handed_in_at", OffsetDateTime.class);
        return new SessionDocument(
                row.getLong("id"),
                row.getLong("session"),
                row.getString("title"),
                row.getString("unit"),
                row.getObject("due", LocalDate.class),
                handedIn == null ? null : handedIn.toInstant(),
                row.getInt("handed_in"),
                row.getInt("ready"),
                row.getObject("dropped_at") != null);
    }
}
