package vn.nhipcau.question.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.NextStep;
import vn.nhipcau.chat.NextStep.End;
import vn.nhipcau.chat.NextStep.GoTo;
import vn.nhipcau.chat.NextStep.Stay;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.files.Files;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.Roles;
import vn.nhipcau.people.Roles.Role;
import vn.nhipcau.question.Asking;
import vn.nhipcau.question.Inquiry;
import vn.nhipcau.question.QuestionWords;
import vn.nhipcau.question.chat.AskQuestion.Step;
import vn.nhipcau.record.MessageLinks;
import vn.nhipcau.shared.FileKind;
import vn.nhipcau.shared.RichText;

/** A draft becomes a question; the delegate gets a receipt. */
@Component
class InquirySending {
    private static final int FEWEST_LETTERS = 10;

    private final Addressees addressees;
    private final InquiryCards cards;
    private final QuestionWords words;
    private final Roles roles;
    private final MessageLinks pieces;
    private final Files files;
    private final Outbox outbox;
    private final Asking asking;

    InquirySending(
            Addressees addressees,
            InquiryCards cards,
            QuestionWords words,
            Roles roles,
            MessageLinks pieces,
            Files files,
            Outbox outbox,
            Asking asking) {
        this.addressees = addressees;
        this.cards = cards;
        this.words = words;
        this.roles = roles;
        this.pieces = pieces;
        this.files = files;
        this.outbox = outbox;
        this.asking = asking;
    }

    NextStep<Step> send(UpdateContext context, InquiryDraft draft) {
        // Their term may have ended since they began.
        if (!roles.has(context.person(), Role.DELEGATE)) {
            files.erase(draft.files().stream().map(Attachment::file).toList());
            context.alert("question.notDelegate");
            return new End<>(CardView.of(context.text("question.ask.cancelled")));
        }
        if (!saysEnough(draft)) {
            context.alert("question.ask.tooShort");
            return new Stay<>();
        }
        var to = addressees.find(draft.kind(), draft.to());
        if (to.isEmpty()) return new GoTo<>(AskQuestion.stepOf(draft.to(null)));
        var question =
                asking.ask(
                        context.person(),
                        new Inquiry(
                                draft.kind(),
                                to.get().office(),
                                to.get().name(),
                                to.get().unit(),
                                draft.session(),
                                draft.text(),
                                draft.files()));
        var language = context.language();
        var receipt =
                RichText.lines(
                        context.text(
                                "question.receipt",
                                words.kind(question.kind(), language),
                                words.time(question.receivedAt()),
                                question.code(),
                                question.addressee().in(language),
                                words.day(question.due())),
                        cards.limit(question.kind(), language),
                        context.text("question.receipt.how"));
        String own = QuestionWords.own(question);
        outbox.say(Letter.answer(context.address().id(), receipt, own));
        for (var passage : draft.passages())
            pieces.became(context.address().id(), passage.message(), own, null);
        return new End<>(cards.sent(draft, question.code(), language));
    }

    // A document or a voice message says enough by itself; a bare photo does not.
    private static boolean saysEnough(InquiryDraft draft) {
        return draft.files().stream().anyMatch(piece -> piece.kind() != FileKind.PHOTO)
                || draft.text().codePoints().filter(Character::isLetter).count() >= FEWEST_LETTERS;
    }
}
