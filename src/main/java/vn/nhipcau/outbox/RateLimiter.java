package vn.nhipcau.outbox;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Keeps to the messenger's limits, strictly: in no stretch of time does it see more messages than
 * it allows. A message counts from when it leaves until a whole window after its answer came,
 * because the messenger counted it somewhere between the two. Real time, in nanoseconds.
 *
 * <p>Notices leave some places of each second free, and come evenly when there are many, so that an
 * answer finds one at once, however much there is to announce.
 */
final class RateLimiter {
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();
    private static final int FREE_FOR_ANSWERS = 5;

    private final Channel.Limits limits;
    private final LongSupplier nanos;
    private final Pace.Window all;
    private final Map<String, Pace> chats = new HashMap<>();
    private @Nullable Booking booking;
    private int admitted;
    private long lastNotice;

    private record Booking(long address, int weight, long until) {}

    RateLimiter(Channel.Limits limits, LongSupplier nanos) {
        this.limits = limits;
        this.nanos = nanos;
        all = new Pace.Window(limits.perSecond(), Pace.SECOND + Pace.AIR);
    }

    /** The limits under which one limiter serves all channels. */
    static Channel.Limits strictest(Collection<Channel> channels) {
        return channels.stream()
                .map(Channel::limits)
                .reduce(
                        (a, b) ->
                                new Channel.Limits(
                                        Math.min(a.perSecond(), b.perSecond()),
                                        Math.min(a.privateBurst(), b.privateBurst()),
                                        Math.min(a.groupPerMinute(), b.groupPerMinute()),
                                        a.countPrivateEdits() || b.countPrivateEdits(),
                                        a.countGroupEdits() || b.countGroupEdits()))
                .orElse(Channel.Limits.NONE);
    }

    /** The place of one message within the limits, given back when its answer is there. */
    final class Ticket {
        private final long address;
        private int weight = 1;
        private @Nullable Pace chat;

        private Ticket(long address) {
            this.address = address;
        }

        /**
         * Makes the ticket good for so many messages to that chat.
         *
         * @return 0, or the nanoseconds to wait; then the ticket is void
         */
        long use(String chatKey, Address.Kind kind, int messages) {
            synchronized (RateLimiter.this) {
                long now = nanos.getAsLong();
                Pace pace =
                        messages == 0 ? null : chats.computeIfAbsent(chatKey, none -> paceOf(kind));
                all.leave(1);
                weight = 0;
                long wait = pace == null ? 0 : pace.wait(messages, now);
                if (wait > 0) return wait;
                long crowd = messages == 0 ? 0 : all.wait(messages, now);
                if (crowd > 0) {
                    if (booking == null)
                        booking = new Booking(address, messages, now + 3 * Pace.SECOND);
                    return crowd;
                }
                if (booking != null && booking.address == address) booking = null;
                weight = messages;
                chat = pace;
                all.enter(messages);
                if (pace != null) pace.enter(messages);
                return 0;
            }
        }

        /** The answer came, or nothing will be sent: from now on the window counts. */
        void done(boolean sent) {
            synchronized (RateLimiter.this) {
                long now = nanos.getAsLong();
                all.leave(weight);
                if (chat != null) chat.leave(weight);
                if (sent && weight > 0) {
                    all.note(weight, now);
                    if (chat != null) chat.note(weight, now);
                }
                weight = 0;
                chat = null;
            }
        }
    }

    /** A place for one message, or null if {@link #pause} must pass first. */
    synchronized @Nullable Ticket admit(long address, int lane) {
        if (pause(address, lane) > 0) return null;
        if (isNotice(lane)) lastNotice = nanos.getAsLong();
        all.enter(1);
        if (++admitted % 5000 == 0) forgetIdle();
        return new Ticket(address);
    }

    /** How many nanoseconds until there is a place; 0 if there is one. */
    synchronized long pause(long address, int lane) {
        long now = nanos.getAsLong();
        if (booking != null && booking.until - now < 0) booking = null;
        boolean notice = isNotice(lane);
        int wanted = notice ? 1 + FREE_FOR_ANSWERS : 1;
        // An album needs many places at once and would never get them if each free one was taken.
        if (booking != null && booking.address != address) wanted += booking.weight;
        long wait = all.wait(Math.min(wanted, limits.perSecond()), now);
        return notice ? Math.max(wait, evenly(now)) : wait;
    }

    private static boolean isNotice(int lane) {
        return lane >= Sql.lane(Lane.NOTICE);
    }

    // Notices that left all at once would come free all at once, a second later, and an answer in
    // between would find nothing. A short queue may still leave at once.
    private long evenly(long now) {
        if (all.wait(limits.perSecond() / 2, now) == 0) return 0;
        return lastNotice + Pace.SECOND / Math.max(1, limits.perSecond() - FREE_FOR_ANSWERS) - now;
    }

    /** The address for which places are being kept, so that it is served first. */
    synchronized @Nullable Long booked() {
        return booking == null ? null : booking.address;
    }

    /** Counts what was sent so long ago, before a restart. */
    synchronized void remember(String chatKey, Address.Kind kind, int weight, Duration ago) {
        long then = nanos.getAsLong() - ago.toNanos();
        all.note(weight, then);
        chats.computeIfAbsent(chatKey, none -> paceOf(kind)).note(weight, then);
    }

    private void forgetIdle() {
        long now = nanos.getAsLong();
        chats.values().removeIf(pace -> pace.isIdle(now));
    }

    private Pace paceOf(Address.Kind kind) {
        return kind == Address.Kind.GROUP
                ? new Pace.Window(limits.groupPerMinute(), MINUTE + 10 * Pace.AIR)
                : new Pace.Trickle(limits.privateBurst());
    }
}
