package vn.nhipcau.question.office;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.question.Answer;
import vn.nhipcau.question.Answers;
import vn.nhipcau.question.Question;
import vn.nhipcau.question.QuestionChanged;
import vn.nhipcau.record.Acting;
import vn.nhipcau.record.answering.AnsweringTools;
import vn.nhipcau.record.answering.DraftDialog;
import vn.nhipcau.record.answering.Phrase;
import vn.nhipcau.shared.SubjectKind;
import vn.nhipcau.shared.SubjectKind.Id;

/**
 * Whoever is asked answers by replying.
 *
 * <pre>
 * Bình  (replies to the card, with a document) Đã bố trí vốn năm 2027
 * Bot   (as the delegate will see it) … [Gửi trả lời] [Sửa] [Bỏ]
 * Bình  [Gửi trả lời]
 * </pre>
 */
@Component
class AnswerDrafts extends DraftDialog<Question, Answer, AnswerDrafts.Action> {
    static final CardKind<Id, Action> KIND =
            CardKind.of(SubjectKind.ofId("answerdraft"), Action.class);

    /** What the buttons of the draft of an answer do. */
    sealed interface Action {
        /** It goes to the delegate. */
        record Send() implements Action {}

        /** It goes to whoever answers personally. */
        record Submit() implements Action {}

        /** It is written anew. */
        record Edit() implements Action {}

        /** It stays as it was written. */
        record Back() implements Action {}

        /** What was dropped is taken up again. */
        record Restore() implements Action {}

        /** It is dropped. */
        record Drop() implements Action {}
    }

    private final Answers answers;
    private final ActingOffices offices;
    private final AnswerApproval approval;

    AnswerDrafts(
            AnsweredQuestions questions,
            Answers answers,
            ActingOffices offices,
            AnswerApproval approval,
            AnsweringTools tools) {
        super(KIND, questions, approval, tools);
        this.answers = answers;
        this.offices = offices;
        this.approval = approval;
    }

    @Override
    protected void carryOut(
            UpdateContext context, Action action, Question question, Answer answer, Acting by) {
        switch (action) {
            case Action.Send() -> {
                if (offices.needsApproval(question, by.person()))
                    context.alert("question.draft.onlyPersonally", question.addressee().vi());
                else answers.issue(answer, by);
            }
            case Action.Submit() -> approval.submit(context, question, answer, by);
            case Action.Edit() -> answers.rewrite(answer);
            case Action.Back() -> answers.keepWords(answer);
            case Action.Restore() -> answers.restore(answer, by);
            case Action.Drop() -> answers.drop(answer, by);
        }
    }

    /** Somebody has done something to what lies here as a draft, or the case has gone on. */
    @EventListener
    void on(QuestionChanged event) {
        var question = event.question();
        switch (event.kind()) {
            case CHANGES_REQUESTED ->
                    answers.open(question).ifPresent(open -> refresh(question, open));
            case ANSWERED -> refreshAll(question);
            case WITHDRAWN, ERASED -> {
                answers.open(question)
                        .ifPresent(
                                open -> {
                                    answers.discard(open);
                                    approval.close(question, open, Phrase.GONE);
                                });
                refreshAll(question);
            }
            default -> {}
        }
    }
}
