package vn.nhipcau.meeting.chat;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.nhipcau.meeting.Assembly;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Place;
import vn.nhipcau.testing.StoryTest;

import java.nio.charset.StandardCharsets;
import java.util.Date;

/** Calendar files, read by another program than the one that wrote them. */
@StoryTest
class InvitationTests {
    @Autowired ApplicationContext house;
    @Autowired Invitation invitation;

    private ICalendar read(Assembly assembly, long id) {
        byte[] bytes =
                assembly.does(
                        () ->
                                invitation.bytes(
                                        assembly.meetings().find(id).orElseThrow(), Language.VI));
        return Biweekly.parse(new String(bytes, StandardCharsets.UTF_8)).first();
    }

    @Test
    void oneEntryIsChangedAndStruckOut() {
        var assembly = new Assembly(house);
        long id = assembly.planned("2027-03-05T18:00", "Nhà văn hóa phường Bồ Đề; ngõ 34, tầng 2");
        assembly.does(
                () -> {
                    assembly.arrangements().setPin(id, new Place(21.0415, 105.8712, null));
                    assembly.arrangements()
                            .setAgenda(id, "Báo cáo kết quả kỳ họp\nCử tri phát biểu");
                    assembly.arrangements().setLink(id, "https://meet.example.vn/txct");
                    return id;
                });
        assembly.announce(id);
        var first = read(assembly, id);
        var event = first.getEvents().getFirst();
        assertThat(first.getMethod().getValue()).isEqualTo("PUBLISH");
        assertThat(first.validate(ICalVersion.V2_0).isEmpty()).isTrue();
        assertThat(event.getUid().getValue())
                .matches("(dien-tap-)?txct-[0-9a-f-]{36}@[a-z0-9-]+\\.nhipcau");
        assertThat(event.getSummary().getValue()).isEqualTo("Tiếp xúc cử tri chuyên đề");
        assertThat(event.getLocation().getValue())
                .isEqualTo("Nhà văn hóa phường Bồ Đề; ngõ 34, tầng 2");
        assertThat(event.getDescription().getValue())
                .isEqualTo("Báo cáo kết quả kỳ họp\nCử tri phát biểu");
        assertThat(event.getDateStart().getValue().getTime())
                .isEqualTo(Date.from(Assembly.at("2027-03-05T18:00").starts()).getTime());
        assertThat(event.getGeo().getLatitude()).isEqualTo(21.0415);
        assertThat(event.getStatus().isConfirmed()).isTrue();

        assembly.move(id, "2027-03-06T08:00");
        var moved = read(assembly, id).getEvents().getFirst();
        assertThat(moved.getUid().getValue()).isEqualTo(event.getUid().getValue());
        assertThat(moved.getSequence().getValue()).isGreaterThan(event.getSequence().getValue());

        assembly.cancel(id);
        var cancelled = read(assembly, id);
        assertThat(cancelled.getMethod().getValue()).isEqualTo("CANCEL");
        assertThat(cancelled.getEvents().getFirst().getStatus().isCancelled()).isTrue();
        assertThat(cancelled.getEvents().getFirst().getUid().getValue())
                .isEqualTo(event.getUid().getValue());
        assertThat(cancelled.getEvents().getFirst().getSequence().getValue())
                .isGreaterThan(moved.getSequence().getValue());
    }

    /** Another council's, an exercise's or another meeting's entry is never taken for this one. */
    @Test
    void noTwoMeetingsBearOneName() {
        var assembly = new Assembly(house);
        long one = assembly.announced("2027-03-12T18:00", "Nhà văn hóa phường Bồ Đề");
        long other = assembly.announced("2027-03-13T18:00", "Nhà văn hóa phường Bồ Đề");
        assertThat(uid(read(assembly, one))).isNotEqualTo(uid(read(assembly, other)));
    }

    /** What was announced by an earlier version keeps the name under which calendars have it. */
    @Test
    void aNameThatWasGivenOnceStays() {
        var assembly = new Assembly(house);
        long id = assembly.announced("2027-03-12T18:00", "Nhà văn hóa phường Bồ Đề");
        house.getBean(JdbcClient.class)
                .sql("update voter_meeting set calendar_uid = ? where id = ?")
                .params("txct-" + id + "@nhipcau", id)
                .update();
        assembly.move(id, "2027-03-14T18:00");
        assertThat(uid(read(assembly, id))).isEqualTo("txct-" + id + "@nhipcau");
    }

    private static String uid(ICalendar calendar) {
        return calendar.getEvents().getFirst().getUid().getValue();
    }
}
