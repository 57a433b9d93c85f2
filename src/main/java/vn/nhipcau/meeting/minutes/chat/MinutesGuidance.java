package vn.nhipcau.meeting.minutes.chat;

import org.springframework.stereotype.Component;

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
 * where the voter should go.
 */
@Component
class MinutesGuidance {
    static final String OWNER = "minutesguide";

    private final Routing routing;
    private final Council council;
    private final Cards cards;

    MinutesGuidance(Routing routing, Council council, Cards cards) {
        this.routing = routing;
        this.council = council;
        this.cards = cards;
    }

    /** Whether these words were guided elsewhere; then nothing of them may be kept. */
    boolean guides(Turn turn, VoterMeeting meeting, String text) {
        // Whoever writes minutes tells of an emergency that is over.
        var kind = routing.read(text).calmKind();
        if (kind != Kind.COMPLAINT && kind != Kind.DENUNCIATION) return false;
        cards.open(
                turn.address().id(),
                Lane.ANSWER,
                OWNER + ":" + meeting.id() + "-" + kind,
                Face.of(
                        words(turn, kind.name()),
                        Button.tap(turn.words("minutes.guide.understood"), "ok"),
                        Button.tap(turn.words("minutes.guide.insist"), "insist")),
                turn.incoming().messageId());
        return true;
    }

    /** Where the voter should go with a matter of this kind. */
    Rich words(Turn turn, String kind) {
        return turn.text(
                "minutes.guide." + kind,
                council.office().in(turn.language()),
                council.hours().in(turn.language()));
    }
}
