package vn.nhipcau.people;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

import vn.nhipcau.people.Roles.Role;

import java.util.List;
import java.util.Optional;

/** The stored roles. */
interface HeldRoles extends JpaRepository<HeldRole, Long> {
    List<HeldRole> findByPersonAndReleasedAtIsNullOrderById(long person);

    List<HeldRole> findByRoleAndReleasedAtIsNullOrderById(Role role);

    List<HeldRole> findByReleasedAtIsNullOrderByUnitAscIdAsc();

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<HeldRole> findLockedById(long id);
}
