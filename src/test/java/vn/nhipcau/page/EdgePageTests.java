package vn.nhipcau.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.regex.Pattern;

/** What happens beside the straight way of a first petition, each time to somebody else. */
class EdgePageTests extends OnThePage {
    private static final Pattern CODE = Pattern.compile("KN-\\d\\d-\\d{6}-\\d");

    private final Phone lan = browser.phone("secretary");

    @Test
    void whoDoesNotAgreeIsToldWhereElseToGo() throws IOException {
        var minh = browser.somebodyNew("Minh");
        minh.says(DRAIN);
        minh.taps("Tôi không đồng ý");
        minh.sees("Chúng tôi tôn trọng lựa chọn của Ông/Bà", "Trụ sở tiếp công dân");
        assertThat(minh.buttons()).isEmpty();
        browser.screenshot("edge-declined");
    }

    @Test
    void whatIsNotSaidIsAskedAndMayBeChanged() throws IOException {
        var tu = browser.somebodyNew("Cụ Tư");
        tu.says("Hàng cây trước nhà tôi rất đẹp, xin giữ lại");
        tu.taps("Tôi đồng ý");
        tu.sees("Phường: chưa rõ", "xảy ra tại phường nào?");
        assertThat(tu.buttons()).hasSize(16).contains("Bồ Đề", "Phúc Lợi", "Tôi không rõ", "Hủy");
        browser.screenshot("edge-which-ward");
        tu.taps("Ngọc Lâm");
        tu.sees("Phường: Ngọc Lâm", "chọn lĩnh vực gần nhất");
        browser.screenshot("edge-which-subject");
        tu.taps("Chiếu sáng");
        tu.sees("Phường: Ngọc Lâm · Lĩnh vực: Chiếu sáng");

        tu.taps("Đổi phường");
        tu.taps("Bồ Đề");
        tu.sees("Phường: Bồ Đề", "Nơi giải quyết: UBND phường Bồ Đề");
        tu.taps("Đổi lĩnh vực");
        tu.taps("Giáo dục");
        tu.sees("Phường: Bồ Đề · Lĩnh vực: Giáo dục");
        tu.taps("Hủy");
        tu.sees("Đã hủy. Nội dung Ông/Bà vừa nhập không được lưu.");
        browser.screenshot("edge-cancelled");
    }

    @Test
    void whoInsistsOnAComplaintIsReadByTheSecretaryOnly() throws IOException {
        var hung = browser.somebodyNew("Hùng");
        hung.says("Tôi tố cáo ông Nguyễn Văn B nhận hối lộ khi cấp phép xây dựng");
        hung.sees("dấu hiệu là tố cáo", "ĐỀ NGHỊ KHÔNG gửi", "chưa được lưu");
        hung.taps("Tôi hiểu");
        hung.says("Tôi khiếu nại việc đèn đường phường Bồ Đề hỏng cả tháng không ai sửa");
        hung.sees("dấu hiệu là khiếu nại", "90 ngày", "chưa được lưu");
        browser.screenshot("edge-complaint");

        hung.taps("Đây là kiến nghị, tiếp tục gửi");
        hung.taps("Tôi đồng ý");
        hung.sees("Bản nháp kiến nghị", "Nơi giải quyết: Đang phân loại tại Bộ phận");
        hung.taps("Gửi");
        String code = received(hung, "Đã tiếp nhận kiến nghị");
        lan.sees("[Chờ phân loại] " + code, "người gửi cho biết đây là kiến nghị");
        assertThat(ward.messagesWith(code)).isZero();
        browser.screenshot("edge-triage");
    }

    @Test
    void afterSendingOneAddsTracksAndTakesBack() throws IOException {
        var thu = browser.somebodyNew("Thu");
        thu.says(DRAIN);
        thu.taps("Tôi đồng ý");
        thu.taps("Gửi");
        String code = received(thu, "Đã tiếp nhận kiến nghị");

        thu.says("Hôm nay nước đã tràn vào nhà dân");
        thu.sees("Bổ sung " + code + " · ", " hay kiến nghị mới?");
        browser.screenshot("edge-supplement-or-new");
        thu.taps(
                "Bổ sung "
                        + code
                        + " · Cống ngõ 34 phố Phú Viên, phường Bồ Đề tắc cả tháng nay, mưa…");
        thu.sees("Đã bổ sung vào kiến nghị " + code);
        ward.sees(code + " – người kiến nghị bổ sung", "nước đã tràn vào nhà dân");

        thu.says("/tracuu " + code);
        thu.sees("Kiến nghị " + code + ": Đã chuyển cơ quan giải quyết", "Ông/Bà bổ sung");
        browser.screenshot("edge-tracking");
        thu.says("/tracuu KN-26-000099-9");
        thu.sees("Không tìm thấy mã KN-26-000099-9");

        thu.says("/rut");
        thu.taps("Rút " + code);
        thu.sees("Đã rút kiến nghị " + code);
        ward.sees("[Đã rút] " + code);
        ward.sees(code + " – người kiến nghị đã rút kiến nghị này");
        browser.screenshot("edge-withdrawn");
    }

    @Test
    void whatIsKeptIsShownTakenAlongAndErased() throws IOException {
        var nga = browser.somebodyNew("Nga");
        nga.says("Rác đầu ngõ 5 phường Bồ Đề không ai dọn");
        nga.taps("Tôi đồng ý");
        nga.taps("Gửi");
        String code = received(nga, "Đã tiếp nhận kiến nghị");
        ward.sees("[Mới] " + code, "Rác đầu ngõ 5");

        nga.says("/dulieu");
        nga.sees("Dữ liệu của Ông/Bà được lưu tại đây", "1 kiến nghị với nội dung");
        nga.taps("Tải dữ liệu");
        nga.seesTheFile(".json");
        browser.screenshot("edge-my-data");
        nga.taps("Xóa dữ liệu");
        nga.taps("Xóa vĩnh viễn");
        nga.sees("Dữ liệu của Ông/Bà đã được xóa");
        ward.sees(code + " – nội dung đã được xóa theo yêu cầu của người kiến nghị");
        assertThat(ward.messagesWith("Rác đầu ngõ 5")).isZero();
        browser.screenshot("edge-erased");
    }

    @Test
    void whatIsNoPetitionGetsAKindWord() throws IOException {
        var tung = browser.somebodyNew("Tùng");
        tung.picksFromTheAttachMenu("Nhãn dán");
        tung.sees("chúng tôi không tiếp nhận loại tin này");
        tung.says("/khongco");
        tung.sees("chúng tôi chưa hiểu lệnh này");
        tung.says("Chào bạn");
        tung.sees("Chúng tôi có thể giúp gì cho Ông/Bà?");
        browser.screenshot("edge-no-petition");
    }

    @Test
    void anEnglishSpeakerIsSpokenToInEnglish() throws IOException {
        var john = browser.somebodyNew("John");
        john.says("/ngonngu");
        john.taps("English");
        john.says("Please keep the nice view here");
        john.taps("I agree");
        john.sees("In which ward is the matter?");
        browser.screenshot("edge-english-ward");
        john.taps("Bo De");
        john.taps("Public lighting");
        john.sees("Draft petition", "Ward: Bo De · Subject: Public lighting");
        john.taps("Send");
        String code = received(john, "Your petition was received");

        john.says("It is nicer every day");
        john.taps("Add to " + code + " · Please keep the nice view here");
        john.sees("Added to petition " + code);
        john.says("/track " + code);
        john.sees("Petition " + code + ": Forwarded");
        john.says("/nonsense");
        john.sees("we do not know this command");
        browser.screenshot("edge-english-tracking");
        john.says("/withdraw");
        john.taps("Withdraw " + code);
        john.sees(code + " · Please keep the nice view here has been withdrawn");

        john.says("Please revoke the decision to fine me");
        john.sees("This looks like a complaint", "was not stored");
        browser.screenshot("edge-english-complaint");
        john.says("/data");
        john.taps("Delete my data");
        john.taps("Delete for good");
        john.sees("your data has been deleted");
        browser.screenshot("edge-english-erased");
    }

    private static String received(Phone citizen, String receipt) {
        return found(CODE, citizen.sees(receipt));
    }
}
