package vn.nhipcau.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import vn.nhipcau.council.SubjectArea;
import vn.nhipcau.council.Ward;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;

/** The words of a text are the same, whatever stands between and within them. */
@SpringBootTest
class DisguisedWordsTests {
    private static final List<String> BETWEEN =
            List.of(
                    " ",
                    "  ",
                    "\n",
                    "\r\n",
                    "\n\n",
                    "\t",
                    "\u000B",
                    "\f",
                    "\u0085",
                    "\u00A0",
                    "\u1680",
                    "\u2003",
                    "\u2009",
                    "\u202F",
                    "\u205F",
                    "\u3000",
                    "\u2028",
                    "\u200B",
                    "\u00AD",
                    "\u034F",
                    "\u2060",
                    "\uFEFF",
                    "\u180E",
                    "\u200E",
                    "\u202E",
                    "\u2066",
                    "\uFE0F",
                    "_",
                    "-",
                    "/",
                    ".",
                    ", ",
                    " *",
                    "* ",
                    "`",
                    "|",
                    " ~ ",
                    " – ",
                    "…",
                    " (",
                    " \uDB40\uDC41",
                    "\u3164 ");
    private static final List<String> WITHIN =
            List.of(
                    "\u200B",
                    "\u00AD",
                    "\u034F",
                    "\u2060",
                    "\uFEFF",
                    "\u200C",
                    "\u200D",
                    "\u200F",
                    "\u2063",
                    "\uFE0E",
                    "\uDB40\uDC41",
                    "\uDB40\uDD00",
                    "\u180B",
                    "\u0336");

    @Autowired Routing routing;

    private Kind kind(String text) {
        return routing.read(text).kind();
    }

    @RepeatedTest(60)
    void nothingBetweenTwoWordsOfASignHidesIt(RepetitionInfo time) {
        var random = new Random(time.getCurrentRepetition());
        for (String[] row :
                new String[][] {
                    {"DENUNCIATION", "Tôi ", "tố", "cáo", " ông Nguyễn Văn B ở phường Bồ Đề"},
                    {"DENUNCIATION", "Toi ", "to", "cao", " ong Nguyen Van B o phuong Bo De"},
                    {"DENUNCIATION", "Bà ấy ", "nhận", "hối", "lộ", " của người dân phường Bồ Đề"},
                    {"COMPLAINT", "Tôi ", "khiếu", "nại", " việc thu hồi đất ở phường Bồ Đề"},
                    {"EMERGENCY", "Có ", "cháy", "nhà", " ở ngõ 12 phố Bồ Đề, có người mắc kẹt"},
                }) {
            var text = new StringBuilder(row[1]).append(row[2]);
            for (int i = 3; i < row.length - 1; i++)
                text.append(BETWEEN.get(random.nextInt(BETWEEN.size()))).append(row[i]);
            text.append(row[row.length - 1]);
            assertThat(kind(text.toString())).as(text.toString()).hasToString(row[0]);
        }
    }

    @RepeatedTest(60)
    void nothingInvisibleWithinItsWordsHidesIt(RepetitionInfo time) {
        var random = new Random(time.getCurrentRepetition());
        for (String text :
                new String[] {"Tôi tố cáo ông Nguyễn Văn B", "Tôi khiếu nại việc thu hồi đất"}) {
            var disguised = new StringBuilder();
            String written =
                    random.nextBoolean() ? text : Normalizer.normalize(text, Normalizer.Form.NFD);
            for (char letter : written.toCharArray()) {
                disguised.append(letter);
                if (random.nextInt(3) == 0)
                    disguised.append(WITHIN.get(random.nextInt(WITHIN.size())));
            }
            assertThat(kind(disguised.toString())).as(disguised.toString()).isEqualTo(kind(text));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tôi t ố c á o ông Nguyễn Văn B",
                "Tôi t.ố. c.á.o ông Nguyễn Văn B",
                "Tôi t-ố c-á-o ông Nguyễn Văn B",
                "T Ô I T Ố C Á O ÔNG NGUYỄN VĂN B",
                "toi t o c a o ong Nguyen Van B",
                "Tôi tốcáo ông Nguyễn Văn B",
                "Tôi đã viết đơn.Tố cáo ông Nguyễn Văn B",
                "Tôi tố *cáo* ông Nguyễn Văn B",
                "Tôi _tố_ ~cáo~ ông Nguyễn Văn B",
                "Tôi TỐ. CÁO ÔNG NGUYỄN VĂN B",
                "Tôi tố\n\ncáo ông Nguyễn Văn B",
                "Tôi tố\nCáo ông Nguyễn Văn B",
                "Không.\nTố cáo ông Nguyễn Văn B",
                "Không, tố cáo ông Nguyễn Văn B",
                "Tôi tố c\u0430\u0301o ông Nguyễn Văn B", // the Cyrillic а
                "Tôi t\u043E\u0302\u0301 cáo ông Nguyễn Văn B", // the Cyrillic о
                "Tôi \u03C4ố cáo ông Nguyễn Văn B", // the Greek τ
                "Tôi ｔố ｃáｏ ông Nguyễn Văn B",
                "Tôi 𝐭ố 𝐜á𝐨 ông Nguyễn Văn B",
                "Tôi to cao ông Nguyễn Văn B ở phường Bồ Đề",
                "Tôi tô cáo ông Nguyễn Văn B ở phường Bồ Đề",
                "Tôi muốn tố cao ông Nguyễn Văn B ở phường Bồ Đề",
                "Ông Bình nhan hoi lo của dân phường Bồ Đề",
                "Tôi t0 ca0 ông Nguyễn Văn B",
                "Tôi tố c@o ông Nguyễn Văn B",
                "Tôi tố <b>cáo</b> ông Nguyễn Văn B",
                "Tôi t<i>ố cá</i>o ông Nguyễn Văn B",
                "Tôi tố&nbsp;cáo ông Nguyễn Văn B",
                "T Ố  C Á O ÔNG NGUYỄN VĂN B",
                "toitocaoongNguyenVanB",
                "Tôi ᴛố ᴄáᴏ ông Nguyễn Văn B",
                "🅣🅞 🅒🅐🅞 ong Nguyen Van B",
                "Tôi t\u0336ố\u0336 c\u0336á\u0336o\u0336 ông Nguyễn Văn B",
            })
    void aDenunciationIsOneHoweverItIsSpelled(String text) {
        assertThat(kind(text)).isEqualTo(Kind.DENUNCIATION);
        assertThat(kind(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isEqualTo(Kind.DENUNCIATION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mùa này nhiều bão tố. Cáo thị của phường dán ở cổng chợ Bồ Đề bị rách",
                "Bà con thiếu cái ăn, tiền điện thì tăng, đề nghị phường Bồ Đề hỗ trợ",
                "Phường đã có quyết định, sai sót trong sổ hộ vẫn chưa sửa",
                "Dây điện chùng sát nhà, cháy bóng đèn đường phố Bồ Đề",
                "Tôi không tố cáo ai, chỉ đề nghị phường Bồ Đề sửa đèn đường",
                "Tôi không-tố-cáo ai, chỉ đề nghị phường Bồ Đề sửa đèn đường",
                "Công tác phòng\nchống tham nhũng của phường Bồ Đề cần công khai",
                "Khu A B C D của chợ Bồ Đề không ai quét dọn",
                "Cống/hố ga ở ngõ 34 phố Phú Viên bị tắc",
            })
    void whatIsHarmlessStaysAPetition(String text) {
        assertThat(kind(text)).isEqualTo(Kind.PETITION);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "\"Rác ở phường Ngọc\nLâm không ai dọn\", ngoc-lam, waste",
                "Rác ở phường Ngọc\u00A0Lâm không ai dọn, ngoc-lam, waste",
                "Rác ở phường\u2009Ngọc\u3000Lâm không ai dọn, ngoc-lam, waste",
                "Rác ở phường Ng\u00ADọc\u200BLâm không ai dọn, ngoc-lam, waste",
                "Rác ở *phường* Ngọc_Lâm không ai dọn, ngoc-lam, waste",
                "Rác ở phường Ngọc *Lâm* không ai dọn, ngoc-lam, waste",
                "Đèn\u00A0đường phường Bồ Đề hỏng, bo-de, lighting",
                "\"Đèn\nđường phường Bồ Đề hỏng\", bo-de, lighting",
                "Đèn\u200Bđường phường Bồ Đề hỏng, bo-de, lighting",
                "Đèn\u00ADđường phường Bồ Đề hỏng, bo-de, lighting",
                "Rác ở phường Bồ \u00D0ề không ai dọn, bo-de, waste",
                "Rác ở phường \u0189ức Giang không ai dọn, duc-giang, waste",
                "Rác ở phường Bồ Đề không ai dọn, bo-de, waste",
            })
    void wardsAndAreasAreUnderstood(String text, String ward, String area) {
        var reading = routing.read(text);
        assertThat(reading.ward().map(Ward::id)).contains(ward);
        assertThat(reading.area().map(SubjectArea::code)).contains(area);
    }

    @ParameterizedTest
    @CsvSource({
        "Bồ \u00D0ề, bo-de",
        "\u0189ức Giang, duc-giang",
        "phường\u00A0Bồ\u2009Đề, bo-de",
        "p.\u3000Bồ\u200B Đề, bo-de",
        "Ｂồ Đề, bo-de",
        "B\u043E\u0302\u0300 Đề, bo-de",
    })
    void theTypedWardIsFound(String typed, String ward) {
        assertThat(routing.ward(typed).map(Ward::id)).contains(ward);
    }

    @Test
    void aLongSpelledTextIsReadInNoTime() {
        for (String piece :
                List.of("t ", "t.", "ố ", "\u200B", "tố\u00AD", "a\u0336", "tốcáo", " a"))
            org.junit.jupiter.api.Assertions.assertTimeout(
                    java.time.Duration.ofSeconds(3),
                    () -> routing.read(piece.repeat(20_000 / piece.length())));
    }
}
