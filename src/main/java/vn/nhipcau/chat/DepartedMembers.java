package vn.nhipcau.chat;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.MessageContent.Unusable;
import vn.nhipcau.shared.Digest;

/**
 * Who has left a group: old cards still stand in their messenger, and their taps reach us. Known
 * from the messenger's own word of it, kept as a digest. Joins the caller's transaction.
 */
@Component
class DepartedMembers {
    private final JdbcClient sql;

    DepartedMembers(JdbcClient sql) {
        this.sql = sql;
    }

    /** Who left or came, as {@link MessageContent.Unusable} has it. */
    void hear(IncomingUpdate incoming, String what) {
        if (what.startsWith(Unusable.LEFT)) left(incoming, what.substring(Unusable.LEFT.length()));
        else
            for (String member : what.substring(Unusable.CAME.length()).split(",", -1))
                came(incoming, member);
    }

    private void left(IncomingUpdate incoming, String member) {
        String who = digest(incoming, member);
        sql.sql(
                        "insert into group_leaver (who) select cast(? as varchar(64))"
                                + " where not exists (select 1 from group_leaver where who = ?)")
                .params(who, who)
                .update();
    }

    /** Whoever is let in, or says something there, is a member again. */
    void came(IncomingUpdate incoming, String member) {
        sql.sql("delete from group_leaver where who = ?").param(digest(incoming, member)).update();
    }

    boolean hasLeft(IncomingUpdate incoming) {
        return sql.sql("select count(*) from group_leaver where who = ?")
                        .param(digest(incoming, incoming.sender().externalId()))
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static String digest(IncomingUpdate incoming, String member) {
        return Digest.of(incoming.channel(), incoming.chat().externalId(), member);
    }
}
