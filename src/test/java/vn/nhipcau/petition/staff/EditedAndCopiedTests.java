package vn.nhipcau.petition.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.nhipcau.chat.UpdateReceiver;
import vn.nhipcau.testing.Driver;
import vn.nhipcau.testing.Messenger;
import vn.nhipcau.testing.People;
import vn.nhipcau.testing.StoryTest;

import java.util.Optional;
import java.util.regex.Pattern;

/** Staff edit what they said, and reply to messages of ours that we do not know. */
@StoryTest
class EditedAndCopiedTests {
    private static final Pattern CODE = Pattern.compile("Mã tra cứu:\\s+(KN-26-\\d{6}-\\d)");

    @Autowired Messenger messenger;
    @Autowired UpdateReceiver receiver;

    private People people;
    private Driver an;
    private Driver binh;
    private String code;

    @BeforeEach
    void anHasFiled() {
        people = new People(messenger, receiver);
        people.boDeJoins();
        binh = people.officer();
        an = people.citizen("An");
        code = People.files(an, "Cống ngõ 8 phường Bồ Đề tắc, mưa là ngập", binh);
    }

    @Test
    void theDraftFollowsWhatIsEdited() {
        binh.replies("Đã nạo vét ngày 31/11").sees("Nội dung: Đã nạo vét ngày 31/11");
        binh.edits("Đã nạo vét ngày 30/11").sees("Nội dung: Đã nạo vét ngày 30/11");
        binh.replies("Khối lượng 3 khối").sees("30/11\nKhối lượng 3 khối");
        binh.edits("Khối lượng 5 khối").sees("30/11\nKhối lượng 5 khối");
        binh.taps("Đã giải quyết xong").taps("Gửi trả lời");
        an.sees("Khối lượng 5 khối").seesNo("31/11");
        binh.sees("[Đã trả lời] " + code);
        binh.edits("Khối lượng 6 khối")
                .sees("Trả lời " + code + " đã được gửi nên không sửa theo được")
                .sees("Đính chính");
        an.seesNo("6 khối");
    }

    @Test
    void whatWasRewrittenIsNotInTheDraftAnyMore() {
        binh.replies("Lời đầu").sees("Nội dung: Lời đầu").taps("Đã giải quyết xong").taps("Sửa");
        var hoa = people.officer("Hoa").about(code);
        hoa.seesBoth(code, "bằng nội dung mới").replies("Lời sau").sees("Nội dung: Lời sau");
        binh.edits("Lời đầu khác").sees("Nội dung này không còn trong dự thảo");
        binh.seesNo("Lời đầu khác");
    }

    @Test
    void whoEditsAQuestionThatHasGoneIsTold() {
        binh.taps("Hỏi thêm").sees(code + ": cần hỏi").replies("Đoạn nào?");
        an.sees("Đoạn nào?");
        binh.edits("Trước số nhà nào?").sees("đã được gửi đi nên không sửa theo được");
        an.seesNo("Trước số nhà nào?");
    }

    /** One answer of the messenger was lost: two copies stand there, and we know one. */
    @Test
    void aReplyToACopyOfACardIsAnAnswer() {
        String copy = messenger.copies(binh.chat(), binh.lastSeen());
        binh.repliesTo(copy, "Đã nạo vét xong").sees("Dự thảo trả lời " + code);
        binh.seesBoth(code, "Nội dung: Đã nạo vét xong").taps("Bỏ");
    }

    @Test
    void aReplyToSomethingElseOpensTheCardAgain() {
        binh.taps("Hỏi thêm").sees(code + ": cần hỏi");
        String copy = messenger.copies(binh.chat(), binh.lastSeen());
        binh.repliesTo(copy, "Đoạn nào?").sees(code + ": xin trả lời vào thẻ");
        an.seesNo("Đoạn nào?");
    }

    @Test
    void nothingIsToldOfAnotherUnitsCase() {
        var lan = people.secretary();
        var duc = people.citizen("Đức").in("-1091", "Cán bộ phường Phúc Đồng");
        people.joins(lan.about(""), duc, "UBND phường Phúc Đồng");
        messenger.places("-1091", "[Mới] " + code + " – Thoát nước – Bồ Đề");
        duc.looksAt("[Mới] " + code).replies("Cho xem với");
        duc.sees("Chưa rõ tin này trả lời việc nào của đơn vị").seesNo("Cống ngõ 8");
        binh.seesNo("Cho xem với");
    }

    /** As the citizen's draft: attachments are mentioned where there are some. */
    @Test
    void aDraftWithoutFilesDoesNotCountThem() {
        binh.replies("Đã nạo vét").sees("Dự thảo trả lời " + code);
        assertThat(binh.shows("Tệp đính kèm")).isFalse();
        binh.repliesWithPhoto().seesBoth("Dự thảo trả lời " + code, "Tệp đính kèm: 1");
        binh.taps("Đã giải quyết xong").seesBoth("Dự thảo trả lời " + code, "Tệp đính kèm: 1");
        binh.taps("Bỏ");
    }

    /** In a group nobody would know what a bare photo or voice belongs to. */
    @Test
    void filesSayWhatTheyBelongTo() {
        var minh = people.citizen("Minh");
        minh.sendsPhoto("Cống ngõ 9 phường Bồ Đề tắc, mưa là ngập");
        minh.taps("Tôi đồng ý").sees("Tệp đính kèm: 1").taps("Gửi");
        String his = minh.sees(CODE);
        String card = binh.about(his).sees("[Mới] " + his).lastSeen();
        await().until(() -> photo(his).isPresent());
        assertThat(messenger.repliedTo(binh.chat(), photo(his).orElseThrow())).isEqualTo(card);
    }

    private Optional<String> photo(String caption) {
        return messenger.messagesIn(binh.chat()).stream()
                .filter(one -> messenger.caption(binh.chat(), one).equals(caption))
                .findFirst();
    }
}
