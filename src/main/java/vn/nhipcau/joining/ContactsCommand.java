package vn.nhipcau.joining;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardHandler;
import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.ChatCommand;
import vn.nhipcau.chat.Turn;
import vn.nhipcau.joining.ContactList.Entry;
import vn.nhipcau.joining.ContactList.EntryKind;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Face;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.people.People;
import vn.nhipcau.shared.CaseRef;
import vn.nhipcau.shared.Rich;
import vn.nhipcau.shared.SubjectKind;
import vn.nhipcau.shared.SubjectKind.Only;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A secretary sees who and which group is reached where, which units nobody is reached for, which
 * invitations are open; and takes back what is no longer right.
 */
@Component
class ContactsCommand implements ChatCommand, CardHandler<Only, ContactsCommand.Action> {
    static final CardKind<Only, Action> KIND =
            CardKind.of(SubjectKind.ofOne("contacts"), Action.class);

    /** What the buttons of the lists do. */
    sealed interface Action {
        /** The list is turned to this page, the first being 0. */
        record Page(int number) implements Action {}

        /** So is that of the units. */
        record Units(int number) implements Action {}

        /** Shall this be taken back? */
        record Ask(EntryKind kind, long id) implements Action {}

        /** It shall. */
        record Do(EntryKind kind, long id) implements Action {}
    }

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
        cards.open(
                turn.address().id(),
                Lane.ANSWER,
                KIND.subject(new Only()),
                page(turn, 0, null),
                null);
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
            var entry = shown.get(i);
            row.add(
                    KIND.button(
                            "✕ " + number,
                            new Action.Ask(entry.kind(), Objects.requireNonNull(entry.id()))));
            if (row.size() == IN_A_ROW) {
                rows.add(List.copyOf(row));
                row.clear();
            }
        }
        rows.add(row);
        var paging = new ArrayList<Button>();
        if (page > 0)
            paging.add(KIND.button(turn.words("joining.before"), new Action.Page(page - 1)));
        if (page < last)
            paging.add(KIND.button(turn.words("joining.after"), new Action.Page(page + 1)));
        rows.add(paging);
        rows.add(List.of(KIND.button(turn.words("joining.units.button"), new Action.Units(0))));
        if (!rows.getFirst().isEmpty()) lines.add(turn.text("joining.list.release"));
        return new Face(Rich.lines(lines), rows);
    }

    @Override
    public CardKind<Only, Action> kind() {
        return KIND;
    }

    /** None: who is reached where says nothing of any case. */
    @Override
    public List<String> quoting(CaseRef erased) {
        return List.of();
    }

    @Override
    public void tapped(Turn turn, Tap<Only, Action> tap) {
        if (!people.isSecretary(turn.person())) {
            turn.note("chat.notAuthorised");
            return;
        }
        long card = tap.card().id();
        switch (tap.action()) {
            case Action.Page page -> cards.show(card, page(turn, page.number(), null));
            case Action.Units units -> cards.show(card, states.page(turn, units.number()));
            case Action.Ask ask -> ask(turn, card, ask);
            case Action.Do what -> release(turn, card, what);
        }
    }

    private void ask(Turn turn, long card, Action.Ask about) {
        var entry = find(turn, about.kind(), about.id());
        if (entry == null) {
            cards.show(card, page(turn, 0, turn.text("joining.list.goneAlready")));
            return;
        }
        cards.show(
                card,
                Face.of(
                        turn.text("joining.ask." + entry.kind().key(), entry.text().text()),
                        KIND.button(
                                turn.words("joining.do." + entry.kind().key()),
                                new Action.Do(about.kind(), about.id())),
                        KIND.button(turn.words("joining.keep"), new Action.Page(0))));
    }

    private @Nullable Entry find(Turn turn, EntryKind kind, long id) {
        return list.entries(turn.language()).stream()
                .filter(Entry::isReleasable)
                .filter(entry -> entry.kind() == kind && Objects.equals(entry.id(), id))
                .findFirst()
                .orElse(null);
    }

    private void release(Turn turn, long card, Action.Do what) {
        var entry = find(turn, what.kind(), what.id());
        boolean done = entry != null && list.release(turn, entry);
        cards.show(
                card,
                page(
                        turn,
                        0,
                        turn.text(
                                done && entry != null
                                        ? "joining.done." + entry.kind().key()
                                        : "joining.list.goneAlready")));
    }
}
