package vn.nhipcau.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import vn.nhipcau.chat.UpdateReceiver;
import vn.nhipcau.council.Delegates;
import vn.nhipcau.oversight.Results.Ahead;
import vn.nhipcau.oversight.Results.LastRound;
import vn.nhipcau.people.Roles;
import vn.nhipcau.people.Roles.Role;
import vn.nhipcau.petition.PetitionRegister.Line;
import vn.nhipcau.petition.PetitionStatus;
import vn.nhipcau.shared.Language;
import vn.nhipcau.testing.Driver;
import vn.nhipcau.testing.Messenger;
import vn.nhipcau.testing.People;
import vn.nhipcau.testing.StoryTest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a delegate is handed of what became of the petitions of their constituency. */
@StoryTest
class ResultsTests {

    @Autowired Messenger messenger;
    @Autowired UpdateReceiver receiver;
    @Autowired vn.nhipcau.people.People register;
    @Autowired Roles roles;
    @Autowired Delegates delegates;
    @Autowired vn.nhipcau.files.Files files;
    @Autowired ResultsPage page;
    @Autowired JdbcClient sql;
    @Autowired TransactionTemplate transaction;

    private People people;
    private Driver binh;
    private Driver mai;

    @BeforeEach
    void twoPetitionsInBoDe() {
        people = new People(messenger, receiver);
        people.boDeJoins();
        binh = people.officer();
        mai = people.citizen("Mai");
        mai.says("/start").sees("Kính chào");
        transaction.executeWithoutResult(
                _ -> {
                    var person = register.met("test", mai.id(), null, null);
                    var delegate = delegates.ofWard("bo-de").getFirst();
                    roles.give(person, Role.DELEGATE, null, person);
                    delegates.bind(delegate.id(), person.id());
                });
    }

    private String files(String words) {
        var citizen = people.citizen("An");
        return People.files(citizen, words, binh);
    }

    @Test
    void aDelegateSeesCountsAndATableWithoutNames() throws IOException {
        var ngocLam = people.citizen("Đức").in("-1091", "Cán bộ phường Ngọc Lâm");
        people.joins(people.secretary(), ngocLam, "UBND phường Ngọc Lâm");
        String answered = files("Tôi là Nguyễn Thị An, 0912 345 678. Cống ngõ 34 phường Bồ Đề tắc");
        binh.taps("Khác…")
                .taps("Đề nghị phối hợp")
                .taps("Tất cả đơn vị")
                .taps("UBND phường Ngọc Lâm")
                .sees("cần đơn vị phối hợp làm gì?")
                .replies("Cùng nạo vét đoạn giáp ranh")
                .sees("Đã gửi đề nghị phối hợp.");
        binh.about(answered)
                .sees("[Mới] " + answered)
                .replies("=HYPERLINK(\"http://x.vn\";\"Đã nạo vét\")")
                .taps("Đã giải quyết xong")
                .taps("Gửi trả lời")
                .sees("[Đã trả lời] " + answered);
        String open = files("@SUM(1+1) Đèn đường phố Phú Viên phường Bồ Đề hỏng");
        mai.says("/ketqua")
                .sees("2 kiến nghị, 1 đã trả lời, 1 đang giải quyết, trong đó 0 quá hạn")
                .sees("(DOCUMENT)");
        byte[] bytes = workbook();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(text(rows.get(1), 1)).isEqualTo("Mã kiến nghị");
            assertThat(text(rows.get(2), 1)).isEqualTo(answered);
            assertThat(text(rows.get(2), 2))
                    .isEqualTo("Tôi là […], […]. Cống ngõ 34 phường Bồ Đề tắc");
            assertThat(text(rows.get(2), 8)).isEqualTo("UBND phường Ngọc Lâm");
            assertThat(text(rows.get(2), 13)).startsWith("=HYPERLINK(");
            assertThat(text(rows.get(2), 14)).isEqualTo("Đã giải quyết xong");
            assertThat(text(rows.get(3), 1)).isEqualTo(open);
            assertThat(rows.stream().flatMap(Row::stream))
                    .allMatch(cell -> cell == null || cell.getType() != CellType.FORMULA);
        }
        Files.createDirectories(Path.of("target/screenshots"));
        Files.write(Path.of("target/screenshots/results.xlsx"), bytes);
    }

    private static String text(Row row, int column) {
        return row.getOptionalCell(column).map(Cell::getText).orElse("");
    }

    private byte[] workbook() {
        long newest =
                sql.sql("select max(id) from file where name like 'ket-qua%.xlsx'")
                        .query(Long.class)
                        .single();
        return transaction.execute(_ -> files.bytes(newest).orElseThrow());
    }

    @Test
    void theSecretariatChoosesAConstituencyAndOthersAreToldWhoseItIs() {
        String code = files("Rác ngõ 3 phường Bồ Đề không ai dọn");
        var lan = people.secretary();
        lan.says("/ketqua").sees("của đơn vị bầu cử nào?");
        var first =
                delegates.constituencies().stream().filter(one -> one.wards().contains("bo-de"));
        lan.taps(first.findFirst().orElseThrow().name().vi())
                .sees("Kết quả giải quyết kiến nghị –");
        lan.sees("(DOCUMENT)");
        people.citizen("Minh").says("/ketqua").sees("Lệnh này dành cho đại biểu").seesNo(code);
    }

    @Test
    void howeverManyTheyStandOnOnePage() throws IOException {
        var lines = new ArrayList<Line>();
        for (int i = 1; i <= 600; i++)
            lines.add(
                    ResultsCountTests.line(
                            i,
                            "2026-06-%02d".formatted(1 + i % 28),
                            i % 3 == 0 ? PetitionStatus.REPLIED : PetitionStatus.IN_PROGRESS,
                            i % 3 == 0 ? "2026-07-%02d".formatted(1 + i % 28) : null,
                            "2026-07-%02d".formatted(1 + i % 20)));
        lines.add(ResultsCountTests.promised(700, "Ngõ 3 ".repeat(200) + "ữ".repeat(500), 0));
        lines.add(ResultsCountTests.promised(701, "<b>\u202e\ud83d\ude00\u0007</b> %s {0}", 1));
        var day = LocalDate.of(2026, 11, 30);
        var results =
                new Results(
                        delegates.constituencies().get(7),
                        day.atTime(8, 0).atZone(ZoneId.of("Asia/Ho_Chi_Minh")),
                        LocalDate.of(2026, 6, 12),
                        new LastRound(LocalDate.of(2026, 6, 15), Set.of()),
                        new Ahead(
                                day.atTime(18, 0).atZone(ZoneId.of("Asia/Ho_Chi_Minh")),
                                "Nhà văn hóa liên tổ dân phố số 5, 6, 7 phường Sài Đồng, "
                                        .repeat(9)),
                        lines);
        byte[] pdf = page.of(results, Language.VI);
        Files.createDirectories(Path.of("target/screenshots"));
        Files.write(Path.of("target/screenshots/results-many.pdf"), pdf);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isOne();
            assertThat(new PDFTextStripper().getText(document))
                    .contains("KẾT QUẢ GIẢI QUYẾT KIẾN NGHỊ CỬ TRI")
                    .contains("phường Sài Đồng, phường Phúc Đồng, phường Phúc Lợi")
                    .containsPattern("… và \\d+ kiến nghị khác, xem trong bảng kèm theo")
                    .contains("Đã hứa, đang thực hiện: 2", "<b>??</b> %s {0}", "Danh sách đầy đủ");
        }
        assertThat(page.of(nothing(results), Language.EN)).isNotEmpty();
    }

    private static Results nothing(Results like) {
        return new Results(null, like.at(), like.since(), null, null, List.of());
    }
}
