package vn.nhipcau.oversight;

import org.springframework.stereotype.Component;

import vn.nhipcau.council.Council;
import vn.nhipcau.oversight.Paper.Style;
import vn.nhipcau.oversight.Results.OfArea;
import vn.nhipcau.petition.PetitionRegister.Line;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Texts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The results on one sheet of A4, to be held in one's hand in front of voters: figures, and the
 * petitions that will be asked about. One sheet whatever there is; the list has all of it.
 */
@Component
class ResultsPage {
    private static final int AREAS = 4;
    private static final float BAR = 190;
    private static final float GAP = 8;
    private static final float FOOT = 26;

    /** Of each list at least so many are named before any other gets more room. */
    private static final int FIRST = 3;

    private static final float CODE = 80;
    private static final float SAID = 214;
    private static final float UNIT = 110;
    private static final float DAY = Paper.WIDTH - CODE - SAID - UNIT;
    private static final float ROW = 2 * Style.ROW.height() + 3;
    private static final float AROUND_ROWS =
            Style.HEAD.height() + 2 * Style.FAINT.height() + 3 + GAP;

    private final ResultsWords words;
    private final Council council;
    private final Texts texts;

    ResultsPage(ResultsWords words, Council council, Texts texts) {
        this.words = words;
        this.council = council;
        this.texts = texts;
    }

    /** A list on the page; {@code day} says what stands in the last column. */
    private record Part(
            String title, String dayTitle, List<Line> lines, Function<Line, String> day) {}

    /** The page as a PDF. */
    byte[] of(Results results, Language language) {
        try (var paper = new Paper(say(language, "title"), language)) {
            head(paper, results, language);
            figures(paper, results, language);
            areas(paper, results, language);
            parts(paper, parts(results, language), language);
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
            paper.column(Style.ROW, words.area(area.area(), language), 0, CODE + SAID / 2, 1);
            float from = CODE + SAID / 2 + GAP;
            float bar = Math.max(2, BAR * area.count() / most);
            paper.down(2);
            paper.box(from, bar, Style.ROW.height() - 3, 0.75f);
            paper.down(-2);
            paper.column(Style.ROW, String.valueOf(area.count()), from + bar + 4, 40, 1);
            paper.down(Style.ROW.height());
        }
        paper.down(GAP);
    }

    private List<Part> parts(Results results, Language language) {
        Function<Line, String> due = line -> due(line, results, language);
        String dueTitle = say(language, "due");
        var parts = new ArrayList<Part>();
        if (results.last() != null)
            parts.add(new Part(say(language, "leftOver"), dueTitle, results.leftOver(), due));
        parts.add(
                new Part(
                        say(language, results.last() == null ? "overdue" : "otherwiseLate"),
                        dueTitle,
                        results.otherwiseLate(),
                        due));
        parts.add(
                new Part(
                        say(language, "promised"),
                        say(language, "promisedFor"),
                        results.promised(),
                        line -> promised(line, results, language)));
        return parts;
    }

    private String due(Line line, Results results, Language language) {
        String day = ResultsWords.day(line.due());
        return line.isLate(results.today()) ? say(language, "isLate", day) : day;
    }

    private String promised(Line line, Results results, Language language) {
        var promised = line.promised().orElseThrow();
        String day = ResultsWords.day(promised);
        return promised.isBefore(results.today()) ? say(language, "isLate", day) : day;
    }

    private void parts(Paper paper, List<Part> parts, Language language) throws IOException {
        int[] sizes = parts.stream().mapToInt(part -> part.lines().size()).toArray();
        float room = paper.left() - FOOT - parts.size() * AROUND_ROWS;
        int[] shares = shares(sizes, (int) (room / ROW));
        for (int i = 0; i < sizes.length; i++) part(paper, parts.get(i), shares[i], language);
    }

    /** How many rows of each list have room. */
    static int[] shares(int[] sizes, int room) {
        int[] shares = new int[sizes.length];
        int free = room;
        for (int most : new int[] {FIRST, Integer.MAX_VALUE})
            for (int i = 0; i < sizes.length; i++) {
                int more = Math.min(Math.min(sizes[i], most) - shares[i], free);
                shares[i] += more;
                free -= more;
            }
        return shares;
    }

    private void part(Paper paper, Part part, int rows, Language language) throws IOException {
        paper.text(Style.HEAD, part.title() + ": " + part.lines().size(), 1);
        if (part.lines().isEmpty()) {
            paper.down(GAP);
            return;
        }
        float[] widths = {CODE, SAID, UNIT, DAY};
        row(
                paper,
                Style.FAINT,
                widths,
                say(language, "code"),
                say(language, "said"),
                say(language, "unit"),
                part.dayTitle());
        paper.down(Style.FAINT.height() + 1);
        for (Line line : part.lines().subList(0, rows)) {
            paper.rule();
            paper.down(1);
            row(
                    paper,
                    Style.ROW,
                    widths,
                    line.code(),
                    words.title(line, language),
                    words.unit(line, language),
                    part.day().apply(line));
            paper.down(ROW - 1);
        }
        if (rows < part.lines().size())
            paper.text(Style.FAINT, say(language, "more", part.lines().size() - rows), 1);
        paper.down(GAP);
    }

    private static void row(Paper paper, Style style, float[] widths, String... cells)
            throws IOException {
        float from = 0;
        for (int i = 0; i < cells.length; i++) {
            paper.column(style, cells[i], from, widths[i] - 6, 2);
            from += widths[i];
        }
    }
}
