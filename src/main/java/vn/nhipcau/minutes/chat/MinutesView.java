package vn.nhipcau.minutes.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.meeting.chat.MeetingWords;
import vn.nhipcau.minutes.MinutesBook;
import vn.nhipcau.minutes.Remark;
import vn.nhipcau.minutes.Remarks;
import vn.nhipcau.minutes.chat.MinutesStep.Count;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.ListPage;
import vn.nhipcau.shared.Dates;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Texts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What whoever takes the minutes sees of them as a whole. */
@Component
class MinutesView {
    private static final int ON_A_PAGE = 5;

    private final MinutesBook book;
    private final Remarks remarks;
    private final RemarkView remarkView;
    private final MeetingWords words;
    private final Texts texts;
    private final Clock clock;

    MinutesView(
            MinutesBook book,
            Remarks remarks,
            RemarkView remarkView,
            MeetingWords words,
            Texts texts,
            Clock clock) {
        this.book = book;
        this.remarks = remarks;
        this.remarkView = remarkView;
        this.words = words;
        this.texts = texts;
        this.clock = clock;
    }

    /** The day of a meeting, as {@code 05/12/2026}. */
    String day(VoterMeeting meeting) {
        return Dates.day(LocalDate.ofInstant(meeting.time().starts(), clock.getZone()));
    }

    /** Which meeting it is: its kind, day and people. */
    RichText title(VoterMeeting meeting, Language language) {
        return texts.say(
                language,
                "minutes.title",
                words.kind(meeting, language),
                day(meeting),
                words.who(meeting, language));
    }

    /** The page on which the last remark stands. */
    int lastPage(VoterMeeting meeting) {
        return Math.max(0, (remarks.of(meeting).size() - 1) / ON_A_PAGE);
    }

    /** A page of the remarks, and what can be done. */
    CardView all(VoterMeeting meeting, int wanted, Language language) {
        var page = ListPage.of(remarks.of(meeting), ON_A_PAGE, wanted);
        var here = page.shown();
        var lines = new ArrayList<RichText>();
        lines.add(title(meeting, language));
        lines.add(numbers(meeting, language));
        for (int i = 0; i < here.size(); i++)
            lines.add(remarkView.line(page.from() + i + 1, here.get(i), language));
        if (page.last() > 0)
            lines.add(texts.say(language, "minutes.page", page.number() + 1, page.last() + 1));
        lines.add(texts.say(language, "minutes.how"));
        var rows = new ArrayList<List<Button>>();
        rows.add(numbered(page.from(), here));
        rows.add(
                page.turning(
                        before -> tap(language, "earlier", new MinutesAction.Page(before)),
                        after -> tap(language, "later", new MinutesAction.Page(after))));
        rows.add(
                List.of(
                        tap(language, "attended", new MinutesAction.Attended()),
                        speakers(language)));
        rows.add(
                List.of(
                        tap(language, "scans", new MinutesAction.Scans()),
                        tap(language, "pause", new MinutesAction.Later())));
        rows.add(List.of(tap(language, "finish", new MinutesAction.Finish())));
        return new CardView(RichText.lines(lines), rows);
    }

    private static List<Button> numbered(int from, List<Remark> here) {
        var row = new ArrayList<Button>();
        for (int i = 0; i < here.size(); i++)
            row.add(
                    MinutesAction.button(
                            String.valueOf(from + i + 1),
                            new MinutesAction.Choose(here.get(i).id())));
        return row;
    }

    private Button speakers(Language language) {
        return tap(language, "speakers", new MinutesAction.Speakers());
    }

    private RichText numbers(VoterMeeting meeting, Language language) {
        var minutes = book.get(meeting.id());
        Integer attended = minutes.attended();
        return texts.say(
                language,
                "minutes.numbers",
                attended == null
                        ? texts.words(language, "minutes.notCounted")
                        : String.valueOf(attended),
                book.counts(meeting).speakers(),
                book.scans(meeting).size());
    }

    CardView howMany(VoterMeeting meeting, Count count, Language language) {
        return CardView.of(
                RichText.lines(
                        title(meeting, language), texts.say(language, "minutes.howMany." + count)),
                tap(language, "back", new MinutesAction.Back()));
    }

    CardView scans(VoterMeeting meeting, Language language) {
        int pages = book.scans(meeting).size();
        var buttons = new ArrayList<Button>();
        if (pages > 0) buttons.add(tap(language, "clear", new MinutesAction.Clear()));
        buttons.add(tap(language, "back", new MinutesAction.Back()));
        return new CardView(
                RichText.lines(
                        title(meeting, language), texts.say(language, "minutes.scanning", pages)),
                List.of(buttons));
    }

    /** What will be done with all of it, to be confirmed. */
    CardView isThisAll(VoterMeeting meeting, Language language) {
        var counts = book.counts(meeting);
        var lines = new ArrayList<RichText>();
        lines.add(title(meeting, language));
        lines.add(numbers(meeting, language));
        lines.add(
                texts.say(
                        language,
                        "minutes.counts",
                        counts.remarks(),
                        counts.answered(),
                        counts.forwarded()));
        long unclear =
                remarks.of(meeting).stream()
                        .filter(remark -> !remark.answered())
                        .filter(remark -> remarkView.goesToTriage(remark))
                        .count();
        if (unclear > 0) lines.add(texts.say(language, "minutes.unclear", unclear));
        lines.add(texts.say(language, "minutes.isThisAll"));
        var rows = new ArrayList<List<Button>>();
        rows.add(List.of(tap(language, "confirm", new MinutesAction.Confirm())));
        if (book.get(meeting.id()).attended() == null)
            rows.add(List.of(tap(language, "attended", new MinutesAction.Attended())));
        rows.add(List.of(tap(language, "back", new MinutesAction.Back())));
        return new CardView(RichText.lines(lines), rows);
    }

    /** What is left in the chat: no words of voters. */
    CardView confirmed(VoterMeeting meeting, Language language) {
        var counts = book.counts(meeting);
        return CardView.of(
                RichText.lines(
                        title(meeting, language),
                        texts.say(
                                language,
                                "minutes.confirmed",
                                counts.remarks(),
                                counts.answered(),
                                counts.forwarded())));
    }

    /** The same while it is put aside. */
    CardView later(VoterMeeting meeting, Language language) {
        return CardView.of(
                RichText.lines(
                        title(meeting, language),
                        texts.say(language, "minutes.paused", remarks.of(meeting).size())));
    }

    /** The button under which the minutes are opened. */
    Button open(Language language) {
        return MinutesCards.KIND.button(
                texts.words(language, "minutes.button.open"), new MinutesCards.Action.Open());
    }

    private Button tap(Language language, String label, MinutesAction action) {
        return MinutesAction.button(texts.words(language, "minutes.button." + label), action);
    }
}
