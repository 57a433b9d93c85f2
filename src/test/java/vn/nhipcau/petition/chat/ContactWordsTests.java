package vn.nhipcau.petition.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.nhipcau.petition.Filing;

/** A name and a number as people type them. */
class ContactWordsTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Nguyễn Thị An, 0912 345 678     | Nguyễn Thị An | 0912 345 678
                    0912.345.678 – Nguyễn Thị An    | Nguyễn Thị An | 0912.345.678
                    An: +84 (24) 3827-1234          | An            | +84 (24) 3827-1234
                    0912345678                      | ''            | 0912345678
                    Nguyễn Văn An, CCCD 001088012345, 0912345678 | Nguyễn Văn An | 0912345678
                    Nguyễn Văn An số căn cước: 001088012345 sđt 0912345678 | Nguyễn Văn An | 0912345678
                    An 0912345678 hoặc 0987654321   | An            | 0912345678, 0987654321
                    sđt: 0912345678                 | ''            | 0912345678
                    Nguyễn Văn An, số điện thoại: 0912345678 | Nguyễn Văn An | 0912345678
                    Nguyễn Văn An, số căn cước của tôi là 001088012345 | Nguyễn Văn An | ''
                    John Smith, my ID number is 001088012345, 0912345678 | John Smith | 0912345678
                    0912345678, CMND 012345678, Nguyễn Văn An | Nguyễn Văn An | 0912345678
                    Nguyen Van An, can cuoc cong dan 001088012345 | Nguyen Van An | ''
                    +1 202-456-1414 John Smith      | John Smith    | +1 202-456-1414
                    Nguyễn Thị An                   | Nguyễn Thị An | ''
                    Công Tằng Tôn Nữ Thị Diệu Hà    | Công Tằng Tôn Nữ Thị Diệu Hà | ''
                    """)
    void isReadInAnyOrder(String typed, String name, String phone) {
        assertThat(ContactWords.read(typed)).contains(new Filing.Contact(name, phone));
    }

    @Test
    void mayStandInTwoLines() {
        assertThat(ContactWords.read("Nguyễn Thị An\n0912 345 678"))
                .contains(new Filing.Contact("Nguyễn Thị An", "0912 345 678"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " , ; ",
                "12345",
                "001088012345",
                "CCCD 001088012345",
                "số căn cước của tôi là 001088012345",
                "CMND: 012345678",
                "My ID number is 001088012345",
                "An\nBình\nChi",
                "ngõ 34 phố Phú Viên",
                "Cống vẫn tắc, mưa là ngập vào nhà tôi và mấy nhà bên cạnh",
                "Tôi xin nói thêm rằng nước đã tràn vào nhà, 0912 345 678"
            })
    void aSentenceIsNoContact(String typed) {
        assertThat(ContactWords.read(typed)).isEmpty();
    }

    @Test
    void theNumberOfAnIdentityCardIsSeen() {
        assertThat(ContactWords.hasIdNumber("An, CCCD 001088012345, 0912345678")).isTrue();
        assertThat(ContactWords.hasIdNumber("An, 0912 345 678")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"không cần", "Khong can", "bỏ qua", "Bỏ qua.", "ok", "no", "Skip", "không"})
    void whoeverLeavesNothingSaysSo(String typed) {
        assertThat(ContactWords.isNo(typed)).isTrue();
    }

    @Test
    void aNameIsNotEndless() {
        assertThat(ContactWords.read("a".repeat(101))).isEmpty();
    }
}
