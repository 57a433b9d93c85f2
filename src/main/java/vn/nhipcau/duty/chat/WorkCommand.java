package vn.nhipcau.duty.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardHandler;
import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.ChatCommand;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.council.Unit;
import vn.nhipcau.council.Units;
import vn.nhipcau.duty.Watchers;
import vn.nhipcau.outbox.Card;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.people.Roles;
import vn.nhipcau.people.Roles.Held;
import vn.nhipcau.people.Roles.Role;
import vn.nhipcau.shared.CaseRef;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.SubjectKind;
import vn.nhipcau.shared.Texts;
import vn.nhipcau.shared.Written;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is owed here, the most urgent first, with a button that brings each case. */
@Component
class WorkCommand implements ChatCommand, CardHandler<WorkCommand.About, WorkCommand.Action> {
    static final CardKind<About, Action> KIND =
            CardKind.of(SubjectKind.of("work", About.class), Action.class);

    /** What a card lists. */
    sealed interface About {
        /** What a unit owes. */
        @Written("unit")
        record OfUnit(String unit) implements About {}

        /** What is late where somebody watches. */
        @Written("late-")
        record Overdue() implements About {}

        /** A list of version 0.1, which did not say whose it is. */
        @Written("")
        record OfSomebody() implements About {}
    }

    /** A list that can be turned; short, since the longest id of a unit must fit in as well. */
    sealed interface Pages {
        /** What a unit owes. */
        @Written(value = "u", before = "unit")
        record OfUnit(String unit) implements Pages {}

        /** What is late where somebody watches in this role. */
        @Written("late")
        record Overdue(long role) implements Pages {}
    }

    /** What the buttons of a list do. */
    sealed interface Action {
        /** This duty is shown. */
        record Show(long duty) implements Action {}

        /** The list is turned to this page, the first being 0. */
        @Written(value = "p", before = "page")
        record Page(Pages list, int number) implements Action {}
    }

    private final WorkView views;
    private final DutyCards dutyCards;
    private final Watchers watchers;
    private final Roles roles;
    private final Units units;
    private final Cards cards;
    private final Texts texts;

    WorkCommand(
            WorkView views,
            DutyCards dutyCards,
            Watchers watchers,
            Roles roles,
            Units units,
            Cards cards,
            Texts texts) {
        this.views = views;
        this.dutyCards = dutyCards;
        this.watchers = watchers;
        this.roles = roles;
        this.units = units;
        this.cards = cards;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "viec";
    }

    @Override
    public String english() {
        return "work";
    }

    @Override
    public Where where() {
        return Where.ANYWHERE;
    }

    @Override
    public Audience audience() {
        return Audience.STAFF;
    }

    @Override
    public int place() {
        return 35;
    }

    @Override
    public void run(UpdateContext context, String rest) {
        run(context);
    }

    /** All that is owed here, from the first page. */
    void run(UpdateContext context) {
        var theirs = watchers.unitsAt(context);
        for (String unit : theirs)
            open(context, new About.OfUnit(unit), views.owed(context, unit, 0));
        var watches = watched(context);
        for (var held : watches)
            open(context, new About.Overdue(), views.overdue(context, held, 0));
        if (theirs.isEmpty() && watches.isEmpty()) context.answer("duty.work.notStaff");
    }

    /** How much is owed, and late, by each of their units, and how much they watch is late. */
    List<RichText> counts(UpdateContext context) {
        return Stream.concat(
                        watchers.unitsAt(context).stream()
                                .map(unit -> views.countOwed(context, unit)),
                        watched(context).stream().map(held -> views.countLate(context, held)))
                .flatMap(Optional::stream)
                .toList();
    }

    private List<Held> watched(UpdateContext context) {
        if (context.inGroup()) return List.of();
        return roles.of(context.person()).stream()
                .filter(
                        held ->
                                held.role() == Role.STANDING_MEMBER
                                        || held.role() == Role.FRONT_OFFICER)
                .toList();
    }

    // An older list in the same chat makes way: only one of them bears words of petitions.
    private void open(UpdateContext context, About about, CardView view) {
        long here = context.address().id();
        String subject = KIND.subject(about);
        cards.open(subject).stream()
                .filter(card -> card.address() == here)
                .forEach(card -> cards.close(card.id(), old(context.language())));
        cards.answer(here, subject, view);
    }

    private CardView old(Language language) {
        return CardView.of(texts.say(language, "duty.work.old"));
    }

    /** What a case said is erased: no list shows words of it any longer. */
    void forget(String label) {
        for (Unit unit : units.all())
            for (Card card : cards.open(KIND.subject(new About.OfUnit(unit.id()))))
                if (cards.view(card.id()).filter(view -> bears(view, label)).isPresent())
                    cards.close(card.id(), old(Language.VI));
    }

    private static boolean bears(CardView view, String label) {
        return view.text().text().contains(label);
    }

    @Override
    public CardKind<About, Action> kind() {
        return KIND;
    }

    /** None: lists that show first words of a case give way to it by themselves, as said above. */
    @Override
    public List<String> quoting(CaseRef erased) {
        return List.of();
    }

    @Override
    public void tapped(UpdateContext context, Tap<About, Action> tap) {
        switch (tap.action()) {
            case Action.Show(var duty) -> dutyCards.show(context, duty);
            case Action.Page(var list, var number) -> context(context, tap.card(), list, number);
        }
    }

    // Read anew for whoever taps: what they may see may have changed.
    private void context(UpdateContext context, Card card, Pages list, int number) {
        var view =
                switch (list) {
                    case Pages.OfUnit(var unit) ->
                            watchers.unitsAt(context).contains(unit)
                                    ? Optional.of(views.owed(context, unit, number))
                                    : Optional.<CardView>empty();
                    case Pages.Overdue(var role) ->
                            watched(context).stream()
                                    .filter(held -> held.id() == role)
                                    .findFirst()
                                    .map(held -> views.overdue(context, held, number));
                };
        if (view.isEmpty()) context.note("duty.notYours");
        else cards.show(card.id(), view.get());
    }
}
