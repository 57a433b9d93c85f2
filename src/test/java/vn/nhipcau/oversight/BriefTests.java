package vn.nhipcau.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

import vn.nhipcau.chat.UpdateReceiver;
import vn.nhipcau.oversight.chat.Mondays;
import vn.nhipcau.people.Roles;
import vn.nhipcau.people.Roles.Role;
import vn.nhipcau.testing.Driver;
import vn.nhipcau.testing.Messenger;
import vn.nhipcau.testing.People;
import vn.nhipcau.testing.StoryTest;
import vn.nhipcau.testing.StoryTest.FreshFor;

import java.util.regex.Pattern;

/** Petitions of Friday, 20/11/2026: what the brief of each Monday after says of them, to whom. */
@StoryTest(freshFor = FreshFor.TEST)
class BriefTests {
    private static final Pattern CODE = Pattern.compile("(KN-26-\\d{6}-\\d)");
    private static final String WARD = "UBND phường Bồ Đề";

    @Autowired Messenger messenger;
    @Autowired UpdateReceiver receiver;
    @Autowired ApplicationContext house;
    @Autowired vn.nhipcau.people.People register;
    @Autowired Roles roles;
    @Autowired TransactionTemplate transaction;

    private People people;
    private Driver an;
    private Driver binh;
    private Driver lan;
    private Driver tam;
    private Driver john;
    private Driver mat;
    private String drain;
    private String light;

    @BeforeEach
    void twoPetitionsOnAFriday() {
        people = new People(messenger, receiver);
        lan = people.secretary();
        binh = people.officer();
        people.joins(lan, binh, WARD);
        tam = holds("Tâm", "vi", Role.STANDING_MEMBER, null);
        john = holds("John", "en", Role.STANDING_MEMBER, null);
        mat = holds("Mạt", "vi", Role.FRONT_OFFICER, "bo-de");
        an = people.citizen("An");
        drain = files(an, "Cống ngõ 34 phố Phú Viên, phường Bồ Đề tắc cả tháng nay, mưa là ngập");
        light = files(people.citizen("Ba"), "Đèn đường phố Phú Viên, phường Bồ Đề hỏng");
    }

    private Driver holds(String name, String language, Role role, @Nullable String unit) {
        var who = people.citizen(name, language);
        who.says("/start").sees(language.equals("en") ? "Welcome" : "Kính chào");
        transaction.executeWithoutResult(
                _ -> {
                    var person = register.met("test", who.id(), null, null);
                    roles.give(person, role, unit, person);
                });
        return who;
    }

    private void awaitOneIsUnreachable() {
        Awaitility.await()
                .until(
                        () ->
                                transaction.execute(
                                        _ ->
                                                roles.holders(Role.STANDING_MEMBER, null).size()
                                                        == 1));
    }

    private String files(Driver citizen, String words) {
        return People.files(citizen, words, binh);
    }

    private void answers(String code) {
        binh.about(code)
                .looksAt("[Mới] " + code)
                .replies("Đã làm xong")
                .sees("Kết quả?")
                .taps("Đã giải quyết xong")
                .taps("Gửi trả lời")
                .sees("đã gửi tới người kiến nghị");
    }

    private void at(String time) {
        Mondays.at(house, time);
    }

    @Test
    void onMondayAtEightWhoWatchesOverItAllIsTold() {
        at("2026-11-22T10:00");
        at("2026-11-23T07:59");
        tam.seesNo("Tổng hợp tuần");

        at("2026-11-23T08:00");
        tam.sees("Tổng hợp tuần 47/2026 (16/11/2026 – 22/11/2026)")
                .sees("Phạm vi: quận Long Biên. Số liệu lúc 08:00 23/11/2026.")
                .sees("Tiếp nhận: 2 | Đã trả lời: 0")
                .sees("Đúng hạn: không có kiến nghị nào có hạn trong tuần")
                .sees("Đang giải quyết: 2 | Đến hạn tuần này: 0")
                .sees("Quá hạn: 0")
                .sees("Chưa xác nhận tiếp nhận: 2 (quá thời gian: 0)")
                .sees("Gia hạn: xin 0, đồng ý 0")
                .sees("Đề nghị xem xét lại: 0")
                .sees("Đang đề nghị chất vấn: 0")
                .sees("Lĩnh vực nhiều ý kiến nhất: Thoát nước, ngập úng (1), Chiếu sáng (1)")
                .seesButtons("[Chưa xác nhận tiếp nhận]");
        lan.sees("Tổng hợp tuần 47/2026").sees("Phạm vi: quận Long Biên");
        mat.sees("Tổng hợp tuần 47/2026").sees("Phạm vi: phường Bồ Đề");
        john.sees("Weekly brief 47/2026 (16/11/2026 – 22/11/2026)")
                .sees("Scope: Long Bien District. Figures as of 08:00 23/11/2026.")
                .sees("Received: 2 | Answered: 0")
                .sees("On time: no petition was due that week")
                .sees("Open: 2 | Due this week: 0")
                .sees("Not yet acknowledged: 2 (too late: 0)")
                .seesButtons("[Not acknowledged]");
        binh.seesNo("Tổng hợp tuần");
        an.seesNo("Tổng hợp tuần");
    }

    @Test
    void onceAWeekAndNeverOutsideOfficeHours() {
        at("2026-11-23T08:00");
        tam.sees("Tổng hợp tuần 47/2026").seesNo("Chờ phân loại quá hạn");
        people.citizen("Cúc")
                .says("Việc này ở phường Bồ Đề cần được xem lại")
                .taps("Tôi đồng ý")
                .taps("Khác")
                .taps("Gửi")
                .sees(CODE);
        Mondays.tick(house);
        at("2026-11-23T15:00");
        at("2026-11-25T09:00");
        at("2026-11-28T09:00");
        assertThat(tam.count("Tổng hợp tuần")).isOne();
        at("2026-11-30T21:00");
        assertThat(tam.count("Tổng hợp tuần")).isOne();
        at("2026-12-02T09:00"); // the machine was off, but for Monday evening
        tam.sees("Tổng hợp tuần 48/2026 (23/11/2026 – 29/11/2026)")
                .sees("Chờ phân loại quá hạn (bộ phận giúp việc): 1");
        assertThat(tam.count("Tổng hợp tuần")).isEqualTo(2);
    }

    @Test
    void onTheFirstWorkingMorningWhereMondayIsOff() {
        at("2027-02-01T08:00");
        tam.sees("Tổng hợp tuần 4/2027");
        at("2027-02-08T08:00");
        at("2027-02-11T10:00");
        tam.seesNo("Tổng hợp tuần 5/2027");
        at("2027-02-12T08:00");
        tam.sees("Tổng hợp tuần 5/2027 (01/02/2027 – 07/02/2027)");
    }

    @Test
    void whoCouldNotBeReachedIsToldTheNextWorkingMorning() {
        messenger.blocks(tam.chat(), true);
        at("2026-11-23T08:00");
        lan.sees("Tổng hợp tuần 47/2026");
        awaitOneIsUnreachable();
        messenger.blocks(tam.chat(), false);
        tam.says("/viec").sees("Hiện không có việc nào quá hạn");
        Mondays.tick(house);
        tam.seesNo("Tổng hợp tuần");
        at("2026-11-25T08:00"); // Tuesday is a day off
        tam.sees("Tổng hợp tuần 47/2026").sees("Số liệu lúc 08:00 25/11/2026");
        assertThat(lan.count("Tổng hợp tuần")).isOne();
    }

    @Test
    void fromANumberToItsCasesAndToUrging() {
        answers(drain);
        at("2026-12-21T08:00");
        tam.sees("Tổng hợp tuần 51/2026")
                .sees("Đúng hạn: 50% (1/2 kiến nghị có hạn trong tuần)")
                .sees("Quá hạn: 1")
                .sees("– UBND phường Bồ Đề: 1 (lâu nhất 5 ngày làm việc)");
        tam.taps("Quá hạn theo đơn vị")
                .sees("Quá hạn theo đơn vị – quận Long Biên")
                .taps(WARD)
                .sees("UBND phường Bồ Đề: 1 việc quá hạn")
                .sees("1. Trả lời " + light)
                .seesButtons("[" + light + "] [Các đơn vị]");
        tam.taps(light).sees("Cơ quan phải thực hiện: " + WARD).taps("Đôn đốc");
        binh.sees("Thường trực HĐND quận Long Biên đề nghị");
        tam.taps("Các đơn vị").sees("Quá hạn theo đơn vị – quận Long Biên");
        assertThat(messenger.everything()).doesNotContain("Ba –");
    }

    @Test
    void whatHappenedInTheWeekIsListedByItsCodes() {
        answers(drain);
        an.taps("Đề nghị xem xét lại").sees("Vì sao?").says("Vẫn tắc").taps("Gửi đề nghị");
        binh.sees("[Đề nghị xem xét lại] " + drain);
        binh.about(light).taps("Xin gia hạn").taps("+5 ngày").sees("Vì sao").replies("Chờ vật tư");
        lan.sees("xin gia hạn trả lời " + light).taps("Đồng ý gia hạn").sees("đến 21/12/2026");

        at("2026-11-23T08:00");
        john.sees("Weekly brief 47/2026")
                .sees("Received: 2 | Answered: 1")
                .sees("Extensions: 1 asked, 1 given")
                .sees("Reviews asked for: 1")
                .seesButtons("[Not acknowledged] [Extensions] [Reviews asked for]");
        john.taps("Extensions")
                .sees("Extensions asked that week – Long Bien District: 1")
                .sees("1. Answer " + light);
        john.taps("Reviews asked for")
                .sees("Reviews asked for that week – Long Bien District: 1")
                .sees(drain);
        john.taps("Not acknowledged").sees("Not yet acknowledged – Long Bien District: 2");
        mat.sees("Gia hạn: xin 1, đồng ý 1").taps("Gia hạn").sees("phường Bồ Đề: 1").sees(light);
    }

    @Test
    void onDemandForWhomItConcerns() {
        tam.says("/tonghop").sees("Tổng hợp tuần 46/2026").sees("Tiếp nhận: 0");
        john.says("/brief").sees("Weekly brief 46/2026").sees("Open: 2");
        lan.says("/tonghop").sees("Tổng hợp tuần 46/2026");
        an.says("/tonghop").sees("Bản tổng hợp dành cho");
    }

    @Test
    void aWardsFrontLearnsNothingOfOtherWards() {
        var man = holds("Mận", "vi", Role.FRONT_OFFICER, "phuc-loi");
        at("2026-11-23T08:00");
        man.sees("Phạm vi: phường Phúc Lợi").sees("Tiếp nhận: 0").sees("Đang giải quyết: 0");
        mat.sees("Phạm vi: phường Bồ Đề").taps("Chưa xác nhận tiếp nhận").sees(drain);
        man.tapsAnywhere(mat.dataOf(drain));
        man.tapsAnywhere(mat.dataOf("Chưa xác nhận tiếp nhận"));
        man.seesNo(drain);
    }

    @Test
    void whoLostThePartLearnsNothingMore() {
        at("2026-11-23T08:00");
        tam.sees("Tổng hợp tuần 47/2026");
        transaction.executeWithoutResult(
                _ -> {
                    var person = register.met("test", tam.id(), null, null);
                    roles.of(person).forEach(held -> roles.release(held.id(), person));
                });
        tam.taps("Chưa xác nhận tiếp nhận").sees("Bản tổng hợp dành cho").seesNo(drain);
        at("2026-11-30T08:00");
        lan.sees("Tổng hợp tuần 48/2026");
        tam.seesNo("Tổng hợp tuần 48/2026");
    }
}
