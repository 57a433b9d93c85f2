package vn.nhipcau.question;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import vn.nhipcau.record.Content;

/** What somebody wrote in the course of a question. */
@Entity
@Table(name = "question_content")
@AttributeOverride(name = "caseId", column = @Column(name = "question"))
class QuestionContent extends Content<QuestionContent.Kind> {
    /** What sort of text it is. */
    enum Kind {
        QUESTION,
        ANSWER,
        /** What the delegate wants to be made clearer. */
        CLARIFICATION,
        /** What colleagues tell each other; never the delegate. */
        NOTE
    }

    protected QuestionContent() {}
}
