package vn.nhipcau.telegram;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.chat.IncomingUpdate;
import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.chat.UpdateReceiver;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Hears like the real one, each number once, and fails where a test says so. */
final class FakeReception implements UpdateReceiver {
    private final Set<Long> known = new HashSet<>();
    private final List<String> heard = new ArrayList<>();
    private final List<String> parked = new ArrayList<>();
    private final List<String> toBeTold = new ArrayList<>();
    private final Map<String, Deque<Supplier<Throwable>>> failures = new HashMap<>();

    /** The next times these words are heard, it goes wrong in these ways. */
    @SafeVarargs
    final synchronized void failsAt(String words, Supplier<Throwable>... how) {
        failures.computeIfAbsent(words, _ -> new ArrayDeque<>()).addAll(List.of(how));
    }

    /** What was heard, as {@code chat: words}, in order. */
    synchronized List<String> heard() {
        return List.copyOf(heard);
    }

    /** What was put aside, as {@code id type error}. */
    synchronized List<String> parked() {
        return List.copyOf(parked);
    }

    @Override
    public synchronized void hear(IncomingUpdate incoming) {
        String words =
                incoming.said() instanceof MessageContent.Words said
                        ? said.text()
                        : "" + incoming.said();
        var planned = failures.get(words);
        Supplier<Throwable> failure = planned == null ? null : planned.poll();
        if (failure != null) FakeReception.<RuntimeException>thrown(failure.get());
        if (known.add(incoming.updateId())) heard.add(incoming.chat().externalId() + ": " + words);
    }

    @Override
    public synchronized void park(
            String channel,
            long updateId,
            String type,
            @Nullable IncomingUpdate incoming,
            String error) {
        var planned = failures.get("parking " + updateId);
        Supplier<Throwable> failure = planned == null ? null : planned.poll();
        if (failure != null) FakeReception.<RuntimeException>thrown(failure.get());
        if (known.add(updateId))
            parked.add(updateId + " " + type + (incoming == null ? " bare " : " ") + error);
    }

    @Override
    public synchronized void parkBare(
            String channel,
            long updateId,
            String type,
            IncomingUpdate.@Nullable Chat chat,
            String error) {
        park(channel, updateId, type, null, error);
        if (chat != null) toBeTold.add(chat.externalId());
    }

    /** Whose chats are to be told of what was put aside without its content. */
    synchronized List<String> toBeTold() {
        return List.copyOf(toBeTold);
    }

    @Override
    public int replay() {
        return 0;
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void thrown(Throwable failure) throws T {
        throw (T) failure;
    }
}
