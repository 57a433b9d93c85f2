package vn.nhipcau.petition.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.Albums;
import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.chat.NextStep;
import vn.nhipcau.chat.NextStep.Anew;
import vn.nhipcau.chat.NextStep.End;
import vn.nhipcau.chat.NextStep.GoTo;
import vn.nhipcau.chat.NextStep.Stay;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.files.Files;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.People;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.PetitionAdditions;
import vn.nhipcau.petition.PetitionCode;
import vn.nhipcau.petition.PetitionIntake;
import vn.nhipcau.petition.PetitionWords;
import vn.nhipcau.petition.Petitions;
import vn.nhipcau.petition.chat.FilePetition.Step;
import vn.nhipcau.shared.FileKind;

import java.util.Optional;

/** A draft becomes a petition, or an addition to one; the person gets a receipt. */
@Component
class Sending {
    private static final int FEWEST_LETTERS = 10;

    private final Petitions petitions;
    private final People people;
    private final EntryOnBehalf entering;
    private final Guidance guidance;
    private final DraftCards cards;
    private final PetitionWords words;
    private final NoticesOffer noticesOffer;
    private final Files files;
    private final SupplementReceipt supplementReceipt;
    private final Gathering gathering;
    private final Outbox outbox;
    private final PetitionIntake intake;
    private final PetitionAdditions additions;
    private final Albums albums;

    Sending(
            Petitions petitions,
            People people,
            EntryOnBehalf entering,
            Guidance guidance,
            DraftCards cards,
            PetitionWords words,
            NoticesOffer noticesOffer,
            Files files,
            SupplementReceipt supplementReceipt,
            Gathering gathering,
            Outbox outbox,
            PetitionIntake intake,
            PetitionAdditions additions,
            Albums albums) {
        this.albums = albums;
        this.petitions = petitions;
        this.people = people;
        this.entering = entering;
        this.guidance = guidance;
        this.cards = cards;
        this.words = words;
        this.noticesOffer = noticesOffer;
        this.files = files;
        this.supplementReceipt = supplementReceipt;
        this.gathering = gathering;
        this.outbox = outbox;
        this.intake = intake;
        this.additions = additions;
    }

    NextStep<Step> send(UpdateContext context, Draft draft) {
        if (!saysEnough(draft)) {
            context.alert("petition.tooShort");
            return new Stay<>();
        }
        var screened = guidance.clear(context, draft);
        if (screened.isEmpty()) return guidedElsewhere(context, draft);
        if (draft.behalf() != null) return entering.send(context, draft, screened.get());
        var language = context.language();
        String ward = draft.ward();
        if (ward != null) people.wroteAbout(context.person(), ward);
        var petition = intake.file(context.person(), draft.filing(screened.get()));
        var receipt =
                context.text(
                        "petition.receipt",
                        words.time(petition.receivedAt()),
                        petition.code(),
                        words.holder(petition, language),
                        words.day(petition.due()));
        outbox.say(Letter.answer(context.address().id(), receipt, PetitionWords.subject(petition)));
        albums.lead(context, draft.albumNames(), PetitionWords.subject(petition));
        noticesOffer.offer(context, petition);
        return over(cards.sent(draft, language), draft);
    }

    // What else came meanwhile becomes a draft of its own, at the bottom.
    private NextStep<Step> over(CardView last, Draft draft) {
        var later = gathering.later(draft);
        return later == null
                ? new End<>(last)
                : new Anew<>(last, new FilePetition.Reviewing(later));
    }

    NextStep<Step> supplement(UpdateContext context, Draft draft, String code) {
        Optional<Petition> petition =
                PetitionCode.read(code).flatMap(found -> petitions.find(context.person(), found));
        if (petition.isEmpty() || !petition.get().status().isOpen()) {
            if (context.said() instanceof MessageContent.Tapped)
                context.alert("petition.supplement.over");
            else context.reply("petition.supplement.over");
            return new GoTo<>(new FilePetition.Reviewing(draft));
        }
        // What somebody insists on goes to the secretariat, never to the unit that has the other.
        if (draft.insisted()) return new GoTo<>(new FilePetition.Reviewing(draft));
        var cleared = guidance.clear(context, draft.text());
        if (cleared.isEmpty()) return guidedElsewhere(context, draft);
        additions.supplement(
                context.person(), petition.get(), cleared.get(), draft.files(), draft.albumNames());
        albums.lead(context, draft.albumNames(), PetitionWords.subject(petition.get()));
        supplementReceipt.give(context, petition.get());
        return new End<>(cards.added(draft, petition.get().code(), context.language()));
    }

    // Its words passed one by one when they came, by the signs that were known then.
    private NextStep<Step> guidedElsewhere(UpdateContext context, Draft draft) {
        files.erase(draft.files().stream().map(Attachment::file).toList());
        return new End<>(cards.cancelled(context.language()));
    }

    // A voice message, a video or a letter says enough by itself; a bare photo does not, unless a
    // colleague took it of the letter that somebody brought.
    private static boolean saysEnough(Draft draft) {
        boolean letters = draft.behalf() != null;
        boolean spoken =
                draft.files().stream().anyMatch(piece -> letters || piece.kind() != FileKind.PHOTO);
        return spoken
                || draft.text().codePoints().filter(Character::isLetter).count() >= FEWEST_LETTERS;
    }
}
