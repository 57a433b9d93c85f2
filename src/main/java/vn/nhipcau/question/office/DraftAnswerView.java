package vn.nhipcau.question.office;

import org.springframework.stereotype.Component;

import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.people.Staff;
import vn.nhipcau.question.Answer;
import vn.nhipcau.question.Answers;
import vn.nhipcau.question.Question;
import vn.nhipcau.question.QuestionKind;
import vn.nhipcau.question.QuestionWords;
import vn.nhipcau.question.Questions;
import vn.nhipcau.record.Draft.State;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Shortened;
import vn.nhipcau.shared.Texts;

import java.util.List;

/** What the card of a draft answer shows, to those who write it and to who approves it. */
@Component
class DraftAnswerView {
    private final Questions questions;
    private final Answers answers;
    private final ActingOffices desks;
    private final Staff staff;
    private final QuestionWords words;
    private final Texts texts;

    DraftAnswerView(
            Questions questions,
            Answers answers,
            ActingOffices desks,
            Staff staff,
            QuestionWords words,
            Texts texts) {
        this.questions = questions;
        this.answers = answers;
        this.desks = desks;
        this.staff = staff;
        this.words = words;
        this.texts = texts;
    }

    /** The card of a draft answer. */
    CardView draft(Question question, Answer answer) {
        if (answer.state() == State.DROPPED) return dropped(question, answer);
        if (answer.state() == State.ISSUED)
            return CardView.of(below(question, answer, say("question.draft.sent")));
        var drop = button("question.draft.drop", new AnswerDrafts.Action.Drop());
        var edit = button("question.draft.edit", new AnswerDrafts.Action.Edit());
        if (answer.isRewriting())
            return CardView.of(
                    below(question, answer, say("question.draft.rewrite")),
                    button("question.draft.back", new AnswerDrafts.Action.Back()));
        if (answer.state() == State.SUBMITTED)
            return CardView.of(
                    below(
                            question,
                            answer,
                            say("question.draft.submitted", question.addressee().vi())),
                    edit,
                    drop);
        return new CardView(
                below(question, answer, ready(question, answer)),
                List.of(sending(question, answer), List.of(edit, drop)));
    }

    private CardView dropped(Question question, Answer answer) {
        var text = say("question.draft.dropped", question.code());
        return answers.isRestorable(answer)
                ? CardView.of(
                        text, button("question.draft.restore", new AnswerDrafts.Action.Restore()))
                : CardView.of(text);
    }

    private RichText ready(Question question, Answer answer) {
        if (desks.needsApproval(question, answer.draftedBy()))
            return say("question.draft.personal", question.addressee().vi());
        return question.kind() == QuestionKind.INTERPELLATION
                ? say("question.draft.confirm", question.addressee().vi())
                : say("question.draft.ready");
    }

    private List<Button> sending(Question question, Answer answer) {
        var send = button("question.draft.send", new AnswerDrafts.Action.Send());
        var submit = button("question.draft.submit", new AnswerDrafts.Action.Submit());
        if (desks.needsApproval(question, answer.draftedBy())) return List.of(submit);
        return question.kind() == QuestionKind.INTERPELLATION || desks.heads(question).isEmpty()
                ? List.of(send)
                : List.of(send, submit);
    }

    /** The whole case, for whoever approves: what was asked, and the answer to it. */
    RichText approval(Question question, Answer answer) {
        String asked = questions.text(question);
        int most = 500;
        return RichText.lines(
                        say(
                                "question.approve.case",
                                question.code(),
                                words.kind(question.kind(), Language.VI)),
                        say("question.content", Shortened.visibly(asked, most)))
                .plus("\n\n")
                .plus(preview(question, answer));
    }

    /** The answer as the delegate will see it, and who drafted it. */
    RichText preview(Question question, Answer answer) {
        int files = answers.files(answer).size();
        return RichText.lines(
                say(
                        "question.draft.title",
                        question.code(),
                        staff.nameOf(answer.draftedBy()).orElse("…")),
                words.answer(question, answers.text(answer), answers.files(answer), Language.VI),
                files == 0 ? RichText.EMPTY : say("question.files", files));
    }

    private RichText below(Question question, Answer answer, RichText last) {
        return preview(question, answer).plus("\n\n").plus(last);
    }

    private Button button(String key, AnswerDrafts.Action action) {
        return AnswerDrafts.KIND.button(texts.words(Language.VI, key), action);
    }

    private RichText say(String key, Object... arguments) {
        return texts.say(Language.VI, key, arguments);
    }
}
