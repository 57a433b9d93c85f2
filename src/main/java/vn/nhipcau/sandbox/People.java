package vn.nhipcau.sandbox;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;

/** What people do with their phones. What a real phone would not let them do is refused. */
@SandboxOnly
@Component
class People {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST = 4096;
    private static final Pattern PAYLOAD = Pattern.compile("[A-Za-z0-9_-]{0,64}");

    private final World world;
    private final Posts posts;
    private final Captions captions;
    private final Media media;
    private final Taps taps;

    People(World world, Posts posts, Captions captions, Media media, Taps taps) {
        this.world = world;
        this.posts = posts;
        this.captions = captions;
        this.media = media;
        this.taps = taps;
    }

    Person person(long id) {
        var person = world.person(id);
        if (person == null) throw new Refusal(404, "Không có người này");
        return person;
    }

    /** A chat this person is in. */
    Chat chat(Person person, long id) {
        var chat = world.chat(id);
        if (chat == null || !chat.members().containsKey(person.id())) {
            throw new Refusal(404, "Không có cuộc trò chuyện này");
        }
        return chat;
    }

    private Chat writable(Person person, long id) {
        var chat = chat(person, id);
        if (chat.isPrivate() && person.blocked()) throw new Refusal(409, "Đã chặn bot");
        return chat;
    }

    Message message(Chat chat, int id) {
        var message = world.message(chat.id(), id);
        if (message == null) throw new Refusal(404, "Tin nhắn không còn");
        return message;
    }

    /** Says something; like a phone, sends what is too long for one message as several. */
    List<Message> say(long from, long to, String text, int replyTo) {
        var person = person(from);
        var chat = writable(person, to);
        var replied = world.message(to, replyTo);
        var said = new ArrayList<Message>();
        for (int at = 0; at < text.length(); ) {
            int points = Math.min(LONGEST, text.codePointCount(at, text.length()));
            int end = text.offsetByCodePoints(at, points);
            var content = captions.typed("text", text.substring(at, end));
            if (!content.isEmpty()) said.add(posts.byPerson(person, chat, content, replied));
            at = end;
        }
        return said;
    }

    /** Sends a place, a contact or anything else that is ready as content. */
    Message send(long from, long to, ObjectNode content, int replyTo) {
        var person = person(from);
        return posts.byPerson(person, writable(person, to), content, world.message(to, replyTo));
    }

    /** Sends one file, or several as an album; the caption stands under the first. */
    List<Message> sendFiles(
            long from, long to, String kind, List<Upload> files, String caption, int replyTo) {
        if (!Media.KINDS.contains(kind)) throw new Refusal(400, "Không gửi được loại tệp này");
        var person = person(from);
        var chat = writable(person, to);
        var replied = world.message(to, replyTo);
        var contents = new ArrayList<ObjectNode>();
        for (var file : files) contents.add(media.content(kind, file, null));
        if (contents.isEmpty()) throw new Refusal(400, "Không có tệp nào");
        contents.getFirst().setAll(captions.typed("caption", caption));
        String album = Long.toString(10_000_000_000L + world.next("counter:album"));
        var sent = new ArrayList<Message>();
        for (var content : contents) {
            if (contents.size() > 1) content.put("media_group_id", album);
            sent.add(posts.byPerson(person, chat, content, replied));
        }
        return sent;
    }

    void edit(long by, long in, int id, String text) {
        var person = person(by);
        var chat = writable(person, in);
        var message = own(person, message(chat, id));
        String field = message.kind().equals("text") ? "text" : "caption";
        var words = captions.typed(field, text);
        if (words.isEmpty() && field.equals("text")) throw new Refusal(400, "Tin nhắn trống");
        var content = message.content();
        content.remove(List.of(field, "entities", "caption_entities"));
        content.setAll(words);
        message.empty();
        message.body().setAll(content);
        message.body().put("edit_date", Instant.now().getEpochSecond());
        message.x().put("edited", true);
        world.save(message);
        posts.tellBot("edited_message", chat, message);
    }

    /** Deletes for everybody; bots are not told. */
    void delete(long by, long in, int id) {
        var person = person(by);
        var chat = chat(person, in);
        var message = message(chat, id);
        world.delete(chat.isPrivate() ? message : own(person, message));
    }

    private static Message own(Person person, Message message) {
        if (message.body().path("from").path("id").asLong(0) == person.id()) return message;
        throw new Refusal(403, "Không phải tin nhắn của mình");
    }

    Message forward(long by, long from, int id, long to) {
        var person = person(by);
        var message = message(chat(person, from), id);
        if (message.isService()) throw new Refusal(400, "Không chuyển tiếp được tin này");
        var content = MessageMethods.forwarded(message);
        return posts.byPerson(person, writable(person, to), content, null);
    }

    /** Taps an inline button; gives the id of the callback query. */
    String press(long by, long in, int id, int row, int column) {
        var person = person(by);
        var message = message(writable(person, in), id);
        var rows = message.inlineKeyboard();
        JsonNode button = rows == null ? null : rows.path(row).path(column);
        if (button == null || !button.has("callback_data")) {
            throw new Refusal(404, "Nút này không còn");
        }
        return taps.tap(person, message, button.path("callback_data").asString(""));
    }

    /** Opens t.me/bot?start=payload and presses Start. */
    Message start(long by, String payload) {
        var person = person(by);
        if (!PAYLOAD.matcher(payload).matches()) throw new Refusal(400, "Liên kết không hợp lệ");
        if (person.blocked()) block(by, false);
        return say(by, by, ("/start " + payload).strip(), 0).getFirst();
    }

    void block(long by, boolean blocked) {
        var person = person(by);
        if (person.blocked() == blocked) return;
        world.save(person.withBlocked(blocked));
        var chat = chat(person, by);
        posts.botStatus(
                chat, person.wire(), blocked ? "member" : "kicked", blocked ? "kicked" : "member");
    }

    Person enter(String name, String language) {
        String clean = name.strip();
        if (clean.isEmpty()) throw new Refusal(400, "Thiếu tên");
        if (clean.length() > 64) throw new Refusal(400, "Tên dài quá 64 ký tự");
        long id = 2000 + world.next("counter:person");
        var person = new Person(id, clean, null, language.equals("en") ? "en" : "vi", false, false);
        world.save(person);
        world.save(Chat.ofPerson(person));
        return person;
    }

    /** Makes a group of these people, the first of them its owner; the bot is not yet in it. */
    Chat group(String title, boolean basic, List<Long> members) {
        if (title.isBlank() || members.isEmpty())
            throw new Refusal(400, "Thiếu tên hoặc thành viên");
        var statuses = new LinkedHashMap<Long, String>();
        for (long member : members) {
            statuses.put(person(member).id(), statuses.isEmpty() ? "creator" : "member");
        }
        long number = world.next("counter:group");
        long id = basic ? -4_000_000L - number : -1_000_000_002_000L - number;
        var chat =
                new Chat(id, basic ? "group" : "supergroup", title.strip(), statuses, "left", 0, 0);
        world.save(chat);
        return chat;
    }

    static ObjectNode place(double latitude, double longitude, @Nullable String title) {
        if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
            throw new Refusal(400, "Tọa độ không hợp lệ");
        }
        var content = JSON.createObjectNode();
        var location =
                JSON.createObjectNode().put("latitude", latitude).put("longitude", longitude);
        content.set("location", location);
        if (title == null || title.isBlank()) return content;
        var venue = JSON.createObjectNode().put("title", title).put("address", "");
        venue.set("location", location.deepCopy());
        content.set("venue", venue);
        return content;
    }

    static ObjectNode contact(Person person, String phone) {
        var content = JSON.createObjectNode();
        content.putObject("contact")
                .put("phone_number", phone)
                .put("first_name", person.name())
                .put("user_id", person.id());
        return content;
    }
}
