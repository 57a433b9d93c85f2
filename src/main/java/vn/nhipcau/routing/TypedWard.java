package vn.nhipcau.routing;

import vn.nhipcau.council.Ward;
import vn.nhipcau.shared.Spelling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads which ward somebody typed as an answer: nothing but a name is expected there. */
class TypedWard {
    private static final Set<String> AROUND =
            Set.of(
                    "o", "tai", "la", "thuoc", "toi", "nha", "da", "a", "vang", "in", "at", "the",
                    "is", "it");
    private static final int LONGEST_TYPED = 60;

    private final List<Ward> wards;
    private final WardFinder finder;

    TypedWard(List<Ward> wards, WardFinder finder) {
        this.wards = wards;
        this.finder = finder;
    }

    /** The ward; a slip of one letter is forgiven if it is clear. */
    Optional<Ward> typed(String typed) {
        if (typed.length() > LONGEST_TYPED) return Optional.empty();
        String wanted = withoutPrefix(typed);
        Optional<Ward> same = only(wanted, 0);
        if (same.isPresent()) return same;
        Set<Ward> named = finder.in(Text.of(typed));
        if (named.size() == 1) return Optional.of(named.iterator().next());
        return wanted.length() < 4 || !named.isEmpty() ? Optional.empty() : only(wanted, 1);
    }

    /** Whether that is a ward, at most with a word like "at" or "in" around it. */
    boolean isOnlyAWard(String typed) {
        var ward = typed(typed);
        if (ward.isEmpty()) return false;
        var rest = new ArrayList<>(Token.of(typed).stream().map(Token::bare).toList());
        rest.removeIf(word -> WardFinder.PREFIXES.contains(word) || AROUND.contains(word));
        String left = String.join("", rest);
        return WardFinder.names(ward.get()).stream()
                .map(name -> Spelling.fold(name).replace(" ", ""))
                .anyMatch(name -> isNear(name, left, 1));
    }

    private static String withoutPrefix(String typed) {
        var words = new ArrayList<>(Token.of(typed).stream().map(Token::bare).toList());
        if (words.size() > 1 && WardFinder.PREFIXES.contains(words.getFirst())) words.removeFirst();
        if (words.size() > 1 && words.getLast().equals("ward")) words.removeLast();
        return String.join("", words);
    }

    private Optional<Ward> only(String wanted, int slips) {
        var near =
                wards.stream()
                        .filter(
                                ward ->
                                        WardFinder.names(ward).stream()
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
