package vn.nhipcau.petition.staff;

import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.chat.UpdateReceiver;
import vn.nhipcau.shared.FileKind;
import vn.nhipcau.testing.Driver;
import vn.nhipcau.testing.Messenger;
import vn.nhipcau.testing.People;
import vn.nhipcau.testing.Quiet;
import vn.nhipcau.testing.StoryTest;

import java.util.regex.Pattern;

/** The head of the unit sees an answer before it goes. */
@StoryTest
class HeadApprovesTests {
    private static final Pattern CODE = Pattern.compile("Mã tra cứu:\\s+(KN-26-\\d{6}-\\d)");

    @Autowired Messenger messenger;
    @Autowired UpdateReceiver receiver;
    @Autowired Quiet quiet;

    private People people;
    private Driver an;
    private Driver binh;
    private Driver hung;
    private Driver lan;
    private String code;

    @BeforeEach
    void aDraftLiesWithTheHead() {
        people = new People(messenger, receiver);
        lan = people.secretary();
        binh = people.citizen("Bình").in("-1071", "Cán bộ phường Thượng Thanh");
        if (binh.count("từ nay là đầu mối") == 0)
            people.joins(lan, binh, "UBND phường Thượng Thanh");
        hung = people.citizen("Hùng");
        people.takes(lan, hung, "Lãnh đạo đơn vị", "UBND phường Thượng Thanh");
        an = people.citizen("An");
        code = People.files(an, "Cống phường Thượng Thanh tắc, mưa là ngập", binh);
        binh.replies("Đã nạo vét ngày 25/11")
                .sees("Dự thảo trả lời " + code)
                .taps("Đã giải quyết xong")
                .taps("Trình lãnh đạo duyệt")
                .sees("Đang chờ lãnh đạo duyệt");
        hung.about(code)
                .sees("Dự thảo trên chờ Ông/Bà duyệt")
                .seesButtons("[Duyệt và gửi] [Yêu cầu sửa]");
    }

    /** Who approves has to know what was asked. */
    @Test
    void theHeadSeesTheWholeCase() {
        var minh = people.citizen("Minh");
        minh.sendsPhoto("Rác ngõ 9 phường Thượng Thanh không ai dọn");
        minh.taps("Tôi đồng ý").taps("Gửi");
        String second = minh.sees(CODE);
        binh.about(second).sees("[Mới] " + second).replies("Đã dọn sáng nay");
        binh.sees("Dự thảo trả lời " + second)
                .repliesWithPhoto()
                .sees("Tệp đính kèm: 1")
                .taps("Đã giải quyết xong")
                .taps("Trình lãnh đạo duyệt");
        hung.about(second)
                .looksAt("Kiến nghị " + second)
                .seesBoth("Rác ngõ 9 phường Thượng Thanh không ai dọn", "Đã dọn sáng nay");
        hung.sees(second + ": tệp của người kiến nghị").sees("(PHOTO)");
        hung.sees(second + ": tệp kèm dự thảo trả lời");
    }

    /** Whoever approves knows that there is more than they see, and somebody shows it to them. */
    @Test
    void filesThatTheHeadCannotSeeAreSaidOnTheirCardAndShownByTheUnit() {
        var minh = people.citizen("Minh");
        minh.sendsPhoto("Rác ngõ 19 phường Thượng Thanh không ai dọn");
        minh.taps("Tôi đồng ý").taps("Gửi");
        String second = minh.sees(CODE);
        binh.about(second).sees("[Mới] " + second).replies("Đã dọn sáng nay");
        binh.sees("Dự thảo trả lời " + second).taps("Đã giải quyết xong");
        messenger.refusesFilesAt(hung.chat());
        try {
            binh.taps("Trình lãnh đạo duyệt");
            hung.about(second)
                    .seesBoth("Kiến nghị " + second, "⚠ Không hiển thị được tại đây: 1 ảnh.")
                    .seesButtons("[Duyệt và gửi] [Yêu cầu sửa]");
            binh.sees(second + ": 1 ảnh kèm theo không hiển thị được ở chỗ lãnh đạo đơn vị");
            binh.looksAt("Đang chờ lãnh đạo duyệt")
                    .seesNo(second + ": chưa chuyển được dự thảo tới lãnh đạo đơn vị");
            hung.taps("Duyệt và gửi").sees(second + ": trả lời đã được gửi.");
            minh.sees("Trả lời kiến nghị " + second);
        } finally {
            messenger.takesFilesAt(hung.chat());
        }
    }

    @Test
    void changesAreAskedForAndThenItIsApproved() {
        hung.taps("Yêu cầu sửa").sees("Cần sửa gì?").replies("Nêu rõ khối lượng");
        hung.sees(code + ": đã yêu cầu sửa.");
        binh.sees("Lãnh đạo (Hùng) yêu cầu sửa:\nNêu rõ khối lượng")
                .looksAt("Dự thảo trả lời " + code)
                .replies("Khối lượng: 3 khối bùn")
                .sees("3 khối bùn")
                .taps("Trình lãnh đạo duyệt");
        hung.sees("3 khối bùn").taps("Duyệt và gửi").sees(code + ": trả lời đã được gửi.");
        an.sees("Trả lời kiến nghị " + code).sees("3 khối bùn").seesNo("Hùng").seesNo("Bình");
    }

    /** A head is asked, and types: that is the answer, whether they ever agreed to anything. */
    @Test
    void aHeadAnswersByTyping() {
        hung.taps("Yêu cầu sửa").sees("Cần sửa gì?").says("Rõ hơn");
        hung.sees(code + ": đã yêu cầu sửa.").seesNo("Bản nháp kiến nghị");
        binh.sees("Lãnh đạo (Hùng) yêu cầu sửa:\nRõ hơn");
    }

    /** Otherwise a button would lie there that does nothing. */
    @Test
    void whatIsBeingChangedDoesNotWaitForTheHeadAnyMore() {
        binh.looksAt("Dự thảo trả lời " + code).repliesWithPhoto().sees("Tệp đính kèm: 1");
        hung.sees(code + ": đơn vị đang sửa lại dự thảo.").seesButtons("");
        binh.taps("Trình lãnh đạo duyệt").sees("Đang chờ lãnh đạo duyệt");
        hung.sees("Dự thảo trên chờ Ông/Bà duyệt").taps("Duyệt và gửi");
        an.sees("Trả lời kiến nghị " + code).sees("(PHOTO)");
    }

    @Test
    void headAndSecretariatHearThatItIsToBeLookedAtAgain() {
        hung.taps("Duyệt và gửi");
        an.sees("Trả lời kiến nghị " + code)
                .taps("Đề nghị xem xét lại")
                .sees("Vì sao?")
                .says("Vẫn tắc như cũ")
                .taps("Gửi đề nghị")
                .sees("Cơ quan giải quyết và bộ phận giúp việc HĐND đã được báo");
        String told = code + " – UBND phường Thượng Thanh: người kiến nghị đề nghị xem xét lại";
        hung.sees(told).sees("Vẫn tắc như cũ");
        lan.sees(told);
        // Their reply is no petition of their own, and no answer.
        lan.looksAt(told)
                .replies("Đề nghị phường xử lý ngay")
                .sees("Kiến nghị này hiện không do đơn vị của Ông/Bà giải quyết");
        lan.seesNo("Bản nháp kiến nghị");
    }

    /** What they show, before and after the words, goes with the reason; no words are lost. */
    @Test
    void theReasonIsAllThatWasSaidAndShown() {
        hung.taps("Duyệt và gửi");
        an.sees("Trả lời kiến nghị " + code).taps("Đề nghị xem xét lại").sees("Vì sao?");
        an.sendsPhoto("").seesBoth("Vì sao?", "Tệp đính kèm: 1");
        an.says("Vẫn tắc như cũ").seesBoth("Lý do: Vẫn tắc như cũ", "Tệp đính kèm: 1");
        an.does(new MessageContent.Unusable("sticker"), null).sees("không tiếp nhận loại tin này");
        an.looksAt("Trả lời kiến nghị " + code).replies("Đèn ngõ cũng vẫn tối");
        an.seesBoth("Vẫn tắc như cũ\nĐèn ngõ cũng vẫn tối", "[Gửi đề nghị]");
        an.looksAt("Trả lời kiến nghị " + code).repliesWithPhoto().sees("Tệp đính kèm: 2");
        long photos = binh.count("(PHOTO)");
        an.looksAt("[Gửi đề nghị]").tapsOnIt("Gửi đề nghị").sees("đã được báo");
        binh.about("").sees(code + " – người kiến nghị đề nghị xem xét lại, lý do:");
        binh.sees("Vẫn tắc như cũ\nĐèn ngõ cũng vẫn tối");
        await().until(() -> binh.count("(PHOTO)") == photos + 2);
    }

    /** What was said and shown before belongs to the objection, whatever comes in an album. */
    @Test
    void anAlbumThatDoesNotBelongLeavesWhatCameBefore() {
        hung.taps("Duyệt và gửi");
        an.sees("Trả lời kiến nghị " + code).taps("Đề nghị xem xét lại").sees("Vì sao?");
        an.says("Vẫn tắc như cũ").sendsPhoto("").seesBoth("Vẫn tắc như cũ", "Tệp đính kèm: 1");
        an.does(photo("e" + code, "Nhà ông Nguyễn Văn A đây"), null).sees("Tệp đính kèm: 2");
        an.does(photo("e" + code, "Tôi tố cáo ông A nhận hối lộ của nhà thầu"), null)
                .sees("dấu hiệu là tố cáo");
        an.does(photo("e" + code, ""), null);
        an.looksAt("[Gửi đề nghị]")
                .seesBoth("Lý do: Vẫn tắc như cũ", "Tệp đính kèm: 1")
                .seesNo("Nguyễn Văn A");
        long photos = binh.count("(PHOTO)");
        an.looksAt("[Gửi đề nghị]").tapsOnIt("Gửi đề nghị").sees("đã được báo");
        binh.about("").sees(code + " – người kiến nghị đề nghị xem xét lại, lý do:");
        await().until(() -> binh.count("(PHOTO)") == photos + 1);
        binh.seesNo("Nguyễn Văn A");
    }

    private static MessageContent.Attached photo(String album, String caption) {
        String file = "file-" + System.nanoTime();
        return new MessageContent.Attached(
                FileKind.PHOTO, file, "anh.jpg", "image/jpeg", 1000L, album, caption);
    }

    /** An answer without words is none that is empty. */
    @Test
    void anAnswerOfAPhotoSaysThatItIsOne() {
        var minh = people.citizen("Minh");
        minh.says("Rác ngõ 29 phường Thượng Thanh không ai dọn").taps("Tôi đồng ý").taps("Gửi");
        String second = minh.sees(CODE);
        binh.about(second).sees("[Mới] " + second).repliesWithPhoto();
        binh.seesBoth("Dự thảo trả lời " + second, "Nội dung: (ảnh)").taps("Đã giải quyết xong");
        binh.taps("Gửi trả lời");
        minh.seesBoth("Trả lời kiến nghị " + second, "Nội dung: (ảnh)").sees("(PHOTO)");
    }

    /** A photo of what is still broken is where many begin. */
    @Test
    void aPhotoInReplyToTheAnswerIsAskedAbout() {
        hung.taps("Duyệt và gửi");
        an.sees("Trả lời kiến nghị " + code).repliesWithPhoto();
        an.seesBoth("Vì sao?", "Tệp đính kèm: 1").says("Vẫn tắc").sees("Lý do: Vẫn tắc");
        an.taps("Hủy").sees("Đã hủy");
    }

    /** What is being written is not thrown away for something else. */
    @Test
    void anOpenDraftIsFinishedFirst() {
        hung.taps("Duyệt và gửi");
        an.sees("Trả lời kiến nghị " + code);
        an.says("Đèn đường ngõ 12 phường Thượng Thanh hỏng cả tuần nay").sees("[Đổi phường]");
        // A card comes to the bottom once it is known that it arrived; nobody taps faster than
        // that.
        quiet.settle();
        an.looksAt("Trả lời kiến nghị " + code).tapsOnIt("Đề nghị xem xét lại");
        an.sees("còn một nội dung đang soạn chưa gửi").seesNo("Vì sao?").sees("[Đổi phường]");
        quiet.settle();
        an.looksAt("Trả lời kiến nghị " + code).replies("Cống vẫn tắc");
        an.sees("còn một nội dung đang soạn chưa gửi").sees("[Đổi phường]");
        quiet.settle();
        an.about("Đèn đường ngõ 12").taps("Gửi").about("").sees("Đã tiếp nhận kiến nghị");
        an.looksAt("Trả lời kiến nghị " + code).replies("Cống vẫn tắc");
        an.sees("Lý do: Cống vẫn tắc").taps("Hủy");
    }

    @Test
    void aHeadWhoHasLeftKeepsNoDraft() {
        binh.looksAt("Dự thảo trả lời " + code).taps("Sửa").replies("Đã nạo vét lần hai");
        hung.sees(code + ": đơn vị đang sửa lại dự thảo.");
        messenger.refusesAt(hung.chat());
        binh.sees("Đã nạo vét lần hai").taps("Trình lãnh đạo duyệt");
        binh.sees(code + ": chưa chuyển được dự thảo tới lãnh đạo đơn vị")
                .looksAt("Dự thảo trả lời " + code)
                .taps("Gửi trả lời");
        an.sees("Đã nạo vét lần hai");
    }

    @Test
    void theCitizenTakesItBackWhileTheHeadReads() {
        an.says("/rut").taps("Rút " + code).sees("Đã rút kiến nghị " + code);
        hung.sees(code + ": dự thảo không còn.").seesButtons("");
        binh.sees("Đã bỏ dự thảo trả lời " + code);
    }

    /** The next test has a head of its own. */
    @AfterEach
    void hungLeaves() {
        hung.does(new MessageContent.Left("kicked"), null);
    }
}
