package vn.nhipcau.chat;

import vn.nhipcau.outbox.Outbox;

/**
 * Whoever sent files of a case that the messenger takes in no way: they must end with a person, who
 * brings them otherwise or asks for them again.
 */
public interface RefusedFiles {
    /**
     * Some files of a letter were refused for good. Joins the transaction that marks them so.
     *
     * @return whether whoever lacks the files is told, or does not miss them; else they are told in
     *     a few words in the chat where the files are missing
     */
    boolean refused(Outbox.FilesRefused files);
}
