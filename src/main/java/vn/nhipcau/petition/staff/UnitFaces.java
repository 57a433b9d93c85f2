package vn.nhipcau.petition.staff;

import org.springframework.stereotype.Component;

import vn.nhipcau.calendar.WorkingDays;
import vn.nhipcau.council.CompetenceLevel;
import vn.nhipcau.council.SubjectArea;
import vn.nhipcau.council.Unit;
import vn.nhipcau.council.Units;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.Face;
import vn.nhipcau.people.Staff;
import vn.nhipcau.petition.Extensions;
import vn.nhipcau.petition.Handling;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.PetitionEvent;
import vn.nhipcau.petition.PetitionEvent.Kind;
import vn.nhipcau.petition.PetitionStatus;
import vn.nhipcau.petition.PetitionWords;
import vn.nhipcau.petition.Petitions;
import vn.nhipcau.petition.Replies;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Rich;
import vn.nhipcau.shared.Shortened;
import vn.nhipcau.shared.Texts;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the card of a petition shows to the unit that has it. Never who wrote the petition. */
@Component
class UnitFaces {
    private static final int SHOWN = 3000;
    private static final int BEST_UNITS = 4;

    /** What tells how far an answer has come to the person. */
    private static final Set<Kind> BRINGING =
            EnumSet.of(Kind.REPLIED, Kind.CORRECTED, Kind.UNDELIVERED, Kind.TOLD_OTHERWISE);

    private final Petitions petitions;
    private final Handling handling;
    private final Replies replies;
    private final Extensions extensions;
    private final Staff staff;
    private final Units units;
    private final PetitionWords words;
    private final WorkingDays workingDays;
    private final Texts texts;

    UnitFaces(
            Petitions petitions,
            Handling handling,
            Replies replies,
            Extensions extensions,
            Staff staff,
            Units units,
            PetitionWords words,
            WorkingDays workingDays,
            Texts texts) {
        this.petitions = petitions;
        this.handling = handling;
        this.replies = replies;
        this.extensions = extensions;
        this.staff = staff;
        this.units = units;
        this.words = words;
        this.workingDays = workingDays;
        this.texts = texts;
    }

    /** The card as it shall be now. */
    Face face(Petition petition) {
        return new Face(text(petition), buttons(petition));
    }

    /** The card with what is done more rarely. */
    Face more(Petition petition) {
        return new Face(
                text(petition),
                List.of(
                        List.of(button("support"), button("note")),
                        List.of(button("flag")),
                        List.of(button("contact"), button("less"))));
    }

    /** Whether it is urgent, or is not: with the date that follows, before anything is changed. */
    Face urgency(Petition petition, boolean urgent) {
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
        return Face.of(
                petition.status() == PetitionStatus.NEEDS_INFO
                        ? Rich.lines(List.of(text, say("petition.staff.urgent.paused")))
                        : text,
                Button.tap(
                        texts.words(Language.VI, "petition.staff.urgent.yes." + urgent),
                        (urgent ? "yes-urgent:" : "yes-not-urgent:") + to),
                Button.tap(texts.words(Language.VI, "petition.staff.urgent.no"), "less"));
    }

    /** The whole text, where the card shows only its beginning. */
    Rich wholeText(Petition petition) {
        String text = petitions.text(petition).orElse("");
        return text.length() > SHOWN
                ? say("petition.unit.whole", petition.code(), text)
                : Rich.EMPTY;
    }

    private Rich text(Petition petition) {
        var lines = new ArrayList<Rich>();
        lines.add(
                say(
                        "petition.unit.head",
                        texts.words(Language.VI, "petition.unit.head." + headOf(petition)),
                        petition.code(),
                        words.area(petition, Language.VI),
                        words.ward(petition, Language.VI)));
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
        if (petition.status().isOpen()) lines.add(say("petition.unit.howToAnswer"));
        return Rich.lines(lines);
    }

    // What was only said or photographed at a meeting has no words of its own.
    private Rich content(Petition petition) {
        String text = petitions.text(petition).map(UnitFaces::shortened).orElse("…");
        return text.isBlank() ? say("petition.unit.noWords") : say("petition.unit.content", text);
    }

    private Rich due(Petition petition) {
        if (petition.status() == PetitionStatus.NEEDS_INFO)
            return say("petition.unit.paused", words.day(petition.due()));
        int left = workingDays.between(words.today(), petition.due());
        String day = words.day(petition.due());
        return left < 0
                ? say("petition.unit.overdue", day, -left)
                : say("petition.unit.due", day, left);
    }

    private Rich answered(Petition petition) {
        var reply = replies.last(petition);
        if (reply.isEmpty()) return say("petition.unit.answered.plain");
        var outcome = reply.get().outcome().map(how -> words.outcome(how, Language.VI)).orElse("");
        var delivered = reply.get().deliveredAt();
        if (delivered.isPresent())
            return say("petition.unit.answered.delivered", outcome, words.clock(delivered.get()));
        return petitions.timeline(petition).reversed().stream()
                .filter(event -> BRINGING.contains(event.kind()))
                .findFirst()
                .map(event -> brought(event, outcome))
                .orElseGet(() -> say("petition.unit.answered", outcome));
    }

    private Rich brought(PetitionEvent last, String outcome) {
        return switch (last.kind()) {
            case UNDELIVERED -> say("petition.unit.answered.undelivered", outcome);
            case TOLD_OTHERWISE ->
                    say("petition.unit.answered.told", outcome, words.clock(last.at()));
            default -> say("petition.unit.answered", outcome);
        };
    }

    private List<List<Button>> buttons(Petition petition) {
        if (petition.triage().isPresent()) return triageButtons(petition);
        return switch (petition.status()) {
            case ROUTED, REOPENED ->
                    List.of(
                            List.of(button("accept"), button("return")),
                            withExtension(petition, List.of(button("ask")), List.of()),
                            List.of(button("more")));
            case IN_PROGRESS, REPLY_DRAFTED ->
                    List.of(
                            List.of(button("return"), button("ask")),
                            withExtension(petition, List.of(), List.of(button("more"))));
            case NEEDS_INFO -> List.of(List.of(button("return"), button("more")));
            case REPLIED -> List.of(List.of(button("correct")));
            case FOLLOW_UP -> List.of(List.of(button("report")));
            default -> List.of();
        };
    }

    private List<Button> withExtension(Petition petition, List<Button> before, List<Button> after) {
        var row = new ArrayList<>(before);
        if (extensions.isPossible(petition)) row.add(button("extend"));
        row.addAll(after);
        return row;
    }

    private List<List<Button>> triageButtons(Petition petition) {
        var rows = new ArrayList<List<Button>>();
        for (Unit unit : bestUnits(petition))
            rows.add(
                    List.of(
                            Button.tap(
                                    texts.words(
                                            Language.VI,
                                            "petition.staff.forward",
                                            unit.name().vi()),
                                    "forward:" + unit.id())));
        var second = new ArrayList<Button>();
        second.add(button("other-unit"));
        if (!units.wards().isEmpty()) second.add(button("ward"));
        second.add(button("area"));
        rows.add(second);
        rows.add(
                petition.status() == PetitionStatus.NEEDS_INFO
                        ? List.of(button("split"), button("decline"))
                        : List.of(button("ask"), button("split"), button("decline")));
        rows.add(
                petition.takenBy().isPresent()
                        ? List.of(urgency(petition), button("flag"))
                        : List.of(button("take"), urgency(petition), button("flag")));
        return rows;
    }

    private Button urgency(Petition petition) {
        return button(petition.isUrgent() ? "not-urgent" : "urgent");
    }

    /** Who might answer it: by its area and ward at every level, the likeliest first. */
    List<Unit> bestUnits(Petition petition) {
        SubjectArea area = units.area(petition.area());
        var ward = petition.ward().map(units::ward).orElse(null);
        var best = new ArrayList<Unit>();
        units.answering(area, ward).ifPresent(best::add);
        if (ward != null) units.find(ward.committee()).ifPresent(best::add);
        // From the ward upwards, so that the buttons stand in the same order every time.
        for (var level : CompetenceLevel.values())
            Optional.ofNullable(area.answers().get(level))
                    .flatMap(units::find)
                    .ifPresent(best::add);
        return best.stream().distinct().filter(Unit::isOpen).limit(BEST_UNITS).toList();
    }

    private static String headOf(Petition petition) {
        if (petition.triage().isPresent()) return "TRIAGE";
        return petition.status().name();
    }

    private Button button(String action) {
        return Button.tap(texts.words(Language.VI, "petition.staff." + action), action);
    }

    private Rich say(String key, Object... arguments) {
        return texts.say(Language.VI, key, arguments);
    }

    private static String shortened(String text) {
        return Shortened.visibly(text, SHOWN);
    }
}
