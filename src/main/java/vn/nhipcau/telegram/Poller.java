package vn.nhipcau.telegram;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.databind.JsonNode;

import vn.nhipcau.outbox.Lease;
import vn.nhipcau.shared.Backoff;
import vn.nhipcau.shared.OutageLog;
import vn.nhipcau.telegram.Intake.Arrived;
import vn.nhipcau.telegram.IntakeSteps.Step;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Asks Telegram for news, again and again. Telegram forgets an update when we ask for those after
 * it, so we do that only once every update of a batch is heard or put aside.
 */
class Poller {
    private static final Logger log = LoggerFactory.getLogger(Poller.class);

    private static final Duration WHILE_ANOTHER_POLLS = Duration.ofMillis(500);
    private static final Duration UNTIL_OUR_NAME_IS_KNOWN = Duration.ofMillis(50);
    private static final Duration AFTER_CONFLICT = Duration.ofSeconds(4);
    private static final Duration AFTER_NOTHING_AT_ONCE = Duration.ofMillis(300);

    private final TelegramApi api;
    private final Lease lease;
    private final Intake intake;
    private final UpdateBatch batch;
    private final IntakeStatus status;
    private final IntakeSteps steps;
    private final InstantSource clock;
    private final Backoff backoff = new Backoff();
    private final OutageLog troubles = new OutageLog(log);

    // The lowest update we still want; 0 asks for the oldest that Telegram has. Ids may start again
    // lower after a week without any, so this follows what came, whichever way it goes.
    private long offset;
    private boolean webhookGone;

    Poller(
            TelegramApi api,
            Lease lease,
            Intake intake,
            IntakeStatus status,
            IntakeSteps steps,
            InstantSource clock) {
        this.api = api;
        this.lease = lease;
        this.intake = intake;
        this.batch = new UpdateBatch(intake);
        this.status = status;
        this.steps = steps;
        this.clock = clock;
    }

    /** Asks once and takes what comes; says how long to wait before asking again. */
    Duration once() throws InterruptedException {
        if (!lease.held()) {
            status.standby(lease.isKnown());
            offset = 0;
            webhookGone = false;
            return WHILE_ANOTHER_POLLS;
        }
        if (!intake.knowsOurName()) return UNTIL_OUR_NAME_IS_KNOWN;
        try {
            if (!webhookGone) removeWebhook();
            return taken(clock.millis(), poll());
        } catch (TelegramFailure e) {
            if (Thread.interrupted()) throw new InterruptedException();
            return afterwards(e);
        }
    }

    private JsonNode poll() throws TelegramFailure {
        return api.poll(
                Map.of(
                        "offset",
                        offset,
                        "limit",
                        100,
                        "timeout",
                        TelegramApi.POLL.toSeconds(),
                        "allowed_updates",
                        Translator.WANTED));
    }

    private Duration taken(long asked, JsonNode result) {
        if (!result.isArray()) return later("an answer without a list of updates");
        var updates = new ArrayList<Arrived>();
        for (JsonNode update : result) {
            Arrived arrived = intake.read(update);
            if (arrived != null) updates.add(arrived);
        }
        if (!batch.take(updates)) return later("updates wait for the database");
        status.good();
        backoff.reset();
        troubles.over();
        if (updates.isEmpty()) {
            // A server that does not wait must not keep us spinning.
            return clock.millis() - asked < 1000 ? AFTER_NOTHING_AT_ONCE : Duration.ZERO;
        }
        confirm(updates);
        return Duration.ZERO;
    }

    private void confirm(List<Arrived> updates) {
        long last = updates.stream().mapToLong(Arrived::id).max().orElseThrow();
        offset = last + 1;
        steps.reached(Step.CONFIRMED, last);
    }

    private Duration later(String why) {
        status.bad(why);
        troubles.warn(why);
        return backoff.next();
    }

    private Duration afterwards(TelegramFailure failure) {
        String what = "polling: " + failure.description();
        if (failure.isLocked()) {
            status.lockedOut(what);
            troubles.alarm("Telegram does not accept our token; nothing comes in: " + what);
            return Backoff.LONGEST;
        }
        status.bad(what);
        troubles.warn(what);
        if (failure.code() == 409) {
            // Somebody else polls with our token, or has set a webhook for it.
            webhookGone = false;
            return AFTER_CONFLICT;
        }
        return Objects.requireNonNullElseGet(failure.retryAfter(), backoff::next);
    }

    // What waits at Telegram then comes by polling; it is never told to drop it.
    private void removeWebhook() throws TelegramFailure {
        JsonNode info = api.call("getWebhookInfo", Map.of());
        status.waiting(Objects.requireNonNullElse(Json.number(info, "pending_update_count"), 0L));
        if (!Json.words(info, "url").isEmpty()) {
            api.call("deleteWebhook", Map.of());
            log.info("a webhook was set for this bot; removed it, polling instead");
        }
        webhookGone = true;
    }
}
