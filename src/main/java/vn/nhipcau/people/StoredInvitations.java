package vn.nhipcau.people;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

import java.util.List;
import java.util.Optional;

/** The stored invitations; looked up to be used, therefore locked. */
interface StoredInvitations extends JpaRepository<StoredInvitation, Long> {
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<StoredInvitation> findLockedBySecret(String secret);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<StoredInvitation> findLockedById(long id);

    List<StoredInvitation> findBySettledAtIsNullOrderById();
}
