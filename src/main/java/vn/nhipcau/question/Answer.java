package vn.nhipcau.question;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import vn.nhipcau.record.Acting;
import vn.nhipcau.record.Content;
import vn.nhipcau.record.Draft;

/** What is about to be answered, or was, to a delegate. */
@Entity
@Table(name = "answer")
@AttributeOverride(name = "caseId", column = @Column(name = "question"))
public class Answer extends Draft {
    protected Answer() {}

    Answer(Question question, Content<?> content, Acting by) {
        super(question, content, by);
    }

    @Override
    public boolean isComplete() {
        return !isRewriting();
    }
}
