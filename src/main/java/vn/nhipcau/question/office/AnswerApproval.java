package vn.nhipcau.question.office;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardHandler;
import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.chat.OpenQuestions;
import vn.nhipcau.chat.RefusedFiles;
import vn.nhipcau.chat.ReplyHandler;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.Card;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.Person;
import vn.nhipcau.question.Answer;
import vn.nhipcau.question.Answers;
import vn.nhipcau.question.Question;
import vn.nhipcau.question.Questions;
import vn.nhipcau.record.Acting;
import vn.nhipcau.record.Draft.State;
import vn.nhipcau.record.DraftOver;
import vn.nhipcau.record.NotNow;
import vn.nhipcau.record.UnseenFiles;
import vn.nhipcau.shared.CaseRef;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.SubjectKind;
import vn.nhipcau.shared.SubjectKind.Id;
import vn.nhipcau.shared.Texts;

import java.util.List;
import java.util.Optional;

/**
 * Whoever answers for it personally approves in their own chat, or says what shall be otherwise.
 */
@Component
class AnswerApproval implements CardHandler<Id, AnswerApproval.Action>, ReplyHandler, RefusedFiles {
    private static final CardKind<Id, Action> KIND =
            CardKind.of(SubjectKind.ofId("answerapproval"), Action.class);

    /** What the buttons do. */
    sealed interface Action {
        /** The answer goes to the delegate. */
        record Approve() implements Action {}

        /** Something shall be otherwise. */
        record Change() implements Action {}
    }

    private final Questions questions;
    private final Answers answers;
    private final ActingOffices desks;
    private final OfficeView views;
    private final OpenQuestions asked;
    private final UnseenFiles unseen;
    private final Cards cards;
    private final Outbox outbox;
    private final Texts texts;

    AnswerApproval(
            Questions questions,
            Answers answers,
            ActingOffices desks,
            OfficeView views,
            OpenQuestions asked,
            UnseenFiles unseen,
            Cards cards,
            Outbox outbox,
            Texts texts) {
        this.questions = questions;
        this.answers = answers;
        this.desks = desks;
        this.views = views;
        this.asked = asked;
        this.unseen = unseen;
        this.cards = cards;
        this.outbox = outbox;
        this.texts = texts;
    }

    /** Brings a draft to the head, or to each of them. */
    void submit(UpdateContext context, Question question, Answer answer, Acting by) {
        var heads = desks.heads(question);
        if (heads.isEmpty()) {
            context.alert("question.draft.noHead");
            return;
        }
        answers.submit(answer, by);
        for (Person head : heads) {
            long own = head.address().orElseThrow();
            cards.open(
                    own,
                    Lane.NOTICE,
                    subject(answer),
                    asking(question, answer, RichText.EMPTY),
                    null);
            bring(own, question, answer);
        }
    }

    // Whose files are whose must be told apart: the delegate's, and those of the answer.
    private void bring(long own, Question question, Answer answer) {
        var asked = questions.files(question);
        if (!asked.isEmpty())
            outbox.say(
                    Letter.notice(
                                    own,
                                    say("question.files.asked", question.code()),
                                    subject(answer))
                            .with(asked));
        var files = answers.files(answer);
        if (!files.isEmpty())
            outbox.say(
                    Letter.notice(
                                    own,
                                    say("question.files.answer", question.code()),
                                    subject(answer))
                            .with(files));
    }

    private CardView asking(Question question, Answer answer, RichText more) {
        return CardView.of(
                views.approval(question, answer)
                        .plus("\n\n")
                        .plus(RichText.lines(more, say("question.approve.waits"))),
                button("question.approve.yes", new Action.Approve()),
                button("question.approve.change", new Action.Change()));
    }

    /** The draft that no head can see, and is the unit's again; empty if it was none. */
    Optional<Answer> unseen(Outbox.Refused refused) {
        var about = KIND.about().read(refused.subject());
        if (about.isEmpty()) return Optional.empty();
        // They have the card, and lack what follows it.
        if (!cards.shown(refused.subject(), List.of(refused.address())).isEmpty())
            return Optional.empty();
        var answer = answers.find(about.get().id()).orElseThrow();
        boolean another =
                desks.heads(questions.locked(answer.caseId())).stream()
                        .flatMap(head -> head.address().stream())
                        .anyMatch(own -> own != refused.address());
        if (answer.state() != State.SUBMITTED || another) return Optional.empty();
        answers.takeBack(answer);
        return Optional.of(answer);
    }

    /** The card of a head who cannot see all of it says so, and the unit shows them the rest. */
    @Override
    public boolean refused(Outbox.FilesRefused refused) {
        var about = KIND.about().read(refused.subject());
        if (about.isEmpty()) return false;
        var answer = answers.find(about.get().id()).orElseThrow();
        if (answer.state() != State.SUBMITTED) return true;
        var question = questions.locked(answer.caseId());
        String files = unseen.words(refused.files(), Language.VI);
        for (Card card : cards.shown(refused.subject(), List.of(refused.address())))
            cards.show(card.id(), asking(question, answer, say("question.approve.lacks", files)));
        tell(question, answer, say("question.approve.filesUnseen", question.code(), files));
        return true;
    }

    /** The unit is told that its head did not see the draft. */
    void tellUnseen(Question question, Answer answer) {
        tell(question, answer, say("question.approve.unseen", question.code()));
    }

    /** The unit goes on with a draft that lies with the head. */
    void takenBack(Question question, Answer answer) {
        close(question, answer, "question.approve.takenBack");
    }

    /** Nothing is left to approve. */
    void over(Question question, Answer answer) {
        close(question, answer, "question.approve.gone");
    }

    @Override
    public CardKind<Id, Action> kind() {
        return KIND;
    }

    /** It shows the whole case. */
    @Override
    public List<String> quoting(CaseRef erased) {
        return erased.kind() == CaseRef.Kind.QUESTION
                ? answers.all(questions.locked(erased.id())).stream()
                        .map(AnswerApproval::subject)
                        .toList()
                : List.of();
    }

    @Override
    public List<Hearing<?>> hearings() {
        return List.of(Hearing.of(KIND.about(), this::replied));
    }

    @Override
    public void tapped(UpdateContext context, Tap<Id, Action> tap) {
        var answer = answers.find(tap.about().id()).orElseThrow();
        var question = questions.locked(answer.caseId());
        var by = desks.heading(context, question);
        if (by.isEmpty() || answer.state() != State.SUBMITTED) {
            context.note("question.approve.over");
            return;
        }
        switch (tap.action()) {
            case Action.Change() -> {
                asked.ask(context.address().id(), subject(answer));
                cards.show(
                        tap.card().id(),
                        CardView.of(
                                views.approval(question, answer)
                                        .plus("\n\n")
                                        .plus(say("question.approve.whatChange")),
                                button("question.approve.yes", new Action.Approve())));
            }
            case Action.Approve() -> approve(context, question, answer, by.get());
        }
    }

    private void approve(UpdateContext context, Question question, Answer answer, Acting by) {
        try {
            answers.issue(answer, by);
            close(question, answer, "question.approve.sent");
        } catch (DraftOver over) {
            context.note("question.approve.over");
        } catch (NotNow tooLate) {
            context.alert("question.tooLate", question.code());
        }
    }

    private boolean replied(UpdateContext context, Id about) {
        var answer = answers.find(about.id()).orElseThrow();
        var question = questions.locked(answer.caseId());
        var by = desks.heading(context, question);
        if (by.isEmpty() || answer.state() != State.SUBMITTED) {
            context.reply("question.approve.over");
        } else if (context.said() instanceof MessageContent.Words(var how)) {
            answers.sendBack(answer, by.get(), how);
            close(question, answer, "question.approve.sentBack");
            tell(question, answer, say("question.approve.changes", by.get().name(), how));
            context.receipt();
        } else {
            context.hint("question.onlyWords");
            context.keepAsking();
        }
        return true;
    }

    private void tell(Question question, Answer answer, RichText text) {
        for (long address : desks.where(question))
            outbox.say(Letter.notice(address, text, AnswerDrafts.subject(answer)));
    }

    private void close(Question question, Answer answer, String key) {
        asked.settle(subject(answer));
        for (Card card : cards.open(subject(answer)))
            cards.close(card.id(), CardView.of(say(key, question.code())));
    }

    private static String subject(Answer answer) {
        return SubjectKind.of(KIND.about(), answer.id());
    }

    private Button button(String key, Action action) {
        return KIND.button(texts.words(Language.VI, key), action);
    }

    private RichText say(String key, Object... arguments) {
        return texts.say(Language.VI, key, arguments);
    }
}
