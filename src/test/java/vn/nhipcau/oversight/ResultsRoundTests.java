package vn.nhipcau.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.nhipcau.calendar.BusinessClock;
import vn.nhipcau.chat.UpdateReceiver;
import vn.nhipcau.council.Sessions;
import vn.nhipcau.meeting.Assembly;
import vn.nhipcau.meeting.MeetingStatus;
import vn.nhipcau.meeting.PastMeetings;
import vn.nhipcau.meeting.RoundKind;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.meeting.VoterMeetingKind;
import vn.nhipcau.testing.Driver;
import vn.nhipcau.testing.Messenger;
import vn.nhipcau.testing.People;
import vn.nhipcau.testing.StoryTest;
import vn.nhipcau.testing.StoryTest.FreshFor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** What delegates are handed five working days before they meet their voters. */
@StoryTest(freshFor = FreshFor.TEST)
class ResultsRoundTests {
    private static final String FOR = "Phục vụ cuộc tiếp xúc cử tri";

    @Autowired Messenger messenger;
    @Autowired UpdateReceiver receiver;
    @Autowired ApplicationContext house;
    @Autowired vn.nhipcau.files.Files files;
    @Autowired JdbcClient sql;

    private People people;
    private Assembly assembly;
    private Driver binh;
    private Driver dung;
    private Driver mai;

    @BeforeEach
    void twoDelegatesOfBoDe() {
        people = new People(messenger, receiver);
        assembly = new Assembly(house);
        people.boDeJoins();
        binh = people.officer();
        dung = people.citizen("Dũng");
        mai = people.citizen("Mai");
        assembly.makeDelegate(dung, "db-2-1");
        assembly.makeDelegate(mai, "db-2-2");
        mai.says("/ngonngu").sees("[English]").taps("English").sees("English");
    }

    private void at(String time) {
        house.getBean(BusinessClock.class)
                .advanceTo(OffsetDateTime.parse(time + ":00+07:00").toInstant());
        tick();
    }

    private void tick() {
        house.getBean(ResultsRound.class).run();
    }

    private String files(String words) {
        var citizen = people.citizen("Nguyễn Thị An");
        return People.files(citizen, words, binh);
    }

    private void answers(String code) {
        binh.about(code)
                .looksAt("[Mới] " + code)
                .replies("Đã nạo vét ngày 25/11")
                .taps("Đã giải quyết xong")
                .taps("Gửi trả lời")
                .sees("[Đã trả lời] " + code);
    }

    private void promises(String code, String day) {
        binh.about(code)
                .looksAt("[Mới] " + code)
                .replies("Đã đưa vào kế hoạch, sẽ lát lại vỉa hè")
                .taps("Đang giải quyết, có lộ trình")
                .sees("Thời hạn hoàn thành?")
                .replies(day)
                .taps("Gửi trả lời")
                .sees("đã gửi tới người kiến nghị");
    }

    private void isHeld(long meeting) {
        await().until(
                        () ->
                                assembly.does(() -> assembly.meetings().find(meeting))
                                                .orElseThrow()
                                                .status()
                                        == MeetingStatus.HELD);
    }

    /** How often the results before a meeting were written, whether they arrived or not. */
    private long handed(long meeting) {
        return sql.sql("select count(*) from outbound where subject = ? and sort = 'TEXT'")
                .param("papers:" + meeting)
                .query(Long.class)
                .single();
    }

    private byte[] newest(String ending) {
        long file =
                sql.sql("select max(id) from file where name like ?")
                        .param("ket-qua%" + ending)
                        .query(Long.class)
                        .single();
        return assembly.does(() -> files.bytes(file).orElseThrow());
    }

    @Test
    void fiveWorkingDaysBeforeEachDelegateIsHandedWhatBecameOfTheLastRound() throws IOException {
        String drain = files("Cống ngõ 34 phố Phú Viên, phường Bồ Đề tắc cả tháng nay");
        String done = files("Rác ngõ 3 phường Bồ Đề không ai dọn");
        String promised = files("Vỉa hè vỡ ở phố Phú Viên, phường Bồ Đề, số máy 0912 345 678");
        long last = assembly.announced("2026-11-23T18:00", "Nhà văn hóa phường Bồ Đề");
        at("2026-11-23T20:00");
        isHeld(last);
        at("2026-11-26T09:00");
        String light = files("Đèn đường phố Phú Viên, phường Bồ Đề hỏng");
        answers(done);
        promises(promised, "15/01/2027");
        long next = assembly.announced("2026-12-26T18:00", "Trường Tiểu học Bồ Đề");

        at("2026-12-21T07:59");
        assertThat(handed(next)).isZero();
        at("2026-12-21T08:00");
        dung.sees(FOR + " lúc 18:00 26/12/2026, tại Trường Tiểu học Bồ Đề.")
                .sees("Kết quả giải quyết kiến nghị – Đơn vị bầu cử số 2")
                .sees("Từ đợt tiếp xúc cử tri trước (23/11/2026): 4 kiến nghị, 2 đã trả lời,")
                .sees("2 đang giải quyết, trong đó 2 quá hạn.")
                .sees("Kiến nghị của đợt trước chưa được trả lời: 1")
                .sees("• " + drain + " – Cống ngõ 34 phố Phú Viên")
                .sees("• Quá hạn: " + light + " (hạn 17/12/2026)");
        await().until(() -> dung.count("(DOCUMENT)") == 3); // and the invitation's
        mai.sees("For the voter meeting at 18:00 26/12/2026, Trường Tiểu học Bồ Đề.")
                .sees("Since the last voter meetings (23/11/2026): 4 petitions, 2 answered")
                .sees("Of the last voter meetings, not answered: 1");
        theOnePage(newest("pdf"), drain, light, promised);
        tick();
        at("2026-12-22T09:00");
        assembly.move(next, "2026-12-27T08:00");
        at("2026-12-23T09:00");
        assertThat(handed(next)).isEqualTo(2); // what they have is still good

        assembly.move(next, "2027-01-09T18:00");
        at("2026-12-31T09:00");
        assertThat(handed(next)).isEqualTo(2);
        at("2027-01-04T08:00");
        dung.sees(FOR + " lúc 18:00 09/01/2027");
        assertThat(handed(next)).isEqualTo(4);
        // Copies of what people wrote do not stay for long: these are of that morning alone.
        assertThat(sql.sql("select made_on from results_file").query(LocalDate.class).set())
                .containsExactly(LocalDate.of(2027, 1, 4));
        assertThat(kept()).isEqualTo(4);
    }

    private long kept() {
        return sql.sql(
                        "select count(*) from file_content c join file f on f.id = c.file"
                                + " where f.name like 'ket-qua%'")
                .query(Long.class)
                .single();
    }

    private static void theOnePage(byte[] pdf, String drain, String light, String promised)
            throws IOException {
        Files.createDirectories(Path.of("target/screenshots"));
        Files.write(Path.of("target/screenshots/results.pdf"), pdf);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isOne();
            String text = new PDFTextStripper().getText(document);
            assertThat(text)
                    .contains("Figures as of 08:00 21/12/2026", "50%", drain, light, promised)
                    .contains("Of the last voter meetings, not answered: 1", "15/01/2027")
                    .contains("Cống ngõ 34 phố Phú Viên", "[…]")
                    .doesNotContain("Nguyễn Thị An", "0912");
        }
    }

    @Test
    @Tag("one-database")
    void lateIfItIsStillOfUseAndToNobodyForAMeetingThatIsOff() {
        files("Cống ngõ 34 phố Phú Viên, phường Bồ Đề tắc cả tháng nay");
        long first = assembly.announced("2026-12-05T18:00", "Nhà văn hóa phường Bồ Đề");
        long off = assembly.announced("2026-12-06T18:00", "Nhà văn hóa phường Ngọc Lâm");
        assembly.cancel(off);
        messenger.blocks(mai.chat(), true);
        at("2026-12-02T22:00"); // the machine was off
        assertThat(handed(first)).isZero();
        at("2026-12-03T07:00");
        dung.sees(FOR + " lúc 18:00 05/12/2026").sees("Từ 03/06/2026: 1 kiến nghị");
        await().until(() -> refused(first) > 0);
        messenger.blocks(mai.chat(), false);
        mai.says("/help").sees("Commands");
        tick();
        assertThat(handed(first)).isEqualTo(2);
        at("2026-12-04T08:00");
        mai.sees("For the voter meeting at 18:00 05/12/2026");
        at("2026-12-05T20:00");
        isHeld(first);
        assertThat(handed(first)).isEqualTo(3);

        long quick = assembly.announced("2026-12-08T18:00", "Nhà văn hóa phường Bồ Đề");
        tick();
        dung.sees(FOR + " lúc 18:00 08/12/2026").sees("Từ đợt tiếp xúc cử tri trước (05/12/2026)");
        assembly.cancel(quick);
        at("2026-12-07T09:00");
        assertThat(handed(quick)).isEqualTo(2);
        assertThat(handed(off)).isZero();
    }

    private long refused(long meeting) {
        return sql.sql("select count(*) from outbound where subject = ? and status = 3")
                .param("papers:" + meeting)
                .query(Long.class)
                .single();
    }

    @Test
    @Tag("one-database")
    void whatHasNotLeftIsTakenBackByAnyChange() {
        files("Cống ngõ 34 phố Phú Viên, phường Bồ Đề tắc cả tháng nay");
        long moved = assembly.announced("2026-12-05T18:00", "Nhà văn hóa phường Bồ Đề");
        long off = assembly.announced("2026-12-05T08:00", "Trường Tiểu học Bồ Đề");
        // In one transaction: nothing leaves before the change.
        assembly.does(
                () -> {
                    at("2026-12-01T09:00");
                    assembly.move(moved, "2026-12-06T18:00");
                    assembly.cancel(off);
                    return true;
                });
        assertThat(handed(moved)).isEqualTo(2);
        assertThat(handed(off)).isEqualTo(2);
        tick();
        dung.sees(FOR + " lúc 18:00 06/12/2026");
        await().until(() -> arrived() == 2);
        tick();
        assertThat(handed(moved)).isEqualTo(4);
        assertThat(handed(off)).isEqualTo(2);
        assertThat(dung.count(FOR)).isOne();
    }

    @Test
    void theLastRoundIsTheOneBeforeTheOneUnderWay() {
        long session = assembly.session(21, LocalDate.of(2026, 12, 9), LocalDate.of(2026, 12, 11));
        long before = round(session, RoundKind.BEFORE);
        long first = announcesItsMeeting(before);
        long thematic = assembly.announced("2026-11-28T08:00", "Nhà văn hóa phường Bồ Đề");
        at("2026-11-28T12:00");
        isHeld(first);
        isHeld(thematic);
        assertThat(lastRound(null)).containsExactly(first);

        long after = round(session, RoundKind.AFTER);
        long last = announcesItsMeeting(after); // on Monday, 21/12
        long second =
                assembly.does(
                        () ->
                                assembly.meetings()
                                        .plan(
                                                after,
                                                VoterMeetingKind.POST_SESSION,
                                                "to-2",
                                                List.of("bo-de"),
                                                secretary())
                                        .id());
        assembly.move(second, "2026-12-10T18:00");
        announces(second);
        at("2026-12-10T20:00");
        isHeld(second);
        assertThat(lastRound(after)).containsExactly(first);
        assertThat(lastRound(null)).containsExactly(second);
        at("2026-12-14T08:00");
        assertThat(handed(last)).isEqualTo(2);
        dung.sees(FOR + " lúc 18:00 21/12/2026")
                .sees("Từ đợt tiếp xúc cử tri trước (26/11/2026): 0 kiến nghị");
    }

    private long round(long session, RoundKind kind) {
        return assembly.does(
                () ->
                        assembly.meetings()
                                .planRound(
                                        house.getBean(Sessions.class).get(session),
                                        kind,
                                        secretary())
                                .id());
    }

    private long secretary() {
        return assembly.id(people.secretary());
    }

    private long announcesItsMeeting(long round) {
        long meeting =
                assembly.does(
                        () ->
                                assembly.meetings().of(assembly.meetings().round(round)).stream()
                                        .filter(some -> some.delegateGroup().get().equals("to-2"))
                                        .findFirst()
                                        .orElseThrow()
                                        .id());
        announces(meeting);
        return meeting;
    }

    private void announces(long meeting) {
        assembly.does(
                () -> {
                    assembly.arrangements().setPlace(meeting, "Nhà văn hóa phường Bồ Đề", null);
                    return meeting;
                });
        assembly.announce(meeting);
    }

    private List<Long> lastRound(@Nullable Long inFlight) {
        return assembly.does(
                () ->
                        house
                                .getBean(PastMeetings.class)
                                .lastRound(List.of("to-2"), Optional.ofNullable(inFlight))
                                .stream()
                                .map(VoterMeeting::id)
                                .toList());
    }

    private long arrived() {
        return sql.sql("select count(*) from results_told where arrived")
                .query(Long.class)
                .single();
    }
}
