package vn.nhipcau.petition.staff;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.Quoting;
import vn.nhipcau.chat.ReplyHandler;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.council.Units;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.Contacts;
import vn.nhipcau.petition.Handling;
import vn.nhipcau.petition.PetitionChanged;
import vn.nhipcau.petition.PetitionEvent.Kind;
import vn.nhipcau.petition.PetitionWords;
import vn.nhipcau.petition.Petitions;
import vn.nhipcau.record.AnswerParts;
import vn.nhipcau.shared.CaseRef;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.SubjectKind;
import vn.nhipcau.shared.Texts;

import java.util.List;

/**
 * Another unit contributes: it is asked in its chat, replies, and its words go to whoever leads.
 */
@Component
class SupportRequests implements ReplyHandler, Quoting {
    static final SubjectKind<About> ABOUT = SubjectKind.of("support", About.class);

    /** Of which unit support is asked, and for which petition. */
    record About(long petition, String unit) {}

    private final Petitions petitions;
    private final Handling handling;
    private final ActingUnits desks;
    private final AnswerParts heardAnswers;
    private final Contacts contacts;
    private final Units units;
    private final PetitionWords words;
    private final Outbox outbox;
    private final Texts texts;

    SupportRequests(
            Petitions petitions,
            Handling handling,
            ActingUnits desks,
            AnswerParts heardAnswers,
            Contacts contacts,
            Units units,
            PetitionWords words,
            Outbox outbox,
            Texts texts) {
        this.petitions = petitions;
        this.handling = handling;
        this.desks = desks;
        this.heardAnswers = heardAnswers;
        this.contacts = contacts;
        this.units = units;
        this.words = words;
        this.outbox = outbox;
        this.texts = texts;
    }

    @EventListener
    void on(PetitionChanged event) {
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
                                    about(petition.id(), supporting))
                            .with(petitions.files(petition)));
    }

    @Override
    public List<Hearing<?>> hearings() {
        return List.of(Hearing.of(ABOUT, this::replied));
    }

    /** The letters quote what was asked for. */
    @Override
    public List<String> quoting(CaseRef erased) {
        return erased.kind() == CaseRef.Kind.PETITION
                ? units.all().stream().map(unit -> about(erased.id(), unit.id())).toList()
                : List.of();
    }

    private static String about(long petition, String unit) {
        return ABOUT.of(new About(petition, unit));
    }

    private boolean replied(UpdateContext context, About about) {
        var by = desks.acting(context, about.unit());
        if (by.isEmpty()) {
            context.hint("petition.staff.notYours");
            return true;
        }
        var petition = petitions.locked(about.petition());
        if (!petition.status().isOpen()) {
            context.reply("petition.staff.tooLate", petition.code());
            return true;
        }
        heardAnswers
                .of(context, "petition.reply.empty", "petition.fileTooBig")
                .ifPresent(
                        what -> {
                            handling.support(petition.id(), by.get(), what.words(), what.files());
                            context.receipt();
                        });
        return true;
    }
}
