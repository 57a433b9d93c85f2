package vn.nhipcau.routing;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Phrases that mean something, found in a text from left to right, at each place the longest one:
 * "phòng chống tham nhũng" hides "tham nhũng". Takes time in proportion to the text.
 */
class Phrases<M> {
    /** A phrase that was found: the words from {@code start} up to but without {@code end}. */
    record Found<M>(int start, int end, Set<M> meanings) {
        int length() {
            return end - start;
        }
    }

    private static class Node<M> {
        final Map<String, Node<M>> next = new HashMap<>();
        final Set<M> meanings = new HashSet<>();
    }

    private final Node<M> exact = new Node<>();
    private final Node<M> bare = new Node<>();
    private final Node<M> english = new Node<>();

    /**
     * A Vietnamese phrase. In a text without diacritics it is found by its bare letters too, unless
     * it is one syllable only: "cong" is as well "công" as "cống".
     */
    void vietnamese(String phrase, M meaning) {
        List<Token> words = Token.of(phrase);
        add(exact, words, Token::exact, meaning);
        if (words.size() > 1 || !words.stream().allMatch(Token::isMarked))
            add(bare, words, Token::bare, meaning);
    }

    /** A Vietnamese phrase that is only itself with its diacritics. */
    void exactly(String phrase, M meaning) {
        add(exact, Token.of(phrase), Token::exact, meaning);
    }

    /** An English phrase, found in singular and plural. */
    void english(String phrase, M meaning) {
        add(english, Token.of(phrase), Token::english, meaning);
    }

    private void add(Node<M> root, List<Token> words, Function<Token, String> form, M meaning) {
        if (words.isEmpty()) return;
        Node<M> node = root;
        for (Token word : words)
            node = node.next.computeIfAbsent(form.apply(word), letters -> new Node<>());
        node.meanings.add(meaning);
    }

    /** All phrases in the text; none overlaps another. */
    List<Found<M>> in(Text text) {
        var found = new ArrayList<Found<M>>();
        for (int at = 0; at < text.size(); ) {
            Found<M> longest = at(text, at);
            if (longest != null) found.add(longest);
            at = longest == null ? at + 1 : longest.end;
        }
        return found;
    }

    private @Nullable Found<M> at(Text text, int start) {
        Found<M> longest = walk(exact, text, start, Token::exact);
        if (text.isBare()) longest = longer(longest, walk(bare, text, start, Phrases::ifBare));
        return longer(longest, walk(english, text, start, Phrases::ifEnglish));
    }

    // In a text without diacritics a word that has some means only itself.
    private static String ifBare(Token word) {
        return word.isMarked() ? word.exact() : word.bare();
    }

    private static String ifEnglish(Token word) {
        return word.isMarked() ? word.exact() : word.english();
    }

    private static <M> @Nullable Found<M> longer(@Nullable Found<M> one, @Nullable Found<M> other) {
        if (one == null || other == null) return one == null ? other : one;
        return other.length() > one.length() ? other : one;
    }

    private static <M> @Nullable Found<M> walk(
            Node<M> root, Text text, int start, Function<Token, String> form) {
        Found<M> longest = null;
        Node<M> node = root;
        for (int at = start; at < text.size(); at++) {
            node = node.next.get(form.apply(text.at(at)));
            if (node == null) break;
            if (!node.meanings.isEmpty()) longest = new Found<>(start, at + 1, node.meanings);
            if (text.at(at).after()) break;
        }
        return longest;
    }
}
