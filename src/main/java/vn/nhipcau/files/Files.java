package vn.nhipcau.files;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.shared.FileKind;

import java.util.Collection;
import java.util.Optional;

/** The attachments we keep. All methods join the caller's transaction. */
public interface Files {
    /** The largest file whose bytes a messenger hands to a bot: 20 MB. */
    long MAX_BYTES = 20L * 1024 * 1024;

    /** Keeps a file by the messenger's id; its bytes are fetched after the commit. */
    long keep(Received file);

    /** Keeps bytes of our own making, such as an export. */
    long keep(FileKind kind, String name, String mediaType, byte[] bytes);

    /** What we know of a file; empty if it was erased or never was. */
    Optional<Kept> find(long id);

    /** The bytes of a file, once they are there; a picture without what its camera wrote in it. */
    Optional<byte[]> bytes(long id);

    /**
     * How a file is sent on: by the messenger's own id, or by its bytes where the messenger has
     * none of it, or one that still has in it what the camera wrote. Empty if it was erased or is
     * not to be had.
     */
    Optional<Sendable> toSend(long id, String channel);

    /**
     * How a file is sent by the bytes that we keep, whatever id the messenger has of it; empty if
     * we have none.
     */
    Optional<Sendable> toUpload(long id);

    /** Whether the bytes of a file are still on their way to us. */
    boolean isComing(long id);

    /** The messenger now has, under this id, the bytes that we sent it. */
    void sentAs(long id, String channel, String externalId);

    /** Empties files for good: bytes, names and the messenger's ids; their numbers stay. */
    void erase(Collection<Long> ids);

    /**
     * A file as a messenger handed it over.
     *
     * @param channel which messenger
     * @param externalId its id there, good for sending it on
     * @param name as the person named it, or null
     * @param size in bytes, or null if the messenger does not say
     */
    record Received(
            String channel,
            String externalId,
            FileKind kind,
            @Nullable String name,
            @Nullable String mediaType,
            @Nullable Long size) {}

    /**
     * A file we keep.
     *
     * @param externalId the messenger's id, or null for a file of our own that was never sent
     * @param fetched whether the bytes are here
     */
    record Kept(
            long id,
            FileKind kind,
            @Nullable String channel,
            @Nullable String externalId,
            @Nullable String name,
            @Nullable String mediaType,
            @Nullable Long size,
            boolean fetched) {}

    /**
     * A file on its way out: either by id or by bytes.
     *
     * @param name what it is called at the other end, never empty
     */
    record Sendable(
            FileKind kind,
            String name,
            @Nullable String mediaType,
            @Nullable String externalId,
            byte @Nullable [] bytes) {}

    /** The bytes of a file are here. Published in the transaction that keeps them. */
    record Fetched(long id) {}

    /** The bytes of a file will never be here. */
    record NotToBeHad(long id) {}
}
