package vn.nhipcau.people;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.people.Invitations.Invitation;
import vn.nhipcau.people.Invitations.State;
import vn.nhipcau.people.Roles.Role;

import java.time.Instant;
import java.util.Objects;

/** An invitation as it is kept. */
@Entity
@Table(name = "invitation")
class StoredInvitation {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "invitation_seq")
    private @Nullable Long id;

    private String secret;

    @Enumerated(EnumType.STRING)
    private @Nullable Role role;

    private @Nullable String unit;
    private long invitedBy;
    private Instant invitedAt;
    private Instant expiresAt;
    private @Nullable Long openedFrom;

    @Enumerated(EnumType.STRING)
    private @Nullable State outcome;

    private @Nullable Long settledBy;
    private @Nullable Instant settledAt;

    @SuppressWarnings("NullAway") // filled by JPA
    protected StoredInvitation() {}

    StoredInvitation(
            String secret,
            @Nullable Role role,
            @Nullable String unit,
            Person by,
            Instant now,
            Instant expiresAt) {
        this.secret = secret;
        this.role = role;
        this.unit = unit;
        this.invitedBy = by.id();
        this.invitedAt = now;
        this.expiresAt = expiresAt;
    }

    // A group that opened it in time may be confirmed later: that is a secretary's own decision.
    private State state(Instant now) {
        if (outcome != null) return outcome;
        if (openedFrom != null) return State.WAITING;
        return now.isBefore(expiresAt) ? State.OPEN : State.EXPIRED;
    }

    void opened(long fromAddress) {
        openedFrom = fromAddress;
    }

    void settle(State how, Person by, Instant now) {
        outcome = how;
        settledBy = by.id();
        settledAt = now;
    }

    Invitation told(Instant now) {
        return new Invitation(
                Objects.requireNonNull(id),
                role,
                unit,
                invitedBy,
                expiresAt,
                state(now),
                openedFrom,
                settledBy);
    }
}
