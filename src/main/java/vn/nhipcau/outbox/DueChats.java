package vn.nhipcau.outbox;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The chats in which something is due, and which of them may be served now. Fed by commits of this
 * instance at once, and once a second by a look for what has become due or was written elsewhere.
 * Everything in here is behind one lock; the database is asked outside of it.
 */
final class DueChats {
    /**
     * While a million wait, to look at all of them would slow the rest down, and to know all their
     * chats would take the memory: what is left out is found when there is room.
     */
    private static final int AT_A_LOOK = 5_000;

    private static final int MOST_UNDER_WAY = 30;
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final long MINUTE = 60 * SECOND;

    // A transaction may have written its rows that long before it committed them; what took longer
    // is found by the look at everything, once a minute.
    private static final Duration LONGEST_TRANSACTION = Duration.ofSeconds(30);

    private final DispatchQueries waiting;
    private final CircuitBreaker circuitBreaker;
    private final RealTime time;
    private final Clock clock;
    private final Channel.Limits limits;
    private final ReentrantLock lock = new ReentrantLock();
    private final ChatQueues chats = new ChatQueues(AT_A_LOOK);
    private RateLimiter rateLimiter;
    private int inFlight;
    private boolean leftOut;
    private int generation;
    private @Nullable Instant seenUntil;
    private long lookedAt;
    private long lookedAtAll;

    DueChats(
            DispatchQueries waiting,
            CircuitBreaker circuitBreaker,
            RealTime time,
            Clock clock,
            Channel.Limits limits) {
        this.waiting = waiting;
        this.circuitBreaker = circuitBreaker;
        this.time = time;
        this.clock = clock;
        this.limits = limits;
        rateLimiter = new RateLimiter(limits, time::nanos);
    }

    /** What is to be done next. */
    sealed interface Turn {}

    /** This chat is served; its end is told with {@link #served}. */
    record Serve(ChatQueues.Pick pick, RateLimiter.Ticket ticket) implements Turn {}

    /** Nothing for so many nanoseconds. */
    record Wait(long nanos) implements Turn {}

    /** The next look is at once, as after a change of a clock. */
    void lookAtOnce() {
        lock.lock();
        try {
            lookedAt = time.nanos() - SECOND;
        } finally {
            lock.unlock();
        }
    }

    /** Something was written; false if this instance does not send. */
    boolean hear(Map<Integer, Set<Long>> addresses) {
        lock.lock();
        try {
            // Without the lease somebody else sends it, or we look at everything when we get it.
            if (generation == 0) return false;
            addresses.forEach(this::add);
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void add(int lane, Set<Long> addresses) {
        leftOut |= !chats.add(addresses, lane);
    }

    /** Another instance sends from now on. */
    void forget() {
        lock.lock();
        try {
            if (generation == 0) return;
            chats.clear();
            generation = 0;
        } finally {
            lock.unlock();
        }
    }

    /** Finds what becomes due, and what other instances wrote; a commit only tells of ours. */
    void discover(int current) {
        Instant now = clock.instant();
        boolean first = current != generation;
        if (!first && time.nanos() - lookedAt < SECOND) return;
        boolean all = first || time.nanos() - lookedAtAll >= MINUTE;
        Instant from;
        lock.lock();
        try {
            if (first) {
                chats.clear();
                generation = current;
            }
            if (all) lookedAtAll = time.nanos();
            from = all ? null : seenUntil;
            leftOut = false;
        } finally {
            lock.unlock();
        }
        if (first) {
            waiting.recover();
            resume();
        }
        var found = waiting.due(from, now, AT_A_LOOK);
        lock.lock();
        try {
            found.addresses().forEach(this::add);
            if (found.all() && !leftOut) seenUntil = now.minus(LONGEST_TRANSACTION);
            lookedAt = time.nanos();
        } finally {
            lock.unlock();
        }
    }

    private void resume() {
        Duration hold = waiting.holdFor();
        if (hold.isPositive()) circuitBreaker.hold(hold);
        var fresh = new RateLimiter(limits, time::nanos);
        waiting.replay(fresh);
        rateLimiter = fresh;
    }

    /** The chat that is served next, counted as under way; or how long to wait for one. */
    Turn next() {
        lock.lock();
        try {
            Long next = chats.wake(time.nanos());
            long wait = next == null ? SECOND : next - time.nanos();
            if (inFlight >= (circuitBreaker.isBad() ? 1 : MOST_UNDER_WAY)) return new Wait(wait);
            var pick = chats.pick(rateLimiter.booked());
            if (pick == null) return new Wait(wait);
            var ticket = rateLimiter.admit(pick.address(), pick.lane());
            if (ticket == null)
                return new Wait(Math.min(wait, rateLimiter.pause(pick.address(), pick.lane())));
            chats.begin(pick);
            inFlight++;
            return new Serve(pick, ticket);
        } finally {
            lock.unlock();
        }
    }

    /** A chat was served. */
    void served(ChatQueues.Pick pick, NextCalls.Next next) {
        lock.lock();
        try {
            inFlight--;
            switch (next) {
                case NextCalls.Rest rest -> chats.rest(pick, time.nanos() + rest.pause().toNanos());
                case NextCalls.Nothing nothing -> chats.empty(pick);
                default -> chats.done(pick);
            }
        } finally {
            lock.unlock();
        }
    }
}
