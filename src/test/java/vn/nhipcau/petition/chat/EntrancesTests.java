package vn.nhipcau.petition.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;

import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.chat.UpdateReceiver;
import vn.nhipcau.shared.FileKind;
import vn.nhipcau.shared.Place;
import vn.nhipcau.testing.Driver;
import vn.nhipcau.testing.Messenger;
import vn.nhipcau.testing.People;
import vn.nhipcau.testing.StoryTest;

import java.util.regex.Pattern;

/**
 * A denunciation is guided and not kept, by whichever entrance it comes: none of them leads to the
 * group of the ward whose officer is accused.
 */
@Tag("one-database")
@StoryTest
@TestInstance(Lifecycle.PER_CLASS)
class EntrancesTests {
    private static final String DRAIN =
            "Cống ngõ 34 phố Phú Viên, phường Bồ Đề tắc cả tháng nay, mưa là ngập";
    private static final String CRIME = "Tôi tố cáo ông Bình cán bộ phường nhận hối lộ";
    private static final String GUIDED = "có dấu hiệu là tố cáo";
    private static final Pattern CODE = Pattern.compile("Mã tra cứu:\\s+(KN-26-\\d{6}-\\d)");

    @Autowired Messenger messenger;
    @Autowired UpdateReceiver receiver;

    private People people;
    private Driver an;
    private Driver boDe;

    @BeforeAll
    void boDeJoins() {
        people = new People(messenger, receiver);
        people.boDeJoins();
    }

    @BeforeEach
    void meet() {
        an = people.citizen("An");
        boDe = people.officer();
    }

    private Driver anHasAgreed() {
        an.says(DRAIN).sees("Kính chào Ông/Bà").taps("Tôi đồng ý").sees("Bản nháp kiến nghị");
        return an;
    }

    private String anHasFiled() {
        String code = anHasAgreed().taps("Gửi").sees(CODE);
        boDe.about(code);
        return code;
    }

    private String anIsAnswered() {
        String code = anHasFiled();
        boDe.sees("] " + code).replies("Đã nạo vét ngày 25/11").sees("Dự thảo trả lời " + code);
        boDe.taps("Đã giải quyết xong").taps("Gửi trả lời");
        an.about(code);
        an.sees("Trả lời kiến nghị " + code);
        return code;
    }

    private void nobodyReadsOfIt() {
        assertThat(boDe.transcript()).doesNotContain("ông Bình");
        assertThat(people.secretary().transcript()).doesNotContain("ông Bình");
    }

    @Test
    void aReplyToAnAnswer() {
        anIsAnswered();
        an.replies(CRIME).sees(GUIDED).sees("Tin nhắn vừa rồi chưa được lưu");
        an.seesNo("[Gửi đề nghị]");
        nobodyReadsOfIt();
    }

    @Test
    void theReasonOfAnObjection() {
        anIsAnswered();
        an.taps("Đề nghị xem xét lại").sees("Vì sao?").says(CRIME).sees(GUIDED);
        an.seesNo("[Gửi đề nghị]");
        an.says("Cống vẫn tắc, chỉ dọn mặt trên").sees("[Gửi đề nghị]").edits(CRIME);
        nobodyReadsOfIt();
    }

    @Test
    void aReplyToTheReceipt() {
        anHasFiled();
        an.sees("Mã tra cứu").replies(CRIME).sees(GUIDED);
        nobodyReadsOfIt();
    }

    @Test
    void twoRepliesToTheReceipt() {
        anHasFiled();
        an.sees("Mã tra cứu").replies("Tôi xin nói thêm là tôi tố").sees("Đã bổ sung");
        an.looksAt("Mã tra cứu").replies("cáo ông Bình phường Bồ Đề").sees(GUIDED);
        nobodyReadsOfIt();
    }

    @Test
    void twoMessagesOfAReason() {
        anIsAnswered();
        an.taps("Đề nghị xem xét lại").sees("Vì sao?");
        an.says("Cống vẫn tắc, tôi tố").sees("[Gửi đề nghị]");
        an.says("cáo ông Bình phường Bồ Đề").sees(GUIDED);
        an.says("Chỉ dọn mặt trên").sees("tôi tố\nChỉ dọn mặt trên");
        nobodyReadsOfIt();
    }

    @Test
    void wordsWithoutDiacriticsAmongOthers() {
        anHasAgreed();
        an.says("Tôi to cao ông Bình ở phường Bồ Đề").sees(GUIDED);
        an.says("Gia đình tôi khieu nai quyết định của phường").sees("có dấu hiệu là khiếu nại");
        an.sendsPhoto("Ông Bình chủ tịch phường nhan hoi lo của dân").sees(GUIDED);
        an.sees("Xem tin mới bên dưới");
        an.taps("Gửi").sees("Đã tiếp nhận");
        nobodyReadsOfIt();
    }

    @Test
    void twoMessagesOfOneDraft() {
        anHasAgreed();
        an.says("Tôi xin nói thêm là tôi tố");
        an.says("cáo ông Bình phường Bồ Đề").sees(GUIDED);
        an.taps("Gửi").sees("Đã tiếp nhận");
        nobodyReadsOfIt();
    }

    @Test
    void aCaptionAndTheWordsBeforeIt() {
        anHasAgreed();
        an.says("Tôi xin nói thêm là tôi tố");
        an.sendsPhoto("cáo ông Bình phường Bồ Đề").sees(GUIDED);
        an.taps("Gửi").sees("Đã tiếp nhận");
        nobodyReadsOfIt();
    }

    @Test
    void anEditedMessageOfADraft() {
        anHasAgreed();
        an.edits(CRIME).sees(GUIDED);
        an.taps("Gửi").sees("Đã tiếp nhận");
        nobodyReadsOfIt();
    }

    @Test
    void whoeverInsistsOnAReplyIsReadByTheSecretariatOnly() {
        anIsAnswered();
        an.replies("Tôi tố cáo ông Cường cán bộ phường nhận hối lộ").sees(GUIDED);
        an.about("").taps("Đây là kiến nghị, tiếp tục gửi");
        an.sees("Bản nháp kiến nghị").taps("Bồ Đề").taps("Gửi");
        people.secretary().seesBoth("có dấu hiệu khiếu nại, tố cáo", "ông Cường");
        assertThat(boDe.transcript()).doesNotContain("ông Cường");
    }

    @Test
    void aFileThatIsNamedAfterIt() {
        an.does(document("don-to-cao-ong-binh.pdf"), null).sees(GUIDED);
        an = people.citizen("An");
        anHasAgreed();
        an.does(document("DonToCao_OngBinh.pdf"), null).sees(GUIDED);
        an.does(document("Đơn khiếu nại.docx"), null).sees("có dấu hiệu là khiếu nại");
        an.does(document("anh-toa-nha-to-cao.jpg"), null).sees("Tệp đính kèm: 1");
    }

    private static MessageContent document(String name) {
        return new MessageContent.Attached(
                FileKind.DOCUMENT, "file-" + name, name, "application/pdf", 1000L, null, "");
    }

    @Test
    void aPlaceThatIsCalledSo() {
        anHasAgreed();
        an.does(
                        new MessageContent.Located(
                                new Place(21.04, 105.87, "Nhà ông Bình nhận hối lộ")),
                        null)
                .sees(GUIDED);
        an.taps("Gửi").sees("Đã tiếp nhận");
        nobodyReadsOfIt();
    }

    @Test
    void thanksAreNoObjection() {
        String code = anIsAnswered();
        an.replies("Cảm ơn")
                .sees("Cảm ơn Ông/Bà đã phản hồi")
                .seesButtons("[Đã rõ] [Đề nghị xem xét lại]");
        an.taps("Đã rõ").sees("đánh giá");
        an.seesNo("[Gửi đề nghị]");
        assertThat(boDe.transcript()).doesNotContain(code + ": Cảm ơn");
    }

    @Test
    void thanksAddNothing() {
        String code = anHasFiled();
        an.sees("Mã tra cứu")
                .replies("cam on nhe")
                .sees("Kiến nghị " + code + " không có gì thay đổi");
        assertThat(boDe.transcript()).doesNotContain("cam on nhe");
    }

    @Test
    void whoeverSaysThatItIsNoEmergencyGoesOn() {
        anHasAgreed();
        an.says("Đang cháy nhà ở ngõ 12 phố Bồ Đề").sees("114");
        an.taps("Không khẩn cấp, tiếp tục gửi").sees("Đang cháy nhà ở ngõ 12");
        an.says("Xin phường xem lại lối vào").sees("Xin phường xem lại lối vào");
    }
}
