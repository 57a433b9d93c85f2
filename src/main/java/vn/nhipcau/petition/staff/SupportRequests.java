package vn.nhipcau.petition.staff;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.ReplyEar;
import vn.nhipcau.chat.Turn;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.Contacts;
import vn.nhipcau.petition.Handling;
import vn.nhipcau.petition.Happened;
import vn.nhipcau.petition.PetitionEvent.Kind;
import vn.nhipcau.petition.PetitionWords;
import vn.nhipcau.petition.Petitions;
import vn.nhipcau.record.HeardAnswers;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Texts;

import java.util.List;

/**
 * Another unit contributes: it is asked in its chat, replies, and its words go to whoever leads.
 */
@Component
class SupportRequests implements ReplyEar {
    private final Petitions petitions;
    private final Handling handling;
    private final Desks desks;
    private final HeardAnswers heardAnswers;
    private final Contacts contacts;
    private final PetitionWords words;
    private final Outbox outbox;
    private final Texts texts;

    SupportRequests(
            Petitions petitions,
            Handling handling,
            Desks desks,
            HeardAnswers heardAnswers,
            Contacts contacts,
            PetitionWords words,
            Outbox outbox,
            Texts texts) {
        this.petitions = petitions;
        this.handling = handling;
        this.desks = desks;
        this.heardAnswers = heardAnswers;
        this.contacts = contacts;
        this.words = words;
        this.outbox = outbox;
        this.texts = texts;
    }

    @EventListener
    void on(Happened event) {
        if (event.kind() != Kind.SUPPORT_ASKED) return;
        var petition = event.petition();
        String supporting = String.valueOf(event.facts().get("of"));
        String leading = String.valueOf(event.facts().get("unit"));
        for (long address : contacts.reach(supporting))
            outbox.say(
                    Letter.notice(
                                    address,
                                    texts.say(
                                            Language.VI,
                                            "petition.support.asked",
                                            petition.code(),
                                            words.unit(leading, Language.VI),
                                            event.text(),
                                            petitions.text(petition).orElse("…")),
                                    "support:" + petition.id() + "-" + supporting)
                            .with(petitions.files(petition)));
    }

    @Override
    public List<String> owners() {
        return List.of("support");
    }

    @Override
    public boolean replied(Turn turn, String owner, String key) {
        int dash = key.indexOf('-');
        String unit = key.substring(dash + 1);
        var by = desks.acting(turn, unit);
        if (by.isEmpty()) {
            turn.hint("petition.staff.notYours");
            return true;
        }
        var petition = petitions.locked(Long.parseLong(key.substring(0, dash)));
        if (!petition.status().isOpen()) {
            turn.reply("petition.staff.tooLate", petition.code());
            return true;
        }
        heardAnswers
                .of(turn, "petition.reply.empty", "petition.fileTooBig")
                .ifPresent(
                        what -> {
                            handling.support(petition.id(), by.get(), what.words(), what.files());
                            turn.receipt();
                        });
        return true;
    }
}
