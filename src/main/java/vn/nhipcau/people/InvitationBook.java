package vn.nhipcau.people;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhipcau.people.Roles.Role;
import vn.nhipcau.shared.Digest;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Invitations in the database: of a key only its digest is kept, so that a copy opens nothing. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class InvitationBook implements Invitations {
    private static final int SECRET_BYTES = 24;

    private final StoredInvitations invitations;
    private final PeopleSettings settings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    InvitationBook(StoredInvitations invitations, PeopleSettings settings, Clock clock) {
        this.invitations = invitations;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Made inviteGroup(String unit, Person by) {
        return make(null, unit, by);
    }

    @Override
    public Made invite(Role role, @Nullable String unit, Person by) {
        return make(role, unit, by);
    }

    private Made make(@Nullable Role role, @Nullable String unit, Person by) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = clock.instant();
        var invitation =
                invitations.saveAndFlush(
                        new StoredInvitation(
                                Digest.of(key),
                                role,
                                unit,
                                by,
                                now,
                                now.plus(settings.invitationsValid())));
        return new Made(key, invitation.told(now));
    }

    @Override
    public Optional<Invitation> byKey(String key) {
        return invitations.findLockedBySecret(Digest.of(key)).map(this::told);
    }

    @Override
    public Optional<Invitation> find(long id) {
        return invitations.findLockedById(id).map(this::told);
    }

    private Invitation told(StoredInvitation invitation) {
        return invitation.told(clock.instant());
    }

    @Override
    public void opened(long id, long fromAddress) {
        invitations.findLockedById(id).ifPresent(found -> found.opened(fromAddress));
    }

    @Override
    public void settle(long id, State outcome, Person by) {
        invitations
                .findLockedById(id)
                .ifPresent(found -> found.settle(outcome, by, clock.instant()));
    }

    @Override
    public List<Invitation> unsettled() {
        return invitations.findBySettledAtIsNullOrderById().stream()
                .map(this::told)
                .filter(invitation -> invitation.state() != State.EXPIRED)
                .toList();
    }
}
