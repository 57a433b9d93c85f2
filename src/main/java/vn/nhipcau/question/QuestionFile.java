package vn.nhipcau.question;

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

/** A file that came with a text of a question. */
@Entity
@Table(name = "question_file")
class QuestionFile {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "question_file_seq")
    private @Nullable Long id;

    private long question;
    private long content;
    private long file;

    @Enumerated(EnumType.STRING)
    private FileKind kind;

    @SuppressWarnings("NullAway") // filled by JPA
    protected QuestionFile() {}

    QuestionFile(Question question, long content, Attachment attachment) {
        this.question = question.id();
        this.content = content;
        this.file = attachment.file();
        this.kind = attachment.kind();
    }

    Attachment attachment() {
        return new Attachment(file, kind);
    }
}
