package vn.nhipcau.chat;

import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The stored chats. */
interface Conversations extends JpaRepository<Conversation, Long> {
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Conversation> findLockedByChannelAndExternalId(String channel, String externalId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Conversation> findLockedById(long id);

    @Query("select c.id from Conversation c where c.flow is not null and c.changedAt < :before")
    List<Long> standingSince(Instant before, Limit limit);

    @Modifying
    @Query(
            nativeQuery = true,
            value =
                    """
                    insert into conversation
                        (id, channel, external_id, messages_below, changed_at)
                    select nextval('conversation_seq'), :channel, :externalId, 0, :now
                    where not exists (select 1 from conversation
                        where channel = :channel and external_id = :externalId)
                    """)
    int begin(String channel, String externalId, Instant now);
}
