package vn.nhipcau.question.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.question.QuestionSettings;
import vn.nhipcau.record.ReceivedFiles;

import java.util.Optional;

/** Whatever a delegate sends before [Gửi] joins the draft: words, files, a better wording. */
@Component
class InquiryGathering {
    private final ReceivedFiles files;
    private final QuestionSettings settings;

    InquiryGathering(ReceivedFiles files, QuestionSettings settings) {
        this.files = files;
        this.settings = settings;
    }

    /** The draft with what was just said in it; empty if it could not join, which has been told. */
    Optional<InquiryDraft> add(InquiryDraft draft, UpdateContext context) {
        String message = String.valueOf(context.incoming().messageId());
        return switch (context.said()) {
            case MessageContent.Words(var text) -> words(draft, message, text, context);
            case MessageContent.Attached attached -> file(draft, message, attached, context);
            case MessageContent.Edited(MessageContent.Words(var text)) when draft.has(message) ->
                    words(draft, message, text, context);
            case MessageContent.Edited(MessageContent.Attached attached) when draft.has(message) ->
                    words(draft, message, attached.caption(), context);
            default -> {
                context.hint("question.ask.notForThis");
                yield Optional.empty();
            }
        };
    }

    /** The draft with these words in it; empty if it grows too long, which has been told. */
    Optional<InquiryDraft> words(
            InquiryDraft draft, String message, String text, UpdateContext context) {
        var more = draft.with(message, text);
        int length = more.text().codePointCount(0, more.text().length());
        if (length <= settings.maxLength()) {
            context.receipt();
            return Optional.of(more);
        }
        context.hint("question.ask.tooLong", length, settings.maxLength());
        return Optional.empty();
    }

    private Optional<InquiryDraft> file(
            InquiryDraft draft,
            String message,
            MessageContent.Attached attached,
            UpdateContext context) {
        if (files.refuseTooBig(context, attached, "question.fileTooBig")) return Optional.empty();
        if (draft.files().size() >= settings.maxFiles()) {
            context.hint("question.ask.tooManyFiles", settings.maxFiles());
            return Optional.empty();
        }
        var piece = files.keep(context, attached);
        context.receipt();
        var more = draft.with(piece);
        return attached.caption().isEmpty()
                ? Optional.of(more)
                : words(more, message, attached.caption(), context).or(() -> Optional.of(more));
    }
}
