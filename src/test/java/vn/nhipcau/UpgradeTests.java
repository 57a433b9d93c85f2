package vn.nhipcau;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.nhipcau.chat.IncomingUpdate;
import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.record.Timelines;
import vn.nhipcau.testing.House;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import javax.sql.DataSource;

/**
 * Databases as earlier versions left them, in the middle of their work: petitions at every step,
 * questions, a round, minutes, dialogs that stand open. They are opened as an upgrade does, and
 * every button that people still have in their chats is pressed. The files in {@code upgrade} are
 * never changed nor taken away; a release adds its own.
 */
@Tag("database")
class UpgradeTests {
    private static final Set<String> NOT_UNDERSTOOD =
            Set.of("unknown button", "unknown action", "card of another chat");

    private long updates = 50_000_000;

    /** A button as it stands in somebody's chat. */
    private record Old(
            IncomingUpdate.Chat chat, IncomingUpdate.Sender who, String message, String data) {
        static Old of(String line) {
            var part = line.split("\t");
            return new Old(
                    new IncomingUpdate.Chat(
                            part[0],
                            part[1].isEmpty() ? null : part[1],
                            Boolean.parseBoolean(part[2]),
                            ""),
                    new IncomingUpdate.Sender(part[3], part[4], "vi", false, false),
                    part[5],
                    part[6]);
        }

        Old with(String other) {
            return new Old(chat, who, message, other);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"petitions", "round", "minutes", "urging"})
    void everyButtonOfARunningInstallationStillWorks(String what) throws Exception {
        pressesAll("0.1-" + what, Map.of());
    }

    @ParameterizedTest
    @ValueSource(strings = "ward")
    void alsoInAWardsCouncil(String what) throws Exception {
        pressesAll("0.1-" + what, Map.of("nhipcau.config", "config/examples/phuong-bo-de"));
    }

    private void pressesAll(String name, Map<String, String> own) throws Exception {
        var settings = new HashMap<>(own);
        settings.putAll(OldDatabase.restored(name));
        try (var house = new House(settings)) {
            var buttons = buttons(name);
            assertThat(buttons).hasSizeGreaterThan(20);
            assertThat(intact(house)).as("after the upgrade").isTrue();
            var before = count(house, "petition") + count(house, "question");
            for (Old old : buttons) {
                press(house, old);
                assertThat(notUnderstood(house)).as("after %s", old).isEmpty();
            }
            everybodyWrites(house, buttons);
            assertThat(count(house, "parked_update")).as("put aside").isZero();
            press(house, buttons.getFirst().with("kzzzzzz:1:drop"));
            assertThat(notUnderstood(house)).as("one that nobody ever had").hasSize(1);
            assertThat(count(house, "petition") + count(house, "question"))
                    .isGreaterThanOrEqualTo(before);
            assertThat(intact(house)).as("after everything was pressed").isTrue();
        }
    }

    private static List<Old> buttons(String name) throws IOException {
        return Files.readAllLines(OldDatabase.FILES.resolve(name + ".buttons.txt")).stream()
                .map(Old::of)
                .toList();
    }

    private void press(House house, Old old) {
        says(house, old, old.message, new MessageContent.Tapped("tap" + updates, old.data, null));
    }

    // Whatever dialog stands open, or question waits, takes it or says why not.
    private void everybodyWrites(House house, List<Old> buttons) {
        var chats = new LinkedHashSet<IncomingUpdate.Chat>();
        for (var old : buttons)
            if (!old.chat.group() && chats.add(old.chat))
                says(
                        house,
                        old,
                        "9" + updates,
                        new MessageContent.Words("Vẫn chưa xong, mong giải quyết"));
    }

    private void says(House house, Old who, String message, MessageContent said) {
        house.hear(
                new IncomingUpdate(
                        "test", updates++, who.chat, who.who, message, null, Instant.now(), said));
    }

    private static List<String> notUnderstood(House house) {
        var reasons = new ArrayList<String>();
        for (Counter counter :
                house.the(MeterRegistry.class).find("nhipcau.chat.ignored").counters()) {
            var reason = Objects.requireNonNull(counter.getId().getTag("reason"));
            if (NOT_UNDERSTOOD.contains(reason)) reasons.add(reason + " " + counter.count());
        }
        return reasons;
    }

    private static long count(House house, String table) {
        return house.the(JdbcClient.class)
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    private static boolean intact(House house) throws SQLException {
        try (var database = house.the(DataSource.class).getConnection()) {
            return Timelines.verify(database, "petition", (_, _) -> {}).isIntact()
                    && Timelines.verify(database, "question", (_, _) -> {}).isIntact();
        }
    }
}
