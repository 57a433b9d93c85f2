package vn.nhipcau.routing;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.council.Ward;
import vn.nhipcau.shared.Spelling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds wards by their names. A name behind "phường" wins over all others; a name by itself counts
 * unless the words around it make it a street, a bridge, a person or the district.
 */
class WardFinder {
    private static final Set<String> PREFIXES = Set.of("phuong", "p", "ph", "phg", "f", "ward");
    private static final Set<String> AROUND =
            Set.of(
                    "o", "tai", "la", "thuoc", "toi", "nha", "da", "a", "vang", "in", "at", "the",
                    "is", "it");
    private static final Set<String> AND = Set.of("va", "voi", "hoac", "hay", "and", "or");
    private static final Set<String> GROUPS = Set.of("to", "tdp", "pho", "cum", "khoi");
    private static final String COMMUNE = Token.of("xã").getFirst().exact();
    private static final int LONGEST_TYPED = 60;

    /** A way to write a ward's name; the joined ones ("bode") only count behind "phường". */
    private record Spelled(Ward ward, List<Token> words, boolean joined, boolean isDistrict) {}

    private record Match(Spelled name, int start, int end, boolean loose) {}

    private final List<Ward> wards;
    private final Map<String, List<Spelled>> byFirstWord = new HashMap<>();
    private final Phrases<String> otherMeanings = new Phrases<>();
    private final WordList.Words noWardAfter;
    private final List<String> noWardBefore;

    /**
     * @param council the council's own name: a ward of the same name needs the word "phường"
     */
    WardFinder(List<Ward> wards, String council, WordList words) {
        this.wards = wards;
        noWardAfter = words.noWardAfter();
        noWardBefore = words.noWardBefore();
        for (Ward ward : wards) {
            for (String name : names(ward)) {
                boolean isDistrict =
                        (" " + Spelling.fold(council)).endsWith(" " + Spelling.fold(name));
                add(new Spelled(ward, Token.of(name), false, isDistrict));
                String joined = Spelling.fold(name).replace(" ", "");
                add(new Spelled(ward, Token.of(joined), true, isDistrict));
            }
            ward.otherMeanings().forEach(phrase -> otherMeanings.vietnamese(phrase, ward.id()));
        }
    }

    private static List<String> names(Ward ward) {
        return Stream.of(
                        Stream.of(ward.name().vi(), ward.name().en()),
                        ward.spellings().stream(),
                        ward.formerNames().stream())
                .flatMap(names -> names)
                .distinct()
                .toList();
    }

    private void add(Spelled name) {
        if (name.words.isEmpty()) return;
        String first = name.words.getFirst().bare();
        byFirstWord.computeIfAbsent(first, word -> new ArrayList<>()).add(name);
    }

    /** The wards that a text names. */
    Set<Ward> in(Text text) {
        var meant = new LinkedHashSet<Ward>();
        var mentioned = new LinkedHashSet<Ward>();
        var hidden = otherMeanings.in(text);
        int lastMeant = -1;
        for (int at = 0; at < text.size(); ) {
            Match match = at(text, at);
            if (match == null || isHidden(hidden, match)) {
                at++;
                continue;
            }
            boolean joinedOn =
                    lastMeant >= 0
                            && match.start == lastMeant + 1
                            && AND.contains(text.bareAt(lastMeant));
            if (joinedOn || hasPrefix(text, match)) {
                meant.add(match.name.ward);
                lastMeant = match.end;
            } else if (standsAlone(text, match)) mentioned.add(match.name.ward);
            at = match.end;
        }
        return meant.isEmpty() ? mentioned : meant;
    }

    private @Nullable Match at(Text text, int start) {
        Match longest = null;
        for (Spelled name : byFirstWord.getOrDefault(text.bareAt(start), List.of())) {
            Match match = match(text, start, name);
            if (match == null) continue;
            boolean better =
                    longest == null
                            || match.end > longest.end
                            || (match.end == longest.end && longest.loose && !match.loose);
            if (better) longest = match;
        }
        return longest;
    }

    private static @Nullable Match match(Text text, int start, Spelled name) {
        int end = start + name.words.size();
        if (end > text.size()) return null;
        boolean loose = name.joined;
        for (int i = start; i < end; i++) {
            Token written = text.at(i);
            Token wanted = name.words.get(i - start);
            if (!written.bare().equals(wanted.bare())) return null;
            if (written.after().compareTo(Gap.MARK) >= 0 && i < end - 1) return null;
            if (written.isMarked() && !written.exact().equals(wanted.exact())) loose = true;
        }
        return new Match(name, start, end, loose);
    }

    private static boolean isHidden(List<Phrases.Found<String>> hidden, Match match) {
        return hidden.stream()
                .anyMatch(
                        phrase ->
                                phrase.start() < match.end
                                        && phrase.end() > match.start
                                        && phrase.meanings().contains(match.name.ward.id()));
    }

    private static boolean hasPrefix(Text text, Match match) {
        if (match.start > 0) {
            Token before = text.at(match.start - 1);
            if (PREFIXES.contains(before.bare()) || before.exact().equals(COMMUNE)) return true;
            if (before.bare().equals("of") && text.bareAt(match.start - 2).equals("ward"))
                return true;
        }
        boolean nextTo = !text.at(match.end - 1).isParted();
        return nextTo && text.bareAt(match.end).equals("ward");
    }

    private boolean standsAlone(Text text, Match match) {
        if (match.loose || match.name.isDistrict) return false;
        boolean nextTo = !text.at(match.end - 1).isParted();
        if (nextTo && noWardBefore.contains(text.bareAt(match.end))) return false;
        if (match.start == 0 || text.at(match.start - 1).isParted()) return true;
        Token before = text.at(match.start - 1);
        if (before.isNumber()) return isGroupNumber(text, match.start - 1);
        if (before.bare().equals("pho") && text.bareAt(match.start - 2).equals("dan")) return true;
        return !noWardAfter.contain(before, text.isBare());
    }

    // "tổ 12 Bồ Đề" is a group of households in a ward, "12 Ngọc Lâm" a house in a street.
    private static boolean isGroupNumber(Text text, int number) {
        String before = text.bareAt(number - 1);
        return GROUPS.contains(before.equals("so") ? text.bareAt(number - 2) : before);
    }

    /**
     * The ward that somebody typed as an answer; a slip of one letter is forgiven if it is clear.
     */
    Optional<Ward> typed(String typed) {
        if (typed.length() > LONGEST_TYPED) return Optional.empty();
        String wanted = withoutPrefix(typed);
        Optional<Ward> same = only(wanted, 0);
        if (same.isPresent()) return same;
        Set<Ward> named = in(Text.of(typed));
        if (named.size() == 1) return Optional.of(named.iterator().next());
        return wanted.length() < 4 || !named.isEmpty() ? Optional.empty() : only(wanted, 1);
    }

    /** Whether that is a ward, at most with a word like "at" or "in" around it. */
    boolean isOnlyAWard(String typed) {
        var ward = typed(typed);
        if (ward.isEmpty()) return false;
        var rest = new ArrayList<>(Token.of(typed).stream().map(Token::bare).toList());
        rest.removeIf(word -> PREFIXES.contains(word) || AROUND.contains(word));
        String left = String.join("", rest);
        return names(ward.get()).stream()
                .map(name -> Spelling.fold(name).replace(" ", ""))
                .anyMatch(name -> isNear(name, left, 1));
    }

    private static String withoutPrefix(String typed) {
        var words = new ArrayList<>(Token.of(typed).stream().map(Token::bare).toList());
        if (words.size() > 1 && PREFIXES.contains(words.getFirst())) words.removeFirst();
        if (words.size() > 1 && words.getLast().equals("ward")) words.removeLast();
        return String.join("", words);
    }

    private Optional<Ward> only(String wanted, int slips) {
        var near =
                wards.stream()
                        .filter(
                                ward ->
                                        names(ward).stream()
                                                .map(name -> Spelling.fold(name).replace(" ", ""))
                                                .anyMatch(name -> isNear(name, wanted, slips)))
                        .toList();
        return near.size() == 1 ? Optional.of(near.getFirst()) : Optional.empty();
    }

    /**
     * Whether one letter too many, too few, wrong or swapped with the next makes the difference.
     */
    private static boolean isNear(String name, String typed, int slips) {
        if (slips == 0 || name.equals(typed)) return name.equals(typed);
        if (Math.abs(name.length() - typed.length()) > 1) return false;
        int same = 0;
        int shorter = Math.min(name.length(), typed.length());
        while (same < shorter && name.charAt(same) == typed.charAt(same)) same++;
        String restOfName = name.substring(same);
        String restOfTyped = typed.substring(same);
        return after(restOfName, 1).equals(after(restOfTyped, 1))
                || restOfName.equals(after(restOfTyped, 1))
                || after(restOfName, 1).equals(restOfTyped)
                || isSwapped(restOfName, restOfTyped);
    }

    private static boolean isSwapped(String one, String other) {
        return one.length() > 1
                && other.length() > 1
                && one.charAt(0) == other.charAt(1)
                && one.charAt(1) == other.charAt(0)
                && after(one, 2).equals(after(other, 2));
    }

    private static String after(String word, int letters) {
        return word.substring(Math.min(letters, word.length()));
    }
}
