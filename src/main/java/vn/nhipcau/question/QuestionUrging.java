package vn.nhipcau.question;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.nhipcau.duty.Audience;
import vn.nhipcau.duty.DueMoved;
import vn.nhipcau.duty.DutiesUrged;
import vn.nhipcau.duty.Duty;
import vn.nhipcau.duty.UrgedByHand;
import vn.nhipcau.people.Roles.Role;
import vn.nhipcau.question.QuestionEvent.Kind;
import vn.nhipcau.record.Actor;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the urging of others leaves on questions: every nudge stands on the timeline. */
@Component
class QuestionUrging {
    private final Questions questions;
    private final QuestionTimeline timeline;

    QuestionUrging(Questions questions, QuestionTimeline timeline) {
        this.questions = questions;
        this.timeline = timeline;
    }

    // The round has locked the questions. There are few of them: one by one is quick enough.
    @EventListener
    void on(DutiesUrged event) {
        for (var nudge : event.nudges())
            find(nudge.duty())
                    .ifPresent(
                            question ->
                                    timeline.add(
                                            question,
                                            Kind.URGED,
                                            Actor.SERVICE,
                                            null,
                                            Map.of(
                                                    "at",
                                                    String.valueOf(nudge.at()),
                                                    "to",
                                                    nudge.to().stream()
                                                            .map(Audience::name)
                                                            .sorted()
                                                            .collect(Collectors.joining(" "))),
                                            null));
    }

    @EventListener
    void on(UrgedByHand event) {
        var as = event.as() == Role.STANDING_MEMBER ? Actor.STANDING_COMMITTEE : Actor.FRONT;
        find(event.duty())
                .ifPresent(question -> timeline.add(question, Kind.URGED_BY, as, event.person()));
    }

    @EventListener
    void on(DueMoved event) {
        find(event.duty())
                .ifPresent(
                        question -> {
                            question.moveDue(event.duty().due());
                            timeline.add(
                                    question,
                                    Kind.DUE_MOVED,
                                    Actor.SERVICE,
                                    null,
                                    Map.of(
                                            "from",
                                            event.from().toString(),
                                            "to",
                                            event.duty().due().toString()),
                                    null);
                        });
    }

    private Optional<Question> find(Duty duty) {
        return QuestionWords.question(duty.reference()).map(questions::locked);
    }
}
