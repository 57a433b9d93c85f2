package vn.nhipcau.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import vn.nhipcau.testing.StoryTest;
import vn.nhipcau.testing.Traces;

/** What is kept of a delegate is shown, handed out and erased; the facts stay, and still chain. */
@StoryTest
class QuestionRecordsTests {
    @Autowired ApplicationContext house;
    @Autowired Traces traces;

    @Test
    void whatADelegateAskedIsErasedEverywhere() {
        var hall = new Hall(house);
        String asked = "Vì sao 12 điểm úng ngập dauhoiabc chưa xử lý?";
        String unclear = "Bao giờ khởi công daurobcd?";
        String code = hall.interpellation(asked);
        hall.answers(code, "Đang đấu thầu dautlcde");
        hall.minh.looksAt("Trả lời chất vấn " + code).taps("Đề nghị làm rõ");
        hall.minh.sees("làm rõ điều gì?").says(unclear).taps("Gửi đề nghị");
        hall.minh.sees("Đã gửi đề nghị làm rõ");
        hall.quan
                .looksAt("] " + code)
                .replies("Đang soạn daunhdef")
                .sees("Dự thảo trả lời " + code);
        for (String mark : new String[] {"dauhoiabc", "daurobcd", "dautlcde", "daunhdef"})
            assertThat(traces.of(mark)).as(mark).isNotEmpty();

        hall.minh.about("").says("/dulieu").sees("đã gửi với tư cách đại biểu: 1");
        hall.minh.taps("Xóa dữ liệu").taps("Xóa vĩnh viễn").sees("xóa");
        hall.quan.sees(code + ": nội dung đã được xóa theo yêu cầu của người gửi");
        hall.settle();
        for (String mark : new String[] {"dauhoiabc", "daurobcd", "dautlcde", "daunhdef"})
            await().untilAsserted(() -> assertThat(traces.of(mark)).as(mark).isEmpty());
        assertThat(hall.isIntact(code)).isTrue();
        assertThat(
                        hall.sql
                                .sql("select state from duty where label = ? and state = 'OPEN'")
                                .param(code)
                                .query()
                                .listOfRows())
                .isEmpty();
        hall.quan.looksAt(code + ": nội dung đã được xóa").replies("Vâng ạ");
        hall.settle();
        assertThat(traces.of("dauhoiabc")).isEmpty();
    }

    /** Who had it once has it no longer than those who have it now. */
    @Test
    void whatIsErasedLeavesTheChatsOfFormerContacts() {
        var hall = new Hall(house);
        var tam = hall.people.citizen("Tám");
        hall.people.takes(hall.lan, tam, "Cán bộ đầu mối", "Công an quận Long Biên");
        hall.minh.about("").says("/cauhoi").sees("Hỏi cơ quan nào?").says("Công an quận");
        hall.minh.sees("Gửi: Công an quận Long Biên").says("Bản đồ điểm ngập dauaefgh ở đâu?");
        hall.minh.sees("Bản nháp: Câu hỏi").sendsPhoto("").sees("Tệp đính kèm: 1").taps("Gửi");
        hall.minh.sees("Câu hỏi của Ông/Bà đã được gửi");
        String code = hall.newest();
        tam.about(code).sees("[Mới] " + code).replies("Kèm bản đồ dauifghi");
        tam.sees("Dự thảo trả lời " + code);
        hall.settle();
        assertThat(tam.count("(PHOTO)")).isEqualTo(1);
        hall.leaves(tam);

        hall.minh.about("").says("/dulieu").taps("Xóa dữ liệu").taps("Xóa vĩnh viễn").sees("xóa");
        hall.settle();
        await().untilAsserted(
                        () -> {
                            tam.seesNo("dauaefgh").seesNo("dauifghi");
                            tam.seesNo("(PHOTO)");
                        });
    }

    /** What one field of the record says otherwise, the chain shows. */
    @Test
    void aChangedFactIsSeen() {
        var hall = new Hall(house);
        String code = hall.question("Danh sách các điểm úng ngập của quận năm 2026?");
        hall.answers(code, "Có 12 điểm");
        assertThat(hall.isIntact(code)).isTrue();
        hall.sql
                .sql("update question_event set kind = 'AGREED' where question = ? and number = 2")
                .param(hall.id(code))
                .update();
        assertThat(hall.isIntact(code)).isFalse();
    }
}
