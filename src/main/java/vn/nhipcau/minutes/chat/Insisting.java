package vn.nhipcau.minutes.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardHandler;
import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.Flows;
import vn.nhipcau.chat.Said;
import vn.nhipcau.chat.Turn;
import vn.nhipcau.meeting.Meetings;
import vn.nhipcau.minutes.MinutesBook;
import vn.nhipcau.minutes.chat.MinutesGuidance.About;
import vn.nhipcau.minutes.chat.MinutesGuidance.Action;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Face;
import vn.nhipcau.shared.CaseRef;

import java.util.List;

/**
 * What was guided elsewhere is a petition, the secretary says: their tap brings the words along,
 * and what becomes of them goes to triage.
 */
@Component
class Insisting implements CardHandler<About, Action> {
    private final MinutesGuidance guidance;
    private final Meetings meetings;
    private final MinutesBook book;
    private final Keepers keepers;
    private final RemarkEar ear;
    private final TakeMinutes dialog;
    private final Flows flows;
    private final Cards cards;

    Insisting(
            MinutesGuidance guidance,
            Meetings meetings,
            MinutesBook book,
            Keepers keepers,
            RemarkEar ear,
            TakeMinutes dialog,
            Flows flows,
            Cards cards) {
        this.guidance = guidance;
        this.meetings = meetings;
        this.book = book;
        this.keepers = keepers;
        this.ear = ear;
        this.dialog = dialog;
        this.flows = flows;
        this.cards = cards;
    }

    @Override
    public CardKind<About, Action> kind() {
        return MinutesGuidance.KIND;
    }

    /** None: the card says where such a matter belongs, and nothing of it. */
    @Override
    public List<String> quoting(CaseRef erased) {
        return List.of();
    }

    @Override
    public void tapped(Turn turn, Tap<About, Action> tap) {
        var meeting = meetings.lock(tap.about().meeting());
        boolean open = keepers.mayWrite(turn, meeting) && book.get(meeting.id()).isOpen();
        if (tap.card().closed() || !open) {
            turn.note("minutes.over");
            return;
        }
        cards.close(tap.card().id(), Face.of(guidance.words(turn, tap.about().kind())));
        if (tap.action() instanceof Action.Ok) return;
        var quoted = ((Said.Tapped) turn.said()).quoted();
        if (quoted == null || !quoted.from().equals(turn.incoming().sender().externalId())) {
            turn.answer("minutes.guide.sendAgain");
            return;
        }
        ear.hears(turn.saying(quoted), meeting, true);
        if (flows.at(turn, dialog).isPresent()) flows.goOn(turn, dialog, dialog.first(meeting));
    }
}
