package vn.nhipcau.welcome;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.ChatCommand;
import vn.nhipcau.chat.DeepLink;
import vn.nhipcau.chat.DueNow;
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

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Somebody opens the chat, perhaps by a link that carries a key. */
@Component
class StartCommand implements ChatCommand {
    private static final int MOST_DUE = 6;

    private final List<DeepLink> links;
    private final List<DueNow> due;
    private final Menus menus;
    private final Cards cards;
    private final Parts parts;
    private final Council council;
    private final Units units;
    private final Contacts contacts;

    StartCommand(
            List<DeepLink> links,
            List<DueNow> due,
            Menus menus,
            Cards cards,
            Parts parts,
            Council council,
            Units units,
            Contacts contacts) {
        this.links = links;
        this.due = due;
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

    // Who works here is told what waits for them, then what to do here; citizens they are as well.
    private Face greeting(Turn turn) {
        String name = council.name().in(turn.language());
        var mine = parts.of(turn.person());
        var last = List.of(button(turn, "trogiup"), button(turn, "ngonngu"));
        if (mine.isEmpty())
            return new Face(
                    turn.text("welcome.start", name),
                    List.of(List.of(button(turn, "guikiennghi"), button(turn, "tracuu")), last));
        var waiting =
                due.stream()
                        .sorted(Comparator.comparingInt(DueNow::place))
                        .flatMap(room -> room.of(turn).stream())
                        .limit(MOST_DUE)
                        .toList();
        var lines = new ArrayList<Rich>();
        lines.add(turn.text("welcome.start.staff", name));
        lines.add(turn.text(waiting.isEmpty() ? "welcome.due.none" : "welcome.due"));
        waiting.forEach(one -> lines.add(one.line()));
        lines.add(Rich.plain("\n").plus(Rich.lines(mine)));
        lines.add(turn.text("welcome.start.citizen"));
        var first =
                parts.haveWork(turn.person())
                        ? List.of("viec", "toi")
                        : List.of("cauhoi", "cauhoicuatoi");
        var rows = new ArrayList<List<Button>>();
        waiting.stream()
                .map(DueNow.Due::command)
                .distinct()
                .filter(command -> !first.contains(command))
                .forEach(command -> rows.add(List.of(button(turn, command))));
        rows.add(first.stream().map(command -> button(turn, command)).toList());
        rows.add(last);
        return new Face(Rich.lines(lines), rows);
    }

    private static Button button(Turn turn, String command) {
        return Menus.button(turn.words("welcome.button." + command), command);
    }
}
