package vn.nhipcau.meeting.planning;

import org.springframework.stereotype.Component;

import vn.nhipcau.meeting.Meetings;
import vn.nhipcau.meeting.Preparation;
import vn.nhipcau.meeting.PreparationKind;
import vn.nhipcau.meeting.Preparations;
import vn.nhipcau.meeting.chat.MeetingWords;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.shared.Dates;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Texts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What is to be prepared for a round, as the secretariat sees it. */
@Component
class PreparationView {
    private final Meetings meetings;
    private final Preparations preparations;
    private final MeetingWords words;
    private final Texts texts;
    private final Clock clock;

    PreparationView(
            Meetings meetings,
            Preparations preparations,
            MeetingWords words,
            Texts texts,
            Clock clock) {
        this.meetings = meetings;
        this.preparations = preparations;
        this.words = words;
        this.texts = texts;
        this.clock = clock;
    }

    // One line for each kind; those of single meetings are counted.
    List<RichText> lines(long round, Language language) {
        var needed =
                preparations.of(round).stream()
                        .filter(one -> one.state() != Preparation.State.DROPPED)
                        .toList();
        var lines = new ArrayList<RichText>();
        if (!needed.isEmpty()) lines.add(texts.say(language, "meeting.prepare"));
        for (PreparationKind kind : PreparationKind.values()) {
            var some = needed.stream().filter(one -> one.kind() == kind).toList();
            if (!some.isEmpty()) lines.add(line(kind, some, language));
        }
        return lines;
    }

    private RichText line(PreparationKind kind, List<Preparation> some, Language language) {
        String what = texts.words(language, "meeting.prepare." + kind);
        var open = some.stream().filter(Preparation::isOpen).toList();
        if (open.isEmpty()) return texts.say(language, "meeting.prepare.done", what);
        var due = open.getFirst().due();
        boolean late = due.isBefore(today());
        String day = Dates.day(due);
        if (!kind.isOfEachMeeting())
            return texts.say(
                    language, late ? "meeting.prepare.late" : "meeting.prepare.due", what, day);
        return texts.say(
                language,
                late ? "meeting.prepare.lateEach" : "meeting.prepare.dueEach",
                what,
                day,
                some.size() - open.size(),
                some.size());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    /** What is to be prepared, with a button for what somebody has to say is done. */
    CardView of(long id, Language language) {
        var lines = new ArrayList<RichText>();
        lines.add(
                texts.say(
                        language, "meeting.plan.round", words.round(meetings.round(id), language)));
        var list = lines(id, language);
        lines.addAll(list.isEmpty() ? List.of(texts.say(language, "meeting.prepare.none")) : list);
        var rows = new ArrayList<List<Button>>();
        for (PreparationKind kind : PreparationKind.values()) {
            boolean open =
                    preparations.of(id).stream()
                            .anyMatch(one -> one.kind() == kind && one.isOpen());
            if (!open) continue;
            lines.add(texts.say(language, "meeting.prepare.how." + kind));
            if (kind.isSaidByHand())
                rows.add(
                        List.of(
                                PlanningAction.button(
                                        texts.words(
                                                language,
                                                "meeting.prepare.did",
                                                texts.words(language, "meeting.prepare." + kind)),
                                        new PlanningAction.Did(PlanningAction.ByHand.of(kind)))));
        }
        lines.add(texts.say(language, "meeting.prepare.basis"));
        rows.add(
                List.of(
                        PlanningAction.button(texts, language, new PlanningAction.Back()),
                        PlanningAction.button(texts, language, new PlanningAction.Close())));
        return new CardView(RichText.lines(lines), rows);
    }
}
