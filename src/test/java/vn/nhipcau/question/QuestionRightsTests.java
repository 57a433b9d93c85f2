package vn.nhipcau.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.Card;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.people.Roles.Role;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.testing.Driver;
import vn.nhipcau.testing.Messenger;
import vn.nhipcau.testing.StoryTest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Who may do what with what Minh asks the department: every cell of the table is tried. Nobody is
 * stopped by not seeing a button: whoever tries has a copy of the very card in their own chat, taps
 * it and replies to it, and taps what lies under the department's. What is refused changes nothing
 * and shows nothing of it.
 */
@StoryTest
@Tag("one-database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuestionRightsTests {
    private static final String SECRET = "điểm úng ngập phố Hồng Tiến";
    private static final String WORDS = "Vì sao 12 " + SECRET + " chưa được xử lý?";

    /**
     * <pre>
     * Minh   who asked        Phúc   another delegate        An     a citizen
     * Quân   in the department's group     Dũng   its head   Bình   in Bồ Đề's group
     * Giang  head of Bồ Đề    Hải    Standing Committee      Kim    Fatherland Front
     * Lan    secretary
     * </pre>
     */
    private static final String TABLE =
            """
            is        | on             | what            | Minh Phúc An | Quân Dũng | Bình Giang | Hải Kim | Lan
            new       | question       | accept          | .    .    .  | x    x    | .    .     | .   .   | .
            new       | question       | reply           | .    .    .  | x    x    | .    .     | .   .   | .
            new       | myquestions    | withdraw:{ch}   | x    .    .  | .    .    | .    .     | .   .   | .
            new       | myquestions    | really:{ch}     | x    .    .  | .    .    | .    .     | .   .   | .
            draft     | answerdraft    | reply           | .    .    .  | x    x    | .    .     | .   .   | .
            draft     | answerdraft    | edit            | .    .    .  | x    x    | .    .     | .   .   | .
            draft     | answerdraft    | drop            | .    .    .  | x    x    | .    .     | .   .   | .
            draft     | answerdraft    | submit          | .    .    .  | x    x    | .    .     | .   .   | .
            draft     | answerdraft    | send            | .    .    .  | .    x    | .    .     | .   .   | .
            submitted | answerapproval | approve         | .    .    .  | .    x    | .    .     | .   .   | .
            submitted | answerapproval | reply           | .    .    .  | .    x    | .    .     | .   .   | .
            answered  | delegateanswer | agree           | x    .    .  | .    .    | .    .     | .   .   | .
            answered  | delegateanswer | clarify         | x    .    .  | .    .    | .    .     | .   .   | .
            answered  | delegateanswer | propose         | x    .    .  | .    .    | .    .     | .   .   | .
            answered  | delegateanswer | reply-back      | x    .    .  | .    .    | .    .     | .   .   | .
            answered  | myquestions    | show:{ch}       | x    .    .  | .    .    | .    .     | .   .   | .
            answered  | myquestions    | answer:{ch}     | x    .    .  | .    .    | .    .     | .   .   | .
            answered  | questionlist   | show:{ch}       | .    .    .  | .    .    | .    .     | .   .   | x
            """;

    /** What shows something, or asks for more, and leaves nothing on record. */
    private static final Set<String> LOOKS =
            Set.of("withdraw:{ch}", "clarify", "show:{ch}", "answer:{ch}", "reply-back");

    private final List<String> names =
            List.of("Minh", "Phúc", "An", "Quân", "Dũng", "Bình", "Giang", "Hải", "Kim", "Lan");
    private final Map<String, Driver> all = new LinkedHashMap<>();

    @Autowired ApplicationContext house;
    @Autowired Messenger messenger;
    @Autowired Cards cards;

    private Hall hall;
    private long id;
    private String code = "";
    private int copies;

    record Line(String is, String on, String what, List<String> may) {
        @Override
        public String toString() {
            return is + ", " + on + ": " + what;
        }
    }

    static Stream<Line> lines() {
        var rows = TABLE.lines().toList();
        var names = rows.getFirst().replace("|", " ").strip().split("\\s+");
        return rows.stream()
                .skip(1)
                .map(row -> row.replace("|", " ").strip().split("\\s+"))
                .map(
                        cells ->
                                new Line(
                                        cells[0],
                                        cells[1],
                                        cells[2],
                                        IntStream.range(3, cells.length)
                                                .filter(i -> cells[i].equals("x"))
                                                .mapToObj(i -> names[i])
                                                .toList()));
    }

    @BeforeAll
    void everybodyIsThere() {
        hall = new Hall(house);
        var an = hall.people.citizen("An");
        an.says("/start").sees("Kính chào");
        all.put("Minh", hall.minh);
        all.put("Phúc", hall.phuc);
        all.put("An", an);
        all.put("Quân", hall.quan);
        all.put("Dũng", hall.holds("Dũng", Role.HEAD, Hall.DEPARTMENT));
        all.put("Bình", hall.binh);
        all.put("Giang", hall.holds("Giang", Role.HEAD, "ubnd-bo-de"));
        all.put("Hải", hall.holds("Hải", Role.STANDING_MEMBER, null));
        all.put("Kim", hall.holds("Kim", Role.FRONT_OFFICER, null));
        all.put("Lan", hall.lan);
    }

    private void situation(String is) {
        // What was begun in the line before is called off.
        hall.minh.about("").says("/huy");
        code = hall.interpellation(WORDS);
        id = hall.id(code);
        if (is.equals("new")) return;
        hall.quan.looksAt("] " + code).replies("Đang đấu thầu").sees("Dự thảo trả lời " + code);
        if (is.equals("draft")) return;
        hall.quan.looksAt("Dự thảo trả lời " + code).taps("Trình duyệt").sees("Đang chờ duyệt");
        if (is.equals("submitted")) return;
        the("Dũng").about(code).taps("Duyệt và gửi");
        hall.minh.sees("Trả lời chất vấn " + code);
    }

    private Driver the(String name) {
        return Objects.requireNonNull(all.get(name), name);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void eachDoesWhatTheyMayAndNothingElse(Line line) {
        situation(line.is);
        hall.settle();
        for (String name : names) if (!line.may.contains(name)) isRefused(line, name);
        for (String name : line.may) {
            if (!name.equals(line.may.getFirst())) situation(line.is);
            hall.settle();
            int before = messenger.since(0).size();
            String record = hall.record(id);
            tries(line, the(name));
            if (LOOKS.contains(line.what))
                assertThat(saidTo(the(name), before)).as(name + " sees it").contains(code);
            else assertThat(hall.record(id)).as(name + " does it").isNotEqualTo(record);
        }
    }

    private void isRefused(Line line, String name) {
        String unchanged = hall.record(id);
        int before = messenger.since(0).size();
        tries(line, the(name));
        hall.settle();
        assertThat(hall.record(id)).as("what " + name + " changed").isEqualTo(unchanged);
        // Quân and Dũng are told of the case because it is theirs; all others learn nothing.
        boolean theirs = List.of("Minh", "Quân", "Dũng", "Lan").contains(name);
        String said = saidTo(the(name), before);
        if (!theirs) assertThat(said).as(name).doesNotContain(SECRET, "Đang đấu thầu", code);
    }

    private String saidTo(Driver somebody, int before) {
        return String.join(
                "\n",
                messenger.since(before).stream()
                        .filter(said -> said.chat().equals(somebody.chat()))
                        .filter(said -> said.who().equals("Bot"))
                        .map(Messenger.Line::what)
                        .toList());
    }

    private void tries(Line line, Driver somebody) {
        String what = line.what.replace("{ch}", code.toLowerCase(Locale.ROOT));
        boolean reply = what.startsWith("reply");
        String text = "Bản chép " + ++copies + ".";
        var open = new ArrayList<Card>();
        hall.transaction.executeWithoutResult(
                _ ->
                        open.add(
                                cards.open(
                                        hall.address(somebody),
                                        Lane.ANSWER,
                                        subject(line.on),
                                        reply
                                                ? CardView.of(RichText.plain(text))
                                                : CardView.of(
                                                        RichText.plain(text),
                                                        Button.tap("?", what)),
                                        null)));
        somebody.looksAt(text);
        if (reply) somebody.repliesTo(somebody.lastSeen(), "Vâng ạ");
        else somebody.tapsAnywhere("k" + Long.toString(open.getFirst().id(), 36) + ":1:" + what);
        hall.settle();
        hall.transaction.executeWithoutResult(
                _ -> cards.close(open.getFirst().id(), CardView.of(RichText.plain("…"))));
        hall.settle();
    }

    private String subject(String on) {
        return switch (on) {
            case "question" -> "question:" + id;
            case "answerdraft", "answerapproval", "delegateanswer" ->
                    on
                            + ":"
                            + hall.sql
                                    .sql("select max(id) from answer where question = ?")
                                    .param(id)
                                    .query(Long.class)
                                    .single();
            default -> on;
        };
    }
}
