package vn.nhipcau.petition.staff;

import org.springframework.stereotype.Component;

import vn.nhipcau.calendar.WorkingDays;
import vn.nhipcau.chat.Turn;
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
import vn.nhipcau.shared.Rich;
import vn.nhipcau.shared.Texts;

import java.time.Clock;

/** What the secretariat does about a petition that lies with a unit: takes it back, urges. */
@Component
class Watching {
    private final Handover handover;
    private final Handling handling;
    private final Desks desks;
    private final Contacts contacts;
    private final PetitionWords words;
    private final WorkingDays calendar;
    private final Outbox outbox;
    private final Texts texts;
    private final Clock clock;

    Watching(
            Handover handover,
            Handling handling,
            Desks desks,
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

    void tapped(Turn turn, Petition petition, StaffAction.Watch action) {
        var by = desks.secretariat(turn);
        if (by.isEmpty()) {
            turn.note("petition.staff.notYours");
            return;
        }
        try {
            switch (action) {
                case StaffAction.Recall() -> {
                    handover.recall(petition.id(), by.get());
                    turn.note("petition.staff.recalled");
                }
                case StaffAction.Urge() -> urge(turn, petition, by.get());
            }
        } catch (NotNow tooLate) {
            turn.alert("petition.staff.notRecalled", petition.code());
        }
    }

    // As soon as an office is open, and once a day: the same twice does not make anybody faster.
    private void urge(Turn turn, Petition petition, Acting by) {
        if (!handling.urge(petition.id(), by)) {
            turn.alert("petition.staff.urgedToday");
            return;
        }
        var text =
                Rich.lines(
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
        turn.note("petition.staff.urged");
    }
}
