package vn.nhipcau.meeting.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.nhipcau.meeting.MeetingTime;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** When a meeting is, as people type it on Friday 20/11/2026 at 10:00. */
class TypedTimeTests {
    private final Clock clock =
            Clock.fixed(
                    OffsetDateTime.parse("2026-11-20T10:00:00+07:00").toInstant(),
                    ZoneId.of("Asia/Ho_Chi_Minh"));

    private TypedTime read(String typed) {
        return TypedTime.read(typed, Duration.ofHours(2), clock);
    }

    @ParameterizedTest
    @CsvSource({
        "05/12/2026 18:00-20:00, 2026-12-05T18:00, 2026-12-05T20:00",
        "5/12 18h, 2026-12-05T18:00, 2026-12-05T20:00",
        "18h30 ngày 5.12, 2026-12-05T18:30, 2026-12-05T20:30",
        "8h 05/12 đến 10h15, 2026-12-05T08:00, 2026-12-05T10:15",
        "8 giờ 30 ngày 05-12-2026, 2026-12-05T08:30, 2026-12-05T10:30",
        "8 giờ sáng 5/1, 2027-01-05T08:00, 2027-01-05T10:00",
        "20/11 10:01, 2026-11-20T10:01, 2026-11-20T12:01",
        "ngày mai 18:00, 2026-11-21T18:00, 2026-11-21T20:00",
        "tomorrow 6pm, 2026-11-21T18:00, 2026-11-21T20:00",
        "6pm tomorrow, 2026-11-21T18:00, 2026-11-21T20:00",
        "today at 18:00-19:00, 2026-11-20T18:00, 2026-11-20T19:00",
        "the day after tomorrow at 9am, 2026-11-22T09:00, 2026-11-22T11:00",
        "ngày mai 18h, 2026-11-21T18:00, 2026-11-21T20:00",
        "18h ngay mai, 2026-11-21T18:00, 2026-11-21T20:00",
        "9h sáng mai, 2026-11-21T09:00, 2026-11-21T11:00",
        "sáng mai 9h, 2026-11-21T09:00, 2026-11-21T11:00",
        "mai 18h, 2026-11-21T18:00, 2026-11-21T20:00",
        "18h hôm nay, 2026-11-20T18:00, 2026-11-20T20:00",
        "ngày kia 18h, 2026-11-22T18:00, 2026-11-22T20:00",
        "thứ sáu tuần sau 14h, 2026-11-27T14:00, 2026-11-27T16:00",
        "thu sau tuan sau 14h, 2026-11-27T14:00, 2026-11-27T16:00",
        "14 giờ 30 thứ Sáu tuần sau, 2026-11-27T14:30, 2026-11-27T16:30",
        "14h-16h thứ 6 tuần tới, 2026-11-27T14:00, 2026-11-27T16:00",
        "thứ bảy tuần này 8h, 2026-11-21T08:00, 2026-11-21T10:00",
        "8h sáng Chủ nhật tuần này, 2026-11-22T08:00, 2026-11-22T10:00",
        "chiều thứ bảy này 2h, 2026-11-21T14:00, 2026-11-21T16:00",
        "mai 8h, 2026-11-21T08:00, 2026-11-21T10:00",
        "chiều mai 2h, 2026-11-21T14:00, 2026-11-21T16:00",
        "2h chieu mai, 2026-11-21T14:00, 2026-11-21T16:00",
        "2 giờ chiều ngày kia, 2026-11-22T14:00, 2026-11-22T16:00",
        "hai giờ chiều mai, 2026-11-21T14:00, 2026-11-21T16:00",
        "mười bốn giờ ba mươi thứ sáu tuần sau, 2026-11-27T14:30, 2026-11-27T16:30",
        "bảy giờ rưỡi tối nay, 2026-11-20T19:30, 2026-11-20T21:30",
        "chiều nay 3h, 2026-11-20T15:00, 2026-11-20T17:00",
        "5 ngày nữa 14h, 2026-11-25T14:00, 2026-11-25T16:00",
        "2pm friday next week, 2026-11-27T14:00, 2026-11-27T16:00",
        "thứ hai ngày 23/11 lúc hai giờ chiều, 2026-11-23T14:00, 2026-11-23T16:00",
        "29/02/2028 07:00-07:01, 2028-02-29T07:00, 2028-02-29T07:01"
    })
    void timesToCome(String typed, String starts, String ends) {
        assertThat(read(typed))
                .isEqualTo(new TypedTime.Good(new MeetingTime(at(starts), at(ends))));
    }

    private static Instant at(String time) {
        return OffsetDateTime.parse(time + ":00+07:00").toInstant();
    }

    @ParameterizedTest
    @CsvSource({
        "tuần sau 14h, NO_DATE",
        "cuối tuần 8h, NO_DATE",
        "thứ sáu 14h, NO_DATE",
        "thứ sáu tuần sau, NO_HOUR",
        "24/12, NO_HOUR",
        "thứ sáu tuần sau 2h, WHICH_HALF",
        "thứ sáu tuần sau khoảng 14h, UNREADABLE",
        "thứ hai tuần này 14h, PAST",
        "mai hoặc ngày kia 8h, UNREADABLE",
        "31/02/2027 18:00, NO_SUCH_DAY",
        "29/02/2027 18:00, NO_SUCH_DAY",
        "5/13 18:00, NO_SUCH_DAY",
        "0/0 18:00, NO_SUCH_DAY",
        "20/11/2026 10:00, PAST",
        "01/01/2020 10:00, PAST",
        "19/11 18h, PAST",
        "thứ Năm 19-11 lúc 18 giờ, PAST",
        "thu nam 19 thang 11 tu 18h den 20h, PAST",
        "Nov 19 6pm, PAST",
        "1/10 8h, PAST",
        "05/12/2029 10:00, TOO_FAR",
        "05/12/2026, NO_HOUR",
        "05/12/2026 25:00, NO_HOUR",
        "05/12/2026 18:75, NO_HOUR",
        "05/12/2026 20:00-18:00, ENDS_BEFORE",
        "05/12/2026 20:00-20:00, ENDS_BEFORE",
        "99999999999/1 18:00, NO_SUCH_DAY"
    })
    void whatIsNone(String typed, TypedTime.Why why) {
        assertThat(read(typed)).isEqualTo(new TypedTime.Bad(why));
    }
}
