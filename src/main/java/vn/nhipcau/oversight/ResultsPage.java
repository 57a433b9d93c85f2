package vn.nhipcau.oversight;

import org.springframework.stereotype.Component;

import vn.nhipcau.council.Council;
import vn.nhipcau.oversight.Paper.Style;
import vn.nhipcau.oversight.Results.OfArea;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Texts;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The results on one sheet of A4, to be held in one's hand in front of voters: figures, and the
 * petitions that will be asked about. One sheet whatever there is; the list has all of it.
 */
@Component
class ResultsPage {
    private static final int AREAS = 4;
    private static final float BESIDE_BARS = 187;
    private static final float BAR = 190;
    private static final float GAP = 8;
    private static final float FOOT = 26;

    private final ResultsWords words;
    private final ResultsLists lists;
    private final Council council;
    private final Texts texts;

    ResultsPage(ResultsWords words, ResultsLists lists, Council council, Texts texts) {
        this.words = words;
        this.lists = lists;
        this.council = council;
        this.texts = texts;
    }

    /** The page as a PDF. */
    byte[] of(Results results, Language language) {
        try (var paper = new Paper(say(language, "title"), language)) {
            head(paper, results, language);
            figures(paper, results, language);
            areas(paper, results, language);
            lists.draw(paper, results, FOOT, language);
            paper.down(paper.left() - FOOT);
            paper.rule();
            paper.down(3);
            paper.text(Style.FAINT, say(language, "foot"), 2);
            return paper.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String say(Language language, String key, Object... arguments) {
        return texts.words(language, "oversight.results.page." + key, arguments);
    }

    private void head(Paper paper, Results results, Language language) throws IOException {
        paper.right(
                Style.FAINT,
                say(language, "at", ResultsWords.time(results)),
                Paper.WIDTH / 2,
                Paper.WIDTH / 2);
        paper.text(Style.FAINT, say(language, "council", council.name().in(language)), 1);
        paper.down(2);
        paper.rule();
        paper.down(GAP);
        paper.text(Style.TITLE, say(language, "title"), 2);
        paper.down(2);
        paper.text(Style.TEXT, words.whereExactly(results, language), 2);
        paper.text(
                Style.TEXT,
                say(
                        language,
                        "span",
                        words.since(results, language),
                        ResultsWords.day(results.today())),
                1);
        var ahead = words.ahead(results, language);
        if (ahead.isPresent()) paper.text(Style.TEXT, ahead.get(), 2);
        paper.down(GAP);
    }

    private void figures(Paper paper, Results results, Language language) throws IOException {
        int all = results.all().size();
        long due = results.wereDue();
        String onTime = due == 0 ? "–" : Math.round(100.0 * results.timely() / due) + "%";
        int late = results.late().size();
        figure(paper, 0, Style.FIGURE, all, say(language, "all"));
        figure(paper, 1, Style.FIGURE, results.answered().size(), say(language, "answered"));
        figure(paper, 2, Style.FIGURE, onTime, say(language, "onTime"));
        figure(paper, 3, Style.FIGURE, results.open().size(), say(language, "open"));
        figure(paper, 4, late == 0 ? Style.FIGURE : Style.ALARM, late, say(language, "late"));
        paper.down(48);
        paper.text(
                Style.FAINT,
                say(
                        language,
                        "explained",
                        results.received(),
                        ResultsWords.day(results.since()),
                        all - results.received(),
                        results.timely(),
                        due),
                2);
        paper.down(GAP);
    }

    private static void figure(Paper paper, int place, Style style, Object figure, String what)
            throws IOException {
        float width = (Paper.WIDTH - 4 * GAP) / 5;
        float from = place * (width + GAP);
        paper.box(from, width, 44, 0.96f);
        paper.down(3);
        paper.middle(style, figure.toString(), from, width);
        paper.down(style.height());
        paper.middle(Style.FAINT, what, from, width);
        paper.down(-3 - style.height());
    }

    private void areas(Paper paper, Results results, Language language) throws IOException {
        var areas = results.areas();
        if (areas.isEmpty()) return;
        paper.text(Style.HEAD, say(language, "areas"), 1);
        paper.down(2);
        long most = areas.getFirst().count();
        for (OfArea area : areas.subList(0, Math.min(AREAS, areas.size()))) {
            paper.column(Style.ROW, words.area(area.area(), language), 0, BESIDE_BARS, 1);
            float from = BESIDE_BARS + GAP;
            float bar = Math.max(2, BAR * area.count() / most);
            paper.down(2);
            paper.box(from, bar, Style.ROW.height() - 3, 0.75f);
            paper.down(-2);
            paper.column(Style.ROW, String.valueOf(area.count()), from + bar + 4, 40, 1);
            paper.down(Style.ROW.height());
        }
        paper.down(GAP);
    }
}
