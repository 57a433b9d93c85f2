package vn.nhipcau.record;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.Said;
import vn.nhipcau.chat.Turn;
import vn.nhipcau.files.Files;
import vn.nhipcau.outbox.Letter.Attachment;

import java.util.List;
import java.util.Optional;

/** The words and files with which somebody answers. */
@Component
public class HeardAnswers {
    private static final long BYTES_PER_MB = 1024L * 1024;

    private final Files files;

    HeardAnswers(Files files) {
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
    public Optional<Heard> of(Turn turn, String nothing, String tooBig) {
        switch (turn.said()) {
            case Said.Words(var words) when !words.isBlank() -> {
                return Optional.of(new Heard(words, List.of()));
            }
            case Said.Attached attached when !attached.isLargerThan(Files.MAX_BYTES) -> {
                long file = files.keep(attached.received(turn.incoming().channel()));
                var attachment = new Attachment(file, attached.kind());
                return Optional.of(new Heard(attached.caption(), List.of(attachment)));
            }
            case Said.Attached _ -> turn.hint(tooBig, Files.MAX_BYTES / BYTES_PER_MB);
            default -> turn.hint(nothing);
        }
        return Optional.empty();
    }
}
