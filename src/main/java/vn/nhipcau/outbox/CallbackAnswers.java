package vn.nhipcau.outbox;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.concurrent.ExecutorService;
import java.util.function.BooleanSupplier;

/**
 * The ends of taps leave here: while somebody waits for one their button spins, so they keep
 * neither order nor pace.
 */
final class CallbackAnswers {
    private static final Logger log = LoggerFactory.getLogger(CallbackAnswers.class);
    private static final int MOST_UNDER_WAY = 30;

    private final Claims claims;
    private final Sender sender;
    private final InFlight rows;
    private final BooleanSupplier sends;
    private final Runnable wake;
    private int inFlight;
    private boolean waiting;

    /**
     * @param rows all rows that are being sent here, shared with who sends the others
     * @param sends whether this instance may send
     * @param wake called when there is more to start
     */
    CallbackAnswers(
            Claims claims, Sender sender, InFlight rows, BooleanSupplier sends, Runnable wake) {
        this.claims = claims;
        this.sender = sender;
        this.rows = rows;
        this.sends = sends;
        this.wake = wake;
    }

    /** Some wait. */
    synchronized void came() {
        waiting = true;
    }

    /** Starts those that wait, as many as there is room for. */
    void start(ExecutorService worker) {
        int most;
        synchronized (this) {
            most = MOST_UNDER_WAY - inFlight;
            if (!waiting || most <= 0) return;
            waiting = false;
        }
        var some = claims.taps(most);
        synchronized (this) {
            waiting |= some.size() == most;
            inFlight += some.size();
        }
        for (var claim : some) worker.execute(() -> answer(claim));
    }

    private void answer(Claims.Claim claim) {
        try {
            if (!sender.isFresh(claim)) sender.expire(claim);
            else if (!sends.getAsBoolean()) sender.putBack(claim);
            else sender.settleTap(claim, sender.call(claim));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Throwable e) {
            log.warn("the end of a tap failed: {}", e.getClass().getSimpleName());
        } finally {
            rows.end(claim.row().id());
            ended();
        }
    }

    private void ended() {
        boolean more;
        synchronized (this) {
            inFlight--;
            more = waiting;
        }
        if (more) wake.run();
    }
}
