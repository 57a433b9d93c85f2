package vn.nhipcau.petition.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.chat.UpdateReceiver;
import vn.nhipcau.shared.Place;
import vn.nhipcau.testing.Driver;
import vn.nhipcau.testing.Messenger;
import vn.nhipcau.testing.People;
import vn.nhipcau.testing.StoryTest;

import java.util.regex.Pattern;

/** Nothing that was said for a draft is eaten, thrown away by a slip, or kept twice. */
@StoryTest
class WholeDraftTests {
    private static final String DRAIN =
            "Cống ngõ 34 phố Phú Viên, phường Bồ Đề tắc cả tháng nay, mưa là ngập";

    @Autowired Messenger messenger;
    @Autowired UpdateReceiver receiver;

    private People people;
    private Driver an;
    private Driver boDe;

    @BeforeEach
    void meet() {
        people = new People(messenger, receiver);
        people.boDeJoins();
        boDe = people.officer();
        an = people.citizen("An");
    }

    private void anHasADraft() {
        an.says(DRAIN).sees("[Tôi đồng ý]").taps("Tôi đồng ý").sees("[Gửi]");
    }

    /** What nobody needs is not kept, and that is said; then they are asked for what is needed. */
    @Test
    void anIdentityNumberAloneIsNoContact() {
        var hoa = people.citizen("Hoa");
        hoa.says("Cống ngõ 41 phố Phú Viên, phường Bồ Đề tắc cả tháng nay").taps("Tôi đồng ý");
        hoa.sees("Bản nháp").taps("Để lại liên hệ").says("CCCD 001088012345");
        hoa.sees("Số giấy tờ tùy thân không cần thiết nên không được ghi lại")
                .sees("Xin nhắn họ tên và số điện thoại trong một dòng");
        hoa.says("so can cuoc cua toi la 001088012345")
                .sees("không cần thiết nên không được ghi lại");
        hoa.sees("Xin nhắn họ tên và số điện thoại trong một dòng").says("Hoa, 0912 345 678");
        hoa.sees("0912 345 678").seesNo("001088012345").taps("Hủy");
    }

    @Test
    void aCorrectionLeadsBackAndNotOut() {
        anHasADraft();
        an.sendsPhoto("").sees("Tệp đính kèm: 1");
        an.taps("Đổi lĩnh vực").sees("[Quay lại]").taps("Quay lại").sees("Tệp đính kèm: 1");
        an.taps("Đổi phường").sees("[Quay lại]").taps("Quay lại").sees("Tệp đính kèm: 1");
        an.looksAt("[Gửi]");
    }

    @Test
    void whatWasCancelledBySlipIsTakenUpAgain() {
        anHasADraft();
        an.sendsPhoto("").sendsPhoto("").sendsPhoto("").sees("Tệp đính kèm: 3");
        an.taps("Hủy")
                .sees("Đã hủy bản nháp")
                .seesButtons("[Lấy lại bản nháp]")
                .taps("Lấy lại bản nháp")
                .sees("Tệp đính kèm: 3")
                .taps("Gửi")
                .sees("Đã tiếp nhận kiến nghị");
    }

    @Test
    void whatIsLittleIsGoneAtOnce() {
        anHasADraft();
        an.sendsPhoto("").sees("Tệp đính kèm: 1");
        an.taps("Hủy").sees("Đã hủy. Nội dung Ông/Bà vừa nhập không được lưu.");
    }

    @Test
    void whatIsSaidAfterCancellingIsNew() {
        anHasADraft();
        an.sendsPhoto("").sendsPhoto("").sendsPhoto("").sees("Tệp đính kèm: 3");
        an.says("/huy").sees("Đã hủy bản nháp");
        an.says("Đèn đường phường Ngọc Lâm hỏng cả tuần nay")
                .sees("Phường: Ngọc Lâm · Lĩnh vực: Chiếu sáng")
                .seesNo("Tệp đính kèm");
        an.sees("Đã hủy. Nội dung Ông/Bà vừa nhập không được lưu.");
    }

    @Test
    void theAnswerToTheWardQuestionEatsNothing() {
        an.sendsPhoto("").taps("Tôi đồng ý").sees("phường nào?");
        an.says("Rác phường Ngọc Lâm")
                .sees("Phường: Ngọc Lâm · Lĩnh vực: Rác thải")
                .sees("Nội dung: Rác phường Ngọc Lâm");
        an.taps("Hủy");
        an.says("Nước ngập đến đầu gối mỗi khi mưa").sees("phường nào?");
        an.says("Trước cổng trường mầm non, phường Ngọc Lâm")
                .sees("Phường: Ngọc Lâm")
                .sees("Trước cổng trường mầm non");
        an.taps("Hủy");
        an.says("Nước ngập đến đầu gối khi mưa").sees("phường nào?");
        an.says("o phuong ngoc lam a").sees("Phường: Ngọc Lâm").seesNo("o phuong ngoc lam a");
    }

    @Test
    void whatCameBeforeTheConsentIsNamed() {
        an.says(DRAIN).sees("[Tôi đồng ý]");
        an.says("Nhà số 12 bị nặng nhất").taps("Tôi đồng ý");
        an.sees("Tin nhắn gửi trước khi đồng ý chưa được lưu (1 tin)");
        var mai = people.citizen("Mai");
        mai.sendsPhoto("").sees("[Tôi đồng ý]");
        mai.sendsPhoto(DRAIN).sendsPhoto("").taps("Tôi đồng ý");
        mai.sees("Tin nhắn (1 tin), ảnh, tệp gửi trước khi đồng ý chưa được lưu");
    }

    @Test
    void theConsentIsReadInFiveLinesOrInFull() {
        an.says(DRAIN).sees("[Xem đầy đủ]").seesNo("Mục đích:");
        an.taps("Xem đầy đủ")
                .sees("Mục đích:")
                .seesButtons("[Tôi đồng ý] [Tôi không đồng ý]")
                .taps("Tôi đồng ý")
                .sees("Nội dung: " + DRAIN);
    }

    @Test
    void anotherMatterBecomesAnotherDraft() {
        anHasADraft();
        an.says("Ngoài ra đèn đường phố Ngọc Lâm, phường Ngọc Lâm hỏng cả tuần")
                .sees("một việc hay hai việc?")
                .taps("Hai việc khác nhau")
                .sees("Việc thứ hai")
                .seesBoth("Phường: Bồ Đề · Lĩnh vực: Thoát nước", "[Gửi]")
                .taps("Gửi")
                .sees("Đã tiếp nhận kiến nghị");
        an.seesBoth("Phường: Ngọc Lâm · Lĩnh vực: Chiếu sáng", "[Gửi]")
                .taps("Gửi")
                .sees("✔ Đã gửi");
        boDe.sees("Cống ngõ 34").seesNo("Ngoài ra đèn đường");
    }

    @Test
    void orItIsTheSame() {
        anHasADraft();
        an.says("Rác thải đầu ngõ không ai thu gom cả tuần")
                .sees("một việc hay hai việc?")
                .taps("Cùng một việc")
                .sees("Rác thải đầu ngõ")
                .taps("Gửi")
                .sees("Đã tiếp nhận kiến nghị");
        boDe.sees("Rác thải đầu ngõ");
    }

    @Test
    void passagesAndFilesCanBeTakenOut() {
        anHasADraft();
        an.says("Nhà số 12 nặng nhất").sees("Nhà số 12 nặng nhất").sendsPhoto("");
        an.sees("Tệp đính kèm: 1").taps("Bỏ bớt").sees("Bỏ bớt phần nào?");
        an.taps("✕ · Nhà số 12 nặng nhất").sees("[✕ Tệp 1: ảnh]").taps("✕ Tệp 1: ảnh");
        an.seesBoth("Nội dung: " + DRAIN, "[Gửi]").seesNo("Nhà số 12");
        an.seesNo("Tệp đính kèm");
    }

    @Test
    void theSameWordsAreKeptAndFiledOnce() {
        anHasADraft();
        an.says(DRAIN).says(DRAIN);
        an.taps("Gửi").sees("Đã tiếp nhận kiến nghị");
        boDe.sees("Nội dung: " + DRAIN).seesNo(DRAIN + "\n" + DRAIN);
        an.says(DRAIN).sees("đã được tiếp nhận: KN-");
        assertThat(an.count("hay kiến nghị mới?")).isZero();
    }

    @Test
    void earlyWordsOfAColleagueAreKeptOnce() {
        var lan = people.secretary();
        lan.says("/nhaphoho").sees("cách nào?").says(DRAIN);
        lan.taps("Đơn thư").sees("Nội dung: Cống ngõ 34");
        lan.says(DRAIN).seesNo(DRAIN + "\n" + DRAIN);
        lan.taps("Hủy");
    }

    @Test
    void aPlaceFarAwayIsRefusedAndTheNameOfOneIsKept() {
        an.says("Nước ngập đến đầu gối mỗi khi mưa").taps("Tôi đồng ý").sees("phường nào?");
        an.does(new MessageContent.Located(new Place(48.85, 2.35, null)), null)
                .sees("ở xa địa bàn");
        an.does(new MessageContent.Located(new Place(0, 0, null)), null).seesNo("Đã kèm vị trí");
        an.does(
                        new MessageContent.Located(
                                new Place(21.05, 105.87, "Chợ Ngọc Lâm, phường Ngọc Lâm, Hà Nội")),
                        null)
                .sees("Phường: Ngọc Lâm")
                .sees("Chợ Ngọc Lâm")
                .sees("Đã kèm vị trí");
    }

    @Test
    void aBarePlaceProposesTheNearestWards() {
        an.says("Nước ngập đến đầu gối mỗi khi mưa").taps("Tôi đồng ý").sees("phường nào?");
        an.sendsPlace().sees("Gần vị trí Ông/Bà gửi: Bồ Đề, Ngọc Lâm").taps("Bồ Đề");
        an.seesBoth("Phường: Bồ Đề", "Đã kèm vị trí");
    }

    @Test
    void theDraftAndTheReceiptNameTheSame() {
        var tu = people.citizen("Tú");
        tu.says("Cống phường Long Biên tắc, mưa là ngập").taps("Tôi đồng ý");
        tu.sees("Nơi giải quyết: Đang phân loại tại Bộ phận giúp việc").taps("Gửi");
        tu.seesBoth("Mã tra cứu", "Nơi giải quyết: Đang phân loại tại Bộ phận giúp việc");
    }

    @Test
    void theLastAnswerIsShownToWhoWasAway() {
        anHasADraft();
        an.taps("Gửi");
        String code = an.sees(Pattern.compile("Mã tra cứu:\\s+(KN-26-\\d{6}-\\d)"));
        an.does(new MessageContent.Left("blocked"), null);
        boDe.about(code).sees("[Mới] " + code).replies("Đã nạo vét ngày 25/11");
        boDe.taps("Đã giải quyết xong").taps("Gửi trả lời").sees("[Đã trả lời] " + code);
        an.says("/tracuu " + code)
                .sees("Trả lời kiến nghị " + code)
                .sees("Đã nạo vét ngày 25/11")
                .sees("[Đã rõ] [Đề nghị xem xét lại]");
    }

    @Test
    void aListNamesTheMattersAndNotOnlyNumbers() {
        anHasADraft();
        an.taps("Gửi").sees("Mã tra cứu");
        an.says("/tracuu").seesBoth("Kiến nghị của Ông/Bà", "Cống ngõ 34 phố Phú Viên");
        an.says("/rut").seesBoth("muốn rút kiến nghị", "Cống ngõ 34 phố Phú Viên");
    }
}
