package vn.nhipcau.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import vn.nhipcau.chat.UpdateReceiver;
import vn.nhipcau.testing.Driver;
import vn.nhipcau.testing.Messenger;
import vn.nhipcau.testing.People;
import vn.nhipcau.testing.StoryTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;

/** The links for units that nobody is reached for, on paper. */
@StoryTest
class InvitationSheetTests {
    private static final Pattern LINK = Pattern.compile("\\?startgroup=([A-Za-z0-9_-]+)");

    @Autowired Messenger messenger;
    @Autowired UpdateReceiver receiver;
    @Autowired vn.nhipcau.files.Files files;
    @Autowired JdbcClient sql;
    @Autowired TransactionTemplate transaction;

    private People people;
    private Driver lan;

    @BeforeEach
    void meet() {
        people = new People(messenger, receiver);
        lan = people.secretary();
    }

    /** The sheets are read as they leave, as they are kept nowhere once they have arrived. */
    @Test
    void theSheetsNameEachUnitWithALinkThatWorks() throws IOException {
        messenger.delays(lan.chat(), true);
        lan.says("/moi");
        messenger.delays(lan.chat(), false);
        lan.sees("Mời ai tham gia");
        messenger.delays(lan.chat(), true);
        lan.taps("In lời mời cho các đơn vị chưa có đầu mối");
        byte[] pdf = await().until(this::printed, Objects::nonNull);
        messenger.delays(lan.chat(), false);
        lan.sees("in ra và cắt rời để chuyển").sees("(DOCUMENT)");
        String text;
        try (var document = Loader.loadPDF(pdf)) {
            text = new PDFTextStripper().getText(document);
            Files.createDirectories(Path.of("target/screenshots"));
            var picture = new PDFRenderer(document).renderImageWithDPI(0, 100);
            ImageIO.write(picture, "png", Path.of("target/screenshots/invitations.png").toFile());
        }
        assertThat(text).contains("Nhóm của UBND phường Cự Khối", "rồi chọn nhóm của đơn vị");
        assertThat(text.lines().filter(line -> line.contains("?startgroup=")).distinct().count())
                .as("one link for each unit")
                .isEqualTo(text.lines().filter(line -> line.startsWith("Nhóm của ")).count());
        var key = LINK.matcher(text.substring(text.indexOf("Nhóm của UBND phường Cự Khối")));
        assertThat(key.find()).isTrue();
        var cuKhoi = people.citizen("Kha").in("-7301", "Phường Cự Khối");
        cuKhoi.says("/start " + key.group(1)).sees("Xin chờ xác nhận");
        lan.sees("dành cho UBND phường Cự Khối").taps("Đúng nhóm này");
        cuKhoi.sees("Nhóm này từ nay là đầu mối tiếp nhận kiến nghị của UBND phường Cự Khối");
        await().untilAsserted(() -> assertThat(printed()).as("erased").isNull());
    }

    private byte @Nullable [] printed() {
        return sql
                .sql("select id from file where name = 'loi-moi-cac-don-vi.pdf'")
                .query(Long.class)
                .list()
                .stream()
                .flatMap(id -> transaction.execute(_ -> files.bytes(id)).stream())
                .findFirst()
                .orElse(null);
    }
}
