package vn.nhipcau.question;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import vn.nhipcau.chat.UpdateReceiver;
import vn.nhipcau.people.Person;
import vn.nhipcau.people.Roles;
import vn.nhipcau.people.Roles.Role;
import vn.nhipcau.people.Staff;
import vn.nhipcau.testing.Driver;
import vn.nhipcau.testing.Messenger;
import vn.nhipcau.testing.People;
import vn.nhipcau.testing.Quiet;

/** Who has to do with what delegates ask: two of them, a department with its head, and others. */
final class Hall {
    static final String DEPARTMENT = "phong-qldt";
    static final String HEAD_TITLE = "Trưởng phòng Quản lý đô thị quận";

    final People people;
    final Driver lan;
    final Driver minh;
    final Driver phuc;
    final Driver quan;
    final Driver binh;
    final JdbcClient sql;
    private final Quiet quiet;
    final TransactionTemplate transaction;
    private final ApplicationContext house;

    Hall(ApplicationContext house) {
        this.house = house;
        people = new People(house.getBean(Messenger.class), house.getBean(UpdateReceiver.class));
        sql = house.getBean(JdbcClient.class);
        quiet = house.getBean(Quiet.class);
        transaction = house.getBean(TransactionTemplate.class);
        lan = people.secretary();
        people.boDeJoins();
        binh = people.officer();
        quan = people.citizen("Quân").in("-4001", "Phòng Quản lý đô thị");
        if (quan.count("Nhóm này từ nay là đầu mối") == 0)
            people.joins(lan, quan, "Phòng Quản lý đô thị quận");
        minh = delegate("Minh", "Phạm Minh");
        phuc = delegate("Phúc", "Trần Phúc");
    }

    private Driver delegate(String name, String onRecord) {
        var delegate = holds(name, Role.DELEGATE, null);
        transaction.executeWithoutResult(
                _ ->
                        house.getBean(Staff.class)
                                .recordName(person(delegate), onRecord, "Đại biểu HĐND"));
        return delegate;
    }

    /** Somebody who has accepted this role. */
    Driver holds(String name, Role role, @Nullable String unit) {
        var who = people.citizen(name);
        who.says("/start").sees("Kính chào");
        transaction.executeWithoutResult(
                _ -> house.getBean(Roles.class).give(person(who), role, unit, person(lan)));
        return who;
    }

    /** They hold no role any more. */
    void leaves(Driver who) {
        var roles = house.getBean(Roles.class);
        transaction.executeWithoutResult(
                _ -> roles.of(person(who)).forEach(held -> roles.release(held.id(), person(lan))));
    }

    Person person(Driver who) {
        return house.getBean(vn.nhipcau.people.People.class).met("test", who.id(), null, null);
    }

    /** The id of the address of the chat in which somebody speaks. */
    long address(Driver who) {
        return sql.sql("select id from address where external_id = ?")
                .param(who.chat())
                .query(Long.class)
                .single();
    }

    /** Minh interpellates the head of the department; the department's group has the card. */
    String interpellation(String words) {
        minh.about("").says("/chatvan").sees("Chất vấn ai?").taps(HEAD_TITLE);
        minh.sees("Xin nhắn nội dung chất vấn").says(words).sees("Bản nháp: Chất vấn");
        return sent();
    }

    /** Minh asks the department; its group has the card. */
    String question(String words) {
        minh.about("").says("/cauhoi " + words).sees("Hỏi cơ quan nào?");
        minh.says("phong quan ly do thi").sees("Bản nháp: Câu hỏi");
        return sent();
    }

    private String sent() {
        long before = minh.count("Mã tra cứu");
        minh.taps("Gửi");
        Awaitility.await().until(() -> minh.count("Mã tra cứu") > before);
        String code = newest();
        minh.about(code);
        quan.about(code).sees("[Mới] " + code);
        return code;
    }

    /** The code of what was asked last. */
    String newest() {
        return sql.sql("select code from question where id = (select max(id) from question)")
                .query(String.class)
                .single();
    }

    /** The department answers. */
    void answers(String code, String words) {
        quan.looksAt("] " + code).replies(words).sees("Dự thảo trả lời " + code);
        quan.looksAt("Dự thảo trả lời " + code).taps("Gửi trả lời");
        minh.sees(words);
    }

    long id(String code) {
        return sql.sql("select id from question where code = ?")
                .param(code)
                .query(Long.class)
                .single();
    }

    /** All that is on record of a question. */
    String record(long id) {
        var all = new StringBuilder();
        for (String query :
                new String[] {
                    "select status, taken_by, due, proposed, person from question where id = ?",
                    "select number, kind from question_event where question = ? order by number",
                    "select id, kind, text from question_content where question = ? order by id",
                    "select id, state, rewriting from answer where question = ? order by id"
                }) all.append(sql.sql(query).param(id).query().listOfRows()).append('\n');
        return all.toString();
    }

    /** Nothing is on its way any more. */
    void settle() {
        quiet.settle();
    }

    /** Whether the timeline of a question is as it was written. */
    boolean isIntact(String code) {
        return Boolean.TRUE.equals(
                transaction.execute(
                        _ ->
                                house.getBean(QuestionTimeline.class)
                                        .isIntact(
                                                house.getBean(Questions.class).locked(id(code)))));
    }
}
