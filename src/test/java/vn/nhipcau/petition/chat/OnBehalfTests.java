package vn.nhipcau.petition.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.nhipcau.chat.UpdateReceiver;
import vn.nhipcau.testing.Driver;
import vn.nhipcau.testing.Messenger;
import vn.nhipcau.testing.People;
import vn.nhipcau.testing.StoryTest;

import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A secretary enters what somebody brought on paper, by phone or in person. */
@StoryTest
@TestInstance(Lifecycle.PER_CLASS)
class OnBehalfTests {
    private static final String DRAIN =
            "Cống ngõ 34 phố Lâm Hạ, phường Bồ Đề tắc cả tháng nay, mưa là ngập";
    private static final Pattern CODE = Pattern.compile("Mã tra cứu:\\s+(KN-26-\\d{6}-\\d)");

    private static final Pattern KEY = Pattern.compile("start=(\\S+)");

    @Autowired Messenger messenger;
    @Autowired UpdateReceiver receiver;
    @Autowired JdbcClient sql;

    private People people;
    private Driver chief;
    private final Set<String> keys = new HashSet<>();
    private Driver lan;
    private Driver binh;

    @BeforeAll
    void boDeJoins() {
        people = new People(messenger, receiver);
        people.boDeJoins();
        chief = people.secretary();
    }

    // A new secretary each time, so that nothing of an earlier test stands in the chat.
    @BeforeEach
    void meet() {
        binh = people.officer();
        lan = people.citizen("Lan");
        chief.says("/moi").sees("Mời ai tham gia").taps("Cán bộ giúp việc");
        String key = await().until(() -> chief.sees(KEY), keys::add);
        lan.says("/start " + key).taps("Nhận").sees("Ông/Bà đã nhận vai trò");
    }

    private String lanEnters(String words) {
        lan.says("/nhaphoho").taps("Trực tiếp").says(words).taps("Gửi");
        String code = lan.sees(CODE);
        lan.about(code);
        binh.about(code);
        return code;
    }

    private void binhAnswers(String code) {
        binh.sees("] " + code)
                .replies("Đã nạo vét ngày 25/11")
                .sees("Dự thảo trả lời " + code)
                .taps("Đã giải quyết xong")
                .taps("Gửi trả lời");
    }

    @Test
    void aLetterIsEnteredAndTheResultIsToldOtherwise() {
        lan.says("/nhaphoho")
                .sees("Kiến nghị đến bằng cách nào?")
                .seesButtons("[Đơn thư] [Điện thoại] [Trực tiếp] [Hủy]")
                .taps("Đơn thư")
                .sees("Xin nhắn nội dung kiến nghị như người dân trình bày")
                .says(DRAIN)
                .sees("Nhập hộ kiến nghị\nNguồn: đơn thư\nPhường: Bồ Đề · Lĩnh vực: Thoát nước")
                .sees("xác nhận người kiến nghị đã đồng ý")
                .sendsPhoto("")
                .sees("Tệp đính kèm: 1")
                .taps("Để lại liên hệ")
                .sees("Họ tên và số điện thoại của người kiến nghị")
                .says("Trần Thị Cúc, 0987 654 321")
                .sees("Trần Thị Cúc 0987 654 321")
                .taps("Gửi")
                .sees("✔ Đã gửi")
                .sees("Đã tiếp nhận kiến nghị nhập hộ lúc")
                .sees("Phiếu tiếp nhận kèm theo")
                .seesNo("[Tôi đồng ý]");
        String code = lan.sees(CODE);
        lan.sees("(DOCUMENT)").seesNo("Trần Thị Cúc").seesNo("Lâm Hạ");
        binh.about(code);
        binh.sees("[Mới] " + code).sees("Nguồn: đơn thư").sees("Cống ngõ 34").seesNo("Cúc");
        binh.taps("Tiếp nhận");
        binhAnswers(code);
        binh.sees("chưa gửi được tới người kiến nghị, bộ phận giúp việc HĐND báo bằng cách khác");
        lan.about(code);
        lan.sees("Báo kết quả cho người kiến nghị: " + code)
                .sees("Nội dung: Đã nạo vét ngày 25/11")
                .taps("Liên hệ người kiến nghị")
                .sees("Liên hệ của người kiến nghị " + code + ": Trần Thị Cúc 0987 654 321");
        lan.taps("Đã báo lại").sees(code + ": đã báo kết quả cho người kiến nghị (Lan)");
        binh.sees("đã báo kết quả bằng cách khác lúc 10:");
        assertThat(binh.transcript()).doesNotContain("Cúc", "0987");
        assertThat(facts(code))
                .contains("\"consent\":\"confirmed\"", "\"source\":\"PAPER\"", "SECRETARIAT");
    }

    private String facts(String code) {
        return sql.sql(
                        """
                        select e.actor || e.facts from petition_event e
                        join petition p on p.id = e.petition
                        where p.code = ? and e.number = 1 and p.person is null
                        """)
                .param(code)
                .query(String.class)
                .single();
    }

    @Test
    void theReceiptCanBePrinted() throws IOException {
        String code = lanEnters(DRAIN);
        lan.sees("(DOCUMENT)");
        byte[] pdf =
                sql.sql(
                                """
                                select c.bytes from file_content c join file f on f.id = c.file
                                where f.name = ? and f.media_type = 'application/pdf'
                                """)
                        .param(code.toLowerCase(Locale.ROOT) + ".pdf")
                        .query(byte[].class)
                        .single();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Hội đồng nhân dân quận Long Biên", "PHIẾU TIẾP NHẬN KIẾN NGHỊ")
                    .contains(code, "Nguồn: trực tiếp", "Thời hạn trả lời dự kiến: 14/12/2026")
                    .contains("Nội dung: Cống ngõ 34 phố Lâm Hạ")
                    .doesNotContain("Trần Thị Cúc");
        }
    }

    @Test
    void aQuestionIsAskedByPhone() {
        String code = lanEnters(DRAIN);
        binh.sees("[Mới] " + code)
                .taps("Hỏi thêm")
                .sees(code + ": cần hỏi người kiến nghị điều gì?")
                .replies("Trước số nhà nào?");
        lan.sees("Hỏi thêm người kiến nghị: " + code)
                .sees("Trước số nhà nào?")
                .replies("Trước số nhà 12");
        lan.sees(code + ": đã chuyển thông tin bổ sung (Lan)");
        binh.sees("người kiến nghị trả lời câu hỏi").sees("Trước số nhà 12");
        binh.sees("[Đang giải quyết] " + code);
    }

    @Test
    void whatIsGuidedElsewhereIsTold() {
        String code = lanEnters(DRAIN);
        binh.sees("[Mới] " + code)
                .taps("Khác…")
                .taps("Có dấu hiệu khiếu nại, tố cáo")
                .taps("Đúng, xóa nội dung");
        lan.sees("Báo kết quả cho người kiến nghị: " + code)
                .sees("Đề nghị hướng dẫn người kiến nghị gửi đơn");
    }

    @Test
    void complaintsAreGuidedAndNotKept() {
        lan.says("/nhaphoho")
                .taps("Điện thoại")
                .sees("Nguồn: điện thoại")
                .says("Tôi khiếu nại việc đèn đường phường Bồ Đề hỏng cả tháng không ai sửa")
                .sees("có dấu hiệu là khiếu nại")
                .taps("Đây là kiến nghị, tiếp tục gửi")
                .sees("Nơi giải quyết: Đang phân loại tại Bộ phận giúp việc")
                .taps("Gửi")
                .sees("Đã tiếp nhận kiến nghị nhập hộ");
        String code = lan.sees(CODE);
        lan.sees("[Chờ phân loại] " + code).sees("Nguồn: điện thoại");
        binh.seesNo(code);
    }

    @Test
    void itCanBeDoneInEnglish() {
        lan.says("/ngonngu").taps("English");
        lan.says("/onbehalf")
                .sees("How did the petition come?")
                .seesButtons("[On paper] [By phone] [In person] [Cancel]")
                .taps("By phone")
                .sees("Please write what the person says")
                .says("The drain in Phu Vien street, Bo De ward has been blocked for a month")
                .sees("you confirm that the person agreed")
                .taps("Send")
                .sees("The petition was entered at")
                .sees("(DOCUMENT)");
    }

    @Test
    void itIsForStaffOnly() {
        var an = people.citizen("An");
        an.says("/nhaphoho").sees("Lệnh này dành cho cán bộ được phân công");
        var hoa = people.citizen("Hoa");
        people.takes(lan, hoa, "Cán bộ đầu mối", "UBND phường Ngọc Lâm");
        hoa.says("/nhaphoho").sees("Kiến nghị đến bằng cách nào?").taps("Hủy").sees("Đã hủy");
    }
}
