package vn.nhipcau.joining.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.ChatCommand;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.joining.Naming;
import vn.nhipcau.people.Contacts;
import vn.nhipcau.people.People;
import vn.nhipcau.people.Roles;
import vn.nhipcau.people.Roles.Role;
import vn.nhipcau.people.Staff;
import vn.nhipcau.shared.RichText;

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
    public void run(UpdateContext context, String rest) {
        // Who hides behind the group cannot be told from the others who do.
        if (context.incoming().sender().anonymous()) {
            context.reply("joining.me.anonymous");
            return;
        }
        var standing = standing(context);
        if (standing.isEmpty()) {
            context.reply(context.inGroup() ? "joining.me.noUnit" : "joining.me.noRole");
        } else if (rest.isEmpty()) {
            context.answer(card(context, standing));
        } else if (!LETTER.matcher(rest).find()) {
            context.reply("joining.me.how");
        } else {
            String[] parts = NAME_AND_TITLE.split(rest, 2);
            naming.acts(context, unitHere(context));
            staff.recordName(context.person(), parts[0], parts.length == 2 ? parts[1] : "");
            context.reply(
                    "joining.me.noted", naming.person(context.person().id(), context.language()));
        }
    }

    private String unitHere(UpdateContext context) {
        return contacts.unitAt(context.address().id()).orElse("");
    }

    private List<String> standing(UpdateContext context) {
        var all = new ArrayList<String>();
        contacts.unitAt(context.address().id())
                .ifPresent(
                        unit ->
                                all.add(
                                        context.words(
                                                "joining.me.member",
                                                naming.unit(unit, context.language()))));
        var held = roles.of(context.person());
        boolean named =
                people.isSecretary(context.person())
                        && held.stream().noneMatch(role -> role.role() == Role.SECRETARY);
        if (named) all.add(naming.role(Role.SECRETARY, null, context.language()));
        held.forEach(role -> all.add(naming.held(role, context.language())));
        return all;
    }

    private RichText card(UpdateContext context, List<String> standing) {
        var lines = new ArrayList<RichText>();
        lines.add(
                context.text(
                        "joining.me.name",
                        naming.person(context.person().id(), context.language())));
        standing.forEach(line -> lines.add(RichText.plain("• " + line)));
        lines.add(context.text("joining.me.how"));
        return RichText.lines(lines);
    }
}
