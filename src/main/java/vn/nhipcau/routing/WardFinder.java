package vn.nhipcau.routing;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.council.Ward;
import vn.nhipcau.shared.Spelling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds wards by their names. A name behind "phường" wins over all others; a name by itself counts
 * unless the words around it make it a street, a bridge, a person or the district.
 */
class WardFinder {
    static final Set<String> PREFIXES = Set.of("phuong", "p", "ph", "phg", "f", "ward");
    private static final Set<String> AND = Set.of("va", "voi", "hoac", "hay", "and", "or");
    private static final Set<String> GROUPS = Set.of("to", "tdp", "pho", "cum", "khoi");
    private static final String COMMUNE = Token.of("xã").getFirst().exact();

    /** A way to write a ward's name; the joined ones ("bode") only count behind "phường". */
    private record Spelled(Ward ward, List<Token> words, boolean joined, boolean isDistrict) {}

    private record Match(Spelled name, int start, int end, boolean loose) {}

    private final Map<String, List<Spelled>> byFirstWord = new HashMap<>();
    private final Phrases<String> otherMeanings = new Phrases<>();
    private final WordList.Words noWardAfter;
    private final List<String> noWardBefore;

    /**
     * @param council the council's own name: a ward of the same name needs the word "phường"
     */
    WardFinder(List<Ward> wards, String council, WordList words) {
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

    /** All that a ward is called, or was. */
    static List<String> names(Ward ward) {
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
}
