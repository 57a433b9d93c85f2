package vn.nhipcau.question.office;

import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.question.QuestionChanged;
import vn.nhipcau.question.QuestionEvent.Kind;
import vn.nhipcau.record.answering.ErasedCases;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Texts;

/**
 * Whatever was said in the course of an erased question quotes it: all of that goes as well, also
 * out of the chats of those who had it once.
 */
@Component
class QuestionErasing {
    private final Outbox outbox;
    private final Texts texts;
    private final AnsweredQuestions questions;
    private final ErasedCases erased;

    QuestionErasing(Outbox outbox, Texts texts, AnsweredQuestions questions, ErasedCases erased) {
        this.outbox = outbox;
        this.texts = texts;
        this.questions = questions;
        this.erased = erased;
    }

    @Order(Ordered.HIGHEST_PRECEDENCE)
    @EventListener
    void on(QuestionChanged event) {
        if (event.kind() != Kind.ERASED) return;
        var question = event.question();
        erased.takeAway(
                questions,
                question,
                outbox::chats,
                texts.say(Language.VI, "question.unit.erased", question.code()));
    }
}
