package vn.nhipcau.petition.staff;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardHandler;
import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.council.Units;
import vn.nhipcau.outbox.Card;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.people.Contacts;
import vn.nhipcau.petition.Extensions;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.PetitionChanged;
import vn.nhipcau.petition.PetitionWords;
import vn.nhipcau.record.NotNow;
import vn.nhipcau.shared.CaseRef;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.SubjectKind;
import vn.nhipcau.shared.SubjectKind.Id;
import vn.nhipcau.shared.Texts;

import java.util.List;

/** A unit asks for more time; the secretariat agrees or does not, with one tap. */
@Component
class ExtensionCards implements CardHandler<Id, ExtensionCards.Action> {
    private static final CardKind<Id, Action> KIND =
            CardKind.of(SubjectKind.ofId("extension"), Action.class);

    /** What the buttons do. */
    sealed interface Action {
        /** The unit gets the time. */
        record Grant() implements Action {}

        /** It does not. */
        record Refuse() implements Action {}
    }

    private final Extensions extensions;
    private final ActingUnits desks;
    private final Contacts contacts;
    private final Units units;
    private final PetitionWords words;
    private final Cards cards;
    private final Texts texts;

    ExtensionCards(
            Extensions extensions,
            ActingUnits desks,
            Contacts contacts,
            Units units,
            PetitionWords words,
            Cards cards,
            Texts texts) {
        this.extensions = extensions;
        this.desks = desks;
        this.contacts = contacts;
        this.units = units;
        this.words = words;
        this.cards = cards;
        this.texts = texts;
    }

    @EventListener
    void on(PetitionChanged event) {
        if (event.isFirstRouting()) return;
        var petition = event.petition();
        switch (event.kind()) {
            case EXTENSION_ASKED -> {
                for (long address : contacts.reach(units.secretariat().id()))
                    putUp(petition, address);
            }
            case EXTENDED -> close(petition, "petition.extension.granted");
            case EXTENSION_REFUSED -> close(petition, "petition.extension.refused");
            case RECEIVED, ACCEPTED -> {}
            default -> {
                if (petition.extensionAsked().isEmpty()) close(petition, "petition.extension.over");
            }
        }
    }

    private void putUp(Petition petition, long address) {
        cards.open(address, Lane.NOTICE, subject(petition), view(petition), null);
    }

    private CardView view(Petition petition) {
        return CardView.of(
                RichText.lines(
                        say(
                                "petition.extension.asked",
                                words.unit(petition, Language.VI),
                                petition.code(),
                                petition.extensionAsked().orElse(0),
                                words.day(petition.due()),
                                extensions.reason(petition)),
                        words.matter(petition, Language.VI)),
                KIND.button(
                        texts.words(Language.VI, "petition.extension.grant"), new Action.Grant()),
                KIND.button(
                        texts.words(Language.VI, "petition.extension.refuse"),
                        new Action.Refuse()));
    }

    private void close(Petition petition, String key) {
        for (Card card : cards.open(subject(petition)))
            cards.close(
                    card.id(), CardView.of(say(key, petition.code(), words.day(petition.due()))));
    }

    /** Puts the question at the bottom of this chat once more, if it is one of the secretariat. */
    boolean showAgain(UpdateContext context, Petition petition) {
        boolean here = desks.acting(context, units.secretariat().id()).isPresent();
        if (here && petition.extensionAsked().isPresent()) putUp(petition, context.address().id());
        return here;
    }

    private static String subject(Petition petition) {
        return SubjectKind.of(KIND.about(), petition.id());
    }

    @Override
    public CardKind<Id, Action> kind() {
        return KIND;
    }

    /** It shows first words of the petition, and why the unit needs the time. */
    @Override
    public List<String> quoting(CaseRef erased) {
        return erased.subjects(CaseRef.Kind.PETITION, KIND.about());
    }

    @Override
    public void tapped(UpdateContext context, Tap<Id, Action> tap) {
        var by = desks.acting(context, units.secretariat().id());
        if (by.isEmpty()) {
            context.note("petition.staff.notYours");
            return;
        }
        long id = tap.about().id();
        try {
            switch (tap.action()) {
                case Action.Grant() -> extensions.grant(id, by.get());
                case Action.Refuse() -> extensions.refuse(id, by.get());
            }
        } catch (NotNow decided) {
            context.alert("petition.extension.decided");
        }
    }

    private RichText say(String key, Object... arguments) {
        return texts.say(Language.VI, key, arguments);
    }
}
