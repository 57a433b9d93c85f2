package vn.nhipcau.testing;

import org.awaitility.Awaitility;

import vn.nhipcau.chat.UpdateReceiver;

import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** Who appears in the stories. */
public final class People {
    /** Bồ Đề's group in the messenger. */
    public static final String BO_DE_GROUP = "-1001";

    // As long as real ones, so that no other number looks like one.
    private static final AtomicLong NEXT = new AtomicLong(7_000_002_000L);
    private static final Pattern CODE = Pattern.compile("(KN-\\d{2}-\\d{6}-\\d)");
    private static final Pattern GROUP_KEY = Pattern.compile("startgroup=(\\S+)");
    private static final Pattern PERSON_KEY = Pattern.compile("start=(\\S+)");

    private final Messenger messenger;
    private final UpdateReceiver receiver;
    private final Driver secretary;

    public People(Messenger messenger, UpdateReceiver receiver) {
        this.messenger = messenger;
        this.receiver = receiver;
        // One and the same, so that what she has seen in one part of a story is not new in another.
        secretary = Driver.person(messenger, receiver, TestHouse.SECRETARY, "Lan", "vi");
    }

    /** A citizen nobody has met before. */
    public Driver citizen(String name) {
        return citizen(name, "vi");
    }

    /** A citizen whose messenger speaks this language. */
    public Driver citizen(String name, String language) {
        String id = String.valueOf(NEXT.incrementAndGet());
        return Driver.person(messenger, receiver, id, name, language);
    }

    /** The council's secretary. */
    public Driver secretary() {
        return secretary;
    }

    /** An officer of Bồ Đề, speaking in the ward's group. */
    public Driver officer() {
        return officer("1002", "Bình");
    }

    /** Another officer of Bồ Đề, speaking in the ward's group. */
    public Driver officer(String name) {
        return officer("staff-" + name.hashCode(), name);
    }

    private Driver officer(String id, String name) {
        return Driver.person(messenger, receiver, id, name, "vi")
                .in(BO_DE_GROUP, "UBND phường Bồ Đề");
    }

    /** The secretary invites Bồ Đề's group, an officer opens the link, the secretary confirms. */
    public void boDeJoins() {
        if (officer().count("Nhóm này từ nay là đầu mối") > 0) return;
        joins(secretary(), officer(), "UBND phường Bồ Đề");
    }

    /** A secretary invites a group for a unit, somebody there opens it, the secretary confirms. */
    public void joins(Driver secretary, Driver group, String unit) {
        group.says("/start " + groupKey(secretary, unit)).sees("Xin chờ xác nhận");
        secretary.sees("dành cho " + unit).taps("Đúng nhóm này");
        group.sees("Nhóm này từ nay là đầu mối tiếp nhận kiến nghị của " + unit);
    }

    /** The key of a new invitation for the group of a unit. */
    public String groupKey(Driver secretary, String unit) {
        invites(secretary, "Nhóm của đơn vị", unit);
        return secretary.sees("Lời mời: Nhóm của " + unit).sees(GROUP_KEY);
    }

    /**
     * The key of a new invitation for a person; without a unit where the role has none, and for a
     * delegate with group and name: {@code Tổ đại biểu số 2/Phạm Thí Dụ}.
     */
    public String personKey(Driver secretary, String role, String unit) {
        long before = secretary.count("Lời mời: ");
        invites(secretary, role, unit);
        seesMoreThan(before, secretary, "Lời mời: ");
        return secretary.sees("Lời mời: ").sees(PERSON_KEY);
    }

    private static void invites(Driver secretary, String whom, String unit) {
        long menus = secretary.count("Mời ai tham gia");
        long lists = secretary.count("[Quay lại]");
        secretary.says("/moi");
        seesMoreThan(menus, secretary, "Mời ai tham gia");
        secretary.taps(whom);
        if (unit.isEmpty()) return;
        seesMoreThan(lists, secretary, "[Quay lại]");
        String[] group = unit.split("/", 2);
        if (group.length == 1) tapsOnAnyPage(secretary, unit);
        else secretary.taps(group[0]).sees("[" + group[1] + "]").taps(group[1]);
    }

    // Who has just come into the story takes what lies in their chat since long for new.
    private static void seesMoreThan(long before, Driver secretary, String part) {
        Awaitility.await().until(() -> secretary.count(part) > before);
    }

    /** Somebody is invited, opens the invitation, and takes it. */
    public void takes(Driver secretary, Driver person, String role, String unit) {
        person.says("/start " + personKey(secretary, role, unit))
                .sees("[Nhận]")
                .taps("Nhận")
                .sees("Ông/Bà đã nhận vai trò");
    }

    /** Somebody who is spoken to in English is invited, opens the invitation, and takes it. */
    public void takesInEnglish(Driver secretary, Driver person, String role, String unit) {
        person.says("/start " + personKey(secretary, role, unit))
                .sees("[Accept]")
                .taps("Accept")
                .sees("You have accepted");
    }

    /**
     * A citizen nobody has met before files a petition, where the way there is not the subject.
     * Returns its code.
     */
    public static String files(Driver citizen, String words) {
        return citizen.says(words)
                .sees("Kính chào Ông/Bà")
                .taps("Tôi đồng ý")
                .sees("Bản nháp kiến nghị")
                .taps("Gửi")
                .sees("Đã tiếp nhận kiến nghị")
                .sees(CODE);
    }

    /** The same, up to its card in the unit's group, about which its officer speaks from now on. */
    public static String files(Driver citizen, String words, Driver officer) {
        String code = files(citizen, words);
        officer.about(code).sees("[Mới] " + code);
        return code;
    }

    /** A citizen nobody has met before files to Bồ Đề and wants to hear of its voter meetings. */
    public static void follows(Driver citizen) {
        files(citizen, "Cống ngõ 34 phố Phú Viên, phường Bồ Đề tắc cả tháng nay, mưa là ngập");
        citizen.sees("Ông/Bà có muốn nhận thông báo")
                .taps("Nhận thông báo")
                .sees("Chúng tôi sẽ báo cho Ông/Bà");
    }

    private static void tapsOnAnyPage(Driver secretary, String unit) {
        secretary.sees("[Quay lại]");
        while (!secretary.shows("[" + unit + "]") && !secretary.shows("[✓ " + unit + "]"))
            secretary.taps("Tiếp ›").sees("[Quay lại]");
        secretary.taps(secretary.shows("[✓ " + unit + "]") ? "✓ " + unit : unit);
    }
}
