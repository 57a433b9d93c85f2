package vn.nhipcau.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import vn.nhipcau.council.CouncilSessionKind;
import vn.nhipcau.council.Name;
import vn.nhipcau.council.SessionPlan;
import vn.nhipcau.council.Sessions;
import vn.nhipcau.duty.Mornings;
import vn.nhipcau.people.Roles.Role;
import vn.nhipcau.testing.StoryTest;
import vn.nhipcau.testing.StoryTest.FreshFor;

import java.time.LocalDate;

/** An interpellation of Friday, 20/11/2026, due on 10/12: who is urged until it is answered. */
@Tag("one-database")
@StoryTest(freshFor = FreshFor.TEST)
class QuestionUrgingTests {
    private static final String FLOODS = "Vì sao 12 điểm úng ngập chưa được xử lý?";

    @Autowired ApplicationContext house;
    @Autowired Sessions sessions;

    private Hall hall;

    @BeforeEach
    void meet() {
        hall = new Hall(house);
    }

    @Test
    void theOfficeIsUrgedThenTheSecretariatThenTheCommittee() {
        var tam = hall.holds("Tâm", Role.STANDING_MEMBER, null);
        var kim = hall.holds("Kim", Role.FRONT_OFFICER, null);
        String code = hall.interpellation(FLOODS);
        hall.quan.about("").says("/viec").sees("1. Trả lời chất vấn " + code).taps(code);
        hall.quan.sees(code + ": thẻ ở phía dưới").sees("[Mới] " + code);
        Mornings.at(house, "2026-12-07T08:00");
        hall.quan.sees("Nhắc việc sáng 07/12/2026").sees("Trả lời chất vấn " + code);
        Mornings.at(house, "2026-12-15T08:00");
        hall.lan.sees("Nhắc việc sáng 15/12/2026").sees("quá hạn 3 ngày làm việc (hạn 10/12/2026)");
        tam.seesNo("Nhắc việc");
        Mornings.at(house, "2026-12-21T08:00");
        tam.sees("Nhắc việc sáng 21/12/2026").sees(code);
        tam.says("/viec").sees("Các việc quá hạn");
        kim.seesNo(code);
        hall.minh.about("").says("/cauhoicuatoi " + code).sees("Đã nhắc nơi trả lời");
        // Silence beyond the day can be taken to the session too.
        hall.minh.taps("Đề nghị đưa ra kỳ họp").sees("Đại biểu đề nghị đưa ra kỳ họp");
        hall.answers(code, "Đang đấu thầu 12 gói");
        hall.quan.sees("đã xong");
        assertThat(hall.isIntact(code)).isTrue();
    }

    @Test
    void whatIsProposedBelongsToASession() {
        var eighth =
                hall.transaction.execute(
                        _ ->
                                sessions.plan(
                                        new SessionPlan(
                                                8,
                                                new Name("Kỳ họp thứ 8", "8th session"),
                                                CouncilSessionKind.REGULAR_YEAR_END,
                                                LocalDate.of(2026, 12, 9),
                                                LocalDate.of(2026, 12, 11),
                                                java.util.List.of())));
        assertThat(eighth.isAhead()).isTrue();
        var minh = hall.minh;
        minh.says("/chatvan " + FLOODS).sees("Chất vấn ai?").taps(Hall.HEAD_TITLE);
        minh.sees("Bản nháp: Chất vấn").taps("Gắn với kỳ họp").sees("Thuộc kỳ họp nào?");
        minh.taps("Kỳ họp thứ 8").sees("Kỳ họp: Kỳ họp thứ 8").taps("Gửi").sees("Mã tra cứu");
        String chosen = hall.newest();
        hall.quan.about(chosen).sees("[Mới] " + chosen).sees("Kỳ họp: Kỳ họp thứ 8");

        String code = hall.question("Danh sách các điểm úng ngập của quận năm 2026?");
        hall.answers(code, "Có 12 điểm");
        minh.looksAt("Trả lời câu hỏi " + code).taps("Đề nghị đưa ra kỳ họp");
        hall.lan.sees(code + ": Phạm Minh, Đại biểu HĐND đề nghị đưa ra kỳ họp");
        hall.quan.looksAt("[Đã trả lời] " + code).sees("Kỳ họp: Kỳ họp thứ 8");
    }
}
