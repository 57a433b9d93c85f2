package vn.nhipcau.petition.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import vn.nhipcau.chat.Reception;
import vn.nhipcau.petition.PetitionEvent.Kind;
import vn.nhipcau.petition.Petitions;
import vn.nhipcau.testing.Driver;
import vn.nhipcau.testing.Messenger;
import vn.nhipcau.testing.People;
import vn.nhipcau.testing.StoryTest;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Who may do what with whose case. A button's data is all that anybody has in hand; each line says
 * whose tap of it does something. All others tap first, and nothing may happen.
 */
@StoryTest
class AuthorisationTests {
    private static final String DRAIN =
            "Cống ngõ 34 phố Phú Viên, phường Bồ Đề tắc cả tháng nay, mưa là ngập";
    private static final Pattern CODE = Pattern.compile("Mã tra cứu:\\s+(KN-26-\\d{6}-\\d)");

    @Autowired Messenger messenger;
    @Autowired Reception reception;
    @Autowired Petitions petitions;
    @Autowired TransactionTemplate transaction;

    private final Map<String, Driver> all = new LinkedHashMap<>();
    private Driver an;
    private Driver boDe;
    private Driver lan;
    private String code;

    @BeforeEach
    void everybodyIsThere() {
        var people = new People(messenger, reception);
        people.boDeJoins();
        an = people.citizen("An");
        boDe = people.officer();
        lan = people.secretary();
        lan.says("/start").sees("Kính chào");
        all.put("citizen", an);
        all.put("other citizen", people.citizen("Minh"));
        all.put("officer", boDe);
        all.put("officer in private", people.citizen("Bình"));
        all.put("other group", people.citizen("Tùng").in("-2002", "Một nhóm khác"));
        all.put("secretary", lan);
        an.says(DRAIN).sees("Kính chào Ông/Bà").taps("Tôi đồng ý").taps("Gửi");
        code = an.sees(CODE);
        boDe.about(code).sees("[Mới] " + code);
    }

    private Driver the(String who) {
        return Objects.requireNonNull(all.get(who));
    }

    private List<Kind> timeline() {
        return transaction.execute(
                _ ->
                        petitions.timeline(petitions.withCode(code).orElseThrow()).stream()
                                .map(event -> event.kind())
                                // The messenger's word that it arrived comes when it comes.
                                .filter(kind -> kind != Kind.DELIVERED)
                                .toList());
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Tiếp nhận                | card   | officer | ACCEPTED
                    Gửi trả lời              | draft  | officer | REPLIED
                    Bỏ                       | draft  | officer | DRAFT_DROPPED
                    Đúng, xóa nội dung       | flag   | officer | REDIRECTED
                    Đã rõ                    | answer | citizen | UNDERSTOOD
                    """)
    void onlyWhoseItIsCanDoIt(String label, String where, String who, Kind does) {
        String data = put(where, label);
        var before = timeline();
        all.forEach(
                (name, somebody) -> {
                    if (!name.equals(who)) somebody.tapsAnywhere(data);
                });
        assertThat(timeline()).isEqualTo(before);
        the(who).tapsAnywhere(data);
        assertThat(timeline()).contains(does);
    }

    /** Brings the case to where a card bears this button; returns what lies under it. */
    private String put(String where, String label) {
        if (where.equals("flag")) boDe.taps("Khác…").taps("Có dấu hiệu khiếu nại, tố cáo");
        if (where.equals("draft") || where.equals("answer"))
            boDe.looksAt("[Mới] " + code).replies("Đã nạo vét").taps("Đã giải quyết xong");
        if (!where.equals("answer")) return boDe.dataOf(label);
        boDe.taps("Gửi trả lời");
        return an.about(code).dataOf(label);
    }

    @Test
    void onlyTheSecretariatForwardsWhatIsInTriage() {
        boDe.taps("Không thuộc thẩm quyền")
                .looksAt(code + ": vì sao")
                .replies("Không phải của phường")
                .taps("Bộ phận giúp việc HĐND phân loại");
        lan.about(code).sees("[Chờ phân loại] " + code);
        String data = lan.dataOf("Chuyển: UBND phường Bồ Đề");
        var before = timeline();
        all.forEach(
                (name, somebody) -> {
                    if (!name.equals("secretary")) somebody.tapsAnywhere(data);
                });
        assertThat(timeline()).isEqualTo(before);
        lan.tapsAnywhere(data);
        assertThat(timeline()).hasSizeGreaterThan(before.size()).endsWith(Kind.ROUTED);
    }

    @Test
    void nobodyButTheirOwnerFindsOrTakesBackAPetition() {
        for (String somebody : Arrays.asList("other citizen", "officer in private", "secretary")) {
            the(somebody).says("/tracuu " + code).sees("Không tìm thấy mã");
            the(somebody).says(code).sees("Không tìm thấy mã");
        }
        an.says("/tracuu " + code).sees("Rút kiến nghị");
        String data = an.dataOf("Rút kiến nghị");
        var before = timeline();
        all.forEach(
                (name, somebody) -> {
                    if (!name.equals("citizen")) somebody.tapsAnywhere(data);
                });
        assertThat(timeline()).isEqualTo(before);
    }

    @Test
    void aReplyInAnotherGroupOrPrivateChatAnswersNothing() {
        var before = timeline();
        boDe.looksAt("[Mới] " + code);
        the("other group").repliesTo(boDe.lastSeen(), "Đã nạo vét");
        the("officer in private").repliesTo(boDe.lastSeen(), "Đã nạo vét");
        assertThat(timeline()).isEqualTo(before);
    }
}
