package vn.nhipcau.petition;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What people write, without what tells at a glance who they are: numbers to call or to identify
 * by, addresses of mail and pages, names after words by which people introduce themselves ({@code
 * introductions.txt}), and names that stand alone on a line, as a signature does. House numbers and
 * streets stay: they are what it is about.
 */
@NamedInterface("cases")
public final class Redacted {
    private static final String GONE = "[…]";
    private static final Pattern NUMBER = Pattern.compile("\\+?\\d(?:[ .\\-]?\\d){7,}");
    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");
    private static final Pattern PAGE = Pattern.compile("(?i)\\bhttps?://\\S+|\\bwww\\.\\S+");
    private static final Pattern NAME =
            Pattern.compile(
                    "((?iu:%s)\\s+(?iu:(?:%s)\\.?\\s+)?)(\\p{Lu}\\p{L}*(?:\\s+\\p{Lu}\\p{L}*){0,4})"
                            .formatted(oneOf("introductions.txt"), oneOf("forms-of-address.txt")));
    // Two words alone are a place as often as a person: Giang Biên, Hà Nội.
    private static final Pattern SIGNATURE =
            Pattern.compile(
                    "(?mu)^([ \\t-]*(?iu:(?:%s)\\.?[ \\t]+)?)(?:%s)(?:[ \\t]+\\p{Lu}\\p{L}*){2,4}(?=[ \\t.,]*$)"
                            .formatted(oneOf("forms-of-address.txt"), oneOf("family-names.txt")));

    private Redacted() {}

    private static String oneOf(String list) {
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(Redacted.class.getResourceAsStream(list)),
                                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text as it may go from hand to hand. */
    public static String text(@Nullable String written) {
        if (written == null) return "";
        String text = PAGE.matcher(written).replaceAll(GONE);
        text = MAIL.matcher(text).replaceAll(GONE);
        text = NUMBER.matcher(text).replaceAll(GONE);
        text = NAME.matcher(text).replaceAll("$1" + GONE);
        return SIGNATURE.matcher(text).replaceAll("$1" + GONE);
    }
}
