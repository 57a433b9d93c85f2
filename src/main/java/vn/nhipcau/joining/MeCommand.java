package vn.nhipcau.joining;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.ChatCommand;
import vn.nhipcau.chat.Turn;
import vn.nhipcau.people.Contacts;
import vn.nhipcau.people.People;
import vn.nhipcau.people.Roles;
import vn.nhipcau.people.Roles.Role;
import vn.nhipcau.people.Staff;
import vn.nhipcau.shared.Rich;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Whoever works here sees as what, and how they stand on record; and says how they want to. */
@Component
class MeCommand implements ChatCommand {
    private static final Pattern NAME_AND_TITLE = Pattern.compile("\\s*[–—,;]\\s*|\\s+-\\s+");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    private final Roles roles;
    private final Staff staff;
    private final Contacts contacts;
    private final People people;
    private final Naming naming;

    MeCommand(Roles roles, Staff staff, Contacts contacts, People people, Naming naming) {
        this.roles = roles;
        this.staff = staff;
        this.contacts = contacts;
        this.people = people;
        this.naming = naming;
    }

    @Override
    public String name() {
        return "toi";
    }

    @Override
    public String english() {
        return "me";
    }

    @Override
    public Where where() {
        return Where.ANYWHERE;
    }

    @Override
    public Audience audience() {
        return Audience.EVERY_ROLE;
    }

    @Override
    public int place() {
        return 45;
    }

    @Override
    public void run(Turn turn, String rest) {
        // Who hides behind the group cannot be told from the others who do.
        if (turn.incoming().sender().anonymous()) {
            turn.reply("joining.me.anonymous");
            return;
        }
        var standing = standing(turn);
        if (standing.isEmpty()) {
            turn.reply(turn.inGroup() ? "joining.me.noUnit" : "joining.me.noRole");
        } else if (rest.isEmpty()) {
            turn.answer(card(turn, standing));
        } else if (!LETTER.matcher(rest).find()) {
            turn.reply("joining.me.how");
        } else {
            String[] parts = NAME_AND_TITLE.split(rest, 2);
            naming.acts(turn, unitHere(turn));
            staff.isCalled(turn.person(), parts[0], parts.length == 2 ? parts[1] : "");
            turn.reply("joining.me.noted", naming.person(turn.person().id(), turn.language()));
        }
    }

    private String unitHere(Turn turn) {
        return contacts.unitAt(turn.address().id()).orElse("");
    }

    private List<String> standing(Turn turn) {
        var all = new ArrayList<String>();
        contacts.unitAt(turn.address().id())
                .ifPresent(
                        unit ->
                                all.add(
                                        turn.words(
                                                "joining.me.member",
                                                naming.unit(unit, turn.language()))));
        var held = roles.of(turn.person());
        boolean named =
                people.isSecretary(turn.person())
                        && held.stream().noneMatch(role -> role.role() == Role.SECRETARY);
        if (named) all.add(naming.role(Role.SECRETARY, null, turn.language()));
        held.forEach(role -> all.add(naming.held(role, turn.language())));
        return all;
    }

    private Rich card(Turn turn, List<String> standing) {
        var lines = new ArrayList<Rich>();
        lines.add(turn.text("joining.me.name", naming.person(turn.person().id(), turn.language())));
        standing.forEach(line -> lines.add(Rich.plain("• " + line)));
        lines.add(turn.text("joining.me.how"));
        return Rich.lines(lines);
    }
}
