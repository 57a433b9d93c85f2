package vn.nhipcau.meeting.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.Flow;
import vn.nhipcau.chat.FlowStep;
import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.chat.NextStep;
import vn.nhipcau.chat.NextStep.End;
import vn.nhipcau.chat.NextStep.Stay;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.meeting.MeetingStatus;
import vn.nhipcau.meeting.Meetings;
import vn.nhipcau.meeting.chat.Recipient.Role;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.shared.Codec;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Texts;

/**
 * Whoever hosts a meeting, or is invited for an agency, says in their own chat who comes instead.
 * In a group, where not every word is heard, they reply to the invitation.
 *
 * <pre>
 * Hoa   [Cử người thay]
 * Bot   Ai dự thay? Xin nhắn họ tên, chức danh. [Quay lại]
 * Hoa   Nguyễn Văn Bình, Phó Chủ tịch
 * Bot   Đã ghi nhận người dự thay: Nguyễn Văn Bình, Phó Chủ tịch.
 * </pre>
 */
@Component
class NameSubstitute implements Flow<NameSubstitute.Step> {
    private static final Codec<Action> ACTIONS = Codec.of(Action.class);

    /** What its button does. */
    sealed interface Action {}

    /** Nobody comes instead. */
    record Back() implements Action {}

    sealed interface Step extends FlowStep {}

    /** Who comes instead to this meeting? The card is the invitation that was tapped. */
    record WhoInstead(long meeting, long card) implements Step {}

    private final Meetings meetings;
    private final Hosts hosts;
    private final MeetingView views;
    private final Cards cards;
    private final Texts texts;

    NameSubstitute(Meetings meetings, Hosts hosts, MeetingView views, Cards cards, Texts texts) {
        this.meetings = meetings;
        this.hosts = hosts;
        this.views = views;
        this.cards = cards;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "substitute";
    }

    @Override
    public Class<Step> steps() {
        return Step.class;
    }

    @Override
    public CardView ask(Step step, Language language) {
        return CardView.of(
                texts.say(language, "meeting.whoInstead.typed"),
                Button.tap(
                        texts.words(language, "meeting.button.back"), ACTIONS.write(new Back())));
    }

    @Override
    public NextStep<Step> hear(Step step, UpdateContext context) {
        var asked = (WhoInstead) step;
        return switch (context.said()) {
            case MessageContent.Tapped _ ->
                    new End<>(CardView.of(context.text("meeting.substitute.none")));
            case MessageContent.Words(var name) when !hosts.isNobodyElse(context, name) ->
                    named(asked, name, context);
            default -> {
                context.reply("meeting.whoInstead.self");
                yield new Stay<>();
            }
        };
    }

    private NextStep<Step> named(WhoInstead asked, String name, UpdateContext context) {
        var meeting = meetings.lock(asked.meeting());
        var voice = hosts.voice(context, meeting);
        if (voice.isEmpty() || meeting.status() != MeetingStatus.ANNOUNCED)
            return new End<>(CardView.of(context.text("meeting.over")));
        String kept = hosts.send(context, meeting, voice.get(), name);
        var answer = hosts.answer(context, meeting, voice.get()).orElse(null);
        cards.show(asked.card(), views.now(meeting, Role.HOST, context.language(), answer));
        return new End<>(CardView.of(context.text("meeting.said.SUBSTITUTE", kept)));
    }

    @Override
    public boolean asksForWords(Step step) {
        return true;
    }

    @Override
    public boolean holds(Step step) {
        return false;
    }

    @Override
    public void abandoned(Step step) {
        // Nothing of it lies anywhere else.
    }
}
