package vn.nhipcau.petition;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.shared.FileKind;

/** A file that came with a text of a petition. */
@Entity
@Table(name = "petition_file")
class PetitionFile {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "petition_file_seq")
    private @Nullable Long id;

    private long petition;
    private long content;
    private long file;

    @Enumerated(EnumType.STRING)
    private FileKind kind;

    @SuppressWarnings("NullAway") // filled by JPA
    protected PetitionFile() {}

    PetitionFile(Petition petition, PetitionContent content, Attachment attachment) {
        this.petition = petition.id();
        this.content = content.id();
        this.file = attachment.file();
        this.kind = attachment.kind();
    }

    Attachment attachment() {
        return new Attachment(file, kind);
    }

    long content() {
        return content;
    }
}
