package vn.nhipcau.question.office;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardHandler;
import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.OpenQuestions;
import vn.nhipcau.chat.ReplyHandler;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.Staff;
import vn.nhipcau.question.Answer;
import vn.nhipcau.question.Answers;
import vn.nhipcau.question.Question;
import vn.nhipcau.question.QuestionChanged;
import vn.nhipcau.question.QuestionStatus;
import vn.nhipcau.question.QuestionWords;
import vn.nhipcau.question.Questions;
import vn.nhipcau.record.Acting;
import vn.nhipcau.record.AnswerParts;
import vn.nhipcau.record.Draft.State;
import vn.nhipcau.record.DraftOver;
import vn.nhipcau.record.MessageLinks;
import vn.nhipcau.record.NotNow;
import vn.nhipcau.shared.CaseRef;
import vn.nhipcau.shared.SubjectKind;
import vn.nhipcau.shared.SubjectKind.Id;

import java.util.List;
import java.util.Optional;

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
class AnswerDrafts implements ReplyHandler, CardHandler<Id, AnswerDrafts.Action> {
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

    private final Questions questions;
    private final Answers answers;
    private final ActingOffices desks;
    private final OfficeView views;
    private final AnswerParts heardAnswers;
    private final AnswerApproval approval;
    private final Staff staff;
    private final MessageLinks pieces;
    private final OpenQuestions asked;
    private final Cards cards;

    AnswerDrafts(
            Questions questions,
            Answers answers,
            ActingOffices desks,
            OfficeView views,
            AnswerParts heardAnswers,
            AnswerApproval approval,
            Staff staff,
            MessageLinks pieces,
            OpenQuestions asked,
            Cards cards) {
        this.questions = questions;
        this.answers = answers;
        this.desks = desks;
        this.views = views;
        this.heardAnswers = heardAnswers;
        this.approval = approval;
        this.staff = staff;
        this.pieces = pieces;
        this.asked = asked;
        this.cards = cards;
    }

    @Override
    public CardKind<Id, Action> kind() {
        return KIND;
    }

    /** Drafts quote what was asked. */
    @Override
    public List<String> quoting(CaseRef erased) {
        return erased.kind() == CaseRef.Kind.QUESTION
                ? answers.all(questions.locked(erased.id())).stream()
                        .map(AnswerDrafts::subject)
                        .toList()
                : List.of();
    }

    /** What the cards and letters about a draft are about. */
    static String subject(Answer answer) {
        return SubjectKind.of(KIND.about(), answer.id());
    }

    @Override
    public List<Hearing<?>> hearings() {
        return List.of(
                Hearing.of(
                        QuestionWords.QUESTION, (context, about) -> replied(context, about.id())),
                Hearing.of(
                        KIND.about(),
                        (context, draft) ->
                                joined(context, answers.find(draft.id()).orElseThrow())));
    }

    /** Somebody answers the question. */
    boolean replied(UpdateContext context, long id) {
        var question = questions.locked(id);
        var by = desks.acting(context, question);
        if (by.isEmpty()) context.hint("question.notYours");
        else drafted(context, question, by.get());
        return true;
    }

    private void drafted(UpdateContext context, Question question, Acting by) {
        var open = answers.open(question);
        if (open.isPresent() && open.get().draftedBy() != by.person()) {
            context.reply("question.draft.other", staff.nameOf(open.get().draftedBy()).orElse("…"));
            return;
        }
        if (!question.status().isOpen()) {
            context.reply("question.tooLate", question.code());
            return;
        }
        var heard = heard(context);
        if (heard.isEmpty()) return;
        var drafted = answers.draft(question.id(), by, heard.get().words(), heard.get().files());
        pieces.became(context, subject(drafted.draft()), heard.get().words());
        if (drafted.isNew())
            cards.open(
                    context.address().id(),
                    Lane.ANSWER,
                    subject(drafted.draft()),
                    views.draft(question, drafted.draft()),
                    context.incoming().messageId());
        else changed(question, drafted.draft());
    }

    private boolean joined(UpdateContext context, Answer answer) {
        var question = questions.locked(answer.caseId());
        if (desks.acting(context, question).isEmpty()) {
            context.hint("question.notYours");
        } else if (!answer.isOpen()) {
            context.reply("question.draft.over");
        } else {
            heard(context)
                    .ifPresent(
                            what -> {
                                answers.add(answer, what.words(), what.files());
                                pieces.became(context, subject(answer), what.words());
                                context.receipt();
                                changed(question, answer);
                            });
        }
        return true;
    }

    private Optional<AnswerParts.Heard> heard(UpdateContext context) {
        return heardAnswers.of(context, "question.draft.empty", "question.fileTooBig");
    }

    @Override
    public void tapped(UpdateContext context, Tap<Id, Action> tap) {
        var answer = answers.find(tap.about().id()).orElseThrow();
        var question = questions.locked(answer.caseId());
        var by = desks.acting(context, question);
        if (by.isEmpty()) {
            context.note("question.notYours");
            return;
        }
        try {
            carryOut(context, tap.action(), question, answer, by.get());
            // In somebody's own chat the next words are what it asks for.
            String subject = subject(answer);
            if (answer.isOpen() && answer.isRewriting()) asked.ask(context.address().id(), subject);
            else asked.settle(context.address().id(), subject);
            changed(question, answer);
        } catch (DraftOver over) {
            context.alert("question.draft.over");
        } catch (NotNow tooLate) {
            context.alert("question.tooLate", question.code());
        }
    }

    // The button may be an old one: who may send is asked again.
    private void carryOut(
            UpdateContext context, Action action, Question question, Answer answer, Acting by) {
        switch (action) {
            case Action.Send() -> {
                if (desks.needsApproval(question, by.person()))
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

    // What is being worked on again does not wait for anybody any more.
    void changed(Question question, Answer answer) {
        refresh(question, answer);
        if (answer.state() == State.DRAFT) approval.takenBack(question, answer);
    }

    private void refresh(Question question, Answer answer) {
        if (answer.state() == State.ISSUED || question.status() == QuestionStatus.WITHDRAWN)
            pieces.over(subject(answer));
        var view = views.draft(question, answer);
        cards.open(subject(answer))
                .forEach(
                        card -> {
                            // What can be taken up again keeps its button.
                            if (answer.isOpen() || !view.buttons().isEmpty())
                                cards.show(card.id(), view);
                            else cards.close(card.id(), view);
                        });
    }

    /** The head has left the chat: the draft does not wait for ever. */
    @EventListener
    void on(Outbox.Refused refused) {
        approval.unseen(refused)
                .ifPresent(
                        answer -> {
                            var question = questions.locked(answer.caseId());
                            refresh(question, answer);
                            approval.tellUnseen(question, answer);
                        });
    }

    /** Somebody has done something to what lies here as a draft, or the case has gone on. */
    @EventListener
    void on(QuestionChanged event) {
        var question = event.question();
        switch (event.kind()) {
            case CHANGES_REQUESTED ->
                    answers.open(question).ifPresent(open -> refresh(question, open));
            case ANSWERED -> answers.all(question).forEach(all -> refresh(question, all));
            case WITHDRAWN, ERASED -> {
                answers.open(question)
                        .ifPresent(
                                open -> {
                                    answers.isVoid(open);
                                    approval.over(question, open);
                                });
                answers.all(question).forEach(all -> refresh(question, all));
            }
            default -> {}
        }
    }
}
