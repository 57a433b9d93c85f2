package vn.nhipcau.petition.staff;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardHandler;
import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.OpenQuestions;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.council.Units;
import vn.nhipcau.outbox.Card;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.petition.Handover;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.Petitions;
import vn.nhipcau.record.Acting;
import vn.nhipcau.record.NotNow;
import vn.nhipcau.shared.CaseRef;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.SubjectKind;
import vn.nhipcau.shared.Written;

import java.util.List;
import java.util.Optional;

/** What staff choose from a list: a unit, a ward, a subject area, a reason, yes or no. */
@Component
class Picker implements CardHandler<Picker.About, Picker.Action> {
    static final CardKind<About, Action> KIND =
            CardKind.of(SubjectKind.of("pick", About.class), Action.class);

    /** What is chosen, and for which petition. */
    sealed interface About {
        /** The id of the petition. */
        long petition();

        /** A unit. */
        sealed interface OfUnits extends About {}

        /** The unit to which it goes. */
        @Written("unit")
        record ToUnit(long petition) implements OfUnits {}

        /** The unit to which it is given away, for a reason that was written. */
        record Return(long petition, long reason) implements OfUnits {}

        /** The unit that shall contribute. */
        record Support(long petition) implements OfUnits {}

        /** The ward. */
        record Ward(long petition) implements About {}

        /** The subject area. */
        record Area(long petition) implements About {}

        /** Why it is not accepted. */
        record Decline(long petition) implements About {}

        /** How many working days more. */
        record Extend(long petition) implements About {}

        /** Whether it is a complaint or denunciation. */
        record Flag(long petition) implements About {}
    }

    /** What the buttons of a list do. */
    sealed interface Action {
        /** This one. */
        record To(String chosen) implements Action {}

        /** None: the secretariat shall decide. */
        record Triage() implements Action {}

        /** All units are listed. */
        record All() implements Action {}

        /** Nothing is chosen. */
        record Drop() implements Action {}
    }

    private final Petitions petitions;
    private final Handover handover;
    private final ActingUnits desks;
    private final PickerView views;
    private final Units units;
    private final OpenQuestions questions;
    private final Cards cards;
    private final PickedAction picked;

    Picker(
            Petitions petitions,
            Handover handover,
            ActingUnits desks,
            PickerView views,
            Units units,
            OpenQuestions questions,
            Cards cards,
            PickedAction picked) {
        this.petitions = petitions;
        this.handover = handover;
        this.desks = desks;
        this.views = views;
        this.units = units;
        this.questions = questions;
        this.cards = cards;
        this.picked = picked;
    }

    /** Puts up a list. */
    void open(UpdateContext context, Petition petition, About about) {
        String subject = KIND.subject(about);
        if (about instanceof About.OfUnits || about instanceof About.Extend)
            questions.ask(context.address().id(), subject);
        cards.open(
                context.address().id(),
                Lane.ANSWER,
                subject,
                views.list(context, petition, about),
                context.incoming().messageId());
    }

    /** Whether such a list is open here. */
    boolean isOpen(UpdateContext context, About about) {
        return shown(context, about).isPresent();
    }

    /** The open list here; empty if there is none. */
    Optional<Card> shown(UpdateContext context, About about) {
        return cards.open(KIND.subject(about)).stream()
                .filter(card -> card.address() == context.address().id())
                .findFirst();
    }

    @Override
    public CardKind<About, Action> kind() {
        return KIND;
    }

    /** None: a list says a code, and names of what can be chosen. */
    @Override
    public List<String> quoting(CaseRef erased) {
        return List.of();
    }

    @Override
    public void tapped(UpdateContext context, Tap<About, Action> tap) {
        var petition = petitions.locked(tap.about().petition());
        var by = desks.holding(context, petition);
        if (by.isEmpty() || tap.card().closed()) {
            context.note("petition.staff.notYours");
            return;
        }
        try {
            switch (tap.action()) {
                case Action.Drop() ->
                        close(tap.card(), context.text("petition.pick.dropped", petition.code()));
                case Action.All() -> {
                    if (tap.about() instanceof About.OfUnits about)
                        all(context, tap.card(), about, petition);
                }
                case Action.Triage() -> {
                    if (tap.about() instanceof About.Return about)
                        toTriage(context, tap.card(), about, petition, by.get());
                }
                case Action.To(var chosen) ->
                        chosen(context, tap.card(), tap.about(), petition, by.get(), chosen);
            }
        } catch (NotNow tooLate) {
            context.alert("petition.staff.tooLate", petition.code());
        }
    }

    private void all(UpdateContext context, Card card, About.OfUnits about, Petition petition) {
        cards.show(card.id(), views.all(context, petition, about));
    }

    private void toTriage(
            UpdateContext context, Card card, About.Return about, Petition petition, Acting by) {
        handover.giveAway(petition.id(), by, null, about.reason());
        close(card, picked.done(context, about, petition, null));
    }

    /** This is chosen; the list is over, unless that cannot be. */
    void chosen(
            UpdateContext context,
            Card card,
            About about,
            Petition petition,
            Acting by,
            String chosen) {
        boolean asksThem = about instanceof About.ToUnit || about instanceof About.Support;
        if (asksThem && !handover.isReached(picked.unit(chosen))) {
            PickedWords.refuse(
                    context, "petition.staff.unreachable", units.get(chosen).name().vi());
            return;
        }
        picked.carryOut(context, about, petition, by, chosen);
        close(card, picked.done(context, about, petition, chosen));
    }

    private void close(Card card, RichText last) {
        questions.settle(card.address(), card.subject());
        cards.close(card.id(), CardView.of(last));
    }
}
