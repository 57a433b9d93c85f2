package vn.nhipcau.chat;

import io.micrometer.core.instrument.MeterRegistry;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.databind.json.JsonMapper;

import vn.nhipcau.calendar.QuietHours;
import vn.nhipcau.chat.DeadLetterStore.Key;
import vn.nhipcau.chat.DeadLetterStore.Parked;
import vn.nhipcau.outbox.Address;
import vn.nhipcau.outbox.Addresses;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.People;
import vn.nhipcau.people.Person;
import vn.nhipcau.shared.Dates;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Texts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * Hears again what was put aside, and tells whoever wrote it how that ended: it is heard, or they
 * are asked to send it again, at the latest a day before its content is erased.
 *
 * <p>What makes it safe: a try is counted in a transaction before it begins, so that one that kills
 * the program waits longer each time. The try itself, its whole effect, the word to the person and
 * the end of the row commit together behind the row's lock: of two instances the second finds the
 * row gone. What was heard after all when Telegram repeated it is known by its number.
 */
@Component
class DeadLetterReplay {
    /** Before what was put aside is tried by itself; twice as long after each failure. */
    static final Duration FIRST_PAUSE = Duration.ofMinutes(2);

    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    /** What lies here so long is given up, and its sender is told. */
    static final Duration GIVEN_UP = DeadLetters.KEPT.minusDays(1);

    /** Whoever waits so short a time is still there, whatever the hour. */
    private static final Duration STILL_THERE = Duration.ofHours(1);

    private static final int TRY_SECONDS = 5;
    private static final Logger log = LoggerFactory.getLogger(DeadLetterReplay.class);

    private final DeadLetterStore parked;
    private final ProcessedUpdates heard;
    private final Conversations conversations;
    private final Addresses addresses;
    private final People people;
    private final Outbox outbox;
    private final Texts texts;
    private final JsonMapper json;
    private final QuietHours quiet;
    private final Clock clock;
    private final ProgramVersion version;
    private final MeterRegistry meters;
    private final TransactionTemplate transaction;

    DeadLetterReplay(
            DeadLetterStore parked,
            ProcessedUpdates heard,
            Conversations conversations,
            Addresses addresses,
            People people,
            Outbox outbox,
            Texts texts,
            JsonMapper json,
            QuietHours quiet,
            Clock clock,
            ProgramVersion version,
            MeterRegistry meters,
            PlatformTransactionManager transactions) {
        this.parked = parked;
        this.heard = heard;
        this.conversations = conversations;
        this.addresses = addresses;
        this.people = people;
        this.outbox = outbox;
        this.texts = texts;
        this.json = json;
        this.quiet = quiet;
        this.clock = clock;
        this.version = version;
        this.meters = meters;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setTimeout(TRY_SECONDS);
    }

    /** How a try ended. */
    private enum End {
        /** Heard, now or before. */
        HEARD,
        /** Its dialog has gone on without it: what it would mean there now, nobody knows. */
        TOO_LATE,
        /** Somebody else has done it meanwhile. */
        GONE
    }

    /** All that has its content, at once; returns how many of them are heard now. */
    int replay(Consumer<IncomingUpdate> hear) {
        return replay(parked.all(), hear);
    }

    /** What has its content and is due again; and whoever is to be told something is. */
    void replayDue(Consumer<IncomingUpdate> hear) {
        var now = Instant.now();
        tellAll(parked.untold());
        tellAll(parked.waitingSinceBefore(now.minus(GIVEN_UP)));
        boolean night = quiet.isQuiet(clock.instant());
        var since = night ? now.minus(STILL_THERE) : Instant.EPOCH;
        replay(parked.due(since, now, version.name()), hear);
    }

    private int replay(List<Key> due, Consumer<IncomingUpdate> hear) {
        int count = 0;
        for (Key key : due) {
            transaction.executeWithoutResult(_ -> counted(key));
            try {
                var end = transaction.execute(_ -> again(key, hear));
                if (end == End.HEARD) count++;
                if (end != End.GONE) count(end == End.HEARD ? "heard" : "too_late");
            } catch (RuntimeException | Error e) {
                count("failed");
                log.warn("Update {} still cannot be heard: {}", key.updateId(), e.getClass());
            }
        }
        return count;
    }

    private void counted(Key key) {
        parked.tried(key, version.name(), Instant.now().plus(pause(parked.tries(key))));
    }

    private static Duration pause(int tries) {
        var longer = FIRST_PAUSE.multipliedBy(1L << Math.min(tries, 10));
        return longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
    }

    private End again(Key key, Consumer<IncomingUpdate> hear) {
        var one = parked.locked(key);
        if (one == null || one.content() == null || one.chat() == null) return End.GONE;
        parked.delete(key);
        if (heard.isKnown(key.channel(), key.updateId())) return End.HEARD;
        String before = place(key, one);
        // An earlier version did not say where the dialog stood: then it is enough that there is
        // one.
        if (before == null || (one.dialog() != null && !one.dialog().equals(before))) {
            tell(key, one, "chat.parkedLost");
            return End.TOO_LATE;
        }
        tell(key, one, "chat.parkedHeard");
        hear.accept(json.readValue(one.content(), IncomingUpdate.class));
        moved(key, one, before, place(key, one));
        return End.HEARD;
    }

    // What is heard now may be the third message below the card, which then stands anew at the
    // bottom: for what else waits, that is still the same dialog.
    private void moved(Key key, Parked one, String before, @Nullable String after) {
        if (after == null || after.equals(before) || !step(after).equals(step(before))) return;
        parked.moved(key.channel(), String.valueOf(one.chat()), before, after);
    }

    private static String step(String place) {
        return place.substring(0, place.lastIndexOf(' '));
    }

    private @Nullable String place(Key key, Parked one) {
        return conversations
                .findLockedByChannelAndExternalId(key.channel(), String.valueOf(one.chat()))
                .map(Conversation::place)
                .orElse(null);
    }

    /** Tells that it could not be heard and is to be sent again, and lets go of its content. */
    private void tellAll(List<Key> keys) {
        for (Key key : keys) {
            try {
                transaction.executeWithoutResult(_ -> tellLost(key));
            } catch (RuntimeException | Error e) {
                log.warn("Update {}: its sender is not told yet: {}", key.updateId(), e.getClass());
            }
        }
    }

    private void tellLost(Key key) {
        var one = parked.locked(key);
        if (one == null || !parked.isUntoldOrWaiting(key)) return;
        parked.giveUp(key);
        if (heard.isKnown(key.channel(), key.updateId())) return;
        tell(key, one, "chat.parkedLost");
        count("lost");
        log.error(
                "Update {} was never heard; its sender is asked to send it again", key.updateId());
    }

    private void tell(Key key, Parked one, String text) {
        if (one.chat() == null) return;
        var address = addresses.at(key.channel(), one.chat(), null, Address.Kind.PRIVATE, "");
        var language = people.at(address.id()).map(Person::language).orElse(Language.VI);
        String at = Dates.moment(one.parkedAt().atZone(clock.getZone()));
        outbox.say(Letter.notice(address.id(), texts.say(language, text, at), "chat"));
    }

    private void count(String outcome) {
        meters.counter("nhipcau.chat.replayed", "outcome", outcome).increment();
    }
}
