package vn.nhipcau.meeting.planning;

import org.springframework.stereotype.Component;

import vn.nhipcau.files.Sheet.Unreadable;
import vn.nhipcau.meeting.chat.MeetingWords;
import vn.nhipcau.meeting.workbook.RoundReading;
import vn.nhipcau.meeting.workbook.RoundReading.Change;
import vn.nhipcau.meeting.workbook.RoundReading.Wrong;
import vn.nhipcau.meeting.workbook.RoundSheet;
import vn.nhipcau.meeting.workbook.RoundWorkbooks;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Texts;

import java.util.ArrayList;
import java.util.stream.Collectors;

/** What the secretariat sees of a round's workbook that it sent back. */
@Component
class WorkbookView {
    private static final int WRONG_SHOWN = 20;
    private static final int MEETINGS_SHOWN = 10;

    private final RoundSheet sheet;
    private final RoundView roundView;
    private final MeetingWords words;
    private final Texts texts;

    WorkbookView(RoundSheet sheet, RoundView roundView, MeetingWords words, Texts texts) {
        this.sheet = sheet;
        this.roundView = roundView;
        this.words = words;
        this.texts = texts;
    }

    /** Why the file cannot be read at all. */
    RichText unreadable(Unreadable.Why why, Language language) {
        return switch (why) {
            case NO_WORKBOOK -> texts.say(language, "agenda.workbook.unreadable");
            case OTHER_SHAPE -> texts.say(language, "meeting.workbook.otherShape");
            case TOO_BIG -> texts.say(language, "agenda.workbook.tooBig", RoundWorkbooks.MOST_MB);
            case TOO_LONG -> texts.say(language, "meeting.workbook.tooLong", RoundSheet.MOST_ROWS);
        };
    }

    /** Each cell that is to be corrected; or that the file says what is known. */
    RichText refused(RoundReading reading, Language language) {
        if (reading.changesNothing()) return texts.say(language, "meeting.workbook.same");
        var lines = new ArrayList<RichText>();
        lines.add(texts.say(language, "agenda.workbook.wrong", reading.wrong().size()));
        for (Wrong wrong : reading.wrong().stream().limit(WRONG_SHOWN).toList())
            lines.add(
                    texts.say(
                            language,
                            "meeting.workbook.row",
                            String.valueOf(wrong.row()),
                            sheet.name(wrong.column(), language),
                            texts.words(language, "meeting.workbook.wrong." + wrong.why())));
        int more = reading.wrong().size() - WRONG_SHOWN;
        if (more > 0) lines.add(texts.say(language, "agenda.workbook.more", more));
        return RichText.lines(lines);
    }

    /** Everybody knows other times and places. */
    CardView really(RoundReading reading, SentRounds.Action action, Language language) {
        var told = reading.told();
        String names =
                reading.changes().stream()
                        .filter(change -> told.contains(change.meeting()))
                        .limit(MEETINGS_SHOWN)
                        .map(change -> name(change, language))
                        .collect(Collectors.joining("; "));
        return CardView.of(
                texts.say(
                        language,
                        "meeting.workbook.really",
                        reading.changes().size(),
                        told.size(),
                        told.size() > MEETINGS_SHOWN ? names + "; …" : names),
                SentRounds.KIND.button(
                        texts.words(language, "meeting.plan.button.tellAgain"), action),
                SentRounds.KIND.button(
                        texts.words(language, "meeting.workbook.stop"),
                        new SentRounds.Action.Stop()));
    }

    // As everybody knows it, and as it is to be.
    private String name(Change change, Language language) {
        var meeting = change.meeting();
        String known = words.who(meeting, language) + ", " + words.when(meeting, language);
        var other = new ArrayList<String>();
        if (change.time() != null) other.add(words.when(change.time(), language));
        if (change.place() != null) other.add(change.place());
        if (change.link() != null) other.add(change.link());
        return other.isEmpty() ? known : known + " → " + String.join(", ", other);
    }

    /** It is taken over; the round as it is now, where one message holds it. */
    CardView done(RoundReading reading, long round, Language language) {
        var done = texts.say(language, "meeting.workbook.done", reading.changes().size());
        var all = RichText.lines(done, roundView.text(round, 0, language));
        return CardView.of(
                all.codePoints() > CardView.MAX_CODE_POINTS ? done : all,
                SentRounds.KIND.button(
                        texts.words(language, "meeting.prepare.button.round"),
                        new SentRounds.Action.Round(round)));
    }
}
