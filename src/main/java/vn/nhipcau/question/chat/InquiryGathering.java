package vn.nhipcau.question.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.Said;
import vn.nhipcau.chat.Turn;
import vn.nhipcau.files.Files;
import vn.nhipcau.question.QuestionSettings;

import java.util.Optional;

/** Whatever a delegate sends before [Gửi] joins the draft: words, files, a better wording. */
@Component
class InquiryGathering {
    private static final long BYTES_PER_MB = 1024L * 1024;

    private final Files files;
    private final QuestionSettings settings;

    InquiryGathering(Files files, QuestionSettings settings) {
        this.files = files;
        this.settings = settings;
    }

    /** The draft with what was just said in it; empty if it could not join, which has been told. */
    Optional<InquiryDraft> add(InquiryDraft draft, Turn turn) {
        String message = String.valueOf(turn.incoming().messageId());
        return switch (turn.said()) {
            case Said.Words(var text) -> words(draft, message, text, turn);
            case Said.Attached attached -> file(draft, message, attached, turn);
            case Said.Edited(Said.Words(var text)) when draft.has(message) ->
                    words(draft, message, text, turn);
            case Said.Edited(Said.Attached attached) when draft.has(message) ->
                    words(draft, message, attached.caption(), turn);
            default -> {
                turn.hint("question.ask.notForThis");
                yield Optional.empty();
            }
        };
    }

    /** The draft with these words in it; empty if it grows too long, which has been told. */
    Optional<InquiryDraft> words(InquiryDraft draft, String message, String text, Turn turn) {
        var more = draft.with(message, text);
        int length = more.text().codePointCount(0, more.text().length());
        if (length <= settings.maxLength()) {
            turn.receipt();
            return Optional.of(more);
        }
        turn.hint("question.ask.tooLong", length, settings.maxLength());
        return Optional.empty();
    }

    private Optional<InquiryDraft> file(
            InquiryDraft draft, String message, Said.Attached attached, Turn turn) {
        if (attached.isLargerThan(Files.MAX_BYTES)) {
            turn.hint("question.fileTooBig", Files.MAX_BYTES / BYTES_PER_MB);
            return Optional.empty();
        }
        if (draft.files().size() >= settings.maxFiles()) {
            turn.hint("question.ask.tooManyFiles", settings.maxFiles());
            return Optional.empty();
        }
        var piece =
                new InquiryDraft.Piece(
                        files.keep(attached.received(turn.incoming().channel())), attached.kind());
        turn.receipt();
        var more = draft.with(piece);
        return attached.caption().isEmpty()
                ? Optional.of(more)
                : words(more, message, attached.caption(), turn).or(() -> Optional.of(more));
    }
}
