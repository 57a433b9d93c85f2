package vn.nhipcau.petition.chat;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.Albums;
import vn.nhipcau.chat.CardHandler;
import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.ClearedText;
import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.chat.ScreenedText;
import vn.nhipcau.chat.Screening;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.council.Council;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.routing.Kind;
import vn.nhipcau.routing.Routing;
import vn.nhipcau.shared.CaseRef;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.SubjectKind;

import java.util.List;
import java.util.Optional;

/**
 * What is no petition is guided to its lawful place, before anything of it is kept: the words stay
 * in the person's own message, to which the guidance is a reply. If they say that it is a petition,
 * their tap brings the words along, and the secretariat looks at them first.
 */
@Component
class Guidance implements CardHandler<Guidance.About, Guidance.Action> {
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

    private final Routing routing;
    private final Screening screening;
    private final Cards cards;
    private final Albums albums;
    private final Council council;
    private final ObjectProvider<Hearing> hearing;

    Guidance(
            Routing routing,
            Screening screening,
            Cards cards,
            Albums albums,
            Council council,
            ObjectProvider<Hearing> hearing) {
        this.routing = routing;
        this.screening = screening;
        this.cards = cards;
        this.albums = albums;
        this.council = council;
        this.hearing = hearing;
    }

    /** Whether these words were guided elsewhere; then nothing of them may be kept. */
    boolean guides(UpdateContext context, String text) {
        return guides(context, text, false);
    }

    /** The same for somebody who has said that it is no emergency. */
    boolean guides(UpdateContext context, String text, boolean calm) {
        var reading = routing.read(text);
        var kind = calm ? reading.calmKind() : reading.kind();
        switch (kind) {
            case COMPLAINT, DENUNCIATION ->
                    guide(
                            context,
                            kind,
                            CardView.of(
                                    notStored(context, kind),
                                    button(context, "petition.guide.understood", new Action.Ok()),
                                    button(context, "petition.guide.insist", new Action.Insist())));
            case EMERGENCY ->
                    guide(
                            context,
                            kind,
                            CardView.of(
                                    notStored(context, kind),
                                    button(context, "petition.guide.calm", new Action.Calm())));
            default -> {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether a draft may not grow by these words: they are judged by themselves, and all of it
     * together, since a sign may be spread over several messages.
     *
     * @param calm whether the person has said that these words are no emergency
     */
    boolean guides(UpdateContext context, Draft draft, String more, boolean calm) {
        if (draft.insisted()) return false;
        if (guides(context, more, calm)) return true;
        String before = draft.text();
        if (before.isEmpty()) return false;
        // Of what they wrote earlier they have said so already.
        boolean known = calm || routing.read(before).kind() == Kind.EMERGENCY;
        return guides(context, before + "\n" + more, known);
    }

    /** Whether a file was guided elsewhere by its name: people name it after what is in it. */
    boolean guides(UpdateContext context, MessageContent.Attached file) {
        String name = file.wordsOfName();
        return screening.isElsewhere(name) && guides(context, name, true);
    }

    /** Whether these words, which may be kept already, are neither complaint nor denunciation. */
    boolean isClear(String text) {
        return !screening.isElsewhere(text);
    }

    /** These words for a verb; empty if they were guided elsewhere. */
    Optional<ClearedText> clear(UpdateContext context, String text) {
        var cleared = screening.clear(context.person(), text);
        if (cleared.isEmpty()) guides(context, text, true);
        return cleared;
    }

    /** All words of a draft for a verb; empty if they were guided elsewhere. */
    Optional<ScreenedText> clear(UpdateContext context, Draft draft) {
        boolean own = draft.behalf() == null;
        if (isNamedElsewhere(context, draft)) return Optional.empty();
        String text = draft.text();
        if (draft.insisted())
            return Optional.of(
                    own
                            ? screening.insisted(context.person(), text)
                            : screening.insistedEntered(text));
        var cleared = own ? screening.clear(context.person(), text) : screening.clearEntered(text);
        if (cleared.isEmpty()) guides(context, text, true);
        return cleared.map(words -> words);
    }

    // What a place and a contact are called is read by others like any other word.
    private boolean isNamedElsewhere(UpdateContext context, Draft draft) {
        var place = draft.place();
        var contact = draft.contact();
        return (place != null && place.name() != null && guides(context, place.name(), true))
                || (contact != null && guides(context, contact.name(), true));
    }

    private static Button button(UpdateContext context, String label, Action action) {
        return KIND.button(context.words(label), action);
    }

    // An album is one message to whoever sends it: none of it may be kept.
    private void guide(UpdateContext context, Kind kind, CardView view) {
        albums.refuse(context);
        cards.open(
                context.address().id(),
                Lane.ANSWER,
                KIND.subject(new About(kind)),
                view,
                context.incoming().messageId());
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

    /** Whether this belongs to an album that was guided elsewhere; then that is told. */
    boolean refuseGuidedAlbum(UpdateContext context) {
        if (!albums.isRefused(context)) return false;
        context.answer("petition.guide.ofAlbum");
        return true;
    }

    private static Optional<MessageContent.Quoted> quoted(UpdateContext context) {
        return Optional.ofNullable(((MessageContent.Tapped) context.said()).quoted())
                .filter(said -> said.from().equals(context.incoming().sender().externalId()));
    }
}
