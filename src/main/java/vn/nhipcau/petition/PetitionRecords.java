package vn.nhipcau.petition;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.nhipcau.people.Person;
import vn.nhipcau.people.PersonalData;
import vn.nhipcau.record.Content;
import vn.nhipcau.record.Fact;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Texts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What this room keeps of a person: their petitions, with texts, files and contacts. */
@Component
@Transactional
class PetitionRecords implements PersonalData {
    private final StoredPetitions stored;
    private final Petitions petitions;
    private final PetitionArchive archive;
    private final StoredReplies replies;
    private final Texts texts;

    PetitionRecords(
            StoredPetitions stored,
            Petitions petitions,
            PetitionArchive archive,
            StoredReplies replies,
            Texts texts) {
        this.replies = replies;
        this.stored = stored;
        this.petitions = petitions;
        this.archive = archive;
        this.texts = texts;
    }

    @Override
    public String section() {
        return "petitions";
    }

    @Override
    public List<RichText> show(Person person, Language language) {
        var own = stored.findByPersonOrderById(person.id());
        if (own.isEmpty()) return List.of();
        int attached = own.stream().mapToInt(petition -> archive.files(petition).size()).sum();
        return List.of(texts.say(language, "petition.data", own.size(), attached));
    }

    @Override
    public List<Map<String, Object>> export(Person person) {
        return stored.findByPersonOrderById(person.id()).stream().map(this::told).toList();
    }

    private Map<String, Object> told(Petition petition) {
        var told = new LinkedHashMap<String, Object>();
        told.put("code", petition.code());
        told.put("status", petition.status());
        told.put("receivedAt", petition.receivedAt());
        told.put("expectedBy", petition.due());
        petition.ward().ifPresent(ward -> told.put("ward", ward));
        told.put("area", petition.area());
        petition.unit().ifPresent(unit -> told.put("unit", unit));
        petition.place().ifPresent(place -> told.put("place", place));
        archive.contact(petition).ifPresent(contact -> told.put("contact", contact));
        told.put("texts", shared(petition).stream().map(Content::export).toList());
        told.put("files", archive.exportFiles(shared(petition).stream().map(Content::id).toList()));
        told.put("timeline", petitions.timeline(petition).stream().map(Fact::export).toList());
        return told;
    }

    // What the person wrote and what was sent to them: not what a unit is still writing, nor what
    // colleagues tell each other.
    private List<PetitionContent> shared(Petition petition) {
        var issued =
                replies.findByCaseIdOrderById(petition.id()).stream()
                        .filter(reply -> reply.issuedAt().isPresent())
                        .map(Reply::content)
                        .collect(Collectors.toSet());
        return archive.contents(petition).stream()
                .filter(
                        content ->
                                content.kind().isOfThePerson()
                                        || content.kind() == PetitionContent.Kind.QUESTION
                                        || content.kind() == PetitionContent.Kind.OBJECTION
                                        || issued.contains(content.id()))
                .toList();
    }

    @Override
    public void erase(Person person) {
        petitions.erase(person);
    }
}
