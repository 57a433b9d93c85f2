package vn.nhipcau.petition.staff;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardOwner;
import vn.nhipcau.chat.Turn;
import vn.nhipcau.council.Units;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.people.Staff;
import vn.nhipcau.petition.Handling;
import vn.nhipcau.petition.Handover;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.Petitions;
import vn.nhipcau.record.Acting;
import vn.nhipcau.record.NotNow;

import java.time.LocalDate;
import java.util.regex.Pattern;

/** What officers and secretaries tap on the card of a petition. */
@Component
class StaffTaps implements CardOwner {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    private final Petitions petitions;
    private final Handling handling;
    private final Handover handover;
    private final Desks desks;
    private final UnitFaces faces;
    private final Prompts prompts;
    private final Picker picker;
    private final Units units;
    private final Staff staff;
    private final Cards cards;
    private final ContactCards contactCards;
    private final Watching watching;

    StaffTaps(
            Petitions petitions,
            Handling handling,
            Handover handover,
            Desks desks,
            UnitFaces faces,
            Prompts prompts,
            Picker picker,
            Units units,
            Staff staff,
            Cards cards,
            ContactCards contactCards,
            Watching watching) {
        this.petitions = petitions;
        this.handling = handling;
        this.handover = handover;
        this.desks = desks;
        this.faces = faces;
        this.prompts = prompts;
        this.picker = picker;
        this.units = units;
        this.staff = staff;
        this.cards = cards;
        this.contactCards = contactCards;
        this.watching = watching;
    }

    @Override
    public String owner() {
        return "petition";
    }

    @Override
    public void tapped(Turn turn, Cards.Tap tap) {
        var petition = petitions.locked(Long.parseLong(tap.card().key()));
        if (tap.action().equals("recall") || tap.action().equals("urge")) {
            watching.tapped(turn, petition, tap.action());
            return;
        }
        var by = desks.holding(turn, petition);
        if (by.isEmpty()) {
            turn.note("petition.staff.notYours");
            return;
        }
        try {
            carryOut(turn, tap, petition, by.get());
        } catch (NotNow tooLate) {
            turn.alert("petition.staff.tooLate", petition.code());
        }
    }

    private void carryOut(Turn turn, Cards.Tap tap, Petition petition, Acting by) {
        long id = petition.id();
        String action = tap.action();
        int colon = action.indexOf(':');
        switch (colon < 0 ? action : action.substring(0, colon)) {
            case "accept", "take" -> accept(turn, id, by);
            case "return" -> prompts.open(turn, petition, "return");
            case "ask" -> prompts.open(turn, petition, "question");
            case "note" -> prompts.open(turn, petition, "note");
            case "split" -> prompts.open(turn, petition, "split");
            case "correct" -> prompts.open(turn, petition, "correct");
            case "report" -> prompts.open(turn, petition, "report");
            case "extend" -> picker.open(turn, petition, "extend", "");
            case "urgent" -> cards.show(tap.card().id(), faces.urgency(petition, true));
            case "not-urgent" -> cards.show(tap.card().id(), faces.urgency(petition, false));
            case "yes-urgent" -> urgency(tap, petition, by, true);
            case "yes-not-urgent" -> urgency(tap, petition, by, false);
            case "more" -> cards.show(tap.card().id(), faces.more(petition));
            case "less" -> cards.show(tap.card().id(), faces.face(petition));
            case "support" -> picker.open(turn, petition, "support", "");
            case "other-unit" -> picker.open(turn, petition, "unit", "");
            case "ward" -> picker.open(turn, petition, "ward", "");
            case "area" -> picker.open(turn, petition, "area", "");
            case "decline" -> picker.open(turn, petition, "decline", "");
            case "flag" -> picker.open(turn, petition, "flag", "");
            case "contact" -> contact(turn, petition, by);
            case "forward" -> forward(turn, id, by, action.substring(colon + 1));
            default -> turn.note("petition.otherStep");
        }
    }

    // The date is the one that was shown; if it is another by now, it is shown and asked again.
    private void urgency(Cards.Tap tap, Petition petition, Acting by, boolean urgent) {
        String shown = tap.action().substring(tap.action().indexOf(':') + 1);
        boolean done =
                DAY.matcher(shown).matches()
                        && handling.isUrgent(petition.id(), by, urgent, LocalDate.parse(shown));
        if (!done) cards.show(tap.card().id(), faces.urgency(petition, urgent));
    }

    private void accept(Turn turn, long id, Acting by) {
        long who = handling.accept(id, by);
        if (who == by.person()) turn.note("petition.staff.accepted");
        else turn.alert("petition.staff.acceptedBy", staff.nameOf(who).orElse("…"));
    }

    private void forward(Turn turn, long id, Acting by, String unit) {
        if (units.find(unit).filter(found -> found.isOpen()).isEmpty()) {
            turn.note("petition.otherStep");
            return;
        }
        if (handover.forward(id, by, unit)) turn.note("petition.staff.forwarded");
        else turn.alert("petition.staff.unreachable", units.get(unit).name().vi());
    }

    // Only to the one officer who took it.
    private void contact(Turn turn, Petition petition, Acting by) {
        if (petition.takenBy().orElse(-1L) == by.person()) contactCards.show(turn, petition);
        else turn.alert("petition.staff.contactNotYours");
    }
}
