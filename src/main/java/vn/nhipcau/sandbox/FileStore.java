package vn.nhipcau.sandbox;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The files people and the bot have sent: facts in the journal, bytes in a folder beside it. */
@SandboxOnly
@Component
class FileStore {
    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * A file.
     *
     * @param kind what it was sent as: photo, document, …
     * @param path where the Bot API offers it for download
     * @param sizes of a photo, all its sizes as the Bot API's PhotoSize
     */
    record StoredFile(
            String id,
            String uniqueId,
            String kind,
            String path,
            @Nullable String name,
            @Nullable String type,
            long size,
            @Nullable ArrayNode sizes) {

        StoredFile withSizes(ArrayNode all) {
            return new StoredFile(id, uniqueId, kind, path, name, type, size, all);
        }
    }

    private final World world;
    private final Journal journal;
    private final Path folder;
    private final Map<String, StoredFile> byId = new HashMap<>();
    private final Map<String, StoredFile> byPath = new HashMap<>();

    FileStore(SandboxSettings settings, World world, Journal journal) {
        this.world = world;
        this.journal = journal;
        folder = settings.directory().resolve("files");
        journal.found()
                .forEach(
                        (name, value) -> {
                            if (name.startsWith("file:")) {
                                know(JSON.treeToValue(value, StoredFile.class));
                            }
                        });
    }

    StoredFile add(String kind, Upload upload) {
        long number = world.next("counter:file");
        String secret =
                UUID.nameUUIDFromBytes(
                                (world.botId + ":" + number).getBytes(StandardCharsets.UTF_8))
                        .toString();
        String code =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(secret.getBytes(StandardCharsets.UTF_8));
        String path = "%ss/file_%d.%s".formatted(kind, number, ending(upload));
        var file =
                new StoredFile(
                        "AgACAgUAAx" + code,
                        "AQAD" + code.substring(0, 16),
                        kind,
                        path,
                        upload.name(),
                        upload.type(),
                        upload.bytes().length,
                        null);
        try {
            Files.createDirectories(folder.resolve(path).getParent());
            Files.write(folder.resolve(path), upload.bytes());
        } catch (IOException broken) {
            throw new UncheckedIOException("The sandbox cannot keep a file", broken);
        }
        save(file);
        return file;
    }

    /** A file's name is a person's text: only a harmless ending is taken from it. */
    private static String ending(Upload upload) {
        String name = upload.name() == null ? "" : upload.name();
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return ending.matches("[a-z0-9]{1,8}") && name.contains(".") ? ending : "bin";
    }

    void save(StoredFile file) {
        know(file);
        journal.put("file:" + file.id(), file);
    }

    private void know(StoredFile file) {
        byId.put(file.id(), file);
        byPath.put(file.path(), file);
    }

    @Nullable StoredFile withId(String id) {
        synchronized (world) {
            return byId.get(id);
        }
    }

    @Nullable StoredFile atPath(String path) {
        synchronized (world) {
            return byPath.get(path);
        }
    }

    byte[] bytes(StoredFile file) {
        try {
            return Files.readAllBytes(folder.resolve(file.path()));
        } catch (IOException gone) {
            throw new Refusal(404, "Not Found");
        }
    }
}
