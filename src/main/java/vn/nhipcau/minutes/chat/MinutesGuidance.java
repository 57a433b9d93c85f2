package vn.nhipcau.minutes.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.ClearedText;
import vn.nhipcau.chat.ScreenedText;
import vn.nhipcau.chat.Screening;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.council.Council;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.routing.Kind;
import vn.nhipcau.routing.Routing;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.SubjectKind;

import java.util.Optional;

/**
 * A complaint or a denunciation that was said at a meeting is not taken down: the secretary is told
 * where the voter should go.
 */
@Component
class MinutesGuidance {
    static final CardKind<About, Action> KIND =
            CardKind.of(SubjectKind.of("minutesguide", About.class), Action.class);

    /** At which meeting it was said, and what it was taken for. */
    record About(long meeting, Kind kind) {}

    /** What the secretary says. */
    sealed interface Action {
        /** It is not taken down. */
        record Ok() implements Action {}

        /** It is a petition. */
        record Insist() implements Action {}
    }

    private final Routing routing;
    private final Screening screening;
    private final Council council;
    private final Cards cards;

    MinutesGuidance(Routing routing, Screening screening, Council council, Cards cards) {
        this.routing = routing;
        this.screening = screening;
        this.council = council;
        this.cards = cards;
    }

    /** These words to be taken down; empty if they were guided elsewhere. */
    Optional<ClearedText> clear(UpdateContext context, VoterMeeting meeting, String text) {
        var cleared = screening.clearEntered(text);
        if (cleared.isEmpty()) guide(context, meeting, routing.read(text).calmKind());
        return cleared;
    }

    /** The same for a secretary who may have been told before, and said that it is a petition. */
    Optional<ScreenedText> screened(
            UpdateContext context, VoterMeeting meeting, String text, boolean insisted) {
        return insisted
                ? Optional.of(screening.insistedEntered(text))
                : clear(context, meeting, text).map(cleared -> cleared);
    }

    private void guide(UpdateContext context, VoterMeeting meeting, Kind kind) {
        cards.open(
                context.address().id(),
                Lane.ANSWER,
                KIND.subject(new About(meeting.id(), kind)),
                CardView.of(
                        words(context, kind),
                        KIND.button(context.words("minutes.guide.understood"), new Action.Ok()),
                        KIND.button(context.words("minutes.guide.insist"), new Action.Insist())),
                context.incoming().messageId());
    }

    /** Where the voter should go with a matter of this kind. */
    RichText words(UpdateContext context, Kind kind) {
        return context.text(
                "minutes.guide." + kind,
                council.office().in(context.language()),
                council.hours().in(context.language()));
    }
}
