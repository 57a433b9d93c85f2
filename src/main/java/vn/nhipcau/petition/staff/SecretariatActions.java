package vn.nhipcau.petition.staff;

import org.springframework.stereotype.Component;

import vn.nhipcau.calendar.WorkingDays;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.Contacts;
import vn.nhipcau.petition.Handling;
import vn.nhipcau.petition.Handover;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.PetitionWords;
import vn.nhipcau.record.Acting;
import vn.nhipcau.record.NotNow;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Texts;

import java.time.Clock;

/** What the secretariat does about a petition that lies with a unit: takes it back, urges. */
@Component
class SecretariatActions {
    private final Handover handover;
    private final Handling handling;
    private final ActingUnits desks;
    private final Contacts contacts;
    private final PetitionWords words;
    private final WorkingDays calendar;
    private final Outbox outbox;
    private final Texts texts;
    private final Clock clock;

    SecretariatActions(
            Handover handover,
            Handling handling,
            ActingUnits desks,
            Contacts contacts,
            PetitionWords words,
            WorkingDays calendar,
            Outbox outbox,
            Texts texts,
            Clock clock) {
        this.handover = handover;
        this.handling = handling;
        this.desks = desks;
        this.contacts = contacts;
        this.words = words;
        this.calendar = calendar;
        this.outbox = outbox;
        this.texts = texts;
        this.clock = clock;
    }

    void tapped(UpdateContext context, Petition petition, StaffAction.Watch action) {
        var by = desks.secretariat(context);
        if (by.isEmpty()) {
            context.note("petition.staff.notYours");
            return;
        }
        try {
            switch (action) {
                case StaffAction.Recall() -> {
                    handover.recall(petition.id(), by.get());
                    context.note("petition.staff.recalled");
                }
                case StaffAction.Urge() -> urge(context, petition, by.get());
            }
        } catch (NotNow tooLate) {
            context.alert("petition.staff.notRecalled", petition.code());
        }
    }

    // As soon as an office is open, and once a day: the same twice does not make anybody faster.
    private void urge(UpdateContext context, Petition petition, Acting by) {
        if (!handling.urge(petition.id(), by)) {
            context.alert("petition.staff.urgedToday");
            return;
        }
        var text =
                RichText.lines(
                        texts.say(
                                Language.VI,
                                "petition.unit.urged",
                                petition.code(),
                                words.day(petition.due())),
                        words.matter(petition, Language.VI));
        var open = calendar.nextOffice(clock.instant());
        for (long address : contacts.reach(handling.holder(petition)))
            outbox.say(
                    Letter.notice(address, text, PetitionWords.subject(petition))
                            .between(open, calendar.officeCloses(open)));
        context.note("petition.staff.urged");
    }
}
