package vn.nhipcau.routing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** The phrases of {@code words.txt}, section by section. */
class WordList {
    private static final String EXACT_ONLY = "=";
    private static final String PARTED = "+";
    private static final String UNPARTED = "~";
    private static final String NOT_HALF = "!";
    private static final String ANY_MARKS = "^";
    private static final Pattern PREFIXES = Pattern.compile("^[=~!^+]+");

    private final Map<String, List<String>> sections = new HashMap<>();

    WordList() {
        var stream = Objects.requireNonNull(WordList.class.getResourceAsStream("words.txt"));
        try (var file = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            List<String> section = new ArrayList<>();
            for (String line : file.lines().map(String::strip).toList()) {
                if (line.startsWith("[")) {
                    section = new ArrayList<>();
                    sections.put(line.substring(1, line.length() - 1), section);
                } else if (!line.isEmpty() && !line.startsWith("#")) section.add(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All phrases that are a sign of something. */
    Phrases<Sign> signs() {
        var signs = new Phrases<Sign>(Sign::mayBeParted);
        for (Sign sign : Sign.values()) {
            String name = sign.name().toLowerCase(Locale.ROOT);
            add(signs, sections.getOrDefault(name + " vi", List.of()), sign);
            for (String phrase : sections.getOrDefault(name + " en", List.of()))
                signs.english(phrase, sign);
        }
        return signs;
    }

    /** What people say who thank: true; what goes along with it: false. */
    Phrases<Boolean> thanks() {
        var thanks = new Phrases<Boolean>();
        for (boolean itself : new boolean[] {true, false}) {
            String name = itself ? "thanks" : "with thanks";
            for (String phrase : sections.getOrDefault(name + " vi", List.of()))
                if (phrase.startsWith(EXACT_ONLY))
                    thanks.exactly(phrase.substring(1), itself, false);
                else thanks.vietnamese(phrase, itself);
            for (String phrase : sections.getOrDefault(name + " en", List.of()))
                thanks.english(phrase, itself);
        }
        return thanks;
    }

    /** Single words, and those of them that are clear without diacritics. */
    record Words(Set<String> exact, Set<String> bare) {
        boolean contain(Token word, boolean inBareText) {
            return exact.contains(word.exact()) || (inBareText && bare.contains(word.bare()));
        }
    }

    /** The words behind which a ward's name is no ward. */
    Words noWardAfter() {
        var words = new Words(new HashSet<>(), new HashSet<>());
        for (String line : sections.getOrDefault("no ward after", List.of())) {
            boolean exactOnly = line.startsWith(EXACT_ONLY);
            Token word = Token.of(line).getFirst();
            words.exact.add(word.exact());
            if (!exactOnly) words.bare.add(word.bare());
        }
        return words;
    }

    /** The words in front of which a ward's name is no ward. */
    List<String> noWardBefore() {
        return sections.getOrDefault("no ward before", List.of());
    }

    private static void add(Phrases<Sign> to, List<String> phrases, Sign meaning) {
        for (String line : phrases) {
            boolean parted =
                    line.contains(PARTED) || (!line.contains(UNPARTED) && meaning.mayBeParted());
            String phrase = PREFIXES.matcher(line).replaceFirst("");
            boolean several = phrase.indexOf(' ') > 0;
            if (line.contains(ANY_MARKS)) to.anyMarks(phrase, meaning, parted);
            if (line.contains(EXACT_ONLY)) to.exactly(phrase, meaning, parted);
            else to.vietnamese(phrase, meaning, parted);
            if (several && !line.contains(EXACT_ONLY) && !line.contains(NOT_HALF))
                to.halfMarked(phrase, meaning, parted);
        }
    }
}
