package vn.nhipcau.telegram;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.databind.JsonNode;

import vn.nhipcau.chat.IncomingUpdate;
import vn.nhipcau.chat.UpdateReceiver;
import vn.nhipcau.shared.Pause;
import vn.nhipcau.telegram.IntakeSteps.Step;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * Leads each update to the reception until it is heard or, if that cannot be, put aside. What is
 * not the update's fault never counts against it. Neither logs nor counters show what anybody
 * wrote.
 */
class Intake {
    private static final Logger log = LoggerFactory.getLogger(Intake.class);

    /** Counted tries before an update is put aside. */
    private static final int TRIES = 3;

    /**
     * The same for an update whose time runs out: mostly the machine or its database is slow for
     * some seconds, and then all updates would be put aside at once.
     */
    private static final int SLOW_TRIES = 8;

    /** Waits for a lock before the update is left for later: 50 ms, doubled each time. */
    private static final int WAITS = 6;

    private final Translator translator;
    private final Supplier<@Nullable Identity> myself;
    private final UpdateReceiver receiver;
    private final IntakeCounters counters;
    private final IntakeSteps steps;
    private final Pause pause;
    private volatile boolean closing;

    /** An update as we understood it. */
    record Arrived(long id, String type, Translation meaning) {
        /** What must be heard in order has the same key; null for what nobody hears. */
        @Nullable String chat() {
            return meaning instanceof Translation.Heard heard
                    ? heard.incoming().chat().externalId()
                    : null;
        }
    }

    Intake(
            Translator translator,
            Supplier<@Nullable Identity> myself,
            UpdateReceiver receiver,
            IntakeCounters counters,
            IntakeSteps steps,
            Pause pause) {
        this.translator = translator;
        this.myself = myself;
        this.receiver = receiver;
        this.counters = counters;
        this.steps = steps;
        this.pause = pause;
    }

    /**
     * Whether updates can be understood for certain: before Telegram has told our name, a command
     * to another bot of the group looks like one to us.
     */
    boolean knowsOurName() {
        return myself.get() != null;
    }

    /** Understands an update; null if it has no number, so that nobody could ever ask for it. */
    @Nullable Arrived read(JsonNode update) {
        Long id = Json.number(update, "update_id");
        if (id == null) {
            counters.ignored("no_number");
            return null;
        }
        String type = Translator.type(update);
        steps.reached(Step.FETCHED, id);
        try {
            return new Arrived(id, type, translator.translate(update, myself.get()));
        } catch (Throwable e) {
            return new Arrived(id, type, new Translation.Unreadable(IntakeFailure.describe(e)));
        }
    }

    /**
     * Sees to it that an update need not be asked for again.
     *
     * @return false if it must be, because there is no database or somebody else holds the chat
     */
    boolean take(Arrived update) {
        return switch (update.meaning()) {
            case Translation.Ignored(String type) -> {
                counters.ignored(type);
                log.debug("update {} ignored: {}", update.id(), type);
                yield true;
            }
            case Translation.Unreadable(String error) -> parkBare(update, null, error);
            case Translation.Heard(IncomingUpdate incoming) -> hear(update, incoming);
        };
    }

    /** From now on nothing is tried a second time. */
    void close() {
        closing = true;
    }

    private boolean hear(Arrived update, IncomingUpdate incoming) {
        int failed = 0;
        int waited = 0;
        boolean taken = false;
        while (true) {
            try {
                receiver.hear(incoming);
                counters.heard(update.type());
                steps.reached(Step.HEARD, update.id());
                return true;
            } catch (Throwable e) {
                var trouble = IntakeFailure.of(e);
                if (trouble == IntakeFailure.TAKEN) {
                    // Two who are the first to write the same; the next try finds it written.
                    trouble = taken ? IntakeFailure.OWN : IntakeFailure.BUSY;
                    taken = true;
                }
                // While everything around us is being closed, no failure says anything.
                if (closing) return false;
                counters.retried(trouble);
                if (trouble == IntakeFailure.OWN) {
                    failed++;
                    String error = IntakeFailure.describe(e);
                    int tries = IntakeFailure.isTimeOut(e) ? SLOW_TRIES : TRIES;
                    log.warn(
                            "update {} ({}) not heard, try {} of {}: {}",
                            update.id(),
                            update.type(),
                            failed,
                            tries,
                            error);
                    if (failed >= tries) return park(update, incoming, error);
                } else if (trouble == IntakeFailure.AWAY || ++waited > WAITS) {
                    log.debug(
                            "update {} ({}) left for later: {}",
                            update.id(),
                            update.type(),
                            IntakeFailure.describe(e));
                    return false;
                }
                if (!rested(failed + waited)) return false;
            }
        }
    }

    private boolean park(Arrived update, IncomingUpdate incoming, String error) {
        try {
            receiver.park(TelegramName.CHANNEL, update.id(), update.type(), incoming, error);
        } catch (Throwable e) {
            // Without what was said it can still be put aside: its number then stands for it.
            var trouble = IntakeFailure.of(e);
            boolean own = trouble == IntakeFailure.OWN || trouble == IntakeFailure.TAKEN;
            if (own && !closing)
                return parkBare(
                        update, incoming.chat(), error + "; parking: " + IntakeFailure.describe(e));
            return notParked(update, e);
        }
        return parked(update, error);
    }

    private boolean parkBare(Arrived update, IncomingUpdate.@Nullable Chat chat, String error) {
        try {
            receiver.parkBare(TelegramName.CHANNEL, update.id(), update.type(), chat, error);
        } catch (Throwable e) {
            return notParked(update, e);
        }
        return parked(update, error);
    }

    private boolean notParked(Arrived update, Throwable e) {
        if (IntakeFailure.of(e) == IntakeFailure.OWN)
            log.error(
                    "update {} could not be put aside: {}", update.id(), IntakeFailure.describe(e));
        else
            log.debug(
                    "update {} waits to be put aside: {}", update.id(), IntakeFailure.describe(e));
        return false;
    }

    private boolean parked(Arrived update, String error) {
        counters.parked(update.type());
        // The reception tells the operator.
        log.debug("update {} ({}) put aside: {}", update.id(), update.type(), error);
        steps.reached(Step.PARKED, update.id());
        return true;
    }

    private boolean rested(int times) {
        try {
            pause.rest(Duration.ofMillis(25L << Math.min(times, WAITS)));
            return !closing;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
