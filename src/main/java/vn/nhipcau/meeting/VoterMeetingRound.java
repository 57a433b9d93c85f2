package vn.nhipcau.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Objects;

/** The voter meetings before, or after, one session of the council. */
@Entity
@Table(name = "voter_meeting_round")
public class VoterMeetingRound {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "voter_meeting_round_seq")
    private @Nullable Long id;

    private long session;

    @Enumerated(EnumType.STRING)
    private RoundKind kind;

    private long madeBy;
    private Instant madeAt;

    @SuppressWarnings("NullAway") // filled by JPA
    protected VoterMeetingRound() {}

    VoterMeetingRound(long session, RoundKind kind, long madeBy, Instant now) {
        this.session = session;
        this.kind = kind;
        this.madeBy = madeBy;
        this.madeAt = now;
    }

    /** Our id of the round. */
    public long id() {
        return Objects.requireNonNull(id);
    }

    /** The id of the council session. */
    public long session() {
        return session;
    }

    /** Before the session, or after it. */
    public RoundKind kind() {
        return kind;
    }

    /** The id of the person who made it. */
    public long madeBy() {
        return madeBy;
    }

    /** When it was made. */
    public Instant madeAt() {
        return madeAt;
    }
}
