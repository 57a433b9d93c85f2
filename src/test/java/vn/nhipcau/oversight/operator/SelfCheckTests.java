package vn.nhipcau.oversight.operator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.nhipcau.calendar.BusinessClock;
import vn.nhipcau.calendar.QuietHours;
import vn.nhipcau.calendar.WorkingDays;
import vn.nhipcau.chat.UpdateReceiver;
import vn.nhipcau.joining.Secretariat;
import vn.nhipcau.outbox.Addresses;
import vn.nhipcau.outbox.Channel;
import vn.nhipcau.outbox.Lease;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.oversight.OperatorSettings;
import vn.nhipcau.shared.Concern;
import vn.nhipcau.shared.Jobs;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Texts;
import vn.nhipcau.shared.Vital;
import vn.nhipcau.testing.Driver;
import vn.nhipcau.testing.Messenger;
import vn.nhipcau.testing.People;
import vn.nhipcau.testing.Quiet;
import vn.nhipcau.testing.StoryTest;
import vn.nhipcau.testing.StoryTest.FreshFor;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the service tells of itself: in the morning, and when it stands still. */
@StoryTest(freshFor = FreshFor.TEST)
class SelfCheckTests {
    private static final String CHECK = "Tự kiểm tra hệ thống";

    @Autowired Messenger messenger;
    @Autowired UpdateReceiver receiver;
    @Autowired BusinessClock clock;
    @Autowired SelfCheck check;
    @Autowired List<Concern> concerns;
    @Autowired List<Vital> vitals;
    @Autowired Texts texts;
    @Autowired JdbcClient sql;
    @Autowired Standstills told;
    @Autowired OperatorChat operator;
    @Autowired PlatformTransactionManager transactions;
    @Autowired WorkingDays calendar;
    @Autowired Quiet quiet;
    @Autowired ObjectProvider<Channel> channels;
    @Autowired Addresses addresses;
    @Autowired Secretariat secretariat;
    @Autowired vn.nhipcau.people.People register;
    @Autowired Outbox outbox;
    @Autowired QuietHours quietHours;
    @Autowired Jobs jobs;

    private People people;
    private Driver lan;
    private Driver binh;

    private Instant now = Instant.parse("2026-11-20T03:00:00Z");
    private boolean known = true;
    private boolean held = true;
    private final Set<String> still = new TreeSet<>();

    @BeforeEach
    void begins() {
        people = new People(messenger, receiver);
        lan = people.secretary();
        lan.says("/start").sees("Kính chào");
        binh = people.officer();
    }

    private void morning(String day) {
        clock.advanceTo(OffsetDateTime.parse(day + "T08:05:00+07:00").toInstant());
        // What the moved clock made due leaves first, as in the minute that the real one waits.
        quiet.settle();
        check.run();
        quiet.settle();
    }

    private void parks(long id) {
        receiver.park("test", id, "message", null, "IllegalStateException");
        sql.sql("update parked_update set content = '{}' where update_id = ?").param(id).update();
    }

    @Test
    void whereAllIsWellNobodyIsTold() {
        people.joins(lan, binh, "UBND phường Bồ Đề");
        var an = people.citizen("An");
        an.says("Cống ngõ 34 phố Phú Viên, phường Bồ Đề tắc cả tháng nay").taps("Tôi đồng ý");
        an.taps("Gửi").sees("KN-26-");
        people.citizen("Ba").says("Đường trước nhà tôi hỏng").taps("Tôi đồng ý");
        morning("2026-11-23");
        morning("2026-11-25");
        assertThat(counts()).isEmpty();
        lan.seesNo(CHECK);
    }

    @Test
    void whatIsWrongIsToldOnceAndAgainWhenAWeekBegins() {
        parks(700_001);
        morning("2026-11-23");
        lan.sees(CHECK + " ngày 23/11/2026")
                .sees("Tin nhắn chưa xử lý được: 1")
                .sees("/actuator/parked")
                .sees("docs/operations.md");
        check.run();
        morning("2026-11-25");
        assertThat(lan.count(CHECK)).isEqualTo(1);
        parks(700_002);
        morning("2026-11-26");
        lan.sees("Tin nhắn chưa xử lý được: 2");
        morning("2026-11-28"); // a Saturday
        morning("2026-11-30");
        assertThat(lan.count(CHECK)).isEqualTo(3);
        sql.sql("delete from parked_update").update();
        morning("2026-12-01");
        assertThat(lan.count(CHECK)).isEqualTo(3);
    }

    @Test
    void twoInstancesAndARestartTellItOnce() {
        parks(700_003);
        morning("2026-11-23");
        lan.sees(CHECK);
        var another =
                new SelfCheck(concerns, operator, calendar, texts, sql, jobs, transactions, clock);
        another.run();
        assertThat(lan.count(CHECK)).isEqualTo(1);
    }

    @Test
    void dutiesWithoutAnOwnerAndUnitsWithoutAReaderAreCounted() {
        people.joins(lan, binh, "UBND phường Bồ Đề");
        var an = people.citizen("An");
        an.says("Cống ngõ 34 phố Phú Viên, phường Bồ Đề tắc cả tháng nay").taps("Tôi đồng ý");
        an.taps("Gửi").sees("KN-26-");
        sql.sql("delete from unit_contact").update();
        assertThat(counts()).contains("unread=1");
        sql.sql("update duty set unit = 'no-more' where unit = 'ubnd-bo-de'").update();
        assertThat(counts()).anyMatch(found -> found.matches("unowned=[1-9]"));
        sql.sql("insert into unit_loss (unit, due_at) values ('ubnd-bo-de', current_timestamp)")
                .update();
        clock.advanceTo(Instant.parse("2026-12-20T01:05:00Z"));
        assertThat(counts()).contains("lostUnits=1");
    }

    @Test
    void whatWasNotSentInTimeIsCounted() {
        lan.says("/trogiup").sees("/");
        sql.sql(
                        "update outbound set status = 6, ended_at = current_timestamp where id = (select max(id) from outbound)")
                .update();
        assertThat(counts()).containsExactly("setAside=1");
        sql.sql(
                        "update outbound set status = 1, due = timestamp with time zone '2026-11-19 10:00:00+00' where status = 6")
                .update();
        assertThat(counts()).containsExactly("unsent=1");
    }

    @Test
    void theOperatorMayHaveAChatOfTheirOwn() {
        binh.says("/start").sees("Nhóm này chưa là đầu mối");
        for (String chat : List.of(People.BO_DE_GROUP, "-404", " ")) {
            var own =
                    new OperatorChat(
                            new OperatorSettings(chat),
                            channels,
                            addresses,
                            secretariat,
                            register,
                            outbox,
                            quietHours,
                            clock);
            new TransactionTemplate(transactions)
                    .executeWithoutResult(
                            _ -> own.tell(_ -> RichText.plain("Báo tới " + chat), "self-check"));
        }
        binh.sees("Báo tới -1001");
        lan.sees("Báo tới -404");
        quiet.settle();
        assertThat(lan.count("Báo tới")).isEqualTo(2);
    }

    private List<String> counts() {
        var found = new ArrayList<String>();
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        _ -> {
                            for (Concern concern : concerns)
                                if (concern.count() > 0)
                                    found.add(concern.name() + "=" + concern.count());
                        });
        return found;
    }

    @Test
    void everythingThatCanBeWrongHasItsWords() {
        for (Language language : Language.values()) {
            for (Concern concern : concerns)
                assertThat(texts.words(language, "oversight.check." + concern.name(), 3))
                        .contains("3");
            for (String name : List.of("hearing", "sending", StandstillWatch.DATABASE))
                for (String what : List.of("alarm", "over"))
                    assertThat(texts.words(language, "oversight.alarm." + what + "." + name))
                            .isNotBlank();
        }
        assertThat(vitals).extracting(Vital::name).contains("sending").doesNotHaveDuplicates();
    }

    private StandstillWatch watch() {
        var lease =
                new Lease() {
                    @Override
                    public boolean held() {
                        return held;
                    }

                    @Override
                    public boolean isKnown() {
                        return known;
                    }
                };
        return new StandstillWatch(
                List.of(vital("hearing"), vital("sending")),
                lease,
                told,
                operator,
                texts,
                transactions,
                clock,
                () -> now);
    }

    private Vital vital(String name) {
        return new Vital() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public boolean standsStill() {
                return still.contains(name);
            }
        };
    }

    private void passes(StandstillWatch watch, int minutes) {
        looks(watch, minutes);
        quiet.settle();
    }

    private void looks(StandstillWatch watch, int minutes) {
        for (int i = 0; i < minutes * 6; i++) {
            now = now.plus(Duration.ofSeconds(10));
            watch.look();
        }
    }

    private void alarms(int alarms, int over) {
        quiet.settle();
        assertThat(lan.count("Cảnh báo: hệ thống")).as("alarms").isEqualTo(alarms);
        assertThat(lan.count("Hệ thống đã hoạt động trở lại")).as("over").isEqualTo(over);
    }

    @Test
    void oneAlarmAndOneAllClear() {
        var watch = watch();
        passes(watch, 10);
        still.add("hearing");
        passes(watch, 1);
        still.clear();
        passes(watch, 10);
        alarms(0, 0);

        still.add("hearing");
        passes(watch, 3);
        lan.sees("Cảnh báo: hệ thống đang ngừng hoạt động một phần")
                .sees("Không nhận được tin từ Telegram");
        still.add("sending");
        passes(watch, 60);
        alarms(1, 0);
        still.clear();
        passes(watch, 2);
        alarms(1, 0);
        passes(watch, 2);
        lan.sees("Hệ thống đã hoạt động trở lại")
                .sees("Không gửi được tin: tin đang chờ đã được gửi tiếp");
        passes(watch, 60);
        alarms(1, 1);
    }

    @Test
    void whatFlickersIsNoFlood() {
        var watch = watch();
        for (int i = 0; i < 200; i++) {
            still.add("hearing");
            passes(watch, 3);
            still.clear();
            passes(watch, 4);
        }
        passes(watch, 120);
        assertThat(lan.count("Cảnh báo: hệ thống")).isBetween(1L, 3L);
        assertThat(lan.count("đã hoạt động trở lại")).isEqualTo(lan.count("Cảnh báo: hệ thống"));
    }

    @Test
    void aDatabaseThatWasAwayIsToldWhenItIsBack() {
        var watch = watch();
        passes(watch, 1);
        known = held = false;
        passes(watch, 20);
        known = true;
        passes(watch, 0);
        now = now.plusSeconds(2);
        watch.look();
        held = true;
        passes(watch, 5);
        lan.sees("Hệ thống đã hoạt động trở lại").sees("Không kết nối được cơ sở dữ liệu");
        alarms(0, 1);
    }

    @Test
    void aRestartOrAnotherInstanceGivesTheAllClear() {
        var watch = watch();
        still.add("sending");
        passes(watch, 3);
        lan.sees("Cảnh báo: hệ thống");
        var another = watch();
        passes(another, 5);
        alarms(1, 0);
        still.clear();
        passes(another, 5);
        lan.sees("Hệ thống đã hoạt động trở lại").sees("Không gửi được tin");
        alarms(1, 1);
        held = false;
        passes(watch, 60);
        held = true;
        passes(watch, 60);
        alarms(1, 1);
    }

    @Test
    void atNightTheSecretariatSleepsAndHearsOfItInTheMorning() {
        var watch = watch();
        clock.advanceTo(OffsetDateTime.parse("2026-11-20T22:30:00+07:00").toInstant());
        still.add("hearing");
        looks(watch, 3);
        still.clear();
        looks(watch, 5);
        clock.advanceTo(OffsetDateTime.parse("2026-11-21T07:30:00+07:00").toInstant());
        lan.sees("Hệ thống đã hoạt động trở lại");
        alarms(0, 1);
    }
}
