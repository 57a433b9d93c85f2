package vn.nhipcau.petition;

import org.springframework.data.jpa.repository.JpaRepository;

import java.util.List;

/** The stored texts. */
interface PetitionContents extends JpaRepository<PetitionContent, Long> {
    List<PetitionContent> findByCaseIdOrderById(long of);
}
