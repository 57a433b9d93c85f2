package vn.nhipcau.outbox;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** One limit; whoever holds the {@link RateLimiter}'s lock uses it. */
interface Pace {
    long SECOND = Duration.ofSeconds(1).toNanos();

    /** Clocks here and there do not run evenly to the millisecond. */
    long AIR = Duration.ofMillis(20).toNanos();

    /** Nanoseconds until so many may leave; 0 if they may now. */
    long wait(int weight, long now);

    void enter(int weight);

    void leave(int weight);

    /** So many were answered at this time. */
    void note(int weight, long at);

    boolean isIdle(long now);

    /** At most so many in any stretch of that length. */
    final class Window implements Pace {
        private final int most;
        private final long length;
        private final Deque<long[]> noted = new ArrayDeque<>();
        private int inWindow;
        private int inFlight;

        Window(int most, long length) {
            this.most = most;
            this.length = length;
        }

        @Override
        public long wait(int weight, long now) {
            while (!noted.isEmpty() && now - noted.peekFirst()[0] >= length)
                inWindow -= (int) noted.removeFirst()[1];
            int surplus = inFlight + inWindow + weight - most;
            if (surplus <= 0) return 0;
            for (long[] one : noted) {
                surplus -= (int) one[1];
                if (surplus <= 0) return Math.max(1, one[0] + length - now);
            }
            // Too many are under way; nobody knows when the first answer comes.
            return AIR;
        }

        @Override
        public void enter(int weight) {
            inFlight += weight;
        }

        @Override
        public void leave(int weight) {
            inFlight -= weight;
        }

        @Override
        public void note(int weight, long at) {
            noted.addLast(new long[] {at, weight});
            inWindow += weight;
        }

        @Override
        public boolean isIdle(long now) {
            wait(1, now);
            return noted.isEmpty() && inFlight == 0;
        }
    }

    /** A few at once, then one each second. */
    final class Trickle implements Pace {
        private final long burst;
        private long paidUntil;
        private boolean used;
        private int inFlight;

        Trickle(int most) {
            burst = most * SECOND;
        }

        @Override
        public long wait(int weight, long now) {
            long paid = used ? Math.max(paidUntil, now) : now;
            long most = Math.max(burst, weight * SECOND);
            return Math.max(0, paid - now + (inFlight + weight) * SECOND - most);
        }

        @Override
        public void enter(int weight) {
            inFlight += weight;
        }

        @Override
        public void leave(int weight) {
            inFlight -= weight;
        }

        @Override
        public void note(int weight, long at) {
            paidUntil = (used ? Math.max(paidUntil, at) : at) + weight * (SECOND + AIR);
            used = true;
        }

        @Override
        public boolean isIdle(long now) {
            return inFlight == 0 && (!used || paidUntil - now <= 0);
        }
    }
}
