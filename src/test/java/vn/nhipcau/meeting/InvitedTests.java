package vn.nhipcau.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.nhipcau.calendar.BusinessClock;
import vn.nhipcau.chat.UpdateReceiver;
import vn.nhipcau.meeting.Answer.Kind;
import vn.nhipcau.meeting.Answer.Part;
import vn.nhipcau.testing.Driver;
import vn.nhipcau.testing.Messenger;
import vn.nhipcau.testing.People;
import vn.nhipcau.testing.StoryTest;
import vn.nhipcau.testing.StoryTest.FreshFor;

import java.time.OffsetDateTime;

/** What those who are invited hold in their hands stays true. */
@StoryTest(freshFor = FreshFor.TEST)
class InvitedTests {
    @Autowired Messenger messenger;
    @Autowired UpdateReceiver receiver;
    @Autowired BusinessClock clock;
    @Autowired ApplicationContext house;
    @Autowired JdbcClient sql;

    private Assembly assembly;
    private Driver lan;
    private Driver an;
    private Driver boDe;
    private Driver delegate;

    @BeforeEach
    void meet() {
        var people = new People(messenger, receiver);
        assembly = new Assembly(house);
        lan = people.secretary();
        people.boDeJoins();
        boDe = people.officer();
        an = people.citizen("An");
        delegate = people.citizen("Phạm Thí Dụ");
        People.follows(an);
    }

    private void itIs(String time) {
        clock.advanceTo(OffsetDateTime.parse(time + ":00+07:00").toInstant());
    }

    private int said(long meeting, Part part, Kind kind) {
        return assembly.does(
                () ->
                        house.getBean(Attendance.class)
                                .count(
                                        assembly.meetings().find(meeting).orElseThrow(),
                                        part,
                                        kind));
    }

    @Test
    void aCitizensCalendarFollowsEveryChange() {
        long id = assembly.announced("2026-12-05T18:00", "Nhà văn hóa Bồ Đề");
        an.sees("Thông báo tiếp xúc cử tri chuyên đề").taps("Tôi sẽ tham dự").sees("(DOCUMENT)");
        assembly.move(id, "2026-12-06T08:00");
        an.sees("Thay đổi lịch tiếp xúc cử tri chuyên đề");
        an.sees("Chuyển từ 18:00–20:00, Thứ Bảy 05/12/2026 sang 08:00–10:00, Chủ Nhật 06/12/2026");
        await().untilAsserted(() -> assertThat(an.count("(DOCUMENT)")).isEqualTo(2));
        assertThat(an.count("Tin này đã cũ: lịch đã thay đổi.")).isEqualTo(1);
        assembly.cancel(id);
        an.sees("Hủy tiếp xúc cử tri chuyên đề.");
        assertThat(an.count("Tin này đã cũ: cuộc này đã hủy.")).isEqualTo(1);
        await().untilAsserted(() -> assertThat(an.count("(DOCUMENT)")).isEqualTo(3));
    }

    @Test
    void whoIsTwoThingsSaysSomethingAsEach() {
        assembly.makeDelegate(delegate, "db-2-1");
        long id = assembly.announced("2026-12-05T18:00", "Nhà văn hóa Bồ Đề");
        delegate.sees("Mời tiếp xúc").taps("Vắng, có lý do").sees("Lý do vắng?");
        delegate.says("Họp ở TP").sees("Đã ghi nhận: Ông/Bà vắng (Họp ở TP).");
        delegate.seesNo("Tôi đồng ý")
                .seesNo("Bản nháp")
                .taps("Tôi sẽ dự")
                .sees("Ông/Bà sẽ tham dự.");
        delegate.says("/lich").sees("Lịch tiếp xúc cử tri").taps("1").sees("Thông báo tiếp xúc");
        delegate.taps("Nhắc tôi").sees("(DOCUMENT)");
        await().untilAsserted(
                        () -> {
                            assertThat(said(id, Part.DELEGATE, Kind.ATTENDING)).isEqualTo(1);
                            assertThat(said(id, Part.CITIZEN, Kind.REMIND)).isEqualTo(1);
                        });
    }

    /** Asked again for words, the question is still the newest that is open. */
    @Test
    void aPhotoIsNoReasonAndTheWordsAfterItAre() {
        assembly.makeDelegate(delegate, "db-2-1");
        assembly.announced("2026-12-05T18:00", "Nhà văn hóa Bồ Đề");
        delegate.sees("Mời tiếp xúc").taps("Vắng, có lý do").sees("Lý do vắng?");
        delegate.sendsPhoto("").sees("Xin viết lý do vắng bằng lời");
        delegate.says("ốm").sees("Đã ghi nhận: Ông/Bà vắng (ốm).").seesNo("Bản nháp");
    }

    /** Who taps too late holds their own invitation still, and no citizen's notice. */
    @Test
    void whoTapsAfterTheMeetingReadsThatItTookPlace() {
        assembly.makeDelegate(delegate, "db-2-1");
        long id = assembly.announced("2026-12-05T18:00", "Nhà văn hóa Bồ Đề");
        delegate.sees("Mời tiếp xúc").taps("Vắng, có lý do").sees("Lý do vắng?");
        boDe.sees("Mời tiếp xúc cử tri chuyên đề");
        itIs("2026-12-06T09:00");
        await().until(
                        () ->
                                assembly.does(
                                        () ->
                                                assembly.meetings()
                                                        .find(id)
                                                        .orElseThrow()
                                                        .status()
                                                        .tookPlace()));
        delegate.looksAt("Lý do vắng?").taps("Đi công tác");
        delegate.seesBoth("Mời tiếp xúc", "Cuộc tiếp xúc cử tri này đã diễn ra.")
                .seesButtons("")
                .seesNo("[Ngừng nhận]");
        boDe.looksAt("[Chúng tôi sẽ dự]").taps("Chúng tôi sẽ dự");
        boDe.seesBoth("Mời tiếp xúc", "Cuộc tiếp xúc cử tri này đã diễn ra.")
                .seesButtons("")
                .seesNo("[Ngừng nhận]");
    }

    @Test
    void aReminderCountsFromTheDayOnWhichItLeaves() {
        assembly.announced("2026-12-05T18:00", "Nhà văn hóa Bồ Đề");
        an.sees("Thông báo tiếp xúc cử tri chuyên đề");
        itIs("2026-12-01T22:00");
        // It is night: citizens are left alone until the morning, a group is not.
        boDe.sees("Còn 4 ngày: tiếp xúc cử tri chuyên đề");
        itIs("2026-12-02T07:00");
        an.sees("Còn 3 ngày: tiếp xúc cử tri chuyên đề").seesNo("Còn 4 ngày");
        itIs("2026-12-05T09:00");
        boDe.sees("Hôm nay: tiếp xúc cử tri chuyên đề bắt đầu lúc 18:00").seesNo("Ngày mai");
        an.sees("Hôm nay: tiếp xúc cử tri chuyên đề").seesNo("Ngày mai");
    }

    /** What could not leave for days is not dropped, and says what is true when it leaves. */
    @Test
    void aReminderThatCouldNotLeaveSaysWhatIsTrueWhenItDoes() {
        assembly.announced("2026-12-05T18:00", "Nhà văn hóa Bồ Đề");
        an.sees("Thông báo tiếp xúc cử tri chuyên đề");
        boDe.sees("Mời tiếp xúc cử tri chuyên đề").taps("Chúng tôi sẽ dự").sees("sẽ dự.");
        holds(true, an.chat(), boDe.chat());
        itIs("2026-11-28T18:00");
        isWritten("PT168H");
        itIs("2026-12-02T09:00");
        holds(false, an.chat());
        an.sees("Còn 3 ngày: tiếp xúc cử tri chuyên đề").seesNo("Còn 7 ngày");
        an.seesButtons("[Tôi sẽ tham dự] [Nhắc tôi] [Gửi trước ý kiến] [Ngừng nhận]");
        holds(true, an.chat());
        itIs("2026-12-04T18:00");
        isWritten("PT24H");
        itIs("2026-12-05T17:00");
        isWritten("PT2H");
        holds(false, an.chat(), boDe.chat());
        // The host is not reminded two hours before: the latest that it has is told, once.
        boDe.sees("Hôm nay: tiếp xúc cử tri chuyên đề bắt đầu lúc 18:00")
                .seesBoth("Hôm nay", "Đã ghi nhận: cơ quan, đơn vị sẽ dự.")
                .seesNo("Còn ")
                .seesNo("Ngày mai");
        an.sees("Nhắc lại: tiếp xúc cử tri chuyên đề bắt đầu lúc 18:00").seesNo("Ngày mai");
        assertThat(an.count("Hôm nay")).as("overtaken by the last one").isZero();
        an.taps("Tôi sẽ tham dự").sees("Đã ghi nhận: Ông/Bà sẽ tham dự.");
    }

    @Test
    void whatHasBegunIsNotRemindedOf() {
        assembly.announced("2026-12-05T18:00", "Nhà văn hóa Bồ Đề");
        an.sees("Thông báo tiếp xúc cử tri chuyên đề");
        holds(true, an.chat());
        itIs("2026-12-04T18:00");
        isWritten("PT24H");
        itIs("2026-12-05T18:01");
        holds(false, an.chat());
        await().untilAsserted(() -> assertThat(unsent()).isZero());
        an.seesNo("Ngày mai").seesNo("Hôm nay").seesNo("Nhắc lại");
    }

    /** The machine rested from before the last reminder of a host until after that of others. */
    @Test
    void whoIsNotRemindedAgainIsToldLate() {
        assembly.announced("2026-12-05T18:00", "Nhà văn hóa Bồ Đề");
        an.sees("Thông báo tiếp xúc cử tri chuyên đề");
        boDe.sees("Mời tiếp xúc cử tri chuyên đề");
        itIs("2026-12-05T17:00");
        an.sees("Nhắc lại: tiếp xúc cử tri chuyên đề bắt đầu lúc 18:00").seesNo("Hôm nay");
        boDe.sees("Hôm nay: tiếp xúc cử tri chuyên đề bắt đầu lúc 18:00").seesNo("Ngày mai");
    }

    private void holds(boolean yes, String... chats) {
        for (String chat : chats) messenger.delays(chat, yes);
    }

    private void isWritten(String ahead) {
        await().untilAsserted(
                        () ->
                                assertThat(
                                                sql.sql(
                                                                "select count(*) from outbound where once_key"
                                                                        + " like ?")
                                                        .param("meeting:%:" + ahead + ":at:%")
                                                        .query(Long.class)
                                                        .single())
                                        .isPositive());
    }

    private long unsent() {
        return sql.sql("select count(*) from outbound where status in (0, 1)")
                .query(Long.class)
                .single();
    }
}
