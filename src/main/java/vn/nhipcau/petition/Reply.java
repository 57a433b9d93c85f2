package vn.nhipcau.petition;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.record.Acting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** What a unit is about to answer, or has answered, to a petition. */
@Entity
@Table(name = "reply")
public class Reply {
    /** How far it is. */
    public enum State {
        DRAFT,
        /** With the head of the unit, for approval. */
        SUBMITTED,
        ISSUED,
        DROPPED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "reply_seq")
    private @Nullable Long id;

    private long petition;
    private String unit;
    private long content;

    @Enumerated(EnumType.STRING)
    private State state;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    private @Nullable LocalDate promisedOn;
    private boolean correction;
    private boolean rewriting;
    private long draftedBy;
    private @Nullable Long approvedBy;
    private @Nullable Instant issuedAt;
    private @Nullable Instant deliveredAt;
    @Version private int version;

    @SuppressWarnings("NullAway") // filled by JPA
    protected Reply() {}

    Reply(Petition petition, PetitionContent content, Acting by, boolean correction) {
        this.petition = petition.id();
        this.unit = by.unit();
        this.content = content.id();
        this.state = State.DRAFT;
        this.draftedBy = by.person();
        this.correction = correction;
    }

    /** Our id of it. */
    public long id() {
        return Objects.requireNonNull(id);
    }

    /** The id of the petition that it answers. */
    public long petition() {
        return petition;
    }

    /** The id of the unit that answers. */
    public String unit() {
        return unit;
    }

    /** How far it is. */
    public State state() {
        return state;
    }

    /** What became of the matter, once that was chosen. */
    public Optional<Outcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    /** The day that is promised, for {@link Outcome#ROADMAP}. */
    public Optional<LocalDate> promisedOn() {
        return Optional.ofNullable(promisedOn);
    }

    /** Whether all is chosen that must be before it can be sent. */
    public boolean isComplete() {
        return outcome != null && (outcome != Outcome.ROADMAP || promisedOn != null);
    }

    /** Whether it takes the place of one that was sent before. */
    public boolean isCorrection() {
        return correction;
    }

    /** Whether the next words replace the present ones instead of joining them. */
    public boolean isRewriting() {
        return rewriting;
    }

    /** The id of who wrote it. */
    public long draftedBy() {
        return draftedBy;
    }

    /** When it was issued. */
    public Optional<Instant> issuedAt() {
        return Optional.ofNullable(issuedAt);
    }

    /** When the person got it; empty while they did not. */
    public Optional<Instant> deliveredAt() {
        return Optional.ofNullable(deliveredAt);
    }

    /** Whether it can still be changed. */
    public boolean isOpen() {
        return state == State.DRAFT || state == State.SUBMITTED;
    }

    long content() {
        return content;
    }

    void joined() {
        state = State.DRAFT;
    }

    void shallSay(Outcome how) {
        outcome = how;
        if (how != Outcome.ROADMAP) promisedOn = null;
    }

    void promises(LocalDate day) {
        promisedOn = day;
    }

    void rewrite() {
        rewriting = true;
        state = State.DRAFT;
    }

    void rewritten() {
        rewriting = false;
    }

    void submitted() {
        state = State.SUBMITTED;
    }

    void sentBack() {
        state = State.DRAFT;
    }

    void dropped() {
        state = State.DROPPED;
    }

    void issued(@Nullable Long approver, Instant now) {
        state = State.ISSUED;
        approvedBy = approver;
        issuedAt = now;
    }

    void delivered(Instant now) {
        if (deliveredAt == null) deliveredAt = now;
    }
}
