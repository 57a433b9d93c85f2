package vn.nhipcau.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.nhipcau.calendar.TypedDays.Wrong;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;

/** Days as secretaries type them, and what is wrong with those that are none. */
class TypedDaysTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @ParameterizedTest
    @CsvSource({
        "09/12/2026 - 11/12/2026, 2026-12-09, 2026-12-11",
        "9/12/2026–11/12/2026,    2026-12-09, 2026-12-11",
        "9.12 đến 11.12,          2026-12-09, 2026-12-11",
        "9/12 11/12/2026,         2026-12-09, 2026-12-11",
        "9-11/12/2026,            2026-12-09, 2026-12-11",
        "9-11/12,                 2026-12-09, 2026-12-11",
        "09/12/2026,              2026-12-09, 2026-12-09",
        "20/11,                   2026-11-20, 2026-11-20",
        "19/11,                   2027-11-19, 2027-11-19",
        "30/12 - 02/01,           2026-12-30, 2027-01-02",
        "30/12/2026 - 02/01/2027, 2026-12-30, 2027-01-02",
        "29/02/2028,              2028-02-29, 2028-02-29",
        "2026-12-09,              2026-12-09, 2026-12-09",
        "9/12/26-11/12/26,        2026-12-09, 2026-12-11",
        "từ ngày 9 đến ngày 11/12, 2026-12-09, 2026-12-11",
        "9-11 thang 12 nam 2026,  2026-12-09, 2026-12-11",
        "December 9-11,           2026-12-09, 2026-12-11",
        "thứ Tư 9/12 - thứ Sáu 11/12/2026, 2026-12-09, 2026-12-11",
        "30/12 - 02/01/2027,      2026-12-30, 2027-01-02"
    })
    void readsDays(String typed, LocalDate first, LocalDate last) {
        assertThat(TypedDays.read(typed, TODAY)).isEqualTo(new TypedDays(first, last, null));
    }

    @ParameterizedTest
    @CsvSource({
        "31/02/2027,              NO_SUCH_DAY",
        "09/13/2026,              NO_SUCH_DAY",
        "0/12/2026,               NO_SUCH_DAY",
        "30-31/11/2026,           NO_SUCH_DAY",
        "19/11/2026,              PAST",
        "18/11/2026 - 22/11/2026, PAST",
        "11/12/2026 - 09/12/2026, ENDS_BEFORE_IT_BEGINS",
        "11-9/12/2026,            ENDS_BEFORE_IT_BEGINS",
        "09/12/2036,              TOO_FAR",
        "31/11,                   NO_SUCH_DAY",
        "thứ Ba 09/12/2026,       OTHER_WEEKDAY",
        "9/12 hoặc 10/12,         UNREADABLE",
        "9/12/2026 đến,           UNREADABLE",
        "9/12/2026 -,             UNREADABLE",
        "từ 9/12/2026,            UNREADABLE",
        "from 9/12/2026,          UNREADABLE",
        "đến 11/12/2026,          UNREADABLE",
        "9,                       UNREADABLE"
    })
    void saysWhatIsWrong(String typed, Wrong wrong) {
        assertThat(TypedDays.read(typed, TODAY).wrong()).isEqualTo(wrong);
    }

    @ParameterizedTest
    @CsvSource({
        "ngày mai,                2026-11-21, 2026-11-21",
        "ngay kia,                2026-11-22, 2026-11-22",
        "ngày mốt,                2026-11-22, 2026-11-22",
        "ngày kìa,                2026-11-23, 2026-11-23",
        "thứ Sáu tuần sau,        2026-11-27, 2026-11-27",
        "tuần tới thứ 6,          2026-11-27, 2026-11-27",
        "thu 6 tuan sau,          2026-11-27, 2026-11-27",
        "CN tuần này,             2026-11-22, 2026-11-22",
        "thứ bảy này,             2026-11-21, 2026-11-21",
        "thứ hai tuần sau nữa,    2026-11-30, 2026-11-30",
        "thứ hai đến thứ tư tuần sau, 2026-11-23, 2026-11-25",
        "Friday next week,        2026-11-27, 2026-11-27",
        "thứ Sáu 27/11 tuần sau,  2026-11-27, 2026-11-27",
        "5 ngày nữa,              2026-11-25, 2026-11-25",
        "năm ngày nữa,            2026-11-25, 2026-11-25",
        "hai tuần nữa,            2026-12-04, 2026-12-04",
        "mot thang nua,           2026-12-20, 2026-12-20",
        "in 3 days,               2026-11-23, 2026-11-23",
        "24/12,                   2026-12-24, 2026-12-24"
    })
    void daysAsTheyAreSaidToday(String typed, LocalDate first, LocalDate last) {
        for (String form : List.of(typed, Normalizer.normalize(typed, Normalizer.Form.NFD)))
            assertThat(TypedDays.read(form, TODAY)).isEqualTo(new TypedDays(first, last, null));
        if (first.equals(last) && first.isAfter(TODAY))
            assertThat(TypedDays.readOne(typed, TODAY).first()).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({
        "tuần sau,                UNREADABLE",
        "cuối tuần,               UNREADABLE",
        "đầu tuần sau,            UNREADABLE",
        "thứ Sáu,                 UNREADABLE",
        "5 ngày,                  UNREADABLE",
        "5 ngày làm việc nữa,     UNREADABLE",
        "5-7 ngày nữa,            UNREADABLE",
        "-3 ngày nữa,             UNREADABLE",
        "khoảng 5 ngày nữa,       UNREADABLE",
        "tháng sau,               UNREADABLE",
        "ngày một,                UNREADABLE",
        "thứ Sáu tuần trước,      UNREADABLE",
        "thứ Hai tuần này,        PAST",
        "thứ Sáu 4/12 tuần sau,   UNREADABLE",
        "hôm qua,                 UNREADABLE",
        "0,                       UNREADABLE",
        "999 tháng nữa,           TOO_FAR"
    })
    void whatIsSaidTodayIsReadWholeOrNotAtAll(String typed, Wrong wrong) {
        assertThat(TypedDays.read(typed, TODAY).wrong()).isEqualTo(wrong);
    }

    @ParameterizedTest
    @CsvSource({"19/11, PAST", "thu nam 19-11, PAST", "Nov 19, PAST", "20/11, PAST", "21/11, "})
    void aDayThatHasJustGoneIsNotAYearAway(String typed, Wrong wrong) {
        assertThat(TypedDays.readOne(typed, TODAY).wrong()).isEqualTo(wrong);
    }

    @ParameterizedTest
    @CsvSource({
        "15-20/01/2027,     ONE_DAY",
        "15/1 - 20/1,       ONE_DAY",
        "31/12 hoặc 15/1,   ONE_DAY",
        "31/12 hoac 15/1,   ONE_DAY",
        "31/12 or 15/1,     ONE_DAY",
        "31/12 hoặc sớm hơn, UNREADABLE",
        "hoặc 31/12,        UNREADABLE"
    })
    void oneDayIsNotSeveral(String typed, Wrong wrong) {
        for (String form : List.of(typed, Normalizer.normalize(typed, Normalizer.Form.NFD)))
            assertThat(TypedDays.readOne(form, TODAY).wrong()).isEqualTo(wrong);
    }
}
