package vn.nhipcau.petition.staff;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.RefusedFiles;
import vn.nhipcau.council.Units;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.Contacts;
import vn.nhipcau.petition.Handling;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.PetitionWords;
import vn.nhipcau.petition.Petitions;
import vn.nhipcau.petition.Replies;
import vn.nhipcau.record.UnseenFiles;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Texts;

import java.util.List;

/**
 * Files that the messenger takes in no way end with a person: who brings them, or asks again.
 *
 * <p>Joins the transaction that marks them as refused, so that it is told if and only if it is so;
 * what is told twice changes nothing.
 */
@Component
class LostFiles implements RefusedFiles {
    private final Petitions petitions;
    private final Handling handling;
    private final Replies replies;
    private final Contacts contacts;
    private final Units units;
    private final UnseenFiles unseen;
    private final PetitionWords words;
    private final Outbox outbox;
    private final Texts texts;

    LostFiles(
            Petitions petitions,
            Handling handling,
            Replies replies,
            Contacts contacts,
            Units units,
            UnseenFiles unseen,
            PetitionWords words,
            Outbox outbox,
            Texts texts) {
        this.petitions = petitions;
        this.handling = handling;
        this.replies = replies;
        this.contacts = contacts;
        this.units = units;
        this.unseen = unseen;
        this.words = words;
        this.outbox = outbox;
        this.texts = texts;
    }

    /** What belongs to an answer beside its card was refused as a whole. */
    @EventListener
    void on(Outbox.Refused refused) {
        answer(refused.subject());
    }

    /** Some of the files of an answer were, or of a petition in the chat of a unit. */
    @Override
    public boolean refused(Outbox.FilesRefused refused) {
        if (answer(refused.subject())) return true;
        var held =
                PetitionWords.petition(refused.subject())
                        .flatMap(petitions::find)
                        .filter(petition -> isHeldAt(petition, refused.address()));
        if (held.isPresent()) return notShown(held.get(), refused.files());
        SupportRequests.ABOUT
                .read(refused.subject())
                .ifPresent(support -> notShown(support, refused.files()));
        return false;
    }

    private boolean answer(String subject) {
        var about = PetitionWords.ANSWER_FILES.read(subject);
        about.flatMap(answer -> replies.find(answer.id())).ifPresent(replies::filesUndelivered);
        return about.isPresent();
    }

    private void notShown(SupportRequests.About support, List<Long> refused) {
        petitions
                .find(support.petition())
                .filter(petition -> petition.status().isOpen())
                .ifPresent(petition -> bring(petition, support.unit(), refused));
    }

    private boolean isHeldAt(Petition petition, long address) {
        return petition.status().isOpen()
                && contacts.reach(handling.holder(petition)).contains(address);
    }

    // False for what colleagues sent: those are in reach of whoever lacks it.
    private boolean notShown(Petition petition, List<Long> refused) {
        var lacked =
                petitions.files(petition).stream()
                        .map(Attachment::file)
                        .filter(refused::contains)
                        .toList();
        if (lacked.isEmpty()) return false;
        if (!handling.filesNotShown(petition.id(), lacked)) return true;
        String holder = handling.holder(petition);
        if (!holder.equals(units.secretariat().id())) bring(petition, holder, lacked);
        return true;
    }

    // The secretariat's own chat may take what another did not.
    private void bring(Petition petition, String unit, List<Long> files) {
        var text =
                RichText.lines(
                        texts.say(
                                Language.VI,
                                "petition.files.unseen",
                                petition.code(),
                                unseen.words(files, Language.VI),
                                words.unit(unit, Language.VI)),
                        words.matter(petition, Language.VI));
        for (long address : contacts.reach(units.secretariat().id()))
            outbox.say(
                    Letter.notice(address, text, PetitionWords.subject(petition))
                            .with(unseen.attachments(files)));
    }
}
