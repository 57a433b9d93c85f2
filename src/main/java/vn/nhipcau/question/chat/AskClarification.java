package vn.nhipcau.question.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.Flow;
import vn.nhipcau.chat.FlowStep;
import vn.nhipcau.chat.Flows;
import vn.nhipcau.chat.Next;
import vn.nhipcau.chat.Next.End;
import vn.nhipcau.chat.Next.GoTo;
import vn.nhipcau.chat.Next.Stay;
import vn.nhipcau.chat.Said;
import vn.nhipcau.chat.Turn;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.Face;
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
    void begin(Flows flows, Turn turn, Question question, String what) {
        if (question.status() != QuestionStatus.ANSWERED) {
            turn.alert("question.answer.tooLate");
            return;
        }
        flows.begin(
                turn,
                this,
                what.isEmpty()
                        ? new WhatIsUnclear(question.id(), question.code())
                        : new IsItThat(question.id(), question.code(), cut(what)));
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
    public Face ask(Step step, Language language) {
        return switch (step) {
            case WhatIsUnclear(_, var code) ->
                    Face.of(
                            texts.say(language, "question.clarify.what", code),
                            button(language, "question.button.cancel", new Action.Cancel()));
            case IsItThat(_, var code, var what) ->
                    Face.of(
                            texts.say(language, "question.clarify.that", code, what),
                            button(language, "question.clarify.send", new Action.Send()),
                            button(language, "question.button.cancel", new Action.Cancel()));
        };
    }

    private Button button(Language language, String key, Action action) {
        return Button.tap(texts.words(language, key), ACTIONS.write(action));
    }

    @Override
    public Next<Step> hear(Step step, Turn turn) {
        return switch (turn.said()) {
            case Said.Words(var what) ->
                    new GoTo<>(new IsItThat(step.question(), step.code(), cut(what)));
            case Said.Tapped _ -> tapped(step, turn);
            default -> {
                turn.hint("question.onlyWords");
                yield new Stay<>();
            }
        };
    }

    private Next<Step> tapped(Step step, Turn turn) {
        var action = turn.tapped(ACTIONS).orElse(null);
        return switch (step) {
            case IsItThat that when action instanceof Action.Send -> send(that, turn);
            case Step _ when action instanceof Action.Cancel ->
                    new End<>(Face.of(turn.text("question.clarify.cancelled")));
            default -> {
                turn.note("question.otherStep");
                yield new Stay<>();
            }
        };
    }

    private Next<Step> send(IsItThat step, Turn turn) {
        if (!roles.has(turn.person(), Role.DELEGATE))
            return new End<>(Face.of(turn.text("question.notDelegate")));
        try {
            questions.clarify(turn.person(), step.question(), step.what());
        } catch (NotNow tooLate) {
            return new End<>(Face.of(turn.text("question.answer.tooLate")));
        }
        String day = words.day(questions.locked(step.question()).due());
        return new End<>(
                Face.of(turn.text("question.clarify.done", step.code(), step.what(), day)));
    }

    private static String cut(String what) {
        return Shortened.visibly(what, LONGEST);
    }

    @Override
    public void abandoned(Step step) {
        // Nothing of it lies anywhere else.
    }
}
