package vn.nhipcau.petition;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.nhipcau.files.Files;
import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.petition.PetitionContent.Kind;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The contents of petitions: texts, files, contacts. Kept apart from the facts, to be emptied. */
@Component
class Archive {
    private final PetitionContents contents;
    private final PetitionFiles petitionFiles;
    private final PetitionContacts contacts;
    private final Files files;
    private final Clock clock;

    Archive(
            PetitionContents contents,
            PetitionFiles petitionFiles,
            PetitionContacts contacts,
            Files files,
            Clock clock) {
        this.contents = contents;
        this.petitionFiles = petitionFiles;
        this.contacts = contacts;
        this.files = files;
        this.clock = clock;
    }

    PetitionContent keep(Petition petition, Kind kind, String text, List<Attachment> attached) {
        var content = contents.save(new PetitionContent(petition, kind, text, clock.instant()));
        attached.forEach(file -> petitionFiles.save(new PetitionFile(petition, content, file)));
        return content;
    }

    void keep(Petition petition, Filing.@Nullable Contact contact) {
        if (contact != null) contacts.save(new PetitionContact(petition, contact));
    }

    Optional<PetitionContent> find(Petition petition, long content) {
        return contents.findById(content).filter(found -> found.isOf(petition));
    }

    Optional<PetitionContent> last(Petition petition, Kind kind) {
        return contents(petition).reversed().stream()
                .filter(content -> content.kind() == kind)
                .findFirst();
    }

    String text(long content) {
        return contents.findById(content).flatMap(PetitionContent::text).orElse("");
    }

    void rewrite(long content, String better) {
        contents.findById(content).orElseThrow().rewrite(better);
    }

    void attach(Petition petition, long content, List<Attachment> attached) {
        var to = contents.findById(content).orElseThrow();
        attached.forEach(file -> petitionFiles.save(new PetitionFile(petition, to, file)));
    }

    List<Attachment> filesOf(long content) {
        return petitionFiles.findByContentOrderById(content).stream()
                .map(PetitionFile::attachment)
                .toList();
    }

    List<PetitionContent> contents(Petition petition) {
        return contents.findByCaseIdOrderById(petition.id());
    }

    List<Attachment> files(Petition petition) {
        return petitionFiles.findByPetitionOrderById(petition.id()).stream()
                .map(PetitionFile::attachment)
                .toList();
    }

    /** The files that came from the person, not those of answers. */
    List<Attachment> ownFiles(Petition petition) {
        return contents(petition).stream()
                .filter(content -> content.kind().isOfThePerson())
                .flatMap(content -> filesOf(content.id()).stream())
                .toList();
    }

    Optional<Filing.Contact> contact(Petition petition) {
        return contacts.findById(petition.id()).map(PetitionContact::told);
    }

    void erase(Petition petition) {
        contents(petition).forEach(PetitionContent::erase);
        files.erase(files(petition).stream().map(Attachment::file).toList());
        petitionFiles.deleteByPetition(petition.id());
        contacts.deleteById(petition.id());
    }
}
