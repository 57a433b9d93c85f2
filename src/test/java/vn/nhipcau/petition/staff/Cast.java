package vn.nhipcau.petition.staff;

import static org.awaitility.Awaitility.await;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import vn.nhipcau.chat.UpdateReceiver;
import vn.nhipcau.meeting.Assembly;
import vn.nhipcau.meeting.Meetings;
import vn.nhipcau.minutes.Minutes;
import vn.nhipcau.minutes.MinutesBook;
import vn.nhipcau.people.Contacts;
import vn.nhipcau.people.Person;
import vn.nhipcau.people.Roles;
import vn.nhipcau.people.Roles.Role;
import vn.nhipcau.testing.Driver;
import vn.nhipcau.testing.Messenger;
import vn.nhipcau.testing.People;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** One of each who has, had, or never had to do with a case of Bồ Đề's, by name. */
final class Cast {
    static final String BO_DE = "ubnd-bo-de";
    static final String NGOC_LAM = "ubnd-ngoc-lam";

    final People people;
    private final Map<String, Driver> all = new LinkedHashMap<>();
    private final vn.nhipcau.people.People persons;
    private final Roles roles;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final ApplicationContext house;

    Cast(ApplicationContext house) {
        this.house = house;
        people = new People(house.getBean(Messenger.class), house.getBean(UpdateReceiver.class));
        persons = house.getBean(vn.nhipcau.people.People.class);
        roles = house.getBean(Roles.class);
        sql = house.getBean(JdbcClient.class);
        transaction = house.getBean(TransactionTemplate.class);
        var lan = people.secretary();
        all.put("Lan", lan);
        formerGroup(house.getBean(Contacts.class), lan);
        people.boDeJoins();
        all.put("Bình", people.officer());
        all.put("anon", people.officer().anonymously());
        var tung = people.citizen("Tùng").in("-2002", "UBND phường Ngọc Lâm");
        people.joins(lan, tung, "UBND phường Ngọc Lâm");
        all.put("Tùng", tung);
        with("Minh", null, null);
        with("Hoa", Role.OFFICER, BO_DE);
        with("Cúc", Role.OFFICER, BO_DE);
        leaves("Cúc");
        with("Dũng", Role.HEAD, BO_DE);
        with("Giang", Role.HEAD, NGOC_LAM);
        with("Hải", Role.STANDING_MEMBER, null);
        with("Kim", Role.FRONT_OFFICER, null);
        with("Linh", Role.FRONT_OFFICER, "bo-de");
        with("Nga", Role.FRONT_OFFICER, "ngoc-lam");
        with("Phúc", Role.DELEGATE, null);
        // Who is shown a contact is shown it in their own chat.
        Driver.person(
                        house.getBean(Messenger.class),
                        house.getBean(UpdateReceiver.class),
                        the("Bình").id(),
                        "Bình",
                        "vi")
                .says("/start");
    }

    Driver the(String name) {
        return Objects.requireNonNull(all.get(name), name);
    }

    private void with(String name, @Nullable Role role, @Nullable String unit) {
        var somebody = people.citizen(name);
        somebody.says("/start").sees("Kính chào");
        all.put(name, somebody);
        if (role != null)
            transaction.executeWithoutResult(
                    _ -> roles.give(person(somebody), role, unit, person(the("Lan"))));
    }

    private void leaves(String name) {
        transaction.executeWithoutResult(
                _ ->
                        roles.of(person(the(name)))
                                .forEach(held -> roles.release(held.id(), person(the("Lan")))));
    }

    // The group in which Bồ Đề was reached before it moved to the one it has now.
    private void formerGroup(Contacts contacts, Driver lan) {
        lan.says("/start").sees("Kính chào");
        var xuan = people.citizen("Xuân").in("-2003", "Nhóm cũ của phường Bồ Đề");
        xuan.says("/trogiup");
        all.put("Xuân", xuan);
        transaction.executeWithoutResult(_ -> contacts.bind(BO_DE, address(xuan), person(lan)));
    }

    private Person person(Driver somebody) {
        long id =
                sql.sql("select id from person where external_id = ?")
                        .param(somebody.id())
                        .query(Long.class)
                        .single();
        return persons.find(id).orElseThrow();
    }

    /** The id of the address of the chat in which somebody speaks. */
    long address(Driver somebody) {
        return sql.sql("select id from address where external_id = ?")
                .param(somebody.chat())
                .query(Long.class)
                .single();
    }

    /** A meeting of Bồ Đề's delegates took place; Lan is its secretary. Returns its id. */
    long meetingIsOver() {
        var assembly = new Assembly(house);
        long id = assembly.announced("2026-12-05T18:00", "Nhà văn hóa Bồ Đề");
        transaction.executeWithoutResult(
                _ -> assembly.meetings().held(assembly.meetings().lock(id)));
        return id;
    }

    /** Its minutes are confirmed, and all that follows by itself is done. */
    void confirmMinutes(long id) {
        var book = house.getBean(MinutesBook.class);
        var meetings = house.getBean(Meetings.class);
        transaction.executeWithoutResult(
                _ -> {
                    var meeting = meetings.lock(id);
                    book.attended(meeting, 40);
                    book.confirm(meeting, person(the("Lan")).id(), "bo-phan-giup-viec");
                });
        await().until(() -> transaction.execute(_ -> book.get(id).state()) == Minutes.State.DONE);
    }
}
