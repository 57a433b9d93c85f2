package vn.nhipcau.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/**
 * A whole round of voter meetings on the page, in the steps of {@code docs/rehearsal.md}, whose
 * pictures it takes.
 */
class RoundPageTests extends OnThePage {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String PLACE = "Nhà văn hóa phường Bồ Đề";

    private final Phone an = browser.phone("citizen");
    private final Phone minh = browser.phone("delegate");
    private final Phone lan = browser.phone("secretary");

    @Test
    void aRoundFromTheSessionToTheMeeting() throws IOException {
        wide();
        anFollowsHerWard();
        lanPlansTheSession();
        lanMakesTheRound();
        lanAnnounces();
        theyAnswer();
        lanMovesIt();
        theyAreReminded();
        itIsOver();
        lanTakesTheMinutes();
        remarksArePetitions();
    }

    private void wide() {
        browser.hasAScreenOf(1600, 960);
    }

    // A round with all its meetings is longer than a phone.
    private void tall() {
        browser.hasAScreenOf(1600, 1360);
    }

    private void anFollowsHerWard() throws IOException {
        minh.says("/start");
        minh.sees("Đại biểu Hội đồng nhân dân");
        browser.picture("01-the-page");
        an.says(DRAIN);
        an.sees("Kính chào Ông/Bà");
        an.taps("Tôi đồng ý");
        an.sees("Bản nháp kiến nghị");
        an.taps("Gửi");
        an.sees("thông báo tiếp xúc cử tri tại phường Bồ Đề");
        an.taps("Nhận thông báo");
        an.sees("Chúng tôi sẽ báo cho Ông/Bà các buổi tiếp xúc cử tri");
        ward.sees("[Mới] KN-");
        ward.taps("Tiếp nhận");
        an.sees("đã được UBND phường Bồ Đề tiếp nhận");
    }

    private void lanPlansTheSession() throws IOException {
        lan.says("/kyhop");
        lan.sees("Chưa có kỳ họp nào");
        lan.taps("Thêm kỳ họp");
        lan.sees("Kỳ họp loại nào?");
        lan.taps("Thường lệ cuối năm");
        lan.sees("Kỳ họp thứ mấy?");
        lan.says("8");
        lan.sees("Từ ngày nào đến ngày nào?");
        lan.says("9-11/12/2026");
        lan.sees("Ghi vào lịch?");
        lan.taps("Ghi nhận");
        lan.sees("Thời gian: 09/12/2026–11/12/2026", "Lập đợt TXCT trước kỳ họp");
        browser.picture("02-the-session", "secretary");
    }

    private void lanMakesTheRound() throws IOException {
        lan.taps("Lập đợt TXCT trước kỳ họp");
        lan.sees("Đợt TXCT trước Kỳ họp thứ 8", "Tổ đại biểu số 8", "Kế hoạch đợt TXCT");
        tall();
        browser.picture("03-the-round", "secretary");
        wide();
        lan.taps("1");
        sets("Địa điểm", "Địa điểm nào?", PLACE);
        lan.sees("Tổ đại biểu số 1", "Địa điểm: " + PLACE);
        sets("Thời gian", "Thời gian nào?", "05/12/2026 10:00-12:00");
        lan.sees("Tổ đại biểu số 1", "10:00–12:00");
        lan.taps("Quay lại");
        lan.sees("Đợt TXCT trước Kỳ họp thứ 8", "1. Tổ đại biểu số 1");
        lan.taps("2");
        lan.sees("Tổ đại biểu số 2", "chưa có địa điểm");
        sets("Địa điểm", "Địa điểm nào?", PLACE);
        lan.sees("Tổ đại biểu số 2", "Địa điểm: " + PLACE);
        sets("Thời gian", "Thời gian nào?", "05/12/2026 9:00-11:00");
        lan.sees("Tổ đại biểu số 2", "Trùng giờ: cùng địa điểm với Tổ đại biểu số 1");
        browser.picture("04-a-clash", "secretary");
        sets("Thời gian", "Thời gian nào?", "05/12/2026 14:00-16:00");
        String meeting = lan.sees("Tổ đại biểu số 2", "14:00–16:00");
        assertThat(meeting).doesNotContain("Trùng giờ");
    }

    private void sets(String field, String question, String words) {
        lan.taps(field);
        lan.sees(question);
        lan.says(words);
    }

    private void lanAnnounces() throws IOException {
        assertThat(an.messagesWith("Thông báo tiếp xúc cử tri")).isZero();
        lan.taps("Công bố");
        lan.sees("Công bố cuộc này?");
        lan.taps("Công bố");
        lan.sees("Tổ đại biểu số 2", "đã công bố");
        an.sees("Thông báo tiếp xúc cử tri trước kỳ họp", "14:00–16:00", PLACE, "Gửi trước ý kiến");
        minh.sees("Mời tiếp xúc cử tri trước kỳ họp", "Tôi sẽ dự", "Vắng, có lý do");
        minh.seesTheFile(".ics");
        ward.sees("Mời tiếp xúc cử tri trước kỳ họp", "Cử người thay");
        browser.picture("05-announced", "citizen", "delegate");
    }

    private void theyAnswer() throws IOException {
        minh.taps("Tôi sẽ dự");
        minh.sees("Mời tiếp xúc cử tri", "Đã ghi nhận: Ông/Bà sẽ tham dự.");
        ward.taps("Cử người thay");
        ward.sees("Xin trả lời (reply) tin này");
        ward.repliesTo("Xin trả lời (reply) tin này", "Trần Văn Bình, Phó Chủ tịch");
        ward.sees("Đã ghi nhận người dự thay: Trần Văn Bình, Phó Chủ tịch.");
        browser.picture("06-a-substitute", "group", "delegate");
        an.taps("Tôi sẽ tham dự");
        an.sees("Đã ghi nhận: Ông/Bà sẽ tham dự.");
        an.taps("Gửi trước ý kiến");
        an.sees("Xin nhắn ý kiến của Ông/Bà vào đây");
        an.says("Đèn đường phố Phú Viên, phường Bồ Đề hỏng, buổi tối rất tối");
        an.sees("Bản nháp kiến nghị", "Chiếu sáng");
        an.taps("Gửi");
        an.sees("Ý kiến này được gửi kèm cuộc tiếp xúc cử tri 14:00");
        browser.picture("07-views-in-advance", "citizen");
    }

    private void lanMovesIt() throws IOException {
        sets("Thời gian", "Thời gian nào?", "06/12/2026 9:00-11:00");
        lan.sees("Chuyển từ 14:00–16:00", "Đổi và báo lại");
        lan.taps("Đổi và báo lại");
        lan.sees("Tổ đại biểu số 2", "09:00–11:00", "đã công bố");
        minh.sees("Thay đổi lịch tiếp xúc cử tri", "09:00–11:00, Chủ Nhật 06/12/2026");
        minh.taps("Tôi sẽ dự");
        an.sees("Thay đổi lịch tiếp xúc cử tri", "09:00–11:00", "Ông/Bà sẽ tham dự");
        ward.sees("Thay đổi lịch tiếp xúc cử tri");
        ward.taps("Chúng tôi sẽ dự");
        ward.sees("Mời tiếp xúc cử tri", "Đã ghi nhận: cơ quan, đơn vị sẽ dự");
        browser.picture("08-moved", "citizen", "secretary");
    }

    private void theyAreReminded() throws IOException {
        itIsAt("P3D", "2026-11-23T10:00");
        lan.sees("Nhắc việc sáng 23/11/2026", "Kế hoạch đợt TXCT");
        browser.picture("09-what-is-owed", "secretary");
        itIsAt("P3D", "2026-11-26T10:00");
        itIsAt("P3D", "2026-11-29T10:00");
        an.sees("Còn 7 ngày: tiếp xúc cử tri trước kỳ họp");
        minh.sees("Còn 7 ngày");
        ward.sees("Còn 7 ngày");
        itIsAt("P3D", "2026-12-02T10:00");
        itIsAt("P3D", "2026-12-05T10:00");
        an.sees("Ngày mai: tiếp xúc cử tri trước kỳ họp");
        minh.sees("Chưa trả lời có dự hay không");
        browser.picture("10-tomorrow", "citizen", "delegate");
        itIsAt("morning", "2026-12-06T08:00");
        an.sees("bắt đầu lúc 09:00");
        lan.sees("bắt đầu lúc 09:00", "UBND phường Bồ Đề: sẽ dự", "Cử tri đăng ký: 1");
        assertThat(an.messagesWith("14:00–16:00", "Ngày mai")).isZero();
        browser.picture("11-in-two-hours", "citizen", "secretary");
    }

    private void itIsOver() throws IOException {
        for (int hour = 9; hour <= 11; hour++) itIsAt("PT1H", "2026-12-06T%02d:00".formatted(hour));
        lan.says("/txct");
        lan.sees("Tiếp xúc cử tri", "Đợt TXCT trước Kỳ họp thứ 8");
        lan.taps("Đợt TXCT trước Kỳ họp thứ 8");
        lan.sees("2. Tổ đại biểu số 2", "đã diễn ra");
        lan.taps("2");
        lan.sees("Tổ đại biểu số 2", "đã diễn ra", "Cử tri đăng ký: 1");
        browser.picture("12-held", "secretary");
    }

    private void lanTakesTheMinutes() throws IOException {
        lan.taps("Đóng");
        lan.sees("nhập biên bản tiếp xúc cử tri trước kỳ họp", "Mở biên bản");
        lan.taps("Mở biên bản");
        lan.sees("Xin nhắn hoặc chuyển tiếp từng ý kiến vào đây");
        lan.says("Cống ngõ 34 phố Phú Viên tắc cả tháng nay, mưa là ngập");
        lan.sees("1. Cống ngõ 34", "Thoát nước, ngập úng");
        lan.says("Rác đầu ngõ 3 không ai dọn cả tuần nay");
        lan.sees("2. Rác đầu ngõ 3", "Rác thải");
        lan.taps("2");
        lan.sees("Ý kiến 2", "Đã trả lời tại chỗ");
        lan.taps("Đã trả lời tại chỗ");
        lan.sees("Trả lời thế nào?");
        lan.says("Phường dọn ngay trong tuần này");
        lan.sees("Ý kiến 2", "Đã trả lời: Phường dọn ngay trong tuần này");
        lan.taps("Quay lại");
        sets("Số cử tri dự", "Có bao nhiêu cử tri dự?", "85");
        lan.sees("Số cử tri dự: 85", "2. Rác đầu ngõ 3");
        browser.picture("13-the-minutes", "secretary");
        lan.taps("Kết thúc biên bản");
        lan.sees("Kết thúc biên bản?", "Trả lời tại chỗ: 1 · Chuyển cơ quan giải quyết: 1");
        lan.taps("Xác nhận");
    }

    private void remarksArePetitions() throws IOException {
        lan.sees("Tổng hợp tiếp xúc cử tri", "Số cử tri dự: 85", "Gửi Thường trực HĐND");
        ward.sees("Nguồn: ý kiến tại buổi tiếp xúc cử tri", "Cống ngõ 34", "Tiếp nhận");
        an.sees("Đã ghi nhận 2 ý kiến; 1 ý kiến được trả lời tại chỗ, 1 ý kiến chuyển cơ quan");
        browser.picture("14-what-comes-of-it", "group", "secretary");
    }

    private void itIsAt(String advance, String atLeast) {
        var before = shownTime();
        browser.clicks("[data-advance=" + advance + "]:enabled");
        browser.await("later", b -> shownTime().isAfter(before.plusMinutes(59)));
        assertThat(shownTime().atZoneSameInstant(VIETNAM).toOffsetDateTime())
                .isAfterOrEqualTo(OffsetDateTime.parse(atLeast + ":00+07:00"));
    }
}
