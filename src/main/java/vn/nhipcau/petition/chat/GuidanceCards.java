package vn.nhipcau.petition.chat;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.Albums;
import vn.nhipcau.chat.CardHandler;
import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.council.Council;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.petition.PetitionAdditions;
import vn.nhipcau.routing.Kind;
import vn.nhipcau.shared.CaseRef;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.SubjectKind;

import java.util.List;
import java.util.Optional;

/**
 * Where to go with what is no petition, as a reply to the person's own message: nothing of it is
 * kept. If they say that it is a petition, their tap brings the words along, and the secretariat
 * looks at them first.
 */
@Component
class GuidanceCards implements CardHandler<GuidanceCards.About, GuidanceCards.Action> {
    private static final CardKind<About, Action> KIND =
            CardKind.of(SubjectKind.of("guidance", About.class), Action.class);

    /** What their words looked like. */
    record About(Kind kind) {}

    /** What the buttons below a guidance do. */
    sealed interface Action {
        /** It was understood. */
        record Ok() implements Action {}

        /** It is a petition all the same. */
        record Insist() implements Action {}

        /** It is no emergency. */
        record Calm() implements Action {}
    }

    private final Cards cards;
    private final Albums albums;
    private final Council council;
    private final PetitionAdditions additions;
    private final ObjectProvider<Hearing> hearing;

    GuidanceCards(
            Cards cards,
            Albums albums,
            Council council,
            PetitionAdditions additions,
            ObjectProvider<Hearing> hearing) {
        this.cards = cards;
        this.albums = albums;
        this.council = council;
        this.additions = additions;
        this.hearing = hearing;
    }

    /**
     * Answers what they wrote. An album is one message to whoever sends it: none of it may be kept,
     * also not what came before and was added to a petition.
     */
    void guide(UpdateContext context, Kind kind) {
        albums.refuse(context);
        var buttons =
                kind == Kind.EMERGENCY
                        ? List.of(button(context, "petition.guide.calm", new Action.Calm()))
                        : List.of(
                                button(context, "petition.guide.understood", new Action.Ok()),
                                button(context, "petition.guide.insist", new Action.Insist()));
        cards.open(
                context.address().id(),
                Lane.ANSWER,
                KIND.subject(new About(kind)),
                CardView.of(notStored(context, kind), buttons.toArray(Button[]::new)),
                context.incoming().messageId());
        if (context.said() instanceof MessageContent.Attached file
                && file.album() != null
                && additions.takeBack(context.person(), file.album()))
            context.answer("petition.guide.albumRemoved");
    }

    private static Button button(UpdateContext context, String label, Action action) {
        return KIND.button(context.words(label), action);
    }

    @Override
    public CardKind<About, Action> kind() {
        return KIND;
    }

    /** None: the card says where to go; the words stay in the person's own message. */
    @Override
    public List<String> quoting(CaseRef erased) {
        return List.of();
    }

    @Override
    public void tapped(UpdateContext context, Tap<About, Action> tap) {
        switch (tap.action()) {
            case Action.Ok() ->
                    cards.close(
                            tap.card().id(), CardView.of(notStored(context, tap.about().kind())));
            case Action.Insist() ->
                    goOn(context, tap, "petition.guide.insist", new ScreeningOutcome.Insisted());
            case Action.Calm() ->
                    goOn(context, tap, "petition.guide.calm", new ScreeningOutcome.Calm());
        }
    }

    private RichText guidance(UpdateContext context, Kind kind) {
        var language = context.language();
        return context.text(
                "petition.guide." + kind,
                council.office().in(language),
                council.hours().in(language));
    }

    private RichText notStored(UpdateContext context, Kind kind) {
        return RichText.lines(
                guidance(context, kind), context.text("petition.guide.notStored." + kind));
    }

    // From now on it may well be stored, so the card no longer says that it is not.
    private void goOn(
            UpdateContext context, Tap<About, Action> tap, String label, ScreeningOutcome how) {
        if (tap.card().closed()) {
            context.note("petition.otherStep");
            return;
        }
        var chosen = RichText.plain("✔ ").plus(context.words(label));
        cards.close(
                tap.card().id(),
                CardView.of(RichText.lines(guidance(context, tap.about().kind()), chosen)));
        quoted(context)
                .ifPresentOrElse(
                        said -> goOn(context.saying(said), how),
                        () -> context.answer("petition.guide.sendAgain"));
    }

    private void goOn(UpdateContext said, ScreeningOutcome how) {
        boolean refused = albums.isRefused(said);
        albums.admit(said);
        hearing.getObject().hear(said, how);
        if (refused && !albums.isRefused(said)) said.answer("petition.guide.albumRest");
    }

    private static Optional<MessageContent.Quoted> quoted(UpdateContext context) {
        return Optional.ofNullable(((MessageContent.Tapped) context.said()).quoted())
                .filter(said -> said.from().equals(context.incoming().sender().externalId()));
    }
}
