package vn.nhipcau.shared;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What failed, each item by itself, and when it is tried again: later and later, in real time.
 *
 * @param <K> tells one item from another
 */
final class Retries<K> {
    /** What nobody tried for so long after its time is there no more. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(2);

    private record Failure(int times, Instant notBefore) {}

    private final Map<K, Failure> failing = new HashMap<>();
    private final Backoff backoff;
    private final InstantSource realTime;

    Retries(Backoff backoff, InstantSource realTime) {
        this.backoff = backoff;
        this.realTime = realTime;
    }

    /** Whether it failed a moment ago and is not to be tried yet. */
    synchronized boolean isWaiting(K item) {
        var failure = failing.get(item);
        return failure != null && realTime.instant().isBefore(failure.notBefore());
    }

    synchronized void done(K item) {
        failing.remove(item);
    }

    /** It failed once more; so many times it has failed now. */
    synchronized int failed(K item) {
        int times = times(item) + 1;
        failing.put(item, new Failure(times, realTime.instant().plus(backoff.after(times))));
        return times;
    }

    /** How often in a row it has failed. */
    synchronized int times(K item) {
        var failure = failing.get(item);
        return failure == null ? 0 : failure.times();
    }

    /** Forgets all but these: the others are done, or there no more. */
    synchronized void keepOnly(Collection<K> items) {
        failing.keySet().retainAll(items);
    }

    /** Which of these have failed so often and are not done. */
    synchronized List<K> failing(int times, Predicate<K> which) {
        var before = realTime.instant().minus(FORGOTTEN_AFTER);
        failing.values().removeIf(failure -> failure.notBefore().isBefore(before));
        return failing.entrySet().stream()
                .filter(entry -> entry.getValue().times() >= times && which.test(entry.getKey()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
