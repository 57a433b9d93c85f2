package vn.nhipcau.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.time4j.PlainDate;
import net.time4j.calendar.EastAsianMonth;
import net.time4j.calendar.EastAsianYear;
import net.time4j.calendar.VietnameseCalendar;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.nhipcau.shared.BadFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.IntStream;

/** The table of holidays: right where the moon decides, and never half read. */
class HolidaysTests {
    private final Holidays shipped = new Holidays(Path.of("config/holidays-vn.csv"));
    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(ints = {2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035})
    void agreesWithTheMoon(int year) {
        LocalDate tet = lunar(year, 1, 1);
        IntStream.rangeClosed(-1, 3)
                .forEach(day -> assertThat(named(tet.plusDays(day))).startsWith("Tết Nguyên đán"));
        assertThat(named(tet)).endsWith("mùng 1");
        assertThat(named(lunar(year, 3, 10))).isEqualTo("Giỗ Tổ Hùng Vương");
    }

    @ParameterizedTest
    @ValueSource(ints = {2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035})
    void gives12HolidaysAYearNoneLostToAWeekend(int year) {
        var days = shipped.all().stream().filter(day -> day.date().getYear() == year).toList();
        long holidays = days.stream().filter(day -> day.type() == Holidays.Type.H).count();
        long onWeekends =
                days.stream()
                        .filter(day -> day.type() == Holidays.Type.H)
                        .filter(day -> day.date().getDayOfWeek().getValue() > 5)
                        .count();
        long compensated = days.stream().filter(day -> day.type() == Holidays.Type.C).count();
        assertThat(holidays).isEqualTo(12);
        assertThat(compensated).isEqualTo(onWeekends);
    }

    private static LocalDate lunar(int year, int month, int day) {
        return VietnameseCalendar.of(
                        EastAsianYear.forGregorian(year), EastAsianMonth.valueOf(month), day)
                .transform(PlainDate.axis())
                .toTemporalAccessor();
    }

    private String named(LocalDate date) {
        return shipped.all().stream()
                .filter(day -> day.date().equals(date))
                .map(Holidays.Day::vi)
                .findFirst()
                .orElse("no holiday on " + date);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2026-13-01,H,a,b,c,OFFICIAL | :3: "2026-13-01" is no date such as 2026-09-02
                    2026-01-01,H,a,b,c,OFFICIAL | :3: 2026-01-01 stands twice
                    2025-12-31,H,a,b,c,OFFICIAL | :3: 2025-12-31 is out of order
                    2026-01-02,X,a,b,c,OFFICIAL | :3: "X" is no type, only [H, C, S, W]
                    2026-01-02,H,a,b,c,MAYBE    | :3: "MAYBE" is no status, only [OFFICIAL, PROVISIONAL]
                    2026-01-02,W,a,b,c,OFFICIAL | :3: 2026-01-02 is no weekend day
                    2026-01-03,S,a,b,c,OFFICIAL | :3: 2026-01-03 is a weekend day and off anyway
                    2026-01-02,H,,b,c,OFFICIAL  | :3: name_vi and name_en must not be empty
                    2026-01-02,H                | :3: the columns must be date,type,name_vi,name_en,basis,status
                    """)
    void namesFileAndLine(String line, String reason) throws IOException {
        Path file = folder.resolve("holidays-vn.csv");
        Files.writeString(
                file,
                "date,type,name_vi,name_en,basis,status\n2026-01-01,H,a,b,c,OFFICIAL\n"
                        + line
                        + "\n");
        assertThatThrownBy(() -> new Holidays(file))
                .isInstanceOf(BadFile.class)
                .hasMessage(file + reason);
    }

    @Test
    void tellsThatTheTableIsMissing() {
        Path nowhere = folder.resolve("holidays-vn.csv");
        assertThatThrownBy(() -> new Holidays(nowhere))
                .hasMessage(nowhere + ": the holiday table is missing");
    }
}
