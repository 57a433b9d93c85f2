package vn.nhipcau.petition;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.nhipcau.files.Files;
import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.petition.PetitionContent.Kind;
import vn.nhipcau.record.Archive;
import vn.nhipcau.record.Case;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The contents of petitions: texts, files, contacts. */
@Component
class PetitionArchive extends Archive<Kind, PetitionContent, PetitionFile> {
    private final PetitionContacts contacts;
    private final AlbumAdditions ofAlbums;

    PetitionArchive(
            PetitionContents contents,
            PetitionFiles petitionFiles,
            PetitionContacts contacts,
            AlbumAdditions ofAlbums,
            Files files,
            Clock clock) {
        super(contents, PetitionContent::new, petitionFiles, PetitionFile::new, files, clock);
        this.contacts = contacts;
        this.ofAlbums = ofAlbums;
    }

    void keep(Petition petition, Filing.@Nullable Contact contact) {
        if (contact != null) contacts.save(new PetitionContact(petition, contact));
    }

    /** The files that came from the person, not those of answers. */
    List<Attachment> ownFiles(Petition petition) {
        return contents(petition).stream()
                .filter(content -> content.kind().isOfThePerson())
                .flatMap(content -> filesOf(content.id()).stream())
                .toList();
    }

    /** What the person wrote when filing; empty once it is erased. */
    Optional<String> petition(Petition petition) {
        return contents(petition).stream()
                .filter(content -> content.kind() == Kind.PETITION)
                .findFirst()
                .flatMap(PetitionContent::text);
    }

    /** What the person added later, oldest first. */
    List<String> additions(Petition petition) {
        return contents(petition).stream()
                .filter(content -> content.kind() == Kind.SUPPLEMENT)
                .flatMap(content -> content.text().stream())
                .filter(text -> !text.isBlank())
                .toList();
    }

    Optional<Filing.Contact> contact(Petition petition) {
        return contacts.findById(petition.id()).map(PetitionContact::told);
    }

    @Override
    public void erase(Case petition) {
        super.erase(petition);
        contacts.deleteById(petition.id());
        ofAlbums.forget(petition);
    }
}
