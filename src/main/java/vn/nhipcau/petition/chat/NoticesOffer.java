package vn.nhipcau.petition.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardHandler;
import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.council.Council;
import vn.nhipcau.council.Units;
import vn.nhipcau.outbox.ButtonRows;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.people.Consents;
import vn.nhipcau.people.Consents.Purpose;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.shared.CaseRef;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.SubjectKind;
import vn.nhipcau.shared.Texts;
import vn.nhipcau.shared.Written;

import java.util.List;

/** After a first receipt, once: does the person want notices of voter meetings in that ward? */
@Component
class NoticesOffer implements CardHandler<NoticesOffer.About, NoticesOffer.Action> {
    private static final CardKind<About, Action> KIND =
            CardKind.of(SubjectKind.of("notices", About.class), Action.class);
    private static final int IN_A_ROW = 3;

    /** Of where they are asked whether they want notices. */
    sealed interface About {
        /** Of which ward? */
        @Written("?")
        record Which() implements About {}

        /** Of meetings anywhere: the council is a ward's own. */
        @Written("*")
        record Everywhere() implements About {}

        /** Of meetings in this ward. */
        @Written("")
        record InWard(String ward) implements About {}
    }

    /** What the buttons do. */
    sealed interface Action {
        /** They want them, asked in this language: that question is what they agree to. */
        record Yes(Language asked) implements Action {}

        /** They do not. */
        record No() implements Action {}

        /** It is about this ward. */
        record Of(String ward) implements Action {}
    }

    private final Consents consents;
    private final Cards cards;
    private final Council council;
    private final Units units;
    private final Texts texts;

    NoticesOffer(Consents consents, Cards cards, Council council, Units units, Texts texts) {
        this.consents = consents;
        this.cards = cards;
        this.council = council;
        this.units = units;
        this.texts = texts;
    }

    void offer(UpdateContext context, Petition petition) {
        boolean known = petition.ward().isPresent() || units.wards().isEmpty();
        if (context.person().noticesAsked() || !known) return;
        open(
                context,
                petition.ward().<About>map(About.InWard::new).orElseGet(About.Everywhere::new));
        consents.askedForNotices(context.person());
    }

    /**
     * Somebody wants them now, whatever they said before: of their ward, or they are asked which.
     */
    void offerAgain(UpdateContext context) {
        var ward = context.person().home().or(context.person()::ward).flatMap(units::findWard);
        if (units.wards().isEmpty()) open(context, new About.Everywhere());
        else if (ward.isPresent()) open(context, new About.InWard(ward.get().id()));
        else cards.answer(context.address().id(), KIND.subject(new About.Which()), which(context));
    }

    private CardView which(UpdateContext context) {
        var rows =
                ButtonRows.of(
                        units.wards(),
                        IN_A_ROW,
                        ward ->
                                KIND.button(
                                        ward.name().in(context.language()),
                                        new Action.Of(ward.id())));
        return new CardView(context.text("petition.notices.which"), rows);
    }

    private void open(UpdateContext context, About where) {
        cards.answer(context.address().id(), KIND.subject(where), question(context, where));
    }

    private CardView question(UpdateContext context, About where) {
        return CardView.of(
                RichText.plain(offer(where, context.language())),
                KIND.button(
                        context.words("petition.notices.yes"), new Action.Yes(context.language())),
                KIND.button(context.words("petition.notices.no"), new Action.No()));
    }

    @Override
    public CardKind<About, Action> kind() {
        return KIND;
    }

    /** None: the question names a ward and nothing else. */
    @Override
    public List<String> quoting(CaseRef erased) {
        return List.of();
    }

    // A consent of its own: given for one ward, with the question as it stood there.
    @Override
    public void tapped(UpdateContext context, Tap<About, Action> tap) {
        long card = tap.card().id();
        switch (tap.action()) {
            case Action.Of(var ward) when tap.about() instanceof About.Which && isWard(ward) -> {
                cards.close(card, CardView.of(context.text("petition.notices.which")));
                open(context, new About.InWard(ward));
            }
            case Action.Yes(var asked) when isKnown(tap.about()) ->
                    agreed(context, card, tap.about(), asked);
            case Action.No() when isKnown(tap.about()) ->
                    cards.close(card, CardView.of(context.text("petition.notices.declined")));
            default -> context.note("petition.otherStep");
        }
    }

    private boolean isWard(String id) {
        return units.findWard(id).isPresent();
    }

    private boolean isKnown(About where) {
        return switch (where) {
            case About.Which() -> false;
            case About.Everywhere() -> true;
            case About.InWard(var ward) -> isWard(ward);
        };
    }

    // For the whole council the consent names no ward.
    private void agreed(UpdateContext context, long card, About where, Language asked) {
        String scope = where instanceof About.InWard(var ward) ? ward : "";
        consents.give(context.person(), Purpose.NOTICES, scope, offer(where, asked), asked);
        cards.close(card, CardView.of(given(context, where)));
    }

    private String offer(About where, Language language) {
        return where instanceof About.InWard(var ward)
                ? texts.words(
                        language, "petition.notices.offer", units.ward(ward).name().in(language))
                : texts.words(
                        language, "petition.notices.offerCouncil", council.name().in(language));
    }

    private RichText given(UpdateContext context, About where) {
        var language = context.language();
        return where instanceof About.InWard(var ward)
                ? context.text("petition.notices.given", units.ward(ward).name().in(language))
                : context.text("petition.notices.givenCouncil", council.name().in(language));
    }
}
