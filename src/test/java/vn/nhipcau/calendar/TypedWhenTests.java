package vn.nhipcau.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.nhipcau.calendar.TypedWhen.Wanted;
import vn.nhipcau.calendar.TypedWhen.Wrong;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Days and hours as people type them on Friday 20/11/2026. */
class TypedWhenTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static TypedWhen time(String typed) {
        return TypedWhen.read(typed, Wanted.DAY_AND_HOURS, TODAY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9:15-11:15 ngày 05/12/2026 | 2026-12-05 | 09:15 | 11:15",
                "8:05-10:00 ngày 5/12/2026 | 2026-12-05 | 08:05 | 10:00",
                "2026-12-05 18:00-20:00 | 2026-12-05 | 18:00 | 20:00",
                "2026-12-05T18:00 | 2026-12-05 | 18:00 |",
                "05/12/27 18:00-20:00 | 2027-12-05 | 18:00 | 20:00",
                "2h chiều 5/12/2026 | 2026-12-05 | 14:00 |",
                "6 giờ chiều 5/12/2026 | 2026-12-05 | 18:00 |",
                "7h30 tối 5/12/2026 | 2026-12-05 | 19:30 |",
                "6:00 PM 5/12/2026 | 2026-12-05 | 18:00 |",
                "05/12/2026 6.00 p.m. | 2026-12-05 | 18:00 |",
                "05/12/2026 12:00 AM | 2026-12-05 | 00:00 |",
                "05/12/2026 12pm | 2026-12-05 | 12:00 |",
                "05/12/2026 18-20h | 2026-12-05 | 18:00 | 20:00",
                "18 - 20h ngày 5/12 | 2026-12-05 | 18:00 | 20:00",
                "18-20 giờ 5/12 | 2026-12-05 | 18:00 | 20:00",
                "18h-20 5/12/2026 | 2026-12-05 | 18:00 | 20:00",
                "14:00-16:00, 05/12/2026 | 2026-12-05 | 14:00 | 16:00",
                "18:30-20:00 ngày 05/12/2026 | 2026-12-05 | 18:30 | 20:00",
                "6 giờ rưỡi tối 5/12 | 2026-12-05 | 18:30 |",
                "6 giờ rưỡi 5/12 | 2026-12-05 | 06:30 |",
                "7h kém 15 tối 5/12 | 2026-12-05 | 18:45 |",
                "2h chieu 5/12/2026 | 2026-12-05 | 14:00 |",
                "2-4h chiều 5/12 | 2026-12-05 | 14:00 | 16:00",
                "2h-4h chiều ngày 5/12 | 2026-12-05 | 14:00 | 16:00",
                "10h-2h chiều 5/12 | 2026-12-05 | 10:00 | 14:00",
                "8h sáng - 2h chiều 5/12 | 2026-12-05 | 08:00 | 14:00",
                "2h chiều đến 4h 5/12 | 2026-12-05 | 14:00 | 16:00",
                "từ 18h30 đến 20h ngày 5/12/2026 | 2026-12-05 | 18:30 | 20:00",
                "tu 7h toi 9h ngay 5/12 | 2026-12-05 | 07:00 | 09:00",
                "7h toi 5/12 | 2026-12-05 | 19:00 |",
                "chiều thứ Bảy 5/12, 2h-4h | 2026-12-05 | 14:00 | 16:00",
                "sáng 5/12 8h-12h | 2026-12-05 | 08:00 | 12:00",
                "thứ Bảy 5/12 18h | 2026-12-05 | 18:00 |",
                "18h T7, 5/12/2026 | 2026-12-05 | 18:00 |",
                "CN 06/12/2026 8h30 | 2026-12-06 | 08:30 |",
                "18 giờ 30 phút, thứ bảy, ngày 5 tháng 12 năm 2026 | 2026-12-05 | 18:30 |",
                "5 tháng 12 18g30 | 2026-12-05 | 18:30 |",
                "18.30 ngày 5/12 | 2026-12-05 | 18:30 |",
                "11h30 trưa 5/12 | 2026-12-05 | 11:30 |",
                "1h trưa 5/12 | 2026-12-05 | 13:00 |",
                "9h đêm 5/12 | 2026-12-05 | 21:00 |",
                "December 5, 2026 6:00 PM - 8:00 PM | 2026-12-05 | 18:00 | 20:00",
                "Saturday 5 December 2026, 6 pm | 2026-12-05 | 18:00 |",
                "from 6 to 8pm on Dec 5th | 2026-12-05 | 18:00 | 20:00",
                "2 in the afternoon 5/12 | | |",
                "2h in the afternoon, 5/12 | 2026-12-05 | 14:00 |",
                "05/12/2026 02:00 | 2026-12-05 | 02:00 |",
                "05/12/2026 18:00 - 05/12/2026 20:00 | 2026-12-05 | 18:00 | 20:00",
                "18h 05-12-2026 | 2026-12-05 | 18:00 |",
                "8 giờ 30-10 giờ ngày 5/12 | 2026-12-05 | 08:30 | 10:00",
                "1/1 8:00 | 2027-01-01 | 08:00 |"
            })
    void daysAndHours(String typed, LocalDate day, LocalTime begins, LocalTime ends) {
        var read = time(typed);
        if (day == null) {
            assertThat(read.wrong()).isNotNull();
            return;
        }
        assertThat(read).isEqualTo(new TypedWhen(day, day, begins, ends, "", null));
        String blanks = typed.replace(' ', '\u00a0');
        assertThat(time(blanks)).as("no-break spaces").isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5/12/2026 18h hoặc 19h | UNREADABLE",
                "5/12 18h 20h | UNREADABLE",
                "5/12 hoặc 6/12 18h | UNREADABLE",
                "khoảng 18h 5/12 | UNREADABLE",
                "5/12 6/12 18h | UNREADABLE",
                "5/12/2026/3 18h | UNREADABLE",
                "31/11 18:00 | NO_SUCH_DAY",
                "5/12/226 18:00 | NO_SUCH_DAY",
                "thứ Sáu 5/12 18:00 | OTHER_WEEKDAY",
                "Chủ nhật 5/12/2026 8h30 | OTHER_WEEKDAY",
                "Sunday 5 December 6pm | OTHER_WEEKDAY",
                "9-11/12 18:00 | ONE_DAY",
                "thứ Bảy 18h | NO_DAY",
                "5/12 18 | NO_HOUR",
                "5/12 24:00 | NO_HOUR",
                "5/12 8h-25h | NO_HOUR",
                "5/12 18:5 | NO_HOUR",
                "5/12 9h chiều | NO_HOUR",
                "5/12 14h sáng | NO_HOUR",
                "5/12 2h | WHICH_HALF",
                "5/12 3-5h | WHICH_HALF",
                "5/12 10h-2h | WHICH_HALF",
                "5/12 20h-18h | ENDS_BEFORE_IT_BEGINS"
            })
    void refusesWhatIsNotReadWhole(String typed, Wrong wrong) {
        assertThat(time(typed).wrong()).isEqualTo(wrong);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "07/12/2026 8:00 Trụ sở UBND phường | 08:00 | | Trụ sở UBND phường",
                "07/12/2026 2h chiều Trụ sở | 14:00 | | Trụ sở",
                "07/12/2026 8h30-11h30 Trụ sở | 08:30 | 11:30 | Trụ sở",
                "8h30-11h30 ngày 7/12 tại Trụ sở | 08:30 | 11:30 | Trụ sở",
                "2h chieu 7/12, phong hop so 1 | 14:00 | | phong hop so 1",
                "07/12/2026 8:00 - Nhà văn hóa | 08:00 | | Nhà văn hóa",
                "07/12/2026 8:00 12 Trần Hưng Đạo | 08:00 | | 12 Trần Hưng Đạo",
                "07/12/2026 8h 30 Trần Phú | 08:00 | | 30 Trần Phú",
                "07/12/2026 8:00 12/5 Nguyễn Trãi | 08:00 | | 12/5 Nguyễn Trãi",
                "07/12/2026 8:00 CN Ngân hàng | 08:00 | | CN Ngân hàng",
                "thứ Hai 07/12/2026 8:00 – 10:00: Số 5, ngõ 12 | 08:00 | 10:00 | Số 5, ngõ 12",
                "07/12/2026 8:00 | 08:00 | |"
            })
    void theBeginningOfAText(String typed, LocalTime begins, LocalTime ends, String rest) {
        var read = TypedWhen.readFirst(typed, Wanted.DAY_AND_HOURS, TODAY);
        assertThat(read)
                .isEqualTo(
                        new TypedWhen(
                                LocalDate.of(2026, 12, 7),
                                LocalDate.of(2026, 12, 7),
                                begins,
                                ends,
                                rest == null ? "" : rest,
                                null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "27/04/2027 Nghỉ bù Giỗ Tổ | 2027-04-27 | Nghỉ bù Giỗ Tổ",
                "Thứ Ba 27-4: Nghỉ bù | 2027-04-27 | Nghỉ bù",
                "27 tháng 4 năm 2027 Nghỉ bù | 2027-04-27 | Nghỉ bù",
                "2027-04-27, 30/4 nghỉ sớm | 2027-04-27 | 30/4 nghỉ sớm"
            })
    void aDayAndItsName(String typed, LocalDate day, String name) {
        var read = TypedWhen.readFirst(typed, Wanted.DAY, TODAY);
        assertThat(read).isEqualTo(new TypedWhen(day, day, null, null, name, null));
    }

    /** Whatever we print is read as what it was, in both languages. */
    @Test
    void readsWhatIsPrinted() {
        var random = new Random(11);
        var date = DateTimeFormatter.ofPattern("dd/MM/yyyy");
        for (int i = 0; i < 2000; i++) {
            var day = TODAY.plusDays(1 + random.nextInt(700));
            var begins = LocalTime.of(random.nextInt(22), random.nextInt(60));
            var ends = begins.plusMinutes(1 + random.nextInt(110));
            for (var locale : List.of(Locale.of("vi", "VN"), Locale.ENGLISH)) {
                String printed =
                        begins
                                + "–"
                                + ends
                                + ", "
                                + day.getDayOfWeek().getDisplayName(TextStyle.FULL, locale)
                                + " "
                                + date.format(day);
                var expected = new TypedWhen(day, day, begins, ends, "", null);
                assertThat(time(printed)).as(printed).isEqualTo(expected);
                assertThat(time(day + " " + begins + "-" + ends)).isEqualTo(expected);
                String plain = "%s ngày %s".formatted(begins, date.format(day));
                assertThat(time(plain).hour()).as(plain).isEqualTo(begins);
                var last = day.plusDays(random.nextInt(5));
                String days = date.format(day) + "–" + date.format(last);
                assertThat(TypedDays.read(days, TODAY))
                        .as(days)
                        .isEqualTo(new TypedDays(day, last, null));
                String hour = begins.toString();
                assertThat(TypedWhen.read(hour, Wanted.HOUR, TODAY).hour()).isEqualTo(begins);
            }
        }
    }

    /** Nothing that somebody types makes the reader fail in another way than by a reason. */
    @Test
    void neverThrows() {
        var random = new Random(12);
        var parts =
                List.of(
                        "5",
                        "12",
                        "2026",
                        "99999999999",
                        "/",
                        "-",
                        ".",
                        ":",
                        "h",
                        "giờ",
                        "chiều",
                        "pm",
                        "đến",
                        "tới",
                        "thứ",
                        "Bảy",
                        "T",
                        "tháng",
                        "Dec",
                        " ",
                        "\u200b",
                        "kém",
                        "rưỡi",
                        "buổi",
                        ",",
                        "(",
                        "😀",
                        "٣",
                        "noon",
                        "0");
        for (int i = 0; i < 20_000; i++) {
            var typed = new StringBuilder();
            for (int j = random.nextInt(12); j >= 0; j--)
                typed.append(parts.get(random.nextInt(parts.size())));
            for (Wanted wanted : Wanted.values()) {
                TypedWhen.read(typed.toString(), wanted, TODAY);
                TypedWhen.readFirst(typed.toString(), wanted, TODAY);
            }
        }
    }
}
