package vn.nhipcau.question.office;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.people.Person;
import vn.nhipcau.question.Answer;
import vn.nhipcau.question.Answers;
import vn.nhipcau.question.Question;
import vn.nhipcau.question.QuestionStatus;
import vn.nhipcau.question.QuestionWords;
import vn.nhipcau.question.Questions;
import vn.nhipcau.record.Acting;
import vn.nhipcau.record.answering.AnsweredCases;
import vn.nhipcau.record.answering.Phrase;
import vn.nhipcau.shared.CaseRef;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.SubjectKind;
import vn.nhipcau.shared.SubjectKind.Id;

import java.util.List;
import java.util.Optional;

/** How questions are answered: who may do it, what they see, what is said. */
@Component
class AnsweredQuestions implements AnsweredCases<Question, Answer> {
    private final Questions questions;
    private final Answers answers;
    private final ActingOffices offices;
    private final DraftAnswerView views;

    AnsweredQuestions(
            Questions questions, Answers answers, ActingOffices offices, DraftAnswerView views) {
        this.questions = questions;
        this.answers = answers;
        this.offices = offices;
        this.views = views;
    }

    @Override
    public CaseRef.Kind kind() {
        return CaseRef.Kind.QUESTION;
    }

    @Override
    public SubjectKind<Id> about() {
        return QuestionWords.QUESTION;
    }

    @Override
    public SubjectKind<Id> aboutDrafts() {
        return AnswerDrafts.KIND.about();
    }

    @Override
    public Question locked(long id) {
        return questions.locked(id);
    }

    @Override
    public Answers drafts() {
        return answers;
    }

    @Override
    public Optional<Acting> answering(UpdateContext context, Question question) {
        return offices.acting(context, question);
    }

    /** A delegate who replies to their own question is told like anybody else. */
    @Override
    public boolean isAsker(UpdateContext context, Question question) {
        return false;
    }

    @Override
    public Optional<Acting> acting(UpdateContext context, Question question, Answer answer) {
        return offices.acting(context, question);
    }

    @Override
    public Optional<Acting> heading(UpdateContext context, Question question, Answer answer) {
        return offices.heading(context, question);
    }

    @Override
    public List<Person> heads(Question question, Answer answer) {
        return offices.heads(question);
    }

    @Override
    public List<Long> where(Question question, Answer answer) {
        return offices.where(question);
    }

    @Override
    public boolean isClosed(Question question) {
        return question.status() == QuestionStatus.WITHDRAWN;
    }

    @Override
    public List<Attachment> files(Question question) {
        return questions.files(question);
    }

    @Override
    public RichText whole(Question question) {
        return RichText.EMPTY;
    }

    @Override
    public CardView draft(Question question, Answer answer) {
        return views.draft(question, answer);
    }

    @Override
    public RichText preview(Question question, Answer answer) {
        return views.approval(question, answer);
    }

    @Override
    public String key(Phrase phrase) {
        return switch (phrase) {
            case NOT_YOURS -> "question.notYours";
            case TOO_LATE -> "question.tooLate";
            case ONLY_WORDS -> "question.onlyWords";
            case FILE_TOO_BIG -> "question.fileTooBig";
            case EMPTY -> "question.draft.empty";
            case OTHERS_DRAFT -> "question.draft.other";
            case DRAFT_OVER -> "question.draft.over";
            case EDITED_TOO_LATE -> "question.draft.editedTooLate";
            case EDITED_IN_VAIN -> "question.draft.editedInVain";
            case NO_HEAD -> "question.draft.noHead";
            case FILES_ASKED -> "question.files.asked";
            case FILES_OF_ANSWER -> "question.files.answer";
            case APPROVAL_WAITS -> "question.approve.waits";
            case APPROVE -> "question.approve.yes";
            case CHANGE -> "question.approve.change";
            case WHAT_CHANGE -> "question.approve.whatChange";
            case APPROVAL_OVER -> "question.approve.over";
            case APPROVAL_LACKS -> "question.approve.lacks";
            case FILES_UNSEEN -> "question.approve.filesUnseen";
            case UNSEEN -> "question.approve.unseen";
            case CHANGES_WANTED -> "question.approve.changes";
            case SENT -> "question.approve.sent";
            case SENT_BACK -> "question.approve.sentBack";
            case TAKEN_BACK -> "question.approve.takenBack";
            case GONE -> "question.approve.gone";
        };
    }
}
