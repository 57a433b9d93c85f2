package vn.nhipcau.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;

/** Whatever is asked for, the messenger never sees more than it allows. */
class RateLimiterTests {
    private static final long MS = Duration.ofMillis(1).toNanos();
    private static final Channel.Limits LIMITS = new Channel.Limits(28, 4, 20, false, true);
    private static final int ANSWER = Sql.lane(Lane.ANSWER);
    private static final int NOTICE = Sql.lane(Lane.NOTICE);

    private long now = 1;
    private RateLimiter rateLimiter = new RateLimiter(LIMITS, () -> now);

    /** A call under way: the messenger counts it at some time between its start and its end. */
    private record Call(RateLimiter.Ticket ticket, long end) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theLimitsHoldForAnyTraffic(long seed) {
        var random = new Random(seed);
        var seen = new ArrayList<long[]>();
        Map<Integer, List<long[]>> chats = new HashMap<>();
        var inFlight = new PriorityQueue<Call>((a, b) -> Long.compare(a.end, b.end));
        var busy = new HashMap<Long, Integer>();
        for (int step = 0; step < 40_000; step++) {
            now += random.nextInt(6) * MS;
            while (!inFlight.isEmpty() && inFlight.peek().end <= now) {
                var done = inFlight.remove();
                busy.values().remove(Integer.valueOf(System.identityHashCode(done.ticket)));
                done.ticket.done(true);
            }
            int chat = random.nextInt(40);
            if (busy.containsKey((long) chat)) continue;
            boolean group = chat % 4 == 0;
            int weight = random.nextInt(10) == 0 ? 1 + random.nextInt(group ? 10 : 4) : 1;
            var ticket = rateLimiter.admit(chat, random.nextInt(3) == 0 ? ANSWER : NOTICE);
            if (ticket == null) continue;
            var kind = group ? Address.Kind.GROUP : Address.Kind.PRIVATE;
            if (ticket.use("fake:" + chat, kind, weight) > 0) {
                ticket.done(false);
                continue;
            }
            long end = now + (10 + random.nextInt(400)) * MS;
            long counted = now + (long) (random.nextDouble() * (end - now));
            for (int i = 0; i < weight; i++) {
                seen.add(new long[] {counted});
                chats.computeIfAbsent(chat, none -> new ArrayList<>()).add(new long[] {counted});
            }
            inFlight.add(new Call(ticket, end));
            busy.put((long) chat, System.identityHashCode(ticket));
        }
        assertThat(most(seen, 1000 * MS)).isBetween(20, 28);
        chats.forEach(
                (chat, messages) -> {
                    if (chat % 4 == 0)
                        assertThat(most(messages, 60_000 * MS)).isLessThanOrEqualTo(20);
                    else bucketNeverRunsDry(messages);
                });
    }

    /** Eight commands in a second: in a quiet group all are answered at once. */
    @Test
    void eightAnswersLeaveAQuietGroupAtOnce() {
        assertThat(leaveBy(8)).isEqualTo(1);
    }

    /** In one that has had its twenty a minute they wait for that minute to end, and no longer. */
    @Test
    void eightAnswersLeaveABusyGroupWithinAMinute() {
        leaveBy(20);
        assertThat(leaveBy(8)).isBetween(60_000 * MS, 61_000 * MS);
    }

    // When the last of so many answers to one group has left.
    private long leaveBy(int answers) {
        for (int left = answers; left > 0; ) {
            var ticket = rateLimiter.admit(1, ANSWER);
            long wait = ticket == null ? rateLimiter.pause(1, ANSWER) : 0;
            if (ticket != null) {
                wait = ticket.use("fake:1", Address.Kind.GROUP, 1);
                ticket.done(wait == 0);
                if (wait == 0) left--;
            }
            now += wait;
        }
        return now;
    }

    private static int most(List<long[]> messages, long window) {
        var times = messages.stream().mapToLong(m -> m[0]).sorted().toArray();
        int most = 0;
        for (int from = 0, to = 0; to < times.length; to++) {
            while (times[to] - times[from] >= window) from++;
            most = Math.max(most, to - from + 1);
        }
        return most;
    }

    // One each second after a burst of five, as a strict messenger would count.
    private static void bucketNeverRunsDry(List<long[]> messages) {
        double tokens = 5;
        long last = 0;
        for (long time : messages.stream().mapToLong(m -> m[0]).sorted().toArray()) {
            tokens = Math.min(5, tokens + (time - last) / 1e9);
            last = time;
            assertThat(tokens).isGreaterThanOrEqualTo(1);
            tokens -= 1;
        }
    }

    @Test
    void anAnswerFindsAPlaceAtAnyTimeOfABroadcast() {
        int notices = 0;
        for (int ms = 0; ms < 10_000; ms++) {
            now += MS;
            if (sent(1000 + notices, NOTICE)) notices++;
            if (ms % 250 == 0) assertThat(sent(100_000 + ms, ANSWER)).isTrue();
        }
        assertThat(notices).isBetween(180, 240);
    }

    @Test
    void fewNoticesLeaveAtOnce() {
        int sent = 0;
        while (sent(1000 + sent, NOTICE)) sent++;
        assertThat(sent).isGreaterThanOrEqualTo(12);
    }

    @Test
    void anAlbumGetsItsPlacesAlthoughOthersWantThemAll() {
        for (int i = 0; i < 2000; i++) {
            now += MS;
            sent(1000 + i, NOTICE);
        }
        assertThat(album(7)).isFalse();
        for (int i = 0; i < 100; i++) {
            now += 20 * MS;
            sent(2000 + i, NOTICE);
            if (Long.valueOf(7).equals(rateLimiter.booked()) && album(7)) return;
        }
        throw new AssertionError("the album never left");
    }

    @Test
    void whatWasSentBeforeARestartStillCounts() {
        for (int i = 0; i < 20; i++)
            rateLimiter.remember("fake:5", Address.Kind.GROUP, 1, Duration.ofSeconds(50));
        var ticket = take(5, ANSWER);
        long wait = ticket == null ? -1 : ticket.use("fake:5", Address.Kind.GROUP, 1);
        assertThat(Duration.ofNanos(wait)).isBetween(Duration.ofSeconds(9), Duration.ofSeconds(11));
    }

    @Test
    void aPersonGetsFourAtOnceAndThenOneASecond() {
        int sent = 0;
        for (int i = 0; i < 100; i++) {
            if (sent(9, ANSWER)) sent++;
            now += 100 * MS;
        }
        assertThat(sent).isBetween(12, 14);
    }

    private boolean sent(long chat, int lane) {
        return used(take(chat, lane), "fake:" + chat, Address.Kind.PRIVATE, 1);
    }

    private boolean album(long chat) {
        return used(take(chat, ANSWER), "fake:" + chat, Address.Kind.GROUP, 10);
    }

    private boolean used(
            RateLimiter.@Nullable Ticket ticket, String key, Address.Kind kind, int weight) {
        if (ticket == null) return false;
        boolean good = ticket.use(key, kind, weight) == 0;
        ticket.done(good);
        return good;
    }

    private RateLimiter.@Nullable Ticket take(long chat, int lane) {
        return rateLimiter.admit(chat, lane);
    }
}
