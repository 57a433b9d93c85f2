package vn.nhipcau.petition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import vn.nhipcau.chat.UpdateReceiver;
import vn.nhipcau.testing.Driver;
import vn.nhipcau.testing.Messenger;
import vn.nhipcau.testing.People;
import vn.nhipcau.testing.StoryTest;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** Both storyboards in a ward's own council: departments answer, nobody is asked for a ward. */
@Tag("one-database")
@StoryTest
@TestPropertySource(properties = "nhipcau.config=config/examples/phuong-bo-de")
class WardCouncilTests {
    private static final String DEPARTMENT = "Phòng Kinh tế, Hạ tầng và Đô thị phường";
    private static final Pattern CODE =
            Pattern.compile("(?:Mã tra cứu|Tracking code):\\s+(KN-26-\\d{6}-\\d)");

    @Autowired Messenger messenger;
    @Autowired UpdateReceiver receiver;

    private People people;
    private Driver lan;
    private Driver binh;

    @BeforeEach
    void theDepartmentJoins() {
        people = new People(messenger, receiver);
        lan = people.secretary();
        binh = people.citizen("Bình").in("-2001", DEPARTMENT);
        if (binh.count("Nhóm này từ nay là đầu mối") == 0) people.joins(lan, binh, DEPARTMENT);
    }

    @Test
    void aPetitionIsFiledAnsweredAndJudged() {
        var an = people.citizen("An");
        an.says("/guikiennghi").sees("ở đâu (ngõ, phố, tổ dân phố nào)");
        an.says("Cống ngõ 34 phố Phú Viên tắc cả tháng nay, mưa là ngập")
                .sees("Kính chào Ông/Bà")
                .sees("Ủy ban nhân dân phường Bồ Đề")
                .taps("Tôi đồng ý")
                .sees("Lĩnh vực: Thoát nước, ngập úng · Nơi giải quyết: " + DEPARTMENT)
                .seesButtons("[Gửi] [Đổi lĩnh vực] [Để lại liên hệ] [Hủy]")
                .sendsPhoto("")
                .sees("Tệp đính kèm: 1")
                .taps("Gửi");
        String code = an.sees(CODE);
        an.sees("Thời hạn trả lời dự kiến: 14/12/2026").seesNo("tại phường nào");
        an.sees("nhận thông báo tiếp xúc cử tri tại phường Bồ Đề?")
                .taps("Nhận thông báo")
                .sees("các buổi tiếp xúc cử tri tại phường Bồ Đề");

        binh.about(code);
        binh.sees("[Mới] " + code + " – Thoát nước, ngập úng – phường Bồ Đề")
                .seesButtons(
                        "[Tiếp nhận] [Không thuộc thẩm quyền] [Hỏi thêm] [Xin gia hạn] [Khác…]")
                .taps("Tiếp nhận")
                .sees("Người tiếp nhận: Bình");
        an.sees("Kiến nghị " + code + " đã được " + DEPARTMENT + " tiếp nhận");
        binh.sees("] " + code)
                .replies("Đã nạo vét ngày 25/11")
                .sees("Dự thảo trả lời " + code)
                .taps("Đã giải quyết xong")
                .taps("Gửi trả lời");
        an.sees("Trả lời kiến nghị " + code)
                .sees("Cơ quan trả lời: " + DEPARTMENT)
                .taps("Đã rõ")
                .taps("Hài lòng")
                .sees("Trân trọng cảm ơn ý kiến của Ông/Bà");
        binh.sees("Người kiến nghị đánh giá: Hài lòng");
    }

    @Test
    void inEnglishToo() {
        var john = people.citizen("John", "en");
        john.says("The drain in Phu Vien street has been blocked for a month")
                .taps("I agree")
                .sees("Subject: Drainage, flooding · Handled by: Economy, Infrastructure")
                .seesButtons("[Send] [Change subject] [Leave contact] [Cancel]")
                .taps("Send");
        String code = john.sees(CODE);
        binh.about(code);
        binh.sees("[Mới] " + code)
                .replies("Đã nạo vét")
                .taps("Đã giải quyết xong")
                .taps("Gửi trả lời");
        john.sees(code).taps("Understood");
    }

    @Test
    void whatIsBeyondTheWardGoesToTheCity() {
        var minh = people.citizen("Minh");
        String code = People.files(minh, "Cống ngõ 40 phố Phú Viên tắc, mưa là ngập");
        binh.about(code);
        binh.sees("[Mới] " + code)
                .taps("Không thuộc thẩm quyền")
                .sees(code + ": vì sao")
                .replies("Tuyến cống do thành phố quản lý")
                .sees(code + ": chuyển đến đâu?")
                .taps("Bộ phận giúp việc HĐND phân loại");
        lan.sees("[Chờ phân loại] " + code)
                .seesButtons(
                        "[Chuyển: "
                                + DEPARTMENT
                                + "] [Chuyển: Sở Xây dựng Hà Nội] [Hỏi thêm] [Khác…]")
                .taps("Khác…");
        lan.sees("[Khẩn]");
    }

    @Test
    void theHolidaysAreThoseOfTheMainFolder() {
        assertThat(Path.of("config/examples/phuong-bo-de/holidays-vn.csv"))
                .hasSameTextualContentAs(Path.of("config/holidays-vn.csv"));
    }
}
