package vn.nhipcau.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/** Deadlines and quiet hours, by the table that is shipped. */
class WorkingDaysTests {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private final CalendarSettings settings =
            new CalendarSettings(
                    ZONE,
                    new CalendarSettings.Hours(
                            LocalTime.of(8, 0),
                            LocalTime.of(17, 0),
                            LocalTime.of(12, 0),
                            LocalTime.of(13, 0),
                            LocalTime.of(21, 0),
                            LocalTime.of(7, 0)));
    private final WorkingDays days =
            new WorkingDays(new Holidays(Path.of("config/holidays-vn.csv")), settings);
    private final QuietHours quiet = new QuietHours(settings);

    @ParameterizedTest(name = "{1} working days from {0} end on {2}")
    @CsvSource({
        "2026-11-20T10:00, 15, 2026-12-14", // 24/11 is off
        "2026-11-20T17:00, 15, 2026-12-14",
        "2026-11-20T17:00:01, 15, 2026-12-15", // counts as received on Monday
        "2026-11-21T10:00, 15, 2026-12-15",
        "2026-11-23T10:00, 15, 2026-12-15",
        "2026-11-23T00:00, 1, 2026-11-25",
        "2026-08-21T09:00, 1, 2026-08-22", // a Saturday that is worked
        "2026-08-22T09:00, 1, 2026-08-24",
        "2026-08-28T09:00, 1, 2026-09-03", // 31/08 swapped, 01 and 02/09 holidays
        "2026-02-13T18:00, 1, 2026-02-24",
        "2026-04-24T09:00, 1, 2026-04-28", // Giỗ Tổ on a Sunday
        "2026-11-20T10:00, 0, 2026-11-20",
    })
    void due(LocalDateTime received, int workingDays, LocalDate due) {
        assertThat(days.due(at(received), workingDays)).isEqualTo(due);
    }

    @ParameterizedTest(name = "from {0} to {1}: {2}")
    @CsvSource({
        "2026-11-20, 2026-12-14, 15",
        "2026-12-14, 2026-12-14, 0",
        "2026-12-11, 2026-12-14, 1",
        "2026-12-12, 2026-12-11, 0", // late, but no working day yet
        "2026-12-14, 2026-12-12, -1",
        "2026-12-17, 2026-12-14, -3",
    })
    void between(LocalDate from, LocalDate to, int left) {
        assertThat(days.between(from, to)).isEqualTo(left);
    }

    @ParameterizedTest(name = "{0} is heard at {1}")
    @CsvSource({
        "2026-11-20T10:00, 2026-11-20T10:00",
        "2026-11-20T20:59:59, 2026-11-20T20:59:59",
        "2026-11-20T21:00, 2026-11-21T07:00",
        "2026-11-20T23:59, 2026-11-21T07:00",
        "2026-11-21T00:00, 2026-11-21T07:00",
        "2026-11-21T06:59:59, 2026-11-21T07:00",
        "2026-11-21T07:00, 2026-11-21T07:00",
    })
    void quiet(LocalDateTime wanted, LocalDateTime heard) {
        assertThat(quiet.nextLoud(at(wanted))).isEqualTo(at(heard));
    }

    @ParameterizedTest(name = "{0} is read in an office at {1}")
    @CsvSource({
        "2026-11-20T07:10, 2026-11-20T08:00",
        "2026-11-20T10:00, 2026-11-20T10:00",
        "2026-11-20T17:00, 2026-11-23T08:00",
        "2026-11-23T20:00, 2026-11-25T08:00",
    })
    void offices(LocalDateTime wanted, LocalDateTime read) {
        assertThat(days.nextOffice(at(wanted))).isEqualTo(at(read));
    }

    @Test
    void knowsTenYears() {
        assertThat(days.known(2025)).isFalse();
        assertThat(days.known(2026)).isTrue();
        assertThat(days.known(2035)).isTrue();
        assertThat(days.known(2036)).isFalse();
        assertThatThrownBy(() -> days.plus(LocalDate.of(2026, 1, 1), -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(ZONE).toInstant();
    }

    @ParameterizedTest(name = "{1} office hours from {0} are over at {2}")
    @CsvSource({
        "2026-11-20T10:00, 16, 2026-11-25T10:00", // 24/11 is off
        "2026-11-20T10:00, 2, 2026-11-20T12:00",
        "2026-11-20T10:00, 3, 2026-11-20T14:00", // lunch is none
        "2026-11-20T12:30, 1, 2026-11-20T14:00",
        "2026-11-20T10:00, 6, 2026-11-20T17:00",
        "2026-11-21T23:00, 8, 2026-11-23T17:00",
        "2026-02-13T16:00, 16, 2026-02-24T16:00", // all of Tết
        "2026-11-20T10:00, 0, 2026-11-20T10:00",
    })
    void officeHours(LocalDateTime from, int hours, LocalDateTime until) {
        assertThat(days.plusOfficeHours(from.atZone(ZONE).toInstant(), hours))
                .isEqualTo(until.atZone(ZONE).toInstant());
    }

    @ParameterizedTest(name = "{1} working days from {0}: {2}")
    @CsvSource({
        "2026-12-14, -3, 2026-12-09",
        "2026-02-23, -1, 2026-02-13", // all of Tết
        "2026-02-23, 0, 2026-02-23",
        "2028-02-28, 1, 2028-02-29",
        "2028-03-01, -1, 2028-02-29",
        "2026-08-21, 1, 2026-08-22", // a Saturday worked instead
    })
    void backAndForth(LocalDate from, int by, LocalDate to) {
        assertThat(days.shift(from, by)).isEqualTo(to);
    }
}
