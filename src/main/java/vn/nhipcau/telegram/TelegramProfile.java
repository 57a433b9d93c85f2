package vn.nhipcau.telegram;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.nhipcau.chat.Menu.Profile;
import vn.nhipcau.shared.Backoff;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.OutageLog;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What Telegram shows about us before somebody writes. Set later, tried until it is done, and only
 * if it is not so already: Telegram allows few such changes a day, and none of that may keep the
 * menus waiting.
 */
class TelegramProfile {
    private static final Logger log = LoggerFactory.getLogger(TelegramProfile.class);
    private static final Duration NOTHING_TO_DO = Duration.ofSeconds(1);

    private final TelegramApi api;
    private final RehearsalMark mark;
    private final Backoff backoff = new Backoff();
    private final OutageLog troubles = new OutageLog(log);
    private final Map<Field, String> wanted = new LinkedHashMap<>();

    /** One text in one language. */
    private record Field(String method, String name, int most, String language) {}

    TelegramProfile(TelegramApi api, RehearsalMark mark) {
        this.api = api;
        this.mark = mark;
    }

    // Vietnamese has no code here, so that it is what people of all other languages see.
    void want(Language language, Profile profile) {
        String code = language == Language.VI ? "" : language.code();
        synchronized (wanted) {
            put(new Field("Description", "description", 512, code), profile.description());
            put(new Field("ShortDescription", "short_description", 120, code), profile.brief());
        }
    }

    private void put(Field field, String text) {
        String marked = mark.on(text);
        boolean fits = marked.codePointCount(0, marked.length()) <= field.most;
        wanted.put(
                field,
                fits
                        ? marked
                        : marked.substring(0, marked.offsetByCodePoints(0, field.most - 1)) + "…");
    }

    /** Sets one text if there is one to set; says how long to wait before the next. */
    Duration once() throws InterruptedException {
        Map.Entry<Field, String> next;
        synchronized (wanted) {
            if (wanted.isEmpty()) return NOTHING_TO_DO;
            var first = wanted.entrySet().iterator().next();
            next = Map.entry(first.getKey(), first.getValue());
        }
        try {
            set(next.getKey(), next.getValue());
            done(next);
            backoff.reset();
            troubles.over();
            return Duration.ZERO;
        } catch (TelegramFailure e) {
            if (Thread.interrupted()) throw new InterruptedException();
            troubles.warn("profile: " + e.description());
            // What Telegram does not take will not be taken by asking again.
            if (e.code() == 400 || e.code() == 403 || e.code() == 404) done(next);
            return Objects.requireNonNullElseGet(e.retryAfter(), backoff::next);
        }
    }

    private void set(Field field, String text) throws TelegramFailure {
        var language = Map.<String, Object>of("language_code", field.language);
        var now = api.call("getMy" + field.method, language);
        if (text.equals(now.path(field.name).asString(""))) return;
        api.call("setMy" + field.method, Map.of("language_code", field.language, field.name, text));
    }

    private void done(Map.Entry<Field, String> text) {
        synchronized (wanted) {
            wanted.remove(text.getKey(), text.getValue());
        }
    }
}
