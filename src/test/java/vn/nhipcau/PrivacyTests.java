package vn.nhipcau;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.nhipcau.calendar.BusinessClock;
import vn.nhipcau.chat.Broom;
import vn.nhipcau.chat.IncomingUpdate;
import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.chat.UpdateReceiver;
import vn.nhipcau.petition.Chain;
import vn.nhipcau.shared.FileKind;
import vn.nhipcau.shared.Place;
import vn.nhipcau.testing.Driver;
import vn.nhipcau.testing.Messenger;
import vn.nhipcau.testing.People;
import vn.nhipcau.testing.StoryTest;
import vn.nhipcau.testing.Traces;

import java.sql.Timestamp;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/**
 * What is promised to people about their data. Everything they say here bears a mark that exists
 * nowhere else; afterwards every column of every table and the log are searched for it. Each story
 * also shows that the mark is found where it must be, so that the search can fail.
 */
@StoryTest
@ExtendWith(OutputCaptureExtension.class)
class PrivacyTests {
    private static final Pattern CODE = Pattern.compile("Mã tra cứu:\\s+(KN-26-\\d{6}-\\d)");
    private static final AtomicLong UPDATES = new AtomicLong(9_000_000);

    @Autowired Messenger messenger;
    @Autowired UpdateReceiver receiver;
    @Autowired Traces traces;
    @Autowired JdbcClient sql;
    @Autowired BusinessClock clock;
    @Autowired ApplicationContext house;

    private final String name = mark();
    private final String words = mark();
    private final String caption = mark();
    private final String file = mark();
    private final String fileName = mark();
    private final String phone = "09" + ThreadLocalRandom.current().nextInt(10000000, 99999999);

    private People people;
    private Driver an;
    private Driver boDe;

    @BeforeEach
    void meet() {
        people = new People(messenger, receiver);
        people.boDeJoins();
        an = people.citizen(name);
        boDe = people.officer();
    }

    private static String mark() {
        var letters = new StringBuilder("dau");
        for (int i = 0; i < 12; i++)
            letters.append((char) ('a' + ThreadLocalRandom.current().nextInt(26)));
        return letters.toString();
    }

    private String petition() {
        return "Cống ngõ 34 phường Bồ Đề tắc cả tháng nay, mưa là ngập, " + words;
    }

    private MessageContent.Attached letter() {
        return new MessageContent.Attached(
                FileKind.DOCUMENT,
                file,
                fileName + ".pdf",
                "application/pdf",
                1000L,
                null,
                "Kèm theo đơn của tổ dân phố " + caption);
    }

    private Driver anHasADraft() {
        return an.says(petition())
                .sees("Kính chào Ông/Bà")
                .taps("Tôi đồng ý")
                .sees("Bản nháp kiến nghị");
    }

    private void noTraceOf(CapturedOutput log, String... marks) {
        for (String mark : marks) {
            await().untilAsserted(() -> assertThat(traces.of(mark)).as(mark).isEmpty());
            assertThat(Traces.isIn(log.getAll(), mark)).as("log: " + mark).isFalse();
        }
    }

    @Test
    void theSearchFindsWhatIsThere(CapturedOutput log) {
        assertThat(traces.tables()).hasSizeGreaterThan(25);
        anHasADraft().does(letter(), null).sees("Tệp đính kèm: 1");
        assertThat(traces.of(words)).contains("conversation.step", "card.face");
        await().untilAsserted(
                        () ->
                                assertThat(traces.of(file))
                                        .contains("file.external_id", "file_content.bytes"));
        assertThat(traces.of(fileName)).contains("file.name");
        LoggerFactory.getLogger(PrivacyTests.class).info("the log is searched too: {}", words);
        assertThat(Traces.isIn(log.getAll(), words)).isTrue();
    }

    @Test
    void nothingIsKeptBeforeTheyAgree(CapturedOutput log) {
        String decomposed = Normalizer.normalize("Nước Đọng " + mark(), Normalizer.Form.NFD);
        String contact = mark();
        String venue = mark();
        an.says(petition()).sees("Kính chào Ông/Bà");
        an.says("Cống phường Bồ Đề tắc, " + decomposed);
        an.does(letter(), null);
        an.does(new MessageContent.Located(new Place(21, 105, venue)), null);
        an.does(new MessageContent.Contact(contact, phone, true), null);
        an.says("/tracuu " + caption).says("/guikiennghi " + caption).says("/" + file + " " + file);
        an.says("/start " + words).edits(petition() + " " + caption);
        an.sees("Mã tra cứu có dạng");
        noTraceOf(log, name, words, caption, file, fileName, phone, contact, venue, decomposed);

        an.taps("Tôi đồng ý").sees("Bản nháp kiến nghị");
        assertThat(traces.of(words)).contains("conversation.step");
        noTraceOf(log, name, caption, file, fileName, phone, contact, venue, decomposed);
    }

    @Test
    void nothingIsKeptOfWhoeverDeclines(CapturedOutput log) {
        an.says(petition()).taps("Tôi không đồng ý").sees("Nội dung vừa gửi không được lưu");
        an.does(letter(), null).sees("Kính chào Ông/Bà");
        noTraceOf(log, name, words, caption, file, fileName);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tôi tố cáo ông chủ tịch phường nhận hối lộ khi cấp phép ",
                "Tôi khiếu nại quyết định xử phạt hành chính của phường ",
                "Cháy nhà ở ngõ 12 phố Bồ Đề, có người mắc kẹt "
            })
    void whatIsGuidedElsewhereIsKeptNowhere(String matter, CapturedOutput log) {
        String inDraft = mark();
        String asCaption = mark();
        String asName = mark();
        String asSupplement = mark();
        an.says(matter + words).sees("Tin nhắn vừa rồi chưa được lưu");
        if (an.count("[Tôi hiểu]") > 0) an.taps("Tôi hiểu");
        noTraceOf(log, words);

        an.says("Cống phường Bồ Đề tắc cả tháng nay, mưa là ngập").taps("Tôi đồng ý");
        an.sees("Bản nháp kiến nghị").says(matter + inDraft).sees("Tin nhắn vừa rồi chưa được lưu");
        an.does(
                new MessageContent.Attached(
                        FileKind.PHOTO, file, fileName, null, null, null, matter + asCaption),
                null);
        an.taps("Để lại liên hệ").sees("Họ tên và số điện thoại").says(matter + asName);
        an.sees("(Xem tin mới bên dưới.)")
                .taps("Bỏ qua")
                .taps("Gửi")
                .sees("Mã tra cứu")
                .replies(matter + asSupplement);
        noTraceOf(log, words, inDraft, asCaption, asName, asSupplement, file, fileName);
        boDe.sees("[Mới]").seesNo(inDraft).seesNo(asName).seesNo(asSupplement);
    }

    @Test
    void aCancelledDraftIsGone(CapturedOutput log) {
        anHasADraft().does(letter(), null).sees("Tệp đính kèm: 1");
        leavesContact();
        assertThat(traces.of(phone)).isNotEmpty();
        an.taps("Hủy").sees("Đã hủy. Nội dung Ông/Bà vừa nhập không được lưu.");
        noTraceOf(log, name, words, caption, file, fileName, phone);
    }

    private void leavesContact() {
        an.taps("Để lại liên hệ").says("Nguyễn " + fileName + ", " + phone).sees(phone);
    }

    @Test
    void aDraftNobodyWentOnWithIsGoneAfterSevenDays(CapturedOutput log) {
        anHasADraft().does(letter(), null).sees("Tệp đính kèm: 1");
        var john = people.citizen("John", "en");
        john.says("The drain in Phu Vien street, Bo De ward is blocked").taps("I agree");
        john.sees("Draft petition");
        clock.advance(Duration.ofDays(6));
        Broom.sweep(house);
        assertThat(traces.of(words)).isNotEmpty();
        clock.advance(Duration.ofDays(1).plusMinutes(1));
        Broom.sweep(house);
        an.sees("Bản nháp quá 7 ngày chưa gửi nên đã được xóa");
        john.sees("The draft was not sent for 7 days and has been deleted");
        noTraceOf(log, name, words, caption, file, fileName);
        assertThat(
                        sql.sql(
                                        "select count(*) from file_content c join file f on f.id = c.file"
                                                + " where f.status = 3")
                                .query(Long.class)
                                .single())
                .isZero();
    }

    private void isParked(MessageContent said) {
        long number = UPDATES.incrementAndGet();
        receiver.park(
                messenger.name(),
                number,
                "message",
                new IncomingUpdate(
                        messenger.name(),
                        number,
                        new IncomingUpdate.Chat(an.id(), null, false, ""),
                        new IncomingUpdate.Sender(an.id(), name, "vi", false, false),
                        String.valueOf(number),
                        null,
                        Instant.now(),
                        said),
                "IllegalStateException");
    }

    @Test
    void whatIsPutAsideKeepsNoWordsUnlessTheyAgreedAndAreFiling(CapturedOutput log) {
        isParked(new MessageContent.Words(petition()));
        an.sees("không được lưu. Xin gửi lại sau ít phút");
        noTraceOf(log, name, words);

        an.says("Cống phường Bồ Đề tắc cả tháng nay").taps("Tôi đồng ý").sees("Bản nháp");
        an.taps("Hủy").sees("Đã hủy");
        isParked(new MessageContent.Words(petition()));
        noTraceOf(log, name, words);

        an.says("Cống phường Bồ Đề tắc cả tháng nay").sees("Bản nháp kiến nghị");
        isParked(new MessageContent.Words("Tôi tố cáo ông chủ tịch phường nhận hối lộ " + words));
        isParked(new MessageContent.Command("tracuu", words));
        isParked(
                new MessageContent.Attached(
                        FileKind.DOCUMENT,
                        words,
                        "don-to-cao-chu-tich-phuong.pdf",
                        "application/pdf",
                        9L,
                        null,
                        words));
        noTraceOf(log, name, words);

        isParked(letter());
        an.sees("Tin đã được giữ lại");
        assertThat(traces.of(caption)).containsExactly("parked_update.content");
        noTraceOf(log, name);
        sql.sql("update parked_update set parked_at = ?")
                .param(Timestamp.from(Instant.now().minus(Duration.ofDays(8))))
                .update();
        Broom.sweep(house);
        noTraceOf(log, name, words, caption, file, fileName);
    }

    @Test
    void whatIsPutAsideIsHeardLaterAndThenGone() {
        anHasADraft();
        isParked(new MessageContent.Words("Thêm: nước tràn vào nhà " + caption));
        assertThat(traces.of(caption)).containsExactly("parked_update.content");
        assertThat(receiver.replay()).isEqualTo(1);
        an.sees(caption);
        assertThat(traces.of(caption)).doesNotContain("parked_update.content").isNotEmpty();
    }

    @Test
    void whatTheyCallThemselvesIsKeptNowhere(CapturedOutput log) {
        anHasADraft().does(letter(), null).taps("Gửi").sees("Mã tra cứu");
        an.says("/tracuu").says("/dulieu").taps("Tải dữ liệu");
        an.sees("Dữ liệu của Ông/Bà được lưu tại đây, ở dạng tệp JSON");
        an.in(People.BO_DE_GROUP, "UBND phường Bồ Đề").says("/trogiup");
        noTraceOf(log, name);
    }

    /** What a unit has not sent yet is its own; what it has sent is theirs. */
    @Test
    void theirDataShowWhatWasSentToThemAndNoDraft() {
        anHasADraft();
        String code = an.taps("Gửi").sees(CODE);
        String answer = mark();
        boDe.about(code).sees("[Mới] " + code).replies(answer).sees("Dự thảo trả lời " + code);
        an.says("/dulieu").taps("Tải dữ liệu").sees("ở dạng tệp JSON");
        assertThat(traces.of(answer)).isNotEmpty().doesNotContain("file_content.bytes");
        boDe.taps("Đã giải quyết xong").taps("Gửi trả lời");
        an.sees(answer).says("/dulieu").taps("Tải dữ liệu");
        await().until(() -> traces.of(answer).contains("file_content.bytes"));
        // The same for a correction that is still being written.
        String correction = mark();
        boDe.sees("[Đã trả lời] " + code).taps("Đính chính").replies(correction);
        boDe.sees(correction);
        long before = an.count("ở dạng tệp JSON");
        an.says("/dulieu").taps("Tải dữ liệu");
        await().until(() -> an.count("ở dạng tệp JSON") > before);
        assertThat(traces.of(correction)).isNotEmpty().doesNotContain("file_content.bytes");
    }

    @Test
    void aGroupSeesNeitherNameNorPhone() {
        anHasADraft();
        leavesContact();
        String code = an.taps("Gửi").sees(CODE);
        boDe.sees(code).sees(words);
        assertThat(traces.of(phone)).contains("petition_contact.phone");
        assertThat(boDe.transcript()).contains(words).doesNotContain(phone, fileName, name);
        assertThat(people.secretary().transcript()).doesNotContain(phone, fileName, name);
    }

    @Test
    void nobodySeesTheCaseOfSomebodyElse() {
        String code = anHasADraft().taps("Gửi").sees(CODE);
        an.says("/tracuu " + code).sees("Đã chuyển cơ quan giải quyết");
        String withdraw = an.dataOf("Rút kiến nghị");
        var minh = people.citizen("Minh");
        minh.says("/tracuu").sees("chưa có kiến nghị nào");
        minh.says("/tracuu " + code).sees("Không tìm thấy mã " + code);
        minh.says(code).says("/rut").sees("không có kiến nghị nào");
        minh.tapsData(withdraw).sees("Nút này không còn dùng được.");
        minh.says("/dulieu").sees("Mã tài khoản của Ông/Bà").seesNo("kiến nghị với nội dung");
        assertThat(minh.transcript()).doesNotContain(words);
        an.says("/tracuu").sees(code + " – Đã chuyển");
    }

    @Test
    void whoeverAsksForItIsForgotten(CapturedOutput log) {
        anHasADraft().does(letter(), null).sees("Tệp đính kèm: 1").sendsPlace();
        leavesContact();
        String first = an.taps("Gửi").sees(CODE);
        boDe.sees(first).sees(words);
        an.taps("Nhận thông báo").sees("Chúng tôi sẽ báo cho Ông/Bà");
        an.sees("Mã tra cứu").replies("Nước đã tràn vào nhà dân, " + caption);
        an.sees("Đã bổ sung vào kiến nghị " + first);
        an.says("Rác ở đầu ngõ phường Bồ Đề không ai dọn cả tuần, " + words)
                .taps("Kiến nghị mới")
                .sees("Lĩnh vực: Rác thải")
                .taps("Gửi");
        String second = an.sees(Pattern.compile("Mã tra cứu:\\s+(?!" + first + ")(KN-\\S+)"));
        boDe.sees(second);
        an.says("/rut").taps(second).taps("Rút " + second).sees("Đã rút kiến nghị " + second);
        an.says("/tracuu").sees("Kiến nghị của Ông/Bà");
        an.says("/dulieu").sees("2 kiến nghị với nội dung và 1 tệp đính kèm").taps("Tải dữ liệu");
        an.sees("ở dạng tệp JSON");
        assertThat(traces.of(words)).contains("file_content.bytes", "petition_content.text");
        assertThat(traces.of(phone)).contains("petition_contact.phone", "file_content.bytes");
        an.says("Đèn đường phường Bồ Đề hỏng, buổi tối rất tối, " + words)
                .sees("hay kiến nghị mới?")
                .does(letter(), null);
        isParked(new MessageContent.Words("Thêm nữa: " + fileName));

        an.taps("Xóa dữ liệu").sees("rút lại sự đồng ý và xóa dữ liệu?").taps("Xóa vĩnh viễn");
        an.sees("Dữ liệu của Ông/Bà đã được xóa");
        noTraceOf(log, name, words, caption, file, fileName, phone);
        await().untilAsserted(() -> boDe.seesNo(words).seesNo(caption));
        assertThat(Chain.isIntact(house, first)).isTrue();
        assertThat(Chain.isIntact(house, second)).isTrue();

        // Of the account itself only the evidence of consent and the way to answer are left.
        assertThat(traces.of(an.id()))
                .containsExactly(
                        "address.external_id", "conversation.external_id", "person.external_id");
        assertThat(leadsToAPetition()).isZero();
        an.says("/tracuu").sees("chưa có kiến nghị nào");
        an.says("/dulieu").sees("2 lần đồng ý").seesNo("kiến nghị với nội dung");
        an.says("Cây đổ chắn ngõ phường Bồ Đề từ sáng").sees("Kính chào Ông/Bà");
    }

    /** How many rows lead from An's account to any petition. */
    private long leadsToAPetition() {
        return sql.sql(
                        """
                        select (select count(*) from petition where person = p.id)
                            + (select count(*) from petition_event where actor_id = p.id)
                            + (select count(*) from card
                                where address = p.address and subject like 'petition%')
                            + (select count(*) from outbound
                                where address = p.address and subject like 'petition%')
                            + (select count(*) from message_map
                                where address = p.address and subject like 'petition%')
                            + (select count(*) from card
                                where address = p.address and subject like 'track:%')
                        from person p where p.external_id = ?
                        """)
                .param(an.id())
                .query(Long.class)
                .single();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update petition_event set facts = '{\"area\":\"roads\"}' where number = 1",
                "update petition_event set kind = 'TRIAGED' where number = 2",
                "update petition_event set at = at + interval '1' day where number = 1",
                "update petition_event set content_digest = null where number = 1",
                "delete from petition_event where number = 1"
            })
    void aTimelineThatWasTamperedWithIsFoundOut(String tampering) {
        String code = anHasADraft().taps("Gửi").sees(CODE);
        assertThat(Chain.isIntact(house, code)).isTrue();
        int rows =
                sql.sql(tampering + " and petition = (select id from petition where code = ?)")
                        .param(code)
                        .update();
        assertThat(rows).isEqualTo(1);
        assertThat(Chain.isIntact(house, code)).isFalse();
    }
}
