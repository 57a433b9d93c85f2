package vn.nhipcau.routing;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

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

        /** Those of the meanings that the phrase has also with punctuation between its words. */
        final Set<M> parted = new HashSet<>();
    }

    /** Shorter ones are found within other words. */
    private static final int SHORTEST_JOINED = 5;

    /** The same for words without diacritics, among which are those of other languages. */
    private static final int SHORTEST_JOINED_BARE = 8;

    private final Node<M> exact = new Node<>();
    private final Node<M> bare = new Node<>();

    /** Those of {@code bare} that are found in a text with diacritics too. */
    private final Node<M> half = new Node<>();

    private final Node<M> anyMarks = new Node<>();
    private final Node<M> english = new Node<>();
    private final Map<String, Set<M>> joined = new HashMap<>();
    private final Map<String, Set<M>> joinedBare = new HashMap<>();
    private final Predicate<M> mayBeParted;
    private int longestJoined;

    /** Phrases that mean nothing with punctuation between their words. */
    Phrases() {
        this(meaning -> false);
    }

    /**
     * @param mayBeParted for which meanings a phrase may have punctuation between its words
     */
    Phrases(Predicate<M> mayBeParted) {
        this.mayBeParted = mayBeParted;
    }

    /**
     * A Vietnamese phrase. In a text without diacritics it is found by its bare letters too, unless
     * it is one syllable only: "cong" is as well "công" as "cống".
     */
    void vietnamese(String phrase, M meaning) {
        vietnamese(phrase, meaning, mayBeParted.test(meaning));
    }

    /** The same for a phrase of which is known whether punctuation may part it. */
    void vietnamese(String phrase, M meaning, boolean parted) {
        List<Token> words = Token.of(phrase);
        add(exact, words, Token::exact, meaning, parted);
        join(joined, words, Token::whole, meaning);
        if (words.size() > 1 || !words.stream().allMatch(Token::isMarked)) {
            add(bare, words, Token::bare, meaning, parted);
            join(joinedBare, words, Token::bare, meaning);
        }
    }

    /**
     * A Vietnamese phrase that may lack diacritics in a text that otherwise has them: nothing
     * harmless is written like that.
     */
    void halfMarked(String phrase, M meaning, boolean parted) {
        List<Token> words = Token.of(phrase);
        addHalf(half, words, 0, meaning, parted);
    }

    /** A Vietnamese phrase whose letters alone tell it, whatever diacritics they bear. */
    void anyMarks(String phrase, M meaning, boolean parted) {
        add(anyMarks, Token.of(phrase), Token::bare, meaning, parted);
    }

    /** A Vietnamese phrase that is only itself with its diacritics. */
    void exactly(String phrase, M meaning, boolean parted) {
        List<Token> words = Token.of(phrase);
        add(exact, words, Token::exact, meaning, parted);
        join(joined, words, Token::whole, meaning);
    }

    /** An English phrase, found in singular and plural. */
    void english(String phrase, M meaning) {
        add(english, Token.of(phrase), Token::english, meaning, mayBeParted.test(meaning));
    }

    private void add(
            Node<M> root,
            List<Token> words,
            Function<Token, String> form,
            M meaning,
            boolean parted) {
        if (words.isEmpty()) return;
        Node<M> node = root;
        for (Token word : words)
            node = node.next.computeIfAbsent(form.apply(word), letters -> new Node<>());
        node.meanings.add(meaning);
        if (parted) node.parted.add(meaning);
    }

    // Each word either way.
    private void addHalf(Node<M> node, List<Token> words, int at, M meaning, boolean parted) {
        if (at == words.size()) {
            node.meanings.add(meaning);
            if (parted) node.parted.add(meaning);
            return;
        }
        for (String form : Set.copyOf(List.of(words.get(at).exact(), words.get(at).bare())))
            addHalf(
                    node.next.computeIfAbsent(form, letters -> new Node<>()),
                    words,
                    at + 1,
                    meaning,
                    parted);
    }

    private void join(
            Map<String, Set<M>> to, List<Token> words, Function<Token, String> form, M meaning) {
        String whole = words.stream().map(form).collect(Collectors.joining());
        if (words.size() < 2 || whole.length() < SHORTEST_JOINED) return;
        to.computeIfAbsent(whole, letters -> new HashSet<>()).add(meaning);
        longestJoined = Math.max(longestJoined, whole.length());
    }

    /** All phrases in the text; none overlaps another. */
    List<Found<M>> in(Text text) {
        var found = new ArrayList<Found<M>>();
        for (int at = 0; at < text.size(); ) {
            Found<M> longest = at(text, at);
            if (longest != null) found.add(longest);
            else addWithin(found, text.at(at), at);
            at = longest == null ? at + 1 : longest.end;
        }
        return found;
    }

    // "tốcáo": also within a longer word, such as "tôitốcáoông".
    private void addWithin(List<Found<M>> found, Token word, int at) {
        String letters = word.whole();
        int shortest = word.isMarked() ? SHORTEST_JOINED : SHORTEST_JOINED_BARE;
        var phrases = word.isMarked() ? joined : joinedBare;
        for (int from = 0; from + shortest <= letters.length(); ) {
            int to = Math.min(letters.length(), from + longestJoined);
            Set<M> meanings = null;
            while (to >= from + shortest
                    && (meanings = phrases.get(letters.substring(from, to))) == null) to--;
            if (meanings != null) found.add(new Found<>(at, at + 1, meanings));
            from = meanings == null ? from + 1 : to;
        }
    }

    private @Nullable Found<M> at(Text text, int start) {
        Found<M> longest = walk(exact, text, start, Token::exact);
        longest = longer(longest, walk(text.isBare() ? bare : half, text, start, Phrases::ifBare));
        longest = longer(longest, walk(anyMarks, text, start, Token::bare));
        longest = longer(longest, walk(english, text, start, Phrases::ifEnglish));
        return longest == null ? joined(text, start) : longest;
    }

    // "nhậnhối lộ": some of its words are written without blanks.
    private @Nullable Found<M> joined(Text text, int start) {
        Found<M> longest = null;
        var letters = new StringBuilder();
        boolean several = false;
        boolean marked = false;
        boolean parted = false;
        for (int at = start; at < text.size() && letters.length() < longestJoined; at++) {
            Token word = text.at(at);
            letters.append(word.whole());
            several |= word.isSeveral();
            marked |= word.isMarked();
            var meanings = several ? (marked ? joined : joinedBare).get(letters.toString()) : null;
            if (meanings != null && (!parted || meanings.stream().allMatch(mayBeParted)))
                longest = new Found<>(start, at + 1, meanings);
            if (word.after() == Gap.END) break;
            parted |= word.after().compareTo(Gap.LINE) > 0;
        }
        return longest;
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
        boolean parted = false;
        for (int at = start; at < text.size(); at++) {
            node = node.next.get(form.apply(text.at(at)));
            if (node == null) break;
            var meanings = parted ? node.parted : node.meanings;
            if (!meanings.isEmpty()) longest = new Found<>(start, at + 1, meanings);
            if (text.at(at).after() == Gap.END) break;
            parted |= text.at(at).after().compareTo(Gap.LINE) > 0;
        }
        return longest;
    }
}
