package vn.nhipcau.people;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

import java.util.List;
import java.util.Optional;

/** The stored contacts of units. */
interface UnitContacts extends JpaRepository<UnitContact, Long> {
    Optional<UnitContact> findByHoldsUnit(String unit);

    Optional<UnitContact> findByHoldsAddress(long address);

    List<UnitContact> findByReleasedAtIsNullOrderByUnitAsc();

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<UnitContact> findLockedById(long id);
}
