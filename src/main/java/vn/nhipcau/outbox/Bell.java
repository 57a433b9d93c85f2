package vn.nhipcau.outbox;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Tells the dispatcher, after the commit, where there is something new to send. */
@Component
class Bell {
    /** Who is told: addresses by the number of the lane. */
    interface Ear {
        void rung(Map<Integer, Set<Long>> addresses);
    }

    private final Clock clock;
    private volatile Ear ear = addresses -> {};

    Bell(Clock clock) {
        this.clock = clock;
    }

    void wake(Ear whom) {
        ear = whom;
    }

    /** What is written outside of a transaction would be said whatever became of the rest. */
    static void inTransaction() {
        if (!TransactionSynchronizationManager.isActualTransactionActive())
            throw new IllegalStateException("whoever says something does it in a transaction");
    }

    /** Rings once the caller's transaction is committed; what is due later is found then. */
    void ring(long address, int lane, Instant due) {
        if (due.isAfter(clock.instant())) return;
        pull().addresses.computeIfAbsent(lane, none -> new HashSet<>()).add(address);
    }

    private Pull pull() {
        for (var pending : TransactionSynchronizationManager.getSynchronizations())
            if (pending instanceof Pull pull && pull.bell() == this) return pull;
        var pull = new Pull(this, new ConcurrentHashMap<>());
        TransactionSynchronizationManager.registerSynchronization(pull);
        return pull;
    }

    private record Pull(Bell bell, Map<Integer, Set<Long>> addresses)
            implements TransactionSynchronization {
        @Override
        public void afterCommit() {
            bell.ear.rung(addresses);
        }
    }
}
