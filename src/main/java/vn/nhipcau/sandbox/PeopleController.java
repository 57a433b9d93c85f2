package vn.nhipcau.sandbox;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What the page's people do: one request for each act, in the name of one person. */
@SandboxOnly
@RestController
@RequestMapping("/sandbox/api")
class PeopleController {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final World world;
    private final People people;
    private final Groups groups;

    PeopleController(World world, People people, Groups groups) {
        this.world = world;
        this.people = people;
        this.groups = groups;
    }

    record Place(double latitude, double longitude, @Nullable String title) {}

    record Words(
            long person,
            long chat,
            @Nullable String text,
            @Nullable Place place,
            @Nullable String phone,
            @Nullable Integer replyTo) {

        int replied() {
            return replyTo == null ? 0 : replyTo;
        }
    }

    @PostMapping("/messages")
    Object say(@RequestBody Words words) {
        return world.change(
                () -> {
                    var place = words.place();
                    String phone = words.phone();
                    if (place != null) {
                        var content =
                                People.place(place.latitude(), place.longitude(), place.title());
                        return sent(
                                people.send(
                                        words.person(), words.chat(), content, words.replied()));
                    }
                    if (phone != null) {
                        var content = People.contact(people.person(words.person()), phone);
                        return sent(
                                people.send(
                                        words.person(), words.chat(), content, words.replied()));
                    }
                    String text = words.text() == null ? "" : words.text();
                    var said = people.say(words.person(), words.chat(), text, words.replied());
                    return said.stream().map(PeopleController::sent).toList();
                });
    }

    @PostMapping("/files")
    Object files(
            @RequestParam long person,
            @RequestParam long chat,
            @RequestParam String kind,
            @RequestParam(defaultValue = "") String caption,
            @RequestParam(defaultValue = "0") int replyTo,
            @RequestParam("file") List<MultipartFile> files)
            throws IOException {
        var uploads = new ArrayList<Upload>();
        for (var file : files) {
            uploads.add(
                    new Upload(file.getOriginalFilename(), file.getContentType(), file.getBytes()));
        }
        return world.change(
                () ->
                        people.sendFiles(person, chat, kind, uploads, caption, replyTo).stream()
                                .map(PeopleController::sent)
                                .toList());
    }

    private static ObjectNode sent(Message message) {
        return JSON.createObjectNode().put("message", message.id());
    }

    record Edit(long person, String text) {}

    @PatchMapping("/chats/{chat}/messages/{message}")
    void edit(@PathVariable long chat, @PathVariable int message, @RequestBody Edit edit) {
        act(() -> people.edit(edit.person(), chat, message, edit.text()));
    }

    @DeleteMapping("/chats/{chat}/messages/{message}")
    void delete(@PathVariable long chat, @PathVariable int message, @RequestParam long person) {
        act(() -> people.delete(person, chat, message));
    }

    record Forward(long person, long to) {}

    @PostMapping("/chats/{chat}/messages/{message}/forward")
    void forward(@PathVariable long chat, @PathVariable int message, @RequestBody Forward forward) {
        act(() -> people.forward(forward.person(), chat, message, forward.to()));
    }

    record Press(long person, int row, int column) {}

    @PostMapping("/chats/{chat}/messages/{message}/press")
    Object press(@PathVariable long chat, @PathVariable int message, @RequestBody Press press) {
        return world.change(
                () ->
                        JSON.createObjectNode()
                                .put(
                                        "tap",
                                        people.press(
                                                press.person(),
                                                chat,
                                                message,
                                                press.row(),
                                                press.column())));
    }

    record Start(@Nullable String payload) {}

    @PostMapping("/people/{person}/start")
    void start(@PathVariable long person, @RequestBody Start start) {
        act(() -> people.start(person, start.payload() == null ? "" : start.payload()));
    }

    record Block(boolean blocked) {}

    @PostMapping("/people/{person}/block")
    void block(@PathVariable long person, @RequestBody Block block) {
        act(() -> people.block(person, block.blocked()));
    }

    record NewPerson(String name, @Nullable String language) {}

    @PostMapping("/people")
    Object enter(@RequestBody NewPerson given) {
        String language = given.language() == null ? "vi" : given.language();
        return world.change(() -> people.enter(given.name(), language));
    }

    record NewGroup(String title, @Nullable Boolean basic, List<Long> members) {}

    @PostMapping("/groups")
    Object group(@RequestBody NewGroup given) {
        return world.change(
                () ->
                        people.group(
                                given.title(),
                                Boolean.TRUE.equals(given.basic()),
                                given.members()));
    }

    record BotIn(long person, String status, @Nullable String payload) {}

    /** Adds the bot to a group (with a payload: by a startgroup link), promotes or removes it. */
    @PostMapping("/groups/{chat}/bot")
    void bot(@PathVariable long chat, @RequestBody BotIn given) {
        act(
                () -> {
                    var person = people.person(given.person());
                    var group = people.chat(person, chat);
                    if (!List.of("member", "administrator", "kicked").contains(given.status())) {
                        throw new Refusal(400, "Không rõ vai trò của bot");
                    }
                    groups.setBot(group, person.wire(), given.status());
                    String payload = given.payload();
                    if (payload == null || payload.isEmpty()) return;
                    String command = "/start@" + world.botUsername() + " " + payload;
                    people.say(person.id(), chat, command, 0);
                });
    }

    record Membership(long person, boolean in) {}

    @PostMapping("/groups/{chat}/members")
    void member(@PathVariable long chat, @RequestBody Membership given) {
        act(
                () -> {
                    var group = world.chat(chat);
                    if (group == null || group.isPrivate())
                        throw new Refusal(404, "Không có nhóm này");
                    var person = people.person(given.person());
                    if (given.in()) groups.join(group, person, person.wire());
                    else groups.leave(group, person);
                });
    }

    private void act(Runnable act) {
        world.change(
                () -> {
                    act.run();
                    return true;
                });
    }

    @ExceptionHandler
    ResponseEntity<Object> refuse(Refusal refusal) {
        String said = refusal.description().replaceFirst("^[A-Z][A-Za-z ]+: ", "");
        return ResponseEntity.status(refusal.code).body(JSON.createObjectNode().put("error", said));
    }
}
