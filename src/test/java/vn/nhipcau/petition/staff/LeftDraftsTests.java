package vn.nhipcau.petition.staff;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

import vn.nhipcau.chat.UpdateReceiver;
import vn.nhipcau.testing.Driver;
import vn.nhipcau.testing.Messenger;
import vn.nhipcau.testing.People;
import vn.nhipcau.testing.StoryTest;

import java.util.regex.Pattern;

/** A draft lies there while something else happens to the petition. */
@StoryTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeftDraftsTests {
    private static final String DRAIN =
            "Cống ngõ 34 phố Phú Viên, phường Bồ Đề tắc cả tháng nay, mưa là ngập";

    @Autowired Messenger messenger;
    @Autowired UpdateReceiver receiver;

    private People people;
    private Driver an;
    private Driver binh;
    private Driver lan;
    private Driver tung;
    private String code;

    @BeforeAll
    void twoWardsJoin() {
        people = new People(messenger, receiver);
        lan = people.secretary();
        lan.says("/start");
        people.joins(lan, people.officer(), "UBND phường Bồ Đề");
        tung = people.citizen("Tùng").in("-2002", "UBND phường Ngọc Lâm");
        people.joins(lan, tung, "UBND phường Ngọc Lâm");
    }

    @BeforeEach
    void binhHasADraft() {
        an = people.citizen("An");
        code = People.files(an, DRAIN);
        binh = people.officer().about(code);
        binh.sees("[Mới] " + code).replies("Đã nạo vét ngày 25/11");
        binh.sees("Dự thảo trả lời " + code).taps("Đã giải quyết xong");
    }

    @Test
    void itCanBeSentThoughThePersonWasAskedMeanwhile() {
        binh.taps("Hỏi thêm").sees(code + ": cần hỏi").replies("Trước số nhà nào?");
        an.sees("Trước số nhà nào?").replies("Trước số nhà 12");
        binh.sees("Trước số nhà 12");
        binh.taps("Gửi trả lời");
        an.sees("Trả lời kiến nghị " + code).sees("Đã nạo vét ngày 25/11");
        binh.sees("[Đã trả lời] " + code);
    }

    @Test
    void itCanBeSentWithoutWaitingForThePerson() {
        binh.taps("Hỏi thêm").sees(code + ": cần hỏi").replies("Trước số nhà nào?");
        an.sees("Trước số nhà nào?");
        binh.taps("Gửi trả lời");
        an.sees("Trả lời kiến nghị " + code);
    }

    @Test
    void itIsOverWhenTheCaseGoesToAnotherUnitWhichAnswers() {
        String send = binh.dataOf("Gửi trả lời");
        binh.taps("Không thuộc thẩm quyền").sees(code + ": vì sao").replies("Ở Ngọc Lâm");
        binh.taps("Tất cả đơn vị").taps("UBND phường Ngọc Lâm");
        binh.sees("Đã bỏ dự thảo trả lời " + code);
        binh.tapsData(send).sees("Dự thảo này đã được gửi hoặc đã bỏ");
        tung.about(code).sees("[Mới] " + code).replies("Ngọc Lâm đã nạo vét");
        tung.sees("Dự thảo trả lời " + code).taps("Đã giải quyết xong").taps("Gửi trả lời");
        an.sees("Ngọc Lâm đã nạo vét").seesNo("25/11");
    }

    @Test
    void aCorrectionCanBeSentThoughThePersonObjectedMeanwhile() {
        binh.taps("Gửi trả lời");
        an.sees("Đã nạo vét ngày 25/11");
        binh.sees("[Đã trả lời] " + code).taps("Đính chính");
        binh.sees("nội dung trả lời đã đính chính").replies("Đã nạo vét ngày 25/10");
        binh.sees("Nội dung: Đã nạo vét ngày 25/10").taps("Đã giải quyết xong");
        an.about(code).taps("Đề nghị xem xét lại").says("Cống vẫn tắc").taps("Gửi đề nghị");
        binh.sees("[Đề nghị xem xét lại] " + code);
        binh.taps("Gửi trả lời");
        an.sees("Đã nạo vét ngày 25/10").seesButtons("[Đã rõ] [Đề nghị xem xét lại]");
        binh.sees("[Đã trả lời] " + code);
    }

    @Test
    void whoHasLeftIsNotShownWhatBecomesOfIt() {
        var cuc = people.citizen("Cúc");
        people.takes(lan, cuc, "Cán bộ đầu mối", "UBND phường Thạch Bàn");
        var hoa = people.citizen("Hoa");
        people.takes(lan, hoa, "Cán bộ đầu mối", "UBND phường Thạch Bàn");
        var minh = people.citizen("Minh");
        String second = People.files(minh, "Cống ngõ 5 phường Thạch Bàn tắc cả tháng nay", cuc);
        lan.says("/daumoi");
        releases("Cúc");
        cuc.sees("không còn").looksAt(second + " đã được chuyển đến").replies("Đã nạo vét");
        cuc.sees("hiện không do đơn vị của Ông/Bà giải quyết").seesNo("Bản nháp");
        hoa.about(second).sees("[Mới] " + second).replies("Đã thông cống");
        hoa.sees("Dự thảo trả lời " + second).taps("Đã giải quyết xong").taps("Gửi trả lời");
        minh.sees("Đã thông cống");
        hoa.sees("[Đã trả lời] " + second);
        cuc.sees(second + " đã được chuyển đến")
                .seesNo("Đã trả lời")
                .seesNo("phường Thạch Bàn tắc");
    }

    @Test
    void whatGoesToAUnitThatNobodyIsReachedForWaitsWithTheSecretariat() {
        binh.taps("Không thuộc thẩm quyền").sees(code + ": vì sao").replies("Của quận");
        binh.taps("Phòng Quản lý đô thị quận (chưa có đầu mối)");
        lan.about(code).sees("[Chờ phân loại] " + code).sees("chưa có đầu mối");
        lan.taps("Khác…").taps("Chuyển nơi khác");
        lan.sees(code + ": chuyển đến đơn vị nào?").replies("quản lý đô thị");
        lan.taps("Phòng Quản lý đô thị quận (chưa có đầu mối)")
                .sees("chưa có đầu mối tiếp nhận nên chưa chuyển được");
        lan.taps("Quay lại");
        lan.taps("Chuyển: UBND phường Bồ Đề").sees("Đã chuyển.").about("");
    }

    // The list says who stands under which number.
    private void releases(String name) {
        String number = lan.sees(Pattern.compile("(\\d+)\\. [^\\n]*" + name));
        lan.taps("✕ " + number).sees("Thôi giao vai trò này?").taps("Thôi giao");
    }
}
