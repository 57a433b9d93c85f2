package vn.nhipcau.petition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import vn.nhipcau.chat.UpdateReceiver;
import vn.nhipcau.testing.Driver;
import vn.nhipcau.testing.Messenger;
import vn.nhipcau.testing.Pages;
import vn.nhipcau.testing.People;
import vn.nhipcau.testing.StoryTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * {@code docs/timeline.md} shows an auditor a timeline of a real run, and how it is verified;
 * whoever changes it writes the page anew with {@code -Dtranscripts=write}. What the page says of
 * digests is computed here once more, from the page's words and the stored rows alone.
 */
@StoryTest
@Tag("one-database")
class TimelinePageTests {
    private static final Path PAGE = Path.of("docs/timeline.md");
    private static final Path FRAME = Path.of("src/test/resources/timeline.md");
    private static final Pattern CODE = Pattern.compile("Mã tra cứu:\\s+(KN-26-\\d{6}-\\d)");

    @Autowired Messenger messenger;
    @Autowired UpdateReceiver receiver;
    @Autowired JdbcClient sql;
    @Autowired StoredPetitions petitions;
    @Autowired PetitionArchive archive;
    @Autowired PetitionTimeline timeline;
    @Autowired TransactionTemplate transaction;

    private String code = "";

    @Test
    void thePageShowsARealRun() throws IOException {
        var an = anIsAnsweredTwice();
        String living = rows();
        everyLineIsAsThePageSays();
        aChangeIsSeen("update petition_event set facts = '{}' where number = 3 and petition = ?");
        aChangeIsSeen("delete from petition_event where number = 4 and petition = ?");
        an.about("").says("/dulieu").sees("[Xóa dữ liệu]").taps("Xóa dữ liệu");
        an.taps("Xóa vĩnh viễn");
        an.sees("Dữ liệu của Ông/Bà đã được xóa");
        everyLineIsAsThePageSays();
        String frame = Files.readString(FRAME);
        for (PetitionEvent.Kind kind : PetitionEvent.Kind.values())
            assertThat(frame).as("what a line means").contains("`" + kind + "`");
        var pages = new Pages();
        pages.check(PAGE, frame.replace("{living}", living).replace("{erased}", rows()));
        assertThat(pages.different()).as("to be written with -Dtranscripts=write").isEmpty();
    }

    private Driver anIsAnsweredTwice() {
        var people = new People(messenger, receiver);
        people.boDeJoins();
        var lan = people.secretary();
        var dung = people.citizen("Dũng");
        people.takes(lan, dung, "Lãnh đạo đơn vị", "UBND phường Bồ Đề");
        var an = people.citizen("An");
        an.says("Cống ngõ 34 phố Phú Viên, phường Bồ Đề tắc cả tháng nay").taps("Tôi đồng ý");
        an.sendsPhoto("").taps("Gửi");
        code = an.sees(CODE);
        an.about(code);
        var binh = people.officer().about(code);
        dung.about(code);
        binh.taps("Tiếp nhận").sees("Người tiếp nhận: Bình");
        binh.taps("Hỏi thêm").sees(code + ": cần hỏi").replies("Trước số nhà nào?");
        an.sees("Trước số nhà nào?").replies("Trước số nhà 12");
        binh.sees("[Đang giải quyết] " + code).replies("Đã nạo vét");
        binh.sees("Dự thảo trả lời " + code).taps("Đã giải quyết xong");
        binh.taps("Trình lãnh đạo duyệt");
        dung.taps("Yêu cầu sửa").sees("Cần sửa gì?").replies("Ghi rõ ngày");
        binh.sees("yêu cầu sửa").looksAt("Dự thảo trả lời " + code).replies("ngày 25/11/2026");
        binh.seesBoth("ngày 25/11/2026", "[Trình lãnh đạo duyệt]").taps("Trình lãnh đạo duyệt");
        dung.taps("Duyệt và gửi");
        binh.sees("đã gửi tới người kiến nghị");
        an.taps("Đã rõ").sees("đánh giá thế nào").taps("Chưa hài lòng").sees("Trân trọng cảm ơn");
        an.taps("Đề nghị xem xét lại").sees("Vì sao?").says("Mưa hôm qua cống vẫn tắc");
        an.taps("Gửi đề nghị").sees("Đã gửi đề nghị xem xét lại");
        binh.sees("[Đề nghị xem xét lại] " + code).replies("Đã thay đoạn cống hỏng");
        binh.sees("Nội dung: Đã thay đoạn").taps("Đã giải quyết xong").taps("Gửi trả lời");
        an.sees("Đã thay đoạn cống hỏng");
        binh.seesBoth("[Đã trả lời] " + code, "đã gửi tới người kiến nghị");
        return an;
    }

    private String rows() {
        var page = new StringBuilder();
        transaction.executeWithoutResult(
                _ -> {
                    var petition = petitions.findByCode(code).orElseThrow();
                    var all = timeline.of(petition);
                    int words = 0;
                    int replies = 0;
                    for (PetitionEvent event : all) {
                        boolean wrote = event.contentDigest().isPresent();
                        if (wrote) words++;
                        if (event.facts().contains("\"reply\"")) replies++;
                        String before = event.number() == 1 ? "0" : "d" + (event.number() - 1);
                        page.append(event.number() == 1 ? "" : "\n")
                                .append("| ")
                                .append(event.number())
                                .append(" | 10:00 | `")
                                .append(event.kind())
                                .append("` | ")
                                .append(who(event))
                                .append(" | ")
                                .append(facts(event, replies))
                                .append(" | ")
                                .append(wrote ? "`w" + words + "` " + found(petition, event) : "")
                                .append(" | `" + before + "` | `d" + event.number() + "` |");
                    }
                });
        return page.toString();
    }

    private static String who(PetitionEvent event) {
        return event.actor() + (event.actorId().isPresent() ? " (số nội bộ)" : "");
    }

    private static String facts(PetitionEvent event, int reply) {
        String facts =
                event.facts().replaceAll("\"reply\":\"\\d+\"", "\"reply\":\"" + reply + "\"");
        return facts.equals("{}") ? "" : "`" + facts + "`";
    }

    private String found(Petition petition, PetitionEvent event) {
        return archive.contents(petition).stream()
                .filter(content -> content.digest().equals(event.contentDigest()))
                .findFirst()
                .flatMap(PetitionContent::text)
                .map(text -> "“" + text.replace("\n", " ") + "”")
                .orElse("đã xóa · erased");
    }

    private void everyLineIsAsThePageSays() {
        String before = "0".repeat(64);
        for (var row : stored()) {
            String words = row.get("content_digest") == null ? "" : text(row, "content_digest");
            assertThat(text(row, "previous")).isEqualTo(before);
            before =
                    sha256(
                            code,
                            text(row, "number"),
                            String.valueOf(micros(row)),
                            text(row, "kind"),
                            text(row, "actor"),
                            text(row, "facts"),
                            words,
                            before);
            assertThat(text(row, "digest")).isEqualTo(before);
        }
        for (var row : contents())
            if (row.get("salt") != null)
                assertThat(stored())
                        .as("words whose fingerprint is on the timeline")
                        .anyMatch(
                                event ->
                                        sha256(text(row, "salt"), text(row, "text"))
                                                .equals(event.get("content_digest")));
    }

    private java.util.List<Map<String, Object>> stored() {
        return sql.sql(
                        """
                        select e.* from petition_event e join petition p on p.id = e.petition
                        where p.code = ? order by e.number
                        """)
                .param(code)
                .query()
                .listOfRows();
    }

    private java.util.List<Map<String, Object>> contents() {
        return sql.sql(
                        """
                        select c.* from petition_content c join petition p on p.id = c.petition
                        where p.code = ? order by c.id
                        """)
                .param(code)
                .query()
                .listOfRows();
    }

    private static String text(Map<String, Object> row, String column) {
        return String.valueOf(row.get(column));
    }

    private static long micros(Map<String, Object> row) {
        var at =
                row.get("at") instanceof OffsetDateTime time
                        ? time.toInstant()
                        : ((java.sql.Timestamp) java.util.Objects.requireNonNull(row.get("at")))
                                .toInstant();
        return ChronoUnit.MICROS.between(java.time.Instant.EPOCH, at);
    }

    private static String sha256(String... parts) {
        var all = new ByteArrayOutputStream();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            all.writeBytes((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            all.writeBytes(bytes);
        }
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(all.toByteArray()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void aChangeIsSeen(String change) {
        transaction.executeWithoutResult(
                status -> {
                    var petition = petitions.findByCode(code).orElseThrow();
                    assertThat(timeline.isIntact(petition)).isTrue();
                });
        transaction.executeWithoutResult(
                status -> {
                    var petition = petitions.findByCode(code).orElseThrow();
                    sql.sql(change).param(petition.id()).update();
                    assertThat(timeline.isIntact(petition)).as(change).isFalse();
                    status.setRollbackOnly();
                });
    }
}
