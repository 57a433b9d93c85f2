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
class OutboxNotifier {
    /** Who is told: addresses by the number of the lane. */
    interface Listener {
        void written(Map<Integer, Set<Long>> addresses);
    }

    private final Clock clock;
    private volatile Listener listener = addresses -> {};

    OutboxNotifier(Clock clock) {
        this.clock = clock;
    }

    void listener(Listener whom) {
        listener = whom;
    }

    /** What is written outside of a transaction would be said whatever became of the rest. */
    static void inTransaction() {
        if (!TransactionSynchronizationManager.isActualTransactionActive())
            throw new IllegalStateException("whoever says something does it in a transaction");
    }

    /** Tells once the caller's transaction is committed; what is due later is found then. */
    void written(long address, int lane, Instant due) {
        if (due.isAfter(clock.instant())) return;
        pending().addresses.computeIfAbsent(lane, none -> new HashSet<>()).add(address);
    }

    private Pending pending() {
        for (var synchronization : TransactionSynchronizationManager.getSynchronizations())
            if (synchronization instanceof Pending pending && pending.notifier() == this)
                return pending;
        var pending = new Pending(this, new ConcurrentHashMap<>());
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    private record Pending(OutboxNotifier notifier, Map<Integer, Set<Long>> addresses)
            implements TransactionSynchronization {
        @Override
        public void afterCommit() {
            notifier.listener.written(addresses);
        }
    }
}
