package vn.nhipcau.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

import vn.nhipcau.chat.Reception;
import vn.nhipcau.council.Delegates;
import vn.nhipcau.people.Roles;
import vn.nhipcau.people.Roles.Role;
import vn.nhipcau.testing.Driver;
import vn.nhipcau.testing.Messenger;
import vn.nhipcau.testing.People;
import vn.nhipcau.testing.StoryTest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What a delegate is handed of what became of the petitions of their constituency. */
@StoryTest
@TestPropertySource(properties = "nhipcau.story=results") // a house of its own
@DirtiesContext
class ResultsTests {
    private static final Pattern CODE = Pattern.compile("(KN-26-\\d{6}-\\d)");

    @Autowired Messenger messenger;
    @Autowired Reception reception;
    @Autowired vn.nhipcau.people.People register;
    @Autowired Roles roles;
    @Autowired Delegates delegates;
    @Autowired vn.nhipcau.files.Files files;
    @Autowired JdbcClient sql;
    @Autowired TransactionTemplate transaction;

    private People people;
    private Driver binh;
    private Driver mai;

    @BeforeEach
    void twoPetitionsInBoDe() {
        people = new People(messenger, reception);
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
        citizen.says(words).taps("Tôi đồng ý").taps("Gửi");
        String code = citizen.sees(CODE);
        binh.about(code).sees("[Mới] " + code);
        return code;
    }

    @Test
    void aDelegateSeesCountsAndATableWithoutNames() throws IOException {
        String answered = files("Tôi là Nguyễn Thị An, 0912 345 678. Cống ngõ 34 phường Bồ Đề tắc");
        binh.replies("=HYPERLINK(\"http://x.vn\";\"Đã nạo vét\")")
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
            assertThat(text(rows.get(2), 12)).startsWith("=HYPERLINK(");
            assertThat(text(rows.get(2), 13)).isEqualTo("Đã giải quyết xong");
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
                sql.sql("select max(id) from file where name like 'ket-qua%'")
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
}
