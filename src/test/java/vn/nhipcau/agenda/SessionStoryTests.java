package vn.nhipcau.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.chat.UpdateReceiver;
import vn.nhipcau.council.Sessions;
import vn.nhipcau.duty.Mornings;
import vn.nhipcau.people.Roles;
import vn.nhipcau.people.Roles.Role;
import vn.nhipcau.shared.FileKind;
import vn.nhipcau.testing.Driver;
import vn.nhipcau.testing.Messenger;
import vn.nhipcau.testing.People;
import vn.nhipcau.testing.StoryTest;
import vn.nhipcau.testing.StoryTest.FreshFor;

/** The secretariat plans a session; a unit brings a document for it; the delegates receive it. */
@StoryTest(freshFor = FreshFor.TEST)
class SessionStoryTests {
    private static final String WARD = "UBND phường Bồ Đề";
    private static final String REPORT = "Báo cáo kết quả giải quyết kiến nghị cử tri";

    @Autowired Messenger messenger;
    @Autowired UpdateReceiver receiver;
    @Autowired ApplicationContext house;
    @Autowired vn.nhipcau.people.People register;
    @Autowired Roles roles;
    @Autowired Sessions sessions;
    @Autowired Documents documents;
    @Autowired TransactionTemplate transaction;

    private People people;
    private Driver lan;
    private Driver binh;

    @BeforeEach
    void meet() {
        people = new People(messenger, receiver);
        lan = people.secretary();
        binh = people.officer();
    }

    private Driver delegate(String name, String language) {
        var who = people.citizen(name, language);
        who.says("/start");
        who.sees(language.equals("vi") ? "Kính chào" : "Welcome");
        transaction.executeWithoutResult(
                _ -> {
                    var person = register.met("test", who.id(), null, null);
                    roles.give(person, Role.DELEGATE, null, person);
                });
        return who;
    }

    private void lanPlansTheEighth() {
        lan.says("/kyhop").sees("Chưa có kỳ họp nào").taps("Thêm kỳ họp");
        lan.sees("Kỳ họp loại nào?").taps("Thường lệ cuối năm");
        lan.sees("Kỳ họp thứ mấy?").says("8");
        lan.sees("Từ ngày nào đến ngày nào?").says("9-11/12/2026");
        lan.sees("Kỳ họp thứ 8 (thường lệ cuối năm), 09/12/2026–11/12/2026. Ghi vào lịch?")
                .taps("Ghi nhận");
        lan.sees("Đã ghi nhận Kỳ họp thứ 8").sees("Thời gian: 09/12/2026–11/12/2026");
    }

    private void lanAsksFor(String title) {
        lan.taps("Thêm tài liệu").sees("Tài liệu gì?").says(title);
        lan.sees("Đơn vị nào chuẩn bị?").taps("Tiếp ›");
        lan.seesBoth("Đơn vị nào chuẩn bị?", "[‹ Trước]").taps(WARD);
        lan.sees("Hạn nộp?");
    }

    private static void hands(Driver unit, String card) {
        unit.sees(card)
                .does(
                        new MessageContent.Attached(
                                FileKind.DOCUMENT,
                                "file-" + System.nanoTime(),
                                "bao-cao.pdf",
                                "application/pdf",
                                1000L,
                                null,
                                ""),
                        unit.lastSeen());
    }

    @Test
    void aSessionIsPlannedMovedAndCancelled() {
        lanPlansTheEighth();
        lan.taps("Chương trình").sees("mỗi dòng một nội dung");
        lan.says("1. Báo cáo kinh tế – xã hội\n2) Chất vấn\n\n- Nghị quyết ngân sách");
        lan.sees("3. Nghị quyết ngân sách").taps("Ghi nhận");
        lan.sees("Đã ghi nhận chương trình").sees("1. Báo cáo kinh tế – xã hội\n2. Chất vấn");

        lan.taps("Đổi ngày").sees("Từ ngày nào").says("10-11/12/2026");
        lan.sees("Ghi thay đổi?").taps("Ghi nhận").sees("Thời gian: 10/12/2026–11/12/2026");
        lan.taps("Sửa số, loại").sees("Kỳ họp loại nào?").taps("Chuyên đề");
        lan.sees("Kỳ họp thứ mấy?").taps("Thứ 8");
        lan.sees("Kỳ họp thứ 8 (chuyên đề), 10/12/2026–11/12/2026").taps("Ghi nhận");
        lan.sees("2. Chất vấn");

        lan.taps("Hủy kỳ họp").sees("Hủy Kỳ họp thứ 8").taps("‹ Quay lại").sees("[Hủy kỳ họp]");
        lan.taps("Hủy kỳ họp").sees("Hủy Kỳ họp thứ 8").taps("Hủy kỳ họp này");
        lan.sees("Đã hủy (dự kiến 10/12/2026–11/12/2026)").seesButtons("[‹ Các kỳ họp]");
        lan.taps("‹ Các kỳ họp").sees("Chưa có kỳ họp nào");
        assertThat(sessions.upcoming()).isEmpty();
    }

    @Test
    void whatIsNoSessionGetsAKindSentence() {
        lanPlansTheEighth();
        lan.says("/kyhop").sees("Kỳ họp sắp tới").taps("Thêm kỳ họp");
        lan.sees("Kỳ họp loại nào?").says("chuyên đề").sees("Xin bấm một nút trên thẻ");
        lan.taps("Chuyên đề").sees("[Thứ 9]").says("-8").sees("Xin nhắn số thứ tự");
        lan.says("thứ tám").sees("Đã có Kỳ họp thứ 8 trong lịch (09/12/2026–11/12/2026)");
        lan.sees("[Thứ 9]").taps("Thứ 9").sees("Từ ngày nào đến ngày nào?");
        lan.says("31/02/2027").sees("Lịch không có ngày này");
        lan.says("19/11/2026").sees("Ngày này đã qua");
        lan.says("11/12/2026 - 09/12/2026").sees("Ngày kết thúc đứng trước ngày bắt đầu");
        lan.says("09/12/2036").sees("hơn năm năm nữa");
        lan.says("hôm nào đó").sees("Xin nhắn ngày theo dạng");
        lan.taps("Hủy").sees("Đã hủy, lịch không thay đổi");
        assertThat(sessions.upcoming()).hasSize(1);
        people.citizen("An").says("/kyhop").sees("chỉ dành cho cán bộ được phân quyền");
    }

    @Test
    void aUnitBringsADocumentAndTheDelegatesReceiveIt() {
        people.joins(lan, binh, WARD);
        var minh = delegate("Minh", "vi");
        var eve = delegate("Eve", "en");
        lanPlansTheEighth();
        lanAsksFor(REPORT);
        lan.taps("30/11/2026").sees("Đã giao: " + REPORT + " – " + WARD);
        lan.sees("1. " + REPORT + " – " + WARD + " – hạn 30/11/2026 (còn 5 ngày làm việc)");
        assertThat(documents.of("ubnd-bo-de")).isEqualTo(1);

        binh.sees("[Tài liệu kỳ họp] " + REPORT).replies("Chúng tôi đang làm");
        binh.sees("Để nộp, xin trả lời (reply) tin này kèm tệp");
        binh.says("/viec").sees("Nộp tài liệu kỳ họp: " + REPORT);
        Mornings.at(house, "2026-11-30T08:00");
        binh.sees("Nhắc việc sáng 30/11/2026").taps("TL-1");
        hands(binh, "hạn 30/11/2026 (còn 0 ngày làm việc)");
        binh.sees("Tệp chờ nộp: 1").taps("Bỏ tệp").sees("Để nộp, xin trả lời");
        minh.seesNo(REPORT);
        hands(binh, "Hạn nộp");
        binh.sees("Tệp chờ nộp: 1").taps("Nộp tài liệu").sees("✓ Đã nộp (1 lần)");
        assertThat(documents.of("ubnd-bo-de")).isZero();

        minh.sees("Tệp tài liệu: " + REPORT).sees("Đề nghị đại biểu xác nhận đã nhận");
        eve.sees("Please confirm that you have received it");
        lan.sees("Đã có tài liệu: " + REPORT).shows("Đã chuyển tới 2 đại biểu");
        lan.says("/kyhop").taps("Kỳ họp thứ 8").sees("0/2 đại biểu đã nhận");
        minh.taps("Đã nhận").sees("✓ Đã ghi nhận, cảm ơn đại biểu");
        lan.taps("‹ Các kỳ họp").sees("Kỳ họp sắp tới").taps("Kỳ họp thứ 8");
        lan.sees("✓ " + REPORT + " – " + WARD + " – 1/2 đại biểu đã nhận");
        lan.taps("1").sees("1/2 đại biểu báo đã nhận").taps("Xem tệp").sees("Tệp tài liệu: ");
    }

    @Test
    void aBetterVersionTakesThePlaceOfTheFirst() {
        people.joins(lan, binh, WARD);
        var minh = delegate("Minh", "vi");
        lanPlansTheEighth();
        lanAsksFor(REPORT);
        lan.taps("30/11/2026").sees("Đã giao");
        hands(binh, "[Tài liệu kỳ họp]");
        binh.sees("Tệp chờ nộp: 1").taps("Nộp tài liệu").sees("Nếu có bản thay thế");
        minh.sees("Đề nghị đại biểu xác nhận đã nhận").taps("Đã nhận").sees("✓ Đã ghi nhận");
        hands(binh, "✓ Đã nộp (1 lần)");
        binh.sees("Tệp chờ nộp: 1").taps("Nộp tài liệu").sees("✓ Đã nộp (2 lần)");
        minh.sees("có bản mới ở phía dưới").sees("có bản mới, thay bản trước").taps("Đã nhận");
        minh.sees("✓ Đã ghi nhận");

        lan.says("/kyhop").taps("Kỳ họp thứ 8").sees("1/1 đại biểu").taps("Đổi ngày");
        lan.sees("Từ ngày nào").says("10-11/12/2026").sees("Ghi thay đổi?").taps("Ghi nhận");
        minh.sees("Kỳ họp thứ 8 chuyển sang thời gian mới: 10/12/2026–11/12/2026");
        binh.sees("Kỳ họp thứ 8, 10/12/2026–11/12/2026");
    }

    @Test
    void aDocumentGetsAnotherDayOrIsNoLongerNeeded() {
        lanPlansTheEighth();
        lanAsksFor(REPORT);
        lan.says("10/12/2026").sees("sau ngày khai mạc (09/12/2026)");
        lan.says("1-2/12/2026").sees("Xin nhắn một ngày");
        lan.says("01/12/2026").sees("⚠ Đơn vị chưa có đầu mối");
        lan.sees("[Tài liệu kỳ họp] " + REPORT);
        people.joins(lan, binh, WARD);
        binh.sees("[Tài liệu kỳ họp] " + REPORT).shows("hạn 01/12/2026");
        lan.sees("đang được xử lý ở nơi khác");

        lan.says("/kyhop").taps("Kỳ họp thứ 8").sees("hạn 01/12/2026").taps("1");
        lan.sees("[Đổi hạn nộp]").taps("Đổi hạn nộp").sees("Hạn nộp mới?").says("02/12/2026");
        lan.sees("Đã đổi hạn nộp").sees("hạn 02/12/2026");
        binh.sees("hạn 02/12/2026");
        lan.taps("1").sees("[Không cần nữa]").taps("Không cần nữa");
        binh.sees("Tài liệu này không còn phải nộp");
        binh.says("/viec").sees("hiện không có việc nào");
        assertThat(documents.of("ubnd-bo-de")).isZero();
    }

    @Test
    void nobodyOwesAnythingForACancelledSession() {
        people.joins(lan, binh, WARD);
        lanPlansTheEighth();
        lanAsksFor(REPORT);
        lan.taps("30/11/2026").sees("Đã giao");
        binh.sees("[Tài liệu kỳ họp]");
        lan.taps("Hủy kỳ họp").sees("Hủy Kỳ họp thứ 8").taps("Hủy kỳ họp này").sees("Đã hủy");
        binh.sees("Tài liệu này không còn phải nộp");
        assertThat(documents.of("ubnd-bo-de")).isZero();
    }

    @Test
    void aSessionThatMovesTakesItsDocumentsAlongAndTheirUnitsAreTold() {
        people.joins(lan, binh, WARD);
        lanPlansTheEighth();
        lanAsksFor(REPORT);
        lan.taps("30/11/2026").sees("Đã giao");
        binh.sees("[Tài liệu kỳ họp]").shows("hạn 30/11/2026");
        lan.says("/kyhop").taps("Kỳ họp thứ 8").taps("Đổi ngày").sees("Từ ngày nào");
        lan.says("16-18/12/2026").sees("Ghi thay đổi?").taps("Ghi nhận");
        // Seven working days before the opening, as before.
        binh.sees("hạn nộp tài liệu “" + REPORT + "” nay là 07/12/2026, thay cho 30/11/2026");
        binh.looksAt("[Tài liệu kỳ họp]").sees("hạn 07/12/2026");
        binh.says("/viec").sees("hạn 07/12/2026");
        // Nearer than that many days: tomorrow, never a day that is over.
        lan.says("/kyhop").taps("Kỳ họp thứ 8").taps("Đổi ngày");
        lan.says("24-25/11/2026").sees("Ghi thay đổi?").taps("Ghi nhận");
        binh.sees("nay là 23/11/2026, thay cho 07/12/2026");
    }
}
