package vn.nhipcau.question;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import vn.nhipcau.record.AttachedFile;

/** A file that came with a text of a question. */
@Entity
@Table(name = "question_file")
@AttributeOverride(name = "caseId", column = @Column(name = "question"))
class QuestionFile extends AttachedFile {
    protected QuestionFile() {}
}
