package vn.nhipcau.meeting;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Very many citizens who want notices, written down as rows. */
public final class Followers {
    /** The id of the first of them, and of their addresses. */
    public static final int FIRST = 1_000_000;

    private static final int AT_ONCE = 10_000;

    private final JdbcTemplate sql;
    private final OffsetDateTime now = OffsetDateTime.parse("2026-11-20T10:00:00+07:00");

    public Followers(ApplicationContext house) {
        sql = house.getBean(JdbcTemplate.class);
    }

    /** So many want notices of the ward of Bồ Đề; each sits in a chat {@code f<id>} of its own. */
    public void ofBoDe(int count) {
        sql.update(
                "insert into consent_text (sha256, wording, first_shown_at) values ('w', 'w', ?)",
                now);
        for (int from = 0; from < count; from += AT_ONCE)
            rows(FIRST + from, FIRST + Math.min(count, from + AT_ONCE));
    }

    private void rows(int from, int to) {
        var addresses = new ArrayList<Object[]>();
        var people = new ArrayList<Object[]>();
        var consents = new ArrayList<Object[]>();
        for (int id = from; id < to; id++) {
            addresses.add(new Object[] {id, "f" + id});
            people.add(new Object[] {id, "f" + id, id, now});
            consents.add(new Object[] {id, id, "w", now});
        }
        write(
                "insert into address (id, channel, external_id, thread, kind, title)"
                        + " values (?, 'test', ?, '', 'PRIVATE', '')",
                addresses);
        write(
                "insert into person (id, channel, external_id, address, language, unheard,"
                        + " notices_asked, met_at) values (?, 'test', ?, ?, 'VI', 0, true, ?)",
                people);
        write(
                "insert into consent (id, person, purpose, subject, wording, language, given_at)"
                        + " values (?, ?, 'NOTICES', 'bo-de', ?, 'VI', ?)",
                consents);
    }

    private void write(String insert, List<Object[]> rows) {
        sql.batchUpdate(insert, rows);
    }
}
