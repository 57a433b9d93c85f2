package vn.nhipcau.petition.staff;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.Contacts;
import vn.nhipcau.petition.Handling;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.Petitions;
import vn.nhipcau.petition.Replies;

/** Files that the messenger takes in no way end with a person: who brings them, or asks again. */
@Component
class LostFiles {
    private static final String ANSWER = "answerfiles:";
    private static final String PETITION = "petition:";
    private static final String ID = "\\d{1,18}";

    private final Petitions petitions;
    private final Handling handling;
    private final Replies replies;
    private final Contacts contacts;

    LostFiles(Petitions petitions, Handling handling, Replies replies, Contacts contacts) {
        this.petitions = petitions;
        this.handling = handling;
        this.replies = replies;
        this.contacts = contacts;
    }

    /** What belongs to an answer beside its card was refused as a whole. */
    @EventListener
    void on(Outbox.Refused refused) {
        if (refused.subject().matches(ANSWER + ID)) answer(refused.subject());
    }

    /** Some files were refused, whatever became of the others. */
    @EventListener
    void on(Outbox.FilesRefused refused) {
        String subject = refused.subject();
        if (subject.matches(ANSWER + ID)) answer(subject);
        if (subject.matches(PETITION + ID))
            petitions
                    .find(Long.parseLong(subject.substring(PETITION.length())))
                    .filter(petition -> isLacked(petition, refused))
                    .ifPresent(handling::filesNotShown);
    }

    private void answer(String subject) {
        replies.find(Long.parseLong(subject.substring(ANSWER.length())))
                .ifPresent(replies::filesUndelivered);
    }

    // What is only shown to somebody who watches, or what colleagues sent, is not missed.
    private boolean isLacked(Petition petition, Outbox.FilesRefused refused) {
        return petition.status().isOpen()
                && contacts.reach(handling.holder(petition)).contains(refused.address())
                && petitions.files(petition).stream()
                        .anyMatch(file -> refused.files().contains(file.file()));
    }
}
