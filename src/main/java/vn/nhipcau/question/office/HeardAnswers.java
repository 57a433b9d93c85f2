package vn.nhipcau.question.office;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.Said;
import vn.nhipcau.chat.Turn;
import vn.nhipcau.files.Files;
import vn.nhipcau.outbox.Letter.Attachment;

import java.util.List;
import java.util.Optional;

/** The words and files with which somebody answers. */
@Component
class HeardAnswers {
    private static final long BYTES_PER_MB = 1024L * 1024;

    private final Files files;

    HeardAnswers(Files files) {
        this.files = files;
    }

    /** What somebody sent. */
    record Heard(String words, List<Attachment> files) {}

    /** What was just sent; empty if it is nothing to answer with, which has been told. */
    Optional<Heard> of(Turn turn) {
        return switch (turn.said()) {
            case Said.Words(var words) when !words.isBlank() ->
                    Optional.of(new Heard(words, List.of()));
            case Said.Attached attached -> file(turn, attached);
            default -> {
                turn.hint("question.draft.empty");
                yield Optional.empty();
            }
        };
    }

    private Optional<Heard> file(Turn turn, Said.Attached attached) {
        Long size = attached.size();
        if (size != null && size > Files.MAX_BYTES) {
            turn.hint("question.fileTooBig", Files.MAX_BYTES / BYTES_PER_MB);
            return Optional.empty();
        }
        long file =
                files.keep(
                        new Files.Received(
                                turn.incoming().channel(),
                                attached.fileId(),
                                attached.kind(),
                                attached.name(),
                                attached.mediaType(),
                                size));
        return Optional.of(
                new Heard(attached.caption(), List.of(new Attachment(file, attached.kind()))));
    }
}
