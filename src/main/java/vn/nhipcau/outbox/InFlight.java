package vn.nhipcau.outbox;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What this instance is sending now, from before the call until it is marked. The database does not
 * know: only the holder of the lease sends, so no row needs to be claimed there. Whoever takes
 * something back asks here whether it is being said, and whoever is about to send asks here whether
 * it was taken back since it was read; both behind one lock, so one of them comes first.
 */
@Component
class InFlight {
    /** What is under way longer than that is not a message somebody is already replying to. */
    private static final long LONGEST_MARKING = Duration.ofSeconds(10).toNanos();

    /** Nothing that was read waits that long for its call. */
    private static final long LONGEST_READ = Duration.ofMinutes(1).toNanos();

    private final RealTime time;
    private final Map<Long, Call> rows = new HashMap<>();
    private final Map<Long, Long> takenBack = new HashMap<>();

    private record Call(long address, @Nullable Long card, @Nullable String onceKey, long since) {}

    InFlight(RealTime time) {
        this.time = time;
    }

    /** The call begins; false if the row was taken back since it was read. */
    synchronized boolean begin(OutboundRow row) {
        if (takenBack.containsKey(row.id())) return false;
        rows.put(row.id(), new Call(row.address(), row.card(), row.onceKey(), time.nanos()));
        return true;
    }

    synchronized void end(long row) {
        rows.remove(row);
    }

    /**
     * These rows will not be said, if the caller's transaction commits; returns those of them that
     * are being said now.
     */
    synchronized Set<Long> takeBack(Collection<Long> ids) {
        long now = time.nanos();
        takenBack.values().removeIf(at -> now - at > LONGEST_READ);
        ids.forEach(id -> takenBack.put(id, now));
        var all = List.copyOf(ids);
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCompletion(int status) {
                        if (status != STATUS_COMMITTED) saidAfterAll(all);
                    }
                });
        return ids.stream().filter(rows::containsKey).collect(Collectors.toSet());
    }

    private synchronized void saidAfterAll(List<Long> ids) {
        ids.forEach(takenBack::remove);
    }

    /** Whether something is on its way to that address whose number we do not know yet. */
    synchronized boolean isSendingTo(long address) {
        return rows.values().stream()
                .anyMatch(call -> call.address() == address && isJustNow(call));
    }

    /** Whether the letter with this key is arriving just now. */
    synchronized boolean isSending(String onceKey) {
        return rows.values().stream()
                .anyMatch(call -> onceKey.equals(call.onceKey()) && isJustNow(call));
    }

    private boolean isJustNow(Call call) {
        return time.nanos() - call.since() < LONGEST_MARKING;
    }

    /** The cards that are being shown now. */
    synchronized Set<Long> cards() {
        return rows.values().stream()
                .map(Call::card)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    synchronized int size() {
        return rows.size();
    }
}
