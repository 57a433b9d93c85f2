package vn.nhipcau.petition.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.chat.UpdateReceiver;
import vn.nhipcau.shared.FileKind;
import vn.nhipcau.testing.Driver;
import vn.nhipcau.testing.Messenger;
import vn.nhipcau.testing.People;
import vn.nhipcau.testing.StoryTest;

import java.util.Locale;
import java.util.regex.Pattern;

/** A citizen's first petition, and everything that may come in between. */
@StoryTest
class FilePetitionTests {
    private static final String DRAIN =
            "Cống ngõ 34 phố Phú Viên, phường Bồ Đề tắc cả tháng nay, mưa là ngập";
    private static final String MATTER =
            " · Cống ngõ 34 phố Phú Viên, phường Bồ Đề tắc cả tháng nay, mưa…";
    private static final Pattern CODE = Pattern.compile("Mã tra cứu:\\s+(KN-26-\\d{6}-\\d)");

    @Autowired Messenger messenger;
    @Autowired UpdateReceiver receiver;
    @Autowired JdbcClient sql;

    private People people;
    private Driver an;
    private Driver boDe;
    private Driver lan;

    @BeforeEach
    void meet() {
        people = new People(messenger, receiver);
        people.boDeJoins();
        an = people.citizen("An");
        boDe = people.officer();
        lan = people.secretary();
    }

    private Driver anHasAgreed() {
        an.says(DRAIN).sees("Kính chào Ông/Bà").taps("Tôi đồng ý").sees("Bản nháp kiến nghị");
        return an;
    }

    private String anHasFiled() {
        return anHasAgreed().taps("Gửi").sees(CODE);
    }

    @Test
    void anFilesHerFirstPetition() {
        an.says(DRAIN)
                .sees("Kính chào Ông/Bà")
                .seesButtons("[Tôi đồng ý] [Tôi không đồng ý] [Xem đầy đủ]")
                .taps("Tôi đồng ý")
                .sees("Bản nháp kiến nghị")
                .sees(
                        "Phường: Bồ Đề · Lĩnh vực: Thoát nước, ngập úng · Nơi giải quyết: UBND"
                                + " phường Bồ Đề")
                .seesNo("Tệp đính kèm")
                .seesButtons("[Gửi] [Đổi phường] [Đổi lĩnh vực] [Để lại liên hệ] [Hủy]")
                .sendsPhoto("")
                .sees("Tệp đính kèm: 1")
                .taps("Gửi")
                .sees("Đã tiếp nhận kiến nghị")
                .sees("Thời hạn trả lời dự kiến: 14/12/2026")
                .sees("nhận thông báo tiếp xúc cử tri tại phường Bồ Đề")
                .taps("Nhận thông báo")
                .sees("Chúng tôi sẽ báo cho Ông/Bà");
        String code = an.sees(CODE);

        boDe.sees("[Mới] " + code + " – Thoát nước, ngập úng – Bồ Đề")
                .sees("Hạn trả lời: 14/12/2026 (còn 15 ngày làm việc)")
                .sees("Nội dung: Cống ngõ 34")
                .sees("(PHOTO)");
    }

    @Test
    void anEnglishSpeakerIsSpokenToInEnglish() {
        var john = people.citizen("John", "en");
        john.says("The drain in Phu Vien street, Bo De ward has been blocked for a month")
                .sees("Do you agree to this processing?")
                .taps("I agree")
                .sees("Draft petition")
                .sees("Ward: Bo De")
                .seesButtons("[Send] [Change ward] [Change subject] [Leave contact] [Cancel]")
                .taps("Send")
                .sees("Your petition was received")
                .sees("Would you like to receive notices of voter meetings in Bo De ward?")
                .taps("No")
                .sees("We will not send you notices");
        boDe.sees("Phu Vien street");
    }

    @Test
    void whoeverDoesNotAgreeIsLeftInPeace() {
        an.says(DRAIN)
                .taps("Tôi không đồng ý")
                .sees("Chúng tôi tôn trọng lựa chọn của Ông/Bà")
                .seesNo("Bản nháp");
    }

    @Test
    void onlyOnePromptWhateverComesBeforeTheAnswer() {
        an.says(DRAIN).sendsPhoto("").sendsPhoto("").sees("Kính chào Ông/Bà");
        an.taps("Tôi đồng ý")
                .sees("Bản nháp kiến nghị")
                .seesNo("Tệp đính kèm")
                .sees("Ảnh, tệp gửi trước khi đồng ý chưa được lưu, xin gửi lại.");
        an.sees("Cảm ơn Ông/Bà đã đồng ý");
        assertThat(an.count("Kính chào Ông/Bà")).isZero();
    }

    @Test
    void aTapThatBringsNoMessageAsksForItAgain() {
        an.says(DRAIN).sees("Kính chào Ông/Bà").forgets();
        an.taps("Tôi đồng ý").sees("Cảm ơn Ông/Bà. Xin gửi lại nội dung kiến nghị.");
        an.says(DRAIN).sees("Bản nháp kiến nghị");
    }

    @Test
    void withoutAWardTheCardAsks() {
        anHasAgreed().taps("Hủy").sees("Đã hủy");
        an.says("Đèn đường hỏng cả tuần nay, buổi tối rất tối")
                .sees("Nội dung kiến nghị xảy ra tại phường nào?")
                .says("ngoc lam")
                .sees("Phường: Ngọc Lâm · Lĩnh vực: Chiếu sáng")
                .taps("Đổi phường")
                .sees("Nội dung kiến nghị xảy ra tại phường nào?")
                .taps("Bồ Đề")
                .sees("Phường: Bồ Đề")
                .taps("Đổi lĩnh vực")
                .sees("Vui lòng chọn lĩnh vực")
                .taps("Giáo dục")
                .sees("Lĩnh vực: Giáo dục")
                .taps("Hủy")
                .sees("Đã hủy. Nội dung Ông/Bà vừa nhập không được lưu.");
    }

    @Test
    void whoDoesNotKnowTheWardIsSortedByTheSecretariat() {
        lan.says("/start").sees("Kính chào");
        anHasAgreed().taps("Hủy").sees("Đã hủy");
        an.says("Đèn đường hỏng cả tuần nay ngay chỗ này")
                .sees("phường nào?")
                .sendsPlace()
                .taps("Tôi không rõ")
                .sees("Phường: chưa rõ")
                .taps("Gửi");
        String code = an.sees(CODE);
        lan.sees("[Chờ phân loại] " + code).sees("Lý do: chưa rõ phường").sees("(PLACE)");
        boDe.seesNo(code);
    }

    @Test
    void whatIsWrittenMeanwhileJoinsTheSameCard() {
        anHasAgreed()
                .says("Nhà số 12 bị nặng nhất")
                .sees("Nhà số 12 bị nặng nhất")
                .edits("Nhà số 14 bị nặng nhất")
                .sees("Nhà số 14 bị nặng nhất");
        assertThat(an.count("Bản nháp kiến nghị")).isEqualTo(1);
        an.taps("Gửi").sees("Đã tiếp nhận kiến nghị");
        boDe.sees("Nhà số 14 bị nặng nhất").seesNo("Nhà số 12 bị nặng nhất");
    }

    @Test
    void theCardMovesDownUnderThreeMessages() {
        anHasAgreed()
                .says("Một là nước thải")
                .says("Hai là mùi hôi")
                .says("Ba là muỗi")
                .sees("Ba là muỗi")
                .sees("(Xem tin mới bên dưới.)");
        assertThat(an.count("(Xem tin mới bên dưới.)")).isEqualTo(1);
        assertThat(an.count("Bản nháp kiến nghị")).isEqualTo(1);
    }

    @Test
    void aPhotoOvertakenByTheTapJoinsThePetition() {
        String code = anHasFiled();
        an.sendsLatePhoto();
        boDe.sees(code + " – người kiến nghị bổ sung").sees("(PHOTO)");
        an.seesNo("hay kiến nghị mới?");
    }

    @Test
    void aFileTooBigIsRefusedEvenIfOvertakenByTheTap() {
        String code = anHasFiled();
        an.sendsLateDocument(21L * 1024 * 1024).sees("Tệp vượt quá 20 MB");
        boDe.seesNo(code + " – người kiến nghị bổ sung");
    }

    @Test
    void afterwardsItIsASupplementOrANewOne() {
        String code = anHasFiled();
        an.says("Hôm nay nước đã tràn vào nhà dân")
                .sees("Bổ sung " + code + MATTER + " hay kiến nghị mới?")
                .taps("Bổ sung " + code + MATTER)
                .sees("Đã bổ sung vào kiến nghị " + code)
                .sees("Bổ sung " + code + "\n✔ Đã gửi");
        boDe.sees(code + " – người kiến nghị bổ sung").sees("Hôm nay nước đã tràn vào nhà dân");

        an.says("Rác ở đầu ngõ phường Bồ Đề không ai dọn cả tuần nay")
                .sees("hay kiến nghị mới?")
                .taps("Kiến nghị mới")
                .sees("Lĩnh vực: Rác thải")
                .taps("Gửi")
                .sees("Đã tiếp nhận kiến nghị");
    }

    @Test
    void anAsideDoesNotChangeTheSubject() {
        anHasAgreed().says("Mùi hôi nữa, khói bụi ô nhiễm").sees("Mùi hôi nữa");
        an.looksAt("Lĩnh vực: Thoát nước, ngập úng").taps("Gửi").sees(CODE);
    }

    @Test
    void aReplyToTheReceiptIsASupplement() {
        String code = anHasFiled();
        an.sees("Mã tra cứu").replies("Thêm: trẻ em đi học rất khó");
        an.sees("Đã bổ sung vào kiến nghị " + code);
        boDe.sees("Thêm: trẻ em đi học rất khó");
    }

    @Test
    void aDenunciationIsGuidedAndNotKept() {
        an.says("Tôi tố cáo ông Nguyễn Văn B nhận hối lộ khi cấp phép xây dựng")
                .sees("có dấu hiệu là tố cáo")
                .sees("Tin nhắn vừa rồi chưa được lưu")
                .seesButtons("[Tôi hiểu] [Đây là kiến nghị, tiếp tục gửi]")
                .seesNo("Kính chào Ông/Bà");
        an.taps("Tôi hiểu");
        an.seesNo("Bản nháp");
    }

    @Test
    void whoInsistsIsReadByTheSecretariatOnly() {
        lan.says("/start").sees("Kính chào");
        an.says("Tôi khiếu nại việc đèn đường phường Bồ Đề hỏng cả tháng không ai sửa")
                .sees("có dấu hiệu là khiếu nại")
                .taps("Đây là kiến nghị, tiếp tục gửi")
                .sees("Kính chào Ông/Bà")
                .taps("Tôi đồng ý")
                .sees("Bản nháp kiến nghị")
                .taps("Gửi");
        String code = an.sees(CODE);
        lan.sees("[Chờ phân loại] " + code).sees("có dấu hiệu khiếu nại, tố cáo");
        boDe.seesNo(code);
    }

    @Test
    void anEmergencyIsToldWhomToCall() {
        an.says("Cháy nhà ở ngõ 12 phố Bồ Đề, có người mắc kẹt")
                .sees("114")
                .seesButtons("[Không khẩn cấp, tiếp tục gửi]");
    }

    @Test
    void greetingsAreAnswered() {
        an.says("Chào bạn").sees("Chúng tôi có thể giúp gì cho Ông/Bà?").seesNo("Kính chào");
        an.says("cam on nhieu").sees("Chúng tôi có thể giúp gì").seesNo("quá ngắn");
        an.says("/start").sees("Chỉ cần nhắn nội dung vào đây");
        an.says("/trogiup").sees("113");
        an.says("/khongco").sees("chúng tôi chưa hiểu lệnh này");
        an.does(new MessageContent.Unusable("sticker"), null).sees("không tiếp nhận loại tin này");
    }

    @Test
    void anTracksAndTakesBackHerOwn() {
        String code = anHasFiled();
        an.says("/tracuu " + code.substring(3).replace('0', 'O') + ".").sees("Kiến nghị " + code);
        an.says("/rut KN-26-999999-9").sees("Không tìm thấy mã KN-26-999999-9");
        an.seesNo("muốn rút kiến nghị");
        an.says("/tracuu").sees("Kiến nghị của Ông/Bà").taps(code);
        an.sees("Đã chuyển cơ quan giải quyết").taps("Rút kiến nghị").sees("muốn rút kiến nghị");
        an.taps("Rút " + code).sees("Đã rút kiến nghị " + code);
        boDe.sees("[Đã rút] " + code).sees("người kiến nghị đã rút");
        an.says("/rut").sees("không có kiến nghị nào đang giải quyết");

        var minh = people.citizen("Minh");
        minh.says("/tracuu " + code).sees("Không tìm thấy mã " + code);
        minh.says(code.toLowerCase(Locale.ROOT)).sees("Không tìm thấy mã");
    }

    @Test
    void somebodyElsesButtonDoesNothing() {
        anHasAgreed();
        String data = an.dataOf("Gửi");
        var minh = people.citizen("Minh");
        minh.says("/start").sees("Kính chào");
        minh.tapsData(data).sees("Nút này không còn dùng được.");
        minh.tapsData("nobody issued this").sees("Nút này không còn dùng được.");
        an.seesNo("Đã tiếp nhận kiến nghị");
    }

    @Test
    void tappingSendTwiceFilesOnce() {
        anHasAgreed();
        String data = an.dataOf("Gửi");
        an.taps("Gửi").sees("Đã tiếp nhận kiến nghị");
        an.tapsData(data).tapsData(data).sees("Việc này đã xong");
        assertThat(an.count("Đã tiếp nhận kiến nghị")).isEqualTo(1);
    }

    @Test
    void atMostTenFilesAndNoneTooBig() {
        anHasAgreed();
        for (int i = 0; i < 11; i++) an.sendsPhoto("");
        an.sees("kèm được tối đa 10 tệp").sees("Tệp đính kèm: 10");
        an.taps("Hủy").sees("Đã hủy");
        an.says(DRAIN).sees("[Gửi]");
        an.sendsDocument(21L * 1024 * 1024).sees("Tệp vượt quá 20 MB");
    }

    @Test
    void theLongestMessageFitsAndMoreIsRefusedKindly() {
        String text = DRAIN + " " + "mưa to quá ".repeat(400);
        String longest = text.substring(0, 4096).strip();
        anHasAgreed().taps("Hủy").sees("Đã hủy");
        an.says(longest)
                .sees("sẽ được gửi nguyên văn")
                .says("Thêm một câu nữa")
                .sees("vượt quá giới hạn");
        an.taps("Gửi").sees("Đã tiếp nhận kiến nghị");
        boDe.sees("nội dung đầy đủ");
    }

    @Test
    void tooManyInADayAreLookedAtFirst() {
        lan.says("/start").sees("Kính chào");
        anHasFiled();
        for (int i = 2; i <= 5; i++)
            an.says(DRAIN + " lần " + i)
                    .sees("[Kiến nghị mới]")
                    .taps("Kiến nghị mới")
                    .taps("Gửi")
                    .sees("Đã tiếp nhận kiến nghị");
        an.says(DRAIN + " lần thứ sáu").taps("Kiến nghị mới").taps("Gửi");
        lan.sees("người gửi đã gửi nhiều kiến nghị trong ngày");
    }

    @Test
    void aWardWithoutAContactGoesToTheSecretariat() {
        lan.says("/start").sees("Kính chào");
        anHasAgreed().taps("Hủy").sees("Đã hủy");
        an.says("Cống phường Gia Thụy tắc, mưa là ngập").sees("Phường: Gia Thụy").taps("Gửi");
        lan.sees("Gia Thụy").sees("cơ quan giải quyết chưa có đầu mối tiếp nhận");
    }

    @Test
    void contactMayBeLeft() {
        anHasAgreed()
                .taps("Để lại liên hệ")
                .sees("Họ tên và số điện thoại")
                .says("Nguyễn Thị An, 0912 345 678")
                .sees("Nguyễn Thị An 0912 345 678")
                .taps("Gửi")
                .sees("Đã tiếp nhận kiến nghị");
        boDe.seesNo("0912").seesNo("Nguyễn Thị An");
    }

    @Test
    void anotherPersonsContactIsRefusedKindly() {
        anHasAgreed()
                .taps("Để lại liên hệ")
                .sees("Họ tên và số điện thoại")
                .does(new MessageContent.Contact("Trần Thị Hoa", "0987 654 321", false), null)
                .sees("là của người khác nên chưa được ghi")
                .does(new MessageContent.Contact("Nguyễn Thị An", "0912 345 678", true), null)
                .sees("Nguyễn Thị An 0912 345 678")
                .seesNo("0987 654 321");
    }

    @Test
    void theLanguageChangesEvenTheOpenDraft() {
        anHasAgreed()
                .says("/ngonngu")
                .taps("English")
                .sees("English it is.")
                .sees("Draft petition");
        an.taps("Send").sees("Your petition was received");
    }

    @Test
    void whatPeopleWriteIsOnlyEverText() {
        anHasAgreed().taps("Hủy").sees("Đã hủy");
        an.says("Cống phường Bồ Đề tắc <b>cả tháng</b> & {0} \u202Engược'' chữ")
                .sees("<b>cả tháng</b> & {0} ngược'' chữ");
    }

    private static final String BRIBE = "tố cáo: ảnh cán bộ nhận phong bì";

    private static MessageContent.Attached photo(String album, String caption) {
        return item(FileKind.PHOTO, "anh.jpg", album, caption);
    }

    private static MessageContent.Attached item(
            FileKind kind, String name, String album, String caption) {
        return new MessageContent.Attached(
                kind, "file-" + System.nanoTime(), name, "image/jpeg", 1000L, album, caption);
    }

    /** Telegram puts the caption on one item of an album; it speaks for all of them. */
    @Test
    void nothingOfAnAlbumThatIsADenunciationReachesTheWard() {
        String code = anHasFiled();
        an.sees("Đã tiếp nhận kiến nghị");
        String receipt = an.lastSeen();
        boDe.sees("[Mới] " + code);
        an.does(photo("reply-" + code, BRIBE), receipt)
                .sees("dấu hiệu là tố cáo")
                .does(photo("reply-" + code, ""), null)
                .does(photo("reply-" + code, ""), null)
                .does(photo("reply-" + code, ""), receipt)
                .says("/huy")
                .seesNo("Đã bổ sung");
        boDe.seesNo("(PHOTO)");
    }

    @Test
    void theRestOfAGuidedAlbumJoinsNoDraft() {
        anHasAgreed()
                .does(photo("draft", BRIBE), null)
                .sees("dấu hiệu là tố cáo")
                .does(photo("draft", ""), null)
                .sendsPhoto("")
                .sees("Tệp đính kèm: 1")
                .seesNo("Tệp đính kèm: 2");
    }

    @Test
    void theRestOfAGuidedAlbumBeginsNoDraft() {
        var minh = people.citizen("Minh");
        minh.does(photo("begin", BRIBE), null)
                .sees("dấu hiệu là tố cáo")
                .does(photo("begin", ""), null)
                .says("/start")
                .seesNo("Tôi đồng ý");
    }

    @Test
    void nothingOfARefusedAlbumIsKnownOnceAllIsErased() {
        var minh = people.citizen("Minh");
        minh.says("/start").does(photo("gone", BRIBE), null).sees("dấu hiệu là tố cáo");
        assertThat(refusedAlbums(minh)).isEqualTo(1);
        minh.says("/dulieu").taps("Xóa dữ liệu").taps("Xóa vĩnh viễn");
        await().untilAsserted(() -> assertThat(refusedAlbums(minh)).isZero());
    }

    private long refusedAlbums(Driver who) {
        return sql.sql("select count(*) from album_answer where external_id = ?")
                .param(who.id())
                .query(Long.class)
                .single();
    }

    @Test
    void whatCameBeforeTheTellingItemOfAnAlbumIsTakenOut() {
        anHasAgreed()
                .does(item(FileKind.DOCUMENT, "anh1.jpg", "papers", ""), null)
                .sees("Tệp đính kèm: 1")
                .does(item(FileKind.DOCUMENT, "don-to-cao-can-bo.pdf", "papers", ""), null)
                .sees("dấu hiệu là tố cáo")
                .sees("đã được bỏ khỏi bản nháp")
                .does(item(FileKind.DOCUMENT, "anh2.jpg", "papers", ""), null)
                .taps("Gửi");
        boDe.sees("[Mới] " + an.sees(CODE)).seesNo("(DOCUMENT)");
        var minh = people.citizen("Minh");
        minh.says("/start");
        minh.does(item(FileKind.DOCUMENT, "anh1.jpg", "wall", ""), null)
                .sees("Kính chào Ông/Bà")
                .does(item(FileKind.DOCUMENT, "don-to-cao-can-bo.pdf", "wall", ""), null)
                .sees("dấu hiệu là tố cáo")
                .taps("Tôi đồng ý")
                .sees("nên không được lưu")
                .seesNo("Bản nháp kiến nghị");
        minh.does(item(FileKind.DOCUMENT, "anh3.jpg", "alone", ""), null)
                .sees("Tệp đính kèm: 1")
                .does(item(FileKind.DOCUMENT, "don-to-cao-can-bo.pdf", "alone", ""), null)
                .sees("đã được bỏ khỏi bản nháp")
                .sees("Đã hủy");
    }

    @Test
    void whoInsistsSendsTheRestOfTheAlbumAgain() {
        anHasAgreed()
                .taps("Hủy")
                .does(photo("insist", "Tôi khiếu nại đèn đường phường Bồ Đề hỏng"), null)
                .sees("dấu hiệu là khiếu nại")
                .does(photo("insist", ""), null)
                .taps("Đây là kiến nghị, tiếp tục gửi")
                .sees("Nếu cùng lượt đó Ông/Bà còn gửi ảnh")
                .sees("Tệp đính kèm: 1")
                .does(photo("insist", ""), null)
                .sees("Tệp đính kèm: 2");
    }
}
