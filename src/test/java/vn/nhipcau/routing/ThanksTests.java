package vn.nhipcau.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Thanks are told from an objection. */
@SpringBootTest
class ThanksTests {
    @Autowired Routing routing;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cảm ơn",
                "cam on",
                "cam on nhieu",
                "cam on rat nhieu",
                "Cảm ơn phường, cống đã thông",
                "It is fixed, thank you",
                "đã xem",
                "Cám ơn ạ",
                "ok",
                "OK nhé",
                "Tốt quá",
                "tot qua",
                "Đã rõ, cảm ơn",
                "Vâng",
                "Cảm ơn UBND phường đã giải quyết nhanh chóng",
                "👍",
                "🙏🙏",
                "❤️",
                "Thank you very much!",
                "thanks",
                "Great, thanks for your quick answer",
                "Got it",
                "Tôi rất hài lòng, xin cảm ơn các anh chị",
                "cảm\u00A0ơn",
                "Cảm ơn!!!"
            })
    void isThanks(String text) {
        assertThat(routing.isThanks(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vẫn tắc",
                "Không đồng ý",
                "Chưa tốt",
                "Cảm ơn nhưng cống vẫn tắc",
                "no",
                "Không",
                "👎",
                "Không hài lòng",
                "Not good",
                "Phường trả lời",
                "Cảm ơn, tôi tố cáo ông B",
                "34B",
                "😡",
                "Chưa rõ",
                "I do not agree",
                "Thank you but it is still blocked",
                "?"
            })
    void isNot(String text) {
        assertThat(routing.isThanks(text)).isFalse();
    }
}
