package vn.nhipcau.petition.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.chat.UpdateReceiver;
import vn.nhipcau.shared.FileKind;
import vn.nhipcau.testing.Driver;
import vn.nhipcau.testing.Messenger;
import vn.nhipcau.testing.People;
import vn.nhipcau.testing.StoryTest;

import java.util.regex.Pattern;

/** The ward answers, and the citizen judges it. */
@StoryTest
class WardAnswersTests {
    private static final String DRAIN =
            "Cống ngõ 34 phố Phú Viên, phường Bồ Đề tắc cả tháng nay, mưa là ngập";
    private static final Pattern CODE = Pattern.compile("Mã tra cứu:\\s+(KN-26-\\d{6}-\\d)");

    @Autowired Messenger messenger;
    @Autowired UpdateReceiver receiver;

    private People people;
    private Driver an;
    private Driver binh;
    private Driver lan;
    private String code;

    @BeforeEach
    void anHasFiled() {
        people = new People(messenger, receiver);
        people.boDeJoins();
        binh = people.officer();
        lan = people.secretary();
        an = people.citizen("An");
        code = People.files(an, DRAIN, binh);
    }

    private Driver binhReplies(String words) {
        return binh.sees("] " + code).replies(words).sees("Dự thảo trả lời " + code);
    }

    @Test
    void theWholeStory() {
        binh.seesButtons("[Tiếp nhận] [Không thuộc thẩm quyền] [Hỏi thêm] [Xin gia hạn] [Khác…]")
                .taps("Tiếp nhận")
                .sees("Đã tiếp nhận.")
                .sees("Người tiếp nhận: Bình");
        an.sees("Kiến nghị " + code + " đã được UBND phường Bồ Đề tiếp nhận");

        binhReplies("Đã nạo vét ngày 25/11")
                .seesButtons(
                        "[Đã giải quyết xong] [Giải trình, cung cấp thông tin] [Đang giải quyết, có"
                                + " lộ trình] [Chưa giải quyết được] [Bỏ]")
                .repliesWithPhoto()
                .sees("Tệp đính kèm: 1")
                .taps("Đã giải quyết xong")
                .sees("Trên đây là nội dung người kiến nghị sẽ thấy")
                .seesButtons("[Gửi trả lời] [Sửa] [Bỏ]")
                .taps("Gửi trả lời");

        an.sees("Trả lời kiến nghị " + code)
                .sees("Cơ quan trả lời: UBND phường Bồ Đề")
                .sees("Kết quả: Đã giải quyết xong")
                .sees("Nội dung: Đã nạo vét ngày 25/11")
                .seesButtons("[Đã rõ] [Đề nghị xem xét lại]")
                .sees("(PHOTO)")
                .seesNo("Bình");
        binh.sees("Đã trả lời (Đã giải quyết xong) · đã gửi tới người kiến nghị lúc 10:");

        an.taps("Đã rõ")
                .sees("Ông/Bà đánh giá thế nào về nội dung trả lời?")
                .seesButtons("[Hài lòng] [Chấp nhận được] [Chưa hài lòng]")
                .taps("Hài lòng")
                .sees("Trân trọng cảm ơn ý kiến của Ông/Bà");
        binh.sees("Người kiến nghị đánh giá: Hài lòng");
    }

    @Test
    void anotherMatterDoesNotBecomeTheReasonUnnoticed() {
        binhReplies("Đã chuyển đội thoát nước")
                .taps("Giải trình, cung cấp thông tin")
                .taps("Gửi trả lời");
        an.sees("Trả lời kiến nghị " + code)
                .taps("Đề nghị xem xét lại")
                .sees("Vì sao?")
                .says("Đèn đường phố Lâm Du, phường Bồ Đề hỏng hai tuần nay, đề nghị phường sửa")
                .sees("Nếu đây là một việc khác, xin bấm [Hủy]")
                .taps("Hủy")
                .sees("Đã hủy");
        an.says("Đèn đường phố Lâm Du, phường Bồ Đề hỏng hai tuần nay, đề nghị phường sửa")
                .sees("Bản nháp");
    }

    @Test
    void theCitizenAsksForReviewAndIsHeardOnceMore() {
        binhReplies("Đã chuyển đội thoát nước")
                .taps("Giải trình, cung cấp thông tin")
                .taps("Gửi trả lời");
        an.sees("Trả lời kiến nghị " + code)
                .taps("Đề nghị xem xét lại")
                .sees("Vì sao?")
                .says("Cống vẫn tắc, chưa ai đến")
                .sees("Lý do: Cống vẫn tắc, chưa ai đến")
                .taps("Gửi đề nghị")
                .sees("Đã gửi đề nghị xem xét lại kiến nghị " + code);
        binh.sees("[Đề nghị xem xét lại] " + code)
                .sees("người kiến nghị đề nghị xem xét lại, lý do")
                .sees("Cống vẫn tắc, chưa ai đến");
        binhReplies("Đã nạo vét xong").taps("Đã giải quyết xong").taps("Gửi trả lời");
        an.sees("Đã nạo vét xong")
                .seesButtons("[Đã rõ] [Đề nghị xem xét lại]")
                .taps("Đề nghị xem xét lại")
                .sees("Vì sao?")
                .says("Mưa là lại ngập")
                .sees("Lý do: Mưa là lại ngập")
                .taps("Gửi đề nghị")
                .sees("đề nghị đưa vào danh sách chất vấn");
        binh.sees("không đồng ý lần thứ hai với trả lời " + code);
        people.secretary().sees("không đồng ý lần thứ hai với trả lời " + code);
        an.taps("Đề nghị xem xét lại").sees("không thể đề nghị xem xét lại");
    }

    @Test
    void aRoadmapNeedsADate() {
        binhReplies("Sẽ thay toàn bộ cống")
                .taps("Đang giải quyết, có lộ trình")
                .sees("Thời hạn hoàn thành?")
                .replies("31/02/2027")
                .sees("Lịch không có ngày này");
        binh.looksAt("Thời hạn hoàn thành?")
                .replies("15/01/2027")
                .sees("Thời hạn hoàn thành: 15/01/2027");
        binh.taps("Gửi trả lời");
        an.sees("Thời hạn hoàn thành: 15/01/2027");
        binh.sees("[Đã trả lời, theo dõi lộ trình] " + code);
    }

    /** In a group nothing is heard but replies: one to a correction of ours is one. */
    @Test
    void aReplyToACorrectionIsHeard() {
        binhReplies("Sẽ thay toàn bộ cống")
                .taps("Đang giải quyết, có lộ trình")
                .sees("Thời hạn hoàn thành?")
                .replies("sớm")
                .sees("Xin cho một ngày sau hôm nay")
                .replies("31/02/2027")
                .sees("Lịch không có ngày này")
                .replies("15/01/2027")
                .sees("Thời hạn hoàn thành: 15/01/2027");
        binh.taps("Gửi trả lời");
        an.sees("Thời hạn hoàn thành: 15/01/2027");
    }

    @Test
    void aReplyToAskingForWordsIsHeard() {
        binh.taps("Hỏi thêm")
                .sees(code + ": cần hỏi")
                .repliesWithPhoto()
                .sees("Xin trả lời bằng lời.")
                .replies("Trước nhà số mấy?");
        an.sees("Trước nhà số mấy?");
    }

    @Test
    void notCompetentGoesToAnotherUnitOrToTriage() {
        lan.says("/start").sees("Kính chào");
        binh.taps("Không thuộc thẩm quyền")
                .sees(code + ": vì sao không thuộc thẩm quyền?")
                .replies("Tuyến cống do quận quản lý")
                .sees(code + ": chuyển đến đâu?")
                .taps("Bộ phận giúp việc HĐND phân loại");
        binh.sees(code + " đã được chuyển đến Bộ phận giúp việc");
        an.sees("Kiến nghị " + code + " đang được xác định lại cơ quan giải quyết");
        lan.sees("[Chờ phân loại] " + code)
                .sees("cơ quan được giao cho biết không thuộc thẩm quyền")
                .taps("Chuyển: UBND phường Bồ Đề");
        an.sees("Kiến nghị " + code + " đã được chuyển đến UBND phường Bồ Đề");
        binh.sees("[Mới] " + code);
    }

    @Test
    void whatIsGivenToAnotherUnitGoesStraightThere() {
        var duc = people.citizen("Đức").in("-1051", "Phòng QLĐT");
        if (duc.count("từ nay là đầu mối") == 0)
            people.joins(lan, duc, "Phòng Quản lý đô thị quận");
        binh.taps("Không thuộc thẩm quyền")
                .sees(code + ": vì sao không thuộc thẩm quyền?")
                .replies("Tuyến cống do quận quản lý")
                .sees(code + ": chuyển đến đâu?")
                .taps("Phòng Quản lý đô thị quận");
        binh.sees(code + " đã được chuyển đến Phòng Quản lý đô thị quận");
        an.sees("Kiến nghị " + code + " đã được chuyển đến Phòng Quản lý đô thị quận");
        duc.sees("[Mới] " + code)
                .sees(code + " – đơn vị trước cho biết không thuộc thẩm quyền")
                .sees("Tuyến cống do quận quản lý");
        lan.seesNo(code);
    }

    @Test
    void nothingGoesWhereNobodyIs() {
        lan.says("/start").sees("Kính chào");
        binh.taps("Không thuộc thẩm quyền")
                .sees(code + ": vì sao không thuộc thẩm quyền?")
                .replies("Thuộc phường Sài Đồng")
                .sees(code + ": chuyển đến đâu?")
                .taps("Tất cả đơn vị")
                .taps("UBND phường Sài Đồng (chưa có đầu mối)");
        an.sees("Kiến nghị " + code + " đang được xác định lại cơ quan giải quyết");
        lan.about(code)
                .sees("[Chờ phân loại] " + code)
                .sees("Thuộc phường Sài Đồng")
                .taps("Khác…")
                .taps("Chuyển nơi khác")
                .sees(code + ": chuyển đến đơn vị nào?")
                .replies("sai dong")
                .taps("UBND phường Sài Đồng (chưa có đầu mối)")
                .sees("UBND phường Sài Đồng chưa có đầu mối tiếp nhận nên chưa chuyển được");
    }

    @Test
    void anotherGroupOfTheUnitHasAllThatIsOpen() {
        var hoa = people.citizen("Hoa");
        var first = hoa.in("-1061", "Gia Thụy cũ");
        people.joins(lan, first, "UBND phường Gia Thụy");
        var tu = people.citizen("Tư");
        String hers = People.files(tu, "Cống phường Gia Thụy tắc, mưa là ngập");
        first.sees("[Mới] " + hers);
        var second = hoa.in("-1062", "Gia Thụy mới");
        people.joins(lan, second, "UBND phường Gia Thụy");
        second.about(hers).sees("[Mới] " + hers).taps("Tiếp nhận").sees("Người tiếp nhận: Hoa");
        first.seesNo("[Mới] " + hers);
    }

    @Test
    void theCitizenIsAskedAndAnswersByReplying() {
        binh.taps("Hỏi thêm")
                .sees(code + ": cần hỏi người kiến nghị điều gì?")
                .replies("Đoạn cống trước số nhà nào?")
                .sees("Đã hỏi người kiến nghị");
        an.sees("Đoạn cống trước số nhà nào?").replies("Trước số nhà 12");
        binh.sees("người kiến nghị trả lời câu hỏi").sees("Trước số nhà 12");
        binh.sees("[Đang giải quyết] " + code);
    }

    @Test
    void twoTapAtOnceOneWinsTheOtherIsToldByWhom() {
        String data = binh.dataOf("Tiếp nhận");
        binh.taps("Tiếp nhận").sees("Người tiếp nhận: Bình");
        var hoa = people.officer("Hoa").about(code);
        hoa.looksAt(code).tapsData(data).sees("đã được Bình tiếp nhận");
    }

    @Test
    void anotherOfficerJoinsTheDraftByReplyingToIt() {
        binhReplies("Đã nạo vét");
        var hoa = people.officer("Hoa");
        hoa.sees("] " + code).replies("Tôi cũng trả lời").sees("Bình đang soạn trả lời");
        hoa.sees("Dự thảo trả lời " + code).replies("Hoa bổ sung: đã lắp lưới chắn rác");
        binh.sees("Hoa bổ sung: đã lắp lưới chắn rác").seesNo("Tôi cũng trả lời");
    }

    @Test
    void theDraftIsRewrittenOrDropped() {
        binhReplies("Nội dung sai")
                .taps("Đã giải quyết xong")
                .taps("Sửa")
                .seesBoth(code, "bằng nội dung mới")
                .replies("Nội dung đúng")
                .sees("Nội dung: Nội dung đúng")
                .seesNo("Nội dung sai");
        binh.taps("Bỏ").sees("Đã bỏ dự thảo trả lời " + code);
        binh.sees("[Đang giải quyết] " + code);
        an.seesNo("Trả lời kiến nghị");
    }

    @Test
    void nothingIsThrownAwayForGoodByOneTap() {
        binhReplies("Đã nạo vét, ba khối bùn").repliesWithPhoto().sees("Tệp đính kèm: 1");
        binh.taps("Đã giải quyết xong").taps("Sửa");
        binh.seesBoth(code, "bằng nội dung mới").seesButtons("[Quay lại]").taps("Quay lại");
        binh.seesBoth("Đã nạo vét, ba khối bùn", "[Gửi trả lời] [Sửa] [Bỏ]").taps("Bỏ");
        binh.sees("Đã bỏ dự thảo trả lời " + code).seesButtons("[Lấy lại]").taps("Lấy lại");
        binh.seesBoth("Đã nạo vét, ba khối bùn", "Tệp đính kèm: 1").taps("Gửi trả lời");
        an.sees("Đã nạo vét, ba khối bùn").sees("(PHOTO)");
    }

    @Test
    void whatWasDroppedIsNotTakenUpBesideAnother() {
        binhReplies("Nội dung cũ").taps("Bỏ");
        binh.sees("Đã bỏ dự thảo trả lời " + code);
        String restore = binh.dataOf("Lấy lại");
        binh.looksAt("] " + code).replies("Nội dung mới").sees("Nội dung: Nội dung mới");
        binh.tapsData(restore).sees("Dự thảo này đã được gửi hoặc đã bỏ");
        binh.taps("Đã giải quyết xong").taps("Gửi trả lời");
        an.sees("Nội dung mới").seesNo("Nội dung cũ");
        String dropped = "Đã bỏ dự thảo trả lời " + code + ".\nViệc: Cống ngõ 34 phố Phú Viên";
        await().until(() -> !binh.looksAt(dropped).shows("[Lấy lại]"));
    }

    /** Dropping says what it did, and what has gone cannot be dropped. */
    @Test
    void droppingSaysWhatIsTrue() {
        binh.taps("Khác…").taps("Đề nghị phối hợp").sees("đề nghị đơn vị nào phối hợp").taps("Bỏ");
        binh.sees(code + ": đã thôi, không có gì thay đổi.");
        binh.taps("Quay lại").taps("Hỏi thêm");
        binh.sees(code + ": cần hỏi người kiến nghị điều gì?");
        String drop = binh.dataOf("Bỏ");
        binh.replies("Đoạn nào?").sees(code + ": câu hỏi đã được gửi tới người kiến nghị.");
        binh.seesButtons("").tapsData(drop).sees("Việc này đã làm xong nên không bỏ được nữa");
        binh.seesNo("(Đã bỏ.)");
        an.sees("Đoạn nào?");
    }

    @Test
    void aSentReplyCanBeCorrected() {
        binhReplies("Đã nạo vét ngày 25/12").taps("Đã giải quyết xong").taps("Gửi trả lời");
        an.sees("Đã nạo vét ngày 25/12");
        binh.sees("[Đã trả lời] " + code)
                .taps("Đính chính")
                .sees("nội dung trả lời đã đính chính")
                .replies("Đã nạo vét ngày 25/11")
                .sees("Dự thảo trả lời " + code)
                .taps("Đã giải quyết xong")
                .taps("Gửi trả lời");
        an.sees("Đính chính trả lời kiến nghị " + code).sees("Đã nạo vét ngày 25/11");
    }

    @Test
    void theCitizenTakesItBackWhileTheDraftLiesThere() {
        binhReplies("Đã nạo vét").taps("Đã giải quyết xong");
        String send = binh.dataOf("Gửi trả lời");
        an.says("/rut").taps("Rút " + code).sees("Đã rút kiến nghị");
        binh.sees("[Đã rút] " + code);
        binh.tapsData(send).sees("Dự thảo này đã được gửi hoặc đã bỏ");
        an.seesNo("Trả lời kiến nghị");
    }

    @Test
    void whatLooksLikeADenunciationIsErasedEverywhere() {
        String card = binh.lastSeen();
        binh.taps("Khác…").taps("Có dấu hiệu khiếu nại, tố cáo").taps("Đúng, xóa nội dung");
        an.sees("có dấu hiệu khiếu nại, tố cáo nên không giải quyết được qua kênh này");
        // A message that was taken away cannot be written anew.
        assertThat(messenger.isGone(card)).isFalse();
        binh.sees(code + " – nội dung đã được xóa do có dấu hiệu khiếu nại, tố cáo");
        assertThat(binh.count("] " + code)).isZero();
    }

    @Test
    void anInternalNoteStaysInside() {
        binh.taps("Khác…")
                .taps("Ghi chú nội bộ")
                .sees("ghi chú nội bộ, người kiến nghị không thấy");
        binh.replies("Hỏi lại bên thoát nước").sees("ghi chú nội bộ:");
        an.seesNo("Hỏi lại bên thoát nước");
    }

    @Test
    void theSecretariatSplitsAndDeclines() {
        lan.says("/start").sees("Kính chào");
        var minh = people.citizen("Minh");
        minh.says("Tôi khiếu nại việc đèn đường phường Bồ Đề hỏng và rác không ai dọn")
                .taps("Đây là kiến nghị, tiếp tục gửi")
                .taps("Tôi đồng ý")
                .taps("Gửi");
        String minhs = minh.sees(CODE);
        lan.sees("[Chờ phân loại] " + minhs)
                .tapsOnIt("Khác…")
                .about(minhs)
                .taps("Tách")
                .sees(minhs + ": xin trả lời (reply)");
        lan.replies("Rác phường Bồ Đề không ai dọn");
        String second = lan.sees(Pattern.compile("Đã tách thành kiến nghị mới (KN-26-\\d{6}-\\d)"));
        minh.sees("nội dung thứ hai có mã " + second);
        lan.sees("[Chờ phân loại] " + second)
                .tapsOnIt("Khác…")
                .about(second)
                .taps("Không tiếp nhận")
                .taps("Không rõ nội dung kiến nghị");
        minh.sees("Kiến nghị " + second + " không được tiếp nhận");
    }

    /** Only the first item of an album says what the album answers. */
    @Test
    void theRestOfAnAlbumFollowsItsFirst() {
        binhReplies("Đã nạo vét, xem ảnh");
        String draft = binh.lastSeen();
        binh.does(item("drain-" + code), draft)
                .does(item("drain-" + code), null)
                .does(item("lunch-" + code), null)
                .does(item("drain-" + code), null)
                .sees("Tệp đính kèm: 3")
                .says("/viec")
                .sees("Việc của UBND phường Bồ Đề")
                .seesNo("Tệp đính kèm: 4");
    }

    private static MessageContent.Attached item(String album) {
        String file = "file-" + System.nanoTime();
        return new MessageContent.Attached(
                FileKind.PHOTO, file, "anh.jpg", "image/jpeg", 1000L, album, "");
    }
}
