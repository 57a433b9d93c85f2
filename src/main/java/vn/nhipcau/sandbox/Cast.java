package vn.nhipcau.sandbox;

import jakarta.annotation.PostConstruct;

import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who is there at the very first start: a citizen, two officers in their ward's group (the bot is
 * in it too), a delegate, and a secretary who has already pressed Start.
 */
@SandboxOnly
@Component
class Cast {
    static final long AN = 1001;
    static final long BINH = 1002;
    static final long HOA = 1003;
    static final long MINH = 1004;
    static final long LAN = 1005;
    static final long BO_DE = -1000000001001L;

    private final World world;
    private final People people;
    private final Groups groups;

    Cast(World world, People people, Groups groups) {
        this.world = world;
        this.people = people;
        this.groups = groups;
    }

    @PostConstruct
    void enter() {
        world.change(
                () -> {
                    if (world.isNew()) assemble();
                    return true;
                });
    }

    private void assemble() {
        enter(AN, "Nguyễn Thị An");
        var binh = enter(BINH, "Trần Văn Bình");
        enter(HOA, "Lê Thị Hoa");
        enter(MINH, "Đại biểu Phạm Thí Dụ");
        enter(LAN, "Thư ký Vũ Lan");
        var members = new LinkedHashMap<>(Map.of(BINH, "creator"));
        members.put(HOA, "member");
        var group = new Chat(BO_DE, "supergroup", "UBND phường Bồ Đề", members, "left", 0, 0);
        world.save(group);
        groups.setBot(group, binh.wire(), "member");
        people.start(LAN, "");
    }

    private Person enter(long id, String name) {
        var person = new Person(id, name, null, "vi", false, false);
        world.save(person);
        world.save(Chat.ofPerson(person));
        return person;
    }
}
