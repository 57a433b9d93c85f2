package vn.nhipcau.petition.staff;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import vn.nhipcau.chat.CardHandler;
import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.council.Council;
import vn.nhipcau.council.Units;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.Card;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.Contacts;
import vn.nhipcau.petition.AnswerText;
import vn.nhipcau.petition.Handling;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.PetitionChanged;
import vn.nhipcau.petition.PetitionDuties;
import vn.nhipcau.petition.PetitionEvent;
import vn.nhipcau.petition.PetitionEvent.Kind;
import vn.nhipcau.petition.PetitionWords;
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
    private final JsonMapper json;
    private final Handling handling;
    private final Replies replies;
    private final AnswerText answers;
    private final PetitionDuties duties;
    private final ActingUnits desks;
    private final Contacts contacts;
    private final PetitionWords words;
    private final Units units;
    private final Council council;
    private final Cards cards;
    private final Outbox outbox;
    private final ContactCards contactCards;
    private final Texts texts;

    OfflineAnswers(
            Petitions petitions,
            Petitioners petitioners,
            JsonMapper json,
            Handling handling,
            Replies replies,
            AnswerText answers,
            PetitionDuties duties,
            ActingUnits desks,
            Contacts contacts,
            PetitionWords words,
            Units units,
            Council council,
            Cards cards,
            Outbox outbox,
            ContactCards contactCards,
            Texts texts) {
        this.petitions = petitions;
        this.petitioners = petitioners;
        this.json = json;
        this.handling = handling;
        this.replies = replies;
        this.answers = answers;
        this.duties = duties;
        this.desks = desks;
        this.contacts = contacts;
        this.words = words;
        this.units = units;
        this.council = council;
        this.cards = cards;
        this.outbox = outbox;
        this.contactCards = contactCards;
        this.texts = texts;
    }

    @EventListener
    void on(PetitionChanged event) {
        var petition = event.petition();
        // Whoever has erased their data is told nothing any more.
        if (petition.person().isEmpty() && !petition.isFromOutside()) return;
        switch (event.kind()) {
            case UNDELIVERED -> {
                bring(petition, "petition.tell", answer(petition));
                bringFiles(petition);
            }
            case FILES_UNDELIVERED -> {
                bring(petition, "petition.tell.files", answer(petition));
                bringFiles(petition);
            }
            case NOT_ACCEPTED, REDIRECTED -> {
                if (petitioners.isOutOfReach(petition))
                    bring(petition, refusal(event.kind(), event.facts().get("reason")));
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
                                bring(petition, refusal(last.kind(), reason(last)));
                        });
    }

    private String reason(PetitionEvent declined) {
        return json.readTree(declined.facts()).path("reason").asString("");
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
        String head = head(petition, why);
        var view =
                CardView.of(
                        RichText.lines(
                                texts.say(Language.VI, head, petition.code()),
                                words.matter(petition, Language.VI),
                                what),
                        button("petition.tell.done", new Action.Done()),
                        button("petition.staff.contact", new Action.Contact()));
        var open = cards.open(subject(petition));
        duties.tellOtherwise(petition);
        open.forEach(card -> cards.show(card.id(), view));
        if (!open.isEmpty()) return;
        for (long address : contacts.reach(units.secretariat().id()))
            cards.open(address, Lane.NOTICE, subject(petition), view, null);
    }

    private static String head(Petition petition, String why) {
        return switch (petition.source()) {
            case CHAT -> why;
            case MEETING -> "petition.tell.meeting";
            case PAPER, PHONE, IN_PERSON -> "petition.tell.outside";
        };
    }

    private Button button(String label, Action action) {
        return KIND.button(texts.words(Language.VI, label), action);
    }

    private RichText answer(Petition petition) {
        return replies.last(petition)
                .map(reply -> answers.of(petition, reply, Language.VI))
                .orElse(RichText.EMPTY);
    }

    private RichText refusal(Kind kind, @Nullable String reason) {
        return kind == Kind.REDIRECTED
                ? texts.say(
                        Language.VI,
                        "petition.tell.redirected",
                        council.office().vi(),
                        council.hours().vi())
                : texts.say(
                        Language.VI,
                        "petition.tell.declined",
                        texts.words(Language.VI, "petition.decline." + reason));
    }

    /** Puts what is to be told at the bottom of this chat once more, if it is still to be. */
    boolean showAgain(UpdateContext context, Petition petition) {
        if (desks.acting(context, units.secretariat().id()).isEmpty()) return false;
        cards.open(subject(petition)).stream()
                .findFirst()
                .flatMap(card -> cards.view(card.id()))
                .ifPresent(
                        view ->
                                cards.open(
                                        context.address().id(),
                                        Lane.ANSWER,
                                        subject(petition),
                                        view,
                                        null));
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
        return erased.kind() == CaseRef.Kind.PETITION
                ? List.of(SubjectKind.of(KIND.about(), erased.id()))
                : List.of();
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
