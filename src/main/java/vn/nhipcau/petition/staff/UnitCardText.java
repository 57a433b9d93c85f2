package vn.nhipcau.petition.staff;

import org.springframework.stereotype.Component;

import vn.nhipcau.calendar.WorkingDays;
import vn.nhipcau.people.Staff;
import vn.nhipcau.petition.Handling;
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
import java.util.Set;

/** How a petition reads to the unit that has it. Never who wrote it. */
@Component
class UnitCardText {
    private static final int SHOWN = 3000;

    /** What tells how far an answer has come to the person. */
    private static final Set<Kind> BRINGING =
            EnumSet.of(Kind.REPLIED, Kind.CORRECTED, Kind.UNDELIVERED, Kind.TOLD_OTHERWISE);

    private final Petitions petitions;
    private final Handling handling;
    private final Replies replies;
    private final Staff staff;
    private final UnseenFiles unseen;
    private final PetitionWords words;
    private final WorkingDays workingDays;
    private final Texts texts;

    UnitCardText(
            Petitions petitions,
            Handling handling,
            Replies replies,
            Staff staff,
            UnseenFiles unseen,
            PetitionWords words,
            WorkingDays workingDays,
            Texts texts) {
        this.petitions = petitions;
        this.handling = handling;
        this.replies = replies;
        this.staff = staff;
        this.unseen = unseen;
        this.words = words;
        this.workingDays = workingDays;
        this.texts = texts;
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

    RichText text(Petition petition) {
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

    RichText head(Petition petition) {
        return say(
                "petition.unit.head",
                texts.words(Language.VI, "petition.unit.head." + headOf(petition)),
                petition.code(),
                words.area(petition, Language.VI),
                words.ward(petition, Language.VI));
    }

    // What was only said or photographed at a meeting has no words of its own.
    RichText content(Petition petition) {
        String text = petitions.text(petition).map(UnitCardText::shortened).orElse("…");
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

    private static String headOf(Petition petition) {
        if (petition.triage().isPresent()) return "TRIAGE";
        return petition.status().name();
    }

    private static String shortened(String text) {
        return Shortened.visibly(text, SHOWN);
    }

    private RichText say(String key, Object... arguments) {
        return texts.say(Language.VI, key, arguments);
    }
}
