package vn.nhipcau.sandbox;

import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The bot's command menus (by scope and language), its name and descriptions (by language). */
@SandboxOnly
@Component
class MenuMethods implements BotMethods {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> SCOPES =
            List.of(
                    "default",
                    "all_private_chats",
                    "all_group_chats",
                    "all_chat_administrators",
                    "chat",
                    "chat_administrators",
                    "chat_member");

    private final World world;
    private final Journal journal;
    private final Addressing addressing;
    private final Map<String, JsonNode> menus = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();

    MenuMethods(World world, Journal journal, Addressing addressing) {
        this.world = world;
        this.journal = journal;
        this.addressing = addressing;
        journal.found()
                .forEach(
                        (name, value) -> {
                            if (name.startsWith("menu:")) menus.put(name, value);
                            if (name.startsWith("text:")) texts.put(name, value.asString(""));
                        });
    }

    @Override
    public Map<String, Function<Arguments, Object>> methods() {
        var methods = new HashMap<String, Function<Arguments, Object>>();
        methods.put("setMyCommands", this::set);
        methods.put("getMyCommands", call -> menus.getOrDefault(key(call), JSON.createArrayNode()));
        methods.put("deleteMyCommands", this::delete);
        text(methods, "Name", "name", 64);
        text(methods, "Description", "description", 512);
        text(methods, "ShortDescription", "short_description", 120);
        methods.put("setChatMenuButton", call -> true);
        methods.put("getChatMenuButton", call -> JSON.createObjectNode().put("type", "commands"));
        return methods;
    }

    private Object set(Arguments call) {
        var given = call.structure("commands", "commands");
        if (given == null || !given.isArray()) {
            throw Refusal.bad("expected an Array of BotCommand");
        }
        if (given.size() > 100) throw Refusal.bad("BOT_COMMANDS_TOO_MUCH");
        var commands = JSON.createArrayNode();
        for (JsonNode command : given) commands.add(checked(command));
        String key = key(call);
        menus.put(key, commands);
        journal.put(key, commands);
        world.tell("menu", JSON.createObjectNode());
        return true;
    }

    private static ObjectNode checked(JsonNode command) {
        String name = command.path("command").asString("").toLowerCase(Locale.ROOT);
        if (name.startsWith("/")) name = name.substring(1);
        String description = command.path("description").asString("").strip();
        if (!name.matches("[a-z0-9_]{1,32}")) throw Refusal.bad("BOT_COMMAND_INVALID");
        if (description.isEmpty() || description.codePointCount(0, description.length()) > 256) {
            throw Refusal.bad("BOT_COMMAND_DESCRIPTION_INVALID");
        }
        return JSON.createObjectNode().put("command", name).put("description", description);
    }

    private Object delete(Arguments call) {
        String key = key(call);
        menus.remove(key);
        journal.remove(key);
        world.tell("menu", JSON.createObjectNode());
        return true;
    }

    private String key(Arguments call) {
        var scope = call.structure("scope", "scope");
        var inside = scope == null ? null : call.inside(scope);
        String type = inside == null ? "default" : inside.text("type");
        if (!SCOPES.contains(type)) {
            throw Refusal.bad("can't parse BotCommandScope: Unsupported type specified");
        }
        String where = "";
        if (inside != null && type.startsWith("chat")) {
            where = Long.toString(addressing.chat(inside, "chat_id").id());
            if (type.equals("chat_member")) where += "/" + inside.id("user_id");
        }
        String language = call.text("language_code");
        if (!language.matches("[a-z]{2}|")) throw Refusal.bad("invalid language code specified");
        return key(type, where, language);
    }

    private static String key(String scope, String where, String language) {
        return "menu:%s:%s:%s".formatted(scope, where, language);
    }

    /** What this person is offered in this chat: the narrowest scope first, own language first. */
    JsonNode menuOf(Person person, Chat chat) {
        for (String scope : scopes(person, chat)) {
            for (String language : List.of(person.language(), "")) {
                var menu = menus.get("menu:" + scope + ":" + language);
                if (menu instanceof ArrayNode commands && !commands.isEmpty()) return commands;
            }
        }
        return JSON.createArrayNode();
    }

    private static List<String> scopes(Person person, Chat chat) {
        var scopes = new ArrayList<String>();
        if (chat.isPrivate()) {
            scopes.add("chat:" + chat.id());
            scopes.add("all_private_chats:");
        } else {
            boolean administers =
                    !chat.members().getOrDefault(person.id(), "member").equals("member");
            scopes.add("chat_member:" + chat.id() + "/" + person.id());
            if (administers) scopes.add("chat_administrators:" + chat.id());
            scopes.add("chat:" + chat.id());
            if (administers) scopes.add("all_chat_administrators:");
            scopes.add("all_group_chats:");
        }
        scopes.add("default:");
        return scopes;
    }

    private void text(
            Map<String, Function<Arguments, Object>> methods, String name, String field, int most) {
        methods.put("setMy" + name, call -> setText(call, field, most));
        methods.put(
                "getMy" + name,
                call ->
                        JSON.createObjectNode()
                                .put(field, textIn(field, call.text("language_code"))));
    }

    private Object setText(Arguments call, String field, int most) {
        String text = call.text(field);
        if (text.codePointCount(0, text.length()) > most) {
            throw Refusal.bad(field.toUpperCase(Locale.ROOT) + "_TOO_LONG");
        }
        String key = "text:" + field + ":" + call.text("language_code");
        texts.put(key, text);
        journal.put(key, text);
        world.tell("profile", profile());
        return true;
    }

    /** The bot's profile as people of each language see it. */
    ObjectNode profile() {
        var all = JSON.createObjectNode();
        for (String language : List.of("vi", "en")) {
            var one = all.putObject(language);
            for (String field : List.of("name", "description", "short_description"))
                one.put(field, textIn(field, language));
        }
        return all;
    }

    /** A text of the bot's profile in a language, else in none. */
    String textIn(String field, String language) {
        String own = texts.getOrDefault("text:" + field + ":" + language, "");
        return own.isEmpty() ? texts.getOrDefault("text:" + field + ":", "") : own;
    }
}
