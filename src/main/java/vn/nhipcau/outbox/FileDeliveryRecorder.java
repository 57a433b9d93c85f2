package vn.nhipcau.outbox;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.Objects;

/** What became of files that do not arrive together: the next of them, or who hears of the rest. */
@Component
class FileDeliveryRecorder {
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final ArrivedRows rows;
    private final Refusals refusals;

    FileDeliveryRecorder(
            JdbcClient sql, TransactionTemplate transaction, ArrivedRows rows, Refusals refusals) {
        this.sql = sql;
        this.transaction = transaction;
        this.rows = rows;
        this.refusals = refusals;
    }

    private static Album album(NextCalls.Call call) {
        return Sql.read(Objects.requireNonNull(call.row().body()), Album.class);
    }

    /** Whether this call was not the last, or not all before it arrived. */
    boolean isPartOnly(NextCalls.Call call) {
        if (!(call.what() instanceof Channel.NewFiles)) return false;
        var after = album(call).afterArrival();
        return !after.done() || !after.lost().isEmpty();
    }

    /** One of its files arrived; to be asked for only if {@link #isPartOnly}. */
    void arrived(Arrival arrival) {
        var call = arrival.call();
        var after = album(call).afterArrival();
        transaction.executeWithoutResult(
                _ -> {
                    rows.markPart(arrival);
                    if (after.done())
                        refusals.refuseFiles(call.row(), after, "others of its files arrived");
                    else goOn(call, after);
                });
    }

    /** What was sent of its files was refused. */
    void refused(NextCalls.Call call, String reason) {
        var after = album(call).afterRefusal();
        transaction.executeWithoutResult(
                status -> {
                    if (after.done()) refusals.refuseFiles(call.row(), after, reason);
                    else goOn(call, after);
                });
    }

    // A new file has its tries before it. What was erased meanwhile gets no words back.
    private void goOn(NextCalls.Call call, Album after) {
        sql.sql(
                        "update outbound set body = ?, tries = 0, first_try_at = null"
                                + " where id = ? and status = 0")
                .params(Sql.json(after), call.row().id())
                .update();
    }
}
