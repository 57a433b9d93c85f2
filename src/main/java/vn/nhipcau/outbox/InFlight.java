package vn.nhipcau.outbox;

import org.springframework.stereotype.Component;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The rows that this instance is sending now. A row is in here before the transaction that claims
 * it commits, and until after the one that marks it: a row that the database calls under way and
 * that is not in here is sent by nobody (or by an instance that has lost the lease).
 */
@Component
class InFlight {
    private final Set<Long> rows = ConcurrentHashMap.newKeySet();

    void begin(long row) {
        rows.add(row);
    }

    void end(long row) {
        rows.remove(row);
    }

    boolean isHere(long row) {
        return rows.contains(row);
    }
}
