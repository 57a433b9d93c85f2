package vn.nhipcau.question;

import org.springframework.stereotype.Component;

import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.question.QuestionEvent.Kind;
import vn.nhipcau.record.Acting;
import vn.nhipcau.record.Actor;
import vn.nhipcau.record.Draft;
import vn.nhipcau.record.DraftOver;
import vn.nhipcau.record.Drafts;
import vn.nhipcau.record.NotNow;
import vn.nhipcau.record.UnseenFiles;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** Answers to delegates: drafted by replying, approved where that is needed, issued. */
@Component
public class Answers extends Drafts<Question, Answer> {
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
        super(questions::locked, answers, archive);
        this.questions = questions;
        this.answers = answers;
        this.archive = archive;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Somebody replied to a question's card: their words and files begin a draft, or join the one
     * that is open.
     *
     * @throws NotNow if no answer is owed
     */
    public Drafted<Answer> draft(long id, Acting by, String words, List<Attachment> files) {
        var question = questions.locked(id);
        if (!question.status().isOpen()) throw new NotNow(question.status());
        var open = open(question);
        if (open.isPresent()) {
            add(open.get(), words, files);
            return new Drafted<>(open.get(), false);
        }
        var content = archive.keep(question, QuestionContent.Kind.ANSWER, words, files);
        var answer = answers.saveAndFlush(new Answer(question, content, by));
        if (question.takenBy().isEmpty()) questions.accept(id, by);
        timeline.add(question, Kind.DRAFTED, by);
        return new Drafted<>(answer, true);
    }

    /** Whether a draft that was dropped can be taken up again. */
    public boolean isRestorable(Answer dropped) {
        var question = caseOf(dropped);
        return dropped.state() == Draft.State.DROPPED
                && question.status().isOpen()
                && open(question).isEmpty();
    }

    /**
     * A draft that was dropped is taken up again.
     *
     * @throws NotNow if no answer is owed
     * @throws DraftOver if it was not dropped, or another was begun meanwhile
     */
    public void restore(Answer draft, Acting by) {
        var question = caseOf(draft);
        if (!question.status().isOpen()) throw new NotNow(question.status());
        restored(draft);
        timeline.add(question, Kind.DRAFTED, by);
    }

    /** To whoever answers for it personally. */
    public void submit(Answer draft, Acting by) {
        timeline.add(submitted(draft), Kind.SUBMITTED, by);
    }

    /** Whoever answers for it wants it otherwise, and says how. */
    public void sendBack(Answer draft, Acting by, String how) {
        var question = sentBack(draft);
        var content = archive.keep(question, QuestionContent.Kind.NOTE, how, List.of());
        timeline.add(question, Kind.CHANGES_REQUESTED, by, Map.of(), content);
    }

    /** The draft is dropped; the answer is still owed. */
    public void drop(Answer draft, Acting by) {
        timeline.add(dropped(draft), Kind.DRAFT_DROPPED, by);
    }

    /**
     * The answer goes to the delegate; it is owed no more.
     *
     * @throws NotNow if the question was taken back meanwhile
     * @throws DraftOver if somebody else sent or dropped it meanwhile, or there are no words in it
     */
    public void issue(Answer draft, Acting by) {
        var answer = locked(draft);
        if (answer.isRewriting()) throw new DraftOver();
        var question = caseOf(draft);
        var now = clock.instant();
        question.answered(now);
        issued(answer, by.as() == Actor.HEAD ? by.person() : null, now);
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
        delivered(answer, clock.instant())
                .ifPresent(question -> timeline.add(question, Kind.DELIVERED, Actor.SERVICE, null));
    }

    /** The messenger could not bring it to the delegate. */
    public void undelivered(Answer answer) {
        timeline.add(caseOf(answer), Kind.UNDELIVERED, Actor.SERVICE, null);
    }

    /** The answer arrived, but not all of its files did: somebody has to bring those otherwise. */
    public void filesUndelivered(Question question) {
        if (!lacksFiles(question))
            timeline.add(question, Kind.FILES_UNDELIVERED, Actor.SERVICE, null);
    }

    /** Whether files of the last answer did not come to the delegate. */
    public boolean lacksFiles(Question question) {
        var among = EnumSet.of(Kind.ANSWERED, Kind.FILES_UNDELIVERED);
        return timeline.last(question, among).orElse(null) == Kind.FILES_UNDELIVERED;
    }

    /**
     * The messenger could not bring these files of the delegate to those who are asked; said once
     * of each, however often they are tried.
     */
    public void filesNotShown(Question question, List<Long> files) {
        var before = timeline.notShown(question);
        if (before.containsAll(files)) return;
        var all = new ArrayList<>(before);
        all.addAll(files);
        var facts = Map.of("files", UnseenFiles.with(null, all));
        timeline.add(question, Kind.FILES_NOT_SHOWN, Actor.SERVICE, null, facts, null);
    }

    /** The ids of the delegate's files that those who are asked cannot see. */
    public List<Long> notShown(Question question) {
        return timeline.notShown(question);
    }
}
