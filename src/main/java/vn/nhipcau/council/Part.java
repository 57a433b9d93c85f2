package vn.nhipcau.council;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

import vn.nhipcau.shared.BadFile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A mapping in a YAML file that knows its line. What is wrong is noted and reading goes on with
 * something harmless, so that an editor sees all mistakes at once.
 */
class Part {
    private final Map<String, Node> entries = new LinkedHashMap<>();
    private final List<BadFile.Problem> problems;
    private final int line;

    Part(@Nullable Node node, int line, List<BadFile.Problem> problems) {
        this.line = line;
        this.problems = problems;
        if (node instanceof MappingNode mapping) mapping.getValue().forEach(this::add);
        else if (node != null) problem(line, "expected \"key: value\" lines here");
    }

    private void add(NodeTuple entry) {
        int at = lineOf(entry.getKeyNode());
        if (!(entry.getKeyNode() instanceof ScalarNode key)) problem(at, "expected a plain key");
        else if (entries.put(key.getValue(), entry.getValueNode()) != null)
            problem(at, "\"" + key.getValue() + "\" stands twice");
    }

    static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    int line() {
        return line;
    }

    /** The line of what stands behind a key. */
    int line(String key) {
        Node node = entries.get(key);
        return node == null ? line : lineOf(node);
    }

    void problem(int at, String reason) {
        problems.add(new BadFile.Problem(at, reason));
    }

    /** Notes every key that nobody asks for: most often a slip of the pen. */
    Part knows(String... keys) {
        var known = Set.of(keys);
        entries.forEach(
                (key, node) -> {
                    if (!known.contains(key))
                        problem(
                                lineOf(node),
                                "\"" + key + "\" is unknown here, only " + String.join(", ", keys));
                });
        return this;
    }

    boolean has(String key) {
        Node node = entries.get(key);
        return node != null && !node.getTag().equals(Tag.NULL);
    }

    /** The words behind a key, or an empty string and a problem. */
    String text(String key) {
        Node node = entries.get(key);
        if (node instanceof ScalarNode words && has(key) && !words.getValue().isBlank())
            return words.getValue().strip();
        problem(line(key), "\"" + key + "\" must be given");
        return "";
    }

    @Nullable String optional(String key) {
        return has(key) ? text(key) : null;
    }

    <E extends Enum<E>> E oneOf(String key, Class<E> type) {
        String wanted = text(key).replace('-', '_');
        for (E constant : type.getEnumConstants())
            if (constant.name().equalsIgnoreCase(wanted)) return constant;
        if (!wanted.isEmpty())
            problem(line(key), "\"" + key + "\" must be one of " + names(type.getEnumConstants()));
        return type.getEnumConstants()[0];
    }

    static String names(Enum<?>[] constants) {
        var names = new ArrayList<String>();
        for (Enum<?> constant : constants)
            names.add(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return String.join(", ", names);
    }

    /** A mapping behind a key; an empty one and a problem if there is none. */
    Part part(String key) {
        if (!has(key)) problem(line, "\"" + key + "\" must be given");
        return new Part(has(key) ? entries.get(key) : null, line(key), problems);
    }

    Name name(String key) {
        Part name = part(key);
        return has(key)
                ? new Name(name.knows("vi", "en").text("vi"), name.text("en"))
                : new Name("", "");
    }

    Set<String> keys() {
        return entries.keySet();
    }

    /** The mappings of a list; none if the key is missing. */
    List<Part> parts(String key) {
        return list(key).stream().map(node -> new Part(node, lineOf(node), problems)).toList();
    }

    /** The words of a list; none if the key is missing. */
    List<String> texts(String key) {
        var texts = new ArrayList<String>();
        for (Node node : list(key)) {
            if (node instanceof ScalarNode words && !words.getValue().isBlank())
                texts.add(words.getValue().strip());
            else problem(lineOf(node), "expected words here");
        }
        return texts;
    }

    private List<Node> list(String key) {
        Node node = entries.get(key);
        if (node == null || !has(key)) return List.of();
        if (node instanceof SequenceNode sequence) return sequence.getValue();
        problem(lineOf(node), "\"" + key + "\" must be a list");
        return List.of();
    }
}
