package vn.nhipcau.record;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Words of one message, in a text that somebody writes in several.
 *
 * @param message the messenger's id of the message
 */
public record Passage(String message, String text) {
    /** The whole text. */
    public static String text(List<Passage> passages) {
        return passages.stream().map(Passage::text).collect(Collectors.joining("\n"));
    }

    /** Whether words of this message are in it. */
    public static boolean has(List<Passage> passages, String message) {
        return passages.stream().anyMatch(passage -> passage.message().equals(message));
    }

    /** With these words of a message instead of, or after, what is there; no words take it out. */
    public static List<Passage> with(List<Passage> passages, String message, String text) {
        var now = new ArrayList<>(passages);
        var passage = new Passage(message, text);
        if (has(passages, message))
            now.replaceAll(old -> old.message().equals(message) ? passage : old);
        else now.add(passage);
        now.removeIf(one -> one.text().isEmpty());
        return now;
    }
}
