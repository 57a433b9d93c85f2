package vn.nhipcau.petition.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.ClearedText;
import vn.nhipcau.chat.Flow;
import vn.nhipcau.chat.FlowStep;
import vn.nhipcau.chat.Flows;
import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.chat.NextStep;
import vn.nhipcau.chat.NextStep.End;
import vn.nhipcau.chat.NextStep.GoTo;
import vn.nhipcau.chat.NextStep.Stay;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.petition.Feedback;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.PetitionStatus;
import vn.nhipcau.record.NotNow;
import vn.nhipcau.shared.Codec;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Shortened;
import vn.nhipcau.shared.Texts;

/**
 * The person does not agree with an answer and says why: once it is reopened, the second time it is
 * proposed for questioning.
 *
 * <pre>
 * An    [Đề nghị xem xét lại]
 * Bot   Ông/Bà đề nghị xem xét lại trả lời KN-…: vì sao? [Hủy]
 * An    Cống vẫn tắc, chỉ dọn mặt trên
 * Bot   Lý do: Cống vẫn tắc … [Gửi đề nghị] [Hủy]
 * </pre>
 */
@Component
class AskForReview implements Flow<AskForReview.Step> {
    private static final Codec<Action> ACTIONS = Codec.of(Action.class);

    /** What the buttons do. */
    sealed interface Action {
        /** That is the reason. */
        record Send() implements Action {}

        /** Nothing comes of it. */
        record Cancel() implements Action {}
    }

    sealed interface Step extends FlowStep {
        long petition();

        String code();
    }

    /** Why? */
    record Why(long petition, String code) implements Step {}

    /** Is that the reason? */
    record IsThatTheReason(long petition, String code, String reason) implements Step {}

    private static final int LONGEST_REASON = 2000;

    private final Feedback feedback;
    private final Guidance guidance;
    private final Texts texts;

    AskForReview(Feedback feedback, Guidance guidance, Texts texts) {
        this.feedback = feedback;
        this.guidance = guidance;
        this.texts = texts;
    }

    /** Whether the person may ask for it: there is an answer, and they did not ask twice. */
    boolean isPossible(Petition petition) {
        return !petition.isForQuestioning() && petition.status().mayBecome(PetitionStatus.REOPENED);
    }

    /** Begins it. */
    void begin(Flows flows, UpdateContext context, Petition petition) {
        begin(flows, context, petition, new Why(petition.id(), petition.code()));
    }

    /** Begins it with the reason that was said already. */
    void begin(Flows flows, UpdateContext context, Petition petition, ClearedText reason) {
        begin(
                flows,
                context,
                petition,
                new IsThatTheReason(petition.id(), petition.code(), cut(reason.text())));
    }

    private void begin(Flows flows, UpdateContext context, Petition petition, Step step) {
        if (!isPossible(petition)) {
            context.alert("petition.review.tooLate");
            return;
        }
        flows.begin(context, this, step);
    }

    @Override
    public String name() {
        return "review";
    }

    @Override
    public Class<Step> steps() {
        return Step.class;
    }

    @Override
    public CardView ask(Step step, Language language) {
        return switch (step) {
            case Why(_, var code) ->
                    CardView.of(
                            texts.say(language, "petition.review.why", code),
                            button(language, "petition.button.cancel", new Action.Cancel()));
            case IsThatTheReason(_, var code, var reason) ->
                    CardView.of(
                            texts.say(language, "petition.review.reason", code, reason),
                            button(language, "petition.review.send", new Action.Send()),
                            button(language, "petition.button.cancel", new Action.Cancel()));
        };
    }

    private Button button(Language language, String key, Action action) {
        return Button.tap(texts.words(language, key), ACTIONS.write(action));
    }

    @Override
    public NextStep<Step> hear(Step step, UpdateContext context) {
        return switch (context.said()) {
            case MessageContent.Words(var reason) -> more(step, context, reason);
            case MessageContent.Tapped _ -> tapped(step, context);
            default -> {
                context.hint("petition.prompt.onlyWords");
                yield new Stay<>();
            }
        };
    }

    // A second message goes on with the reason, as in a draft.
    private NextStep<Step> more(Step step, UpdateContext context, String words) {
        if (guidance.guides(context, words)) return new Stay<>();
        String reason = words;
        if (step instanceof IsThatTheReason(_, _, var before) && !before.equals(words)) {
            reason = before + "\n" + words;
            if (guidance.guides(context, reason)) return new Stay<>();
        }
        return new GoTo<>(new IsThatTheReason(step.petition(), step.code(), cut(reason)));
    }

    private NextStep<Step> tapped(Step step, UpdateContext context) {
        var action = context.tapped(ACTIONS).orElse(null);
        return switch (step) {
            case IsThatTheReason(var petition, var code, var reason)
                    when action instanceof Action.Send -> {
                var cleared = guidance.clear(context, reason);
                if (cleared.isEmpty())
                    yield new End<>(CardView.of(context.text("petition.cancelled")));
                try {
                    boolean reopened = feedback.objects(context.person(), petition, cleared.get());
                    String done = reopened ? "petition.review.done" : "petition.review.marked";
                    yield new End<>(CardView.of(context.text(done, code)));
                } catch (NotNow tooLate) {
                    yield new End<>(CardView.of(context.text("petition.review.tooLate")));
                }
            }
            case Step _ when action instanceof Action.Cancel ->
                    new End<>(CardView.of(context.text("petition.cancelled")));
            default -> {
                context.note("petition.otherStep");
                yield new Stay<>();
            }
        };
    }

    private static String cut(String reason) {
        return Shortened.to(reason, LONGEST_REASON);
    }

    @Override
    public void abandoned(Step step) {
        // Nothing of it lies anywhere else.
    }
}
