package vn.nhipcau.question;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.question.QuestionEvent.Actor;
import vn.nhipcau.question.QuestionEvent.Kind;
import vn.nhipcau.shared.Digest;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What happened to a question, in order, chained as the timelines of petitions are. Facts only; no
 * name, and no word that anybody wrote. Writers hold the question's lock.
 */
@Component
class QuestionTimeline {
    private final QuestionEvents events;
    private final JsonMapper json;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    QuestionTimeline(
            QuestionEvents events,
            JsonMapper json,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.events = events;
        this.json = json;
        this.publisher = publisher;
        this.clock = clock;
    }

    void add(Question question, Kind kind, Actor actor, @Nullable Long actorId) {
        add(question, kind, actor, actorId, Map.of(), null, List.of());
    }

    void add(
            Question question,
            Kind kind,
            Actor actor,
            @Nullable Long actorId,
            Map<String, String> facts,
            @Nullable QuestionContent content,
            List<Attachment> files) {
        var last = events.findFirstByQuestionOrderByNumberDesc(question.id());
        events.saveAndFlush(
                new QuestionEvent(
                        question,
                        last.map(QuestionEvent::number).orElse(0) + 1,
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        kind,
                        actor,
                        actorId,
                        json.writeValueAsString(new TreeMap<>(facts)),
                        content == null ? null : content.digest().orElse(null),
                        last.map(QuestionEvent::digest).orElse(Digest.NONE)));
        String text = content == null ? "" : content.text().orElse("");
        publisher.publishEvent(new QuestionHappened(question, kind, text, files));
    }

    /** The facts stay, but lead to no person any more; the chain does not hang on that. */
    void forgetActors(Question question) {
        of(question).forEach(QuestionEvent::forgetActor);
    }

    List<QuestionEvent> of(Question question) {
        return events.findByQuestionOrderByNumber(question.id());
    }

    /** Whether nothing in it was changed, taken out or put in since it was written. */
    boolean isIntact(Question question) {
        String before = Digest.NONE;
        int number = 0;
        for (QuestionEvent event : of(question)) {
            if (event.number() != ++number || !event.follows(before, question.code())) return false;
            before = event.digest();
        }
        return true;
    }
}
