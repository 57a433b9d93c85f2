package vn.nhipcau.meeting.minutes.chat;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardOwner;
import vn.nhipcau.chat.Said;
import vn.nhipcau.chat.Turn;
import vn.nhipcau.council.Council;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Face;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.routing.Kind;
import vn.nhipcau.routing.Routing;
import vn.nhipcau.shared.Rich;

/**
 * A complaint or a denunciation that was said at a meeting is not taken down: the secretary is told
 * where the voter should go. If they say that it is a petition, their tap brings the words along,
 * and what becomes of it goes to triage.
 */
@Component
class MinutesGuidance implements CardOwner {
    private final Routing routing;
    private final Council council;
    private final Cards cards;
    private final ObjectProvider<TakeMinutes> dialog;

    MinutesGuidance(
            Routing routing, Council council, Cards cards, ObjectProvider<TakeMinutes> dialog) {
        this.routing = routing;
        this.council = council;
        this.cards = cards;
        this.dialog = dialog;
    }

    /** Whether these words were guided elsewhere; then nothing of them may be kept. */
    boolean guides(Turn turn, VoterMeeting meeting, String text) {
        // Whoever writes minutes tells of an emergency that is over.
        var kind = routing.read(text).calmKind();
        if (kind != Kind.COMPLAINT && kind != Kind.DENUNCIATION) return false;
        cards.open(
                turn.address().id(),
                Lane.ANSWER,
                owner() + ":" + meeting.id() + "-" + kind,
                Face.of(
                        words(turn, kind.name()),
                        Button.tap(turn.words("minutes.guide.understood"), "ok"),
                        Button.tap(turn.words("minutes.guide.insist"), "insist")),
                turn.incoming().messageId());
        return true;
    }

    private Rich words(Turn turn, String kind) {
        return turn.text(
                "minutes.guide." + kind,
                council.office().in(turn.language()),
                council.hours().in(turn.language()));
    }

    @Override
    public String owner() {
        return "minutesguide";
    }

    @Override
    public void tapped(Turn turn, Cards.Tap tap) {
        String[] about = tap.card().key().split("-", 2);
        if (tap.card().closed()) {
            turn.note("minutes.over");
            return;
        }
        cards.close(tap.card().id(), Face.of(words(turn, about[1])));
        if (!tap.action().equals("insist")) return;
        var quoted = ((Said.Tapped) turn.said()).quoted();
        if (quoted == null || !quoted.from().equals(turn.incoming().sender().externalId()))
            turn.answer("minutes.guide.sendAgain");
        else dialog.getObject().insists(turn, turn.saying(quoted), Long.parseLong(about[0]));
    }
}
