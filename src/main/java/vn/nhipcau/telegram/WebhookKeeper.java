package vn.nhipcau.telegram;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.databind.JsonNode;

import vn.nhipcau.outbox.Lease;
import vn.nhipcau.shared.Backoff;
import vn.nhipcau.shared.OutageLog;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;

/**
 * Tells Telegram where to bring updates, and looks every minute whether it does: somebody who polls
 * with our token removes the webhook without a word.
 */
class WebhookKeeper {
    private static final Logger log = LoggerFactory.getLogger(WebhookKeeper.class);

    private static final Duration LOOK = Duration.ofMinutes(1);
    private static final Duration WHILE_ANOTHER_DOES = Duration.ofSeconds(1);

    private final TelegramApi api;
    private final Lease lease;
    private final IntakeStatus status;
    private final InstantSource clock;
    private final String url;
    private final String secret;
    private final Backoff backoff = new Backoff();
    private final OutageLog troubles = new OutageLog(log);
    private boolean told;

    WebhookKeeper(
            TelegramApi api,
            Lease lease,
            IntakeStatus status,
            TelegramSettings settings,
            InstantSource clock) {
        this.api = api;
        this.lease = lease;
        this.status = status;
        this.clock = clock;
        this.url = address(Objects.requireNonNull(settings.webhookUrl()));
        this.secret = Objects.requireNonNull(settings.webhookSecret());
    }

    // The setting may name only the site: the path is ours to know.
    private static String address(URI setting) {
        String path = setting.getPath();
        return path == null || path.isEmpty() || path.equals("/")
                ? setting.resolve(Webhooks.PATH).toString()
                : setting.toString();
    }

    /** Looks once; says how long to wait before looking again. */
    Duration once() throws InterruptedException {
        if (!lease.held()) {
            status.standby(lease.isKnown());
            told = false;
            return WHILE_ANOTHER_DOES;
        }
        try {
            if (!told) set();
            look(api.call("getWebhookInfo", Map.of()));
            backoff.reset();
            return told ? LOOK : Duration.ZERO;
        } catch (TelegramFailure e) {
            if (Thread.interrupted()) throw new InterruptedException();
            String what = "webhook: " + e.description();
            if (e.isLocked()) {
                status.lockedOut(what);
                troubles.alarm("Telegram does not accept our token; nothing comes in: " + what);
                return Backoff.LONGEST;
            }
            status.bad(what);
            troubles.warn(what);
            return Objects.requireNonNullElseGet(e.retryAfter(), backoff::next);
        }
    }

    // Never drop_pending_updates: what waits there is what people wrote.
    private void set() throws TelegramFailure {
        api.call(
                "setWebhook",
                Map.of(
                        "url",
                        url,
                        "secret_token",
                        secret,
                        "max_connections",
                        40,
                        "allowed_updates",
                        Translator.WANTED));
        told = true;
    }

    private void look(JsonNode info) {
        long waiting = Objects.requireNonNullElse(Json.number(info, "pending_update_count"), 0L);
        status.waiting(waiting);
        if (!url.equals(Json.words(info, "url"))) {
            told = false;
            status.bad("another webhook is set, or none");
            troubles.warn("webhook: another one was set, or none; setting ours again");
            return;
        }
        Long failed = Json.number(info, "last_error_date");
        boolean recent = failed != null && failed > clock.instant().getEpochSecond() - 120;
        if (recent && waiting > 0) {
            String what = "webhook: Telegram says: " + Json.words(info, "last_error_message");
            status.bad(what);
            troubles.warn(what);
            return;
        }
        status.good();
        troubles.over();
    }
}
