package vn.nhipcau.minutes.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.council.SubjectArea;
import vn.nhipcau.council.Units;
import vn.nhipcau.council.Ward;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.minutes.Remark;
import vn.nhipcau.minutes.Remarks;
import vn.nhipcau.minutes.chat.MinutesStep.Field;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.ButtonRows;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Shortened;
import vn.nhipcau.shared.Texts;

import java.util.ArrayList;
import java.util.List;

/** What whoever takes the minutes sees of one remark. */
@Component
class RemarkView {
    private static final int IN_A_LINE = 300;
    private static final int SHOWN = 2500;
    private static final int WARDS_IN_A_ROW = 3;
    private static final int AREAS_IN_A_ROW = 2;

    private final Remarks remarks;
    private final Units units;
    private final Texts texts;

    RemarkView(Remarks remarks, Units units, Texts texts) {
        this.remarks = remarks;
        this.units = units;
        this.texts = texts;
    }

    /** Whether nobody could tell by now which unit answers it. */
    boolean goesToTriage(Remark remark) {
        var area = units.area(remark.area().orElse(SubjectArea.OTHER));
        var ward = remark.ward().map(units::ward).orElse(null);
        return remark.insisted() || units.answering(area, ward).isEmpty();
    }

    /** One line of the list. */
    RichText line(int number, Remark remark, Language language) {
        return texts.say(
                language,
                "minutes.line",
                number,
                shortened(said(remark, language), IN_A_LINE),
                String.join(" · ", signs(remark, language)));
    }

    private String said(Remark remark, Language language) {
        return remark.said().isEmpty() ? texts.words(language, "minutes.noWords") : remark.said();
    }

    private List<String> signs(Remark remark, Language language) {
        var signs = new ArrayList<String>();
        if (!units.wards().isEmpty()) signs.add(ward(remark, language));
        signs.add(area(remark, language));
        if (remark.files() > 0) signs.add(texts.words(language, "minutes.files", remark.files()));
        if (remark.answered()) signs.add(texts.words(language, "minutes.answered"));
        return signs;
    }

    private String ward(Remark remark, Language language) {
        return remark.ward()
                .map(ward -> units.ward(ward).name().in(language))
                .orElseGet(() -> texts.words(language, "minutes.noWard"));
    }

    private String area(Remark remark, Language language) {
        return remark.area()
                .map(area -> units.area(area).name().in(language))
                .orElseGet(() -> texts.words(language, "minutes.noArea"));
    }

    private static String shortened(String text, int most) {
        return Shortened.visibly(text, most);
    }

    /** All of one remark, and what can be done with it. */
    CardView one(VoterMeeting meeting, long id, Language language) {
        var found = remarks.find(meeting, id);
        if (found.isEmpty()) return gone(language);
        var remark = found.get();
        var lines = about(meeting, remark, language);
        var rows = new ArrayList<List<Button>>();
        rows.add(
                List.of(
                        remark.answered()
                                ? tap(language, "open", new MinutesAction.Open())
                                : tap(language, "answered", new MinutesAction.Answered())));
        rows.add(
                units.wards().isEmpty()
                        ? List.of(tap(language, "area", new MinutesAction.Area(null)))
                        : List.of(
                                tap(language, "ward", new MinutesAction.Ward(null)),
                                tap(language, "area", new MinutesAction.Area(null))));
        rows.add(
                List.of(
                        tap(language, "text", new MinutesAction.Text()),
                        tap(language, "voter", new MinutesAction.Voter())));
        rows.add(
                List.of(
                        tap(language, "drop", new MinutesAction.Drop()),
                        tap(language, "back", new MinutesAction.Back())));
        return new CardView(RichText.lines(lines), rows);
    }

    private CardView gone(Language language) {
        return CardView.of(
                texts.say(language, "minutes.remarkGone"),
                tap(language, "back", new MinutesAction.Back()));
    }

    private List<RichText> about(VoterMeeting meeting, Remark remark, Language language) {
        var all = remarks.of(meeting).stream().map(Remark::id).toList();
        var lines = new ArrayList<RichText>();
        lines.add(texts.say(language, "minutes.remark", all.indexOf(remark.id()) + 1));
        lines.add(RichText.plain(shortened(said(remark, language), SHOWN)));
        lines.add(RichText.plain(String.join(" · ", signs(remark, language))));
        if (!remark.answer().isEmpty())
            lines.add(texts.say(language, "minutes.answer", shortened(remark.answer(), IN_A_LINE)));
        if (!remark.voter().isEmpty())
            lines.add(texts.say(language, "minutes.voter", remark.voter()));
        return lines;
    }

    /** What shall this of it be? */
    CardView ask(VoterMeeting meeting, long id, Field field, Language language) {
        var found = remarks.find(meeting, id);
        if (found.isEmpty()) return gone(language);
        var lines = about(meeting, found.get(), language);
        lines.add(texts.say(language, "minutes.ask." + field));
        boolean voter = field == Field.VOTER && !found.get().voter().isEmpty();
        return voter
                ? CardView.of(
                        RichText.lines(lines),
                        tap(language, "none", new MinutesAction.None()),
                        tap(language, "back", new MinutesAction.Back()))
                : CardView.of(
                        RichText.lines(lines),
                        tap(
                                language,
                                field == Field.ANSWER ? "skip" : "back",
                                new MinutesAction.Back()));
    }

    CardView whichWard(VoterMeeting meeting, long id, Language language) {
        var found = remarks.find(meeting, id);
        if (found.isEmpty()) return gone(language);
        var buttons = new ArrayList<Button>();
        // Those of the meeting first.
        meeting.wards().forEach(ward -> buttons.add(ward(units.ward(ward), language)));
        units.wards().stream()
                .filter(ward -> !meeting.wards().contains(ward.id()))
                .forEach(ward -> buttons.add(ward(ward, language)));
        return choice(meeting, found.get(), "minutes.whichWard", buttons, WARDS_IN_A_ROW, language);
    }

    private static Button ward(Ward ward, Language language) {
        return MinutesAction.button(ward.name().in(language), new MinutesAction.Ward(ward.id()));
    }

    CardView whichArea(VoterMeeting meeting, long id, Language language) {
        var found = remarks.find(meeting, id);
        if (found.isEmpty()) return gone(language);
        var buttons =
                units.areas().stream()
                        .map(
                                area ->
                                        MinutesAction.button(
                                                area.name().in(language),
                                                new MinutesAction.Area(area.code())))
                        .toList();
        return choice(meeting, found.get(), "minutes.whichArea", buttons, AREAS_IN_A_ROW, language);
    }

    private CardView choice(
            VoterMeeting meeting,
            Remark remark,
            String question,
            List<Button> buttons,
            int width,
            Language language) {
        var lines = about(meeting, remark, language);
        lines.add(texts.say(language, question));
        var rows = ButtonRows.of(buttons, width);
        rows.add(List.of(tap(language, "back", new MinutesAction.Back())));
        return new CardView(RichText.lines(lines), rows);
    }

    private Button tap(Language language, String label, MinutesAction action) {
        return MinutesAction.button(
                texts.words(language, "minutes.remark.button." + label), action);
    }
}
