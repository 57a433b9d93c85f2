package vn.nhipcau.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.chat.UpdateReceiver;
import vn.nhipcau.council.Sessions;
import vn.nhipcau.files.Files;
import vn.nhipcau.files.Sheet;
import vn.nhipcau.shared.FileKind;
import vn.nhipcau.testing.Driver;
import vn.nhipcau.testing.Messenger;
import vn.nhipcau.testing.People;
import vn.nhipcau.testing.StoryTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * A round of voter meetings is filled in as a workbook: all of it or nothing, announced by none.
 */
@StoryTest
@Tag("one-database")
class RoundWorkbookTests {
    private static final Object[] COLUMNS = {
        "Mã cuộc (không sửa)",
        "Tổ đại biểu / phường",
        "Ngày",
        "Từ giờ",
        "Đến giờ",
        "Địa điểm",
        "Đường dẫn",
        "Số chỗ"
    };
    private static final Object[] EXAMPLE = {"Ví dụ"};

    /** A cell that is a formula. */
    private record Formula(String expression) {}

    @Autowired Messenger messenger;
    @Autowired UpdateReceiver receiver;
    @Autowired ApplicationContext house;
    @Autowired Files files;
    @Autowired JdbcClient sql;

    private Assembly assembly;
    private Driver lan;
    private Driver boDe;

    @BeforeEach
    void meet() {
        var people = new People(messenger, receiver);
        assembly = new Assembly(house);
        lan = people.secretary();
        people.boDeJoins();
        boDe = people.officer();
    }

    private void round(int number) {
        long session =
                assembly.session(number, LocalDate.of(2027, 3, 9), LocalDate.of(2027, 3, 11));
        assembly.does(
                () ->
                        assembly.meetings()
                                .planRound(
                                        house.getBean(Sessions.class).get(session),
                                        RoundKind.BEFORE,
                                        assembly.id(lan)));
    }

    private long meeting(int session, int group) {
        return sql.sql(
                        "select m.id from voter_meeting m join voter_meeting_round r on r.id = m.round"
                                + " join council_session s on s.id = r.session where s.number = ? and"
                                + " m.delegate_group = ?")
                .params(session, "to-" + group)
                .query(Long.class)
                .single();
    }

    private VoterMeeting now(long meeting) {
        return assembly.does(() -> assembly.meetings().find(meeting).orElseThrow());
    }

    private void asksFor(int session) {
        lan.says("/kyhop").sees("[Kỳ họp thứ " + session + "]").taps("Kỳ họp thứ " + session);
        lan.sees("Kỳ họp thứ " + session + " (thường lệ cuối năm)\nThời gian: ");
        lan.taps("Mở đợt TXCT trước kỳ họp");
        lan.sees("Đợt TXCT trước Kỳ họp thứ " + session).taps("Tệp Excel");
        lan.sees("Các cuộc của đợt hiện nay").sees("gửi lại tệp vào đây");
    }

    private byte[] handedOut() {
        return assembly.does(
                () -> {
                    long newest =
                            sql.sql("select max(id) from file where name like ?")
                                    .param("dot-txct-truoc-ky-hop-thu-%.xlsx")
                                    .query(Long.class)
                                    .single();
                    return files.bytes(newest).orElseThrow();
                });
    }

    private static byte[] workbook(List<Object[]> rows) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("x");
            for (int row = 0; row < rows.size(); row++) {
                if (rows.get(row).length > COLUMNS.length) sheet.hideRow(row);
                for (int column = 0; column < rows.get(row).length; column++)
                    switch (rows.get(row)[column]) {
                        case Number number -> sheet.value(row, column, number);
                        case Formula formula -> sheet.formula(row, column, formula.expression());
                        case Object words -> sheet.value(row, column, words.toString());
                    }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] filledIn(Object[]... rows) {
        var all = new ArrayList<Object[]>(List.of(COLUMNS, EXAMPLE));
        all.addAll(List.of(rows));
        return workbook(all);
    }

    private static Object[] row(Object... cells) {
        return cells;
    }

    private void sends(byte[] bytes) {
        String file = "round-" + System.nanoTime();
        messenger.holds(file, bytes);
        lan.does(
                new MessageContent.Attached(
                        FileKind.DOCUMENT,
                        file,
                        "Đợt TXCT.xlsx",
                        "application/octet-stream",
                        (long) bytes.length,
                        null,
                        ""),
                null);
        lan.sees("Đã nhận tệp, đang đọc");
    }

    private static long asANumber(LocalDate day) {
        return ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), day);
    }

    @Test
    void aRoundIsFilledInAtOnceAndOnlyOnce() {
        round(61);
        asksFor(61);
        byte[] empty = handedOut();
        var lines = Sheet.read(empty).getFirst().lines();
        assertThat(lines).hasSize(2 + 8);
        assertThat(lines.getFirst().values())
                .extracting(Sheet.Value::text)
                .containsExactly(List.of(COLUMNS).toArray(String[]::new));
        assertThat(lines.get(1).at(0).text()).isEqualTo("Ví dụ");
        assertThat(lines.get(2).at(1).text()).isEqualTo("Tổ đại biểu số 1");
        assertThat(lines.get(2).at(3).text()).isEqualTo("18:00");
        sends(empty);
        lan.sees("không có gì thay đổi");

        long first = meeting(61, 1);
        long second = meeting(61, 2);
        var day = LocalDate.of(2027, 2, 22);
        byte[] filled =
                filledIn(
                        row(second, "", asANumber(day), 19 / 24.0, 21.5 / 24, "=1+1 nhà", "", 120),
                        row(
                                first,
                                "",
                                "22/2/2027",
                                "18h30",
                                "20:00",
                                "=1+1 nhà",
                                "https://hop.example.vn/1",
                                ""));
        sends(filled);
        lan.sees("Đã nhập 2 cuộc từ tệp.").looksAt("– Trùng giờ: cùng địa điểm với Tổ đại biểu số");
        assertThat(now(first).time().starts()).isEqualTo("2027-02-22T11:30:00Z");
        assertThat(now(first).time().ends()).isEqualTo("2027-02-22T13:00:00Z");
        assertThat(now(first).place()).contains("=1+1 nhà");
        assertThat(now(first).link()).contains("https://hop.example.vn/1");
        assertThat(now(second).time().starts()).isEqualTo("2027-02-22T12:00:00Z");
        assertThat(now(second).time().ends()).isEqualTo("2027-02-22T14:30:00Z");
        assertThat(now(second).capacity()).contains(120);
        assertThat(now(second).status()).isEqualTo(MeetingStatus.PLANNED);
        boDe.seesNo("=1+1 nhà");

        sends(filled);
        lan.sees("không có gì thay đổi");
        lan.taps("Mở đợt TXCT").sees("[Thêm cuộc]");
        // The card that asked for the file: nothing of it is lost.
        lan.sees("Đã đóng. Những gì đã ghi vẫn được giữ").seesNo("Đã hủy để bắt đầu việc mới");
        lan.taps("Tệp Excel").sees("Các cuộc của đợt hiện nay").sees("gửi lại tệp vào đây");
        var places = Sheet.read(handedOut()).getFirst().lines().stream().map(it -> it.at(5));
        assertThat(places)
                .filteredOn(it -> it.text().equals("=1+1 nhà"))
                .hasSize(2)
                .noneMatch(Sheet.Value::formula);
        sends(handedOut());
        lan.sees("không có gì thay đổi");
    }

    @Test
    void eachWrongRowIsNamedAndNothingIsTakenOver() {
        round(62);
        round(63);
        assembly.cancel(meeting(62, 1));
        asksFor(62);
        String day = "22/02/2027";
        String place = "Hội trường quận";
        sends(
                filledIn(
                        row(999_999, "", day, "18:00", "20:00", place, "", ""),
                        row(meeting(63, 1), "", day, "18:00", "20:00", place, "", ""),
                        row(meeting(62, 1), "", day, "18:00", "20:00", place, "", ""),
                        row(meeting(62, 2), "", "", "18:00", "20:00", place, "", ""),
                        row(meeting(62, 3), "", "31/02/2027", "18:00", "20:00", place, "", ""),
                        row(meeting(62, 4), "", "01/02/2020", "18:00", "20:00", place, "", ""),
                        row(meeting(62, 5), "", day, "20:00", "18:00", place, "", ""),
                        row(meeting(62, 6), "", day, "18:00", "20:00", "ab", "hop.vn", ""),
                        row(meeting(62, 7), "", day, "sáng", "20:00", place, "", "nhiều"),
                        row(meeting(62, 7), "", day, "18:00", "20:00", place, "", ""),
                        row(meeting(62, 8), "", day, "18:00", "20:00", place, "", ""),
                        row(meeting(62, 8), "", day, new Formula("1/2"), "20:00", "", "", "")));
        lan.sees("Chưa nhập gì: 13 ô cần sửa")
                .sees("– Dòng 3, cột Mã cuộc (không sửa): không có cuộc nào mang mã này")
                .sees("– Dòng 4, cột Mã cuộc (không sửa): cuộc này thuộc đợt khác")
                .sees("– Dòng 5, cột Mã cuộc (không sửa): cuộc này đã diễn ra hoặc đã hủy")
                .sees("– Dòng 6, cột Ngày: chưa ghi")
                .sees("– Dòng 7, cột Ngày: không có ngày này")
                .sees("– Dòng 8, cột Ngày: thời gian này đã qua")
                .sees("– Dòng 9, cột Đến giờ: giờ kết thúc phải sau giờ bắt đầu")
                .sees("– Dòng 10, cột Địa điểm: xin ghi trong 3 đến 300 ký tự")
                .sees("– Dòng 10, cột Đường dẫn: đường dẫn phải bắt đầu bằng https://")
                .sees("– Dòng 11, cột Từ giờ: không có giờ này")
                .sees("– Dòng 11, cột Số chỗ: phải là một số")
                .sees("– Dòng 12, cột Mã cuộc (không sửa): ghi hai lần trong tệp")
                .sees("– Dòng 14, cột Từ giờ: ô có công thức");
        for (int group = 1; group <= 8; group++)
            assertThat(now(meeting(62, group)).place()).isEmpty();
    }

    @Test
    void whatIsHiddenOrAnErrorIsNamed() {
        round(68);
        asksFor(68);
        String day = "05/03/2027";
        String place = "Nhà văn hóa phường";
        sends(
                workbook(
                        List.of(
                                COLUMNS,
                                EXAMPLE,
                                row(
                                        "\u00a0" + meeting(68, 1),
                                        "",
                                        day,
                                        "2h chiều",
                                        "",
                                        place,
                                        "",
                                        ""),
                                row(meeting(68, 2), "", day, "18:00", "", "#REF!", "", ""),
                                row(meeting(68, 3), "", day, "18:00", "", place, "", "", "hidden"),
                                row("\u00a0", " "),
                                row(meeting(68, 4), "", day, "2h", "", place, "", ""))));
        lan.sees("Chưa nhập gì: 3 ô cần sửa")
                .sees("– Dòng 4, cột Địa điểm: ô báo lỗi")
                .sees("– Dòng 5, cột Mã cuộc (không sửa): dòng này đang ẩn mà có thay đổi")
                .sees("– Dòng 7, cột Từ giờ: xin ghi rõ sáng hay chiều");
        assertThat(now(meeting(68, 1)).place()).isEmpty();
    }

    @Test
    void aFileOfAnotherShapeGetsAClearAnswer() {
        round(64);
        asksFor(64);
        sends(workbook(List.of(row("Tên", "Tuổi"), row("An", 40))));
        lan.sees("Tệp không có trang nào với các cột như tệp mẫu");
        sends("đây không phải bảng tính".getBytes(StandardCharsets.UTF_8));
        lan.sees("không phải tệp Excel");
        var rows = new Object[301][];
        for (int i = 0; i < rows.length; i++) rows[i] = row(i);
        sends(filledIn(rows));
        lan.sees("Tệp có hơn 300 dòng");
        lan.sendsPhoto("").sees("không phải tệp Excel");
        lan.says("xong").sees("Xin gửi tệp Excel (.xlsx) đã điền vào đây").taps("Quay lại");
        lan.sees("Đợt TXCT trước Kỳ họp thứ 64");
    }

    @Test
    void whatEverybodyKnowsIsChangedOnlyAfterAYes() {
        round(65);
        long first = meeting(65, 1);
        long second = meeting(65, 2);
        place(first, "Hội trường cũ 1");
        place(second, "Hội trường cũ 2");
        assembly.announce(second);
        boDe.sees("Hội trường cũ 2");
        asksFor(65);
        byte[] moved =
                filledIn(
                        row(first, "", "23/02/2027", "18:00", "20:00", "Hội trường mới 1", "", ""),
                        row(
                                second,
                                "",
                                "24/02/2027",
                                "18:00",
                                "20:00",
                                "Hội trường mới 2",
                                "",
                                ""));
        sends(moved);
        lan.sees("Tệp này thay đổi 2 cuộc, trong đó 1 cuộc đã công bố: Tổ đại biểu số 2");
        assertThat(lan.shows(" → ")).as(lan.transcript()).isTrue();
        assertThat(lan.shows("Hội trường mới 2")).isTrue();
        lan.taps("Hủy").sees("Đã hủy, các cuộc không thay đổi.");
        assertThat(now(first).place()).contains("Hội trường cũ 1");

        sends(moved);
        lan.sees("Tệp này thay đổi 2 cuộc, trong đó 1 cuộc đã công bố");
        boDe.seesNo("Hội trường mới");
        // Meanwhile another secretary announces the other one: the yes was not meant for it.
        assembly.announce(first);
        lan.taps("Đổi và báo lại").sees("trong đó 2 cuộc đã công bố");
        assertThat(now(second).place()).contains("Hội trường cũ 2");
        lan.taps("Đổi và báo lại").sees("Đã nhập 2 cuộc từ tệp.");
        boDe.sees("Hội trường mới 2");
        assertThat(now(first).place()).contains("Hội trường mới 1");
        assertThat(now(second).time().starts()).isEqualTo("2027-02-24T11:00:00Z");
        assertThat(now(second).status()).isEqualTo(MeetingStatus.ANNOUNCED);
    }

    private void place(long meeting, String place) {
        assembly.does(
                () -> {
                    assembly.arrangements().setPlace(meeting, place, null);
                    return meeting;
                });
    }
}
