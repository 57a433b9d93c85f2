package vn.nhipcau.question;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.question.Answer.State;
import vn.nhipcau.question.Question.NotNow;
import vn.nhipcau.question.QuestionEvent.Kind;
import vn.nhipcau.record.Acting;
import vn.nhipcau.record.Actor;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Answers to delegates: drafted by replying, approved where that is needed, issued. Every verb
 * joins the caller's transaction and locks the question first; drafts are reached through it alone.
 */
@Component
// Whoever comes too late is told so, in the same transaction: these are thrown before anything
// changed.
@Transactional(
        propagation = Propagation.MANDATORY,
        noRollbackFor = {NotNow.class, Answers.DraftGone.class})
public class Answers {
    private static final Set<State> OPEN = EnumSet.of(State.DRAFT, State.SUBMITTED);

    private final Questions questions;
    private final StoredAnswers answers;
    private final QuestionArchive archive;
    private final QuestionTimeline timeline;
    private final Clock clock;

    Answers(
            Questions questions,
            StoredAnswers answers,
            QuestionArchive archive,
            QuestionTimeline timeline,
            Clock clock) {
        this.questions = questions;
        this.answers = answers;
        this.archive = archive;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** A draft, and whether it is a new one. */
    public record Drafted(Answer answer, boolean isNew) {}

    /**
     * Somebody replied to a question's card: their words and files begin a draft, or join the one
     * that is open.
     *
     * @throws NotNow if no answer is owed
     */
    public Drafted draft(long id, Acting by, String words, List<Attachment> files) {
        var question = questions.locked(id);
        if (!question.status().isOpen()) throw new NotNow(question.status());
        var open = open(question);
        if (open.isPresent()) {
            join(open.get(), words, files);
            return new Drafted(open.get(), false);
        }
        var content = archive.keep(question, QuestionContent.Kind.ANSWER, words, files);
        var answer = answers.saveAndFlush(new Answer(question, content, by));
        if (question.takenBy().isEmpty()) questions.accept(id, by);
        timeline.add(question, Kind.DRAFTED, by);
        return new Drafted(answer, true);
    }

    /** More words or files for a draft; or, while it is being rewritten, other words. */
    public void add(Answer draft, String words, List<Attachment> files) {
        join(locked(draft), words, files);
    }

    private void join(Answer answer, String words, List<Attachment> files) {
        answer.joined();
        if (!words.isEmpty()) {
            String before = text(answer);
            boolean replace = answer.isRewriting() || before.isEmpty();
            archive.rewrite(answer.content(), replace ? words : before + "\n" + words);
            answer.rewritten();
        }
        archive.attach(questionOf(answer), answer.content(), files);
    }

    /** The next words replace the present ones. */
    public void rewrite(Answer draft) {
        locked(draft).rewrite();
    }

    /** To whoever answers for it personally. */
    public void submit(Answer draft, Acting by) {
        locked(draft).submitted();
        timeline.add(questionOf(draft), Kind.SUBMITTED, by);
    }

    /** Nobody approves it: the unit has it again. */
    public void takeBack(Answer draft) {
        locked(draft).joined();
    }

    /** Whoever answers for it wants it otherwise, and says how. */
    public void sendBack(Answer draft, Acting by, String how) {
        locked(draft).joined();
        var question = questionOf(draft);
        var content = archive.keep(question, QuestionContent.Kind.NOTE, how, List.of());
        timeline.add(question, Kind.CHANGES_REQUESTED, by, Map.of(), content);
    }

    /** The draft is dropped; the answer is still owed. */
    public void drop(Answer draft, Acting by) {
        locked(draft).dropped();
        timeline.add(questionOf(draft), Kind.DRAFT_DROPPED, by);
    }

    /** The question is over by another way; nothing is left to send. */
    public void isVoid(Answer draft) {
        locked(draft).dropped();
    }

    /**
     * The answer goes to the delegate; it is owed no more.
     *
     * @throws NotNow if the question was taken back meanwhile
     * @throws DraftGone if somebody else sent or dropped it meanwhile, or there are no words in it
     */
    public void issue(Answer draft, Acting by) {
        var answer = locked(draft);
        if (answer.isRewriting()) throw new DraftGone();
        var question = questionOf(draft);
        var now = clock.instant();
        question.answered(now);
        answer.issued(by.as() == Actor.HEAD ? by.person() : null, now);
        timeline.add(
                question,
                Kind.ANSWERED,
                by.as(),
                by.person(),
                Map.of("answer", String.valueOf(answer.id())),
                archive.get(answer.content()),
                files(answer));
    }

    /** The delegate has got it. */
    public void delivered(Answer answer) {
        var question = questionOf(answer);
        if (answer.deliveredAt().isPresent()) return;
        answer.delivered(clock.instant());
        timeline.add(question, Kind.DELIVERED, Actor.SERVICE, null);
    }

    /** The messenger could not bring it to the delegate. */
    public void undelivered(Answer answer) {
        timeline.add(questionOf(answer), Kind.UNDELIVERED, Actor.SERVICE, null);
    }

    /** The draft is sent or dropped already. */
    public static class DraftGone extends RuntimeException {}

    private Answer locked(Answer draft) {
        questions.locked(draft.question());
        var answer = answers.findById(draft.id()).orElseThrow();
        if (!answer.isOpen()) throw new DraftGone();
        return answer;
    }

    private Question questionOf(Answer answer) {
        return questions.locked(answer.question());
    }

    /** The answer with this id. */
    public Optional<Answer> find(long id) {
        return answers.findById(id);
    }

    /** The draft that is open for a question, if there is one. */
    public Optional<Answer> open(Question question) {
        return answers.findFirstByQuestionAndStateInOrderByIdDesc(question.id(), OPEN);
    }

    /** The last answer that was issued. */
    public Optional<Answer> last(Question question) {
        return answers.findFirstByQuestionAndStateInOrderByIdDesc(
                question.id(), EnumSet.of(State.ISSUED));
    }

    /** All drafts and answers of a question, oldest first. */
    public List<Answer> all(Question question) {
        return answers.findByQuestionOrderById(question.id());
    }

    /** Its words; empty once they are erased. */
    public String text(Answer answer) {
        return archive.get(answer.content()).text().orElse("");
    }

    /** Its files, in the order in which they came. */
    public List<Attachment> files(Answer answer) {
        return archive.filesOf(answer.content());
    }
}
