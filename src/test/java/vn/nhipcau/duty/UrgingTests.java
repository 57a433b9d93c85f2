package vn.nhipcau.duty;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.transaction.support.TransactionTemplate;

import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.chat.UpdateReceiver;
import vn.nhipcau.people.Roles;
import vn.nhipcau.people.Roles.Role;
import vn.nhipcau.petition.Quiet;
import vn.nhipcau.testing.Driver;
import vn.nhipcau.testing.Messenger;
import vn.nhipcau.testing.People;
import vn.nhipcau.testing.StoryTest;
import vn.nhipcau.testing.StoryTest.FreshFor;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** A petition of Friday, 20/11/2026, due on 14/12: who hears what of it until it is answered. */
@StoryTest(freshFor = FreshFor.TEST)
class UrgingTests {
    private static final String WARD = "UBND phường Bồ Đề";

    @Autowired Messenger messenger;
    @Autowired UpdateReceiver receiver;
    @Autowired ApplicationContext house;
    @Autowired vn.nhipcau.people.People register;
    @Autowired Roles roles;
    @Autowired TransactionTemplate transaction;
    @Autowired StuckDuties stuck;

    private People people;
    private Driver an;
    private Driver binh;
    private Driver hoa;
    private Driver lan;
    private Driver tam;
    private Driver mat;
    private String code;

    @BeforeEach
    void anFilesAPetition() {
        people = new People(messenger, receiver);
        lan = people.secretary();
        binh = people.officer();
        people.joins(lan, binh, WARD);
        hoa = holds("Hòa", Role.HEAD, "ubnd-bo-de");
        tam = holds("Tâm", Role.STANDING_MEMBER, null);
        mat = holds("Mạt", Role.FRONT_OFFICER, "bo-de");
        an = people.citizen("An");
        code = files(an, "Cống ngõ 34 phố Phú Viên, phường Bồ Đề tắc cả tháng nay, mưa là ngập");
    }

    private Driver holds(String name, Role role, @Nullable String unit) {
        var who = people.citizen(name);
        who.says("/start").sees("Kính chào");
        gives(who, role, unit);
        return who;
    }

    private void gives(Driver who, Role role, @Nullable String unit) {
        transaction.executeWithoutResult(
                _ -> {
                    var person = register.met("test", who.id(), null, null);
                    roles.give(person, role, unit, person);
                });
    }

    private String files(Driver citizen, String words) {
        return People.files(citizen, words, binh);
    }

    private void at(String time) {
        Mornings.at(house, time);
    }

    @Test
    void theLadderFromThreeDaysBeforeToQuestioning() {
        binh.taps("Tiếp nhận").sees("Người tiếp nhận: Bình");
        at("2026-12-08T09:00");
        binh.seesNo("Nhắc việc");
        at("2026-12-09T07:59");
        binh.seesNo("Nhắc việc");

        at("2026-12-09T08:00");
        binh.sees("Nhắc việc sáng 09/12/2026")
                .sees("Nhắc tự động, thay mặt bộ phận giúp việc")
                .sees("1. Trả lời " + code)
                .sees("hạn 14/12/2026 (còn 3 ngày làm việc)");
        hoa.seesNo("Nhắc việc");

        at("2026-12-14T08:00");
        binh.looksAt("Nhắc việc sáng 14/12/2026").sees("hạn hôm nay, 14/12/2026");
        binh.sees("Tin nhắc việc sáng 09/12/2026: đã có tin mới ở phía dưới");
        hoa.sees("Nhắc việc sáng 14/12/2026").sees("1. Trả lời " + code);
        lan.seesNo("Nhắc việc");

        at("2026-12-17T08:00");
        lan.sees("Nhắc việc sáng 17/12/2026").sees("quá hạn 3 ngày làm việc (hạn 14/12/2026)");
        tam.seesNo("Nhắc việc");

        at("2026-12-23T08:00");
        tam.sees("Nhắc việc sáng 23/12/2026").sees("quá hạn 7 ngày làm việc");
        mat.sees("Nhắc việc sáng 23/12/2026").sees(code);
        lan.seesNo("Nhắc việc sáng 23/12/2026");

        at("2027-01-05T08:00");
        tam.sees("Nhắc việc sáng 05/01/2027").sees("quá hạn 15 ngày làm việc");
        tam.taps(code).sees("Đã đề nghị đưa vào danh sách chất vấn");
        an.says("/tracuu " + code).sees("Đã nhắc cơ quan giải quyết");
    }

    /**
     * What was due on mornings without the messenger is said once when it is back, as it is then.
     */
    @Test
    void morningsWithoutTheMessengerAreMadeUpForOnce() {
        binh.taps("Tiếp nhận").sees("Người tiếp nhận: Bình");
        for (var who : List.of(binh, hoa, lan)) messenger.delays(who.chat(), true);
        at("2026-12-09T08:00");
        at("2026-12-14T08:00");
        at("2026-12-17T08:00");
        for (var who : List.of(binh, hoa, lan)) messenger.delays(who.chat(), false);
        at("2026-12-17T08:30");
        for (var who : List.of(binh, hoa, lan)) {
            who.sees("quá hạn 3 ngày làm việc (hạn 14/12/2026)").seesNo("hạn hôm nay");
            assertThat(who.count("Nhắc việc sáng 17/12/2026")).isEqualTo(1);
            who.seesNo("sáng 09/12/2026").seesNo("sáng 14/12/2026");
        }
    }

    @Test
    void whoNeverReadOfItNeedNotReadThatItIsDone() {
        messenger.delays(hoa.chat(), true);
        at("2026-12-14T08:00");
        binh.sees("Nhắc việc sáng 14/12/2026").looksAt("Nội dung: Cống ngõ 34");
        binh.replies("Đã nạo vét").taps("Đã giải quyết xong").taps("Gửi trả lời");
        binh.sees("Các việc trong tin nhắc sáng 14/12/2026 đã xong.");
        messenger.delays(hoa.chat(), false);
        at("2026-12-14T09:00");
        hoa.says("/start").sees("Kính chào").seesNo("14/12/2026");
    }

    @Test
    void nobodyIsUrgedOnceItIsDone() {
        at("2026-12-09T08:00");
        try {
            binh.sees("Nhắc việc sáng 09/12/2026").sees("1. Trả lời " + code);
        } catch (AssertionError e) {
            new org.springframework.jdbc.core.JdbcTemplate(
                            house.getBean(javax.sql.DataSource.class))
                    .queryForList(
                            "select kind,unit,due,state,steps,next_on,nudged_on,nudged_to from duty")
                    .forEach(System.out::println);
            new org.springframework.jdbc.core.JdbcTemplate(
                            house.getBean(javax.sql.DataSource.class))
                    .queryForList("select * from duty_list")
                    .forEach(System.out::println);
            new org.springframework.jdbc.core.JdbcTemplate(
                            house.getBean(javax.sql.DataSource.class))
                    .queryForList(
                            "select id,address,subject,status,due,not_after,reason from outbound where subject like 'duties%'")
                    .forEach(System.out::println);
            new org.springframework.jdbc.core.JdbcTemplate(
                            house.getBean(javax.sql.DataSource.class))
                    .queryForList("select * from duty_round")
                    .forEach(System.out::println);
            System.out.println(
                    java.time.Instant.now(house.getBean(vn.nhipcau.calendar.BusinessClock.class)));
            throw e;
        }
        binh.looksAt("Nội dung: Cống ngõ 34")
                .replies("Đã nạo vét")
                .taps("Đã giải quyết xong")
                .taps("Gửi trả lời");
        binh.sees("Các việc trong tin nhắc sáng 09/12/2026 đã xong.");
        at("2026-12-14T08:00");
        binh.seesNo("Nhắc việc sáng 14/12/2026");
        hoa.seesNo("Nhắc việc sáng 14/12/2026");
    }

    @Test
    void whoDoesNotAcknowledgeIsHeardOfByTheHeadThenByTheSecretariat() {
        // Sixteen working hours from Friday 10:00, with Tuesday off, end on Wednesday the 25th.
        at("2026-11-25T16:00");
        hoa.seesNo("Nhắc việc");
        at("2026-11-26T08:00");
        hoa.sees("Nhắc việc sáng 26/11/2026")
                .sees("Được nhắc: 1 việc, trong đó quá hạn: 1.")
                .sees("Xác nhận tiếp nhận " + code)
                .sees("quá hạn 1 ngày làm việc");
        lan.seesNo("Nhắc việc");
        binh.seesNo("Nhắc việc");
        at("2026-11-27T08:00");
        lan.sees("Nhắc việc sáng 27/11/2026")
                .sees("Xác nhận tiếp nhận " + code)
                .sees("UBND phường Bồ Đề");
        binh.taps("Tiếp nhận");
        lan.sees("Các việc trong tin nhắc sáng 27/11/2026 đã xong.");
    }

    @Test
    void oneMessageForAllAndWhatWasMissedIsCaughtUpOnce() {
        String second = files(people.citizen("Ba"), "Đèn đường phố Phú Viên, phường Bồ Đề hỏng");
        // The machine was off from the 8th to the 18th of December.
        at("2026-12-18T10:30");
        binh.sees("Nhắc việc sáng 18/12/2026").sees("quá hạn 4 ngày làm việc");
        binh.looksAt("Nhắc việc sáng 18/12/2026").seesBoth(code, second);
        assertThat(binh.count("Nhắc việc sáng")).isOne();
        hoa.sees("Nhắc việc sáng 18/12/2026");
        lan.sees("Nhắc việc sáng 18/12/2026");
        assertThat(hoa.count("Nhắc việc sáng")).isOne();
        Mornings.tick(house);
        at("2026-12-18T16:00");
        assertThat(binh.count("Nhắc việc sáng")).isOne();
    }

    @Test
    void whatCannotBeUrgedKeepsNobodyElseFromBeingUrged() {
        String second = files(people.citizen("Ba"), "Đèn đường phố Phú Viên, phường Bồ Đề hỏng");
        var broken = new AtomicBoolean(true);
        program()
                .addApplicationListener(
                        (PayloadApplicationEvent<?> event) -> {
                            if (broken.get()
                                    && event.getPayload() instanceof DutiesUrged urged
                                    && urged.nudges().stream()
                                            .anyMatch(one -> one.duty().label().equals(code)))
                                throw new IllegalStateException("cannot be urged");
                        });
        at("2026-12-09T08:00");
        binh.seesNo("Nhắc việc");
        for (int i = 1; i < StuckDuties.TRIES; i++) Mornings.tick(house);
        binh.sees("Nhắc việc sáng 09/12/2026").sees("1. Trả lời " + second).seesNo("2. Trả lời");
        // To answer it, and to say that it was taken.
        assertThat(stuck.health().getDetails()).containsEntry("stuck", 2);

        broken.set(false);
        at("2026-12-10T08:00");
        binh.sees("Nhắc việc sáng 10/12/2026").sees("1. Trả lời " + code);
        assertThat(stuck.health().getDetails()).containsEntry("stuck", 0);
    }

    private ConfigurableApplicationContext program() {
        return (ConfigurableApplicationContext) house;
    }

    @Test
    void neverAtNightNorOnADayOff() {
        at("2026-12-13T08:00"); // a Sunday; the 9th was missed
        at("2026-12-13T23:00");
        binh.seesNo("Nhắc việc");
        at("2026-12-14T08:00");
        binh.sees("Nhắc việc sáng 14/12/2026");
    }

    @Test
    void theUnitAsksForMoreTimeAndTheSecretariatAgrees() {
        binh.taps("Xin gia hạn")
                .sees("thêm mấy ngày làm việc")
                .taps("+5 ngày")
                .sees("Vì sao cần thêm thời gian")
                .replies("Phải chờ khô để thông cống")
                .sees("Đã gửi đề nghị gia hạn")
                .looksAt("Đang xin gia hạn 5 ngày làm việc");
        lan.sees("xin gia hạn trả lời " + code + " thêm 5 ngày làm việc (hạn hiện nay 14/12/2026)")
                .sees("Lý do: Phải chờ khô để thông cống")
                .taps("Đồng ý gia hạn")
                .sees("Đã đồng ý gia hạn " + code + " đến 21/12/2026");
        binh.sees("được gia hạn trả lời đến 21/12/2026").looksAt("Hạn trả lời: 21/12/2026");
        an.sees("cần thêm thời gian đến ngày 21/12/2026. Lý do: Phải chờ khô để thông cống");
        // Once is enough.
        assertThat(binh.looksAt("Hạn trả lời: 21/12/2026").shows("[Xin gia hạn]")).isFalse();

        at("2026-12-14T08:00");
        binh.seesNo("Trả lời " + code);
        at("2026-12-16T08:00");
        binh.sees("hạn 21/12/2026 (còn 3 ngày làm việc)");
    }

    @Test
    void whatWasRefusedIsDueAsBeforeAndTwoWhoDecideAreToldSo() {
        binh.taps("Xin gia hạn").taps("+3 ngày").sees("Vì sao cần thêm thời gian").replies("Bận");
        lan.sees("Lý do: Bận");
        String agree = lan.dataOf("Đồng ý gia hạn");
        lan.taps("Không đồng ý").sees("Không gia hạn " + code + "; thời hạn vẫn là 14/12/2026");
        binh.sees("Đề nghị gia hạn " + code + " không được đồng ý");
        lan.tapsAnywhere(agree).sees("Đề nghị này đã được quyết định");
        an.seesNo("cần thêm thời gian");
    }

    @Test
    void theTimeStandsStillWhileThePersonIsAsked() {
        binh.taps("Hỏi thêm").sees("hỏi").replies("Nhà số mấy?");
        an.sees("Nhà số mấy?");
        at("2026-11-27T08:00");
        an.sees("xin trả lời trước hết ngày 30/11/2026");
        an.looksAt("Nhà số mấy?").replies("Số 12");
        // Asked on Friday the 20th, answered on Friday the 27th: four working days, the 24th is
        // off.
        binh.sees("Số 12").looksAt("Hạn trả lời: 18/12/2026");
    }

    @Test
    void whatIsAskedAtNightTakesNothingBeforeItIsRead() {
        at("2026-11-20T22:00");
        binh.taps("Hỏi thêm").sees("hỏi").replies("Nhà số mấy?");
        binh.looksAt("[Chờ người kiến nghị bổ sung] " + code);
        an.says("34B").sees("Nội dung quá ngắn").seesNo("Nhà số mấy?");
        at("2026-11-21T07:30");
        an.sees("Nhà số mấy?").says("34B").sees("Đã bổ sung vào kiến nghị " + code);
        binh.sees("34B");
    }

    @Test
    void whoNeverAnswersAQuestionLosesNothing() {
        binh.taps("Hỏi thêm").sees("hỏi").replies("Nhà số mấy?");
        an.sees("Nhà số mấy?");
        at("2026-12-01T09:00");
        Quiet.passes(house);
        an.sees("chưa nhận được thông tin bổ sung cho kiến nghị " + code);
        binh.sees("chưa bổ sung thông tin cho " + code);
        binh.looksAt("[Đang giải quyết] " + code);
    }

    @Test
    void aPromiseIsUrgedUntilItIsKept() {
        binh.looksAt("[Mới] " + code)
                .replies("Sẽ thay toàn bộ cống")
                .taps("Đang giải quyết, có lộ trình")
                .sees("Thời hạn hoàn thành?")
                .replies("28/12/2026")
                .sees("Trên đây là nội dung")
                .taps("Gửi trả lời");
        an.sees("Trả lời kiến nghị " + code);
        at("2026-12-28T08:00");
        binh.sees("Nhắc việc sáng 28/12/2026").sees("Thực hiện lộ trình đã hứa " + code);
        binh.taps("Báo kết quả thực hiện")
                .sees("Đã làm được gì trong lộ trình của " + code)
                .replies("Đã thay xong cống")
                .taps("Đã giải quyết xong")
                .taps("Gửi trả lời");
        an.sees("Đã thay xong cống");
        binh.sees("Các việc trong tin nhắc sáng 28/12/2026 đã xong.");
    }

    @Test
    void theStandingCommitteeUrgesInItsOwnNameOnceADay() {
        at("2026-12-23T08:00");
        tam.sees("Nhắc việc sáng 23/12/2026").taps(code).sees("Cơ quan phải thực hiện: " + WARD);
        tam.taps("Đôn đốc").sees("Đã ghi nhận");
        binh.sees("Thường trực HĐND quận Long Biên đề nghị");
        hoa.sees("Thường trực HĐND quận Long Biên đề nghị");
        tam.taps("Đôn đốc").sees("Hôm nay đã đôn đốc việc này rồi");
        mat.sees("Nhắc việc sáng 23/12/2026").taps(code).sees(code).taps("Đôn đốc");
        binh.sees("Ủy ban Mặt trận Tổ quốc đề nghị");
        // A reply to that is one to the petition.
        binh.replies("Đang làm, mai xong").sees("Dự thảo trả lời " + code);
    }

    @Test
    void whatIsUrgedInTheEveningWaitsForTheOfficeAndIsNotSaidOfWhatIsDone() {
        at("2026-12-23T08:00");
        tam.sees("Nhắc việc sáng 23/12/2026").taps(code).sees("Cơ quan phải thực hiện");
        at("2026-12-23T19:00");
        tam.taps("Đôn đốc").sees("Đã ghi nhận");
        binh.seesNo("Thường trực HĐND quận Long Biên đề nghị");
        binh.looksAt("[Mới] " + code)
                .replies("Đã nạo vét")
                .taps("Đã giải quyết xong")
                .taps("Gửi trả lời");
        an.sees("Trả lời kiến nghị " + code);
        at("2026-12-24T08:30");
        binh.seesNo("Thường trực HĐND quận Long Biên đề nghị");
    }

    @Test
    void aWardsFrontSeesItsWardOnly() {
        var other = holds("Mận", Role.FRONT_OFFICER, "phuc-loi");
        at("2026-12-23T08:00");
        mat.sees("Nhắc việc sáng 23/12/2026");
        other.seesNo("Nhắc việc");
        mat.looksAt("Nhắc việc sáng 23/12/2026");
        other.tapsAnywhere(mat.dataOf(code)).seesNo(code);
        other.says("/viec").sees("Hiện không có việc nào quá hạn");
        mat.says("/viec").sees("Các việc quá hạn").sees(code);
    }

    @Test
    void whoSpeaksEnglishIsUrgedInEnglish() {
        hoa.says("/ngonngu").taps("English");
        tam.says("/ngonngu").taps("English");
        at("2026-12-14T08:00");
        hoa.sees("To do on the morning of 14/12/2026")
                .sees("Automatic reminder on behalf of the People’s Council secretariat")
                .sees("Answer " + code)
                .sees("due today, 14/12/2026");
        at("2026-12-23T08:00");
        tam.sees("7 working days overdue (due 14/12/2026)").taps(code);
        tam.sees("Owed by: People’s Committee of Bo De ward")
                .taps("Urge")
                .sees("is urged in office");
        hoa.sees("The Standing Committee of the People’s Council, Long Bien District, asks");
        tam.says("/work").sees("Overdue").sees(code);
        binh.sees("Thường trực HĐND quận Long Biên đề nghị");
    }

    @Test
    void whoWorksForTwoUnitsGetsOneMessageForBoth() {
        var mai = holds("Mai", Role.OFFICER, "ubnd-ngoc-lam");
        holds("Mai khác", Role.OFFICER, "ubnd-phuc-loi");
        gives(mai, Role.OFFICER, "ubnd-phuc-loi");
        var ba = people.citizen("Ba");
        String one = People.files(ba, "Đèn đường phường Ngọc Lâm hỏng cả tháng nay");
        var tu = people.citizen("Tư");
        String other = People.files(tu, "Đèn đường phường Phúc Lợi hỏng cả tháng nay");
        mai.sees("[Mới] " + one);
        at("2026-12-09T08:00");
        mai.sees("Nhắc việc sáng 09/12/2026").seesBoth("Trả lời " + one, "Trả lời " + other);
        assertThat(mai.count("Nhắc việc sáng")).isOne();
    }

    @Test
    void aUnitThatNobodyReadsForIsUrgedThroughTheSecretariat() {
        var ut = holds("Út", Role.OFFICER, "ubnd-ngoc-lam");
        var ba = people.citizen("Ba");
        String filed = People.files(ba, "Đèn đường phường Ngọc Lâm hỏng cả tháng nay", ut);
        ut.does(new MessageContent.Left("blocked"), null);
        at("2026-12-09T08:00");
        lan.sees("Nhắc việc sáng 09/12/2026").sees("Trả lời " + filed).sees("UBND phường Ngọc Lâm");
    }

    @Test
    void workIsListedByWhatIsOwed() {
        binh.says("/viec").sees("Việc của UBND phường Bồ Đề");
        binh.looksAt("1. Trả lời " + code).taps(code).sees("xem tin mới bên dưới");
        hoa.says("/viec").sees("Việc của UBND phường Bồ Đề").taps(code);
        hoa.sees("Cơ quan phải thực hiện: " + WARD);
        an.says("/viec").sees("Lệnh này dành cho cán bộ");
    }

    @Test
    void silenceClosesWithANoticeAndNothingIsTakenAway() {
        binh.looksAt("[Mới] " + code)
                .replies("Đã nạo vét")
                .taps("Đã giải quyết xong")
                .taps("Gửi trả lời");
        an.sees("Trả lời kiến nghị " + code);
        at("2026-12-04T09:00");
        Quiet.passes(house);
        an.seesNo("nay kết thúc");
        at("2026-12-05T11:00");
        Quiet.passes(house);
        an.sees("Kiến nghị " + code + " đã có trả lời và nay kết thúc");
        an.taps("Đề nghị xem xét lại").sees("Vì sao?").says("Vẫn tắc").taps("Gửi đề nghị");
        binh.sees("[Đề nghị xem xét lại] " + code);
    }

    /** Who has not heard the answer has not been silent about it. */
    @Test
    void whatNobodyHasBroughtYetIsNotClosedBySilence() {
        messenger.refusesAt(an.chat());
        binh.looksAt("[Mới] " + code)
                .replies("Đã nạo vét")
                .taps("Đã giải quyết xong")
                .taps("Gửi trả lời");
        lan.sees("Báo kết quả bằng cách khác: " + code);
        at("2026-12-18T11:00");
        Quiet.passes(house);
        lan.says("/viec").sees("Báo kết quả bằng cách khác " + code);
        lan.looksAt("Báo kết quả bằng cách khác: " + code).taps("Đã báo lại");
        at("2026-12-25T11:00");
        Quiet.passes(house);
        binh.looksAt("[Đã trả lời] " + code);
        at("2027-01-04T11:00");
        Quiet.passes(house);
        binh.looksAt("[Đã kết thúc] " + code);
    }

    @Test
    void aNewDayOffMovesWhatIsOpenAndWhoWasToldHearsOfIt() {
        lan.says("/lichnghi")
                .sees("Lịch nghỉ sắp tới")
                .sees("24/11/2026: nghỉ")
                .taps("Thêm ngày nghỉ")
                .sees("Ngày nào được nghỉ")
                .says("ngày nào đó")
                .sees("Xin nhắn một ngày sắp tới")
                .says("31/02/2027")
                .sees("Lịch không có ngày này")
                .says("29/11/2026 Chủ nhật")
                .sees("đã là ngày nghỉ")
                .says("01/12/2026")
                .sees("01/12/2026 là ngày nghỉ: theo thông báo")
                .says("Nghỉ bão")
                .sees("01/12/2026 là ngày nghỉ: Nghỉ bão")
                .says("30/11/2026 Bão số 12")
                .sees("30/11/2026 là ngày nghỉ: Bão số 12")
                .taps("Ghi nhận")
                .sees("Đã ghi nhận");
        Mornings.tick(house);
        an.sees("thời hạn trả lời dự kiến của kiến nghị " + code + " nay là 15/12/2026");
        binh.looksAt("Hạn trả lời: 15/12/2026");
        // Taking it back would give an earlier day; what was told stays.
        lan.says("/lichnghi").taps("Bỏ thay đổi").sees("Bỏ thay đổi của ngày nào");
        lan.says("30/11/2026").taps("Ghi nhận").sees("Đã ghi nhận");
        Mornings.tick(house);
        binh.looksAt("Hạn trả lời: 15/12/2026");
        an.says("/lichnghi").seesNo("Lịch nghỉ sắp tới");
    }

    @Test
    void theSecretariatIsWarnedOfAYearWithoutACalendar() {
        Mornings.tick(house);
        lan.sees("Chưa có lịch nghỉ chính thức năm 2027");
        Mornings.tick(house);
        assertThat(lan.count("Chưa có lịch nghỉ chính thức năm 2027")).isOne();
        lan.says("/lichnghi")
                .taps("Lịch năm 2027 đã đúng")
                .sees("lịch nghỉ năm 2027 là chính thức");
        at("2026-12-01T09:00");
        assertThat(lan.count("Chưa có lịch nghỉ chính thức năm 2027")).isOne();
    }
}
