package vn.nhipcau.question;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhipcau.calendar.WorkingDays;
import vn.nhipcau.council.Sessions;
import vn.nhipcau.duty.TimeLimits;
import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.people.Person;
import vn.nhipcau.question.QuestionEvent.Kind;
import vn.nhipcau.record.Acting;
import vn.nhipcau.record.Actor;
import vn.nhipcau.record.NotNow;
import vn.nhipcau.shared.CaseCode;

import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All questions of delegates. Every verb joins the caller's transaction, locks its question, writes
 * what happened into the timeline and publishes it; what is to be said of it is written by who
 * listens, in the same transaction.
 */
@Component
// Whoever comes too late is told so, in the same transaction: these are thrown before anything
// changed.
@Transactional(propagation = Propagation.MANDATORY, noRollbackFor = NotNow.class)
public class Questions {
    private final StoredQuestions questions;
    private final QuestionArchive archive;
    private final QuestionTimeline timeline;
    private final Sessions sessions;
    private final WorkingDays workingDays;
    private final TimeLimits limits;
    private final Clock clock;

    Questions(
            StoredQuestions questions,
            QuestionArchive archive,
            QuestionTimeline timeline,
            Sessions sessions,
            WorkingDays workingDays,
            TimeLimits limits,
            Clock clock) {
        this.questions = questions;
        this.archive = archive;
        this.timeline = timeline;
        this.sessions = sessions;
        this.workingDays = workingDays;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Somebody of the unit takes it.
     *
     * @return the id of who has it now: another's if they were faster
     */
    public long accept(long id, Acting by) {
        var question = locked(id);
        if (question.status().isOpen() && question.takenBy().isPresent())
            return question.takenBy().get();
        question.takenBy(by.person());
        timeline.add(question, Kind.ACCEPTED, by);
        return by.person();
    }

    /**
     * The delegate takes it back.
     *
     * @throws NotNow if there is an answer, or it was taken back before
     */
    public void withdraw(Person delegate, long id) {
        var question = own(delegate, id);
        question.withdrawn();
        timeline.add(question, Kind.WITHDRAWN, Actor.DELEGATE, delegate.id());
    }

    /** The delegate is content with the answer. */
    public void agree(Person delegate, long id) {
        var question = own(delegate, id);
        question.agreed();
        timeline.add(question, Kind.AGREED, Actor.DELEGATE, delegate.id());
    }

    /** The answer shall be made clearer, by another day. */
    public void clarify(Person delegate, long id, String what) {
        var question = own(delegate, id);
        question.clarify(workingDays.due(clock.instant(), limits.clarificationDays()));
        var content = archive.keep(question, QuestionContent.Kind.CLARIFICATION, what, List.of());
        timeline.add(
                question,
                Kind.CLARIFICATION_ASKED,
                Actor.DELEGATE,
                delegate.id(),
                Map.of("due", question.due().toString()),
                content);
    }

    /** The delegate proposes it for a session of the council. */
    public void propose(Person delegate, long id) {
        var question = own(delegate, id);
        question.propose();
        // Whoever names none means the next one.
        if (question.session().isEmpty())
            sessions.upcoming().stream()
                    .findFirst()
                    .ifPresent(next -> question.belongsTo(next.id()));
        timeline.add(question, Kind.PROPOSED, Actor.DELEGATE, delegate.id());
    }

    /** Erases what this delegate asked; what is still open is taken back first. */
    void erase(Person person) {
        for (Question one : questions.findByPersonOrderById(person.id())) {
            var question = locked(one.id());
            if (question.status().isOpen() && question.answeredAt().isEmpty())
                withdraw(person, question.id());
            archive.erase(question);
            timeline.forgetActors(question);
            question.erased();
            timeline.add(question, Kind.ERASED, Actor.DELEGATE, null);
        }
    }

    private Question own(Person delegate, long id) {
        var question = locked(id);
        if (!question.isOf(delegate.id())) throw new IllegalArgumentException("not theirs");
        return question;
    }

    /** The question with this id, locked for whoever is about to change it. */
    public Question locked(long id) {
        return questions.findLockedById(id).orElseThrow();
    }

    /** Locks these questions in the order of their ids. */
    public List<Question> lockAll(Collection<Long> ids) {
        return questions.lockAll(ids);
    }

    /** The question with this code, whosever it is: for the secretariat. */
    public Optional<Question> withCode(String typed) {
        return Arrays.stream(QuestionKind.values())
                .flatMap(kind -> CaseCode.read(kind.series(), typed).stream())
                .findFirst()
                .flatMap(questions::findByCode);
    }

    /** The question of this delegate with this code; nobody finds another's. */
    public Optional<Question> find(Person delegate, String typed) {
        return withCode(typed).filter(found -> found.isOf(delegate.id()));
    }

    /** How many answers wait for a word of this delegate. */
    public long answered(Person delegate) {
        return questions.countByPersonAndStatus(delegate.id(), QuestionStatus.ANSWERED);
    }

    /** The newest questions of a delegate, newest first. */
    public List<Question> of(Person delegate, int atMost) {
        return questions.findByPersonOrderByIdDesc(delegate.id(), Limit.of(atMost));
    }

    /** What is asked of a unit and not answered, oldest first. */
    public List<Question> openOf(String unit) {
        return questions.findByUnitAndStatusInOrderById(unit, QuestionStatus.OPEN);
    }

    /** All that waits for an answer, the most urgent first. */
    public List<Question> open(int atMost) {
        return questions.findByStatusInOrderByDueAscIdAsc(QuestionStatus.OPEN, Limit.of(atMost));
    }

    /** What is proposed for a session, newest first. */
    public List<Question> proposed(int atMost) {
        return questions.findByProposedTrueAndStatusNotOrderByIdDesc(
                QuestionStatus.WITHDRAWN, Limit.of(atMost));
    }

    /** What happened to a question, oldest first. */
    public List<QuestionEvent> timeline(Question question) {
        return timeline.of(question);
    }

    /** What the delegate asks; empty once it is erased. */
    public String text(Question question) {
        return last(question, QuestionContent.Kind.QUESTION);
    }

    /** What the delegate wants to be made clearer, if they asked; the last time. */
    public String clarification(Question question) {
        return last(question, QuestionContent.Kind.CLARIFICATION);
    }

    private String last(Question question, QuestionContent.Kind kind) {
        return archive.last(question, kind).flatMap(QuestionContent::text).orElse("");
    }

    /** The files that came with the question. */
    public List<Attachment> files(Question question) {
        return archive.last(question, QuestionContent.Kind.QUESTION)
                .map(content -> archive.filesOf(content.id()))
                .orElse(List.of());
    }
}
