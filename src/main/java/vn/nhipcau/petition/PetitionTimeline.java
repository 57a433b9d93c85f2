package vn.nhipcau.petition;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.petition.PetitionEvent.Kind;
import vn.nhipcau.record.Timeline;

import java.time.Clock;
import java.util.List;
import java.util.Map;

/** What happened to a petition, in order. */
@Component
class PetitionTimeline extends Timeline<Petition, Kind, PetitionEvent> {
    PetitionTimeline(
            PetitionEvents events,
            JsonMapper json,
            ApplicationEventPublisher publisher,
            Clock clock) {
        super(events, PetitionEvent::new, json, publisher, clock);
    }

    @Override
    protected PetitionChanged happened(
            Petition petition,
            Kind kind,
            Map<String, String> facts,
            String text,
            List<Attachment> files) {
        return new PetitionChanged(petition, kind, facts, text, files);
    }
}
