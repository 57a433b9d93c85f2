package vn.nhipcau.question.chat;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.question.QuestionKind;
import vn.nhipcau.record.Passage;

import java.util.ArrayList;
import java.util.List;

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
        List<Attachment> files) {
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
        return Passage.text(passages);
    }

    boolean has(String message) {
        return Passage.has(passages, message);
    }

    InquiryDraft to(@Nullable String addressee) {
        return new InquiryDraft(kind, addressee, session, passages, files);
    }

    InquiryDraft in(@Nullable Long chosen) {
        return new InquiryDraft(kind, to, chosen, passages, files);
    }

    /** With these words of a message instead of, or after, what is there; no words take it out. */
    InquiryDraft with(String message, String text) {
        return new InquiryDraft(kind, to, session, Passage.with(passages, message, text), files);
    }

    InquiryDraft with(Attachment piece) {
        var more = new ArrayList<>(files);
        more.add(piece);
        return new InquiryDraft(kind, to, session, passages, more);
    }
}
