package vn.nhipcau.petition.staff;

import org.springframework.stereotype.Component;

import vn.nhipcau.calendar.WorkingDays;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.people.Staff;
import vn.nhipcau.petition.Extensions;
import vn.nhipcau.petition.Handover;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.PetitionStatus;
import vn.nhipcau.petition.PetitionUrgency;
import vn.nhipcau.petition.PetitionWords;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Texts;

import java.util.ArrayList;
import java.util.List;

/** What the card of a petition shows to the unit that has it. Never who wrote the petition. */
@Component
class UnitCardView {

    private final Extensions extensions;
    private final Staff staff;
    private final TriageView triage;
    private final Handover handover;
    private final PetitionWords words;
    private final WorkingDays workingDays;
    private final Texts texts;
    private final UnitCardText content;
    private final PetitionUrgency urgency;

    UnitCardView(
            Extensions extensions,
            Staff staff,
            TriageView triage,
            Handover handover,
            PetitionWords words,
            WorkingDays workingDays,
            Texts texts,
            UnitCardText content,
            PetitionUrgency urgency) {
        this.extensions = extensions;
        this.staff = staff;
        this.triage = triage;
        this.handover = handover;
        this.words = words;
        this.workingDays = workingDays;
        this.texts = texts;
        this.content = content;
        this.urgency = urgency;
    }

    /** The card as it shall be now. */
    CardView view(Petition petition) {
        return new CardView(content.text(petition), buttons(petition));
    }

    /** The card with what is done more rarely. */
    CardView more(Petition petition) {
        if (petition.triage().isPresent())
            return new CardView(content.text(petition), triage.more(petition));
        return new CardView(
                content.text(petition),
                List.of(
                        List.of(button(new StaffAction.Support()), button(new StaffAction.Note())),
                        List.of(button(new StaffAction.Flag())),
                        List.of(
                                button(new StaffAction.Contact()),
                                button(new StaffAction.Less()))));
    }

    /** Whether it is urgent, or is not: with the date that follows, before anything is changed. */
    CardView urgency(Petition petition, boolean urgent) {
        String day = words.day(petition.due());
        var to = urgency.dueIf(petition, urgent);
        var text =
                to.equals(petition.due())
                        ? say("petition.staff.urgent.stays." + urgent, petition.code(), day)
                        : say(
                                "petition.staff.urgent.moves." + urgent,
                                petition.code(),
                                words.day(to),
                                workingDays.between(words.today(), to),
                                day);
        return CardView.of(
                petition.status() == PetitionStatus.NEEDS_INFO
                        ? RichText.lines(List.of(text, say("petition.staff.urgent.paused")))
                        : text,
                StaffTaps.KIND.button(
                        texts.words(Language.VI, "petition.staff.urgent.yes." + urgent),
                        urgent ? new StaffAction.YesUrgent(to) : new StaffAction.YesNotUrgent(to)),
                StaffTaps.KIND.button(
                        texts.words(Language.VI, "petition.staff.urgent.no"),
                        new StaffAction.Less()));
    }

    /**
     * What the secretariat keeps of a petition that it brought to a unit, or looked up: the text
     * stays, and whoever sent it there can take it back and urge.
     */
    CardView watched(Petition petition) {
        var lines = new ArrayList<RichText>();
        lines.add(content.head(petition));
        lines.add(say("petition.unit.at", words.unit(petition, Language.VI)));
        if (!petition.status().isOpen()) {
            lines.add(content.content(petition));
            return CardView.of(RichText.lines(lines));
        }
        lines.add(say("petition.unit.dueOn", words.day(petition.due())));
        petition.takenBy()
                .flatMap(staff::nameOf)
                .ifPresent(name -> lines.add(say("petition.unit.taken", name)));
        lines.add(content.content(petition));
        return handover.isRecallable(petition)
                ? CardView.of(
                        RichText.lines(lines),
                        button(new StaffAction.Recall()),
                        button(new StaffAction.Urge()))
                : CardView.of(RichText.lines(lines), button(new StaffAction.Urge()));
    }

    private List<List<Button>> buttons(Petition petition) {
        if (petition.triage().isPresent()) return triage.first(petition);
        return switch (petition.status()) {
            case ROUTED, REOPENED ->
                    List.of(
                            List.of(
                                    button(new StaffAction.Accept()),
                                    button(new StaffAction.Return())),
                            withExtension(
                                    petition, List.of(button(new StaffAction.Ask())), List.of()),
                            List.of(button(new StaffAction.More())));
            case IN_PROGRESS, REPLY_DRAFTED ->
                    List.of(
                            List.of(
                                    button(new StaffAction.Return()),
                                    button(new StaffAction.Ask())),
                            withExtension(
                                    petition, List.of(), List.of(button(new StaffAction.More()))));
            case NEEDS_INFO ->
                    List.of(
                            List.of(
                                    button(new StaffAction.Return()),
                                    button(new StaffAction.More())));
            case REPLIED -> List.of(List.of(button(new StaffAction.Correct())));
            case FOLLOW_UP -> List.of(List.of(button(new StaffAction.Report())));
            default -> List.of();
        };
    }

    private List<Button> withExtension(Petition petition, List<Button> before, List<Button> after) {
        var row = new ArrayList<>(before);
        if (extensions.isPossible(petition)) row.add(button(new StaffAction.Extend()));
        row.addAll(after);
        return row;
    }

    private Button button(StaffAction action) {
        return StaffTaps.button(texts, action);
    }

    private RichText say(String key, Object... arguments) {
        return texts.say(Language.VI, key, arguments);
    }
}
