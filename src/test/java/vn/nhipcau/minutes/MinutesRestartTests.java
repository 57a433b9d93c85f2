package vn.nhipcau.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.nhipcau.calendar.BusinessClock;
import vn.nhipcau.meeting.Assembly;
import vn.nhipcau.testing.House;
import vn.nhipcau.testing.People;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The program is stopped while minutes are written, and while their remarks become petitions. */
@Tag("database")
class MinutesRestartTests {
    private static final int TYPED = 20;
    private static final int REMARKS = 220;
    private static final int STOPS = 2;

    private final House house = new House();

    private List<String> petitions(long meeting) {
        return house.the(JdbcClient.class)
                .sql(
                        "select p.code from petition p join meeting_petition m on m.petition = p.id"
                                + " where m.meeting = ?")
                .param(meeting)
                .query(String.class)
                .list();
    }

    // As many as at a long evening, by the short way.
    private void sayAgain(long meeting, int number) {
        house.the(JdbcClient.class)
                .sql(
                        """
                        insert into minutes_remark (id, meeting, source, said, ward, area, voter,
                        answered, answer, insisted, dropped, recorded_by, recorded_at)
                        select id + 1000 + :number, meeting, concat('again-', :number), said, ward, area,
                        voter, answered, answer, insisted, dropped, recorded_by, recorded_at
                        from minutes_remark where id = (select min(id) from minutes_remark
                        where meeting = :meeting)
                        """)
                .param("meeting", meeting)
                .param("number", number)
                .update();
    }

    @Test
    void eachRemarkIsOnePetition() {
        try (house) {
            var people = new People(house.messenger(), house);
            people.boDeJoins();
            var lan = people.secretary();
            var assembly = new Assembly(house.program());
            long meeting = assembly.announced("2026-12-02T18:00", "Nhà văn hóa Bồ Đề");
            house.the(BusinessClock.class)
                    .advanceTo(Assembly.at("2026-12-02T18:00").ends().plusSeconds(60));
            lan.sees("Đề nghị UBND phường Bồ Đề nhập biên bản").taps("Mở biên bản");
            lan.sees("Xin nhắn hoặc chuyển tiếp");
            for (int i = 1; i <= TYPED; i++) {
                if (i == TYPED / 2) house.restarts();
                lan.says("Cống ngõ số " + i + " tắc, mưa là ngập");
            }
            lan.sees(TYPED + ". Cống ngõ số " + TYPED);
            for (int i = TYPED; i < REMARKS; i++) sayAgain(meeting, i);
            lan.taps("Số cử tri dự").says("70").sees("Số cử tri dự: 70");
            lan.taps("Kết thúc biên bản").taps("Xác nhận");
            var cuts = new ArrayList<Integer>();
            for (int i = 0; i < STOPS; i++) {
                int before = petitions(meeting).size();
                await().pollInterval(Duration.ofMillis(5))
                        .until(() -> petitions(meeting).size() > before);
                house.restarts();
                cuts.add(petitions(meeting).size());
            }
            await().atMost(Duration.ofMinutes(1)).until(() -> petitions(meeting).size() >= REMARKS);
            lan.sees("Đã chuyển " + REMARKS + " ý kiến thành kiến nghị");
            lan.sees("[Gửi Thường trực HĐND]");
            assertThat(cuts).as("cut in the middle").allMatch(filed -> filed < REMARKS);
            assertThat(petitions(meeting)).hasSize(REMARKS).doesNotHaveDuplicates();
            assertThat(lan.count("Đã chuyển " + REMARKS + " ý kiến")).isEqualTo(1);
        }
    }
}
