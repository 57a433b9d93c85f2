package vn.nhipcau.question.chat;

import org.springframework.stereotype.Component;

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
import vn.nhipcau.people.Roles;
import vn.nhipcau.people.Roles.Role;
import vn.nhipcau.question.Question;
import vn.nhipcau.question.QuestionStatus;
import vn.nhipcau.question.QuestionWords;
import vn.nhipcau.question.Questions;
import vn.nhipcau.record.NotNow;
import vn.nhipcau.shared.Codec;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Shortened;
import vn.nhipcau.shared.Texts;

/**
 * A delegate wants an answer to be made clearer, and says what.
 *
 * <pre>
 * Minh  [Đề nghị làm rõ]
 * Bot   Trả lời CHV-…: Ông/Bà đề nghị làm rõ điều gì? [Hủy]
 * Minh  Bao giờ khởi công?
 * Bot   Đề nghị làm rõ: Bao giờ khởi công? [Gửi đề nghị] [Hủy]
 * </pre>
 */
@Component
class AskClarification implements Flow<AskClarification.Step> {
    private static final Codec<Action> ACTIONS = Codec.of(Action.class);
    private static final int LONGEST = 1000;

    /** What the buttons do. */
    sealed interface Action {
        /** It is that. */
        record Send() implements Action {}

        /** Nothing comes of it. */
        record Cancel() implements Action {}
    }

    sealed interface Step extends FlowStep {
        long question();

        String code();
    }

    /** What is not clear? */
    record WhatIsUnclear(long question, String code) implements Step {}

    /** Is it that? */
    record IsItThat(long question, String code, String what) implements Step {}

    private final Questions questions;
    private final QuestionWords words;
    private final Roles roles;
    private final Texts texts;

    AskClarification(Questions questions, QuestionWords words, Roles roles, Texts texts) {
        this.questions = questions;
        this.words = words;
        this.roles = roles;
        this.texts = texts;
    }

    /** Begins it; with what is unclear, if that was said already. */
    void begin(Flows flows, UpdateContext context, Question question, String what) {
        if (question.status() != QuestionStatus.ANSWERED) {
            context.alert("question.answer.tooLate");
            return;
        }
        Step first = new WhatIsUnclear(question.id(), question.code());
        if (what.isEmpty()) {
            flows.begin(context, this, first);
            return;
        }
        var open = flows.at(context, this).filter(step -> step.question() == question.id());
        if (open.isPresent()) flows.goOn(context, this, more(open.get(), what));
        else flows.begin(context, this, more(first, what));
    }

    // A second message goes on with the first.
    private static Step more(Step step, String what) {
        String all =
                step instanceof IsItThat(_, _, var before) && !before.equals(what)
                        ? before + "\n" + what
                        : what;
        return new IsItThat(step.question(), step.code(), cut(all));
    }

    @Override
    public String name() {
        return "clarification";
    }

    @Override
    public Class<Step> steps() {
        return Step.class;
    }

    @Override
    public CardView ask(Step step, Language language) {
        return switch (step) {
            case WhatIsUnclear(_, var code) ->
                    CardView.of(
                            texts.say(language, "question.clarify.what", code),
                            button(language, "question.button.cancel", new Action.Cancel()));
            case IsItThat(_, var code, var what) ->
                    CardView.of(
                            texts.say(language, "question.clarify.that", code, what),
                            button(language, "question.clarify.send", new Action.Send()),
                            button(language, "question.button.cancel", new Action.Cancel()));
        };
    }

    private Button button(Language language, String key, Action action) {
        return Button.tap(texts.words(language, key), ACTIONS.write(action));
    }

    @Override
    public NextStep<Step> hear(Step step, UpdateContext context) {
        return switch (context.said()) {
            case MessageContent.Words(var what) -> new GoTo<>(more(step, what));
            case MessageContent.Tapped _ -> tapped(step, context);
            default -> {
                context.hint("question.onlyWords");
                yield new Stay<>();
            }
        };
    }

    private NextStep<Step> tapped(Step step, UpdateContext context) {
        var action = context.tapped(ACTIONS).orElse(null);
        return switch (step) {
            case IsItThat that when action instanceof Action.Send -> send(that, context);
            case Step _ when action instanceof Action.Cancel ->
                    new End<>(CardView.of(context.text("question.clarify.cancelled")));
            default -> {
                context.note("question.otherStep");
                yield new Stay<>();
            }
        };
    }

    private NextStep<Step> send(IsItThat step, UpdateContext context) {
        if (!roles.has(context.person(), Role.DELEGATE))
            return new End<>(CardView.of(context.text("question.notDelegate")));
        try {
            questions.clarify(context.person(), step.question(), step.what());
        } catch (NotNow tooLate) {
            return new End<>(CardView.of(context.text("question.answer.tooLate")));
        }
        String day = words.day(questions.locked(step.question()).due());
        return new End<>(
                CardView.of(context.text("question.clarify.done", step.code(), step.what(), day)));
    }

    private static String cut(String what) {
        return Shortened.visibly(what, LONGEST);
    }

    @Override
    public boolean asksForWords(Step step) {
        return true;
    }

    @Override
    public boolean holds(Step step) {
        return step instanceof IsItThat;
    }

    @Override
    public void abandoned(Step step) {
        // Nothing of it lies anywhere else.
    }
}
