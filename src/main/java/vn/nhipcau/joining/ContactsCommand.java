package vn.nhipcau.joining;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardOwner;
import vn.nhipcau.chat.ChatCommand;
import vn.nhipcau.chat.Turn;
import vn.nhipcau.joining.ContactList.Entry;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Face;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.people.People;
import vn.nhipcau.shared.Rich;

import java.util.ArrayList;
import java.util.List;

/**
 * A secretary sees who and which group is reached where, which units nobody is reached for, which
 * invitations are open; and takes back what is no longer right.
 */
@Component
class ContactsCommand implements ChatCommand, CardOwner {
    private static final int ON_A_PAGE = 8;
    private static final int IN_A_ROW = 4;

    private final ContactList list;
    private final UnitStates states;
    private final People people;
    private final Secretariat secretariat;
    private final Naming naming;
    private final Cards cards;

    ContactsCommand(
            ContactList list,
            UnitStates states,
            People people,
            Secretariat secretariat,
            Naming naming,
            Cards cards) {
        this.list = list;
        this.states = states;
        this.people = people;
        this.secretariat = secretariat;
        this.naming = naming;
        this.cards = cards;
    }

    @Override
    public String name() {
        return "daumoi";
    }

    @Override
    public String english() {
        return "contacts";
    }

    @Override
    public Audience audience() {
        return Audience.SECRETARIES;
    }

    @Override
    public int place() {
        return 41;
    }

    @Override
    public void run(Turn turn, String rest) {
        naming.acts(turn, secretariat.id());
        cards.open(turn.address().id(), Lane.ANSWER, owner(), page(turn, 0, null), null);
    }

    private Face page(Turn turn, int wanted, @Nullable Rich news) {
        var entries = list.entries(turn.language());
        int last = Math.max(0, (entries.size() - 1) / ON_A_PAGE);
        int page = Math.clamp(wanted, 0, last);
        int from = page * ON_A_PAGE;
        var shown = entries.subList(from, Math.min(from + ON_A_PAGE, entries.size()));

        var lines = new ArrayList<Rich>();
        if (news != null) lines.add(news.plus("\n"));
        lines.add(turn.text("joining.list", page + 1, last + 1));
        if (page == 0) lines.add(list.missing(turn.language()));
        var rows = new ArrayList<List<Button>>();
        var row = new ArrayList<Button>();
        for (int i = 0; i < shown.size(); i++) {
            int number = from + i + 1;
            lines.add(Rich.plain(number + ". ").plus(shown.get(i).text()));
            if (!shown.get(i).isReleasable()) continue;
            row.add(Button.tap("✕ " + number, "ask:" + shown.get(i).action()));
            if (row.size() == IN_A_ROW) {
                rows.add(List.copyOf(row));
                row.clear();
            }
        }
        rows.add(row);
        var paging = new ArrayList<Button>();
        if (page > 0) paging.add(Button.tap(turn.words("joining.before"), "page:" + (page - 1)));
        if (page < last) paging.add(Button.tap(turn.words("joining.after"), "page:" + (page + 1)));
        rows.add(paging);
        rows.add(List.of(Button.tap(turn.words("joining.units.button"), "units:0")));
        if (!rows.getFirst().isEmpty()) lines.add(turn.text("joining.list.release"));
        return new Face(Rich.lines(lines), rows);
    }

    @Override
    public String owner() {
        return "contacts";
    }

    @Override
    public void tapped(Turn turn, Cards.Tap tap) {
        if (!people.isSecretary(turn.person())) {
            turn.note("chat.notAuthorised");
            return;
        }
        int colon = tap.action().indexOf(':');
        String verb = colon < 0 ? tap.action() : tap.action().substring(0, colon);
        String rest = colon < 0 ? "" : tap.action().substring(colon + 1);
        long card = tap.card().id();
        switch (verb) {
            case "page" -> cards.show(card, page(turn, number(rest), null));
            case "units" -> cards.show(card, states.page(turn, number(rest)));
            case "ask" -> ask(turn, card, rest);
            case "do" -> release(turn, card, rest);
            default -> turn.note("chat.buttonUnknown");
        }
    }

    private static int number(String digits) {
        return digits.matches("[0-9]{1,4}") ? Integer.parseInt(digits) : 0;
    }

    private void ask(Turn turn, long card, String action) {
        var entry = find(turn, action);
        if (entry == null) {
            cards.show(card, page(turn, 0, turn.text("joining.list.goneAlready")));
            return;
        }
        cards.show(
                card,
                Face.of(
                        turn.text("joining.ask." + entry.kind(), entry.text().text()),
                        Button.tap(turn.words("joining.do." + entry.kind()), "do:" + action),
                        Button.tap(turn.words("joining.keep"), "page:0")));
    }

    private @Nullable Entry find(Turn turn, String action) {
        return list.entries(turn.language()).stream()
                .filter(Entry::isReleasable)
                .filter(entry -> entry.action().equals(action))
                .findFirst()
                .orElse(null);
    }

    private void release(Turn turn, long card, String action) {
        var entry = find(turn, action);
        boolean done = entry != null && list.release(turn, entry);
        cards.show(
                card,
                page(
                        turn,
                        0,
                        turn.text(
                                done && entry != null
                                        ? "joining.done." + entry.kind()
                                        : "joining.list.goneAlready")));
    }
}
