package vn.nhipcau.question.office;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardKind;
import vn.nhipcau.question.Answer;
import vn.nhipcau.question.Question;
import vn.nhipcau.record.answering.AnsweringTools;
import vn.nhipcau.record.answering.ApprovalAction;
import vn.nhipcau.record.answering.HeadApproval;
import vn.nhipcau.shared.SubjectKind;
import vn.nhipcau.shared.SubjectKind.Id;

/**
 * Whoever answers for it personally approves in their own chat, or says what shall be otherwise.
 */
@Component
class AnswerApproval extends HeadApproval<Question, Answer> {
    private static final CardKind<Id, ApprovalAction> KIND =
            CardKind.of(SubjectKind.ofId("answerapproval"), ApprovalAction.class);

    AnswerApproval(AnsweredQuestions questions, AnsweringTools tools) {
        super(KIND, questions, tools);
    }
}
