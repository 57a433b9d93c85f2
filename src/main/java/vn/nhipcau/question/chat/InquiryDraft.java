package vn.nhipcau.question.chat;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.question.QuestionKind;
import vn.nhipcau.shared.FileKind;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a delegate is writing. Lives in its dialog's step and nowhere else.
 *
 * @param to id of the office, or of the unit, that is asked; null until it is chosen
 * @param session id of the session of the council that it belongs to; null for none
 * @param passages their messages, in order; an edited one is replaced
 */
record InquiryDraft(
        QuestionKind kind,
        @Nullable String to,
        @Nullable Long session,
        List<Passage> passages,
        List<Piece> files) {
    /** Words of one message. */
    record Passage(String message, String text) {}

    /** A file of one message. */
    record Piece(long file, FileKind kind) {}

    InquiryDraft {
        passages = List.copyOf(passages);
        files = List.copyOf(files);
    }

    static InquiryDraft empty(QuestionKind kind) {
        return new InquiryDraft(kind, null, null, List.of(), List.of());
    }

    boolean isEmpty() {
        return passages.isEmpty() && files.isEmpty();
    }

    String text() {
        return passages.stream().map(Passage::text).collect(Collectors.joining("\n"));
    }

    List<Attachment> attachments() {
        return files.stream().map(piece -> new Attachment(piece.file(), piece.kind())).toList();
    }

    boolean has(String message) {
        return passages.stream().anyMatch(passage -> passage.message().equals(message));
    }

    InquiryDraft to(@Nullable String addressee) {
        return new InquiryDraft(kind, addressee, session, passages, files);
    }

    InquiryDraft in(@Nullable Long chosen) {
        return new InquiryDraft(kind, to, chosen, passages, files);
    }

    /** With these words of a message instead of, or after, what is there; no words take it out. */
    InquiryDraft with(String message, String text) {
        var changed = new ArrayList<>(passages);
        var passage = new Passage(message, text);
        if (has(message)) changed.replaceAll(old -> old.message().equals(message) ? passage : old);
        else changed.add(passage);
        changed.removeIf(one -> one.text().isEmpty());
        return new InquiryDraft(kind, to, session, changed, files);
    }

    InquiryDraft with(Piece piece) {
        var more = new ArrayList<>(files);
        more.add(piece);
        return new InquiryDraft(kind, to, session, passages, more);
    }
}
