package vn.nhipcau.shared;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Text with marks, in no messenger's own notation. What people wrote is only ever plain text in
 * here, so nothing they write can become a mark, a link or a tag.
 *
 * @param text the words
 * @param marks where something is bold or a link; offsets count UTF-16 units of {@code text}
 */
public record RichText(String text, List<Mark> marks) {
    /** Nothing at all. */
    public static final RichText EMPTY = new RichText("", List.of());

    /** What a mark does to the words it covers. */
    public enum Kind {
        BOLD,
        CODE,
        LINK
    }

    /**
     * A stretch of text that is shown in a special way.
     *
     * @param url where a {@link Kind#LINK} leads, else null
     */
    public record Mark(Kind kind, int offset, int length, @Nullable String url) {}

    public RichText {
        Objects.requireNonNull(text);
        marks = List.copyOf(marks);
    }

    /** Words without any mark. */
    public static RichText plain(String text) {
        return new RichText(text, List.of());
    }

    /** The same text with more after it. */
    public RichText plus(RichText more) {
        var all = new ArrayList<>(marks);
        more.marks.forEach(
                mark ->
                        all.add(
                                new Mark(
                                        mark.kind,
                                        mark.offset + text.length(),
                                        mark.length,
                                        mark.url)));
        return new RichText(text + more.text, all);
    }

    /** The same text with plain words after it. */
    public RichText plus(String more) {
        return new RichText(text + more, marks);
    }

    /** The parts one below the other; empty parts leave no blank line. */
    public static RichText lines(List<RichText> parts) {
        var filled = parts.stream().filter(part -> !part.isEmpty()).toList();
        return IntStream.range(0, filled.size())
                .mapToObj(i -> i == 0 ? filled.get(i) : plain("\n").plus(filled.get(i)))
                .reduce(EMPTY, RichText::plus);
    }

    /** The parts one below the other. */
    public static RichText lines(RichText... parts) {
        return lines(Arrays.asList(parts));
    }

    /** Whether there is nothing to say. */
    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** The length as messengers count it. */
    public int codePoints() {
        return text.codePointCount(0, text.length());
    }

    /** The words from one offset to another, in UTF-16 units, with the marks that lie in there. */
    public RichText part(int from, int to) {
        var kept =
                marks.stream()
                        .filter(mark -> mark.offset < to && mark.offset + mark.length > from)
                        .map(
                                mark -> {
                                    int start = Math.max(mark.offset, from);
                                    int end = Math.min(mark.offset + mark.length, to);
                                    return new Mark(mark.kind, start - from, end - start, mark.url);
                                })
                        .toList();
        return new RichText(text.substring(from, to), kept);
    }

    /**
     * The text in pieces of at most so many code points, broken at line ends or blanks where there
     * are any; never inside a character.
     */
    public List<RichText> split(int maxCodePoints) {
        var pieces = new ArrayList<RichText>();
        int start = 0;
        while (text.codePointCount(start, text.length()) > maxCodePoints) {
            int limit = text.offsetByCodePoints(start, maxCodePoints);
            int end = lastBreak(start, limit);
            pieces.add(part(start, end));
            start = end;
        }
        pieces.add(part(start, text.length()));
        return pieces;
    }

    private int lastBreak(int start, int limit) {
        for (char wanted : new char[] {'\n', ' '}) {
            int at = text.lastIndexOf(wanted, limit - 1);
            if (at > start + (limit - start) / 2) return at + 1;
        }
        return limit;
    }
}
