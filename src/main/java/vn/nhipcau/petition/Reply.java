package vn.nhipcau.petition;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

import vn.nhipcau.record.Acting;
import vn.nhipcau.record.Content;
import vn.nhipcau.record.Draft;

import java.time.LocalDate;
import java.util.Optional;

/** What a unit is about to answer, or has answered, to a petition. */
@Entity
@Table(name = "reply")
@AttributeOverride(name = "caseId", column = @Column(name = "petition"))
@NamedInterface("answers")
public class Reply extends Draft {
    private String unit;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    private @Nullable LocalDate promisedOn;
    private boolean correction;

    @SuppressWarnings("NullAway") // filled by JPA
    protected Reply() {}

    Reply(Petition petition, Content<?> content, Acting by, boolean correction) {
        super(petition, content, by);
        this.unit = by.unit();
        this.correction = correction;
    }

    /** The id of the unit that answers. */
    public String unit() {
        return unit;
    }

    /** What became of the matter, once that was chosen. */
    public Optional<Outcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    /** The day that is promised, for {@link Outcome#ROADMAP}. */
    public Optional<LocalDate> promisedOn() {
        return Optional.ofNullable(promisedOn);
    }

    @Override
    public boolean isComplete() {
        return outcome != null && (outcome != Outcome.ROADMAP || promisedOn != null);
    }

    @Override
    public boolean isCorrection() {
        return correction;
    }

    void shallSay(Outcome how) {
        outcome = how;
        if (how != Outcome.ROADMAP) promisedOn = null;
    }

    void promises(LocalDate day) {
        promisedOn = day;
    }
}
