package vn.nhipcau.people;

import org.springframework.data.jpa.repository.JpaRepository;

/** The stored names of staff. */
interface StaffMembers extends JpaRepository<StaffMember, Long> {}
