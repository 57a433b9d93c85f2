package vn.nhipcau.oversight;

import org.springframework.stereotype.Component;

import vn.nhipcau.oversight.Paper.Style;
import vn.nhipcau.petition.PetitionRegister.Line;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Texts;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The petitions that will be asked about, as lists on the page of results. */
@Component
class ResultsLists {
    private static final float GAP = 8;

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
    private final Texts texts;

    ResultsLists(ResultsWords words, Texts texts) {
        this.words = words;
        this.texts = texts;
    }

    /** A list on the page; {@code day} says what stands in the last column. */
    private record Part(
            String title, String dayTitle, List<Line> lines, Function<Line, String> day) {}

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

    /**
     * Draws the lists, as much of each as there is room for.
     *
     * @param foot how much stays free at the bottom
     */
    void draw(Paper paper, Results results, float foot, Language language) throws IOException {
        var parts = parts(results, language);
        int[] sizes = parts.stream().mapToInt(part -> part.lines().size()).toArray();
        float room = paper.left() - foot - parts.size() * AROUND_ROWS;
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

    private String say(Language language, String key, Object... arguments) {
        return texts.words(language, "oversight.results.page." + key, arguments);
    }
}
