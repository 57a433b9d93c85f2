package vn.nhipcau.petition.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.Next;
import vn.nhipcau.chat.Next.Anew;
import vn.nhipcau.chat.Next.End;
import vn.nhipcau.chat.Next.GoTo;
import vn.nhipcau.chat.Next.Stay;
import vn.nhipcau.chat.Turn;
import vn.nhipcau.files.Files;
import vn.nhipcau.outbox.Face;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.People;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.PetitionCode;
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
    private final Entering entering;
    private final Guidance guidance;
    private final DraftCards cards;
    private final PetitionWords words;
    private final NoticesOffer noticesOffer;
    private final Files files;
    private final SupplementReceipt supplementReceipt;
    private final Gathering gathering;
    private final Outbox outbox;

    Sending(
            Petitions petitions,
            People people,
            Entering entering,
            Guidance guidance,
            DraftCards cards,
            PetitionWords words,
            NoticesOffer noticesOffer,
            Files files,
            SupplementReceipt supplementReceipt,
            Gathering gathering,
            Outbox outbox) {
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
    }

    Next<Step> send(Turn turn, Draft draft) {
        if (!saysEnough(draft)) {
            turn.alert("petition.tooShort");
            return new Stay<>();
        }
        var screened = guidance.clear(turn, draft);
        if (screened.isEmpty()) return guidedElsewhere(turn, draft);
        if (draft.behalf() != null) return entering.send(turn, draft, screened.get());
        var language = turn.language();
        String ward = draft.ward();
        if (ward != null) people.wroteAbout(turn.person(), ward);
        var petition = petitions.file(turn.person(), draft.filing(screened.get()));
        var receipt =
                turn.text(
                        "petition.receipt",
                        words.time(petition.receivedAt()),
                        petition.code(),
                        words.holder(petition, language),
                        words.day(petition.due()));
        outbox.say(Letter.answer(turn.address().id(), receipt, PetitionWords.subject(petition)));
        noticesOffer.offer(turn, petition);
        return over(cards.sent(draft, language), draft);
    }

    // What else came meanwhile becomes a draft of its own, at the bottom.
    private Next<Step> over(Face last, Draft draft) {
        var later = gathering.later(draft);
        return later == null
                ? new End<>(last)
                : new Anew<>(last, new FilePetition.Reviewing(later));
    }

    Next<Step> supplement(Turn turn, Draft draft, String code) {
        Optional<Petition> petition =
                PetitionCode.read(code).flatMap(found -> petitions.find(turn.person(), found));
        if (petition.isEmpty() || !petition.get().status().isOpen()) {
            turn.alert("petition.supplement.over");
            return new GoTo<>(new FilePetition.Reviewing(draft));
        }
        // What somebody insists on goes to the secretariat, never to the unit that has the other.
        if (draft.insisted()) return new GoTo<>(new FilePetition.Reviewing(draft));
        var cleared = guidance.clear(turn, draft.text());
        if (cleared.isEmpty()) return guidedElsewhere(turn, draft);
        petitions.supplement(turn.person(), petition.get(), cleared.get(), draft.attachments());
        supplementReceipt.give(turn, petition.get());
        return new End<>(cards.added(draft, petition.get().code(), turn.language()));
    }

    // Its words passed one by one when they came, by the signs that were known then.
    private Next<Step> guidedElsewhere(Turn turn, Draft draft) {
        files.erase(draft.files().stream().map(Draft.Piece::file).toList());
        return new End<>(cards.cancelled(turn.language()));
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
