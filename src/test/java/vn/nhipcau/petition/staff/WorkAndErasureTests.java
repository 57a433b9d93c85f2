package vn.nhipcau.petition.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.chat.UpdateReceiver;
import vn.nhipcau.testing.Driver;
import vn.nhipcau.testing.Messenger;
import vn.nhipcau.testing.People;
import vn.nhipcau.testing.StoryTest;

import java.util.regex.Pattern;

/** What is to be done is listed page by page; what is erased stands in no chat that ever had it. */
@StoryTest
class WorkAndErasureTests {
    private static final int FILED = 12;
    private static final Pattern CODE = Pattern.compile("(KN-26-\\d{6}-\\d)");

    @Autowired Messenger messenger;
    @Autowired UpdateReceiver receiver;

    private String files(Driver who, String words) {
        return People.files(who, words);
    }

    @Test
    void allThatIsOwedStandsOnPagesOnceAndWithItsWords() {
        var people = new People(messenger, receiver);
        var lan = people.secretary();
        lan.says("/start");
        // Nobody of Gia Thụy has joined: what is about it waits for the secretariat.
        var mai = people.citizen("Mai 1");
        for (int i = 1; i <= FILED; i++)
            files(
                    i == 1 ? mai : people.citizen("Mai " + i),
                    "Rác ở ngõ " + i + " phường Gia Thụy bốc mùi đã hơn hai tuần nay không dọn");
        lan.says("/viec")
                .sees("Việc của Bộ phận giúp việc Thường trực HĐND quận (" + FILED + ")")
                .sees("1. Phân loại KN-")
                .sees("“Rác ở ngõ 1 phường Gia Thụy bốc mùi")
                .sees("Trang 1/2")
                .seesNo("11. Phân loại");
        lan.taps("Trang sau ›").sees("11. Phân loại KN-").sees("12. Phân loại KN-");
        lan.sees("Trang 2/2").taps("‹ Trang trước").sees("Trang 1/2");

        // Erased words leave the list as well.
        mai.says("/dulieu").taps("Xóa dữ liệu").taps("Xóa vĩnh viễn").sees("Đã xóa");
        lan.sees("Danh sách việc này đã cũ").seesNo("Rác ở ngõ 1 ");
    }

    @Test
    void whoHasLeftTheGroupTapsInVainUntilTheyAreBack() {
        var people = new People(messenger, receiver);
        people.secretary().says("/start");
        people.boDeJoins();
        var binh = people.officer();
        String code = files(people.citizen("Tư"), "Đèn ngõ 9 phường Bồ Đề tắt cả tuần");
        binh.about(code).sees("[Mới] " + code);
        binh.does(new MessageContent.Unusable("left:" + binh.id()), null);
        binh.taps("Tiếp nhận").sees("không còn trong nhóm này");
        assertThat(binh.count("Người tiếp nhận")).isZero();
        binh.does(new MessageContent.Unusable("came:" + binh.id()), null);
        binh.taps("Tiếp nhận").sees("Người tiếp nhận: Bình");
    }

    @Test
    void whatIsErasedLeavesEveryChatThatEverHadIt() {
        var people = new People(messenger, receiver);
        var lan = people.secretary();
        lan.says("/start");
        var binh = people.officer();
        people.boDeJoins();
        var tung =
                Driver.person(messenger, receiver, "1077", "Tùng", "vi")
                        .in("-1077", "UBND phường Ngọc Lâm");
        people.joins(lan, tung, "UBND phường Ngọc Lâm");
        var an = people.citizen("An");
        String code =
                files(an, "Nắp cống trước số 5 ngõ 34 phố Phú Viên, phường Bồ Đề vỡ toác miệng");
        binh.about(code).sees("[Mới] " + code);
        an.looksAt("Đã tiếp nhận kiến nghị").replies("Thêm: số 7 cũng vỡ toác miệng");
        binh.sees("số 7 cũng vỡ toác miệng");
        binh.taps("Không thuộc thẩm quyền").sees(code + ": vì sao").replies("Ở Ngọc Lâm");
        binh.sees(code + ": chuyển đến đâu?").taps("Tất cả đơn vị").taps("UBND phường Ngọc Lâm");
        tung.about(code).sees("[Mới] " + code);
        // It went with the petition; erasing reaches what is only on its way there, too.
        Awaitility.await().until(() -> binh.count("vỡ toác miệng") == 0);

        tung.taps("Khác…").taps("Có dấu hiệu khiếu nại, tố cáo").taps("Đúng, xóa nội dung");
        tung.sees(code + " – nội dung đã được xóa");
        Awaitility.await()
                .untilAsserted(
                        () -> {
                            assertThat(tung.count("vỡ toác miệng")).isZero();
                            assertThat(binh.count("vỡ toác miệng")).isZero();
                            assertThat(lan.count("vỡ toác miệng")).isZero();
                        });
        an.sees("có dấu hiệu khiếu nại, tố cáo nên không giải quyết được qua kênh này");
    }

    /** Whoever is there can delete what we cannot: they are shown which it is. */
    @Test
    void whatCannotBeTakenOutOfAGroupIsPointedOutThere() {
        var people = new People(messenger, receiver);
        people.secretary().says("/start");
        people.boDeJoins();
        var binh = people.officer();
        var an = people.citizen("Hảo");
        an.says("Cột điện số 3 ngõ 40 phường Bồ Đề nghiêng").taps("Tôi đồng ý");
        an.sees("Bản nháp").sendsPhoto("").sees("Tệp đính kèm: 1");
        String code = an.taps("Gửi").sees(CODE);
        String photo = binh.about("").sees("(PHOTO)").lastSeen();
        binh.about(code).sees("[Mới] " + code);
        messenger.keepsAllAt(binh.chat());
        binh.taps("Khác…").taps("Có dấu hiệu khiếu nại, tố cáo").taps("Đúng, xóa nội dung");
        binh.sees(code + " – nội dung đã được xóa");
        String said = binh.about("").sees("Đề nghị xóa tin này bằng tay").lastSeen();
        assertThat(messenger.repliedTo(binh.chat(), said)).isEqualTo(photo);
        an.seesNo("bằng tay");
    }
}
