package vn.nhipcau.outbox;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which chats have something to send, and which of them may be served now: not one that is being
 * served, and not one that rests. Holds ids only; what is sent stands in the database. Not safe
 * against several threads; the dispatcher's lock is.
 */
final class ChatQueues {
    private final int room;
    private final Map<Long, Chat> known = new HashMap<>();
    private final List<LinkedHashSet<Long>> queues =
            Stream.generate(LinkedHashSet<Long>::new).limit(Sql.LANES).toList();
    private final PriorityQueue<Resting> resting =
            new PriorityQueue<>((a, b) -> Long.signum(a.until - b.until));

    private record Resting(long address, long until) {}

    private static final class Chat {
        private int waits; // a bit for each lane
        private boolean news;
        private boolean busy;
        private boolean rests;
        private long restsUntil;
    }

    /** A chat to be served, with what waits there at most. */
    record Pick(long address, int lane) {}

    /**
     * @param room for so many chats in each lane; in that of answers, for all
     */
    ChatQueues(int room) {
        this.room = room;
    }

    /** Something new waits there; false if there is no room for the chat now. */
    boolean add(long address, int lane) {
        var chat = known.get(address);
        if (chat == null) {
            if (lane > Sql.lane(Lane.ANSWER) && queues.get(lane).size() >= room) return false;
            chat = new Chat();
            known.put(address, chat);
        }
        chat.waits |= 1 << lane;
        chat.news = true;
        queue(address, chat);
        return true;
    }

    /** The same of several chats; false if there is no room for all of them. */
    boolean add(Collection<Long> addresses, int lane) {
        boolean all = true;
        for (long address : addresses) all &= add(address, lane);
        return all;
    }

    /** The first chat of the first lane; it is served until {@link #done}. */
    @Nullable Pick pick(@Nullable Long preferred) {
        for (int lane = Sql.lane(Lane.ANSWER); lane < Sql.LANES; lane++) {
            var queue = queues.get(lane);
            if (preferred != null && queue.contains(preferred)) return new Pick(preferred, lane);
            if (!queue.isEmpty()) return new Pick(queue.getFirst(), lane);
        }
        return null;
    }

    void begin(Pick pick) {
        var chat = known.get(pick.address);
        if (chat == null) return;
        queues.get(pick.lane).remove(pick.address);
        chat.busy = true;
        chat.news = false;
    }

    /** It was served; there may be more. */
    void done(Pick pick) {
        var chat = known.get(pick.address);
        if (chat == null) return;
        chat.busy = false;
        queue(pick.address, chat);
    }

    /** It was served, and nothing more waits there in that lane unless it came meanwhile. */
    void empty(Pick pick) {
        var chat = known.get(pick.address);
        if (chat == null) return;
        chat.busy = false;
        if (!chat.news) chat.waits &= -1 << (pick.lane + 1);
        if (chat.waits == 0) known.remove(pick.address);
        else queue(pick.address, chat);
    }

    /** It is not to be served before that time, in nanoseconds. */
    void rest(Pick pick, long until) {
        var chat = known.get(pick.address);
        if (chat == null) return;
        chat.busy = false;
        chat.rests = true;
        chat.restsUntil = until;
        resting.add(new Resting(pick.address, until));
    }

    /** Lets those go on that have rested; returns when the next one has, or null. */
    @Nullable Long wake(long now) {
        while (!resting.isEmpty() && resting.peek().until - now <= 0) {
            var rested = resting.remove();
            var chat = known.get(rested.address);
            if (chat == null || !chat.rests || chat.restsUntil != rested.until) continue;
            chat.rests = false;
            queue(rested.address, chat);
        }
        return resting.isEmpty() ? null : resting.peek().until;
    }

    /** Forgets everything but who is being served. */
    void clear() {
        queues.forEach(Set::clear);
        resting.clear();
        for (Iterator<Chat> all = known.values().iterator(); all.hasNext(); ) {
            var chat = all.next();
            chat.rests = false;
            if (!chat.busy) all.remove();
        }
    }

    private void queue(long address, Chat chat) {
        if (chat.busy || chat.rests) return;
        int first = Integer.numberOfTrailingZeros(chat.waits);
        for (int later = first + 1; later < Sql.LANES; later++) queues.get(later).remove(address);
        queues.get(first).add(address);
    }
}
