package vn.nhipcau.petition;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import vn.nhipcau.record.AttachedFile;

/** A file that came with a text of a petition. */
@Entity
@Table(name = "petition_file")
@AttributeOverride(name = "caseId", column = @Column(name = "petition"))
class PetitionFile extends AttachedFile {
    protected PetitionFile() {}
}
