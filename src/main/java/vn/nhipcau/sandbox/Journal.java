package vn.nhipcau.sandbox;

import org.springframework.stereotype.Component;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The sandbox's memory on disk: named JSON values in a file of lines, one line for each change, so
 * that a killed process loses nothing it had answered for. A value of null means "gone". At start
 * the lines are read, the last value of each name counts, and the file is written anew without what
 * is gone.
 */
@SandboxOnly
@Component
class Journal {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final FileChannel lines;
    private final Map<String, JsonNode> found = new LinkedHashMap<>();
    private ObjectNode change = JSON.createObjectNode();

    Journal(SandboxSettings settings) throws IOException {
        Files.createDirectories(settings.directory());
        Path file = settings.directory().resolve("world.jsonl");
        if (Files.exists(file)) read(file);
        Path fresh = settings.directory().resolve("world.jsonl.new");
        try (var out = Files.newBufferedWriter(fresh)) {
            for (var entry : found.entrySet()) {
                var line = JSON.createObjectNode();
                line.set(entry.getKey(), entry.getValue());
                out.write(JSON.writeValueAsString(line));
                out.write('\n');
            }
        }
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        lines = FileChannel.open(file, StandardOpenOption.APPEND);
    }

    private void read(Path file) throws IOException {
        try (var in = Files.newBufferedReader(file)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                for (var entry : parse(line).properties()) {
                    if (entry.getValue().isNull()) found.remove(entry.getKey());
                    else found.put(entry.getKey(), entry.getValue());
                }
            }
        }
    }

    /** A line cut short by a crash was never answered for: nobody misses it. */
    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (JacksonException cutShort) {
            return JSON.createObjectNode();
        }
    }

    /** What was known at the last end, by name. */
    Map<String, JsonNode> found() {
        return found;
    }

    void put(String name, Object value) {
        change.set(name, JSON.valueToTree(value));
    }

    void remove(String name) {
        change.set(name, NullNode.getInstance());
    }

    /** Writes what was put and removed since the last commit, all or nothing. */
    void commit() {
        if (change.isEmpty()) return;
        String line = JSON.writeValueAsString(change) + "\n";
        change = JSON.createObjectNode();
        try {
            var bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) lines.write(bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException("The sandbox cannot write its memory", broken);
        }
    }
}
