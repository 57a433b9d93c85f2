package vn.nhipcau.agenda.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import vn.nhipcau.chat.UpdateReceiver;
import vn.nhipcau.people.Roles;
import vn.nhipcau.people.Roles.Role;
import vn.nhipcau.testing.Driver;
import vn.nhipcau.testing.Messenger;
import vn.nhipcau.testing.People;
import vn.nhipcau.testing.StoryTest;
import vn.nhipcau.testing.StoryTest.FreshFor;

/** Receptions of citizens and the monthly meeting stand in the calendar; who must know is told. */
@StoryTest(freshFor = FreshFor.TEST)
class EntryStoryTests {
    @Autowired Messenger messenger;
    @Autowired UpdateReceiver receiver;
    @Autowired EntryNotices notices;
    @Autowired vn.nhipcau.people.People register;
    @Autowired Roles roles;
    @Autowired TransactionTemplate transaction;

    private People people;
    private Driver lan;

    @BeforeEach
    void meet() {
        people = new People(messenger, receiver);
        lan = people.secretary();
    }

    private Driver follows(String name, String language, String petition) {
        var who = people.citizen(name, language);
        boolean vietnamese = language.equals("vi");
        who.says(petition).taps(vietnamese ? "Tôi đồng ý" : "I agree");
        who.taps(vietnamese ? "Gửi" : "Send").sees("KN-26-");
        who.taps(vietnamese ? "Nhận thông báo" : "Receive notices");
        return who.sees(vietnamese ? "Chúng tôi sẽ báo" : "We will tell you");
    }

    private void lanPlans(String what) {
        lan.says("/kyhop").taps("Lịch họp, tiếp công dân").sees("[" + what + "]").taps(what);
    }

    @Test
    void aReceptionIsToldToThoseWhoFollowTheWard() {
        var an = follows("An", "vi", "Cống ngõ 34 phường Bồ Đề tắc cả tháng nay");
        var eve = follows("Eve", "en", "The drain in Bo De ward is blocked");
        var mai = follows("Mai", "vi", "Đèn đường phường Cự Khối hỏng");
        lanPlans("Thêm lịch tiếp công dân");
        lan.sees("Tiếp công dân ở đâu?").taps("Bồ Đề").sees("Ngày, giờ, địa điểm?");
        lan.sendsPhoto("").sees("Câu hỏi này cần trả lời bằng chữ");
        lan.says("hôm nào rảnh").sees("Xin nhắn ngày, giờ rồi địa điểm");
        lan.says("31/02/2027 8:00").sees("Lịch không có ngày này");
        lan.says("20/11/2026 9:00").sees("Ngày này đã qua");
        lan.says("thứ Ba 07/12/2026 8:00").sees("không phải thứ như đã ghi");
        lan.says("07/12/2026 2h Trụ sở").sees("Xin ghi rõ sáng hay chiều");
        lan.says("07/12/2026 11:30-8:00 Trụ sở").sees("Giờ kết thúc phải sau giờ bắt đầu");
        lan.says("25/11/2026 8h30 Trụ sở UBND phường Bồ Đề").sees("⚠ Còn dưới 5 ngày làm việc");
        lan.taps("Hủy").sees("lịch không thay đổi");

        lanPlans("Thêm lịch tiếp công dân");
        lan.sees("Tiếp công dân ở đâu?").taps("Bồ Đề").sees("Ngày, giờ, địa điểm?");
        lan.says("07/12/2026 8:00 Trụ sở UBND phường Bồ Đề");
        lan.sees("08:00 ngày 07/12/2026").taps("Ghi nhận").sees("Đã ghi vào lịch");
        notices.run();
        an.sees("Lịch tiếp công dân tại phường Bồ Đề")
                .sees("08:00 ngày 07/12/2026, Trụ sở UBND phường Bồ Đề")
                .seesButtons("[Ngừng nhận]");
        eve.sees("Reception of citizens in Bo De ward").sees("08:00 on 07/12/2026");
        mai.seesNo("Lịch tiếp công dân");
        mai.says("/daibieu").sees("Đại biểu của phường nào?").taps("Cự Khối");
        mai.sees("phường Cự Khối").seesNo("07/12/2026");
        an.says("/daibieu").sees("Đại biểu của phường nào?").taps("Bồ Đề");
        an.sees("Tiếp công dân, phường Bồ Đề: 08:00 ngày 07/12/2026");
        eve.taps("Stop notices").sees("Notices have been stopped");

        lan.says("/kyhop").taps("Lịch họp, tiếp công dân").sees("1. Tiếp công dân").taps("✕ 1");
        lan.sees("Hủy lịch này?").taps("Hủy lịch").sees("Chưa có lịch nào sắp tới");
        notices.run();
        an.sees("Lịch tiếp công dân tại phường Bồ Đề đã hủy");
        eve.seesNo("is cancelled");
        var tu = people.citizen("Tú");
        tu.says("/daibieu").sees("Đại biểu của phường nào?").taps("Bồ Đề");
        tu.sees("được bầu tại phường Bồ Đề").seesNo("Tiếp công dân, phường");
    }

    @Test
    void theStandingCommitteeIsInvitedToTheMonthlyMeeting() {
        var tam = people.citizen("Tâm");
        tam.says("/start").sees("Kính chào");
        transaction.executeWithoutResult(
                _ -> {
                    var person = register.met("test", tam.id(), null, null);
                    roles.give(person, Role.STANDING_MEMBER, null, person);
                });
        lanPlans("Thêm họp với UBND");
        lan.sees("Ngày, giờ, địa điểm?").says("30/11/2026 14:00 Phòng họp số 1");
        lan.sees("14:00 ngày 30/11/2026, Phòng họp số 1").taps("Ghi nhận").sees("Đã ghi vào lịch");
        notices.run();
        tam.sees("họp hằng tháng").sees("14:00 ngày 30/11/2026, Phòng họp số 1");
        notices.run();
        assertThat(tam.count("họp hằng tháng")).isEqualTo(1);
    }

    @Test
    void theHoursOfAReceptionAreReadWhole() {
        lanPlans("Thêm lịch tiếp công dân");
        lan.sees("Tiếp công dân ở đâu?").taps("Bồ Đề").sees("Ngày, giờ, địa điểm?");
        lan.says("2h chiều 07/12/2026 Trụ sở").sees("14:00 ngày 07/12/2026, Trụ sở");
        lan.taps("Hủy").sees("lịch không thay đổi");
        lanPlans("Thêm lịch tiếp công dân");
        lan.sees("Tiếp công dân ở đâu?").taps("Bồ Đề").sees("Ngày, giờ, địa điểm?");
        lan.says("07/12/2026 8h30-11h30 Trụ sở").sees("08:30–11:30 ngày 07/12/2026, Trụ sở");
        lan.taps("Ghi nhận").sees("Đã ghi vào lịch").sees("08:30–11:30 ngày 07/12/2026, Trụ sở");
    }
}
