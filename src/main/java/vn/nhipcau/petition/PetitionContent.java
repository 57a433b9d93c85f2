package vn.nhipcau.petition;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import vn.nhipcau.record.Content;

/** What somebody wrote in the course of a petition. */
@Entity
@Table(name = "petition_content")
@AttributeOverride(name = "caseId", column = @Column(name = "petition"))
class PetitionContent extends Content<PetitionContent.Kind> {
    /** What sort of text it is. */
    enum Kind {
        PETITION,
        SUPPLEMENT,
        /** Why a unit gave it back. */
        REASON,
        /** What the person is asked. */
        QUESTION,
        /** What colleagues tell each other; never the person. */
        NOTE,
        /** What a supporting unit contributes. */
        OPINION,
        /** What is, or will be, answered. */
        REPLY,
        /** Why a unit asks for more time. */
        EXTENSION,
        /** Why the person wants it looked at again. */
        OBJECTION,
        /** The printed slip of who came by another way; it bears their words. */
        SLIP;

        boolean isOfThePerson() {
            return this == PETITION || this == SUPPLEMENT;
        }
    }

    protected PetitionContent() {}
}
