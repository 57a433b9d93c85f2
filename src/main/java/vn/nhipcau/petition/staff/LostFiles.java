package vn.nhipcau.petition.staff;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.Contacts;
import vn.nhipcau.petition.Handling;
import vn.nhipcau.petition.PetitionWords;
import vn.nhipcau.petition.Petitions;
import vn.nhipcau.petition.Replies;
import vn.nhipcau.shared.Texts;

/** Files that the messenger takes in no way end with a person: who brings them, or asks again. */
@Component
class LostFiles {
    private static final String ANSWER = "answerfiles:";

    private final Petitions petitions;
    private final Handling handling;
    private final Replies replies;
    private final Contacts contacts;
    private final PetitionWords words;
    private final Outbox outbox;
    private final Texts texts;

    LostFiles(
            Petitions petitions,
            Handling handling,
            Replies replies,
            Contacts contacts,
            PetitionWords words,
            Outbox outbox,
            Texts texts) {
        this.petitions = petitions;
        this.handling = handling;
        this.replies = replies;
        this.contacts = contacts;
        this.words = words;
        this.outbox = outbox;
        this.texts = texts;
    }

    /** What belongs to an answer beside its card was refused as a whole. */
    @EventListener
    void on(Outbox.Refused refused) {
        if (refused.subject().matches(ANSWER + "\\d{1,18}")) answer(refused.subject());
    }

    private void answer(String subject) {
        replies.find(Long.parseLong(subject.substring(ANSWER.length())))
                .ifPresent(replies::filesUndelivered);
    }
}
