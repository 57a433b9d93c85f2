package vn.nhipcau.petition.chat;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.nhipcau.calendar.BusinessClock;
import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.chat.UpdateReceiver;
import vn.nhipcau.shared.FileKind;
import vn.nhipcau.testing.Driver;
import vn.nhipcau.testing.Messenger;
import vn.nhipcau.testing.People;
import vn.nhipcau.testing.StoryTest;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** A unit asks, and the citizen just writes: the newest question takes the next message. */
@StoryTest
class AskedTests {
    private static final Pattern CODE = Pattern.compile("Mã tra cứu:\\s+(KN-26-\\d{6}-\\d)");

    @Autowired Messenger messenger;
    @Autowired UpdateReceiver receiver;
    @Autowired BusinessClock clock;

    private Driver an;
    private Driver binh;
    private int filed;

    @BeforeEach
    void meet() {
        var people = new People(messenger, receiver);
        people.boDeJoins();
        an = people.citizen("An");
        binh = people.officer();
        an.says("Cống tắc ở phường Bồ Đề cả tháng nay")
                .taps("Tôi đồng ý")
                .sees("[Gửi]")
                .taps("Hủy");
        an.sees("Đã hủy");
    }

    private String anFiles(String words) {
        an.says(words);
        if (filed++ > 0) an.sees("[Kiến nghị mới]").taps("Kiến nghị mới");
        an.sees("[Gửi]");
        an.taps("Gửi");
        Awaitility.await().until(() -> an.count("Mã tra cứu") == filed);
        String code = an.sees(CODE);
        binh.about(code).sees("[Mới] " + code);
        return code;
    }

    private void binhAsks(String code, String question) {
        binh.about(code).taps("Hỏi thêm").sees(code + ": cần hỏi").replies(question);
        an.sees(question);
    }

    private String anIsAsked(String question) {
        String code = anFiles("Cống ngõ 34 phố Phú Viên, phường Bồ Đề tắc cả tháng nay");
        binhAsks(code, question);
        return code;
    }

    @Test
    void theShortestAnswerReachesTheUnit() {
        String code = anIsAsked("Nhà bà số mấy?");
        an.says("34B").sees("Đã bổ sung vào kiến nghị " + code);
        binh.sees("người kiến nghị trả lời câu hỏi").sees("34B");
        binh.sees("[Đang giải quyết] " + code);
    }

    @Test
    void theirOwnContactIsAnAnswer() {
        String code = anIsAsked("Số điện thoại của bà?");
        an.does(new MessageContent.Contact("An", "0936111222", true), null)
                .sees("Đã bổ sung vào kiến nghị " + code);
        binh.sees("An, 0936111222");
    }

    @Test
    void aPlaceIsAnAnswer() {
        String code = anIsAsked("Chỗ nào?");
        an.sendsPlace().sees("Đã bổ sung vào kiến nghị " + code);
        binh.sees("người kiến nghị trả lời câu hỏi").sees("21.04,105.87");
    }

    @Test
    void theOneAskedAboutIsMeantHoweverManyAreOpen() {
        String first = anFiles("Cống ngõ 34 phố Phú Viên, phường Bồ Đề tắc cả tháng nay");
        anFiles("Đèn đường ngõ 10 phố Phú Viên, phường Bồ Đề hỏng cả tuần");
        anFiles("Rác đầu ngõ 12 phố Phú Viên, phường Bồ Đề không ai thu gom");
        anFiles("Vỉa hè ngõ 15 phố Phú Viên, phường Bồ Đề bị lấn chiếm");
        binhAsks(first, "Trước số nhà nào?");
        an.says("Đèn đường phố Gia Thụy, phường Gia Thụy hỏng cả tháng nay")
                .sees("[Bổ sung " + first)
                .taps("Hủy");
        an.says("Số 12").sees("Đã bổ sung vào kiến nghị " + first);
        binh.about(first).sees("Số 12");
    }

    @Test
    void theNewestQuestionComesFirstAndTheOtherThen() {
        String first = anFiles("Cống ngõ 34 phố Phú Viên, phường Bồ Đề tắc cả tháng nay");
        String second = anFiles("Đèn đường ngõ 10 phố Phú Viên, phường Bồ Đề hỏng cả tuần");
        binhAsks(first, "Trước số nhà nào?");
        binhAsks(second, "Mấy bóng đèn?");
        an.says("Hai").sees("Đã bổ sung vào kiến nghị " + second);
        an.says("12").sees("Đã bổ sung vào kiến nghị " + first);
        an.says("34B").sees("Nội dung quá ngắn");
    }

    @Test
    void aDraftThatWentOnSinceThenIsNewer() {
        String code = anIsAsked("Nhà bà số mấy?");
        an.says("Đèn đường phố Gia Thụy, phường Gia Thụy hỏng cả tháng nay")
                .sees("[Kiến nghị mới]")
                .taps("Kiến nghị mới")
                .sees("Bản nháp kiến nghị")
                .says("Tối nào cũng tối om")
                .sees("Tối nào cũng tối om")
                .taps("Hủy");
        an.says("34B").sees("Đã bổ sung vào kiến nghị " + code);
    }

    /** A photo answers, and the words right after it say more of the same. */
    @Test
    void wordsThatFollowAPhotoBelongToTheSameAnswer() {
        String code = anFiles("Cống ngõ 34 phố Phú Viên, phường Bồ Đề tắc cả tháng nay");
        an.says("Cây phố Gia Thụy, phường Gia Thụy sắp đổ vào nhà dân")
                .sees("[Kiến nghị mới]")
                .taps("Kiến nghị mới")
                .sees("Bản nháp kiến nghị");
        clock.advance(Duration.ofMinutes(1));
        binhAsks(code, "Mấy mét?");
        an.sendsPhoto("").sees("Đã bổ sung vào kiến nghị " + code);
        an.says("5 mét");
        binh.about(code).sees("5 mét");
        an.looksAt("Bản nháp kiến nghị").seesNo("5 mét");
    }

    /** Whatever else they write about: nobody may take it for the answer without asking. */
    @Test
    void aWholeNewPetitionIsNotTakenForTheAnswer() {
        String code = anIsAsked("Nhà bà số mấy?");
        for (String other :
                List.of(
                        "Đèn đường ngõ 12 phố Lâm Du, phường Bồ Đề hỏng hai tuần nay",
                        "Den duong ngo 12 pho Lam Du, phuong Bo De hong hai tuan nay",
                        "Rác ở đầu chợ không ai dọn cả tuần nay, trẻ con phải bịt mũi",
                        "Cây to phố Lâm Du sắp đổ",
                        "Cống ngõ 12 phố Lâm Du, phường Bồ Đề tắc cả tháng nay, mưa là ngập",
                        "Ở đầu ngõ 12 phố Lâm Du rác chất đống cả tuần nay",
                        "Tôi kiến nghị phường đặt thêm ghế đá ngoài vườn hoa cho người già ngồi nghỉ",
                        "Cống ngõ 36 phố Phú Viên, phường Bồ Đề tắc cả tháng nay, mưa là ngập",
                        "Ngõ 12 phố Lâm Du, phường Bồ Đề tắc cống cả tháng nay",
                        "The street lights on Lam Du street have been broken for two weeks",
                        "Đèn đường giáp ranh phường Gia Thụy và phường Ngọc Lâm hỏng"))
            an.says(other).sees("[Bổ sung " + code).taps("Hủy").sees("Đã hủy");
        an.says("34B").sees("Đã bổ sung vào kiến nghị " + code);
        binh.sees("34B").seesNo("ghế đá");
    }

    @Test
    void anOrdinaryAnswerIsTakenWithoutAQuestion() {
        String code = anFiles("Cống ngõ 34 phố Phú Viên, phường Bồ Đề tắc cả tháng nay");
        for (String answer :
                List.of(
                        "Số 12",
                        "Trước số nhà 34B, cạnh quán nước",
                        "Ở ngay dưới cột đèn ngõ 12, trước cửa nhà bà Tư",
                        "Cống ở sát cột đèn số 7, đối diện cổng chợ, có rác lấp kín miệng",
                        "Tôi ở số 12 phố Lâm Du, phường Bồ Đề",
                        "Đầu phố Lâm Du, cạnh cây xăng Bồ Đề",
                        "Dạ, rác người ta đổ xuống nên tắc từ đầu tháng trước đến giờ",
                        "Có, mùi hôi bốc lên cả ngày, ruồi nhặng bay vào tận trong nhà",
                        "Đoạn giao với đường Nguyễn Văn Cừ, tắc nhất là chỗ cống gần cây xăng",
                        "Nhà tôi ở số 5 ngõ 34 phố Phú Viên, phường Bồ Đề, ngay đầu ngõ")) {
            binhAsks(code, "Chỗ nào? (" + answer.length() + ")");
            an.says(answer).sees("Đã bổ sung vào kiến nghị " + code);
            binh.about(code).sees(answer);
        }
    }

    @Test
    void thanksAndCallsForHelpAreNoAnswer() {
        String code = anIsAsked("Nắp cống to bao nhiêu?");
        for (String courtesy :
                List.of(
                        "cảm ơn",
                        "Cam on phuong nhieu",
                        "Thanks a lot",
                        "Dạ em xin chào ạ",
                        "giúp tôi với",
                        "help me please"))
            an.says(courtesy).sees("Câu hỏi về kiến nghị " + code + " vẫn chờ trả lời");
        binh.about(code).sees("[Chờ người kiến nghị bổ sung]");
        an.says("Ok").sees("Đã bổ sung vào kiến nghị " + code);
        binh.about(code).sees("Ok");
    }

    @Test
    void itMayBeTheAnswerAllTheSame() {
        String code = anIsAsked("Còn gì nữa không?");
        an.says("Đèn đường ngõ 12 phố Lâm Du, phường Bồ Đề hỏng hai tuần nay")
                .seesBoth("[Bổ sung " + code, "trả lời câu hỏi")
                .sendsPhoto("");
        an.sees("Tệp đính kèm: 1")
                .taps(
                        "Bổ sung "
                                + code
                                + " · Cống ngõ 34 phố Phú Viên, phường Bồ Đề tắc cả tháng nay");
        an.sees("Đã bổ sung vào kiến nghị " + code);
        binh.sees("người kiến nghị trả lời câu hỏi").sees("Lâm Du");
        an.says("34B").sees("Nội dung quá ngắn");
    }

    /** A photo with the words below it, the rest of its album, a place: all goes with it. */
    @Test
    void whatComesWithTheNewPetitionGoesWithIt() {
        String code = anIsAsked("Nhà bà số mấy?");
        anSends("a1", "Đèn đường ngõ 12 phố Lâm Du, phường Bồ Đề hỏng hai tuần nay");
        anSends("a1", "");
        an.sendsPlace();
        an.sees("[Bổ sung " + code).taps("Kiến nghị mới");
        an.seesBoth("Bản nháp kiến nghị", "Tệp đính kèm: 2").taps("Gửi");
        an.sees(CODE);
        binh.about("").seesBoth("[Mới]", "Lâm Du");
        an.says("34B").sees("Đã bổ sung vào kiến nghị " + code);
        binh.sees("34B");
    }

    private void anSends(String album, String caption) {
        an.does(
                new MessageContent.Attached(
                        FileKind.PHOTO, "p-" + caption.length(), null, null, 1000L, album, caption),
                null);
    }

    @Test
    void whichItIsCanBeTyped() {
        String code = anIsAsked("Nhà bà số mấy?");
        for (String typed :
                List.of("Kiến nghị mới", "kien nghi moi.", "việc mới", "new petition")) {
            an.says("Đèn đường ngõ 12 phố Lâm Du, phường Bồ Đề hỏng hai tuần nay")
                    .sees("[Bổ sung " + code);
            an.says(typed).sees("Bản nháp kiến nghị").taps("Hủy").sees("Đã hủy");
        }
        for (String typed : List.of("Trả lời câu hỏi", "bổ sung", "Bổ sung " + code, code)) {
            an.says("Đèn đường ngõ 12 phố Lâm Du, phường Bồ Đề hỏng hai tuần nay")
                    .sees("[Bổ sung " + code);
            an.says(typed).sees("Đã bổ sung vào kiến nghị " + code);
            binhAsks(code, "Số mấy? (" + typed + ")");
        }
        an.says("Đèn đường ngõ 12 phố Lâm Du, phường Bồ Đề hỏng hai tuần nay")
                .sees("[Bổ sung " + code);
        an.says("/huy").sees("Đã hủy");
        an.says("34B").sees("Đã bổ sung vào kiến nghị " + code);
    }
}
