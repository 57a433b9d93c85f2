package vn.nhipcau.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.nhipcau.calendar.TypedDays.Wrong;

import java.time.LocalDate;

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
        "ngày mai,                UNREADABLE",
        "31/11,                   NO_SUCH_DAY",
        "thứ Ba 09/12/2026,       OTHER_WEEKDAY",
        "9/12 hoặc 10/12,         UNREADABLE",
        "9,                       UNREADABLE"
    })
    void saysWhatIsWrong(String typed, Wrong wrong) {
        assertThat(TypedDays.read(typed, TODAY).wrong()).isEqualTo(wrong);
    }

    @ParameterizedTest
    @CsvSource({"19/11, PAST", "thu nam 19-11, PAST", "Nov 19, PAST", "20/11, PAST", "21/11, "})
    void aDayThatHasJustGoneIsNotAYearAway(String typed, Wrong wrong) {
        assertThat(TypedDays.readOne(typed, TODAY.plusDays(1)).wrong()).isEqualTo(wrong);
    }
}
