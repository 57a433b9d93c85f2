package vn.nhipcau.record;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.files.Files;
import vn.nhipcau.outbox.Letter.Attachment;

import java.util.List;
import java.util.Optional;

/** The words and files with which somebody answers. */
@Component
public class AnswerParts {
    private static final long BYTES_PER_MB = 1024L * 1024;

    private final Files files;

    AnswerParts(Files files) {
        this.files = files;
    }

    /** What somebody sent. */
    public record Heard(String words, List<Attachment> files) {}

    /**
     * What was just sent; empty if it is nothing to answer with, which has been told.
     *
     * @param nothing key of what is said then
     * @param tooBig key of what is said of a file that is larger than a messenger hands on
     */
    public Optional<Heard> of(UpdateContext context, String nothing, String tooBig) {
        switch (context.said()) {
            case MessageContent.Words(var words) when !words.isBlank() -> {
                return Optional.of(new Heard(words, List.of()));
            }
            case MessageContent.Attached attached when !attached.isLargerThan(Files.MAX_BYTES) -> {
                long file = files.keep(attached.received(context.incoming().channel()));
                var attachment = new Attachment(file, attached.kind());
                return Optional.of(new Heard(attached.caption(), List.of(attachment)));
            }
            case MessageContent.Attached _ -> context.hint(tooBig, Files.MAX_BYTES / BYTES_PER_MB);
            default -> context.hint(nothing);
        }
        return Optional.empty();
    }
}
