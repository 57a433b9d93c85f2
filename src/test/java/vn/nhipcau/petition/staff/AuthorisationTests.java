package vn.nhipcau.petition.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.Card;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.testing.Driver;
import vn.nhipcau.testing.Messenger;
import vn.nhipcau.testing.Quiet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Who may do what with whose case: every cell of the table is tried. The case is An's, about a
 * drain in Bồ Đề, whose group has it.
 *
 * <p>Nobody is stopped by not seeing a button: whoever tries has in their own chat a copy of the
 * very card, as if it lay there from another time, taps it and replies to it; and taps as well what
 * lies under the button in the chat of whoever may. What is refused changes nothing, is told
 * kindly, and shows nothing of the case.
 */
@vn.nhipcau.testing.StoryTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("one-database")
class AuthorisationTests {
    /**
     * <pre>
     * An     whose case it is              Minh   another citizen          Ai     nobody ever met them
     * Bình   in Bồ Đề's group              anon   its anonymous admin      Hoa    officer, in her own chat
     * Cúc    was an officer, left          Xuân   in the group it had      Dũng   head of Bồ Đề
     * Tùng   in Ngọc Lâm's group           Giang  head of Ngọc Lâm         Lan    secretary
     * Hải    Standing Committee            Kim    Fatherland Front, district
     * Linh   the same, Bồ Đề ward          Nga    the same, Ngọc Lâm ward  Phúc   delegate
     * </pre>
     *
     * {@code on}: which card or message; {@code what}: the button, a reply to it, or what is said.
     * {@code does}: what then stands on the timeline, or is shown to whoever did it.
     */
    private static final String TABLE =
            """
            case is          | on           | what                  | An Minh Ai | Bình anon Hoa Cúc Xuân Dũng | Tùng Giang | Lan | Hải Kim Linh Nga Phúc | does
            new              | petition     | accept                | .  .    .  | x    x    .   .   .    .    | .    .     | .   | .   .   .    .   .    | ACCEPTED
            new              | petition     | return                | .  .    .  | x    x    .   .   .    .    | .    .     | .   | .   .   .    .   .    | vì sao không thuộc thẩm quyền?
            new              | petition     | ask                   | .  .    .  | x    x    .   .   .    .    | .    .     | .   | .   .   .    .   .    | cần hỏi người kiến nghị điều gì?
            new              | petition     | more                  | .  .    .  | x    x    .   .   .    .    | .    .     | .   | .   .   .    .   .    | [Ghi chú nội bộ]
            new              | petition     | less                  | .  .    .  | x    x    .   .   .    .    | .    .     | .   | .   .   .    .   .    | [Không thuộc thẩm quyền]
            new              | petition     | support               | .  .    .  | x    x    .   .   .    .    | .    .     | .   | .   .   .    .   .    | đề nghị đơn vị nào phối hợp?
            new              | petition     | note                  | .  .    .  | x    x    .   .   .    .    | .    .     | .   | .   .   .    .   .    | ghi chú nội bộ, người kiến nghị không thấy
            new              | petition     | flag                  | .  .    .  | x    x    .   .   .    .    | .    .     | .   | .   .   .    .   .    | có dấu hiệu khiếu nại, tố cáo?
            taken            | petition     | contact               | .  .    .  | x    .    .   .   .    .    | .    .     | .   | .   .   .    .   .    | Đã gửi vào cuộc trò chuyện riêng
            new              | petition     | reply                 | x  .    .  | x    x    .   .   .    .    | .    .     | .   | .   .   .    .   .    | REPLY_DRAFTED or SUPPLEMENTED
            asked            | petition     | reply                 | x  .    .  | x    x    .   .   .    .    | .    .     | .   | .   .   .    .   .    | REPLY_DRAFTED or INFO_GIVEN
            new              | ask return   | reply                 | .  .    .  | x    x    .   .   .    .    | .    .     | .   | .   .   .    .   .    | chuyển đến đâu?
            new              | ask question | reply                 | .  .    .  | x    x    .   .   .    .    | .    .     | .   | .   .   .    .   .    | INFO_ASKED
            new              | ask note     | reply                 | .  .    .  | x    x    .   .   .    .    | .    .     | .   | .   .   .    .   .    | NOTED
            new              | ask support  | reply                 | .  .    .  | x    x    .   .   .    .    | .    .     | .   | .   .   .    .   .    | SUPPORT_ASKED
            returning        | pick return  | triage                | .  .    .  | x    x    .   .   .    .    | .    .     | .   | .   .   .    .   .    | RETURNED
            returning        | pick return  | to:ubnd-ngoc-lam      | .  .    .  | x    x    .   .   .    .    | .    .     | .   | .   .   .    .   .    | ROUTED
            new              | pick support | to:ubnd-ngoc-lam      | .  .    .  | x    x    .   .   .    .    | .    .     | .   | .   .   .    .   .    | cần đơn vị phối hợp làm gì?
            new              | pick flag    | to:yes                | .  .    .  | x    x    .   .   .    .    | .    .     | .   | .   .   .    .   .    | REDIRECTED
            new              | support      | reply                 | .  .    .  | .    .    .   .   .    .    | x    .     | .   | .   .   .    .   .    | SUPPORT_GIVEN
            draft            | reply        | outcome:0             | .  .    .  | x    x    .   .   .    .    | .    .     | .   | .   .   .    .   .    | Trên đây là nội dung người kiến nghị sẽ thấy
            roadmap          | reply        | days:10               | .  .    .  | x    x    .   .   .    .    | .    .     | .   | .   .   .    .   .    | Trên đây là nội dung người kiến nghị sẽ thấy
            roadmap          | reply        | reply 15/01/2027      | .  .    .  | x    x    .   .   .    .    | .    .     | .   | .   .   .    .   .    | Thời hạn hoàn thành: 15/01/2027
            ready            | reply        | reply                 | .  .    .  | x    x    .   .   .    .    | .    .     | .   | .   .   .    .   .    | Vâng ạ
            ready            | reply        | edit                  | .  .    .  | x    x    .   .   .    .    | .    .     | .   | .   .   .    .   .    | bằng nội dung mới
            ready            | reply        | drop                  | .  .    .  | x    x    .   .   .    .    | .    .     | .   | .   .   .    .   .    | DRAFT_DROPPED
            ready            | reply        | submit                | .  .    .  | x    x    .   .   .    .    | .    .     | .   | .   .   .    .   .    | REPLY_SUBMITTED
            ready            | reply        | send                  | .  .    .  | x    x    .   .   .    .    | .    .     | .   | .   .   .    .   .    | REPLIED
            submitted        | approve      | approve               | .  .    .  | .    .    .   .   .    x    | .    .     | .   | .   .   .    .   .    | REPLIED
            submitted        | approve      | change                | .  .    .  | .    .    .   .   .    x    | .    .     | .   | .   .   .    .   .    | Cần sửa gì?
            submitted        | approve      | reply                 | .  .    .  | .    .    .   .   .    x    | .    .     | .   | .   .   .    .   .    | CHANGES_REQUESTED
            answered         | petition     | correct               | .  .    .  | x    x    .   .   .    .    | .    .     | .   | .   .   .    .   .    | bằng nội dung trả lời đã đính chính
            answered         | ask correct  | reply                 | .  .    .  | x    x    .   .   .    .    | .    .     | .   | .   .   .    .   .    | REPLY_DRAFTED
            answered         | answer       | understood            | x  .    .  | .    .    .   .   .    .    | .    .     | .   | .   .   .    .   .    | UNDERSTOOD
            answered         | answer       | satisfied             | x  .    .  | .    .    .   .   .    .    | .    .     | .   | .   .   .    .   .    | RATED
            answered         | answer       | review                | x  .    .  | .    .    .   .   .    .    | .    .     | .   | .   .   .    .   .    | Vì sao?
            answered         | answer       | reply                 | x  .    .  | .    .    .   .   .    .    | .    .     | .   | .   .   .    .   .    | Lý do: Vẫn tắc ạ
            new              | track        | show:{kn}             | x  .    .  | .    .    .   .   .    .    | .    .     | .   | .   .   .    .   .    | Nơi giải quyết
            new              | track        | withdraw:{kn}         | x  .    .  | .    .    .   .   .    .    | .    .     | .   | .   .   .    .   .    | muốn rút kiến nghị
            new              | track        | really:{kn}           | x  .    .  | .    .    .   .   .    .    | .    .     | .   | .   .   .    .   .    | WITHDRAWN
            new              |              | /tracuu {code}        | x  .    .  | .    .    .   .   .    .    | .    .     | .   | .   .   .    .   .    | Nơi giải quyết
            new              |              | {code}                | x  .    .  | .    .    .   .   .    .    | .    .     | .   | .   .   .    .   .    | Nơi giải quyết
            new              |              | /rut                  | x  .    .  | .    .    .   .   .    .    | .    .     | .   | .   .   .    .   .    | muốn rút kiến nghị
            new              |              | /viec                 | .  .    .  | x    x    x   .   .    x    | .    .     | .   | .   .   .    .   .    | {code}
            triage           |              | /viec                 | .  .    .  | .    .    .   .   .    .    | .    .     | x   | .   .   .    .   .    | {code}
            new              | work         | show:{duty}           | .  .    .  | x    x    x   .   .    x    | .    .     | x   | x   x   x    .   .    | [Mới] {code} or Cơ quan phải thực hiện
            new              | duty         | urge:{duty}           | .  .    .  | .    .    .   .   .    .    | .    .     | .   | x   x   x    .   .    | URGED_BY
            new              | urge         | reply                 | .  .    .  | x    x    .   .   .    .    | .    .     | .   | .   .   .    .   .    | REPLY_DRAFTED
            new              | petition     | extend                | .  .    .  | x    x    .   .   .    .    | .    .     | .   | .   .   .    .   .    | thêm mấy ngày làm việc?
            new              | pick extend  | to:5                  | .  .    .  | x    x    .   .   .    .    | .    .     | .   | .   .   .    .   .    | Vì sao cần thêm thời gian
            new              | ask extension | reply                | .  .    .  | x    x    .   .   .    .    | .    .     | .   | .   .   .    .   .    | EXTENSION_ASKED
            asks             | extension    | grant                 | .  .    .  | .    .    .   .   .    .    | .    .     | x   | .   .   .    .   .    | EXTENDED
            asks             | extension    | refuse                | .  .    .  | .    .    .   .   .    .    | .    .     | x   | .   .   .    .   .    | EXTENSION_REFUSED
            triage           | petition     | urgent                | .  .    .  | .    .    .   .   .    .    | .    .     | x   | .   .   .    .   .    | là việc khẩn?
            triage           | petition     | yes-urgent:2026-11-23 | .  .    .  | .    .    .   .   .    .    | .    .     | x   | .   .   .    .   .    | MADE_URGENT
            new              |              | /lichnghi             | .  .    .  | .    .    .   .   .    .    | .    .     | x   | .   .   .    .   .    | Lịch nghỉ sắp tới
            new              |              | /nhaphoho             | .  .    .  | .    .    x   .   .    .    | .    .     | x   | .   .   .    .   .    | Kiến nghị đến bằng cách nào?
            new              |              | /moi                  | .  .    .  | .    .    .   .   .    .    | .    .     | x   | .   .   .    .   .    | Mời ai tham gia
            new              |              | /daumoi               | .  .    .  | .    .    .   .   .    .    | .    .     | x   | .   .   .    .   .    | Đầu mối
            new              | petition     | urge                  | .  .    .  | .    .    .   .   .    .    | .    .     | x   | .   .   .    .   .    | URGED_BY
            new              | petition     | recall                | .  .    .  | .    .    .   .   .    .    | .    .     | x   | .   .   .    .   .    | TRIAGED
            triage           | petition     | take                  | .  .    .  | .    .    .   .   .    .    | .    .     | x   | .   .   .    .   .    | ACCEPTED
            triage           | petition     | forward:ubnd-ngoc-lam | .  .    .  | .    .    .   .   .    .    | .    .     | x   | .   .   .    .   .    | ROUTED
            triage           | petition     | other-unit            | .  .    .  | .    .    .   .   .    .    | .    .     | x   | .   .   .    .   .    | chuyển đến đơn vị nào?
            triage           | petition     | ward                  | .  .    .  | .    .    .   .   .    .    | .    .     | x   | .   .   .    .   .    | thuộc phường nào?
            triage           | petition     | area                  | .  .    .  | .    .    .   .   .    .    | .    .     | x   | .   .   .    .   .    | thuộc lĩnh vực nào?
            triage           | petition     | decline               | .  .    .  | .    .    .   .   .    .    | .    .     | x   | .   .   .    .   .    | không tiếp nhận vì lý do nào?
            triage           | petition     | split                 | .  .    .  | .    .    .   .   .    .    | .    .     | x   | .   .   .    .   .    | nội dung của việc thứ hai
            triage           | petition     | ask                   | .  .    .  | .    .    .   .   .    .    | .    .     | x   | .   .   .    .   .    | cần hỏi người kiến nghị điều gì?
            triage           | petition     | flag                  | .  .    .  | .    .    .   .   .    .    | .    .     | x   | .   .   .    .   .    | có dấu hiệu khiếu nại, tố cáo?
            triage           | petition     | reply                 | x  .    .  | .    .    .   .   .    .    | .    .     | x   | .   .   .    .   .    | REPLY_DRAFTED or SUPPLEMENTED
            triage           | ask question | reply                 | .  .    .  | .    .    .   .   .    .    | .    .     | x   | .   .   .    .   .    | INFO_ASKED
            triage           | ask split    | reply                 | .  .    .  | .    .    .   .   .    .    | .    .     | x   | .   .   .    .   .    | SPLIT
            triage           | pick unit    | to:ubnd-ngoc-lam      | .  .    .  | .    .    .   .   .    .    | .    .     | x   | .   .   .    .   .    | ROUTED
            triage           | pick ward    | to:ngoc-lam           | .  .    .  | .    .    .   .   .    .    | .    .     | x   | .   .   .    .   .    | DETAILS_CHANGED
            triage           | pick area    | to:other              | .  .    .  | .    .    .   .   .    .    | .    .     | x   | .   .   .    .   .    | DETAILS_CHANGED
            triage           | pick decline | to:no-content         | .  .    .  | .    .    .   .   .    .    | .    .     | x   | .   .   .    .   .    | NOT_ACCEPTED
            triage           | pick flag    | to:yes                | .  .    .  | .    .    .   .   .    .    | .    .     | x   | .   .   .    .   .    | REDIRECTED
            outside-asked    | relay        | contact               | .  .    .  | .    .    .   .   .    .    | .    .     | x   | .   .   .    .   .    | Liên hệ của người kiến nghị
            outside-asked    | relay        | reply                 | .  .    .  | .    .    .   .   .    .    | .    .     | x   | .   .   .    .   .    | INFO_GIVEN
            outside-answered | tell         | contact               | .  .    .  | .    .    .   .   .    .    | .    .     | x   | .   .   .    .   .    | Liên hệ của người kiến nghị
            outside-answered | tell         | done                  | .  .    .  | .    .    .   .   .    .    | .    .     | x   | .   .   .    .   .    | TOLD_OTHERWISE
            held             | minutes      | open                  | .  .    .  | .    .    .   .   .    x    | .    .     | x   | .   .   .    .   .    | Xin nhắn hoặc chuyển tiếp từng ý kiến
            held             |              | /bienban              | .  .    .  | .    .    .   .   .    x    | .    .     | x   | .   .   .    .   .    | Tổ đại biểu số 2
            held             | minuteslist  | open:{meeting}        | .  .    .  | .    .    .   .   .    x    | .    .     | x   | .   .   .    .   .    | Xin nhắn hoặc chuyển tiếp từng ý kiến
            held             | work         | show:{minutes}        | .  .    .  | x    x    x   .   .    x    | .    .     | x   | x   x   x    .   .    | nhập biên bản or Cơ quan phải thực hiện
            minuted          | synthesis    | table                 | .  .    .  | .    .    .   .   .    x    | .    .     | x   | .   .   .    .   .    | (DOCUMENT)
            minuted          | synthesis    | send                  | .  .    .  | .    .    .   .   .    .    | .    .     | x   | .   .   .    .   .    | Đã gửi Thường trực HĐND
            """;

    /** What a refused person is told; mostly that it is not, or no longer, for them. */
    private static final List<String> KIND =
            List.of(
                    "Nút này không còn dùng được",
                    "Kiến nghị này hiện không do đơn vị của Ông/Bà giải quyết.",
                    "Dự thảo này không còn chờ duyệt.",
                    "Chỉ cán bộ đã tiếp nhận kiến nghị này được xem liên hệ.",
                    "Chức năng này chỉ dành cho cán bộ được phân quyền.",
                    "Lệnh này dành cho cán bộ được phân công.",
                    "Không tìm thấy mã",
                    "Ông/Bà chưa gửi kiến nghị nào",
                    "không có kiến nghị nào",
                    "hiện không có việc nào chờ giải quyết",
                    "Hiện không có việc nào quá hạn",
                    "Việc này không thuộc phần của Ông/Bà ở đây.",
                    "Việc này đã xong hoặc đang tạm dừng.",
                    "Để trả lời, xin bấm vào mã kiến nghị",
                    "cuộc trò chuyện riêng",
                    "Biên bản dành cho thư ký của cuộc tiếp xúc",
                    "Việc của");

    private static final String JUST_WORDS = "Chúng tôi có thể giúp gì cho Ông/Bà?";

    @Autowired ApplicationContext house;
    @Autowired Messenger messenger;
    @Autowired Cards cards;
    @Autowired JdbcClient sql;
    @Autowired Quiet quiet;
    @Autowired TransactionTemplate transaction;

    private Cast cast;
    private int copies;

    /** One line of the table. */
    record Line(String is, String on, String what, Map<String, Boolean> cells, String does) {
        @Override
        public String toString() {
            return is + ": " + (on.isEmpty() ? "" : on + " ") + what;
        }

        List<String> who(boolean may) {
            return cells.entrySet().stream()
                    .filter(cell -> cell.getValue() == may)
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    static Stream<Line> lines() {
        var rows = TABLE.lines().map(row -> row.split("\\|", -1)).toList();
        return rows.stream().skip(1).map(row -> line(rows.getFirst(), row));
    }

    private static Line line(String[] head, String[] row) {
        var cells = new LinkedHashMap<String, Boolean>();
        for (int i = 3; i < row.length - 1; i++) {
            String[] names = head[i].strip().split("\\s+");
            String[] marks = row[i].strip().split("\\s+");
            assertThat(marks).as(String.join("|", row)).hasSameSizeAs(names);
            for (int k = 0; k < names.length; k++) {
                assertThat(marks[k]).isIn("x", ".");
                cells.put(names[k], marks[k].equals("x"));
            }
        }
        String does = row[row.length - 1].strip();
        return new Line(row[0].strip(), row[1].strip(), row[2].strip(), cells, does);
    }

    @BeforeAll
    void everybodyIsThere() {
        cast = new Cast(house);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void eachDoesWhatTheyMayAndNothingElse(Line line) {
        var one = situation(line);
        nobodyElseDoesIt(line, one);
        one.ends();
        for (String name : line.who(true)) {
            one = situation(line);
            doesIt(line, one, name);
            one.ends();
        }
    }

    private Case situation(Line line) {
        boolean outside = line.is.startsWith("outside");
        // A dialog of the line before must be seen to be closed before the same begins anew.
        if (outside) cast.the("Lan").says("/huy");
        settle();
        var one = new Case(cast, sql, outside).goesOn(line.is);
        settle();
        return one;
    }

    private void nobodyElseDoesIt(Line line, Case one) {
        var open = new ArrayList<Card>();
        var tried = new LinkedHashMap<String, Driver>();
        String elsewhere = line.on.isEmpty() ? "" : copy(line, one, the("Bình", one), open);
        var own = new LinkedHashMap<String, String>();
        for (String name : line.who(false)) {
            var somebody = the(name, one);
            tried.put(name, somebody);
            if (!line.on.isEmpty() && !name.equals("Ai"))
                own.put(name, copy(line, one, somebody, open));
        }
        settle();
        int before = messenger.since(0).size();
        String record = one.record();
        for (var trying : tried.entrySet()) {
            String name = trying.getKey();
            var somebody = trying.getValue();
            String copy = own.get(name);
            if (copy != null) tries(line, one, somebody, copy);
            // A reply to a message of another chat is but words.
            boolean nothingElse = copy == null || !line.what.startsWith("reply");
            if (nothingElse && !sharesTheGroup(name)) tries(line, one, somebody, elsewhere);
            assertThat(one.record()).as("what " + name + " changed").isEqualTo(record);
        }
        settle();
        var said = messenger.since(before);
        tried.forEach((name, somebody) -> isToldKindly(line, name, somebody, said));
        transaction.executeWithoutResult(
                _ ->
                        open.forEach(
                                copy -> cards.close(copy.id(), CardView.of(RichText.plain("…")))));
        settle();
    }

    private void isToldKindly(
            Line line, String name, Driver somebody, List<Messenger.Line> saidSince) {
        var here =
                saidSince.stream()
                        .filter(said -> said.chat().equals(somebody.chat()))
                        .filter(said -> said.who().equals("Bot"))
                        .map(Messenger.Line::what)
                        .toList();
        boolean mayHere = line.who(true).contains("Bình") && sharesTheGroup(name);
        if (!mayHere) assertThat(here).as(name).noneMatch(AuthorisationTests::tellsSecrets);
        // In groups only commands, taps and replies to us are heard at all; to whom nothing was
        // ever said here, a reply is but words.
        if (somebody.chat().startsWith("-") && line.what.equals("{code}")) return;
        boolean butWords = line.on.equals("answer") || name.equals("Ai");
        String all = String.join("\n", here) + somebody.transcript();
        assertThat(butWords && all.contains(JUST_WORDS) ? List.of(JUST_WORDS) : KIND)
                .as(name + ": " + here)
                .anyMatch(all::contains);
        if (!line.on.isEmpty() && !line.what.startsWith("reply"))
            assertThat(here).as(name + " taps").isNotEmpty();
    }

    private static boolean sharesTheGroup(String name) {
        return name.equals("Bình") || name.equals("anon");
    }

    private static boolean tellsSecrets(String said) {
        return Arrays.stream(Case.SECRETS).anyMatch(said::contains);
    }

    private void doesIt(Line line, Case one, String name) {
        var somebody = the(name, one);
        var open = new ArrayList<Card>();
        String with = line.on.isEmpty() ? "" : copy(line, one, somebody, open);
        settle();
        int before = messenger.since(0).size();
        String record = one.record();
        tries(line, one, somebody, with);
        settle();
        var said =
                messenger.since(before).stream()
                        .filter(shown -> shown.chat().equals(somebody.chat()))
                        .filter(shown -> shown.who().equals("Bot"))
                        .map(Messenger.Line::what)
                        .toList();
        String now = one.record();
        assertThat(List.of(line.does.split(" or ")))
                .as(name + " does it: " + said)
                .anyMatch(
                        does ->
                                does.matches("[A-Z_]+")
                                        ? times(now, does) > times(record, does)
                                        : said.stream()
                                                .anyMatch(is -> is.contains(one.filled(does))));
        transaction.executeWithoutResult(
                _ ->
                        open.forEach(
                                copy -> cards.close(copy.id(), CardView.of(RichText.plain("…")))));
    }

    private static int times(String record, String kind) {
        return record.toUpperCase(java.util.Locale.ROOT).split("KIND=" + kind + "[,}]", -1).length;
    }

    private Driver the(String name, Case one) {
        if (name.equals("An")) return one.an;
        return name.equals("Ai") ? cast.people.citizen("Ai") : cast.the(name);
    }

    /** Puts a copy of the card into somebody's chat; returns what lies under it. */
    private String copy(Line line, Case one, Driver somebody, List<Card> open) {
        boolean reply = line.what.startsWith("reply");
        String text = "Bản chép " + ++copies + ".";
        var view =
                reply
                        ? CardView.of(RichText.plain(text))
                        : CardView.of(RichText.plain(text), Button.tap("?", one.filled(line.what)));
        var card =
                transaction.execute(
                        _ ->
                                cards.open(
                                        cast.address(somebody),
                                        Lane.ANSWER,
                                        one.subject(line.on),
                                        view,
                                        null));
        open.add(card);
        if (!reply) return "k" + Long.toString(card.id(), 36) + ":1:" + one.filled(line.what);
        somebody.looksAt(text);
        return somebody.lastSeen();
    }

    private void tries(Line line, Case one, Driver somebody, String with) {
        if (line.on.isEmpty()) somebody.says(one.filled(line.what));
        // What says no more than thanks is none of a citizen's additions.
        else if (line.what.equals("reply"))
            somebody.repliesTo(with, somebody == one.an ? "Vẫn tắc ạ" : "Vâng ạ");
        else if (line.what.startsWith("reply ")) somebody.repliesTo(with, line.what.substring(6));
        else somebody.tapsAnywhere(with);
    }

    private void settle() {
        quiet.settle();
    }
}
