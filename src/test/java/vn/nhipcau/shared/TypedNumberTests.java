package vn.nhipcau.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.text.Normalizer;
import java.util.Set;

/** Whole numbers as people type them. */
class TypedNumberTests {
    private static final Set<String> DAYS = Set.of("ngay", "lam", "viec", "nua", "them", "days");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5 | 5",
                "05 | 5",
                "+5 | 5",
                "0 | 0",
                "5. | 5",
                "5 ngày | 5",
                "5ngày | 5",
                "năm ngày | 5",
                "nam ngay | 5",
                "Năm Ngày Làm Việc | 5",
                "thêm ba ngày nữa ạ | 3",
                "mười | 10",
                "mười ngày | 10",
                "mười lăm ngày | 15",
                "muoi lam ngay | 15",
                "hai mươi mốt | 21",
                "hai mươi tư ngày | 24",
                "ba mươi lăm | 35",
                "hai chục | 20",
                "một trăm | 100",
                "một trăm linh năm | 105",
                "hai trăm ba mươi | 230",
                "một nghìn hai trăm | 1200",
                "1.200 | 1200",
                "1,200 | 1200",
                "12 000 | 12000",
                "five days | 5",
                "twenty-one | 21",
                "fifteen | 15",
                "3 ngay lam viec | 3",
                "９ ngày | 9",
                "٣ | 3",
                "9999 | 9999"
            })
    void readsWhole(String typed, int number) {
        assertThat(TypedNumber.read(typed, DAYS)).contains(number);
        String apart = Normalizer.normalize(typed, Normalizer.Form.NFD);
        assertThat(TypedNumber.read(apart, DAYS)).as("decomposed").contains(number);
        String blanks = typed.replace(' ', '\u00a0');
        assertThat(TypedNumber.read(blanks, DAYS)).as("no-break spaces").contains(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-3",
                "−3",
                "âm 3",
                "- 3 ngày",
                "3,5",
                "3.5",
                "1,5 ngày",
                "5-7 ngày",
                "5 - 7",
                "5–7",
                "5 hoặc 7",
                "năm bảy ngày",
                "ba bốn ngày",
                "một ngày rưỡi",
                "mười năm ngày",
                "muoi nam ngay",
                "một trăm năm",
                "khoảng 5 ngày",
                "5/12",
                "5:30",
                "20/12/2026",
                "5 5",
                "1.20",
                "1.2000",
                "99999999999999",
                "ngày",
                "không",
                "5 tuần",
                "năm 2026",
                "5%",
                "½",
                "😀 5?"
            })
    void readsNothingHalf(String typed) {
        assertThat(TypedNumber.read(typed, DAYS)).isEmpty();
    }
}
