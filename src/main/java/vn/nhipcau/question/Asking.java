package vn.nhipcau.question;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhipcau.calendar.WorkingDays;
import vn.nhipcau.duty.TimeLimits;
import vn.nhipcau.people.Person;
import vn.nhipcau.question.QuestionEvent.Kind;
import vn.nhipcau.record.Actor;
import vn.nhipcau.record.Serials;
import vn.nhipcau.shared.CaseCode;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** A delegate asks: how a question comes in, and by when it is to be answered. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Asking {
    private final StoredQuestions questions;
    private final QuestionArchive archive;
    private final QuestionTimeline timeline;
    private final Serials serials;
    private final WorkingDays workingDays;
    private final TimeLimits limits;
    private final Clock clock;

    Asking(
            StoredQuestions questions,
            QuestionArchive archive,
            QuestionTimeline timeline,
            Serials serials,
            WorkingDays workingDays,
            TimeLimits limits,
            Clock clock) {
        this.questions = questions;
        this.archive = archive;
        this.timeline = timeline;
        this.serials = serials;
        this.workingDays = workingDays;
        this.limits = limits;
        this.clock = clock;
    }

    /** A delegate asks; whoever must answer gets it. */
    public Question ask(Person delegate, Inquiry inquiry) {
        Instant now = clock.instant();
        int year = LocalDate.ofInstant(now, clock.getZone()).getYear();
        String series = inquiry.kind().series();
        var question =
                questions.saveAndFlush(
                        new Question(
                                CaseCode.of(series, year, serials.next(series, year)),
                                delegate.id(),
                                inquiry,
                                now,
                                due(inquiry.kind(), now)));
        archive.begin(question);
        timeline.begin(question);
        var content =
                archive.keep(
                        question, QuestionContent.Kind.QUESTION, inquiry.text(), inquiry.files());
        var facts = Map.of("unit", question.unit(), "office", question.office().orElse(""));
        timeline.add(
                question,
                Kind.RECEIVED,
                Actor.DELEGATE,
                delegate.id(),
                facts,
                content,
                inquiry.files());
        return question;
    }

    private LocalDate due(QuestionKind kind, Instant now) {
        return kind == QuestionKind.INTERPELLATION
                // As the Civil Code has it (2015, article 148, 5): a period whose last day is a day
                // off ends with the next working day.
                ? workingDays.orNextWorkingDay(
                        workingDays.received(now).plusDays(limits.interpellationDays()))
                : workingDays.due(now, limits.days(kind.duty()));
    }
}
