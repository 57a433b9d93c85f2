package vn.nhipcau.outbox;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;
import java.util.Objects;

/** What became of files that do not arrive together: the next of them, or who hears of the rest. */
@Component
class FileDeliveryRecorder {
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final DeliveryRecorder recorder;
    private final Refusals refusals;

    FileDeliveryRecorder(
            JdbcClient sql,
            TransactionTemplate transaction,
            DeliveryRecorder recorder,
            Refusals refusals) {
        this.sql = sql;
        this.transaction = transaction;
        this.recorder = recorder;
        this.refusals = refusals;
    }

    private static Album album(Claims.Claim claim) {
        return Sql.read(Objects.requireNonNull(claim.row().body()), Album.class);
    }

    /** Whether this call was not the last, or not all before it arrived. */
    boolean isPartOnly(Claims.Claim claim) {
        if (!(claim.what() instanceof Channel.NewFiles)) return false;
        var after = album(claim).afterArrival();
        return !after.done() || !after.lost().isEmpty();
    }

    /** One of its files arrived; to be asked for only if {@link #isPartOnly}. */
    void arrived(Claims.Claim claim, List<String> messages) {
        var after = album(claim).afterArrival();
        transaction.executeWithoutResult(
                status -> {
                    messages.forEach(message -> recorder.map(claim.row(), message));
                    if (after.done())
                        refusals.refuseFiles(claim.row(), after, "others of its files arrived");
                    else goOn(claim, after);
                });
    }

    /** What was sent of its files was refused. */
    void refused(Claims.Claim claim, String reason) {
        var after = album(claim).afterRefusal();
        transaction.executeWithoutResult(
                status -> {
                    if (after.done()) refusals.refuseFiles(claim.row(), after, reason);
                    else goOn(claim, after);
                });
    }

    // A new file has its tries before it. What was erased meanwhile gets no words back.
    private void goOn(Claims.Claim claim, Album after) {
        sql.sql(
                        "update outbound set body = ?, tries = 0, first_try_at = null"
                                + " where id = ? and status = 1 and not withdrawn")
                .params(Sql.json(after), claim.row().id())
                .update();
        recorder.putBack(claim.row(), false);
    }
}
