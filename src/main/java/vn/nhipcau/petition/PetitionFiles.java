package vn.nhipcau.petition;

import org.springframework.data.jpa.repository.JpaRepository;

import java.util.List;

/** Which files came with which petition. */
interface PetitionFiles extends JpaRepository<PetitionFile, Long> {
    List<PetitionFile> findByPetitionOrderById(long petition);

    List<PetitionFile> findByContentOrderById(long content);

    void deleteByPetition(long petition);
}
