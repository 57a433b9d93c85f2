package vn.nhipcau.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Nothing is lost and nothing is said twice, wherever the program is killed.
 *
 * <p>The program runs in a process of its own, as in production, and is killed five times without
 * any warning. Each time it is held at many points at once: one citizen for each point between any
 * two steps of the intake of each of the four things they say, and before and after each call that
 * answers them. Started again, it has to bring the petition of each of them to its end.
 */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class KillTests {
    private static final String SECRETARY = "700";
    private static final String UNLUCKY = "701";
    private static final String GROUP = "-1001234567890";
    private static final Pattern CODE = Pattern.compile("KN-\\d\\d-(\\d{6})-\\d");

    private static final Pattern KEY = Pattern.compile("startgroup=([A-Za-z0-9_-]+)");

    private static final List<String> STEPS = List.of("begun", "marked", "locked", "done", "HEARD");

    /**
     * What is sent because of what a citizen did; ME stands for their number. Dealt out in turn to
     * the lives of the program: the group, where one thing is sent at a time, is held once in each.
     */
    private static final List<Point> CALLS =
            List.of(
                    new Point(Deed.WRITES, "sendMessage ME Kính chào"),
                    new Point(Deed.AGREES, "editMessageText ME Cảm ơn"),
                    new Point(Deed.AGREES, "sendMessage ME .*Bản nháp"),
                    new Point(Deed.AGREES, "answerCallbackQuery tap-ME-"),
                    new Point(Deed.SENDS, "sendMessage " + GROUP + " .*ngõ ME "),
                    new Point(Deed.ADDS_A_PHOTO, "setMessageReaction ME "),
                    new Point(Deed.ADDS_A_PHOTO, "editMessageText ME .*đính kèm: 1"),
                    new Point(Deed.SENDS, "editMessageText ME .*Đã gửi"),
                    new Point(Deed.SENDS, "sendMessage ME Đã tiếp nhận"),
                    new Point(Deed.SENDS, "sendMessage ME .*nhận thông báo"),
                    new Point(Deed.SENDS, "sendPhoto " + GROUP + " photo-ME "),
                    new Point(Deed.SENDS, "answerCallbackQuery tap-ME-"));

    private static final int LIVES = 5;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path place;

    private final Town town = new Town();
    private final List<Citizen> citizens = new ArrayList<>();
    private @Nullable Process program;

    /** What a citizen does, one after the other, and what they then see. */
    private enum Deed {
        WRITES("Kính chào Ông/Bà"),
        AGREES("Bản nháp kiến nghị"),
        ADDS_A_PHOTO("Tệp đính kèm: 1"),
        SENDS("Mã tra cứu");

        private final String seen;

        Deed(String seen) {
            this.seen = seen;
        }
    }

    /** Where the program dies: a line of the town, or a step, of what follows from a deed. */
    private record Point(Deed deed, String line) {}

    private final class Citizen {
        final String id = String.valueOf(501 + citizens.size());
        final @Nullable Point point;
        int did;
        long update;

        Citizen(@Nullable Point point) {
            this.point = point;
            citizens.add(this);
        }

        String line() {
            return point == null ? "" : point.line.replace("ME", id);
        }

        /** Does what comes next. */
        void goesOn() {
            update =
                    switch (Deed.values()[did++]) {
                        case WRITES ->
                                town.says(
                                        id,
                                        id,
                                        "Cống ngõ "
                                                + id
                                                + " phố Phú Viên, phường Bồ Đề tắc cả tháng nay");
                        case AGREES -> town.taps(id, id, "Tôi đồng ý");
                        case ADDS_A_PHOTO -> town.sendsPhoto(id, id, "photo-" + id);
                        case SENDS -> town.taps(id, id, "Gửi");
                    };
        }

        void sees() {
            if (did == 0) return;
            var deed = Deed.values()[did - 1];
            town.await(deed.seen + town.show(id), () -> town.sees(id, deed.seen));
        }
    }

    @AfterEach
    void end() {
        if (program != null) program.destroyForcibly();
        town.close();
    }

    @Test
    void whereverItIsKilledEachPetitionIsReceivedOnce() throws Exception {
        starts();
        theGroupJoins();
        for (int life = 0; life < LIVES; life++) {
            if (life > 0) starts();
            bring(citizens, Deed.SENDS);
            holdCalls(life);
            switch (life) {
                case 3 -> holdBatch("FETCHED");
                case 4 -> holdBatch("CONFIRMED");
                default -> holdSteps(life);
            }
            town.awaitHeld();
            kill();
        }
        starts();
        bring(citizens, Deed.SENDS);
        everythingLeft();
        stops();
        eachPetitionWasReceivedOnce();
        nothingIsLeftOrLost();
    }

    /** Brings all of them so far that they have done this and seen what comes of it. */
    private void bring(List<Citizen> all, Deed deed) {
        for (int did = 1; did <= deed.ordinal() + 1; did++) {
            for (var citizen : all) if (citizen.did < did) citizen.goesOn();
            all.forEach(Citizen::sees);
        }
    }

    private void bringBefore(List<Citizen> all) {
        for (var citizen : all)
            if (citizen.point != null && citizen.point.deed != Deed.WRITES)
                bring(List.of(citizen), Deed.values()[citizen.point.deed.ordinal() - 1]);
    }

    /** Some are held before or after a call; what else goes on does not wait for them. */
    private void holdCalls(int life) {
        var some = new ArrayList<Citizen>();
        for (int i = 0; i < 2 * CALLS.size(); i++) {
            if (i % LIVES != life) continue;
            var call = CALLS.get(i / 2);
            var before = i % 2 == 0 ? "^before " : "^after ";
            some.add(new Citizen(new Point(call.deed, before + call.line)));
        }
        bringBefore(some);
        some.forEach(citizen -> town.holds(citizen.line()));
        some.forEach(Citizen::goesOn);
        town.awaitHeld();
    }

    /** Some are held side by side in the intake, each at another step of something else. */
    private void holdSteps(int life) {
        var some = new ArrayList<Citizen>();
        for (var deed : Deed.values())
            for (int step = 0; step < STEPS.size(); step++)
                if ((deed.ordinal() + step) % 3 == life)
                    some.add(new Citizen(new Point(deed, STEPS.get(step))));
        bringBefore(some);
        synchronized (town) {
            for (var citizen : some) {
                citizen.goesOn();
                town.holds("^step " + citizen.line() + " " + citizen.update + "$");
            }
            if (life == 0) {
                town.holds("^step PARKED " + spoiled() + "$");
                town.holds("^before sendMessage " + UNLUCKY);
            }
        }
    }

    /** Something that the program cannot hear, however often it tries. */
    private long spoiled() {
        long update = town.says(UNLUCKY, UNLUCKY, "Đèn đường ngõ 9 phường Bồ Đề hỏng cả tuần nay");
        town.spoils("^step begun " + update + "$");
        return update;
    }

    /** A batch of all sorts is held as a whole. */
    private void holdBatch(String step) {
        var some = new ArrayList<Citizen>();
        for (var deed : Deed.values()) some.add(new Citizen(new Point(deed, step)));
        bringBefore(some);
        synchronized (town) {
            some.forEach(Citizen::goesOn);
            town.holds("^step " + step + " " + some.getLast().update + "$");
        }
    }

    private void theGroupJoins() {
        town.says(SECRETARY, SECRETARY, "/moi");
        secretaryTaps("Nhóm của đơn vị");
        secretaryTaps("UBND phường Bồ Đề");
        town.await("link", () -> town.sees(SECRETARY, "startgroup="));
        town.says(GROUP, "800", "/start@nhip_cau_bot " + key());
        secretaryTaps("Đúng nhóm này");
        town.await("welcome", () -> town.sees(GROUP, "từ nay là đầu mối"));
    }

    private void secretaryTaps(String label) {
        town.await(
                "[" + label + "]" + town.show(SECRETARY),
                () ->
                        town.in(SECRETARY).stream()
                                .anyMatch(message -> message.button(label) != null));
        town.taps(SECRETARY, SECRETARY, label);
    }

    private String key() {
        return town.in(SECRETARY).stream()
                .map(message -> KEY.matcher(message.text))
                .filter(Matcher::find)
                .map(key -> key.group(1))
                .findFirst()
                .orElseThrow();
    }

    private void everythingLeft() {
        for (var citizen : citizens) {
            town.await("card of " + citizen.id, () -> town.sees(GROUP, "ngõ " + citizen.id));
            town.await("photo of " + citizen.id, () -> town.sees(GROUP, "photo-" + citizen.id));
            town.await(
                    "offer" + town.show(citizen.id),
                    () -> town.sees(citizen.id, "nhận thông báo tiếp xúc cử tri"));
            town.await(
                    "closed draft" + town.show(citizen.id),
                    () -> town.sees(citizen.id, "✔ Đã gửi"));
        }
        town.await("word of what was put aside", () -> town.sees(UNLUCKY, "Xin gửi lại"));
        town.await("confirmation of everything", () -> town.unconfirmed() == 0);
    }

    private void eachPetitionWasReceivedOnce() {
        Set<String> serials = new TreeSet<>();
        for (var citizen : citizens) {
            var code = CODE.matcher(only(citizen, citizen.id, "Đã tiếp nhận kiến nghị"));
            assertThat(code.find()).isTrue();
            serials.add(code.group(1));
            only(citizen, citizen.id, "Kính chào Ông/Bà");
            only(citizen, citizen.id, "Bản nháp kiến nghị");
            only(citizen, citizen.id, "nhận thông báo tiếp xúc cử tri");
            assertThat(only(citizen, GROUP, "ngõ " + citizen.id))
                    .contains("[Mới] " + code.group(), "Thoát nước, ngập úng – Bồ Đề");
            only(citizen, GROUP, "(photo) photo-" + citizen.id);
        }
        assertThat(serials)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, citizens.size())
                                .mapToObj("%06d"::formatted)
                                .toList());
    }

    /**
     * The one message that began so. A second one is there if the program died in the middle of its
     * call; there may be if it died after it, but before it began with anything else in that chat.
     */
    private String only(Citizen citizen, String chat, String words) {
        var all =
                town.in(chat).stream()
                        .filter(message -> message.ours && message.first.contains(words))
                        .toList();
        assertThat(all)
                .as("%s in %s, killed %s%s", words, chat, citizen.line(), town.show(citizen.id))
                .isNotEmpty();
        var first = all.getFirst();
        assertThat(all)
                .as("%s in %s, killed %s%s", words, chat, citizen.line(), town.show(citizen.id))
                .hasSizeBetween(first.unheard ? 2 : 1, first.settled ? 1 : 2)
                .allMatch(message -> message.first.equals(first.first));
        return first.first;
    }

    private void nothingIsLeftOrLost() throws SQLException {
        assertThat(count("petition")).isEqualTo(citizens.size());
        assertThat(count("petition_file")).isEqualTo(citizens.size());
        assertThat(count("parked_update")).isEqualTo(1);
        assertThat(town.in(UNLUCKY)).hasSize(2);
        assertThat(count("outbound where status in (0, 1)")).isZero();
        assertThat(count("outbound where status = 3")).isZero();
        assertThat(count("conversation where flow is not null")).isZero();
    }

    private long count(String what) throws SQLException {
        try (var database =
                        DriverManager.getConnection(
                                "jdbc:h2:file:" + place.resolve("data/nhipcau"), "sa", "");
                var rows =
                        database.createStatement().executeQuery("select count(*) from " + what)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void starts() throws IOException {
        if (!Files.exists(place.resolve("config"))) {
            Files.createDirectory(place.resolve("config"));
            for (String name : List.of("council.yml", "holidays-vn.csv", "time-limits.yml"))
                Files.copy(Path.of("config", name), place.resolve("config").resolve(name));
        }
        program =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Xmx256m",
                                "-Dfile.encoding=UTF-8",
                                "-Dmortal.master=" + town.url(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                MortalProgram.class.getName(),
                                "--nhipcau.mode=auto",
                                "--nhipcau.admins=" + SECRETARY,
                                "--nhipcau.telegram.token=" + Town.TOKEN,
                                "--nhipcau.telegram.api-url=" + town.url(),
                                "--nhipcau.telegram.limits.per-second=1000",
                                "--nhipcau.telegram.limits.private-burst=1000",
                                "--nhipcau.telegram.limits.group-per-minute=1000",
                                "--nhipcau.telegram.limits.call-timeout=10m",
                                "--server.port=0",
                                "--management.server.port=0")
                        .directory(place.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(
                                ProcessBuilder.Redirect.appendTo(place.resolve("log.txt").toFile()))
                        .start();
    }

    /** Without any warning, as by a power cut for this process alone. */
    private void kill() throws InterruptedException {
        var dying = program;
        if (dying == null) return;
        dying.destroyForcibly().waitFor();
        town.buries();
    }

    private void stops() throws InterruptedException {
        var ending = program;
        if (ending == null) return;
        ending.destroy();
        assertThat(ending.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
}
