package vn.nhipcau.outbox;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A messenger that writes down what reaches a chat, and answers as it was told. */
class FakeMessenger implements Channel {

    private final Map<String, List<String>> transcripts = new HashMap<>();
    private final Map<String, Deque<Delivery>> scripts = new HashMap<>();
    private final Set<String> closedDoors = new HashSet<>();
    private final List<String> all = new ArrayList<>();
    private int messages = 1000;
    private int calls;
    private Duration patience = Duration.ofSeconds(15);

    @Override
    public String name() {
        return "fake";
    }

    @Override
    public synchronized Delivery send(Address to, Outgoing what) {
        calls++;
        notifyAll();
        String chat = to.externalId();
        while (closedDoors.contains(chat)) waitABit();
        var script = scripts.get(chat);
        var answer = script == null ? null : script.poll();
        if (answer instanceof Delivery.Refused && what instanceof NewFiles)
            write(chat, "refused " + line(what));
        if (answer instanceof Delivery.Unknown) write(chat, "(unknown) " + line(what));
        if (answer == null || answer instanceof Delivery.Delivered) {
            int count = Math.max(what.weight(), 0);
            write(chat, line(what));
            var ids = new ArrayList<String>();
            for (int i = 0; i < count; i++) ids.add(Integer.toString(++messages));
            if (!(answer instanceof Delivery.Delivered(var told)) || told.isEmpty())
                answer = new Delivery.Delivered(ids);
        }
        return answer;
    }

    private void write(String chat, String line) {
        transcripts.computeIfAbsent(chat, none -> new ArrayList<>()).add(line);
        all.add(chat + ": " + line);
        notifyAll();
    }

    private static String line(Outgoing what) {
        return switch (what) {
            case NewText text -> text.text().text() + labels(text.buttons());
            case EditText text -> "edit: " + text.text().text() + labels(text.buttons());
            case NewFiles files ->
                    files.files().stream()
                                    .map(file -> file.kind() + " " + file.file())
                                    .collect(Collectors.joining(", ", "(", ")"))
                            + (files.withBytes() ? " with bytes" : "");
            case NewPlace place -> "(place " + place.place().name() + ")";
            case Reaction sign -> sign.emoji() + " on " + sign.message();
            case TapAnswer answer -> "tap " + answer.tap() + ": " + answer.note();
            case Removal removal -> "removed " + removal.message();
        };
    }

    private static String labels(List<List<SentButton>> buttons) {
        return buttons.stream()
                .flatMap(List::stream)
                .map(button -> " [" + button.label() + "]")
                .collect(Collectors.joining());
    }

    /** The next calls to this chat get these answers; after them, everything is delivered. */
    synchronized void answers(String chat, Delivery... answers) {
        scripts.computeIfAbsent(chat, none -> new ArrayDeque<>()).addAll(Arrays.asList(answers));
    }

    /** Calls to this chat hang until {@link #opens}. */
    synchronized void closes(String chat) {
        closedDoors.add(chat);
    }

    synchronized void opens(String chat) {
        closedDoors.remove(chat);
        notifyAll();
    }

    /** Waits until this is all that the chat has seen. */
    synchronized void shows(String chat, String... lines) {
        long end = System.nanoTime() + patience.toNanos();
        while (!transcript(chat).equals(List.of(lines))) {
            if (System.nanoTime() > end)
                throw new AssertionError(
                        chat + " shows " + transcript(chat) + ", not " + List.of(lines));
            waitABit();
        }
    }

    synchronized List<String> transcript(String chat) {
        return List.copyOf(transcripts.getOrDefault(chat, List.of()));
    }

    /** What all chats saw, in order. */
    synchronized List<String> everything() {
        return List.copyOf(all);
    }

    /** How many calls have begun. */
    synchronized int calls() {
        return calls;
    }

    synchronized void awaitCalls(int number) {
        long end = System.nanoTime() + patience.toNanos();
        while (calls < number) {
            if (System.nanoTime() > end) throw new AssertionError(calls + " calls, not " + number);
            waitABit();
        }
    }

    /** From now on everything to this chat is delivered. */
    synchronized void scriptEnds(String chat) {
        scripts.remove(chat);
    }

    /** A check that does not wait long. */
    void hurried(Runnable check) {
        var before = patience;
        patience = Duration.ofMillis(50);
        try {
            check.run();
        } finally {
            patience = before;
        }
    }

    synchronized @Nullable String last(String chat) {
        var lines = transcript(chat);
        return lines.isEmpty() ? null : lines.getLast();
    }

    private void waitABit() {
        try {
            wait(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
