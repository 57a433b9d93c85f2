package vn.nhipcau.sandbox;

import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What the bot may ask about a chat and its members, and how it leaves. */
@SandboxOnly
@Component
class ChatMethods implements BotMethods {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final World world;
    private final Addressing addressing;
    private final Groups groups;
    private final FileStore files;

    ChatMethods(World world, Addressing addressing, Groups groups, FileStore files) {
        this.world = world;
        this.addressing = addressing;
        this.groups = groups;
        this.files = files;
    }

    @Override
    public Map<String, Function<Arguments, Object>> methods() {
        var methods = new HashMap<String, Function<Arguments, Object>>();
        methods.put("getChat", this::chat);
        methods.put("getChatMember", this::member);
        methods.put("getChatAdministrators", this::administrators);
        methods.put("getChatMemberCount", this::count);
        methods.put("leaveChat", this::leave);
        methods.put("getFile", this::file);
        return methods;
    }

    private Object chat(Arguments call) {
        var chat = addressing.chat(call, "chat_id");
        var full = chat.wire().put("accent_color_id", 0).put("max_reaction_count", 11);
        full.putObject("accepted_gift_types")
                .put("unlimited_gifts", false)
                .put("limited_gifts", false)
                .put("unique_gifts", false)
                .put("premium_subscription", false);
        var pinned = world.message(chat.id(), chat.pinned());
        if (pinned != null) full.set("pinned_message", pinned.wire());
        return full;
    }

    private Chat open(Arguments call) {
        var chat = addressing.chat(call, "chat_id");
        if (chat.bot().equals("left")) {
            throw Refusal.forbidden("bot is not a member of the " + chat.type() + " chat");
        }
        return chat;
    }

    private Object member(Arguments call) {
        long id = call.id("user_id");
        if (id <= 0) throw Refusal.bad("invalid user_id specified");
        if (id == world.botId) {
            return membership(world.bot(), addressing.chat(call, "chat_id").bot());
        }
        var chat = open(call);
        var person = world.person(id);
        if (person == null) {
            throw Refusal.bad(chat.isSupergroup() ? "PARTICIPANT_ID_INVALID" : "user not found");
        }
        return membership(person.wire(), chat.members().getOrDefault(id, "left"));
    }

    private static ObjectNode membership(ObjectNode user, String status) {
        var member = JSON.createObjectNode();
        member.set("user", user);
        member.put("status", status);
        if (status.equals("creator")) member.put("is_anonymous", false);
        if (status.equals("kicked")) member.put("until_date", 0);
        if (status.equals("administrator")) {
            member.put("can_be_edited", false).put("is_anonymous", false);
            for (String right :
                    List.of(
                            "manage_chat",
                            "delete_messages",
                            "manage_video_chats",
                            "restrict_members",
                            "change_info",
                            "invite_users",
                            "pin_messages")) {
                member.put("can_" + right, true);
            }
            for (String right :
                    List.of("promote_members", "post_stories", "edit_stories", "delete_stories")) {
                member.put("can_" + right, false);
            }
        }
        return member;
    }

    private Object administrators(Arguments call) {
        var chat = open(call);
        if (chat.isPrivate()) {
            throw Refusal.bad("there are no administrators in the private chat");
        }
        var list = new ArrayList<ObjectNode>();
        chat.members()
                .forEach(
                        (id, status) -> {
                            var person = world.person(id);
                            if (person != null && !status.equals("member")) {
                                list.add(membership(person.wire(), status));
                            }
                        });
        if (chat.bot().equals("administrator")) list.add(membership(world.bot(), chat.bot()));
        return list;
    }

    private Object count(Arguments call) {
        var chat = open(call);
        return chat.members().size() + (chat.hasBot() ? 1 : 0);
    }

    private Object leave(Arguments call) {
        var chat = open(call);
        if (chat.isPrivate()) {
            throw Refusal.bad("chat member status can't be changed in private chats");
        }
        groups.setBot(chat, world.bot(), "left");
        return true;
    }

    private Object file(Arguments call) {
        if (!call.has("file_id")) throw Refusal.bad("file_id not specified");
        var file = files.withId(call.text("file_id"));
        if (file == null) throw Refusal.bad("invalid file_id");
        if (file.size() > 20 * 1024 * 1024) throw Refusal.bad("file is too big");
        return JSON.createObjectNode()
                .put("file_id", file.id())
                .put("file_unique_id", file.uniqueId())
                .put("file_size", file.size())
                .put("file_path", file.path());
    }
}
