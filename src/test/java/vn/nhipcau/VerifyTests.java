package vn.nhipcau;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import vn.nhipcau.chat.UpdateReceiver;
import vn.nhipcau.people.Roles;
import vn.nhipcau.people.Roles.Role;
import vn.nhipcau.people.Staff;
import vn.nhipcau.testing.Messenger;
import vn.nhipcau.testing.People;
import vn.nhipcau.testing.StoryTest;
import vn.nhipcau.testing.StoryTest.FreshFor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** An auditor verifies what is on record, beside the running program. */
@StoryTest(freshFor = FreshFor.TEST)
@ExtendWith(OutputCaptureExtension.class)
class VerifyTests {
    private static final Pattern CODE = Pattern.compile("(KN-26-\\d{6}-\\d)");
    private static final Pattern QUESTION = Pattern.compile("(CH-26-\\d{6}-\\d)");

    @Autowired Messenger messenger;
    @Autowired UpdateReceiver receiver;
    @Autowired vn.nhipcau.people.People register;
    @Autowired Roles roles;
    @Autowired Staff staff;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient sql;
    @Autowired HikariDataSource database;
    @TempDir Path folder;

    private People people;
    private String first;
    private String second;

    @BeforeEach
    void twoPetitions() {
        people = new People(messenger, receiver);
        people.joins(people.secretary(), people.officer(), "UBND phường Bồ Đề");
        first = files(people, "An", "Cống ngõ 34 phố Phú Viên, phường Bồ Đề tắc cả tháng nay");
        second = files(people, "Ba", "Đèn đường phố Phú Viên, phường Bồ Đề hỏng");
        people.officer().about(second).taps("Tiếp nhận").sees("Người tiếp nhận: Bình");
    }

    private static String files(People people, String name, String words) {
        return people.citizen(name).says(words).taps("Tôi đồng ý").taps("Gửi").sees(CODE);
    }

    private int verify() {
        return Verify.run(
                "--nhipcau.mode=bare",
                "--spring.datasource.url=" + database.getJdbcUrl(),
                "--spring.datasource.username=" + database.getUsername(),
                "--spring.datasource.password=" + database.getPassword());
    }

    private String asks() {
        var department = people.citizen("Quân").in("-4001", "Phòng Quản lý đô thị");
        people.joins(people.secretary(), department, "Phòng Quản lý đô thị quận");
        var minh = people.citizen("Minh");
        minh.says("/start").sees("Kính chào");
        transaction.executeWithoutResult(
                _ -> {
                    var person = register.met("test", minh.id(), null, null);
                    roles.give(person, Role.DELEGATE, null, person);
                    staff.recordName(person, "Phạm Minh", "Đại biểu HĐND");
                });
        minh.says("/cauhoi Bao giờ xử lý xong các điểm úng ngập?").sees("Hỏi cơ quan nào?");
        minh.says("phong quan ly do thi").sees("Bản nháp: Câu hỏi").taps("Gửi");
        String code = minh.sees(QUESTION);
        department.about(code).taps("Tiếp nhận").sees("[Đang trả lời] " + code);
        return code;
    }

    private void change(String how, String code, int line) {
        change(how, "petition", code, line);
    }

    private void change(String how, String table, String code, int line) {
        int changed =
                sql.sql(
                                how
                                        + " where number = ? and %1$s = (select id from %1$s where code = ?)"
                                                .formatted(table))
                        .params(line, code)
                        .update();
        assertThat(changed).isOne();
    }

    @Test
    void allIsIntact(CapturedOutput output) {
        assertThat(verify()).isZero();
        assertThat(output)
                .contains("Kiến nghị: 2; dữ kiện: 5; nguyên vẹn: 2.")
                .doesNotContain("Broken");
    }

    @Test
    void alteredLinesAreNamed(CapturedOutput output) {
        change("update petition_event set facts = '{\"unit\":\"ubnd-phuc-loi\"}'", first, 2);
        change("update petition_event set actor = 'SERVICE'", second, 3);
        assertThat(verify()).isOne();
        assertThat(output)
                .contains("Không nguyên vẹn: " + first + ", dòng 2")
                .contains("Không nguyên vẹn: " + second + ", dòng 3")
                .contains("Petitions: 2; facts: 5; intact: 0.");
    }

    @Test
    void aLineTakenOutIsNamed(CapturedOutput output) {
        change("delete from petition_event", second, 2);
        assertThat(verify()).isOne();
        assertThat(output)
                .contains("Không nguyên vẹn: " + second + ", dòng 2")
                .contains("Petitions: 2; facts: 4; intact: 1.")
                .doesNotContain("Broken: " + first);
    }

    @Test
    void aPetitionThatLostAllItsLinesIsNamed(CapturedOutput output) {
        change("delete from petition_event", first, 2);
        change("delete from petition_event", first, 1);
        assertThat(verify()).isOne();
        assertThat(output).contains("Không nguyên vẹn: " + first + ", dòng 1");
    }

    @Test
    void questionsAreVerifiedToo(CapturedOutput output) {
        String code = asks();
        assertThat(verify()).isZero();
        assertThat(output)
                .contains("Chất vấn, câu hỏi: 1; dữ kiện: 2; nguyên vẹn: 1.")
                .contains("Questions: 1; facts: 2; intact: 1.");
        change("update question_event set kind = 'WITHDRAWN'", "question", code, 2);
        assertThat(verify()).isOne();
        assertThat(output)
                .contains("Không nguyên vẹn: " + code + ", dòng 2")
                .contains("Kiến nghị: 2; dữ kiện: 5; nguyên vẹn: 2.")
                .contains("Questions: 1; facts: 2; intact: 0.");
        change("delete from question_event", "question", code, 1);
        assertThat(verify()).isOne();
        assertThat(output).contains("Broken: " + code + ", line 1");
    }

    @Test
    void aFileInUseIsAKindWordAndNothingIsMadeWhereNothingIs() throws Exception {
        String url = "jdbc:h2:file:" + folder.resolve("nhipcau");
        assertThat(inAProcessOfItsOwn(url)).contains("There is no database yet", "ended with 1");
        assertThat(folder).isEmptyDirectory();
        try (var program = DriverManager.getConnection(url, "sa", "")) {
            assertThat(program.isValid(1)).isTrue();
            assertThat(inAProcessOfItsOwn(url)).contains("please stop it", "ended with 1");
        }
    }

    private static String inAProcessOfItsOwn(String url)
            throws IOException, InterruptedException, SQLException {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Dstdout.encoding=UTF-8",
                                "-cp",
                                System.getProperty("java.class.path"),
                                NhipCau.class.getName(),
                                "verify",
                                "--nhipcau.mode=bare",
                                "--spring.datasource.url=" + url,
                                "--spring.datasource.username=sa",
                                "--spring.datasource.password="));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return said + "ended with " + process.waitFor();
    }
}
