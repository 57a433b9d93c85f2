package vn.nhipcau.petition;

import org.springframework.data.jpa.repository.JpaRepository;

import vn.nhipcau.petition.Reply.State;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The stored replies. */
interface StoredReplies extends JpaRepository<Reply, Long> {
    Optional<Reply> findFirstByPetitionAndStateInOrderByIdDesc(
            long petition, Collection<State> states);

    List<Reply> findByPetitionOrderById(long petition);
}
