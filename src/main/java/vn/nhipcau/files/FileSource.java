package vn.nhipcau.files;

import java.io.IOException;

/** A messenger, as the files room sees it: where the bytes of an attachment come from. */
public interface FileSource {
    /** The messenger's name, as in {@link Files.Received#channel()}. */
    String channel();

    /**
     * The bytes of a file. A network call: never inside a transaction.
     *
     * @throws IOException if they could not be had this time
     * @throws FileUnavailable if they never can (too big, gone)
     */
    byte[] fetch(String externalId) throws IOException;

    /** The bytes can never be had. */
    class FileUnavailable extends RuntimeException {
        public FileUnavailable(String reason) {
            super(reason);
        }
    }
}
