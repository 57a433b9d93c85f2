package vn.nhipcau.petition.chat;

import vn.nhipcau.shared.Spelling;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** The names and numbers of streets and lanes in a text, as far as their writing tells them. */
final class StreetNames {
    private static final String NAME = "\\d+\\p{L}?(?:/\\d+)*|\\p{Lu}\\p{L}*(?: \\p{Lu}\\p{L}*)*";

    /**
     * Without diacritics. A number or a name in capitals: "đường hỏng" is no street of that name.
     */
    private static final Pattern VIETNAMESE =
            Pattern.compile("(?iu:(?<!\\p{L})(?:pho|duong|ngo|ngach|hem))\\s+(" + NAME + ")");

    /** "phố lâm du", but not "phố này", "phố tôi", "phố bị ngập". */
    private static final Pattern SMALL =
            Pattern.compile(
                    "(?iu:(?<!\\p{L})pho)\\s+(?!(?:nay|toi|nha|bi|co|phuong|xa|ta|em|chung|minh|ay|do)(?!\\p{L}))"
                            + "(\\p{Ll}+ \\p{Ll}+)");

    private static final Pattern ENGLISH =
            Pattern.compile(
                    "(?i:\\b(?:lane|alley|street))\\s+("
                            + NAME
                            + ")|((?!(?:The|A|Our|My|This)\\b)\\p{Lu}\\p{L}*(?: \\p{Lu}\\p{L}*)*)\\s+(?i:street|road|lane|alley)\\b");

    private StreetNames() {}

    /** Folded ({@link Spelling#fold}), a number with the kind before it left out. */
    static Set<String> in(String text) {
        String bare = Spelling.bare(text);
        var names = new LinkedHashSet<String>();
        for (var pattern : Set.of(VIETNAMESE, SMALL, ENGLISH))
            pattern.matcher(bare)
                    .results()
                    .forEach(
                            found -> {
                                for (int group = 1; group <= found.groupCount(); group++)
                                    if (found.group(group) != null)
                                        names.add(Spelling.fold(found.group(group)));
                            });
        return names;
    }

    static boolean isNumber(String name) {
        return !name.isEmpty() && Character.isDigit(name.charAt(0));
    }
}
