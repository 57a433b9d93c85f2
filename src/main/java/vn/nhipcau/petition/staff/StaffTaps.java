package vn.nhipcau.petition.staff;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardHandler;
import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.council.Units;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.people.Staff;
import vn.nhipcau.petition.Handling;
import vn.nhipcau.petition.Handover;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.PetitionUrgency;
import vn.nhipcau.petition.PetitionWords;
import vn.nhipcau.petition.Petitions;
import vn.nhipcau.record.Acting;
import vn.nhipcau.record.NotNow;
import vn.nhipcau.shared.CaseRef;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.SubjectKind.Id;
import vn.nhipcau.shared.Texts;

import java.time.LocalDate;
import java.util.List;

/** What officers and secretaries tap on the card of a petition. */
@Component
class StaffTaps implements CardHandler<Id, StaffAction> {
    static final CardKind<Id, StaffAction> KIND =
            CardKind.of(PetitionWords.PETITION, StaffAction.class);

    private final Petitions petitions;
    private final Handling handling;
    private final Handover handover;
    private final ActingUnits desks;
    private final UnitCardView views;
    private final Prompts prompts;
    private final Picker picker;
    private final Units units;
    private final Staff staff;
    private final Cards cards;
    private final ContactCards contactCards;
    private final SecretariatActions watching;
    private final PetitionUrgency urgency;

    StaffTaps(
            Petitions petitions,
            Handling handling,
            Handover handover,
            ActingUnits desks,
            UnitCardView views,
            Prompts prompts,
            Picker picker,
            Units units,
            Staff staff,
            Cards cards,
            ContactCards contactCards,
            SecretariatActions watching,
            PetitionUrgency urgency) {
        this.petitions = petitions;
        this.handling = handling;
        this.handover = handover;
        this.desks = desks;
        this.views = views;
        this.prompts = prompts;
        this.picker = picker;
        this.units = units;
        this.staff = staff;
        this.cards = cards;
        this.contactCards = contactCards;
        this.watching = watching;
        this.urgency = urgency;
    }

    /** A button with the label of what it does. */
    static Button button(Texts texts, StaffAction action) {
        return KIND.button(texts.words(Language.VI, "petition.staff." + KIND.verb(action)), action);
    }

    @Override
    public CardKind<Id, StaffAction> kind() {
        return KIND;
    }

    /** None: the cards quote, and {@link UnitCards} empties them and says what happened. */
    @Override
    public List<String> quoting(CaseRef erased) {
        return List.of();
    }

    @Override
    public void tapped(UpdateContext context, Tap<Id, StaffAction> tap) {
        var petition = petitions.locked(tap.about().id());
        if (tap.action() instanceof StaffAction.Watch watch) {
            watching.tapped(context, petition, watch);
            return;
        }
        var by = desks.holding(context, petition);
        if (by.isEmpty()) {
            context.note("petition.staff.notYours");
            return;
        }
        try {
            carryOut(context, tap.card().id(), tap.action(), petition, by.get());
        } catch (NotNow tooLate) {
            context.alert("petition.staff.tooLate", petition.code());
        }
    }

    private void carryOut(
            UpdateContext context, long card, StaffAction action, Petition petition, Acting by) {
        long id = petition.id();
        switch (action) {
            case StaffAction.Accept _, StaffAction.Take _ -> accept(context, id, by);
            case StaffAction.Return() ->
                    prompts.open(context, petition, new Prompts.About.Return(id));
            case StaffAction.Ask() ->
                    prompts.open(context, petition, new Prompts.About.Question(id));
            case StaffAction.Note() -> prompts.open(context, petition, new Prompts.About.Note(id));
            case StaffAction.Split() ->
                    prompts.open(context, petition, new Prompts.About.Split(id));
            case StaffAction.Correct() ->
                    prompts.open(context, petition, new Prompts.About.Correct(id));
            case StaffAction.Report() ->
                    prompts.open(context, petition, new Prompts.About.Report(id));
            case StaffAction.Extend() ->
                    picker.open(context, petition, new Picker.About.Extend(id));
            case StaffAction.Support() ->
                    picker.open(context, petition, new Picker.About.Support(id));
            case StaffAction.OtherUnit() ->
                    picker.open(context, petition, new Picker.About.ToUnit(id));
            case StaffAction.Ward() -> picker.open(context, petition, new Picker.About.Ward(id));
            case StaffAction.Area() -> picker.open(context, petition, new Picker.About.Area(id));
            case StaffAction.Decline() ->
                    picker.open(context, petition, new Picker.About.Decline(id));
            case StaffAction.Flag() -> picker.open(context, petition, new Picker.About.Flag(id));
            case StaffAction.Urgent() -> cards.show(card, views.urgency(petition, true));
            case StaffAction.NotUrgent() -> cards.show(card, views.urgency(petition, false));
            case StaffAction.YesUrgent(var day) -> urgency(card, petition, by, true, day);
            case StaffAction.YesNotUrgent(var day) -> urgency(card, petition, by, false, day);
            case StaffAction.More() -> cards.show(card, views.more(petition));
            case StaffAction.Less() -> cards.show(card, views.view(petition));
            case StaffAction.Contact() -> contact(context, petition, by);
            case StaffAction.Forward(var unit) -> forward(context, id, by, unit);
            case StaffAction.Watch watch -> watching.tapped(context, petition, watch);
        }
    }

    // The date is the one that was shown; if it is another by now, it is shown and asked again.
    private void urgency(long card, Petition petition, Acting by, boolean urgent, LocalDate shown) {
        if (!urgency.change(petition.id(), by, urgent, shown))
            cards.show(card, views.urgency(petition, urgent));
    }

    private void accept(UpdateContext context, long id, Acting by) {
        long who = handling.accept(id, by);
        if (who == by.person()) context.note("petition.staff.accepted");
        else context.alert("petition.staff.acceptedBy", staff.nameOf(who).orElse("…"));
    }

    private void forward(UpdateContext context, long id, Acting by, String unit) {
        if (units.find(unit).filter(found -> found.isOpen()).isEmpty()) {
            context.note("petition.otherStep");
            return;
        }
        if (handover.forward(id, by, unit)) context.note("petition.staff.forwarded");
        else context.alert("petition.staff.unreachable", units.get(unit).name().vi());
    }

    // Only to the one officer who took it.
    private void contact(UpdateContext context, Petition petition, Acting by) {
        if (petition.takenBy().orElse(-1L) == by.person()) contactCards.show(context, petition);
        else context.alert("petition.staff.contactNotYours");
    }
}
