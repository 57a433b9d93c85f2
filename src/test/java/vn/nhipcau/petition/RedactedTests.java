package vn.nhipcau.petition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left of words in tables that go from hand to hand. */
class RedactedTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Cống ngõ 34 phố Phú Viên tắc                       | Cống ngõ 34 phố Phú Viên tắc
                    Tôi là Nguyễn Thị An, cống ngõ 34 tắc              | Tôi là […], cống ngõ 34 tắc
                    tên tôi là bà Trần Mai Lan ở số 5                  | tên tôi là bà […] ở số 5
                    Gọi 0912 345 678 hoặc +84-912-345-678 nhé          | Gọi […] hoặc […] nhé
                    CCCD 001099012345, thư an.nguyen@example.vn        | CCCD […], thư […]
                    Xem https://example.vn/anh?id=1 và www.abc.vn      | Xem […] và […]
                    My name is John Smith, the drain is blocked        | My name is […], the drain is blocked
                    Tôi là người dân ngõ 34, từ 12/10/2026 đến nay     | Tôi là người dân ngõ 34, từ 12/10/2026 đến nay
                    """)
    void whatTellsWhoItIsIsGone(String written, String left) {
        assertThat(Redacted.text(written)).isEqualTo(left);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    Nguyễn Văn An, […]
                    - bà Trần Thị Mai Lan., - bà […].
                    Nguyễn Văn Cừ tắc đường, Nguyễn Văn Cừ tắc đường
                    Phố Nguyễn Văn Cừ, Phố Nguyễn Văn Cừ
                    Giang Biên, Giang Biên
                    Hà Nội, Hà Nội
                    Nguyễn, Nguyễn
                    """)
    void aNameAloneOnALineIsASignature(String line, String left) {
        assertThat(Redacted.text("Cống ngõ 34 tắc.\n" + line + "\nPhường Bồ Đề"))
                .isEqualTo("Cống ngõ 34 tắc.\n" + left + "\nPhường Bồ Đề");
    }
}
