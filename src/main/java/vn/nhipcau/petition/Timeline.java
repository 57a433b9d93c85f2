package vn.nhipcau.petition;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.petition.PetitionEvent.Actor;
import vn.nhipcau.petition.PetitionEvent.Kind;
import vn.nhipcau.shared.Digest;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What happened to a petition, in order. Facts only: who reads it learns no name and no word that
 * anybody wrote. Writers hold the petition's lock, so numbers follow each other without gaps.
 */
@Component
class Timeline {
    private final PetitionEvents events;
    private final JsonMapper json;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Timeline(
            PetitionEvents events,
            JsonMapper json,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.events = events;
        this.json = json;
        this.publisher = publisher;
        this.clock = clock;
    }

    void add(
            Petition petition,
            Kind kind,
            Actor actor,
            @Nullable Long actorId,
            Map<String, String> facts,
            @Nullable PetitionContent content) {
        add(petition, kind, actor, actorId, facts, content, List.of());
    }

    void add(
            Petition petition,
            Kind kind,
            Acting by,
            Map<String, String> facts,
            @Nullable PetitionContent content) {
        add(petition, kind, by.as(), by.person(), facts, content, List.of());
    }

    void add(
            Petition petition,
            Kind kind,
            Actor actor,
            @Nullable Long actorId,
            Map<String, String> facts,
            @Nullable PetitionContent content,
            List<Attachment> files) {
        var last = events.findFirstByPetitionOrderByNumberDesc(petition.id());
        events.saveAndFlush(
                new PetitionEvent(
                        petition,
                        last.map(PetitionEvent::number).orElse(0) + 1,
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        kind,
                        actor,
                        actorId,
                        json.writeValueAsString(new TreeMap<>(facts)),
                        content == null ? null : content.digest().orElse(null),
                        last.map(PetitionEvent::digest).orElse(Digest.NONE)));
        String text = content == null ? "" : content.text().orElse("");
        publisher.publishEvent(new Happened(petition, kind, facts, text, files));
    }

    /**
     * Notes the same for many petitions that the caller has locked, without telling those who
     * listen: what there is to say of it is said to many at once.
     */
    void addQuietly(Kind kind, Map<Petition, Map<String, String>> facts) {
        var ids = facts.keySet().stream().map(Petition::id).toList();
        var last =
                events.lastOf(ids).stream()
                        .collect(Collectors.toMap(PetitionEvent::petition, event -> event));
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var added = new ArrayList<PetitionEvent>();
        facts.forEach(
                (petition, what) -> {
                    var before = last.get(petition.id());
                    added.add(
                            new PetitionEvent(
                                    petition,
                                    before == null ? 1 : before.number() + 1,
                                    now,
                                    kind,
                                    Actor.SERVICE,
                                    null,
                                    json.writeValueAsString(new TreeMap<>(what)),
                                    null,
                                    before == null ? Digest.NONE : before.digest()));
                });
        events.saveAllAndFlush(added);
    }

    /** The facts stay, but lead to no person any more; the chain does not hang on that. */
    void forgetActors(Petition petition) {
        of(petition).forEach(PetitionEvent::forgetActor);
    }

    List<PetitionEvent> of(Petition petition) {
        return events.findByPetitionOrderByNumber(petition.id());
    }

    /** Whether nothing in it was changed, taken out or put in since it was written. */
    boolean isIntact(Petition petition) {
        String before = Digest.NONE;
        for (PetitionEvent event : of(petition)) {
            if (!event.follows(before, petition.code())) return false;
            before = event.digest();
        }
        return true;
    }
}
