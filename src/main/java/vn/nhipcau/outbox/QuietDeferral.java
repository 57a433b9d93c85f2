package vn.nhipcau.outbox;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.nhipcau.outbox.NextCalls.Call;

import java.time.Instant;

/** Lets notices to people rest while they are to be left alone. */
@Component
class QuietDeferral {
    private final JdbcClient sql;
    private final QuietPolicy quietPolicy;

    QuietDeferral(JdbcClient sql, ObjectProvider<QuietPolicy> quietPolicy) {
        this.sql = sql;
        this.quietPolicy = quietPolicy.getIfAvailable(() -> (now, to) -> null);
    }

    /** Until when it rests; null if it may leave now. */
    @Nullable Instant until(Call call, Instant now) {
        if (call.row().atOnce()
                || call.row().lane() < Sql.lane(Lane.NOTICE)
                || call.to().kind() != Address.Kind.PRIVATE
                || call.what().weight() == 0) return null;
        Instant until = quietPolicy.until(now, call.to());
        return until != null && until.isAfter(now) ? until : null;
    }

    /** All that waits there rests at once: it keeps its order and is not looked at one by one. */
    void postpone(OutboundRow row, Instant until) {
        sql.sql(
                        "update outbound set due = ? where address = ? and lane = ?"
                                + " and due < ? and not at_once and status = 0")
                .param(Sql.time(until))
                .param(row.address())
                .param(row.lane())
                .param(Sql.time(until))
                .update();
    }
}
