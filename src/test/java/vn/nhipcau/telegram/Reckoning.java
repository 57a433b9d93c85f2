package vn.nhipcau.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import vn.nhipcau.record.Timelines;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.stream.IntStream;

/**
 * What must be true after any blow: each [Gửi] is one petition with one receipt and one card, each
 * answer arrived, codes have no gaps, and the timelines are intact.
 */
final class Reckoning {
    private final Town town;
    private final Crowd crowd;
    private final RunningProgram program;

    Reckoning(Town town, Crowd crowd, RunningProgram program) {
        this.town = town;
        this.crowd = crowd;
        this.program = program;
    }

    /** Ends the program once all is heard and sent; returns what was said more than once. */
    List<String> nothingIsLost() throws Exception {
        town.await("confirmation of everything", () -> town.unconfirmed() == 0);
        everythingIsSent();
        program.stops();
        var twice = saidTwice();
        try (var database = program.database()) {
            holds(database);
        }
        return twice;
    }

    private void everythingIsSent() throws InterruptedException {
        if (!program.isOnPostgres()) { // H2 lets nobody else look while the program runs
            town.await("the last edits", () -> town.isQuietSince(Duration.ofSeconds(4)));
            return;
        }
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (System.nanoTime() < end) {
            try (var database = program.database()) {
                if (count(database, "outbound where status in (0, 1)") == 0) return;
            } catch (SQLException e) {
                // Not there yet; the deadline decides.
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        throw new AssertionError("something is still to be sent");
    }

    private List<String> saidTwice() {
        var twice = new ArrayList<String>();
        var serials = new TreeSet<Integer>();
        for (String citizen : crowd.sent) {
            String code = crowd.codes.get(citizen);
            assertThat(code).as("code of %s", citizen).isNotNull();
            Matcher serial = Crowd.CODE.matcher(code);
            assertThat(serial.matches()).isTrue();
            assertThat(serials.add(Integer.valueOf(serial.group(1)))).isTrue();
            said(citizen, "Đã tiếp nhận kiến nghị", "", "receipt", twice);
            said(citizen, "Đã nạo vét ngõ " + citizen, "", "answer", twice);
            said(crowd.group, "[Mới] " + code, "ngõ " + citizen, "card", twice);
        }
        assertThat(serials)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, crowd.sent.size()).boxed().toList());
        return twice;
    }

    private void holds(Connection database) throws SQLException {
        assertThat(count(database, "petition")).isEqualTo(crowd.sent.size());
        assertThat(count(database, "petition where status = 'REPLIED'"))
                .isEqualTo(crowd.sent.size());
        assertThat(
                        count(
                                database,
                                "petition p where not exists (select 1 from petition_event e"
                                        + " where e.petition = p.id and e.kind = 'DELIVERED')"))
                .as("answered, but not noted as delivered")
                .isZero();
        for (String kind : List.of("RECEIVED", "ROUTED", "REPLIED", "DELIVERED"))
            assertThat(facts(database, kind)).as(kind).isEqualTo(crowd.sent.size());
        assertThat(facts(database, "ACCEPTED")).isEqualTo(those(Officers::acknowledge));
        assertThat(facts(database, "INFO_ASKED")).isEqualTo(those(Officers::ask));
        assertThat(facts(database, "INFO_GIVEN")).isEqualTo(those(Officers::ask));
        assertThat(facts(database, "EXTENDED")).isEqualTo(those(Officers::wantTime));
        assertThat(count(database, "outbound where status in (0, 1, 3)")).isZero();
        assertThat(count(database, "parked_update")).isZero();
        var found = Timelines.verify(database, "petition", (_, _) -> {});
        assertThat(found.isIntact()).isTrue();
        assertThat(found.cases()).isEqualTo(crowd.sent.size());
    }

    /** In each chat the steps of a petition are shown as they were taken. */
    void inOrder() {
        for (String citizen : crowd.sent) {
            var firsts = town.in(citizen).stream().map(message -> message.first).toList();
            int from = 0;
            for (String words :
                    List.of(
                            "Kính chào Ông/Bà",
                            "Bản nháp kiến nghị",
                            "Đã tiếp nhận kiến nghị",
                            "Đã nạo vét ngõ")) {
                int at = from;
                while (at < firsts.size() && !firsts.get(at).contains(words)) at++;
                assertThat(at).as("%s%s", words, town.show(citizen)).isLessThan(firsts.size());
                from = at;
            }
        }
    }

    /** No secret and no stack trace in the log, and not more warnings than this. */
    static void isShort(List<String> log, long most) {
        assertThat(log).noneMatch(line -> line.contains(Town.TOKEN));
        assertThat(log).noneMatch(line -> line.startsWith("\tat "));
        long warnings =
                log.stream()
                        .filter(line -> line.contains("WARN") || line.contains("ERROR"))
                        .count();
        assertThat(warnings).as(String.join("\n", log)).isLessThanOrEqualTo(most);
    }

    private static long facts(Connection database, String kind) throws SQLException {
        return count(database, "petition_event where kind = '" + kind + "'");
    }

    private long those(IntPredicate which) {
        return crowd.sent.stream().mapToInt(Integer::parseInt).filter(which).count();
    }

    private void said(String chat, String words, String about, String what, List<String> twice) {
        long times =
                town.in(chat).stream()
                        .filter(message -> message.ours)
                        .filter(message -> message.first.contains(words))
                        .filter(message -> message.first.contains(about))
                        .filter(message -> !message.first.contains("Dự thảo trả lời"))
                        .count();
        assertThat(times).as("%s: %s%s", what, about, town.show(chat)).isPositive();
        if (times > 1) twice.add(what + " ×" + times);
    }

    static long count(Connection database, String what) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("select count(*) from " + what)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
