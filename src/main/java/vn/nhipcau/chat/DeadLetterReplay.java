package vn.nhipcau.chat;

import io.micrometer.core.instrument.MeterRegistry;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.databind.json.JsonMapper;

import vn.nhipcau.calendar.QuietHours;
import vn.nhipcau.outbox.Address;
import vn.nhipcau.outbox.Addresses;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.People;
import vn.nhipcau.people.Person;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Texts;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
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

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");
    private static final int TRY_SECONDS = 5;
    private static final Logger log = LoggerFactory.getLogger(DeadLetterReplay.class);

    private final JdbcClient jdbc;
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
            JdbcClient jdbc,
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
        this.jdbc = jdbc;
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

    /** One of those put aside. */
    private record Key(String channel, long updateId) {}

    /** What is known of one. */
    private record Parked(
            @Nullable String chat,
            @Nullable String content,
            @Nullable String dialog,
            Instant parkedAt) {}

    /** What lies here, for the operator; without anything that anybody wrote. */
    record Lying(
            String channel,
            long updateId,
            String kind,
            String error,
            Instant parkedAt,
            boolean withContent,
            int tries) {}

    List<Lying> lying(int most) {
        return jdbc.sql(
                        """
                        select channel, update_id, kind, error, parked_at, tries,
                            case when content is null then 0 else 1 end as kept
                        from parked_update order by parked_at desc limit :most
                        """)
                .param("most", most)
                .query(
                        (row, _) ->
                                new Lying(
                                        row.getString("channel"),
                                        row.getLong("update_id"),
                                        row.getString("kind"),
                                        row.getString("error"),
                                        row.getTimestamp("parked_at").toInstant(),
                                        row.getInt("kept") == 1,
                                        row.getInt("tries")))
                .list();
    }

    /** How many wait with their content to be heard again. */
    long waiting() {
        return jdbc.sql("select count(*) from parked_update where content is not null")
                .query(Long.class)
                .single();
    }

    /** All that has its content, at once; returns how many of them are heard now. */
    int replay(Consumer<IncomingUpdate> hear) {
        return replay(
                jdbc.sql(
                                """
                                select channel, update_id from parked_update
                                where content is not null order by parked_at, update_id
                                """)
                        .query(Key.class)
                        .list(),
                hear);
    }

    /** What has its content and is due again; and whoever is to be told something is. */
    void replayDue(Consumer<IncomingUpdate> hear) {
        var now = Instant.now();
        tellAll("not told", now);
        tellAll("content is not null and parked_at < :before", now.minus(GIVEN_UP));
        boolean night = quiet.isQuiet(clock.instant());
        replay(
                jdbc.sql(
                                """
                                select channel, update_id from parked_update
                                where content is not null and parked_at > :since
                                    and (again_at is null or again_at <= :now or version <> :version)
                                order by parked_at, update_id
                                """)
                        .param(
                                "since",
                                Timestamp.from(night ? now.minus(STILL_THERE) : Instant.EPOCH))
                        .param("now", Timestamp.from(now))
                        .param("version", version.name())
                        .query(Key.class)
                        .list(),
                hear);
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
                log.warn("Update {} still cannot be heard: {}", key.updateId, e.getClass());
            }
        }
        return count;
    }

    private void counted(Key key) {
        jdbc.sql(
                        """
                        update parked_update set version = :version, tries = tries + 1,
                            again_at = :again where channel = :channel and update_id = :update
                        """)
                .param("version", version.name())
                .param("again", Timestamp.from(Instant.now().plus(pause(tries(key)))))
                .param("channel", key.channel)
                .param("update", key.updateId)
                .update();
    }

    private int tries(Key key) {
        return jdbc.sql(
                        "select tries from parked_update where channel = :channel"
                                + " and update_id = :update")
                .param("channel", key.channel)
                .param("update", key.updateId)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    private static Duration pause(int tries) {
        var longer = FIRST_PAUSE.multipliedBy(1L << Math.min(tries, 10));
        return longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
    }

    private End again(Key key, Consumer<IncomingUpdate> hear) {
        var parked = locked(key);
        if (parked == null || parked.content == null || parked.chat == null) return End.GONE;
        delete(key);
        if (heard.isKnown(key.channel, key.updateId)) return End.HEARD;
        String before = place(key, parked);
        // An earlier version did not say where the dialog stood: then it is enough that there is
        // one.
        if (before == null || (parked.dialog != null && !parked.dialog.equals(before))) {
            tell(key, parked, "chat.parkedLost");
            return End.TOO_LATE;
        }
        tell(key, parked, "chat.parkedHeard");
        hear.accept(json.readValue(parked.content, IncomingUpdate.class));
        moved(key, parked, before, place(key, parked));
        return End.HEARD;
    }

    // What is heard now may be the third message below the card, which then stands anew at the
    // bottom: for what else waits, that is still the same dialog.
    private void moved(Key key, Parked parked, String before, @Nullable String after) {
        if (after == null || after.equals(before) || !step(after).equals(step(before))) return;
        jdbc.sql(
                        """
                        update parked_update set dialog = :after
                        where channel = :channel and chat = :chat and dialog = :before
                        """)
                .param("after", after)
                .param("channel", key.channel)
                .param("chat", parked.chat)
                .param("before", before)
                .update();
    }

    private static String step(String place) {
        return place.substring(0, place.lastIndexOf(' '));
    }

    private @Nullable Parked locked(Key key) {
        return jdbc.sql(
                        """
                        select chat, content, dialog, parked_at from parked_update
                        where channel = :channel and update_id = :update for update
                        """)
                .param("channel", key.channel)
                .param("update", key.updateId)
                .query(
                        (row, _) ->
                                new Parked(
                                        row.getString("chat"),
                                        row.getString("content"),
                                        row.getString("dialog"),
                                        row.getTimestamp("parked_at").toInstant()))
                .optional()
                .orElse(null);
    }

    private void delete(Key key) {
        jdbc.sql("delete from parked_update where channel = :channel and update_id = :update")
                .param("channel", key.channel)
                .param("update", key.updateId)
                .update();
    }

    private @Nullable String place(Key key, Parked parked) {
        return conversations
                .findByChannelAndExternalId(key.channel, String.valueOf(parked.chat))
                .map(Conversation::place)
                .orElse(null);
    }

    /** Tells that it could not be heard and is to be sent again, and lets go of its content. */
    private void tellAll(String which, Instant before) {
        var keys =
                jdbc.sql("select channel, update_id from parked_update where " + which)
                        .param("before", Timestamp.from(before))
                        .query(Key.class)
                        .list();
        for (Key key : keys) {
            try {
                transaction.executeWithoutResult(_ -> tellLost(key, which, before));
            } catch (RuntimeException | Error e) {
                log.warn("Update {}: its sender is not told yet: {}", key.updateId, e.getClass());
            }
        }
    }

    private void tellLost(Key key, String which, Instant before) {
        int mine =
                jdbc.sql(
                                "update parked_update set told = true, content = null"
                                        + " where channel = :channel and update_id = :update and "
                                        + which)
                        .param("channel", key.channel)
                        .param("update", key.updateId)
                        .param("before", Timestamp.from(before))
                        .update();
        var parked = mine == 1 ? locked(key) : null;
        if (parked == null || heard.isKnown(key.channel, key.updateId)) return;
        tell(key, parked, "chat.parkedLost");
        count("lost");
        log.error("Update {} was never heard; its sender is asked to send it again", key.updateId);
    }

    private void tell(Key key, Parked parked, String text) {
        if (parked.chat == null) return;
        var address = addresses.at(key.channel, parked.chat, null, Address.Kind.PRIVATE, "");
        var language = people.at(address.id()).map(Person::language).orElse(Language.VI);
        String at = TIME.format(parked.parkedAt.atZone(clock.getZone()));
        outbox.say(Letter.notice(address.id(), texts.say(language, text, at), "chat"));
    }

    private void count(String outcome) {
        meters.counter("nhipcau.chat.replayed", "outcome", outcome).increment();
    }
}
