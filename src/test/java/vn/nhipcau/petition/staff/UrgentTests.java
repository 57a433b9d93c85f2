package vn.nhipcau.petition.staff;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import vn.nhipcau.chat.UpdateReceiver;
import vn.nhipcau.duty.Mornings;
import vn.nhipcau.testing.Driver;
import vn.nhipcau.testing.Messenger;
import vn.nhipcau.testing.People;
import vn.nhipcau.testing.StoryTest;

/** The secretariat sees which date follows before a petition is urgent, and takes it back. */
@StoryTest
class UrgentTests {

    @Autowired Messenger messenger;
    @Autowired UpdateReceiver receiver;
    @Autowired ApplicationContext house;

    private People people;
    private Driver an;
    private Driver lan;

    @BeforeEach
    void everybodyIsThere() {
        people = new People(messenger, receiver);
        lan = people.secretary();
        lan.says("/start");
        an = people.citizen("An");
    }

    private String files(Driver who, String words) {
        String code = People.files(who, words);
        shows(code, "Hạn trả lời: 14/12/2026");
        return code;
    }

    private void at(String time) {
        Mornings.at(house, time);
    }

    private Driver shows(String code, String part) {
        return lan.about(code).seesBoth("[Chờ phân loại] " + code, part);
    }

    private Driver card(String code) {
        return lan.about(code).looksAt("[Chờ phân loại] " + code);
    }

    // Nobody of Bồ Đề has joined: what is about it waits for the secretariat. Friday, 20/11/2026.
    @Test
    void theNewDateIsShownFirstAndCountsFromNowAndNothingElseChanges() {
        var ba = people.citizen("Ba");
        var tu = people.citizen("Tư");
        var sau = people.citizen("Sáu");
        String one = files(an, "Cống ngõ 34 phố Phú Viên, phường Bồ Đề tắc cả tháng nay");
        String other = files(ba, "Đèn đường ngõ 12 phường Bồ Đề hỏng");
        String third = files(tu, "Rác ở chợ phường Bồ Đề không ai dọn");

        // A unit of a level with a longer limit has that limit from the beginning, and it is told.
        String fourth = files(sau, "Cây xanh trước nhà 12 phố Lâm Du, phường Bồ Đề sắp đổ");
        people.joins(lan.about(""), people.officer("Tùng"), "Phòng Văn hóa và Thông tin quận");
        lan.about(fourth).taps("Chuyển: Phòng Văn hóa và Thông tin quận");
        sau.seesBoth("Phòng Văn hóa và Thông tin quận", "21/12/2026");

        at("2026-11-30T09:00");
        card(one)
                .taps("Khác…")
                .taps("Khẩn")
                .sees(
                        one
                                + " là việc khẩn? Hạn trả lời mới: 01/12/2026 (còn 1 ngày làm việc,"
                                + " tính từ bây giờ), thay cho 14/12/2026.")
                .taps("Quay lại");
        shows(one, "Hạn trả lời: 14/12/2026").taps("Khác…").taps("Khẩn").taps("Xác nhận khẩn");
        shows(one, "Hạn trả lời: 01/12/2026");
        an.sees("Thời hạn trả lời dự kiến của kiến nghị " + one + " nay là 01/12/2026.");
        card(one)
                .taps("Khác…")
                .taps("Bỏ khẩn")
                .sees("Hạn trả lời mới: 14/12/2026 (còn 10 ngày làm việc), thay cho 01/12/2026.")
                .taps("Xác nhận bỏ khẩn");
        shows(one, "Hạn trả lời: 14/12/2026");
        an.sees("Thời hạn trả lời dự kiến của kiến nghị " + one + " nay là 14/12/2026.");

        // Asked on the day before, confirmed on the next: shown anew.
        card(third).taps("Khác…").taps("Khẩn").sees("Hạn trả lời mới: 01/12/2026");
        at("2026-12-01T09:00");
        lan.about(third).taps("Xác nhận khẩn").sees("Hạn trả lời mới: 02/12/2026");
        tu.seesNo(third + " nay là");
        lan.about(third).taps("Xác nhận khẩn");
        tu.sees(third + " nay là 02/12/2026");

        // Time that stands still goes on standing still, and is added in the end.
        card(other).taps("Hỏi thêm");
        lan.sees(other + ": cần hỏi người kiến nghị điều gì?").replies("Nhà số mấy?");
        at("2026-12-02T09:00");
        shows(other, "Hạn trả lời: 14/12/2026 (đang tạm dừng")
                .taps("Khác…")
                .taps("Khẩn")
                .sees("Hạn trả lời mới: 03/12/2026")
                .sees("Đang chờ người kiến nghị bổ sung")
                .taps("Xác nhận khẩn");
        at("2026-12-03T09:00");
        ba.looksAt("Nhà số mấy?").replies("Số 12");
        ba.sees("thời hạn trả lời dự kiến của kiến nghị " + other + " nay là 04/12/2026");
        card(other)
                .taps("Khác…")
                .taps("Bỏ khẩn")
                .sees("Hạn trả lời mới: 16/12/2026")
                .taps("Xác nhận bỏ khẩn");
        shows(other, "Hạn trả lời: 16/12/2026");

        // Late is late: urgency neither gives time nor puts a date into the past.
        at("2026-12-17T09:00");
        card(one)
                .taps("Khác…")
                .taps("Khẩn")
                .sees(one + " là việc khẩn? Hạn trả lời giữ nguyên: 14/12/2026.");
    }
}
