package vn.nhipcau.question;

import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import vn.nhipcau.calendar.WorkingDays;
import vn.nhipcau.duty.Duties;
import vn.nhipcau.duty.NewDuty;

import java.time.Clock;
import java.time.LocalDate;

/**
 * What is owed because of a question follows from what happens to it, in the same transaction:
 * nothing else opens or ends these duties.
 */
@Component
class QuestionDuties {
    private final Duties duties;
    private final WorkingDays calendar;
    private final Clock clock;

    QuestionDuties(Duties duties, WorkingDays calendar, Clock clock) {
        this.duties = duties;
        this.calendar = calendar;
        this.clock = clock;
    }

    // Before all others who listen: cards show the due date that follows from this.
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @EventListener
    void on(QuestionChanged event) {
        var question = event.question();
        String about = QuestionWords.subject(question);
        var kind = question.kind().duty();
        switch (event.kind()) {
            case RECEIVED -> {
                duties.begin(about);
                open(question, question.kind() == QuestionKind.INTERPELLATION);
            }
            case CLARIFICATION_ASKED -> open(question, false);
            case ACCEPTED ->
                    question.takenBy().ifPresent(officer -> duties.takenBy(kind, about, officer));
            case ANSWERED -> duties.fulfil(kind, about);
            case WITHDRAWN, ERASED -> duties.drop(about);
            default -> {}
        }
    }

    private void open(Question question, boolean inCalendarDays) {
        LocalDate from = calendar.received(clock.instant());
        duties.open(
                new NewDuty(
                        question.kind().duty(),
                        QuestionWords.subject(question),
                        question.code(),
                        question.code() + " – " + question.addressee().vi(),
                        question.unit(),
                        null,
                        from,
                        inCalendarDays ? 0 : calendar.between(from, question.due()),
                        question.due()));
        question.takenBy()
                .ifPresent(
                        officer ->
                                duties.takenBy(
                                        question.kind().duty(),
                                        QuestionWords.subject(question),
                                        officer));
    }
}
