package vn.nhipcau.people;

import org.springframework.data.jpa.repository.JpaRepository;

import vn.nhipcau.people.Consents.Purpose;

import java.util.List;

/** The stored consents. */
interface GivenConsents extends JpaRepository<Consent, Long> {
    List<Consent> findByPersonOrderById(long person);

    List<Consent> findByPersonAndPurposeAndWithdrawnAtIsNullOrderById(long person, Purpose purpose);

    boolean existsByPersonAndPurposeAndWithdrawnAtIsNull(long person, Purpose purpose);
}
