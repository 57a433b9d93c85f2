package vn.nhipcau.joining.chat;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardHandler;
import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.ChatCommand;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.joining.Naming;
import vn.nhipcau.joining.Secretariat;
import vn.nhipcau.joining.chat.ContactList.Entry;
import vn.nhipcau.joining.chat.ContactList.EntryKind;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.ButtonRows;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.ListPage;
import vn.nhipcau.people.People;
import vn.nhipcau.shared.CaseRef;
import vn.nhipcau.shared.RichText;
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
    public void run(UpdateContext context, String rest) {
        naming.acts(context, secretariat.id());
        cards.answer(context.address().id(), KIND.subject(new Only()), page(context, 0, null));
    }

    private CardView page(UpdateContext context, int wanted, @Nullable RichText news) {
        var entries = list.entries(context.language());
        var page = ListPage.of(entries, ON_A_PAGE, wanted);
        var lines = new ArrayList<RichText>();
        if (news != null) lines.add(news.plus("\n"));
        lines.add(context.text("joining.list", page.number() + 1, page.last() + 1));
        if (page.number() == 0) lines.add(list.missing(context.language()));
        var releases = new ArrayList<Button>();
        int number = page.from();
        for (Entry entry : page.shown()) {
            number++;
            lines.add(RichText.plain(number + ". ").plus(entry.text()));
            if (!entry.isReleasable()) continue;
            releases.add(
                    KIND.button(
                            "✕ " + number,
                            new Action.Ask(entry.kind(), Objects.requireNonNull(entry.id()))));
        }
        var rows = ButtonRows.of(releases, IN_A_ROW);
        rows.add(
                page.turning(
                        before ->
                                KIND.button(
                                        context.words("joining.before"), new Action.Page(before)),
                        after ->
                                KIND.button(
                                        context.words("joining.after"), new Action.Page(after))));
        rows.add(List.of(KIND.button(context.words("joining.units.button"), new Action.Units(0))));
        if (!releases.isEmpty()) lines.add(context.text("joining.list.release"));
        return new CardView(RichText.lines(lines), rows);
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
    public void tapped(UpdateContext context, Tap<Only, Action> tap) {
        if (!people.isSecretary(context.person())) {
            context.note("chat.notAuthorised");
            return;
        }
        long card = tap.card().id();
        switch (tap.action()) {
            case Action.Page page -> cards.show(card, page(context, page.number(), null));
            case Action.Units units -> cards.show(card, states.page(context, units.number()));
            case Action.Ask ask -> ask(context, card, ask);
            case Action.Do what -> release(context, card, what);
        }
    }

    private void ask(UpdateContext context, long card, Action.Ask about) {
        var entry = find(context, about.kind(), about.id());
        if (entry == null) {
            cards.show(card, page(context, 0, context.text("joining.list.goneAlready")));
            return;
        }
        cards.show(
                card,
                CardView.of(
                        context.text("joining.ask." + entry.kind().key(), entry.text().text()),
                        KIND.button(
                                context.words("joining.do." + entry.kind().key()),
                                new Action.Do(about.kind(), about.id())),
                        KIND.button(context.words("joining.keep"), new Action.Page(0))));
    }

    private @Nullable Entry find(UpdateContext context, EntryKind kind, long id) {
        return list.entries(context.language()).stream()
                .filter(Entry::isReleasable)
                .filter(entry -> entry.kind() == kind && Objects.equals(entry.id(), id))
                .findFirst()
                .orElse(null);
    }

    private void release(UpdateContext context, long card, Action.Do what) {
        var entry = find(context, what.kind(), what.id());
        boolean done = entry != null && list.release(context, entry);
        cards.show(
                card,
                page(
                        context,
                        0,
                        context.text(
                                done && entry != null
                                        ? "joining.done." + entry.kind().key()
                                        : "joining.list.goneAlready")));
    }
}
