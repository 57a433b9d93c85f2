package vn.nhipcau.petition.staff;

import org.springframework.stereotype.Component;

import vn.nhipcau.calendar.WorkingDays;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.people.Staff;
import vn.nhipcau.petition.Extensions;
import vn.nhipcau.petition.Handling;
import vn.nhipcau.petition.Handover;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.PetitionEvent;
import vn.nhipcau.petition.PetitionEvent.Kind;
import vn.nhipcau.petition.PetitionStatus;
import vn.nhipcau.petition.PetitionWords;
import vn.nhipcau.petition.Petitions;
import vn.nhipcau.petition.Replies;
import vn.nhipcau.record.UnseenFiles;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Shortened;
import vn.nhipcau.shared.Texts;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What the card of a petition shows to the unit that has it. Never who wrote the petition. */
@Component
class UnitCardView {
    private static final int SHOWN = 3000;

    /** What tells how far an answer has come to the person. */
    private static final Set<Kind> BRINGING =
            EnumSet.of(Kind.REPLIED, Kind.CORRECTED, Kind.UNDELIVERED, Kind.TOLD_OTHERWISE);

    private final Petitions petitions;
    private final Handling handling;
    private final Replies replies;
    private final Extensions extensions;
    private final Staff staff;
    private final TriageView triage;
    private final Handover handover;
    private final UnseenFiles unseen;
    private final PetitionWords words;
    private final WorkingDays workingDays;
    private final Texts texts;

    UnitCardView(
            Petitions petitions,
            Handling handling,
            Replies replies,
            Extensions extensions,
            Staff staff,
            TriageView triage,
            Handover handover,
            UnseenFiles unseen,
            PetitionWords words,
            WorkingDays workingDays,
            Texts texts) {
        this.petitions = petitions;
        this.handling = handling;
        this.replies = replies;
        this.extensions = extensions;
        this.staff = staff;
        this.triage = triage;
        this.handover = handover;
        this.unseen = unseen;
        this.words = words;
        this.workingDays = workingDays;
        this.texts = texts;
    }

    /** The card as it shall be now. */
    CardView view(Petition petition) {
        return new CardView(text(petition), buttons(petition));
    }

    /** The card with what is done more rarely. */
    CardView more(Petition petition) {
        if (petition.triage().isPresent())
            return new CardView(text(petition), triage.more(petition));
        return new CardView(
                text(petition),
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
        var to = handling.dueIf(petition, urgent);
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
        lines.add(head(petition));
        lines.add(say("petition.unit.at", words.unit(petition, Language.VI)));
        if (!petition.status().isOpen()) {
            lines.add(content(petition));
            return CardView.of(RichText.lines(lines));
        }
        lines.add(say("petition.unit.dueOn", words.day(petition.due())));
        petition.takenBy()
                .flatMap(staff::nameOf)
                .ifPresent(name -> lines.add(say("petition.unit.taken", name)));
        lines.add(content(petition));
        return handover.isRecallable(petition)
                ? CardView.of(
                        RichText.lines(lines),
                        button(new StaffAction.Recall()),
                        button(new StaffAction.Urge()))
                : CardView.of(RichText.lines(lines), button(new StaffAction.Urge()));
    }

    /** What the card does not show: the rest of a long text, and what was added to it before. */
    RichText wholeText(Petition petition) {
        var lines = new ArrayList<RichText>();
        String text = petitions.text(petition).orElse("");
        if (text.length() > SHOWN) lines.add(say("petition.unit.whole", petition.code(), text));
        for (String more : petitions.additions(petition))
            lines.add(say("petition.unit.supplement", petition.code(), more));
        return RichText.lines(lines);
    }

    private RichText text(Petition petition) {
        var lines = new ArrayList<RichText>();
        lines.add(head(petition));
        petition.triage().ifPresent(why -> lines.add(say("petition.triage." + why)));
        if (petition.source() != Petition.Source.CHAT)
            lines.add(say("petition.source." + petition.source()));
        if (petition.isUrgent()) lines.add(say("petition.unit.urgent"));
        if (petition.status().isOpen()) lines.add(due(petition));
        petition.extensionAsked()
                .ifPresent(days -> lines.add(say("petition.unit.extensionAsked", days)));
        if (petition.isForQuestioning()) lines.add(say("petition.unit.questioning"));
        petition.takenBy()
                .flatMap(staff::nameOf)
                .ifPresent(name -> lines.add(say("petition.unit.taken", name)));
        handling.openQuestion(petition)
                .ifPresent(question -> lines.add(say("petition.unit.asked", question)));
        petition.answeredAt().ifPresent(at -> lines.add(answered(petition)));
        petition.rating()
                .ifPresent(
                        rating ->
                                lines.add(
                                        say(
                                                "petition.unit.rated",
                                                texts.words(
                                                        Language.VI,
                                                        "petition.rating." + rating))));
        lines.add(content(petition));
        if (petition.status().isOpen() && !petition.unseenFiles().isEmpty())
            lines.add(unseen(petition));
        if (petition.status().isOpen()) lines.add(say("petition.unit.howToAnswer"));
        return RichText.lines(lines);
    }

    private RichText head(Petition petition) {
        return say(
                "petition.unit.head",
                texts.words(Language.VI, "petition.unit.head." + headOf(petition)),
                petition.code(),
                words.area(petition, Language.VI),
                words.ward(petition, Language.VI));
    }

    // What was only said or photographed at a meeting has no words of its own.
    private RichText content(Petition petition) {
        String text = petitions.text(petition).map(UnitCardView::shortened).orElse("…");
        return text.isBlank() ? say("petition.unit.noWords") : say("petition.unit.content", text);
    }

    private RichText unseen(Petition petition) {
        return say(
                "petition.unit.unseen",
                unseen.words(petition.unseenFiles(), Language.VI),
                howToGet(petition));
    }

    // The person can be asked by whoever has the button for it.
    private String howToGet(Petition petition) {
        boolean asked = petition.status() == PetitionStatus.NEEDS_INFO;
        if (petition.triage().isPresent())
            return asked ? "" : texts.words(Language.VI, "petition.unit.unseen.triage");
        return texts.words(
                Language.VI, asked ? "petition.unit.unseen.told" : "petition.unit.unseen.ask");
    }

    private RichText due(Petition petition) {
        if (petition.status() == PetitionStatus.NEEDS_INFO)
            return say("petition.unit.paused", words.day(petition.due()));
        int left = workingDays.between(words.today(), petition.due());
        String day = words.day(petition.due());
        return left < 0
                ? say("petition.unit.overdue", day, -left)
                : say("petition.unit.due", day, left);
    }

    private RichText answered(Petition petition) {
        var reply = replies.last(petition);
        if (reply.isEmpty()) return say("petition.unit.answered.plain");
        var outcome = reply.get().outcome().map(how -> words.outcome(how, Language.VI)).orElse("");
        var delivered = reply.get().deliveredAt();
        if (delivered.isPresent())
            return say(
                    replies.lacksFiles(petition)
                            ? "petition.unit.answered.noFiles"
                            : "petition.unit.answered.delivered",
                    outcome,
                    words.clock(delivered.get()));
        return petitions.timeline(petition).reversed().stream()
                .filter(event -> BRINGING.contains(event.kind()))
                .findFirst()
                .map(event -> brought(event, outcome))
                .orElseGet(() -> say("petition.unit.answered", outcome));
    }

    private RichText brought(PetitionEvent last, String outcome) {
        return switch (last.kind()) {
            case UNDELIVERED -> say("petition.unit.answered.undelivered", outcome);
            case TOLD_OTHERWISE ->
                    say("petition.unit.answered.told", outcome, words.clock(last.at()));
            default -> say("petition.unit.answered", outcome);
        };
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

    private static String headOf(Petition petition) {
        if (petition.triage().isPresent()) return "TRIAGE";
        return petition.status().name();
    }

    private Button button(StaffAction action) {
        return StaffTaps.button(texts, action);
    }

    private RichText say(String key, Object... arguments) {
        return texts.say(Language.VI, key, arguments);
    }

    private static String shortened(String text) {
        return Shortened.visibly(text, SHOWN);
    }
}
