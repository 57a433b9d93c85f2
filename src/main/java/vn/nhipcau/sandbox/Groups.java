package vn.nhipcau.sandbox;

import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Who is in which group: the bot and people come and go, with the service lines that shows. */
@SandboxOnly
@Component
class Groups {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final World world;
    private final Posts posts;

    Groups(World world, Posts posts) {
        this.world = world;
        this.posts = posts;
    }

    /** Adds, promotes, removes or (with "kicked") bans the bot. */
    void setBot(Chat chat, ObjectNode by, String status) {
        if (chat.bot().equals(status)) return;
        boolean was = chat.hasBot();
        var changed = chat.withBot(status);
        posts.botStatus(chat, by, chat.bot(), status);
        if (was && !changed.hasBot()) {
            var gone = JSON.createObjectNode();
            gone.set("left_chat_member", world.bot());
            posts.service(chat, by, gone);
        }
        world.save(current(chat).withBot(status));
        if (!was && changed.hasBot()) posts.service(current(chat), by, joined(world.bot()));
    }

    void join(Chat chat, Person person, ObjectNode by) {
        if (chat.members().containsKey(person.id())) return;
        world.save(chat.withMember(person.id(), "member"));
        posts.service(current(chat), by, joined(person.wire()));
    }

    void leave(Chat chat, Person person) {
        if (!chat.members().containsKey(person.id())) return;
        world.save(chat.withMember(person.id(), null));
        var gone = JSON.createObjectNode();
        gone.set("left_chat_member", person.wire());
        posts.service(current(chat), person.wire(), gone);
    }

    /** A service message has moved the chat's counter on. */
    private Chat current(Chat chat) {
        var current = world.chat(chat.id());
        return current == null ? chat : current;
    }

    private static ObjectNode joined(ObjectNode user) {
        var joined = JSON.createObjectNode();
        joined.putArray("new_chat_members").add(user);
        joined.set("new_chat_member", user.deepCopy());
        joined.set("new_chat_participant", user.deepCopy());
        return joined;
    }
}
