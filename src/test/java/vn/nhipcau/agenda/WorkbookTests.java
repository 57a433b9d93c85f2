package vn.nhipcau.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.chat.UpdateReceiver;
import vn.nhipcau.council.CouncilSession;
import vn.nhipcau.council.Delegate;
import vn.nhipcau.council.Delegates;
import vn.nhipcau.council.Sessions;
import vn.nhipcau.files.Sheet;
import vn.nhipcau.shared.FileKind;
import vn.nhipcau.shared.Language;
import vn.nhipcau.testing.Driver;
import vn.nhipcau.testing.Messenger;
import vn.nhipcau.testing.People;
import vn.nhipcau.testing.StoryTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Sessions and delegates come as a workbook: all of it or nothing, and nothing twice. */
@StoryTest
class WorkbookTests {
    private static final String[] SESSIONS = {
        "Số", "Loại", "Khai mạc", "Bế mạc", "Chương trình (mỗi dòng một nội dung)"
    };
    private static final String[] DELEGATES = {
        "Mã", "Họ và tên", "Chức danh", "Tổ đại biểu", "Từ ngày", "Đến ngày"
    };

    @Autowired Messenger messenger;
    @Autowired UpdateReceiver receiver;
    @Autowired Sessions sessions;
    @Autowired Delegates delegates;
    @Autowired Workbooks workbooks;

    private Driver lan;

    @BeforeEach
    void meet() {
        lan = new People(messenger, receiver).secretary();
    }

    private static byte[] workbook(Consumer<Workbook> content) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            content.accept(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Worksheet sheet(Workbook workbook, String name, String... columns) {
        var sheet = workbook.newWorksheet(name);
        for (int i = 0; i < columns.length; i++) sheet.value(0, i, columns[i]);
        return sheet;
    }

    private static void row(Worksheet sheet, int row, Object... values) {
        for (int i = 0; i < values.length; i++)
            if (values[i] instanceof Number number) sheet.value(row, i, number);
            else sheet.value(row, i, values[i].toString());
    }

    private void sends(byte[] bytes) {
        String file = "workbook-" + System.nanoTime();
        messenger.holds(file, bytes);
        lan.says("/kyhop").sees("[Tệp Excel]").taps("Tệp Excel").sees("gửi lại tệp vào đây");
        lan.does(
                new MessageContent.Attached(
                        FileKind.DOCUMENT,
                        file,
                        "Kỳ họp.xlsx",
                        "application/octet-stream",
                        (long) bytes.length,
                        null,
                        ""),
                null);
        lan.sees("Đã nhận tệp, đang đọc");
    }

    @Test
    void sessionsAndDelegatesComeInAtOnceAndOnlyOnce() {
        byte[] bytes =
                workbook(
                        it -> {
                            var first = sheet(it, "Kỳ họp", SESSIONS);
                            row(
                                    first,
                                    1,
                                    21,
                                    "Thường lệ giữa năm",
                                    "01/07/2027",
                                    "3/7/2027",
                                    "a\nb");
                            row(first, 2, "22", "chuyen de", 46433, 46433, "");
                            var second = sheet(it, "Đại biểu", DELEGATES);
                            row(second, 1, "db-1-1", "Nguyễn Thí Dụ Mới", "", "to-1");
                            second.value(1, 4, "01/04/2026");
                            second.value(1, 5, "31/03/2031");
                            row(second, 2, "", "=HYPERLINK(1)", "", "tổ đại biểu số 2", "1/4/2026");
                            second.value(2, 5, "31/03/2031");
                        });
        sends(bytes);
        lan.sees("Kỳ họp: thêm 2, sửa 0. Đại biểu: thêm 1, sửa 1.");
        assertThat(sessions.aheadWith(21)).isEmpty();
        lan.taps("Nhập").sees("Đã nhập");
        assertThat(sessions.aheadWith(21))
                .map(CouncilSession::agenda)
                .hasValueSatisfying(agenda -> assertThat(agenda).containsExactly("a", "b"));
        assertThat(sessions.aheadWith(22)).map(it -> it.opens().toString()).contains("2027-02-15");
        assertThat(delegates.find("db-1-1")).map(Delegate::name).contains("Nguyễn Thí Dụ Mới");
        assertThat(delegates.ofGroup("to-2"))
                .extracting(Delegate::name)
                .hasSize(4)
                .endsWith("=HYPERLINK(1)");

        sends(bytes);
        lan.sees("không có gì thay đổi");
        sends(workbooks.write(Language.VI));
        lan.sees("không có gì thay đổi");
        sends(workbooks.write(Language.EN));
        lan.sees("không có gì thay đổi");
    }

    @Test
    void eachWrongRowIsNamedAndNothingComesIn() {
        sends(
                workbook(
                        it -> {
                            var first = sheet(it, "Các kỳ", SESSIONS);
                            row(first, 1, 31, "chuyên đề", "01/09/2027", "02/09/2027", "");
                            row(first, 2, 31, "chuyên đề", "01/10/2027", "02/10/2027", "");
                            row(first, 3, 32, "bất thường", "01/10/2027", "02/10/2027", "");
                            row(first, 4, 33, "đột xuất", "31/02/2027", "02/10/2027", "");
                            row(first, 5, 34, "đột xuất", "05/10/2027", "02/10/2027", "");
                            row(first, 6, 35, "đột xuất", "05/10/2020", "06/10/2020", "");
                            row(first, 7, 36, "đột xuất", "05/10/2027", "06/10/2027", "");
                            first.formula(7, 0, "30+6");
                            var second = sheet(it, "Đại biểu", DELEGATES);
                            row(second, 1, "DB", "A", "", "to-1", "01/04/2026", "31/03/2031");
                            row(second, 2, "db-x", "", "", "to-99", "01/04/2026", "31/03/2031");
                            row(second, 3, "db-y", "B", "", "to-99", "01/04/2026", "31/03/2031");
                        }));
        lan.sees("Chưa nhập gì: 9 ô cần sửa")
                .sees("– Trang Các kỳ, dòng 3, cột Số: ghi hai lần trong tệp")
                .sees("dòng 4, cột Loại: không có loại này")
                .sees("dòng 5, cột Khai mạc: không có ngày này")
                .sees("dòng 6, cột Bế mạc: ngày kết thúc đứng trước")
                .sees("dòng 7, cột Khai mạc: ngày đã qua")
                .sees("dòng 8, cột Số: ô có công thức")
                .sees("– Trang Đại biểu, dòng 2, cột Mã: chỉ dùng")
                .sees("dòng 3, cột Họ và tên: chưa ghi")
                .sees("dòng 4, cột Tổ đại biểu: không có tổ đại biểu này");
        assertThat(sessions.aheadWith(31)).isEmpty();
    }

    @Test
    void aFileOfAnotherShapeGetsAClearAnswer() {
        sends(workbook(it -> row(sheet(it, "x", "Tên", "Tuổi"), 1, "An", 40)));
        lan.sees("Tệp không có trang nào với các cột như tệp mẫu");
        sends("đây không phải bảng tính".getBytes(StandardCharsets.UTF_8));
        lan.sees("không phải tệp Excel");
        sends(bomb());
        lan.sees("Tệp quá lớn, tối đa 2 MB");
        sends(manyRows(5001));
        lan.sees("Tệp có hơn 5.000 dòng");
        sends(manyRows(5000));
        lan.sees("Chưa nhập gì: 4.999 ô cần sửa").sees("Và 4.979 ô khác");
        lan.says("/kyhop").taps("Tệp Excel").sees("gửi lại tệp vào đây").sendsPhoto("");
        lan.sees("không phải tệp Excel").says("xong").sees("Xin sửa, thêm dòng");
    }

    private static byte[] manyRows(int rows) {
        return workbook(
                it -> {
                    var sheet = sheet(it, "Kỳ họp", SESSIONS);
                    for (int i = 1; i <= rows; i++)
                        row(sheet, i, 41, "đột xuất", "05/10/2027", "06/10/2027", "");
                });
    }

    private static byte[] bomb() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            var zeros = new byte[1024 * 1024];
            Arrays.fill(zeros, (byte) ' ');
            for (int i = 0; i < 60; i++) zip.write(zeros);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Test
    void whatUnfoldsTooFarIsNotOpened() {
        assertThatThrownBy(() -> Sheet.read(bomb())).isInstanceOf(Sheet.Unreadable.class);
    }
}
