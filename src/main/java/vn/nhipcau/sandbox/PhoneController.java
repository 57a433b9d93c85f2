package vn.nhipcau.sandbox;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What the page's phones show: everybody and their chats, messages, files, and what happens, live.
 */
@SandboxOnly
@RestController
@RequestMapping("/sandbox")
class PhoneController {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int SHOWN = 300;
    private static final List<String> SHOWN_INLINE =
            List.of("image/jpeg", "image/png", "image/webp", "audio/", "video/");

    private final World world;
    private final People people;
    private final MenuMethods menus;
    private final FileStore files;
    private final LiveEvents live;

    PhoneController(
            World world, People people, MenuMethods menus, FileStore files, LiveEvents live) {
        this.world = world;
        this.people = people;
        this.menus = menus;
        this.files = files;
        this.live = live;
    }

    @GetMapping("/api/world")
    ObjectNode everything() {
        return world.change(
                () -> {
                    var all = JSON.createObjectNode();
                    var bot = world.bot();
                    for (String field : List.of("name", "description", "short_description")) {
                        bot.put(field, menus.textIn(field, "vi"));
                    }
                    bot.set("texts", menus.profile());
                    all.set("bot", bot);
                    all.set("people", JSON.valueToTree(world.people()));
                    all.set("chats", JSON.valueToTree(world.chats()));
                    return all.put("position", live.position());
                });
    }

    @GetMapping("/api/chats/{chat}/messages")
    List<ObjectNode> messages(@PathVariable long chat) {
        return world.change(
                () -> {
                    var newest = world.messagesOf(chat).descendingMap().values();
                    var shown =
                            new ArrayList<>(
                                    newest.stream().limit(SHOWN).map(world::onPhone).toList());
                    return shown.reversed();
                });
    }

    @GetMapping("/api/menu")
    Object menu(@RequestParam long person, @RequestParam long chat) {
        return world.change(
                () -> {
                    var who = people.person(person);
                    return menus.menuOf(who, people.chat(who, chat));
                });
    }

    @GetMapping("/api/files/{id}")
    ResponseEntity<byte[]> file(@PathVariable String id) {
        var file = files.withId(id);
        if (file == null) return ResponseEntity.notFound().build();
        String type = file.type();
        if (type == null) type = URLConnection.guessContentTypeFromName(file.path());
        boolean safe = type != null && SHOWN_INLINE.stream().anyMatch(type::startsWith);
        var disposition =
                ContentDisposition.builder(safe ? "inline" : "attachment")
                        .filename(
                                file.name() == null ? "file" : file.name(), StandardCharsets.UTF_8)
                        .build();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(365, TimeUnit.DAYS).cachePrivate().immutable())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .contentType(
                        safe && type != null
                                ? MediaType.parseMediaType(type)
                                : MediaType.APPLICATION_OCTET_STREAM)
                .body(files.bytes(file));
    }

    @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String seen,
            @RequestParam(required = false) @Nullable String from) {
        return live.follow(seen == null ? from : seen);
    }

    record ShownOffset(long seconds) {}

    /** The rehearsal clock was moved: messages from now on show the service's time. */
    @PostMapping("/api/clock")
    void clock(@RequestBody ShownOffset offset) {
        world.change(
                () -> {
                    if (world.counter("counter:shown-offset") != offset.seconds()) {
                        world.setCounter("counter:shown-offset", offset.seconds());
                    }
                    return true;
                });
    }
}
