package vn.nhipcau.petition.chat;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardOwner;
import vn.nhipcau.chat.Said;
import vn.nhipcau.chat.Turn;
import vn.nhipcau.council.Council;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Face;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.routing.Kind;
import vn.nhipcau.routing.Routing;
import vn.nhipcau.shared.Rich;

import java.util.Optional;

/**
 * What is no petition is guided to its lawful place, before anything of it is kept: the words stay
 * in the person's own message, to which the guidance is a reply. If they say that it is a petition,
 * their tap brings the words along, and the secretariat looks at them first.
 */
@Component
class Guidance implements CardOwner {
    private final Routing routing;
    private final Cards cards;
    private final Council council;
    private final ObjectProvider<Hearing> hearing;

    Guidance(Routing routing, Cards cards, Council council, ObjectProvider<Hearing> hearing) {
        this.routing = routing;
        this.cards = cards;
        this.council = council;
        this.hearing = hearing;
    }

    /** Whether these words were guided elsewhere; then nothing of them may be kept. */
    boolean guides(Turn turn, String text) {
        return guides(turn, text, false);
    }

    /** The same for somebody who has said that it is no emergency. */
    boolean guides(Turn turn, String text, boolean calm) {
        var reading = routing.read(text);
        var kind = calm ? reading.calmKind() : reading.kind();
        switch (kind) {
            case COMPLAINT, DENUNCIATION ->
                    guide(
                            turn,
                            kind,
                            Face.of(
                                    notStored(turn, kind.name()),
                                    Button.tap(turn.words("petition.guide.understood"), "ok"),
                                    Button.tap(turn.words("petition.guide.insist"), "insist")));
            case EMERGENCY ->
                    guide(
                            turn,
                            kind,
                            Face.of(
                                    notStored(turn, kind.name()),
                                    Button.tap(turn.words("petition.guide.calm"), "calm")));
            default -> {
                return false;
            }
        }
        return true;
    }

    private void guide(Turn turn, Kind kind, Face face) {
        cards.open(
                turn.address().id(),
                Lane.ANSWER,
                owner() + ":" + kind,
                face,
                turn.incoming().messageId());
    }

    @Override
    public String owner() {
        return "guidance";
    }

    @Override
    public void tapped(Turn turn, Cards.Tap tap) {
        switch (tap.action()) {
            case "ok" -> cards.close(tap.card().id(), Face.of(notStored(turn, tap.card().key())));
            case "insist" -> goOn(turn, tap, "petition.guide.insist", Hearing.INSISTED);
            case "calm" -> goOn(turn, tap, "petition.guide.calm", Hearing.CALM);
            default -> turn.note("petition.otherStep");
        }
    }

    private Rich guidance(Turn turn, String kind) {
        var language = turn.language();
        return turn.text(
                "petition.guide." + kind,
                council.office().in(language),
                council.hours().in(language));
    }

    private Rich notStored(Turn turn, String kind) {
        return Rich.lines(guidance(turn, kind), turn.text("petition.guide.notStored." + kind));
    }

    // From now on it may well be stored, so the card no longer says that it is not.
    private void goOn(Turn turn, Cards.Tap tap, String label, String how) {
        if (tap.card().closed()) {
            turn.note("petition.otherStep");
            return;
        }
        var chosen = Rich.plain("✔ ").plus(turn.words(label));
        cards.close(tap.card().id(), Face.of(Rich.lines(guidance(turn, tap.card().key()), chosen)));
        quoted(turn)
                .ifPresentOrElse(
                        said -> hearing.getObject().hear(turn.saying(said), how),
                        () -> turn.answer("petition.guide.sendAgain"));
    }

    private static Optional<Said.Quoted> quoted(Turn turn) {
        return Optional.ofNullable(((Said.Tapped) turn.said()).quoted())
                .filter(said -> said.from().equals(turn.incoming().sender().externalId()));
    }
}
