package vn.nhipcau.petition.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.nhipcau.calendar.BusinessClock;
import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.chat.UpdateReceiver;
import vn.nhipcau.shared.FileKind;
import vn.nhipcau.testing.Driver;
import vn.nhipcau.testing.Messenger;
import vn.nhipcau.testing.People;
import vn.nhipcau.testing.StoryTest;

import java.time.Duration;
import java.util.regex.Pattern;

/** A petition goes to a unit, comes back, and does not stay where nobody is. */
@StoryTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PassingOnTests {

    @Autowired Messenger messenger;
    @Autowired UpdateReceiver receiver;
    @Autowired BusinessClock clock;
    @Autowired JdbcClient sql;

    private People people;
    private Driver lan;
    private Driver binh;
    private Driver an;

    @BeforeAll
    void boDeJoins() {
        people = new People(messenger, receiver);
        lan = people.secretary();
        lan.says("/start");
        people.boDeJoins();
        binh = people.officer();
    }

    @BeforeEach
    void anComes() {
        an = people.citizen("An");
        lan.about("");
        binh.about("");
    }

    private String files(String words) {
        String code = People.files(an, words);
        lan.about(code);
        binh.about(code);
        return code;
    }

    private String isInTriage(String words) {
        String code = files(words);
        binh.sees("[Mới] " + code).taps("Không thuộc thẩm quyền");
        binh.sees(code + ": vì sao").replies("Của nơi khác");
        binh.taps("Bộ phận giúp việc HĐND phân loại");
        lan.sees("[Chờ phân loại] " + code);
        return code;
    }

    @Test
    void theTriageCardHasFewButtons() {
        String code = isInTriage("Cống ngõ 1 phường Bồ Đề tắc cả tháng nay");
        lan.looksAt("[Chờ phân loại] " + code)
                .seesButtons(
                        "[Chuyển: UBND phường Bồ Đề] [Chuyển: Phòng Quản lý đô thị quận] [Hỏi"
                                + " thêm] [Khác…]")
                .taps("Khác…")
                .seesBoth("[Chờ phân loại] " + code, "[Quay lại]")
                .seesButtons(
                        "[Chuyển nơi khác] [Đổi phường] [Đổi lĩnh vực] [Tách] [Không tiếp nhận]"
                                + " [Nhận xử lý] [Khẩn] [Ghi chú nội bộ]"
                                + " [Có dấu hiệu khiếu nại, tố cáo] [Quay lại]");
    }

    @Test
    void whatWasForwardedCanBeReadUrgedAndTakenBack() {
        String code = isInTriage("Cống ngõ 2 phường Bồ Đề tắc cả tháng nay");
        lan.taps("Chuyển: UBND phường Bồ Đề");
        lan.seesBoth("Đã chuyển đến: UBND phường Bồ Đề", "Cống ngõ 2 phường Bồ Đề")
                .seesButtons("[Thu hồi] [Đôn đốc]")
                .taps("Đôn đốc")
                .sees("Đã đôn đốc.");
        binh.sees("Bộ phận giúp việc HĐND đề nghị sớm trả lời kiến nghị " + code);
        lan.taps("Đôn đốc").sees("Hôm nay bộ phận giúp việc đã đôn đốc");
        lan.taps("Thu hồi").seesBoth("[Chờ phân loại] " + code, "đã thu hồi");
        // The card that went back before, and this one.
        await().until(() -> binh.count(code + " đã được chuyển đến Bộ phận giúp việc") == 2);
        binh.seesNo("Nội dung: Cống ngõ 2");
        String recall = "Thu hồi";
        lan.taps("Chuyển: UBND phường Bồ Đề");
        String data = lan.seesBoth(code, "[Thu hồi]").dataOf(recall);
        binh.seesBoth("[Mới] " + code, "[Tiếp nhận]").taps("Tiếp nhận");
        binh.sees("Người tiếp nhận: Bình");
        lan.seesBoth("Người tiếp nhận: Bình", code).seesButtons("[Đôn đốc]").tapsData(data);
        lan.sees("đã được đơn vị tiếp nhận, hoặc đã kết thúc");
        binh.looksAt("[Đang giải quyết] " + code).replies("Đã nạo vét");
        binh.sees("Dự thảo trả lời " + code).taps("Đã giải quyết xong").taps("Gửi trả lời");
        lan.seesBoth("[Đã trả lời] " + code, "Cống ngõ 2 phường Bồ Đề").seesButtons("");
    }

    /** What was added later and what was shown is no more to be read where it is no longer. */
    @Test
    void whatIsTakenBackLeavesTheGroupAndThePersonIsTold() {
        long photos = binh.count("(PHOTO)");
        an.sendsPhoto("Cống ngõ 31 phường Bồ Đề tắc cả tháng nay").taps("Tôi đồng ý");
        String code = an.taps("Gửi").sees(Pattern.compile("(KN-26-\\d{6}-\\d)"));
        lan.about(code);
        binh.about(code).sees("[Mới] " + code);
        an.looksAt("Mã tra cứu").replies("Thêm: số 77 cũng ngập sâu").sees("Đã bổ sung");
        binh.sees("số 77 cũng ngập sâu");
        binh.looksAt("[Mới] " + code).taps("Không thuộc thẩm quyền");
        binh.sees(code + ": vì sao").replies("Của nơi khác");
        binh.taps("Bộ phận giúp việc HĐND phân loại");
        await().untilAsserted(() -> binh.seesNo("số 77 cũng ngập sâu"));
        lan.looksAt("[Chờ phân loại] " + code).taps("Chuyển: UBND phường Bồ Đề");
        binh.seesBoth("[Mới] " + code, "[Tiếp nhận]");
        an.looksAt("Mã tra cứu").replies("Thêm: số 78 cũng ngập sâu").sees("Đã bổ sung");
        binh.sees("số 78 cũng ngập sâu");
        lan.taps("Thu hồi").seesBoth("[Chờ phân loại] " + code, "đã thu hồi");
        an.sees(code + ": bộ phận giúp việc HĐND đang xem lại cơ quan giải quyết");
        await().untilAsserted(
                        () -> {
                            binh.seesNo("số 78 cũng ngập sâu").seesNo("Cống ngõ 31");
                            assertThat(binh.count("(PHOTO)")).isEqualTo(photos);
                        });
        // What is theirs stays with the person.
        an.looksAt("Mã tra cứu").looksAt("Đã bổ sung");
    }

    /** An album is one message to whoever sends it. */
    @Test
    void anAlbumThatIsAddedIsConfirmedOnce() {
        String code = files("Cống ngõ 33 phường Bồ Đề tắc cả tháng nay");
        long photos = binh.count("(PHOTO)");
        String receipt = an.looksAt("Mã tra cứu").lastSeen();
        an.does(photo("a" + code), receipt).sees("Đã bổ sung vào kiến nghị");
        an.does(photo("a" + code), null).does(photo("a" + code), null);
        await().until(() -> binh.count("(PHOTO)") == photos + 3);
        an.repliesTo(receipt, "Ảnh chụp sáng nay").sees("Đã bổ sung vào kiến nghị");
        assertThat(an.count("Đã bổ sung vào kiến nghị")).isEqualTo(2);
    }

    /** To the group, too: one notice that says how many, and the photos together. */
    @Test
    void anAlbumThatIsAddedIsOneNoticeAndOneAlbum() {
        String code = files("Cống ngõ 37 phường Bồ Đề tắc cả tháng nay");
        String receipt = an.looksAt("Mã tra cứu").lastSeen();
        long calls = binh.count("bổ sung:");
        an.does(photo("h" + code), receipt).does(photo("h" + code), null);
        an.does(photo("h" + code), null).sees("Đã bổ sung vào kiến nghị");
        binh.sees(code + " – người kiến nghị bổ sung:\n3 ảnh");
        await().until(() -> messenger.albums(binh.chat()).contains(3));
        assertThat(binh.count("bổ sung:")).isEqualTo(calls + 1);
        // One of its items may bring words; they stand before the count.
        an.does(photo("i" + code, "Ảnh chụp sáng nay"), receipt).does(photo("i" + code), null);
        binh.sees("Ảnh chụp sáng nay\nGửi kèm: 2 ảnh");
        assertThat(binh.count("bổ sung:")).isEqualTo(calls + 2);
    }

    /** An item that comes long after the others is told by itself, and the others not again. */
    @Test
    void aLateItemOfAnAlbumIsToldByItself() {
        String code = files("Cống ngõ 38 phường Bồ Đề tắc cả tháng nay");
        long photos = binh.count("(PHOTO)");
        String receipt = an.looksAt("Mã tra cứu").lastSeen();
        an.does(photo("j" + code, "Sáng nay"), receipt).does(photo("j" + code), null);
        binh.sees("Sáng nay\nGửi kèm: 2 ảnh");
        await().until(() -> binh.count("(PHOTO)") == photos + 2);
        an.does(photo("j" + code), null);
        binh.sees(code + " – người kiến nghị bổ sung:\n1 ảnh");
        await().until(() -> binh.count("(PHOTO)") == photos + 3);
        assertThat(binh.count("Sáng nay")).isEqualTo(1);
    }

    /** The tap on [Gửi] overtakes the photos behind the first by more than a moment. */
    @Test
    void theRestOfAnAlbumJoinsWhatWasFiledMeanwhile() {
        an.says("Cống ngõ 39 phường Bồ Đề tắc cả tháng nay").taps("Tôi đồng ý");
        an.sees("Bản nháp kiến nghị").does(photo("k"), null).sees("Tệp đính kèm: 1");
        String code = an.taps("Gửi").sees(Pattern.compile("Mã tra cứu:\\s+(KN-26-\\d{6}-\\d)"));
        long before = an.count("hay kiến nghị mới");
        an.does(photo("k"), null).does(photo("k"), null);
        an.sees("Đã bổ sung vào kiến nghị " + code);
        binh.about(code).sees(code + " – người kiến nghị bổ sung:\n2 ảnh");
        assertThat(an.count("hay kiến nghị mới")).isEqualTo(before);
        assertThat(an.count("Đã bổ sung vào kiến nghị " + code)).isEqualTo(1);
    }

    private static MessageContent.Attached photo(String album) {
        return photo(album, "");
    }

    private static MessageContent.Attached photo(String album, String caption) {
        String file = "file-" + System.nanoTime();
        return new MessageContent.Attached(
                FileKind.PHOTO, file, "anh.jpg", "image/jpeg", 1000L, album, caption);
    }

    /** An album is one message to whoever sends it, whichever of its items says what it is. */
    @Test
    void whatCameBeforeTheTellingItemIsTakenBack() {
        String code = files("Cống ngõ 34 phường Bồ Đề tắc cả tháng nay");
        long photos = binh.count("(PHOTO)");
        String receipt = an.looksAt("Mã tra cứu").lastSeen();
        an.does(photo("b" + code), receipt).sees("Đã bổ sung vào kiến nghị");
        await().until(() -> binh.count("(PHOTO)") == photos + 1);
        an.does(photo("b" + code, "Tôi tố cáo ông B nhận hối lộ của nhà thầu"), null)
                .sees("dấu hiệu là tố cáo")
                .sees("cũng đã được gỡ bỏ và không được lưu");
        an.does(photo("b" + code), null);
        await().untilAsserted(
                        () -> {
                            assertThat(binh.count("(PHOTO)")).isEqualTo(photos);
                            binh.seesNo(code + " – người kiến nghị bổ sung");
                        });
        assertThat(additions(code)).isZero();
        assertThat(filesKept(code)).isZero();
        binh.looksAt("[Mới] " + code);
        an.says("/tracuu " + code).sees("Đã gỡ bỏ nội dung bổ sung");
        // What comes in another album is none of that.
        an.does(photo("c" + code), receipt).does(photo("c" + code), null);
        await().until(() -> binh.count("(PHOTO)") == photos + 2);
        assertThat(an.count("cũng đã được gỡ bỏ")).isEqualTo(1);
    }

    /** It was said to belong to a petition by a tap, and the rest comes after that. */
    @Test
    void whatATapAddedBeforeTheTellingItemIsTakenBack() {
        String code = files("Cống ngõ 35 phường Bồ Đề tắc cả tháng nay");
        long photos = binh.count("(PHOTO)");
        an.does(photo("d" + code, "Ngõ 35 sáng nay"), null)
                .sees("bổ sung")
                .taps("Bổ sung " + code + " · Cống ngõ 35 phường Bồ Đề tắc cả tháng nay");
        await().until(() -> binh.count("(PHOTO)") == photos + 1);
        an.does(photo("d" + code, "Tôi tố cáo ông B nhận hối lộ của nhà thầu"), null)
                .sees("cũng đã được gỡ bỏ và không được lưu");
        await().untilAsserted(() -> assertThat(binh.count("(PHOTO)")).isEqualTo(photos));
        binh.seesNo("Ngõ 35 sáng nay");
        assertThat(additions(code)).isZero();
    }

    /** The unit had asked: it must know that its question is not answered. */
    @Test
    void anAnswerThatIsTakenBackIsToldToWhoeverAsked() {
        String code = files("Cống ngõ 36 phường Bồ Đề tắc cả tháng nay");
        long photos = binh.count("(PHOTO)");
        binh.sees("[Mới] " + code).taps("Hỏi thêm");
        binh.sees(code + ": cần hỏi").replies("Xin cho xem ảnh");
        an.about("").sees("Xin cho xem ảnh");
        String question = an.lastSeen();
        an.does(photo("e" + code), question).sees("Đã bổ sung vào kiến nghị");
        await().until(() -> binh.count("(PHOTO)") == photos + 1);
        an.does(photo("e" + code, "Tôi tố cáo ông B nhận hối lộ của nhà thầu"), null)
                .sees("cũng đã được gỡ bỏ và không được lưu");
        binh.about("").sees(code + " – nội dung trả lời của người kiến nghị đã được gỡ bỏ");
        await().untilAsserted(() -> assertThat(binh.count("(PHOTO)")).isEqualTo(photos));
        assertThat(additions(code)).isZero();
    }

    private long additions(String code) {
        return sql.sql(
                        "select count(*) from petition_content c join petition p"
                                + " on p.id = c.petition where p.code = ?"
                                + " and c.kind = 'SUPPLEMENT' and c.text is not null")
                .param(code)
                .query(Long.class)
                .single();
    }

    private long filesKept(String code) {
        return sql.sql(
                        "select count(*) from petition_file f join petition p"
                                + " on p.id = f.petition where p.code = ?")
                .param(code)
                .query(Long.class)
                .single();
    }

    /** Nobody is asked which of two reasons they meant: both are the reason. */
    @Test
    void aSecondReasonIsMoreOfTheFirst() {
        String code = files("Cống ngõ 32 phường Bồ Đề tắc cả tháng nay");
        binh.sees("[Mới] " + code).taps("Không thuộc thẩm quyền");
        String prompt = binh.sees(code + ": vì sao").lastSeen();
        binh.repliesWithPhoto().sees("Xin trả lời bằng lời. Tin vừa gửi chưa được dùng.");
        binh.repliesTo(prompt, "Của Công ty Thoát nước").sees(code + ": chuyển đến đâu?");
        binh.repliesTo(prompt, "Đã bàn giao từ năm 2025");
        await().until(() -> binh.transcript().contains("Đã bàn giao từ năm 2025"));
        assertThat(binh.count(code + ": chuyển đến đâu?")).isEqualTo(1);
        binh.looksAt(code + ": chuyển đến đâu?").replies("Xin hỏi lại công ty ấy nhé");
        binh.taps("Bộ phận giúp việc HĐND phân loại");
        lan.about("")
                .sees(code + " – đơn vị trước cho biết không thuộc thẩm quyền")
                .seesBoth("Của Công ty Thoát nước", "Đã bàn giao từ năm 2025")
                .seesBoth("Đã bàn giao từ năm 2025", "Xin hỏi lại công ty ấy nhé");
    }

    /** In their own chat nobody has to reply to be heard. */
    @Test
    void aNumberOfDaysIsTypedWithoutReplying() {
        var cuc = people.citizen("Cúc");
        people.takes(lan, cuc, "Cán bộ đầu mối", "UBND phường Việt Hưng");
        String code = files("Cống ngõ 7 phường Việt Hưng tắc cả tháng nay");
        cuc.about(code).sees("[Mới] " + code).taps("Xin gia hạn");
        cuc.sees("thêm mấy ngày làm việc?").says("5");
        cuc.sees("Vì sao cần thêm thời gian để trả lời " + code).seesNo("Bản nháp kiến nghị");
        cuc.says("Chờ thiết bị").sees(code + ": đã gửi đề nghị gia hạn");
        lan.about("").says("/daumoi");
        String number = lan.sees(Pattern.compile("(\\d+)\\. [^\\n]*Cúc"));
        lan.taps("✕ " + number).sees("Thôi giao vai trò này?").taps("Thôi giao");
    }

    /** Cards that stand in groups since an earlier version have those buttons on their face. */
    @Test
    void buttonsOfOldTriageCardsStillWork() {
        String code = isInTriage("Cống ngõ 14 phường Bồ Đề tắc cả tháng nay");
        lan.about(code).taps("Khác…").seesBoth("[Chờ phân loại] " + code, "[Tách]");
        String urgent = lan.dataOf("Khẩn");
        String split = lan.dataOf("Tách");
        String decline = lan.dataOf("Không tiếp nhận");
        lan.taps("Quay lại").seesBoth("[Chờ phân loại] " + code, "[Khác…]");
        lan.tapsData(urgent).seesBoth(code + " là việc khẩn?", "[Xác nhận khẩn]");
        lan.taps("Quay lại").seesBoth("[Chờ phân loại] " + code, "[Khác…]");
        lan.tapsData(split).sees(code + ": xin trả lời (reply)").taps("Bỏ");
        lan.looksAt("[Chờ phân loại] " + code).tapsData(decline);
        lan.taps("Không rõ nội dung kiến nghị");
        an.about("").sees("Không rõ nội dung kiến nghị");
    }

    @Test
    void aUnitIsFoundByPartOfItsName() {
        String code = isInTriage("Cống ngõ 4 phường Bồ Đề tắc cả tháng nay");
        lan.taps("Khác…").taps("Chuyển nơi khác").sees(code + ": chuyển đến đơn vị nào?");
        assertThat(lan.shows("UBND phường Ngọc Lâm")).isFalse();
        lan.replies("không có").sees("Không có đơn vị nào tên như vậy").replies("bo de");
        lan.taps("UBND phường Bồ Đề").sees(code + ": đã chuyển đến UBND phường Bồ Đề.");
    }

    /** Its name in reply to a list on which it stands alone is an answer, not silence. */
    @Test
    void theOneUnitOnTheListIsChosenByItsName() {
        String code = isInTriage("Cống ngõ 15 phường Bồ Đề tắc cả tháng nay");
        lan.taps("Khác…").taps("Chuyển nơi khác").sees(code + ": chuyển đến đơn vị nào?");
        lan.replies("bo de").taps("Tất cả đơn vị").sees("[UBND phường Ngọc Lâm");
        lan.looksAt(code + ": chuyển đến đơn vị nào?").replies("phường").replies("phường");
        lan.sees("Xin bấm một nút ở danh sách của " + code);
        lan.looksAt(code + ": chuyển đến đơn vị nào?").replies("bo de");
        lan.sees("[UBND phường Bồ Đề]").replies("phường Bồ Đề");
        lan.sees(code + ": đã chuyển đến UBND phường Bồ Đề.");
        binh.sees("[Mới] " + code);
    }

    /** Nobody would get the request: it is not said to be sent. */
    @Test
    void aUnitWithoutReadersIsNotAskedToContribute() {
        String code = files("Cống ngõ 16 phường Bồ Đề tắc cả tháng nay");
        binh.sees("[Mới] " + code).taps("Khác…").taps("Đề nghị phối hợp").taps("Tất cả đơn vị");
        binh.taps("UBND phường Phúc Đồng (chưa có đầu mối)")
                .sees("UBND phường Phúc Đồng chưa có đầu mối tiếp nhận");
        binh.seesNo("cần đơn vị phối hợp làm gì?");
        binh.looksAt(code + ": đề nghị đơn vị nào phối hợp?").replies("phuc dong");
        binh.sees("[UBND phường Phúc Đồng").replies("phuc dong");
        binh.sees("UBND phường Phúc Đồng chưa có đầu mối tiếp nhận")
                .seesNo("cần đơn vị phối hợp làm gì?");
    }

    /** The number of days, written instead of tapped; and a day, which is none of the numbers. */
    @Test
    void moreTimeIsAskedForInWords() {
        String code = files("Cống ngõ 17 phường Bồ Đề tắc cả tháng nay");
        binh.sees("[Mới] " + code).taps("Xin gia hạn").sees("thêm mấy ngày làm việc?");
        binh.replies("20/12/2026").sees("Xin chọn bằng một trong các nút số ngày");
        binh.seesNo("Dự thảo trả lời " + code);
        binh.looksAt("thêm mấy ngày làm việc?").replies("-5").sees("một trong các số ngày đó (3,");
        binh.looksAt("thêm mấy ngày làm việc?").replies("nam ngay lam viec");
        binh.sees("Vì sao cần thêm thời gian để trả lời " + code);
    }

    @Test
    void whatIsOpenAtAUnitWithoutReadersWaitsWithTheSecretariatAndComesBack() {
        var cuc = people.citizen("Cúc");
        people.takes(lan, cuc, "Cán bộ đầu mối", "UBND phường Thạch Bàn");
        String code = files("Cống ngõ 5 phường Thạch Bàn tắc cả tháng nay");
        cuc.about(code).sees("[Mới] " + code).replies("Đang xem");
        cuc.sees("Dự thảo trả lời " + code);
        lan.about("").says("/daumoi");
        String number = lan.sees(Pattern.compile("(\\d+)\\. [^\\n]*Cúc"));
        lan.taps("✕ " + number).sees("Thôi giao vai trò này?").taps("Thôi giao");
        cuc.sees(code + " đã được chuyển đến").seesNo("[Mới] " + code);
        cuc.sees("Đã bỏ dự thảo trả lời " + code);
        lan.about(code).seesBoth("[Chờ phân loại] " + code, "chưa có đầu mối tiếp nhận");
        an.says("/tracuu " + code).sees("giải quyết: Đang phân loại tại Bộ phận giúp việc");
        an.looksAt("Mã tra cứu").replies("Hôm nay lại ngập");
        an.sees("Bộ phận giúp việc HĐND đã được thông báo");
        var tu = people.citizen("Tư").in("-1071", "Cán bộ phường Thạch Bàn");
        people.joins(lan.about(""), tu, "UBND phường Thạch Bàn");
        tu.sees("[Mới] " + code).sees("Hôm nay lại ngập");
        lan.seesBoth("Đã chuyển đến: UBND phường Thạch Bàn", code);
        an.seesNo("Kiến nghị " + code + " đã được chuyển đến");
    }

    @Test
    void aGroupThatIsBackInAMomentHasLostNothing() {
        var duc = people.citizen("Đức").in("-1072", "Cán bộ phường Sài Đồng");
        people.joins(lan, duc, "UBND phường Sài Đồng");
        String code = files("Cống ngõ 6 phường Sài Đồng tắc cả tháng nay");
        duc.sees("[Mới] " + code);
        duc.does(new MessageContent.Left("kicked"), null);
        an.looksAt("Mã tra cứu")
                .replies("Vẫn tắc")
                .sees("Hiện chưa báo được cho cơ quan giải quyết");
        duc.does(new MessageContent.Joined(false), null);
        clock.advance(Duration.ofMinutes(3));
        duc.about(code).taps("Tiếp nhận").sees("Người tiếp nhận: Đức");
        lan.seesNo("[Chờ phân loại] " + code);
        duc.does(new MessageContent.Left("kicked"), null);
        clock.advance(Duration.ofMinutes(3));
        await().until(() -> lan.count("[Chờ phân loại] " + code) == 1);
    }
}
