package vn.nhipcau.petition.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.NextStep;
import vn.nhipcau.chat.NextStep.End;
import vn.nhipcau.chat.ScreenedText;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.files.Files;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.PetitionIntake;
import vn.nhipcau.petition.PetitionWords;
import vn.nhipcau.petition.chat.FilePetition.Step;
import vn.nhipcau.shared.FileKind;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** What a colleague wrote for somebody becomes a petition; they get a receipt to hand on. */
@Component
class EntryOnBehalf {

    private final Clerks clerks;
    private final DraftCards cards;
    private final ReceiptPaper paper;
    private final PetitionWords words;
    private final Files files;
    private final Outbox outbox;
    private final PetitionIntake intake;

    EntryOnBehalf(
            Clerks clerks,
            DraftCards cards,
            ReceiptPaper paper,
            PetitionWords words,
            Files files,
            Outbox outbox,
            PetitionIntake intake) {
        this.clerks = clerks;
        this.cards = cards;
        this.paper = paper;
        this.words = words;
        this.files = files;
        this.outbox = outbox;
        this.intake = intake;
    }

    NextStep<Step> send(UpdateContext context, Draft draft, ScreenedText written) {
        var by = clerks.acting(context);
        // Somebody may have lost their part since they began.
        if (by.isEmpty()) {
            files.erase(draft.files().stream().map(Attachment::file).toList());
            context.alert("petition.behalf.notStaff");
            return new End<>(cards.cancelled(context.language()));
        }
        var source = Objects.requireNonNull(Objects.requireNonNull(draft.behalf()).source());
        var petition = intake.enter(by.get(), source, draft.filing(written));
        outbox.say(
                Letter.answer(
                                context.address().id(),
                                context.text(
                                        "petition.behalf.receipt",
                                        words.time(petition.receivedAt()),
                                        petition.code(),
                                        words.holder(petition, context.language()),
                                        words.day(petition.due())),
                                PetitionWords.subject(petition))
                        .with(List.of(receipt(context, petition, draft.text()))));
        return new End<>(cards.entered(draft, context.language()));
    }

    private Attachment receipt(UpdateContext context, Petition petition, String said) {
        long file =
                files.keep(
                        FileKind.DOCUMENT,
                        petition.code().toLowerCase(Locale.ROOT) + ".pdf",
                        "application/pdf",
                        paper.of(petition, said, context.language()));
        var slip = new Attachment(file, FileKind.DOCUMENT);
        intake.keepSlip(petition, slip);
        return slip;
    }
}
