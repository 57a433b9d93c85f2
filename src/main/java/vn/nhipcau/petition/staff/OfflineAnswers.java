package vn.nhipcau.petition.staff;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardHandler;
import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.council.Units;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.Card;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.Contacts;
import vn.nhipcau.petition.Handling;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.PetitionChanged;
import vn.nhipcau.petition.PetitionDuties;
import vn.nhipcau.petition.PetitionEvent.Kind;
import vn.nhipcau.petition.Petitions;
import vn.nhipcau.petition.Replies;
import vn.nhipcau.record.Acting;
import vn.nhipcau.shared.CaseRef;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.SubjectKind;
import vn.nhipcau.shared.SubjectKind.Id;
import vn.nhipcau.shared.Texts;

import java.util.List;

/**
 * An answer that the chat cannot bring to the person is brought by other means: the secretariat has
 * a card for it until somebody has told them.
 */
@Component
class OfflineAnswers implements CardHandler<Id, OfflineAnswers.Action> {
    private static final CardKind<Id, Action> KIND =
            CardKind.of(SubjectKind.ofId("tell"), Action.class);

    /** What the buttons do. */
    sealed interface Action {
        /** The person was told. */
        record Done() implements Action {}

        /** It is shown how the person is reached. */
        record Contact() implements Action {}
    }

    private final Petitions petitions;
    private final Petitioners petitioners;
    private final Handling handling;
    private final Replies replies;
    private final PetitionDuties duties;
    private final ActingUnits desks;
    private final Contacts contacts;
    private final Units units;
    private final Cards cards;
    private final Outbox outbox;
    private final ContactCards contactCards;
    private final Texts texts;
    private final OfflineAnswerText text;

    OfflineAnswers(
            Petitions petitions,
            Petitioners petitioners,
            Handling handling,
            Replies replies,
            PetitionDuties duties,
            ActingUnits desks,
            Contacts contacts,
            Units units,
            Cards cards,
            Outbox outbox,
            ContactCards contactCards,
            Texts texts,
            OfflineAnswerText text) {
        this.petitions = petitions;
        this.petitioners = petitioners;
        this.handling = handling;
        this.replies = replies;
        this.duties = duties;
        this.desks = desks;
        this.contacts = contacts;
        this.units = units;
        this.cards = cards;
        this.outbox = outbox;
        this.contactCards = contactCards;
        this.texts = texts;
        this.text = text;
    }

    @EventListener
    void on(PetitionChanged event) {
        var petition = event.petition();
        // Whoever has erased their data is told nothing any more.
        if (petition.person().isEmpty() && !petition.isFromOutside()) return;
        switch (event.kind()) {
            case UNDELIVERED -> {
                bring(petition, "petition.tell", text.answer(petition));
                bringFiles(petition);
            }
            case FILES_UNDELIVERED -> {
                bring(petition, "petition.tell.files", text.answer(petition));
                bringFiles(petition);
            }
            case NOT_ACCEPTED, REDIRECTED -> {
                if (petitioners.isOutOfReach(petition))
                    bring(petition, text.refusal(event.kind(), event.facts().get("reason")));
            }
            default -> {}
        }
    }

    /** They were thought to be in reach, and are not. */
    @EventListener
    void on(Outbox.Refused refused) {
        petitioners
                .unheard(refused)
                .ifPresent(
                        petition -> {
                            var last = petitions.timeline(petition).getLast();
                            if (last.kind() == Kind.NOT_ACCEPTED || last.kind() == Kind.REDIRECTED)
                                bring(petition, text.refusal(last.kind(), text.reason(last)));
                        });
    }

    // Whoever brings them needs them at hand.
    private void bringFiles(Petition petition) {
        var files = replies.last(petition).map(replies::files).orElse(List.of());
        if (files.isEmpty()) return;
        var text = texts.say(Language.VI, "petition.files.undelivered", petition.code());
        for (long address : contacts.reach(units.secretariat().id()))
            outbox.say(Letter.notice(address, text, subject(petition)).with(files));
    }

    private void bring(Petition petition, RichText what) {
        bring(petition, "petition.tell", what);
    }

    // A corrected answer takes the place of the one that nobody has told yet.
    private void bring(Petition petition, String why, RichText what) {
        var view =
                CardView.of(
                        text.toTell(petition, why, what),
                        button("petition.tell.done", new Action.Done()),
                        button("petition.staff.contact", new Action.Contact()));
        var open = cards.open(subject(petition));
        duties.tellOtherwise(petition);
        open.forEach(card -> cards.show(card.id(), view));
        if (!open.isEmpty()) return;
        for (long address : contacts.reach(units.secretariat().id()))
            cards.open(address, Lane.NOTICE, subject(petition), view, null);
    }

    private Button button(String label, Action action) {
        return KIND.button(texts.words(Language.VI, label), action);
    }

    /** Puts what is to be told at the bottom of this chat once more, if it is still to be. */
    boolean showAgain(UpdateContext context, Petition petition) {
        if (desks.acting(context, units.secretariat().id()).isEmpty()) return false;
        cards.open(subject(petition)).stream()
                .findFirst()
                .flatMap(card -> cards.view(card.id()))
                .ifPresent(view -> cards.answer(context.address().id(), subject(petition), view));
        return true;
    }

    private static String subject(Petition petition) {
        return SubjectKind.of(KIND.about(), petition.id());
    }

    @Override
    public CardKind<Id, Action> kind() {
        return KIND;
    }

    /** It shows the answer, and first words of the petition. */
    @Override
    public List<String> quoting(CaseRef erased) {
        return erased.subjects(CaseRef.Kind.PETITION, KIND.about());
    }

    @Override
    public void tapped(UpdateContext context, Tap<Id, Action> tap) {
        var petition = petitions.locked(tap.about().id());
        var by = desks.acting(context, units.secretariat().id());
        if (by.isEmpty() || tap.card().closed()) {
            context.note("petition.staff.notYours");
            return;
        }
        switch (tap.action()) {
            case Action.Contact() -> contactCards.show(context, petition);
            case Action.Done() -> told(context, petition, by.get());
        }
    }

    private void told(UpdateContext context, Petition petition, Acting by) {
        handling.toldOtherwise(petition.id(), by);
        for (Card card : cards.open(subject(petition)))
            cards.close(
                    card.id(),
                    CardView.of(context.text("petition.tell.told", petition.code(), by.name())));
    }
}
