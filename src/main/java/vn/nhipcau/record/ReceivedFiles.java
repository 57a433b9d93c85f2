package vn.nhipcau.record;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.files.Files;
import vn.nhipcau.outbox.Letter.Attachment;

import java.util.Collection;

/** Files that people send. */
@Component
public class ReceivedFiles {
    private static final long BYTES_PER_MB = 1024L * 1024;

    private final Files files;

    ReceivedFiles(Files files) {
        this.files = files;
    }

    /**
     * Whether a file is larger than a messenger hands on, which has been told.
     *
     * @param tooBig key of what is said then; takes the largest size in MB
     */
    public boolean refuseTooBig(
            UpdateContext context, MessageContent.Attached attached, String tooBig) {
        if (!attached.isLargerThan(Files.MAX_BYTES)) return false;
        context.hint(tooBig, Files.MAX_BYTES / BYTES_PER_MB);
        return true;
    }

    /** Files that were kept and are wanted no more. */
    public void erase(Collection<Long> kept) {
        files.erase(kept);
    }

    /** Keeps a file that somebody sent. */
    public Attachment keep(UpdateContext context, MessageContent.Attached attached) {
        long file = files.keep(attached.received(context.incoming().channel()));
        return new Attachment(file, attached.kind());
    }
}
