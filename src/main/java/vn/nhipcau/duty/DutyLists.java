package vn.nhipcau.duty;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

import java.util.List;
import java.util.Optional;

/** The newest morning lists. */
interface DutyLists extends JpaRepository<DutyList, Long> {
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<DutyList> findLockedByAddress(long address);

    @Query("select l.address from DutyList l")
    List<Long> addresses();
}
