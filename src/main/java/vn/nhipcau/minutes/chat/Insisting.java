package vn.nhipcau.minutes.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardHandler;
import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.Flows;
import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.meeting.Meetings;
import vn.nhipcau.minutes.MinutesBook;
import vn.nhipcau.minutes.chat.MinutesGuidance.About;
import vn.nhipcau.minutes.chat.MinutesGuidance.Action;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Cards;
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
    private final MinutesKeepers keepers;
    private final RemarkHandler handler;
    private final TakeMinutes dialog;
    private final Flows flows;
    private final Cards cards;

    Insisting(
            MinutesGuidance guidance,
            Meetings meetings,
            MinutesBook book,
            MinutesKeepers keepers,
            RemarkHandler handler,
            TakeMinutes dialog,
            Flows flows,
            Cards cards) {
        this.guidance = guidance;
        this.meetings = meetings;
        this.book = book;
        this.keepers = keepers;
        this.handler = handler;
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
    public void tapped(UpdateContext context, Tap<About, Action> tap) {
        var meeting = meetings.lock(tap.about().meeting());
        boolean open = keepers.mayWrite(context, meeting) && book.get(meeting.id()).isOpen();
        if (tap.card().closed() || !open) {
            context.note("minutes.over");
            return;
        }
        cards.close(tap.card().id(), CardView.of(guidance.words(context, tap.about().kind())));
        if (tap.action() instanceof Action.Ok) return;
        var quoted = ((MessageContent.Tapped) context.said()).quoted();
        if (quoted == null || !quoted.from().equals(context.incoming().sender().externalId())) {
            context.answer("minutes.guide.sendAgain");
            return;
        }
        handler.hears(context.saying(quoted), meeting, true);
        if (flows.at(context, dialog).isPresent())
            flows.goOn(context, dialog, dialog.first(meeting));
    }
}
