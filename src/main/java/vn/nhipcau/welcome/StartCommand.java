package vn.nhipcau.welcome;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.ChatCommand;
import vn.nhipcau.chat.DeepLink;
import vn.nhipcau.chat.Menus;
import vn.nhipcau.chat.Turn;
import vn.nhipcau.council.Council;
import vn.nhipcau.council.Units;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Face;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.people.Contacts;
import vn.nhipcau.shared.Rich;

import java.util.List;

/** Somebody opens the chat, perhaps by a link that carries a key. */
@Component
class StartCommand implements ChatCommand {
    private final List<DeepLink> links;
    private final Menus menus;
    private final Cards cards;
    private final Parts parts;
    private final Council council;
    private final Units units;
    private final Contacts contacts;

    StartCommand(
            List<DeepLink> links,
            Menus menus,
            Cards cards,
            Parts parts,
            Council council,
            Units units,
            Contacts contacts) {
        this.links = links;
        this.menus = menus;
        this.cards = cards;
        this.parts = parts;
        this.council = council;
        this.units = units;
        this.contacts = contacts;
    }

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String english() {
        return "start";
    }

    @Override
    public Where where() {
        return Where.ANYWHERE;
    }

    @Override
    public int place() {
        return 99;
    }

    @Override
    public void run(Turn turn, String key) {
        if (!turn.inGroup()) menus.greet(turn.person());
        if (!key.isEmpty()) {
            boolean known = links.stream().anyMatch(link -> link.opened(turn, key));
            if (!known) turn.answer("welcome.linkUnknown");
            return;
        }
        if (turn.inGroup()) {
            contacts.unitAt(turn.address().id())
                    .ifPresentOrElse(
                            unit -> turn.answer("welcome.unitGroup", units.get(unit).name().vi()),
                            () -> turn.answer("welcome.group"));
            return;
        }
        cards.open(turn.address().id(), Lane.ANSWER, Menus.CARDS, greeting(turn), null);
    }

    // Who works here is told what to do here; citizens they are as well.
    private Face greeting(Turn turn) {
        String name = council.name().in(turn.language());
        var mine = parts.of(turn.person());
        List<Button> first;
        if (parts.haveWork(turn.person()))
            first = List.of(button(turn, "viec"), button(turn, "toi"));
        else if (parts.isDelegate(turn.person()))
            first = List.of(button(turn, "cauhoi"), button(turn, "cauhoicuatoi"));
        else first = List.of(button(turn, "guikiennghi"), button(turn, "tracuu"));
        var last = List.of(button(turn, "trogiup"), button(turn, "ngonngu"));
        return new Face(
                mine.isEmpty()
                        ? turn.text("welcome.start", name)
                        : turn.text("welcome.start.staff", name)
                                .plus("\n")
                                .plus(Rich.lines(mine))
                                .plus("\n")
                                .plus(turn.text("welcome.start.citizen")),
                List.of(first, last));
    }

    private static Button button(Turn turn, String command) {
        return Menus.button(turn.words("welcome.button." + command), command);
    }
}
