package vn.nhipcau.shared;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.AttributedCharacterIterator;
import java.text.MessageFormat;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/**
 * Everything the service says, in two languages: one bundle per room under {@code messages/}, keyed
 * by the code's names. {@code <b>…</b>} and {@code <c>…</c>} in a bundle mark bold and code;
 * arguments are always plain text.
 */
@Component
public class Texts {
    private final Map<Language, Map<String, String>> patterns = new EnumMap<>(Language.class);

    /** Reads all bundles; a key that stands twice is an error of ours and stops the start. */
    public Texts() {
        for (Language language : Language.values()) patterns.put(language, new HashMap<>());
        try {
            var resolver = new PathMatchingResourcePatternResolver();
            for (Resource file : resolver.getResources("classpath*:messages/*.properties"))
                read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Resource file) throws IOException {
        String name = String.valueOf(file.getFilename());
        var language = name.endsWith("_en.properties") ? Language.EN : Language.VI;
        var bundle = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            bundle.load(reader);
        }
        bundle.forEach(
                (key, pattern) -> {
                    String before = map(language).put((String) key, (String) pattern);
                    if (before != null)
                        throw new IllegalStateException(name + ": " + key + " stands twice");
                });
    }

    /** The keys of one language; both have the same. */
    public Set<String> keys(Language language) {
        return Set.copyOf(map(language).keySet());
    }

    /** Whether there are words for this key. */
    public boolean has(String key) {
        return map(Language.VI).containsKey(key);
    }

    /** The pattern behind a key, as it stands in the bundle. */
    public String pattern(Language language, String key) {
        String pattern = map(language).get(key);
        if (pattern == null) throw new IllegalArgumentException("no text for " + key);
        return pattern;
    }

    /** The words for a key without marks: labels of buttons, names, toasts. */
    public String words(Language language, String key, Object... arguments) {
        return say(language, key, arguments).text();
    }

    /** The words for a key with their marks. */
    public RichText say(Language language, String key, Object... arguments) {
        var format = new MessageFormat(pattern(language, key), language.locale());
        return marked(format.formatToCharacterIterator(arguments));
    }

    private Map<String, String> map(Language language) {
        return Objects.requireNonNull(patterns.get(language));
    }

    // Tags are read only outside the arguments: what a person wrote is never a tag.
    private static RichText marked(AttributedCharacterIterator letters) {
        var text = new StringBuilder();
        var marks = new ArrayList<RichText.Mark>();
        Deque<Integer> open = new ArrayDeque<>();
        for (char c = letters.first();
                c != AttributedCharacterIterator.DONE || letters.getIndex() < letters.getEndIndex();
                c = letters.next()) {
            String tag = isArgument(letters) ? "" : tagAt(letters);
            if (tag.isEmpty()) {
                text.append(c);
                continue;
            }
            if (tag.charAt(1) == '/') {
                int start = open.pop();
                var kind = tag.charAt(2) == 'b' ? RichText.Kind.BOLD : RichText.Kind.CODE;
                if (text.length() > start)
                    marks.add(new RichText.Mark(kind, start, text.length() - start, null));
            } else {
                open.push(text.length());
            }
            letters.setIndex(letters.getIndex() + tag.length() - 1);
        }
        return new RichText(text.toString(), marks);
    }

    private static boolean isArgument(AttributedCharacterIterator letters) {
        return letters.getAttribute(MessageFormat.Field.ARGUMENT) != null;
    }

    private static String tagAt(AttributedCharacterIterator letters) {
        if (letters.current() != '<') return "";
        int at = letters.getIndex();
        var ahead = new StringBuilder();
        for (char c = letters.current();
                ahead.length() < 4 && letters.getIndex() < letters.getEndIndex();
                c = letters.next()) ahead.append(c);
        letters.setIndex(at);
        for (String tag : List.of("<b>", "</b>", "<c>", "</c>"))
            if (ahead.toString().startsWith(tag)) return tag;
        return "";
    }
}
