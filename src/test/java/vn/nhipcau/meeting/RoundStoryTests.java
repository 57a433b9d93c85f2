package vn.nhipcau.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.chat.UpdateReceiver;
import vn.nhipcau.council.Sessions;
import vn.nhipcau.testing.Driver;
import vn.nhipcau.testing.Messenger;
import vn.nhipcau.testing.People;
import vn.nhipcau.testing.StoryTest;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;

/** From a session of the council to its rounds, and what has to be prepared for them. */
@StoryTest
class RoundStoryTests {
    private static final String URBAN_GROUP = "-1071";

    @Autowired Messenger messenger;
    @Autowired UpdateReceiver receiver;
    @Autowired ApplicationContext house;
    @Autowired JdbcClient sql;

    private People people;
    private Assembly assembly;
    private Driver lan;
    private Driver boDe;

    @BeforeEach
    void meet() {
        people = new People(messenger, receiver);
        assembly = new Assembly(house);
        lan = people.secretary();
        people.boDeJoins();
        boDe = people.officer();
    }

    private long session(int number) {
        return assembly.session(number, LocalDate.of(2027, 3, 9), LocalDate.of(2027, 3, 11));
    }

    private void opens(int number) {
        lan.says("/kyhop").sees("[Kỳ họp thứ " + number + "]").taps("Kỳ họp thứ " + number);
        lan.sees("Kỳ họp thứ " + number + " (thường lệ cuối năm)\nThời gian: ");
    }

    // The same words lie in her chat from other stories.
    private void closes() {
        long before = lan.count("Đã đóng.");
        lan.taps("Đóng");
        await().untilAsserted(() -> assertThat(lan.count("Đã đóng.")).isGreaterThan(before));
    }

    private String states(int number) {
        return String.join(
                " ",
                sql.sql(
                                "select d.state from duty d join voter_meeting_round r on"
                                        + " d.reference like concat('preparation:', r.id, '-%')"
                                        + " join council_session s on s.id = r.session"
                                        + " where s.number = ? and r.kind = 'BEFORE' order by d.state")
                        .param(number)
                        .query(String.class)
                        .set());
    }

    private long meetingOf(int session, String group) {
        return sql.sql(
                        "select m.id from voter_meeting m join voter_meeting_round r on r.id = m.round"
                                + " join council_session s on s.id = r.session where s.number = ? and"
                                + " m.delegate_group = ?")
                .params(session, group)
                .query(Long.class)
                .single();
    }

    @Test
    void aSessionLeadsToItsRounds() {
        session(31);
        opens(31);
        lan.seesBoth("[Lập đợt TXCT trước kỳ họp]", "[Lập đợt TXCT sau kỳ họp]");
        lan.taps("Lập đợt TXCT trước kỳ họp").sees("Đợt TXCT trước Kỳ họp thứ 31");
        lan.looksAt("Mở đợt TXCT trước kỳ họp");
        opens(31);
        lan.seesBoth("[Mở đợt TXCT trước kỳ họp]", "[Lập đợt TXCT sau kỳ họp]");
        lan.taps("Mở đợt TXCT trước kỳ họp").sees("Đợt TXCT trước Kỳ họp thứ 31");
        assertThat(
                        sql.sql(
                                        "select count(*) from voter_meeting_round r join council_session s"
                                                + " on s.id = r.session where s.number = 31")
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
        closes();
    }

    @Test
    void aMoveThatNobodyConfirmedIsNotCalledKept() {
        session(37);
        opens(37);
        lan.taps("Lập đợt TXCT trước kỳ họp").sees("Đợt TXCT trước Kỳ họp thứ 37");
        long meeting = meetingOf(37, "to-2");
        place(meeting);
        assembly.announce(meeting);
        String planned = day(meeting);
        lan.taps("2").taps("Địa điểm").sees("Địa điểm").sendsPhoto("");
        lan.sees("Xin nhắn địa điểm bằng chữ, hoặc gửi vị trí").taps("Quay lại");
        lan.taps("Thời gian").sees("Thời gian nào?").sendsPhoto("");
        lan.sees("Câu hỏi này cần trả lời bằng chữ").says("01/02/2027 18:00");
        lan.sees("[Đổi và báo lại]");
        opens(37);
        lan.taps("Mở đợt TXCT trước kỳ họp").sees("còn một nội dung đang soạn chưa gửi");
        lan.sees("[Đổi và báo lại]").taps("Quay lại");
        assertThat(day(meeting)).isEqualTo(planned);
        closes();
    }

    @Test
    void aRoundOfManyWordsStillFitsOnACard() {
        session(36);
        opens(36);
        lan.taps("Lập đợt TXCT trước kỳ họp").sees("Đợt TXCT trước Kỳ họp thứ 36");
        closes();
        sql.sql(
                        "update voter_meeting set place = ? where round in (select max(round) from voter_meeting)")
                .param("Nhà văn hóa ".repeat(25))
                .update();
        sql.sql(
                        "update voter_meeting set starts_at = ?, ends_at = ? where round in (select max(round) from voter_meeting)")
                .params(
                        OffsetDateTime.parse("2027-02-27T18:00:00+07:00"),
                        OffsetDateTime.parse("2027-02-27T20:00:00+07:00"))
                .update();
        opens(36);
        lan.taps("Mở đợt TXCT trước kỳ họp").sees("Trùng giờ").sees("[Việc chuẩn bị]");
        closes();
    }

    @Test
    void whoPlannedIsToldWhatNoLongerFits() {
        long id = session(32);
        opens(32);
        lan.taps("Lập đợt TXCT trước kỳ họp").sees("1. Tổ đại biểu số 1");
        move(id, LocalDate.of(2027, 3, 16), LocalDate.of(2027, 3, 18));
        lan.seesNo("Kỳ họp thứ 32 đổi ngày");
        move(id, LocalDate.of(2027, 2, 24), LocalDate.of(2027, 2, 26));
        lan.sees("Kỳ họp thứ 32 đổi ngày: nay là 24/02/2027 – 26/02/2027.")
                .seesBoth("Kỳ họp thứ 32 đổi ngày", "có 6 cuộc không còn phù hợp");
        assertThat(lan.count("Kỳ họp thứ 32 đổi ngày")).isEqualTo(1);
        lan.taps("Mở đợt TXCT trước kỳ họp")
                .sees("Không còn trước kỳ họp: Kỳ họp thứ 32 khai mạc ngày 24/02/2027.");
        // Nothing was moved by itself.
        assertThat(day(meetingOf(32, "to-2"))).isEqualTo("2027-02-23");
        assertThat(day(meetingOf(32, "to-3"))).isEqualTo("2027-02-24");

        move(id, LocalDate.of(2027, 3, 9), LocalDate.of(2027, 3, 11));
        lan.sees("mọi cuộc vẫn phù hợp với ngày mới").sees("Kỳ họp này đã đổi lần nữa");
        assembly.does(() -> house.getBean(Sessions.class).cancel(id));
        lan.sees("Kỳ họp thứ 32 đã hủy.").seesBoth("đã hủy.", "có 8 cuộc không còn phù hợp");
        assertThat(states(32)).isEqualTo("DROPPED");
        closes();
    }

    private void move(long id, LocalDate opens, LocalDate closes) {
        var sessions = house.getBean(Sessions.class);
        assembly.does(() -> sessions.change(id, sessions.get(id).plan().on(opens, closes)));
    }

    private String day(long meeting) {
        return assembly.does(
                () ->
                        assembly.meetings()
                                .find(meeting)
                                .orElseThrow()
                                .time()
                                .starts()
                                .toString()
                                .substring(0, 10));
    }

    @Test
    void whatHasToBePreparedIsOwedUntilItIsDone() {
        session(33);
        opens(33);
        lan.taps("Lập đợt TXCT trước kỳ họp").sees("☐ Kế hoạch đợt TXCT: hạn 22/01/2027");
        lan.looksAt("☐ Kết quả trả lời kiến nghị đợt trước: hạn 04/02/2027");
        lan.looksAt("☐ Văn bản báo nơi tổ chức: hạn 12/02/2027 · 0/8 cuộc");
        lan.looksAt("☐ Công bố cho cử tri: hạn");
        lan.looksAt("☐ Tài liệu cho đại biểu: hạn");
        assertThat(states(33)).isEqualTo("OPEN");

        lan.taps("2").taps("Địa điểm").sees("Địa điểm nào?").says("Nhà văn hóa Bồ Đề");
        lan.sees("Địa điểm: Nhà văn hóa Bồ Đề").taps("Công bố").sees("Công bố cuộc này?");
        lan.taps("Công bố").sees("đã công bố").taps("Quay lại");
        // Bồ Đề's group was told by that; the others were not, and nothing else was done.
        lan.sees("Văn bản báo nơi tổ chức: hạn 12/02/2027 · 1/8 cuộc");
        lan.looksAt("cuộc").taps("Việc chuẩn bị").sees("Các thời hạn chuẩn bị theo quy định");
        lan.taps("Đã làm: Tài liệu cho đại biểu").sees("☑ Tài liệu cho đại biểu");
        lan.looksAt("☐ Kế hoạch đợt TXCT");

        lan.says("/viec").sees("Chuẩn bị tiếp xúc cử tri:").taps("Kế hoạch đợt TXCT");
        lan.sees("Thời hạn: 22/01/2027, theo quy định").seesButtons("[Mở đợt TXCT]");
        for (int group = 1; group <= 8; group++) place(meetingOf(33, "to-" + group));
        lan.taps("Mở đợt TXCT").sees("☑ Kế hoạch đợt TXCT");

        // The meeting is put off by a week, and its preparations with it.
        long first = meetingOf(33, "to-1");
        assertThat(hostNotice(first)).isEqualTo("OPEN 2027-02-12");
        assertThat(hostNotices(33)).isEqualTo(LocalDate.of(2027, 2, 12));
        assembly.move(first, "2027-03-01T18:00");
        assertThat(hostNotice(first)).isEqualTo("OPEN 2027-02-19");
        assembly.cancel(first);
        assertThat(hostNotice(first)).isEqualTo("DROPPED 2027-02-19");
        closes();
    }

    @Test
    void manyWhoPlanAtOncePrepareOnce() throws InterruptedException {
        long session = session(35);
        assembly.does(
                () ->
                        assembly.meetings()
                                .planRound(
                                        house.getBean(Sessions.class).get(session),
                                        RoundKind.BEFORE,
                                        assembly.id(lan)));
        var threads = new ArrayList<Thread>();
        for (int group = 1; group <= 8; group++) {
            long meeting = meetingOf(35, "to-" + group);
            threads.add(Thread.startVirtualThread(() -> place(meeting)));
            threads.add(
                    Thread.startVirtualThread(() -> assembly.move(meeting, "2027-02-15T18:00")));
        }
        for (Thread thread : threads) thread.join();
        String mine =
                " from meeting_preparation p join voter_meeting_round r on r.id = p.round join"
                        + " council_session s on s.id = r.session where s.number = 35";
        assertThat(sql.sql("select count(*)" + mine).query(Integer.class).single())
                .as("three of the round, two of each of its eight meetings")
                .isEqualTo(3 + 2 * 8);
        assertThat(
                        sql.sql("select state" + mine + " and p.kind = 'PLAN'")
                                .query(String.class)
                                .single())
                .isEqualTo("DONE");
        assertThat(
                        sql.sql("select distinct for_day" + mine + " and p.kind <> 'PLAN'")
                                .query(LocalDate.class)
                                .list())
                .containsExactly(LocalDate.of(2027, 2, 15));
        assertThat(
                        sql.sql(
                                        "select d.state from duty d join voter_meeting_round r on d.reference"
                                                + " like concat('preparation:', r.id, '-%') join"
                                                + " council_session s on s.id = r.session"
                                                + " where s.number = 35 order by d.state")
                                .query(String.class)
                                .list())
                .containsExactly("DONE", "OPEN", "OPEN", "OPEN", "OPEN");
    }

    private void place(long meeting) {
        assembly.does(
                () -> {
                    assembly.arrangements().setPlace(meeting, "Hội trường " + meeting, null);
                    return meeting;
                });
    }

    private String hostNotice(long meeting) {
        return sql.sql(
                        "select concat(state, ' ', due) from meeting_preparation"
                                + " where meeting = ? and kind = 'HOST_NOTICE'")
                .param(meeting)
                .query(String.class)
                .single();
    }

    // One duty for all of them.
    private LocalDate hostNotices(int session) {
        return sql.sql(
                        "select d.due from duty d join voter_meeting_round r on d.reference ="
                                + " concat('preparation:', r.id, '-HOST_NOTICE') join council_session"
                                + " s on s.id = r.session where s.number = ? and d.state = 'OPEN'")
                .param(session)
                .query(LocalDate.class)
                .single();
    }

    @Test
    void agenciesAreInvitedAndSendADeputy() {
        var urban =
                Driver.person(messenger, receiver, "1072", "Quang", "vi")
                        .in(URBAN_GROUP, "Phòng Quản lý đô thị");
        people.joins(lan, urban, "Phòng Quản lý đô thị quận");
        session(34);
        opens(34);
        lan.taps("Lập đợt TXCT sau kỳ họp").sees("2. Tổ đại biểu số 2").taps("2");
        lan.taps("Địa điểm").sees("Địa điểm nào?").says("Hội trường phường Bồ Đề");
        lan.sees("[Mời cơ quan]").taps("Mời cơ quan").sees("Mời cơ quan nào dự");
        lan.taps("Phòng Quản lý đô thị quận").sees("[✓ Phòng Quản lý đô thị quận]");
        lan.taps("Quay lại").sees("Cơ quan được mời: Phòng Quản lý đô thị quận");
        urban.seesNo("tiếp xúc cử tri sau kỳ họp");
        lan.taps("Công bố").sees("Công bố cuộc này?").taps("Công bố").sees("đã công bố");

        urban.sees("Mời tiếp xúc cử tri sau kỳ họp")
                .seesButtons("[Chúng tôi sẽ dự] [Cử người thay]");
        urban.sees("(DOCUMENT)");
        urban.taps("Cử người thay").sees("Xin trả lời (reply) tin này");
        urban.replies("Trần Văn Thay, Phó Trưởng phòng").sees("người dự thay: Trần Văn Thay");
        boDe.looksAt("Mời tiếp xúc cử tri sau kỳ họp").taps("Chúng tôi sẽ dự").sees("Đã ghi nhận");

        // Told later: whoever is invited to what everybody knows already.
        lan.taps("Mời cơ quan").sees("[✓ Phòng Quản lý đô thị quận]");
        lan.taps("UBND quận Long Biên").sees("Chưa có đầu mối ở đây");
        lan.taps("Quay lại")
                .sees(
                        "– Phòng Quản lý đô thị quận: cử người dự thay, Trần Văn Thay, Phó Trưởng phòng.")
                .looksAt("– UBND phường Bồ Đề: sẽ dự.");
        closes();
    }

    @Test
    void aHostIsAddressedAsAUnit() {
        long id = assembly.planned("2027-05-04T18:00", "Nhà văn hóa Cự Khối");
        assembly.announce(id);
        boDe.sees("Mời tiếp xúc cử tri chuyên đề").taps("Chúng tôi sẽ dự");
        boDe.sees("Đã ghi nhận: cơ quan, đơn vị sẽ dự.");
        assembly.move(id, "2027-05-05T18:00");
        boDe.sees("Lịch mới như sau, mong cơ quan, đơn vị thông cảm.");
        assembly.cancel(id);
        boDe.sees("Cuộc này không diễn ra, mong cơ quan, đơn vị thông cảm.").seesNo("Ông/Bà");
    }

    @Test
    void whoActsInTheirOwnChatTypesWhoComesInstead() {
        var giang = people.citizen("Giang");
        people.takes(lan, giang, "Cán bộ đầu mối", "Phòng Kinh tế quận");
        long id = assembly.planned("2027-04-05T18:00", "Nhà văn hóa Bồ Đề");
        assembly.announce(id);
        assembly.does(
                () -> {
                    var meeting = assembly.meetings().lock(id);
                    return house.getBean(Guests.class)
                            .invite(meeting, "phong-kinh-te", assembly.id(lan));
                });
        assembly.move(id, "2027-04-06T18:00");
        giang.sees("Mời tiếp xúc cử tri chuyên đề").taps("Cử người thay").sees("Ai dự thay?");
        giang.sendsPhoto("").sees("Câu hỏi này cần trả lời bằng chữ");
        giang.does(new MessageContent.Unusable("sticker"), null);
        giang.says("me").sees("Người dự thay là một người khác");
        giang.says("Lê Thị Thay, Phó Trưởng phòng")
                .sees("Đã ghi nhận người dự thay: Lê Thị Thay, Phó Trưởng phòng.");
        giang.looksAt("Mời tiếp xúc cử tri chuyên đề")
                .seesBoth("Mời tiếp xúc cử tri chuyên đề", "người dự thay: Lê Thị Thay");
    }
}
