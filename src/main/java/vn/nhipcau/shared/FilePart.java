package vn.nhipcau.shared;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A mapping in a YAML file that knows its line. What is wrong is noted and reading goes on with
 * something harmless, so that an editor sees all mistakes at once.
 */
public class FilePart {
    private final Map<String, Node> entries = new LinkedHashMap<>();
    private final List<BadFile.Problem> problems;
    private final int line;

    /**
     * Reads a whole file.
     *
     * @param problems to which everything is added that turns out to be wrong
     * @throws BadFile if it is no readable YAML
     */
    public static FilePart read(Path path, List<BadFile.Problem> problems) {
        try {
            return new FilePart(root(path, Files.readString(path)), 1, problems);
        } catch (CharacterCodingException e) {
            throw new BadFile(path, 0, "not saved as UTF-8");
        } catch (IOException e) {
            throw new BadFile(path, 0, "the file is missing or cannot be read");
        }
    }

    /** Reads a file that the program itself brings along, beside a class. */
    public static FilePart shipped(Class<?> beside, String name) {
        try (var bytes = Objects.requireNonNull(beside.getResourceAsStream(name))) {
            String text = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
            return new FilePart(root(Path.of(name), text), 1, new ArrayList<>());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Node root(Path path, String text) {
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (root == null) throw new BadFile(path, 0, "the file is empty");
            return root;
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            String reason = "not readable as YAML: " + e.getProblem();
            throw new BadFile(path, mark == null ? 0 : mark.getLine() + 1, reason);
        } catch (YAMLException e) {
            throw new BadFile(path, 0, "not readable as YAML: " + e.getMessage());
        }
    }

    private FilePart(@Nullable Node node, int line, List<BadFile.Problem> problems) {
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

    /** The line on which it begins. */
    public int line() {
        return line;
    }

    /** The line of what stands behind a key. */
    public int line(String key) {
        Node node = entries.get(key);
        return node == null ? line : lineOf(node);
    }

    /** Notes a mistake. */
    public void problem(int at, String reason) {
        problems.add(new BadFile.Problem(at, reason));
    }

    /** Notes every key that nobody asks for: most often a slip of the pen. */
    public FilePart knows(String... keys) {
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

    /**
     * Takes what is not mentioned at all from another mapping.
     *
     * @return the keys that were taken
     */
    public List<String> completeFrom(FilePart other) {
        var taken = new ArrayList<String>();
        other.entries.forEach(
                (key, node) -> {
                    if (entries.putIfAbsent(key, node) == null) taken.add(key);
                });
        return taken;
    }

    /** Whether something stands behind a key. */
    public boolean has(String key) {
        Node node = entries.get(key);
        return node != null && !node.getTag().equals(Tag.NULL);
    }

    /** The words behind a key, or an empty string and a problem. */
    public String text(String key) {
        Node node = entries.get(key);
        if (node instanceof ScalarNode words && has(key) && !words.getValue().isBlank())
            return words.getValue().strip();
        problem(line(key), "\"" + key + "\" must be given");
        return "";
    }

    /** The words behind a key; null if the key is missing. */
    public @Nullable String optional(String key) {
        return has(key) ? text(key) : null;
    }

    /**
     * The constant behind a key, written in small letters; the first, and a problem, if it is none.
     */
    public <E extends Enum<E>> E oneOf(String key, Class<E> type) {
        String wanted = text(key).replace('-', '_');
        for (E constant : type.getEnumConstants())
            if (constant.name().equalsIgnoreCase(wanted)) return constant;
        if (!wanted.isEmpty())
            problem(line(key), "\"" + key + "\" must be one of " + names(type.getEnumConstants()));
        return type.getEnumConstants()[0];
    }

    /** The names of constants, as they are written in files. */
    public static String names(Enum<?>[] constants) {
        var names = new ArrayList<String>();
        for (Enum<?> constant : constants)
            names.add(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return String.join(", ", names);
    }

    /** A mapping behind a key; an empty one and a problem if there is none. */
    public FilePart part(String key) {
        if (!has(key)) problem(line(key), "\"" + key + "\" must be given");
        return new FilePart(has(key) ? entries.get(key) : null, line(key), problems);
    }

    /** A whole number behind a key, or the least one and a problem. */
    public int number(String key, int least, int most) {
        String text = text(key);
        if (text.isEmpty()) return least;
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) return number;
        } catch (NumberFormatException e) {
            // said below
        }
        problem(line(key), "\"" + key + "\" must be a whole number from " + least + " to " + most);
        return least;
    }

    /** All keys, in the order of the file. */
    public Set<String> keys() {
        return entries.keySet();
    }

    /** The mappings of a list; none if the key is missing. */
    public List<FilePart> parts(String key) {
        return list(key).stream().map(node -> new FilePart(node, lineOf(node), problems)).toList();
    }

    /** The words of a list; none if the key is missing. */
    public List<String> texts(String key) {
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
