package vn.nhipcau.welcome;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.ChatCommand;
import vn.nhipcau.chat.DeepLink;
import vn.nhipcau.chat.DueNow;
import vn.nhipcau.chat.Menus;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.council.Council;
import vn.nhipcau.council.Units;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.people.Contacts;
import vn.nhipcau.shared.RichText;

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
    public void run(UpdateContext context, String key) {
        if (!context.inGroup()) menus.greet(context.person());
        if (!key.isEmpty()) {
            boolean known = links.stream().anyMatch(link -> link.opened(context, key));
            if (!known) context.answer("welcome.linkUnknown");
            return;
        }
        if (context.inGroup()) {
            contacts.unitAt(context.address().id())
                    .ifPresentOrElse(
                            unit ->
                                    context.answer(
                                            "welcome.unitGroup", units.get(unit).name().vi()),
                            () -> context.answer("welcome.group"));
            return;
        }
        cards.answer(context.address().id(), Menus.CARDS, greeting(context));
    }

    // Who works here is told what waits for them, then what to do here; citizens they are as well.
    private CardView greeting(UpdateContext context) {
        String name = council.name().in(context.language());
        var mine = parts.of(context.person());
        var last = List.of(button(context, "trogiup"), button(context, "ngonngu"));
        if (mine.isEmpty())
            return new CardView(
                    context.text("welcome.start", name),
                    List.of(
                            List.of(button(context, "guikiennghi"), button(context, "tracuu")),
                            last));
        var waiting =
                due.stream()
                        .sorted(Comparator.comparingInt(DueNow::place))
                        .flatMap(room -> room.of(context).stream())
                        .limit(MOST_DUE)
                        .toList();
        var lines = new ArrayList<RichText>();
        lines.add(context.text("welcome.start.staff", name));
        lines.add(context.text(waiting.isEmpty() ? "welcome.due.none" : "welcome.due"));
        waiting.forEach(one -> lines.add(one.line()));
        lines.add(RichText.plain("\n").plus(RichText.lines(mine)));
        lines.add(context.text("welcome.start.citizen"));
        var first =
                parts.haveWork(context.person())
                        ? List.of("viec", "toi")
                        : List.of("cauhoi", "cauhoicuatoi");
        var rows = new ArrayList<List<Button>>();
        waiting.stream()
                .map(DueNow.Due::command)
                .distinct()
                .filter(command -> !first.contains(command))
                .forEach(command -> rows.add(List.of(button(context, command))));
        rows.add(first.stream().map(command -> button(context, command)).toList());
        rows.add(last);
        return new CardView(RichText.lines(lines), rows);
    }

    private static Button button(UpdateContext context, String command) {
        return Menus.button(context.words("welcome.button." + command), command);
    }
}
