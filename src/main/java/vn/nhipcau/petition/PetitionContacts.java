package vn.nhipcau.petition;

import org.springframework.data.jpa.repository.JpaRepository;

/** The contacts that people left. */
interface PetitionContacts extends JpaRepository<PetitionContact, Long> {}
