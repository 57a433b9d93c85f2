package vn.nhipcau.agenda;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.nhipcau.people.People;
import vn.nhipcau.people.Person;
import vn.nhipcau.people.Roles;
import vn.nhipcau.people.Roles.Role;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;

/** Which delegates got a document and which said that they have it. */
@Component
public class Receipts {
    private final JdbcClient sql;
    private final Roles roles;
    private final People people;
    private final Clock clock;

    Receipts(JdbcClient sql, Roles roles, People people, Clock clock) {
        this.sql = sql;
        this.roles = roles;
        this.people = people;
        this.clock = clock;
    }

    /** How many got it, and how many of them said so. */
    public record Count(long sent, long received) {}

    /** The delegates who can be written to. */
    public List<Person> delegates() {
        return roles.holders(Role.DELEGATE, null);
    }

    /** A delegate is sent the version that holds now, and has not said anything about it yet. */
    public void sent(SessionDocument document, Person to) {
        int known =
                sql.sql(
                                "update session_document_receipt set version = ?, received_at = null where document = ? and person = ?")
                        .params(document.handedIn(), document.id(), to.id())
                        .update();
        if (known == 0)
            sql.sql(
                            "insert into session_document_receipt (document, person, version) values (?, ?, ?)")
                    .params(document.id(), to.id(), document.handedIn())
                    .update();
    }

    /** A delegate says that they have it; false if they were not sent it or said so before. */
    public boolean received(SessionDocument document, Person by) {
        return sql.sql(
                                "update session_document_receipt set received_at = ? where document = ? and person = ? and received_at is null")
                        .params(OffsetDateTime.now(clock), document.id(), by.id())
                        .update()
                > 0;
    }

    /** How many got it, and how many said so. */
    public Count count(SessionDocument document) {
        return sql.sql(
                        "select count(*) as sent, count(received_at) as received from session_document_receipt where document = ?")
                .param(document.id())
                .query((row, number) -> new Count(row.getLong("sent"), row.getLong("received")))
                .single();
    }

    /** Those who have not said yet that they have it. */
    public List<Person> waitingFor(SessionDocument document) {
        return sql
                .sql(
                        "select person from session_document_receipt where document = ? and received_at is null order by person")
                .param(document.id())
                .query(Long.class)
                .list()
                .stream()
                .flatMap(id -> people.find(id).stream())
                .toList();
    }

    /** Everybody who was ever sent a document of these. */
    public List<Person> readers(List<SessionDocument> documents) {
        return documents.stream()
                .flatMap(
                        document ->
                                sql
                                        .sql(
                                                "select person from session_document_receipt where document = ?")
                                        .param(document.id())
                                        .query(Long.class)
                                        .list()
                                        .stream())
                .distinct()
                .flatMap(id -> people.find(id).stream())
                .toList();
    }
}
