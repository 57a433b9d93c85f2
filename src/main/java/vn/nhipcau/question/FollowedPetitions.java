package vn.nhipcau.question;

import org.springframework.data.jpa.repository.JpaRepository;

import java.util.List;
import java.util.Optional;

/** Who follows which petition. */
interface FollowedPetitions extends JpaRepository<FollowedPetition, Long> {
    List<FollowedPetition> findByPersonOrderByIdDesc(long person);

    List<FollowedPetition> findByPetitionOrderById(long petition);

    Optional<FollowedPetition> findByPersonAndPetition(long person, long petition);

    void deleteByPerson(long person);

    void deleteByPetition(long petition);
}
