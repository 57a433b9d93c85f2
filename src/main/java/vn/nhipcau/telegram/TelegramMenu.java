package vn.nhipcau.telegram;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.databind.JsonNode;

import vn.nhipcau.chat.Menu;
import vn.nhipcau.shared.Backoff;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.OutageLog;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Links to us, and the commands Telegram offers behind its menu button. What was asked for last is
 * what counts; it is set later, tried until it is done, and only if it is not so already.
 */
class TelegramMenu implements Menu {
    private static final Logger log = LoggerFactory.getLogger(TelegramMenu.class);
    private static final Duration NOTHING_TO_DO = Duration.ofSeconds(1);

    private final TelegramApi api;
    private final Myself myself;
    private final TelegramProfile profile;
    private final Backoff backoff = new Backoff();
    private final OutageLog troubles = new OutageLog(log);
    private final Map<Scope, List<Entry>> wanted = new LinkedHashMap<>();

    /** Who sees a menu: a chat, or all chats of a sort in one language. */
    private record Scope(String type, @Nullable String chat, String language) {
        Map<String, Object> parameters() {
            Map<String, Object> scope =
                    chat == null ? Map.of("type", type) : Map.of("type", type, "chat_id", chat);
            return Map.of("scope", scope, "language_code", language);
        }
    }

    TelegramMenu(TelegramApi api, Myself myself, TelegramProfile profile) {
        this.api = api;
        this.myself = myself;
        this.profile = profile;
    }

    @Override
    public String channel() {
        return TelegramName.CHANNEL;
    }

    @Override
    public @Nullable String link(String key, boolean group) {
        Identity me = myself.known();
        if (me == null) return null;
        return "https://t.me/" + me.username() + (group ? "?startgroup=" : "?start=") + key;
    }

    // Vietnamese has no code here, so that it is what people of all other languages see.
    @Override
    public void everybody(Language language, List<Entry> commands) {
        want(new Scope("all_private_chats", null, code(language)), commands);
    }

    // Administrators see it too: nothing narrower is ever set for groups.
    @Override
    public void groups(Language language, List<Entry> commands) {
        want(new Scope("all_group_chats", null, code(language)), commands);
    }

    private static String code(Language language) {
        return language == Language.VI ? "" : language.code();
    }

    @Override
    public void chat(String externalChatId, List<Entry> commands) {
        want(new Scope("chat", externalChatId, ""), commands);
    }

    @Override
    public void profile(Language language, Profile wanted) {
        profile.want(language, wanted);
    }

    private void want(Scope scope, List<Entry> commands) {
        synchronized (wanted) {
            wanted.put(scope, List.copyOf(commands));
        }
    }

    /** Sets one menu if there is one to set; says how long to wait before the next. */
    Duration once() throws InterruptedException {
        Map.Entry<Scope, List<Entry>> next = next();
        if (next == null) return NOTHING_TO_DO;
        try {
            set(next.getKey(), next.getValue());
            done(next);
            backoff.reset();
            troubles.over();
            return Duration.ZERO;
        } catch (TelegramFailure e) {
            if (Thread.interrupted()) throw new InterruptedException();
            troubles.warn("menu: " + e.description());
            // A chat that does not exist or does not want us will not get one by asking again.
            if (e.code() == 400 || e.code() == 403) done(next);
            return Objects.requireNonNullElseGet(e.retryAfter(), backoff::next);
        }
    }

    private Map.@Nullable Entry<Scope, List<Entry>> next() {
        synchronized (wanted) {
            return wanted.isEmpty() ? null : Map.entry(first(), wanted.get(first()));
        }
    }

    private Scope first() {
        return wanted.keySet().iterator().next();
    }

    private void done(Map.Entry<Scope, List<Entry>> menu) {
        synchronized (wanted) {
            wanted.remove(menu.getKey(), menu.getValue());
        }
    }

    private void set(Scope scope, List<Entry> commands) throws TelegramFailure {
        if (commands.equals(shown(api.call("getMyCommands", scope.parameters())))) return;
        Map<String, Object> parameters = new LinkedHashMap<>(scope.parameters());
        if (commands.isEmpty()) {
            api.call("deleteMyCommands", parameters);
            return;
        }
        parameters.put(
                "commands",
                commands.stream()
                        .map(
                                entry ->
                                        Map.of(
                                                "command",
                                                entry.command(),
                                                "description",
                                                entry.description()))
                        .toList());
        api.call("setMyCommands", parameters);
    }

    private static List<Entry> shown(JsonNode commands) {
        var shown = new ArrayList<Entry>();
        for (JsonNode command : commands)
            shown.add(
                    new Entry(Json.words(command, "command"), Json.words(command, "description")));
        return shown;
    }
}
