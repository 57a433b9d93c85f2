package vn.nhipcau.outbox;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The addresses we know. All methods join the caller's transaction. */
public interface Addresses {
    /** The address of a chat (and topic), made at first contact; a changed title is noted. */
    Address at(
            String channel,
            String externalId,
            @Nullable String thread,
            Address.Kind kind,
            String title);

    /** The address of a chat (and topic) if we have ever met it. */
    Optional<Address> find(String channel, String externalId, @Nullable String thread);

    /** All addresses within one chat: the chat itself and its topics. */
    List<Address> within(String channel, String externalId);

    /**
     * The address with this id.
     *
     * @throws IllegalArgumentException if there is none
     */
    Address get(long id);

    /** Those of these addresses at which something arrives, as far as we know. */
    Set<Long> reachable(Collection<Long> ids);

    /** The chat got another id: every address within it is moved, with all that waits for it. */
    void moved(String channel, String oldExternalId, String newExternalId);

    /**
     * Nothing arrives there any more (blocked, bot removed, topic closed). What waits is kept as
     * refused; publishes {@link AddressGone} at the first time.
     */
    void gone(long id, String reason);

    /** Something was heard from there again; publishes {@link AddressBack} if it was gone. */
    void back(long id);

    /** Nothing arrives at this address any more. Published in the transaction that found out. */
    record AddressGone(long address, String reason) {}

    /** An address that was gone can be written to again. */
    record AddressBack(long address) {}
}
