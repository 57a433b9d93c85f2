package vn.nhipcau.question;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.question.QuestionEvent.Kind;
import vn.nhipcau.record.Timeline;
import vn.nhipcau.record.UnseenFiles;

import java.time.Clock;
import java.util.List;
import java.util.Map;

/** What happened to a question, in order. */
@Component
class QuestionTimeline extends Timeline<Question, Kind, QuestionEvent> {
    private final JsonMapper json;

    QuestionTimeline(
            QuestionEvents events,
            JsonMapper json,
            ApplicationEventPublisher publisher,
            Clock clock) {
        super(events, QuestionEvent::new, json, publisher, clock);
        this.json = json;
    }

    /** The ids of the delegate's files that did not arrive with those who are asked. */
    List<Long> notShown(Question question) {
        return of(question).reversed().stream()
                .filter(event -> event.kind() == Kind.FILES_NOT_SHOWN)
                .findFirst()
                .map(event -> json.readTree(event.facts()).path("files").asString(""))
                .filter(files -> !files.isEmpty())
                .map(UnseenFiles::ids)
                .orElse(List.of());
    }

    @Override
    protected QuestionChanged happened(
            Question question,
            Kind kind,
            Map<String, String> facts,
            String text,
            List<Attachment> files) {
        return new QuestionChanged(question, kind, text, files);
    }
}
