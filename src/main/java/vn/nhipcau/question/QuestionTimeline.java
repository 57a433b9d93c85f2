package vn.nhipcau.question;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.question.QuestionEvent.Kind;
import vn.nhipcau.record.Timeline;

import java.time.Clock;
import java.util.List;
import java.util.Map;

/** What happened to a question, in order. */
@Component
class QuestionTimeline extends Timeline<Question, Kind, QuestionEvent> {
    QuestionTimeline(
            QuestionEvents events,
            JsonMapper json,
            ApplicationEventPublisher publisher,
            Clock clock) {
        super(events, QuestionEvent::new, json, publisher, clock);
    }

    @Override
    protected QuestionHappened happened(
            Question question,
            Kind kind,
            Map<String, String> facts,
            String text,
            List<Attachment> files) {
        return new QuestionHappened(question, kind, text, files);
    }
}
