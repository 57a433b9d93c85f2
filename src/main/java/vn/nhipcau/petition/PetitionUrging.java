package vn.nhipcau.petition;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.nhipcau.duty.Audience;
import vn.nhipcau.duty.DueMoved;
import vn.nhipcau.duty.DutiesUrged;
import vn.nhipcau.duty.DutiesUrged.Nudge;
import vn.nhipcau.duty.Duty;
import vn.nhipcau.duty.UrgedByHand;
import vn.nhipcau.people.Roles.Role;
import vn.nhipcau.petition.PetitionEvent.Kind;
import vn.nhipcau.record.Actor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the urging of others leaves on petitions: every nudge stands on the timeline. */
@Component
class PetitionUrging {
    private final Petitions petitions;
    private final PetitionTimeline timeline;

    PetitionUrging(Petitions petitions, PetitionTimeline timeline) {
        this.petitions = petitions;
        this.timeline = timeline;
    }

    // The round has locked the petitions, and with that read them: none is read again here.
    @EventListener
    void on(DutiesUrged event) {
        // A petition can owe two things at once; each goes on its timeline, one after the other.
        var left = event.nudges().stream().filter(nudge -> id(nudge.duty()).isPresent()).toList();
        while (!left.isEmpty()) {
            var now = new LinkedHashMap<Petition, Map<String, String>>();
            var later = new ArrayList<Nudge>();
            for (Nudge nudge : left) {
                var petition = petitions.find(id(nudge.duty()).orElseThrow()).orElseThrow();
                if (now.putIfAbsent(petition, facts(nudge)) != null) later.add(nudge);
                else if (nudge.duty().isForQuestioning()) petition.marked();
            }
            timeline.addQuietly(Kind.URGED, now);
            left = List.copyOf(later);
        }
    }

    private static Map<String, String> facts(Nudge nudge) {
        return Map.of(
                "duty",
                nudge.duty().kind().name(),
                "at",
                String.valueOf(nudge.at()),
                "to",
                nudge.to().stream().map(Audience::name).sorted().collect(Collectors.joining(" ")),
                "nudge",
                String.valueOf(nudge.duty().nudges()));
    }

    @EventListener
    void on(UrgedByHand event) {
        id(event.duty())
                .map(petitions::locked)
                .ifPresent(
                        petition ->
                                timeline.add(
                                        petition,
                                        Kind.URGED_BY,
                                        event.as() == Role.STANDING_MEMBER
                                                ? Actor.STANDING_COMMITTEE
                                                : Actor.FRONT,
                                        event.person(),
                                        Map.of("duty", event.duty().kind().name()),
                                        null));
    }

    @EventListener
    void on(DueMoved event) {
        id(event.duty())
                .map(petitions::locked)
                .filter(petition -> event.duty().kind() == petition.owed())
                .ifPresent(
                        petition -> {
                            petition.moveDue(event.duty().due());
                            timeline.add(
                                    petition,
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

    private static Optional<Long> id(Duty duty) {
        return PetitionWords.petition(duty.reference());
    }
}
