package vn.nhipcau.people;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.people.Roles.Role;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Single-use keys: by some a unit's group joins, by others a person is given a role. A secretary
 * makes them. All methods join the caller's transaction.
 */
public interface Invitations {
    /** How far an invitation has come. */
    enum State {
        /** Nobody has used it. */
        OPEN,
        /** A group has opened it and waits for a secretary's word. */
        WAITING,
        /** It was confirmed, or the person said yes: it is used up. */
        ACCEPTED,
        /** It was not confirmed, or the person said no. */
        REFUSED,
        /** The secretariat took it back. */
        REVOKED,
        /** Nobody used it in time. */
        EXPIRED
    }

    /**
     * An invitation.
     *
     * @param role what a person becomes; null for the group of a unit
     * @param unit what the role is about, as in {@link Roles.Held}, or whose group it is
     * @param invitedBy id of the secretary who made it
     * @param openedFrom id of the address of the group that opened it, or null
     * @param settledBy id of the person who confirmed, refused, accepted or revoked it, or null
     */
    record Invitation(
            long id,
            @Nullable Role role,
            @Nullable String unit,
            long invitedBy,
            Instant expiresAt,
            State state,
            @Nullable Long openedFrom,
            @Nullable Long settledBy) {
        /** Whether it is for a group. */
        public boolean isForGroup() {
            return role == null;
        }
    }

    /** A key and the invitation behind it. */
    record Made(String key, Invitation invitation) {}

    /** Makes one for the group of a unit; the key goes into its link. */
    Made inviteGroup(String unit, Person by);

    /** Makes one for a person; the key goes into its link. */
    Made invite(Role role, @Nullable String unit, Person by);

    /**
     * The invitation of a key, locked: of several who use it at once, each finds what the one
     * before left.
     */
    Optional<Invitation> byKey(String key);

    /** The invitation with this id, locked. */
    Optional<Invitation> find(long id);

    /** A group has opened it: it waits for a secretary's word. */
    void opened(long id, long fromAddress);

    /**
     * It has come to its end.
     *
     * @param outcome accepted, refused or revoked
     */
    void settle(long id, State outcome, Person by);

    /** All that can still be used or wait for a word, oldest first. */
    List<Invitation> unsettled();
}
