package vn.nhipcau.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.nhipcau.calendar.BusinessClock;
import vn.nhipcau.chat.UpdateReceiver;
import vn.nhipcau.testing.Driver;
import vn.nhipcau.testing.Messenger;
import vn.nhipcau.testing.People;
import vn.nhipcau.testing.StoryTest;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The evidence of consent: which words somebody read when they agreed, and when that was. */
@StoryTest
class ConsentsTests {
    private static final String DRAIN = "Cống phường Bồ Đề tắc cả tháng nay, mưa là ngập";

    @Autowired Messenger messenger;
    @Autowired UpdateReceiver receiver;
    @Autowired JdbcClient sql;
    @Autowired BusinessClock clock;

    private List<Map<String, Object>> evidence(Driver who) {
        return sql.sql(
                        """
                        select c.purpose, c.subject, c.language, t.wording, c.given_at,
                            c.withdrawn_at
                        from consent c join consent_text t on t.sha256 = c.wording
                            join person p on p.id = c.person
                        where p.external_id = ? order by c.id
                        """)
                .param(who.id())
                .query(
                        (row, _) -> {
                            Timestamp withdrawn = row.getTimestamp("withdrawn_at");
                            return Map.<String, Object>of(
                                    "purpose",
                                    row.getString("purpose"),
                                    "subject",
                                    row.getString("subject"),
                                    "language",
                                    row.getString("language"),
                                    "wording",
                                    row.getString("wording"),
                                    "given",
                                    row.getTimestamp("given_at").toInstant(),
                                    "withdrawn",
                                    withdrawn == null ? "" : withdrawn.toInstant());
                        })
                .list();
    }

    private Driver citizen() {
        return new People(messenger, receiver).citizen("An");
    }

    @Test
    void isTheWordingAsItStoodOnTheScreenAndTheTime() {
        var an = citizen();
        an.says(DRAIN).sees("Kính chào Ông/Bà");
        an.taps("Xem đầy đủ").sees("Trước khi gửi, Ông/Bà vui lòng đọc và lựa chọn");
        String screen = an.transcript();
        assertThat(evidence(an)).isEmpty();
        Instant before = clock.instant().minusMillis(1);
        an.taps("Tôi đồng ý").sees("Bản nháp kiến nghị");
        assertThat(evidence(an)).hasSize(1);
        var given = evidence(an).getFirst();
        assertThat(screen).contains((String) given.get("wording"));
        assertThat(given).containsEntry("language", "VI").containsEntry("purpose", "PETITIONS");
        assertThat((Instant) given.get("given")).isBetween(before, clock.instant());
    }

    @Test
    void isTheLanguageTheyReadWhateverTheySpeakNow() {
        var an = citizen();
        an.says(DRAIN).sees("Kính chào Ông/Bà");
        an.says("/ngonngu").taps("English").sees("English");
        an.taps("Tôi đồng ý").sees("Draft petition");
        assertThat(evidence(an).getFirst()).containsEntry("language", "VI");
        assertThat((String) evidence(an).getFirst().get("wording")).startsWith("Kính chào");
        an.taps("Send").sees("Would you like").says("/language").taps("Tiếng Việt");
        an.taps("Receive notices").sees("Chúng tôi sẽ báo cho Ông/Bà");
        assertThat(evidence(an).getLast())
                .containsEntry("purpose", "NOTICES")
                .containsEntry("subject", "bo-de")
                .containsEntry("language", "EN")
                .containsEntry(
                        "wording",
                        "Would you like to receive notices of voter meetings in Bo De ward? They"
                                + " include the receptions of citizens.");
    }

    @Test
    void aWordingThatChangedMeanwhileIsShownAgain() {
        var an = citizen();
        an.says(DRAIN).sees("Kính chào Ông/Bà");
        sql.sql(
                        """
                        update card set face = replace(face, 'agree:', 'agree:0')
                        where address = (select address from person where external_id = ?)
                        """)
                .param(an.id())
                .update();
        an.tapsData(an.dataOf("Tôi đồng ý").replace("agree:", "agree:0"));
        an.sees("vừa được cập nhật, xin Ông/Bà đọc lại");
        assertThat(evidence(an)).isEmpty();
        an.taps("Tôi đồng ý").sees("Bản nháp kiến nghị");
        assertThat(evidence(an)).hasSize(1);
    }

    @Test
    void staysWhenTheyTakeItBackWithTheTime() {
        var an = citizen();
        an.says(DRAIN).taps("Tôi đồng ý").sees("Bản nháp kiến nghị");
        an.says("/dulieu").taps("Xóa dữ liệu").taps("Xóa vĩnh viễn").sees("đã được xóa");
        assertThat(evidence(an).getFirst().get("withdrawn")).isInstanceOf(Instant.class);
        an.says(DRAIN).taps("Tôi đồng ý").sees("Bản nháp kiến nghị");
        assertThat(evidence(an)).hasSize(2);
        assertThat(evidence(an).getLast()).containsEntry("withdrawn", "");
    }
}
