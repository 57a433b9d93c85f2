package vn.nhipcau.record;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.shared.FileKind;

/** A file that came with a text of a case. */
@MappedSuperclass
public abstract class AttachedFile {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private long caseId;
    private long content;
    private long file;

    @Enumerated(EnumType.STRING)
    private FileKind kind;

    /** Blank until the archive, or the database, has filled it. */
    @SuppressWarnings("NullAway") // filled by the archive or by JPA
    protected AttachedFile() {}

    void attach(Case to, long text, Attachment attachment) {
        caseId = to.id();
        content = text;
        file = attachment.file();
        kind = attachment.kind();
    }

    Attachment attachment() {
        return new Attachment(file, kind);
    }
}
