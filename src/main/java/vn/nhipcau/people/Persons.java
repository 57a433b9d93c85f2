package vn.nhipcau.people;

import org.springframework.data.jpa.repository.JpaRepository;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The stored people. */
interface Persons extends JpaRepository<Person, Long> {
    Optional<Person> findByChannelAndExternalId(String channel, String externalId);

    Optional<Person> findByAddress(long address);

    List<Person> findByExternalIdIn(Collection<String> externalIds);
}
