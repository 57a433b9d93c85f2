package vn.nhipcau.telegram;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.databind.JsonNode;

import vn.nhipcau.shared.Backoff;
import vn.nhipcau.shared.OutageLog;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/** Who we are at Telegram: asked until it answers, and now and then again. */
class Myself {
    private static final Logger log = LoggerFactory.getLogger(Myself.class);
    private static final Duration NAMES_CHANGE = Duration.ofHours(1);

    private final TelegramApi api;
    private final IntakeStatus status;
    private final Backoff backoff = new Backoff();
    private final OutageLog troubles = new OutageLog(log);
    private volatile @Nullable Identity known;

    Myself(TelegramApi api, IntakeStatus status) {
        this.api = api;
        this.status = status;
    }

    /** What Telegram told last, or null if it never did. */
    @Nullable Identity known() {
        return known;
    }

    /** Asks once; says how long to wait before asking again. */
    Duration once() throws InterruptedException {
        try {
            JsonNode me = api.call("getMe", Map.of());
            Long id = Json.number(me, "id");
            String username = Json.string(me, "username");
            if (id == null || username == null) {
                troubles.warn("getMe: an answer without id and username");
                return backoff.next();
            }
            learn(new Identity(id, username, Json.isTrue(me, "can_read_all_group_messages")));
            return NAMES_CHANGE;
        } catch (TelegramFailure e) {
            if (Thread.interrupted()) throw new InterruptedException();
            if (e.isLocked()) status.lockedOut("getMe: " + e.description());
            troubles.warn("getMe: " + e.description());
            return Objects.requireNonNullElseGet(e.retryAfter(), backoff::next);
        }
    }

    private void learn(Identity identity) {
        if (!identity.equals(known)) log.info("we are @{} at Telegram", identity.username());
        known = identity;
        troubles.over();
        backoff.reset();
    }
}
