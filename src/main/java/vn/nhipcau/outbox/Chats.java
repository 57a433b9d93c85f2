package vn.nhipcau.outbox;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Which chats have something to send, and which of them may be served now: not one that is being
 * served, and not one that rests. Holds ids only; what is sent stands in the database. Not safe
 * against several threads; the dispatcher's lock is.
 */
final class Chats {
    private final Map<Long, Chat> known = new HashMap<>();
    private final LinkedHashSet<Long> answers = new LinkedHashSet<>();
    private final LinkedHashSet<Long> notices = new LinkedHashSet<>();
    private final PriorityQueue<Resting> resting =
            new PriorityQueue<>((a, b) -> Long.signum(a.until - b.until));

    private record Resting(long address, long until) {}

    private static final class Chat {
        private boolean answer;
        private boolean notice;
        private boolean news;
        private boolean busy;
        private boolean rests;
        private long restsUntil;
    }

    /** A chat to be served, with what waits there at most. */
    record Pick(long address, int lane) {}

    /** Something new waits there. */
    void add(long address, int lane) {
        var chat = known.computeIfAbsent(address, none -> new Chat());
        if (lane == Sql.lane(Lane.ANSWER)) chat.answer = true;
        else chat.notice = true;
        chat.news = true;
        queue(address, chat);
    }

    void add(Collection<Long> addresses, int lane) {
        for (long address : addresses) add(address, lane);
    }

    /** The first chat of a lane; it is served until {@link #done}. */
    @Nullable Pick pick(int lane, @Nullable Long preferred) {
        var queue = lane == Sql.lane(Lane.ANSWER) ? answers : notices;
        Long address =
                preferred != null && queue.contains(preferred)
                        ? preferred
                        : queue.isEmpty() ? null : queue.getFirst();
        return address == null ? null : new Pick(address, lane);
    }

    void begin(Pick pick) {
        var chat = known.get(pick.address);
        if (chat == null) return;
        answers.remove(pick.address);
        notices.remove(pick.address);
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
        if (!chat.news) {
            chat.answer = false;
            if (pick.lane == Sql.lane(Lane.NOTICE)) chat.notice = false;
        }
        if (chat.answer || chat.notice) queue(pick.address, chat);
        else known.remove(pick.address);
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
        answers.clear();
        notices.clear();
        resting.clear();
        for (Iterator<Chat> all = known.values().iterator(); all.hasNext(); ) {
            var chat = all.next();
            chat.rests = false;
            if (!chat.busy) all.remove();
        }
    }

    private void queue(long address, Chat chat) {
        if (chat.busy || chat.rests) return;
        if (chat.answer) {
            notices.remove(address);
            answers.add(address);
        } else if (chat.notice) {
            notices.add(address);
        }
    }
}
