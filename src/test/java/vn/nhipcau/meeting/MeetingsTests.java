package vn.nhipcau.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import vn.nhipcau.calendar.BusinessClock;
import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.chat.UpdateReceiver;
import vn.nhipcau.council.Sessions;
import vn.nhipcau.shared.FileKind;
import vn.nhipcau.testing.Driver;
import vn.nhipcau.testing.Messenger;
import vn.nhipcau.testing.People;
import vn.nhipcau.testing.StoryTest;
import vn.nhipcau.testing.StoryTest.FreshFor;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** A round of voter meetings, from the plan to the last reminder. */
@StoryTest(freshFor = FreshFor.TEST)
class MeetingsTests {
    @Autowired Messenger messenger;
    @Autowired UpdateReceiver receiver;
    @Autowired BusinessClock clock;
    @Autowired ApplicationContext house;

    private People people;
    private Assembly assembly;
    private Driver lan;
    private Driver an;
    private Driver boDe;
    private Driver delegate;

    @BeforeEach
    void meet() {
        people = new People(messenger, receiver);
        assembly = new Assembly(house);
        lan = people.secretary();
        people.boDeJoins();
        boDe = people.officer();
        an = people.citizen("An");
        delegate = people.citizen("Phạm Thí Dụ");
    }

    private void follows(Driver citizen) {
        People.follows(citizen);
    }

    private void itIs(String time) {
        clock.advanceTo(OffsetDateTime.parse(time + ":00+07:00").toInstant());
    }

    @Test
    void aRoundIsPlannedAnnouncedAndRemindedOf() {
        assembly.session(21, LocalDate.of(2026, 12, 9), LocalDate.of(2026, 12, 11));
        follows(an);
        assembly.makeDelegate(delegate, "db-2-1");

        lan.says("/txct").sees("Kỳ họp thứ 21, 09/12/2026 – 11/12/2026");
        lan.taps("Lập đợt TXCT trước Kỳ họp thứ 21").sees("Đợt TXCT trước Kỳ họp thứ 21");
        lan.sees("2. Tổ đại biểu số 2 · 18:00–20:00").looksAt("chưa có địa điểm · dự kiến");
        lan.sees("Mọi tổ đại biểu, mọi địa bàn đều có cuộc tiếp xúc.");
        lan.taps("2").sees("Địa điểm: chưa có địa điểm").seesNo("[Công bố]");
        lan.taps("Địa điểm").sees("Địa điểm nào?").says("Nhà văn hóa phường Bồ Đề");
        lan.sees("Địa điểm: Nhà văn hóa phường Bồ Đề").taps("Thời gian").sees("Thời gian nào?");
        lan.says("31/02/2027 18:00").sees("Không có ngày này trong lịch");
        lan.says("01/11/2026 18:00").sees("Thời gian này đã qua");
        lan.says("05/12/2026 20:00-18:00").sees("Giờ kết thúc phải sau giờ bắt đầu");
        lan.says("05/12/2026").sees("Chưa rõ giờ");
        lan.says("18h ngày 5/12").sees("18:00–20:00, Thứ Bảy 05/12/2026");
        lan.looksAt("[Công bố]").sees("Ngày này là ngày nghỉ.");
        an.seesNo("tiếp xúc cử tri trước kỳ họp");
        delegate.seesNo("Mời");

        lan.taps("Công bố").sees("Công bố cuộc này?").taps("Công bố").sees("đã công bố");
        an.sees("Thông báo tiếp xúc cử tri trước kỳ họp")
                .seesBoth("Thời gian: 18:00–20:00, Thứ Bảy 05/12/2026", "Nhà văn hóa phường Bồ Đề")
                .seesBoth(
                        "Đại biểu: Phạm Thí Dụ",
                        "[Tôi sẽ tham dự] [Nhắc tôi] [Gửi trước ý kiến] [Ngừng nhận]");
        delegate.sees("Mời tiếp xúc cử tri trước kỳ họp")
                .seesButtons("[Tôi sẽ dự] [Vắng, có lý do]");
        delegate.sees("(DOCUMENT)");
        boDe.sees("Mời tiếp xúc cử tri trước kỳ họp");
        lan.sees("Đã báo 1/1 nơi tổ chức, 1/3 đại biểu, 1 cử tri; chưa báo được: ");
        lan.seesNo("(Ông/Bà ghi biên bản)").seesNo("Thay đổi lịch");

        itIs("2026-11-28T18:00");
        an.sees("Còn 7 ngày: tiếp xúc cử tri trước kỳ họp");
        delegate.sees("Còn 7 ngày").taps("Tôi sẽ dự").sees("Ông/Bà sẽ tham dự.");
        boDe.sees("Còn 7 ngày");
        itIs("2026-12-04T18:00");
        an.sees("Ngày mai: tiếp xúc cử tri trước kỳ họp").taps("Tôi sẽ tham dự");
        an.sees("Đã ghi nhận: Ông/Bà sẽ tham dự.").sees("(DOCUMENT)");
        itIs("2026-12-05T16:00");
        an.sees("bắt đầu lúc 18:00");
        delegate.sees("bắt đầu lúc 18:00");
        lan.sees("bắt đầu lúc 18:00");
        boDe.seesNo("bắt đầu lúc 18:00");
        assertThat(an.count("tiếp xúc cử tri trước kỳ họp")).isEqualTo(4);
        itIs("2026-12-05T20:00");
        await().untilAsserted(
                        () ->
                                assertThat(assembly.does(() -> theOnlyOne().status()))
                                        .isEqualTo(MeetingStatus.HELD));
    }

    /** One summary of all of them, who is met twice counted once. */
    @Test
    void severalAreAnnouncedWithOneSummary() {
        assembly.session(23, LocalDate.of(2026, 12, 9), LocalDate.of(2026, 12, 11));
        follows(an);
        assembly.makeDelegate(delegate, "db-2-1");
        lan.says("/txct").sees("Kỳ họp thứ 23");
        lan.taps("Lập đợt TXCT trước Kỳ họp thứ 23").sees("Đợt TXCT trước Kỳ họp thứ 23");
        for (String meeting : List.of("2", "3")) {
            lan.taps(meeting).sees("chưa có địa điểm").taps("Địa điểm").sees("Địa điểm nào?");
            lan.says("Nhà văn hóa " + meeting).sees("Địa điểm: Nhà văn hóa " + meeting);
            lan.taps("Quay lại").sees(meeting + ". Tổ đại biểu số " + meeting);
        }
        lan.looksAt("[Công bố 2 cuộc đã đủ thông tin]").taps("Công bố 2 cuộc đã đủ thông tin");
        lan.sees("Công bố 2 cuộc?").taps("Công bố").sees("Đã công bố 2 cuộc.");
        lan.sees("Đã báo 1/3 nơi tổ chức, 1/6 đại biểu, 1 cử tri; chưa báo được: ");
        lan.sees("(DOCUMENT)");
        assertThat(lan.count("Đã báo ")).isEqualTo(1);
        assertThat(lan.count("(DOCUMENT)")).isEqualTo(1);
        an.sees("Thông báo tiếp xúc cử tri trước kỳ họp");
        assertThat(an.count("Thông báo tiếp xúc cử tri trước kỳ họp")).isEqualTo(1);
    }

    private VoterMeeting theOnlyOne() {
        return house.getBean(StoredMeetings.class).findAll().stream()
                .filter(meeting -> meeting.announcedAt().isPresent())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void twoRoundsOfOneKindAreRefusedAndClashesShown() {
        long session = assembly.session(22, LocalDate.of(2026, 12, 9), LocalDate.of(2026, 12, 11));
        lan.says("/txct").sees("Kỳ họp thứ 22").taps("Lập đợt TXCT sau Kỳ họp thứ 22");
        lan.sees("Đợt TXCT sau Kỳ họp thứ 22");
        assertThat(assembly.does(() -> refused(session))).isEqualTo(NotPossible.Why.TWICE);
        lan.taps("1").taps("Địa điểm").says("Hội trường Quận").sees("Địa điểm: Hội trường Quận");
        lan.taps("Thời gian").says("19/12/2026 08:00").sees("08:00–10:00, Thứ Bảy 19/12/2026");
        lan.taps("Quay lại").sees("[Thêm cuộc]").taps("Thêm cuộc");
        lan.sees("[Tiếp xúc cử tri chuyên đề]").taps("Quay lại");
        lan.sees("[Thêm cuộc]").taps("2").taps("Địa điểm").says("hội trường quận");
        lan.sees("Địa điểm: hội trường quận").taps("Thời gian").says("19/12/2026 9h30-11h");
        lan.sees("Trùng giờ: cùng địa điểm với");
        lan.taps("Hủy cuộc này").sees("Hủy cuộc này?").taps("Hủy cuộc này").sees("đã hủy");
        lan.taps("Quay lại").sees("Phường chưa có cuộc nào: Bồ Đề.");
        lan.sees("Tổ chưa có cuộc nào: Tổ đại biểu số 2.");
    }

    private NotPossible.Why refused(long session) {
        var sessions = house.getBean(Sessions.class);
        try {
            assembly.meetings().planRound(sessions.get(session), RoundKind.AFTER, 1);
        } catch (NotPossible not) {
            return not.why();
        }
        throw new AssertionError("two rounds");
    }

    @Test
    void whoWasToldIsToldOfEveryChange() {
        follows(an);
        long id = assembly.announced("2026-12-05T18:00", "Nhà văn hóa Bồ Đề");
        an.sees("Thông báo tiếp xúc cử tri chuyên đề");
        var late = people.citizen("Minh");
        follows(late);
        assembly.move(id, "2026-12-06T08:00");
        an.sees("Thay đổi lịch tiếp xúc cử tri chuyên đề").seesBoth("Thay đổi", "08:00–10:00");
        late.sees("Thông báo tiếp xúc cử tri chuyên đề").seesNo("Thay đổi lịch");
        itIs("2026-11-28T18:00");
        itIs("2026-11-29T08:00");
        an.sees("Còn 7 ngày");
        assertThat(an.count("Còn 7 ngày")).isEqualTo(1);
        itIs("2026-12-05T08:00");
        an.sees("Ngày mai");
        // Two hours before it is six in the morning: the evening before instead.
        itIs("2026-12-05T20:30");
        an.sees("bắt đầu lúc 08:00");
        // It is night, and the meeting is near: this cannot wait for the morning.
        itIs("2026-12-05T23:00");
        assembly.cancel(id);
        an.sees("Hủy tiếp xúc cử tri chuyên đề.").seesButtons("[Ngừng nhận]");
        late.sees("Hủy tiếp xúc cử tri chuyên đề.");
    }

    @Test
    void aPauseSkipsWhatIsOfNoUseAnyMore() {
        follows(an);
        assembly.announced("2026-12-05T18:00", "Nhà văn hóa Bồ Đề");
        an.sees("Thông báo tiếp xúc cử tri chuyên đề");
        itIs("2026-12-04T19:00");
        an.sees("Ngày mai").seesNo("Còn 7 ngày");
        boDe.sees("Ngày mai");
        itIs("2026-12-05T19:00");
        await().untilAsserted(
                        () ->
                                assertThat(
                                                house
                                                        .getBean(StoredNotices.class)
                                                        .findAll()
                                                        .stream()
                                                        .filter(Notice::isWaiting)
                                                        .map(Notice::occasion))
                                        .containsExactly(Notice.Occasion.HELD));
        an.seesNo("bắt đầu lúc");
    }

    @Test
    void seatsAreGivenInTurn() {
        follows(an);
        var minh = people.citizen("Minh");
        long id = assembly.planned("2026-12-05T18:00", "Nhà văn hóa Bồ Đề");
        assembly.does(() -> assembly.arrangements().setCapacity(id, 1));
        assembly.announce(id);
        an.sees("Thông báo tiếp xúc cử tri chuyên đề").taps("Tôi sẽ tham dự").sees("sẽ tham dự.");
        minh.says("/lich")
                .sees("Lịch tiếp xúc cử tri")
                .taps("1")
                .sees("Thông báo")
                .taps("Tôi sẽ tham dự");
        minh.sees("Số chỗ đã đủ");
        an.taps("Tôi không tham dự nữa").sees("Trân trọng kính mời cử tri");
        minh.sees("Đã ghi nhận: Ông/Bà sẽ tham dự.");
    }

    @Test
    void delegatesAndHostsSayWhetherTheyCome() {
        var leader = people.citizen("Phạm Thí Dụ");
        assembly.makeDelegate(leader, "db-2-1");
        assembly.makeDelegate(delegate, "db-2-2");
        assembly.announced("2026-12-05T18:00", "Nhà văn hóa Bồ Đề");
        delegate.sees("Mời").taps("Vắng, có lý do").sees("Lý do vắng?").taps("Lý do sức khỏe");
        delegate.sees("Ông/Bà vắng (Lý do sức khỏe).");
        boDe.sees("Mời").taps("Cử người thay").sees("Xin trả lời (reply) tin này");
        boDe.repliesWithPhoto().sees("Xin trả lời bằng chữ: họ tên, chức danh người dự thay");
        boDe.looksAt("Ai dự thay").replies("tôi").sees("Người dự thay là một người khác");
        boDe.looksAt("Ai dự thay").replies("Me.").sees("Người dự thay là một người khác");
        boDe.looksAt("Ai dự thay");
        boDe.replies("Nguyễn Văn Thay, Phó Chủ tịch").sees("người dự thay: Nguyễn Văn Thay");
        itIs("2026-12-04T18:00");
        boDe.seesBoth("Ngày mai", "Đã ghi nhận người dự thay: Nguyễn Văn Thay");
        leader.sees("Chưa trả lời có dự hay không: Phạm Thí Dụ, Hoàng Văn Ví Dụ");
    }

    @Test
    void whoWantsNoMoreNoticesGetsNone() {
        follows(an);
        assembly.announced("2026-12-05T18:00", "Nhà văn hóa Bồ Đề");
        an.sees("Thông báo").taps("Ngừng nhận").sees("Đã ngừng thông báo tiếp xúc cử tri.");
        itIs("2026-11-28T18:00");
        boDe.sees("Còn 7 ngày");
        an.seesNo("Còn 7 ngày").seesNo("Thông báo tiếp xúc");
    }

    /** What lay there before is no part of it, and is not thrown away: it is finished first. */
    @Test
    void aViewAskedForJoinsNoOlderDraft() {
        follows(an);
        assembly.announced("2026-12-05T18:00", "Nhà văn hóa Bồ Đề");
        an.sees("Thông báo");
        an.sendsPhoto("").sees("[Kiến nghị mới]").taps("Kiến nghị mới").sees("Bản nháp kiến nghị");
        an.looksAt("Thông báo").taps("Gửi trước ý kiến");
        an.sees("còn một nội dung đang soạn chưa gửi").seesNo("Xin nhắn ý kiến của Ông/Bà");
        an.says("/huy").looksAt("Thông báo").taps("Gửi trước ý kiến");
        an.sees("Xin nhắn ý kiến của Ông/Bà");
        an.says("Đèn đường trước nhà văn hóa hỏng, buổi tối rất tối").sees("Phường: Bồ Đề");
        an.looksAt("Phường: Bồ Đề").seesNo("Tệp đính kèm: 1");
    }

    @Test
    void viewsSentInAdvanceAreTiedToTheMeeting() {
        follows(an);
        long id = assembly.announced("2026-12-05T18:00", "Nhà văn hóa Bồ Đề");
        an.sees("Thông báo").taps("Gửi trước ý kiến").sees("Xin nhắn ý kiến của Ông/Bà vào đây");
        an.says("Đèn đường trước nhà văn hóa hỏng, buổi tối rất tối").sees("Phường: Bồ Đề");
        an.seesNo("[Kiến nghị mới]")
                .taps("Gửi")
                .sees("Ý kiến này được gửi kèm cuộc tiếp xúc cử tri 18:00");
        assertThat(
                        assembly.does(
                                () ->
                                        house.getBean(AdvanceViews.class)
                                                .of(assembly.meetings().find(id).orElseThrow())))
                .hasSize(1);
    }

    @Test
    void whoStopsNoticesHearsThatTheirSeatIsFreeAndMayTakeThemUpAgain() {
        follows(an);
        assembly.announced("2026-12-05T18:00", "Nhà văn hóa Bồ Đề");
        an.sees("Thông báo").taps("Tôi sẽ tham dự");
        an.sees("[Ngừng nhận]").taps("Ngừng nhận").sees("đăng ký dự của Ông/Bà (1 buổi)");
        an.says("/nhanthongbao").sees("nhận thông báo tiếp xúc cử tri tại phường");
        an.taps("Nhận thông báo").sees("Chúng tôi sẽ báo cho Ông/Bà");
    }

    /** One item of an album bears the caption; it speaks for the others. */
    @Test
    void theRestOfAnAlbumThatIsADenunciationIsNoViewEither() {
        follows(an);
        assembly.announced("2026-12-05T18:00", "Nhà văn hóa Bồ Đề");
        an.sees("Thông báo").taps("Gửi trước ý kiến").sees("Xin nhắn ý kiến của Ông/Bà vào đây");
        an.does(ofAlbum("tố cáo: ảnh cán bộ nhận phong bì"), null).sees("dấu hiệu là tố cáo");
        an.does(ofAlbum(""), null).says("Đèn đường trước nhà văn hóa phường Bồ Đề hỏng, rất tối");
        an.taps("Kiến nghị mới").taps("Gửi").seesNo("Tệp đính kèm");
    }

    private static MessageContent.Attached ofAlbum(String caption) {
        String file = "view-" + System.nanoTime();
        return new MessageContent.Attached(
                FileKind.PHOTO, file, "anh.jpg", "image/jpeg", 1000L, "view", caption);
    }
}
