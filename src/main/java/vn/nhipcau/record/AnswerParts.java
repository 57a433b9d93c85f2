package vn.nhipcau.record;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.outbox.Letter.Attachment;

import java.util.List;
import java.util.Optional;

/** The words and files with which somebody answers. */
@Component
public class AnswerParts {
    private final ReceivedFiles files;

    AnswerParts(ReceivedFiles files) {
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
            case MessageContent.Attached attached -> {
                return files.refuseTooBig(context, attached, tooBig)
                        ? Optional.empty()
                        : Optional.of(
                                new Heard(
                                        attached.caption(),
                                        List.of(files.keep(context, attached))));
            }
            default -> context.hint(nothing);
        }
        return Optional.empty();
    }
}
