package vn.nhipcau.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.nhipcau.calendar.BusinessClock;
import vn.nhipcau.testing.House;
import vn.nhipcau.testing.People;
import vn.nhipcau.testing.TestDatabase;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A notice for very many, broken off and withdrawn in the middle. */
@Tag("database")
class FanOutTests {
    /** How often the program is stopped in the middle of one notice. */
    private static final int STOPS = Integer.getInteger("nhipcau.test.stops", 4);

    private House house = new House();

    @AfterEach
    void close() {
        house.close();
    }

    private JdbcClient sql() {
        return house.the(JdbcClient.class);
    }

    private Assembly assembly() {
        return new Assembly(house.program());
    }

    private void followersOfBoDe(int count) {
        new Followers(house.program()).ofBoDe(count);
    }

    private long written(long meeting, String status) {
        return sql().sql(
                        "select count(*) from outbound where subject = ? and sort = 'CARD'"
                                + " and address >= 1000000"
                                + status)
                .param("meeting:" + meeting)
                .query(Long.class)
                .single();
    }

    private void itIs(String time) {
        house.the(BusinessClock.class)
                .advanceTo(OffsetDateTime.parse(time + ":00+07:00").toInstant());
    }

    private void isTold(long meeting, int followers) {
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(written(meeting, "")).isEqualTo(followers));
    }

    @Test
    void aKilledProgramTellsEverybodyOnce() {
        int followers = 1_000 * STOPS;
        house.close();
        house = new House(Map.of("nhipcau.meeting.batch", "10"));
        meetSecretary();
        followersOfBoDe(followers);
        long id = assembly().announced("2026-12-05T18:00", "Nhà văn hóa Bồ Đề");
        var cuts = new ArrayList<Long>();
        for (int i = 0; i < STOPS; i++) {
            long before = written(id, "");
            if (before < followers) await().until(() -> written(id, "") > before);
            house.restarts();
            cuts.add(written(id, ""));
        }
        isTold(id, followers);
        assertThat(cuts).as("cut in the middle").hasSize(STOPS).allMatch(told -> told < followers);
        assertThat(
                        sql().sql(
                                        "select count(distinct address) from outbound"
                                                + " where subject = ? and address >= 1000000")
                                .param("meeting:" + id)
                                .query(Long.class)
                                .single())
                .isEqualTo(followers);
    }

    @Test
    void afterACancellationNothingOldLeaves() {
        int followers = TestDatabase.onPostgres() ? 2_000 : 4_000;
        meetSecretary();
        followersOfBoDe(followers);
        long id = assembly().announced("2026-12-05T18:00", "Nhà văn hóa Bồ Đề");
        isTold(id, followers);
        await().atMost(Duration.ofMinutes(2))
                .until(() -> written(id, " and status in (0, 1)") == 0);
        itIs("2026-12-05T16:00");
        await().until(() -> reminders().size() > 100);
        assembly().cancel(id);
        List<String> inFlight = unsentOld();
        int left = reminders().size();
        await().atMost(Duration.ofMinutes(2)).until(() -> cancellations() == followers);
        assertThat(reminders()).hasSizeLessThan(followers);
        assertThat(reminders().size() - left).isLessThanOrEqualTo(Math.max(30, inFlight.size()));
        assertThat(unsentOld()).isEmpty();
    }

    private void meetSecretary() {
        new People(house.messenger(), house).boDeJoins();
    }

    private List<String> reminders() {
        return house.messenger().since(0).stream()
                .filter(line -> line.chat().startsWith("f"))
                .map(line -> line.what())
                .filter(what -> what.startsWith("Nhắc lại"))
                .toList();
    }

    private long cancellations() {
        return house.messenger().since(0).stream()
                .filter(line -> line.chat().startsWith("f"))
                .filter(line -> line.what().startsWith("Hủy"))
                .count();
    }

    private List<String> unsentOld() {
        return sql().sql(
                        "select once_key from outbound where once_key like '%PT2H%'"
                                + " and status in (0, 1)")
                .query(String.class)
                .list();
    }
}
