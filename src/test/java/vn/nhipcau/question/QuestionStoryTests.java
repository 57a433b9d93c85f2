package vn.nhipcau.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import vn.nhipcau.people.Roles.Role;
import vn.nhipcau.shared.CaseCode;
import vn.nhipcau.shared.FileKind;
import vn.nhipcau.testing.Driver;
import vn.nhipcau.testing.Messenger;
import vn.nhipcau.testing.StoryTest;

/** A delegate asks, somebody answers, the delegate judges the answer. */
@StoryTest
class QuestionStoryTests {
    private static final String FLOODS = "Vì sao 12 điểm úng ngập chưa được xử lý?";

    @Autowired ApplicationContext house;
    @Autowired Messenger messenger;

    private Hall hall;
    private Driver minh;
    private Driver quan;
    private Driver lan;

    @BeforeEach
    void meet() {
        hall = new Hall(house);
        minh = hall.minh;
        quan = hall.quan;
        lan = hall.lan;
    }

    @Test
    void aQuestionToAnAgencyIsAnswered() {
        minh.says("/cauhoi").sees("Hỏi cơ quan nào?").says("Quản lý đô thị quận");
        minh.sees("Gửi: Phòng Quản lý đô thị quận").says("Danh sách điểm úng ngập năm 2026?");
        minh.sees("Bản nháp: Câu hỏi").sees("15 ngày làm việc, theo quy định của Hội đồng");
        minh.sendsPhoto("").sees("Tệp đính kèm: 1").taps("Gửi");
        minh.sees("Câu hỏi của Ông/Bà đã được gửi lúc 10:00 20/11/2026")
                .sees("Thời hạn trả lời dự kiến: 14/12/2026");
        String code = hall.newest();
        assertThat(CaseCode.read("CH", code)).contains(code);
        minh.about(code);

        quan.about(code)
                .sees("[Mới] " + code + " – Câu hỏi của đại biểu HĐND")
                .sees("Đại biểu: Phạm Minh")
                .sees("Hạn trả lời: 14/12/2026 (còn 15 ngày làm việc)")
                .seesButtons("[Tiếp nhận]");
        quan.looksAt("] " + code).taps("Tiếp nhận").sees("Người tiếp nhận: Quân");
        minh.sees(code + " đã được tiếp nhận");
        quan.looksAt("[Đang trả lời] " + code).replies("Có 12 điểm, danh sách kèm theo");
        quan.sees("Trên đây là nội dung đại biểu sẽ thấy")
                .seesButtons("[Gửi trả lời] [Sửa] [Bỏ]")
                .repliesWithPhoto()
                .sees("Tệp đính kèm: 1")
                .taps("Sửa")
                .sees("bằng nội dung mới thay cho nội dung trên")
                .replies("Có 11 điểm, danh sách kèm theo");
        quan.sees("Có 11 điểm").taps("Gửi trả lời").sees("✔ Đã gửi trả lời");
        minh.sees("Trả lời câu hỏi " + code)
                .sees("Cơ quan trả lời: Phòng Quản lý đô thị quận")
                .sees("Có 11 điểm")
                .sees("(PHOTO)");
        minh.seesNo("Quân");
        quan.sees("đã gửi tới đại biểu lúc");
        minh.looksAt("Trả lời câu hỏi " + code)
                .seesButtons("[Đồng ý] [Đề nghị làm rõ] [Đề nghị đưa ra kỳ họp]")
                .taps("Đồng ý")
                .sees("Ông/Bà đã đồng ý với trả lời này")
                .seesButtons("");
        quan.sees("[Đại biểu đồng ý] " + code);
        assertThat(hall.isIntact(code)).isTrue();
        assertThat(duty(code)).isEqualTo("DONE");
    }

    private String duty(String code) {
        return hall.sql
                .sql("select state from duty where label = ? order by id desc limit 1")
                .param(code)
                .query(String.class)
                .single();
    }

    /** Without a head who has accepted the invitation the office's people are reminded of it. */
    @Test
    void anInterpellationIsAnsweredByWhoHoldsTheOffice() {
        String code = hall.interpellation(FLOODS);
        assertThat(CaseCode.read("CHV", code)).contains(code);
        minh.looksAt("Mã tra cứu").sees("10/12/2026").sees("20 ngày theo lịch, theo quy định");
        quan.looksAt("] " + code)
                .sees("Gửi: " + Hall.HEAD_TITLE)
                .sees("Người giữ chức vụ trực tiếp trả lời, không ủy quyền cho người khác");
        quan.looksAt("] " + code).replies("Đang đấu thầu 12 gói");
        quan.sees("chỉ gửi khi đây là trả lời của chính " + Hall.HEAD_TITLE).taps("Gửi trả lời");
        minh.sees("Trả lời chất vấn " + code).sees("Người trả lời: " + Hall.HEAD_TITLE);
    }

    @Test
    void theHeadApprovesAndNobodyElseCan() {
        var dung = hall.holds("Dũng", Role.HEAD, Hall.DEPARTMENT);
        String code = hall.interpellation(FLOODS);
        dung.about(code).sees("[Mới] " + code).sees(FLOODS);
        quan.looksAt("] " + code).replies("Đang đấu thầu 12 gói");
        quan.sees(Hall.HEAD_TITLE + " duyệt và gửi").seesButtons("[Trình duyệt] [Sửa] [Bỏ]");
        String send = quan.dataOf("Trình duyệt").replace("submit", "send");
        quan.tapsData(send);
        hall.settle();
        minh.seesNo("Trả lời chất vấn " + code);
        quan.taps("Trình duyệt").sees("Đang chờ duyệt: " + Hall.HEAD_TITLE);
        dung.sees("Dự thảo trên chờ Ông/Bà duyệt").taps("Yêu cầu sửa").sees("Cần sửa gì?");
        dung.replies("Nêu rõ thời hạn từng gói");
        quan.sees("yêu cầu sửa:\nNêu rõ thời hạn từng gói");
        dung.sees(code + ": đã yêu cầu sửa");
        quan.looksAt("Dự thảo trả lời " + code).replies("Xong trước 30/6/2027");
        quan.sees("30/6/2027").taps("Trình duyệt").sees("Đang chờ duyệt");
        dung.sees("30/6/2027").taps("Duyệt và gửi").sees(code + ": trả lời đã được gửi");
        minh.sees("Trả lời chất vấn " + code).sees("30/6/2027");
        quan.sees("✔ Đã gửi trả lời");
        hall.leaves(dung);
    }

    /** Otherwise the head would be left with buttons that do nothing. */
    @Test
    void aDraftThatIsDroppedDoesNotWaitForTheHeadAnyMore() {
        var dung = hall.holds("Dũng", Role.HEAD, Hall.DEPARTMENT);
        String code = hall.interpellation(FLOODS);
        quan.looksAt("] " + code).replies("Đang đấu thầu 14 gói");
        quan.sees("Dự thảo trả lời " + code).taps("Trình duyệt").sees("Đang chờ duyệt");
        dung.about(code).sees("Dự thảo trên chờ Ông/Bà duyệt").taps("Yêu cầu sửa");
        dung.sees("Cần sửa gì?");
        quan.taps("Bỏ").sees("Đã bỏ dự thảo trả lời " + code);
        dung.sees(code + ": dự thảo không còn").seesButtons("");
        hall.leaves(dung);
    }

    @Test
    void filesThatTheHeadCannotSeeAreSaidOnTheirCardAndShownByTheUnit() {
        var dung = hall.holds("Dũng", Role.HEAD, Hall.DEPARTMENT);
        String code = hall.interpellation(FLOODS);
        quan.looksAt("] " + code).replies("Đang đấu thầu 13 gói");
        quan.sees("Dự thảo trả lời " + code).repliesWithPhoto().sees("Tệp đính kèm: 1");
        messenger.refusesFilesAt(dung.chat());
        try {
            quan.taps("Trình duyệt").sees("Đang chờ duyệt: " + Hall.HEAD_TITLE);
            dung.about(code)
                    .seesBoth(code, "⚠ Không hiển thị được tại đây: 1 ảnh.")
                    .seesButtons("[Duyệt và gửi] [Yêu cầu sửa]");
            quan.sees(code + ": 1 ảnh kèm theo không hiển thị được ở chỗ lãnh đạo đơn vị");
            dung.taps("Duyệt và gửi").sees(code + ": trả lời đã được gửi");
            minh.sees("Trả lời chất vấn " + code);
        } finally {
            messenger.takesFilesAt(dung.chat());
            hall.leaves(dung);
        }
    }

    @Test
    void theHeadAnswersInTheirOwnChat() {
        var dung = hall.holds("Dũng", Role.HEAD, Hall.DEPARTMENT);
        String code = hall.interpellation(FLOODS);
        dung.about(code).sees("[Mới] " + code).replies("Tôi nhận trách nhiệm, xong trước tháng 6");
        dung.sees("Dự thảo trả lời " + code).seesButtons("[Gửi trả lời] [Sửa] [Bỏ]");
        quan.looksAt("] " + code).replies("Phòng báo cáo thêm").sees("Dũng đang soạn trả lời");
        dung.taps("Gửi trả lời");
        minh.sees("Trả lời chất vấn " + code).sees("Tôi nhận trách nhiệm");
        hall.leaves(dung);
    }

    @Test
    void whatIsUnclearIsAnsweredAgainByAnotherDay() {
        String code = hall.interpellation(FLOODS);
        hall.answers(code, "Đang đấu thầu 12 gói");
        minh.looksAt("Trả lời chất vấn " + code).taps("Đề nghị làm rõ");
        minh.sees("đề nghị làm rõ điều gì?").says("Bao giờ khởi công?");
        minh.sees("Đề nghị làm rõ trả lời " + code).taps("Gửi đề nghị");
        // Five working days from Friday 20/11/2026; 24/11 is off.
        minh.sees("Thời hạn trả lời dự kiến: 30/11/2026");
        minh.looksAt("Trả lời chất vấn " + code).sees("Ông/Bà đã đề nghị làm rõ").seesButtons("");
        quan.sees(code + ": đại biểu đề nghị làm rõ trả lời:\nBao giờ khởi công?");
        quan.sees("[Đề nghị làm rõ] " + code).sees("Hạn trả lời: 30/11/2026");
        assertThat(duty(code)).isEqualTo("OPEN");
        hall.answers(code, "Khởi công ngày 15/3/2027");
        minh.taps("Đồng ý").sees("Ông/Bà đã đồng ý với trả lời này");
        assertThat(hall.isIntact(code)).isTrue();
    }

    @Test
    void aReplyToTheAnswerAsksForClarification() {
        String code = hall.question("Danh sách các điểm úng ngập của quận năm 2026?");
        hall.answers(code, "Có 12 điểm");
        minh.looksAt("Trả lời câu hỏi " + code).replies("Ở những phường nào?");
        minh.sees("Đề nghị làm rõ trả lời " + code + ": Ở những phường nào?").taps("Hủy");
        minh.sees("Đã hủy, chưa gửi đề nghị nào");
        quan.seesNo("Ở những phường nào?");
    }

    @Test
    void anAnswerOfAFileSaysThatItIsOne() {
        String code = hall.question("Danh sách các điểm úng ngập của quận năm 2026?");
        quan.looksAt("] " + code).repliesWithDocument();
        quan.seesBoth("Dự thảo trả lời " + code, "Nội dung: (tệp)").taps("Gửi trả lời");
        minh.seesBoth("Trả lời câu hỏi " + code, "Nội dung: (tệp)");
    }

    /** Nothing that was written is replaced by what is written next. */
    @Test
    void whatIsUnclearIsAllThatWasSaid() {
        String code = hall.question("Danh sách các điểm úng ngập của quận năm 2026?");
        hall.answers(code, "Có 12 điểm");
        minh.looksAt("Trả lời câu hỏi " + code).taps("Đề nghị làm rõ");
        minh.sees("làm rõ điều gì?").sendsPhoto("").sees("Câu hỏi này cần trả lời bằng chữ");
        minh.says("Ở những phường nào?").sees("[Gửi đề nghị]").says("Bao giờ xong?");
        minh.sees("Ở những phường nào?\nBao giờ xong?");
        minh.looksAt("Trả lời câu hỏi " + code).replies("Ai chịu trách nhiệm?");
        minh.sees("Ở những phường nào?\nBao giờ xong?\nAi chịu trách nhiệm?").taps("Hủy");
    }

    @Test
    void theSecretariatSeesWhatIsProposedForASession() {
        String code = hall.interpellation(FLOODS);
        hall.answers(code, "Đang đấu thầu 12 gói");
        minh.looksAt("Trả lời chất vấn " + code).taps("Đề nghị đưa ra kỳ họp");
        minh.sees("Ông/Bà đã đề nghị đưa ra kỳ họp").seesButtons("[Đồng ý] [Đề nghị làm rõ]");
        lan.sees(code + ": Phạm Minh, Đại biểu HĐND đề nghị đưa ra kỳ họp");
        lan.about("").says("/danhsachchatvan").sees("Đề nghị đưa ra kỳ họp (");
        lan.looksAt(code + " – " + Hall.HEAD_TITLE).taps(code);
        lan.sees("Trả lời chất vấn " + code).sees(FLOODS).sees("Đang đấu thầu 12 gói");
    }

    @Test
    void itIsTakenBackBeforeAnAnswerOnly() {
        String code = hall.question("Danh sách các điểm úng ngập của quận năm 2026?");
        quan.looksAt("] " + code).replies("Có 12 điểm").sees("Dự thảo trả lời " + code);
        minh.about("").says("/cauhoicuatoi").sees("Chất vấn, câu hỏi của Ông/Bà").taps(code);
        minh.about(code).sees("Thời hạn trả lời dự kiến: 14/12/2026").taps("Rút lại");
        minh.sees("Ông/Bà muốn rút " + code);
        String yes = minh.dataOf("Rút");
        minh.taps("Rút").sees("Trạng thái: đã rút");
        quan.sees(code + ": đại biểu đã rút, không phải trả lời nữa");
        quan.sees("Đã bỏ dự thảo trả lời " + code).seesButtons("");
        quan.looksAt("[Đã rút] " + code).replies("Có 12 điểm").sees(code + ": hiện không chờ");
        assertThat(duty(code)).isEqualTo("DROPPED");
        String record = hall.record(hall.id(code));
        minh.tapsData(yes);
        hall.settle();
        assertThat(hall.record(hall.id(code))).isEqualTo(record);

        String answered = hall.question("Danh sách các điểm úng ngập của quận năm 2025?");
        hall.answers(answered, "Có 9 điểm");
        minh.says("/cauhoicuatoi " + answered).sees("Trạng thái: đã trả lời");
        assertThat(minh.shows("[Rút lại]")).isFalse();
        minh.taps("Xem trả lời");
        hall.settle();
        assertThat(minh.count("Có 9 điểm")).isEqualTo(2);
    }

    /** What is written before somebody is chosen is kept, and seen to be kept. */
    @Test
    void wordsBeforeTheAddresseeAreReceived() {
        minh.about("").says("/chatvan").sees("Chất vấn ai?");
        minh.says("Vì sao sổ tay cử tri chưa in?").sees("Nội dung: Vì sao sổ tay cử tri chưa in?");
        Awaitility.await().until(() -> minh.transcript().contains("👌"));
        minh.taps(Hall.HEAD_TITLE).sees("Bản nháp: Chất vấn").taps("Hủy").sees("Đã hủy");
    }

    @Test
    void whoeverIsReachedNowhereIsAskedThroughTheSecretariat() {
        minh.about("").says("/chatvan").sees("Chất vấn ai?").taps("Trưởng Công an quận Long Biên");
        minh.sees("Xin nhắn nội dung").says("Vì sao án trộm cắp tăng hai quý liền?");
        minh.sees("Bản nháp").taps("Gửi").sees("Mã tra cứu");
        String code = hall.newest();
        minh.about(code);
        lan.about(code)
                .sees("[Mới] " + code)
                .sees("Công an quận Long Biên chưa có đầu mối tại đây")
                .replies("Trả lời bằng văn bản số 12 kèm theo");
        lan.sees("Dự thảo trả lời " + code).taps("Gửi trả lời");
        minh.sees("văn bản số 12");
        lan.about("");
    }

    @Test
    void onlyDelegatesAsk() {
        var an = hall.people.citizen("An");
        for (String command :
                new String[] {
                    "/chatvan", "/interpellate", "/cauhoi", "/question", "/cauhoicuatoi", "/theodoi"
                }) {
            an.says(command);
            hall.settle();
        }
        an.seesNo("Hỏi cơ quan nào?").seesNo("Chất vấn ai?").seesNo("Kiến nghị Ông/Bà theo dõi");
        minh.seesNo("/danhsachchatvan").says("/danhsachchatvan");
        hall.settle();
        minh.seesNo("Chờ trả lời");
        // A term ends while a draft lies open.
        var cuc = hall.holds("Cúc", Role.DELEGATE, null);
        cuc.says("/cauhoi Danh sách các điểm úng ngập?").sees("Hỏi cơ quan nào?");
        cuc.says("phòng quản lý đô thị").sees("Bản nháp: Câu hỏi");
        hall.leaves(cuc);
        long before = count();
        cuc.taps("Gửi").sees("Đã hủy. Nội dung vừa nhập không được lưu.");
        assertThat(count()).isEqualTo(before);
    }

    private long count() {
        return hall.sql.sql("select count(*) from question").query(Long.class).single();
    }

    @Test
    void anEditedWordingReplacesTheOld() {
        minh.about("").says("/cauhoi").sees("Hỏi cơ quan nào?").says("Phòng Y tế quận");
        minh.sees("Gửi: Phòng Y tế quận").says("Bao nhiêu trạm thiếu bác sĩ?");
        minh.sees("Bao nhiêu trạm thiếu").edits("Những trạm y tế nào thiếu bác sĩ?");
        minh.sees("Những trạm y tế nào").taps("Đổi nơi nhận").sees("Hỏi cơ quan nào?");
        minh.taps("Tiếp ›").sees("‹ Trước").taps("Hủy").sees("Đã hủy. Nội dung vừa nhập");
        minh.says("/cauhoi Ai?").sees("Hỏi cơ quan nào?").says("Phòng Y tế quận");
        minh.sees("Bản nháp: Câu hỏi");
        long before = count();
        minh.taps("Gửi");
        hall.settle();
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void theDraftOfAnAnswerFollowsWhatIsEdited() {
        String code = hall.question("Danh sách các điểm úng ngập của quận năm 2022?");
        quan.looksAt("] " + code)
                .replies("Đã xử lý ngày 31/11")
                .sees("Nội dung: Đã xử lý ngày 31/11");
        quan.edits("Đã xử lý ngày 30/11").sees("Nội dung: Đã xử lý ngày 30/11");
        quan.replies("Còn 3 điểm").sees("30/11\nCòn 3 điểm");
        quan.edits("Còn 2 điểm").sees("30/11\nCòn 2 điểm").taps("Gửi trả lời");
        minh.sees("Còn 2 điểm").seesNo("31/11").seesNo("Còn 3 điểm");
        quan.sees("✔ Đã gửi trả lời");
        quan.edits("Còn 1 điểm")
                .sees("Trả lời " + code + " đã được gửi tới đại biểu nên không sửa theo được")
                .sees("Nếu cần đính chính, xin báo bộ phận giúp việc HĐND");
        minh.seesNo("Còn 1 điểm");
    }

    @Test
    void whatTheOfficeHasRewrittenIsNotInTheDraftAnyMore() {
        String code = hall.question("Danh sách các điểm úng ngập của quận năm 2021?");
        quan.looksAt("] " + code).replies("Lời đầu").sees("Nội dung: Lời đầu").taps("Sửa");
        var hoa = hall.people.citizen("Hoa").in(quan.chat(), "Phòng Quản lý đô thị");
        hoa.sees("bằng nội dung mới").replies("Lời sau").sees("Nội dung: Lời sau");
        quan.edits("Lời đầu khác").sees("Nội dung này không còn trong dự thảo");
        quan.seesNo("Lời đầu khác").looksAt("Dự thảo trả lời " + code).taps("Bỏ");
    }

    /** Whoever edits too late is told, and how to say it otherwise. */
    @Test
    void aQuestionThatHasGoneIsNotChangedByEditing() {
        minh.about("").says("/cauhoi").sees("Hỏi cơ quan nào?").says("phong quan ly do thi");
        minh.sees("Gửi: Phòng Quản lý đô thị quận").says("Có 51 điểm úng ngập ở đâu?");
        minh.sees("Có 51 điểm").edits("Có 54 điểm úng ngập ở đâu?").sees("Có 54 điểm");
        long before = minh.count("Mã tra cứu");
        minh.taps("Gửi");
        await().until(() -> minh.count("Mã tra cứu") > before);
        String code = hall.newest();
        quan.seesBoth("[Mới] " + code, "Có 54 điểm");
        minh.edits("Có 55 điểm úng ngập ở đâu?")
                .sees("Nội dung đã gửi nên không sửa theo được")
                .sees("rút rồi gửi lại: /cauhoicuatoi");
        quan.seesNo("Có 55 điểm").seesNo("Có 51 điểm");
    }

    /** As the delegate's own draft: attachments are mentioned where there are some. */
    @Test
    void aDraftWithoutFilesDoesNotCountThem() {
        String code = hall.question("Danh sách các điểm úng ngập của quận năm 2023?");
        quan.looksAt("] " + code).replies("Có 11 điểm").sees("Dự thảo trả lời " + code);
        assertThat(quan.shows("Tệp đính kèm")).isFalse();
        quan.repliesWithPhoto().seesBoth("Dự thảo trả lời " + code, "Tệp đính kèm: 1");
        quan.taps("Bỏ");
    }

    @Test
    void anAnswerThatDoesNotArriveIsToldTheSecretariat() {
        String code = hall.question("Danh sách các điểm úng ngập của quận năm 2024?");
        messenger.refusesAt(minh.chat());
        quan.looksAt("] " + code).replies("Có 12 điểm").sees("Dự thảo trả lời " + code);
        quan.taps("Gửi trả lời").sees("chưa gửi được tới đại biểu");
        lan.sees(code + ": trả lời chưa gửi được tới đại biểu tại đây");
    }

    @Test
    void aFileOfAnAnswerThatDoesNotArriveIsBroughtByAPerson() {
        String code = hall.question("Danh sách các điểm úng ngập của quận năm 2025?");
        quan.looksAt("] " + code).replies("Có 13 điểm");
        quan.sees("Dự thảo trả lời " + code).repliesWithPhoto().sees("Tệp đính kèm: 1");
        quan.sees("Dự thảo trả lời " + code).repliesWithPhoto().sees("Tệp đính kèm: 2");
        messenger.refusesOneFileAt(minh.chat());
        quan.taps("Gửi trả lời");
        minh.sees("Có 13 điểm").sees("(PHOTO)");
        quan.seesBoth(code, "trừ tệp kèm theo: bộ phận giúp việc chuyển bằng cách khác");
        lan.sees(code + ": trả lời đã tới đại biểu, nhưng có tệp kèm theo không gửi được");
        lan.sees("(PHOTO)");
    }

    @Test
    void aFileOfAQuestionThatDoesNotArriveIsBroughtByAPerson() {
        minh.about("").says("/cauhoi Các điểm úng ngập trong ảnh này?").sees("Hỏi cơ quan nào?");
        minh.says("phong quan ly do thi").sees("Bản nháp: Câu hỏi");
        minh.sendsPhoto("").sees("Tệp đính kèm: 1");
        messenger.refusesFilesAt(quan.chat());
        quan.about("");
        minh.taps("Gửi").sees("Mã tra cứu");
        quan.sees("có tệp kèm theo của đại biểu không hiển thị được tại đây");
        String code = hall.newest();
        quan.seesBoth("[Mới] " + code, "⚠ Không hiển thị được tại đây: 1 ảnh của đại biểu")
                .seesBoth("[Mới] " + code, "Để trả lời: trả lời (reply) tin này");
        lan.sees("có tệp kèm theo của đại biểu không gửi được tới nơi trả lời").sees("(PHOTO)");
        messenger.takesFilesAt(quan.chat());
    }

    @Test
    void oneFileOfAQuestionOfTwoIsMissing() {
        minh.about("").says("/cauhoi Những điểm úng ngập nào trong hai ảnh này?");
        minh.sees("Hỏi cơ quan nào?").says("phong quan ly do thi").sees("Bản nháp: Câu hỏi");
        minh.sendsPhoto("").sees("Tệp đính kèm: 1").sendsDocument(1000).sees("Tệp đính kèm: 2");
        messenger.refusesAt(quan.chat(), FileKind.DOCUMENT);
        quan.about("");
        minh.taps("Gửi").sees("Mã tra cứu");
        quan.sees("Không hiển thị được tại đây: 1 tệp của đại biểu").sees("(PHOTO)");
        lan.sees("có tệp kèm theo của đại biểu không gửi được tới nơi trả lời");
    }
}
