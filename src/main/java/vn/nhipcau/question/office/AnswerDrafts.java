package vn.nhipcau.question.office;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardOwner;
import vn.nhipcau.chat.OpenQuestions;
import vn.nhipcau.chat.ReplyEar;
import vn.nhipcau.chat.Turn;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.Staff;
import vn.nhipcau.question.Answer;
import vn.nhipcau.question.Answers;
import vn.nhipcau.question.Question;
import vn.nhipcau.question.QuestionHappened;
import vn.nhipcau.question.QuestionStatus;
import vn.nhipcau.question.Questions;
import vn.nhipcau.record.Acting;
import vn.nhipcau.record.Draft.State;
import vn.nhipcau.record.DraftOver;
import vn.nhipcau.record.HeardAnswers;
import vn.nhipcau.record.HeardAnswers.Heard;
import vn.nhipcau.record.HeardPieces;
import vn.nhipcau.record.NotNow;

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
class AnswerDrafts implements ReplyEar, CardOwner {
    private final Questions questions;
    private final Answers answers;
    private final OfficeDesks desks;
    private final OfficeFaces faces;
    private final HeardAnswers heardAnswers;
    private final AnswerApproval approval;
    private final Staff staff;
    private final HeardPieces pieces;
    private final OpenQuestions asked;
    private final Cards cards;

    AnswerDrafts(
            Questions questions,
            Answers answers,
            OfficeDesks desks,
            OfficeFaces faces,
            HeardAnswers heardAnswers,
            AnswerApproval approval,
            Staff staff,
            HeardPieces pieces,
            OpenQuestions asked,
            Cards cards) {
        this.questions = questions;
        this.answers = answers;
        this.desks = desks;
        this.faces = faces;
        this.heardAnswers = heardAnswers;
        this.approval = approval;
        this.staff = staff;
        this.pieces = pieces;
        this.asked = asked;
        this.cards = cards;
    }

    @Override
    public List<String> owners() {
        return List.of("question", owner());
    }

    @Override
    public String owner() {
        return "answerdraft";
    }

    @Override
    public boolean replied(Turn turn, String owner, String key) {
        if (owner.equals(owner())) return joined(turn, answers.find(number(key)).orElseThrow());
        var question = questions.locked(number(key));
        var by = desks.acting(turn, question);
        if (by.isEmpty()) turn.hint("question.notYours");
        else drafted(turn, question, by.get());
        return true;
    }

    private void drafted(Turn turn, Question question, Acting by) {
        var open = answers.open(question);
        if (open.isPresent() && open.get().draftedBy() != by.person()) {
            turn.reply("question.draft.other", staff.nameOf(open.get().draftedBy()).orElse("…"));
            return;
        }
        if (!question.status().isOpen()) {
            turn.reply("question.tooLate", question.code());
            return;
        }
        var heard = heard(turn);
        if (heard.isEmpty()) return;
        var drafted = answers.draft(question.id(), by, heard.get().words(), heard.get().files());
        pieces.became(turn, owner() + ":" + drafted.draft().id(), heard.get().words());
        if (drafted.isNew())
            cards.open(
                    turn.address().id(),
                    Lane.ANSWER,
                    owner() + ":" + drafted.draft().id(),
                    faces.draft(question, drafted.draft()),
                    turn.incoming().messageId());
        else changed(question, drafted.draft());
    }

    private boolean joined(Turn turn, Answer answer) {
        var question = questions.locked(answer.caseId());
        if (desks.acting(turn, question).isEmpty()) {
            turn.hint("question.notYours");
        } else if (!answer.isOpen()) {
            turn.reply("question.draft.over");
        } else {
            heard(turn)
                    .ifPresent(
                            what -> {
                                answers.add(answer, what.words(), what.files());
                                pieces.became(turn, owner() + ":" + answer.id(), what.words());
                                turn.receipt();
                                changed(question, answer);
                            });
        }
        return true;
    }

    private Optional<Heard> heard(Turn turn) {
        return heardAnswers.of(turn, "question.draft.empty", "question.fileTooBig");
    }

    @Override
    public void tapped(Turn turn, Cards.Tap tap) {
        var answer = answers.find(number(tap.card().key())).orElseThrow();
        var question = questions.locked(answer.caseId());
        var by = desks.acting(turn, question);
        if (by.isEmpty()) {
            turn.note("question.notYours");
            return;
        }
        try {
            carryOut(turn, tap.action(), question, answer, by.get());
            // In somebody's own chat the next words are what it asks for.
            String subject = owner() + ":" + answer.id();
            if (answer.isOpen() && answer.isRewriting()) asked.ask(turn.address().id(), subject);
            else asked.settle(turn.address().id(), subject);
            changed(question, answer);
        } catch (DraftOver over) {
            turn.alert("question.draft.over");
        } catch (NotNow tooLate) {
            turn.alert("question.tooLate", question.code());
        }
    }

    // The button may be an old one: who may send is asked again.
    private void carryOut(Turn turn, String action, Question question, Answer answer, Acting by) {
        switch (action) {
            case "send" -> {
                if (desks.needsApproval(question, by.person()))
                    turn.alert("question.draft.onlyPersonally", question.addressee().vi());
                else answers.issue(answer, by);
            }
            case "submit" -> approval.submit(turn, question, answer, by);
            case "edit" -> answers.rewrite(answer);
            case "back" -> answers.keepWords(answer);
            case "restore" -> answers.restore(answer, by);
            case "drop" -> answers.drop(answer, by);
            default -> turn.note("question.otherStep");
        }
    }

    // What is being worked on again does not wait for anybody any more.
    void changed(Question question, Answer answer) {
        refresh(question, answer);
        if (answer.state() == State.DRAFT) approval.takenBack(question, answer);
    }

    private void refresh(Question question, Answer answer) {
        if (answer.state() == State.ISSUED || question.status() == QuestionStatus.WITHDRAWN)
            pieces.over(owner() + ":" + answer.id());
        var face = faces.draft(question, answer);
        cards.open(owner() + ":" + answer.id())
                .forEach(
                        card -> {
                            // What can be taken up again keeps its button.
                            if (answer.isOpen() || !face.buttons().isEmpty())
                                cards.show(card.id(), face);
                            else cards.close(card.id(), face);
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
    void on(QuestionHappened event) {
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

    private static long number(String key) {
        return Long.parseLong(key);
    }
}
