package vn.nhipcau.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.nhipcau.calendar.BusinessClock;
import vn.nhipcau.chat.IncomingUpdate;
import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.chat.UpdateReceiver;
import vn.nhipcau.duty.Mornings;
import vn.nhipcau.files.Files;
import vn.nhipcau.meeting.Assembly;
import vn.nhipcau.meeting.MeetingStatus;
import vn.nhipcau.meeting.RoundKind;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.meeting.VoterMeetingKind;
import vn.nhipcau.minutes.chat.OldTables;
import vn.nhipcau.people.Roles;
import vn.nhipcau.people.Roles.Role;
import vn.nhipcau.shared.FileKind;
import vn.nhipcau.testing.Driver;
import vn.nhipcau.testing.Messenger;
import vn.nhipcau.testing.People;
import vn.nhipcau.testing.StoryTest;
import vn.nhipcau.testing.Traces;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;

/**
 * A meeting is over: its minutes are taken, remark by remark, and come to something. Each story has
 * a meeting of its own on a later day, with a secretary of its own.
 */
@StoryTest
class MinutesTests {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String DRAIN = "Cống ngõ 34 phố Phú Viên tắc cả tháng nay, mưa là ngập";
    private static final String LAMP = "Đèn đường ngõ 12 phường Ngọc Lâm hỏng, buổi tối rất tối";
    private static final String RUBBISH = "Rác đầu ngõ 3 không ai dọn cả tuần nay";

    @Autowired Messenger messenger;
    @Autowired UpdateReceiver receiver;
    @Autowired BusinessClock clock;
    @Autowired JdbcClient sql;
    @Autowired Roles roles;
    @Autowired Files files;
    @Autowired Traces traces;
    @Autowired ApplicationContext house;
    @Autowired vn.nhipcau.people.People register;

    private People people;
    private Assembly assembly;
    private Driver boDe;
    private Driver hoa;

    @BeforeEach
    void meet() {
        people = new People(messenger, receiver);
        assembly = new Assembly(house);
        people.boDeJoins();
        boDe = people.officer();
        hoa = holds("Hòa", Role.SECRETARY, null);
    }

    private Driver holds(String name, Role role, @Nullable String unit) {
        var who = people.citizen(name);
        who.says("/start").sees("Kính chào");
        assembly.does(
                () -> {
                    var person = register.met("test", who.id(), null, null);
                    roles.give(person, role, unit, person);
                    return person;
                });
        return who;
    }

    // The next Wednesday, so that each story knows what the working days after it are.
    private LocalDateTime nextEvening() {
        var today = LocalDate.ofInstant(clock.instant(), ZONE);
        var day = today.plusDays(1);
        while (day.getDayOfWeek() != java.time.DayOfWeek.WEDNESDAY) day = day.plusDays(1);
        return day.atTime(18, 0);
    }

    private long held(Driver secretary) {
        return held(secretary, nextEvening(), null);
    }

    private long held(Driver secretary, LocalDateTime at, @Nullable Long round) {
        long id = announced(secretary, at, round);
        isOver(id);
        return id;
    }

    private long announced(Driver secretary, LocalDateTime at, @Nullable Long round) {
        long person = assembly.id(secretary);
        long id =
                assembly.does(
                        () ->
                                assembly.meetings()
                                        .plan(
                                                round,
                                                VoterMeetingKind.PRE_SESSION,
                                                "to-2",
                                                List.of("bo-de"),
                                                person)
                                        .id());
        assembly.does(
                () -> {
                    assembly.arrangements().setTime(id, Assembly.at(ISO.format(at)));
                    assembly.arrangements().setPlace(id, "Nhà văn hóa phường Bồ Đề", null);
                    assembly.meetings().announce(id);
                    return id;
                });
        return id;
    }

    private void isOver(long meeting) {
        clock.advanceTo(the(meeting).time().ends());
        stands(meeting, MeetingStatus.HELD);
    }

    private VoterMeeting the(long meeting) {
        return assembly.does(() -> assembly.meetings().find(meeting).orElseThrow());
    }

    private String day(long meeting) {
        return DAY.format(the(meeting).time().starts().atZone(ZONE));
    }

    private void stands(long meeting, MeetingStatus status) {
        await().untilAsserted(() -> assertThat(the(meeting).status()).isEqualTo(status));
    }

    private List<String> petitionsOf(long meeting) {
        return sql.sql(
                        "select p.code from petition p join minutes_remark r on r.petition = p.id"
                                + " where r.meeting = ? order by r.id")
                .param(meeting)
                .query(String.class)
                .list();
    }

    private void areFiled(long meeting, int count) {
        await().untilAsserted(() -> assertThat(petitionsOf(meeting)).hasSize(count));
        await().untilAsserted(
                        () ->
                                assertThat(
                                                one(
                                                        "select state from minutes where meeting = ?",
                                                        meeting))
                                        .isEqualTo("DONE"));
    }

    private String one(String query, Object about) {
        return Objects.requireNonNull(sql.sql(query).param(about).query(String.class).single());
    }

    private static void opens(Driver secretary) {
        secretary.sees("Đề nghị").taps("Mở biên bản").sees("Xin nhắn hoặc chuyển tiếp");
    }

    private static void finishes(Driver secretary, int voters) {
        secretary.taps("Số cử tri dự").sees("Có bao nhiêu cử tri dự?").says("" + voters);
        secretary.sees("Số cử tri dự: " + voters).taps("Kết thúc biên bản");
        secretary.sees("Kết thúc biên bản?").taps("Xác nhận").sees("Biên bản đã kết thúc.");
    }

    @Test
    void openRemarksBecomePetitionsAndEverybodyHearsOfIt() {
        var hai = holds("Hải", Role.STANDING_MEMBER, null);
        var lan = people.secretary();
        var an = follower();
        var late = follower();
        var at = nextEvening();
        long meeting = announced(hoa, at, null);
        an.sees("Thông báo tiếp xúc cử tri trước kỳ họp").taps("Tôi sẽ tham dự");
        an.sees("Đã ghi nhận: Ông/Bà sẽ tham dự.");
        late.sees("Thông báo tiếp xúc cử tri trước kỳ họp");
        isOver(meeting);
        var due = at.toLocalDate().plusDays(1);
        hoa.sees("Đề nghị UBND phường Bồ Đề nhập biên bản")
                .seesBoth("ngày " + day(meeting), "chậm nhất ngày " + DAY.format(due));
        assertThat(
                        one(
                                "select unit from duty where kind = 'MINUTES' and reference = ?",
                                of(meeting)))
                .isEqualTo("ubnd-bo-de");

        hoa.taps("Mở biên bản").sees("Biên bản tiếp xúc cử tri trước kỳ họp");
        hoa.says(DRAIN).sees("1. " + DRAIN + " (Bồ Đề · Thoát nước, ngập úng)");
        hoa.does(voice(), null).sees("2. (ghi âm, ảnh) (Bồ Đề · chưa rõ lĩnh vực · 1 tệp)");
        hoa.sendsPhoto(LAMP).sees("3. " + LAMP + " (Ngọc Lâm");
        hoa.says(RUBBISH).sees("4. " + RUBBISH);
        hoa.taps("4").sees("Ý kiến 4").taps("Đã trả lời tại chỗ").sees("Trả lời thế nào?");
        hoa.says("Phường dọn ngay trong tuần này").sees("Đã trả lời: Phường dọn ngay");
        hoa.taps("Quay lại").sees("đã trả lời tại chỗ)");
        hoa.taps("1").sees("Ý kiến 1").taps("Tên cử tri").sees("Không bắt buộc");
        hoa.says("Nguyễn Thị Mến").sees("Cử tri: Nguyễn Thị Mến").taps("Quay lại");
        hoa.taps("Bản giấy").sees("Đã nhận: 0").sendsPhoto("").sees("Đã nhận: 1");
        hoa.taps("Quay lại").taps("Kết thúc biên bản").sees("chưa ghi").taps("Xác nhận");
        hoa.sees("Có bao nhiêu cử tri dự?")
                .says("nhiều lắm")
                .sees("Xin ghi một số từ 0 đến 100.000");
        hoa.says("85").sees("Số cử tri dự: 85 · Lượt phát biểu: 4 · Trang bản giấy: 1");
        hoa.taps("Kết thúc biên bản");
        hoa.sees("Ý kiến: 4 · Trả lời tại chỗ: 1 · Chuyển cơ quan giải quyết: 3");
        hoa.looksAt("1 ý kiến chưa rõ cơ quan giải quyết").taps("Xác nhận");
        hoa.sees("Biên bản đã kết thúc. Ý kiến: 4, trả lời tại chỗ: 1");

        stands(meeting, MeetingStatus.MINUTED);
        areFiled(meeting, 3);
        hoa.sees("Đã chuyển 3 ý kiến thành kiến nghị");
        String code = petitionsOf(meeting).getFirst();
        boDe.sees("[Mới] " + code).seesBoth(code, "Nguồn: ý kiến tại buổi tiếp xúc cử tri");
        boDe.seesNo("Nguyễn Thị Mến");
        lan.sees("Nội dung: (không có chữ, xin xem, nghe tệp kèm theo)");
        assertThat(traces.of("Nguyễn Thị Mến")).containsExactly("petition_contact.name");
        assertThat(
                        one(
                                "select state from duty where kind = 'MINUTES' and reference = ?",
                                of(meeting)))
                .isEqualTo("DONE");
        String counts = "Đã ghi nhận 4 ý kiến; 1 ý kiến được trả lời tại chỗ, 3 ý kiến chuyển";
        // It is evening; citizens are told all the same until nine, never at night.
        an.sees(counts).seesButtons("[Ngừng nhận]");
        boDe.sees(counts);
        late.seesNo(counts);
        assertThat(an.count(counts)).isEqualTo(1);

        hoa.sees("Tổng hợp tiếp xúc cử tri trước kỳ họp");
        hoa.looksAt("Nơi giải quyết: ")
                .taps("Gửi Thường trực HĐND")
                .sees("Đã gửi Thường trực HĐND.");
        hai.sees("Tổng hợp tiếp xúc cử tri trước kỳ họp").sees("(DOCUMENT)");
        hai.seesNo("Nguyễn Thị Mến");
        stands(meeting, MeetingStatus.REPORTED);
        assertThat(
                        one(
                                "select state from duty where kind = 'SYNTHESIS' and reference = ?",
                                of(meeting)))
                .isEqualTo("DONE");
        hoa.tapsOnIt("Xem bảng tổng hợp").sees("(DOCUMENT)");
        an.taps("Ngừng nhận").sees("Đã ngừng thông báo tiếp xúc cử tri.");

        boDe.about(code).looksAt("[Mới] " + code).replies("Đã nạo vét xong");
        boDe.taps("Đã giải quyết xong").taps("Gửi trả lời").sees("[Đã trả lời] " + code);
        hoa.sees("Báo kết quả cho người kiến nghị: " + code)
                .seesBoth(code, "Ý kiến nêu tại buổi tiếp xúc cử tri")
                .seesBoth(code, "Đã nạo vét xong");
    }

    private static String of(long meeting) {
        return "minutes:" + meeting;
    }

    private Driver follower() {
        var citizen = people.citizen("An");
        People.follows(citizen);
        return citizen;
    }

    private static MessageContent.Attached voice() {
        return attached(FileKind.VOICE, null, "");
    }

    private static MessageContent.Attached attached(
            FileKind kind, @Nullable String album, String caption) {
        return new MessageContent.Attached(
                kind, "minutes-" + System.nanoTime(), null, "audio/ogg", 1000L, album, caption);
    }

    @Test
    void theTableNamesNobodyAndHoldsNoFormula() throws IOException {
        holds("Hải", Role.STANDING_MEMBER, null);
        long meeting = held(hoa);
        opens(hoa);
        hoa.says("=HYPERLINK(\"http://x.vn\";\"Cống\") ngõ 5 phường Bồ Đề tắc, mưa là ngập");
        hoa.sees("1. =HYPERLINK");
        hoa.says("Tôi là Trần Văn Bưởi, 0912 345 678. Rác đầu ngõ 3 không ai dọn")
                .sees("2. Tôi là");
        hoa.taps("2").sees("Ý kiến 2").taps("Đã trả lời tại chỗ").sees("Trả lời thế nào?");
        hoa.says("@SUM(1+1) gọi 0987 654 321").sees("Đã trả lời: @SUM(1+1)").taps("Quay lại");
        finishes(hoa, 12);
        areFiled(meeting, 1);
        hoa.sees("Tổng hợp tiếp xúc").taps("Xem bảng tổng hợp").sees("(DOCUMENT)");
        look(workbook());
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(workbook()))) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(text(rows.get(1), 1)).isEqualTo("Mã kiến nghị");
            assertThat(text(rows.get(2), 1)).isEqualTo(petitionsOf(meeting).getFirst());
            assertThat(text(rows.get(2), 2)).startsWith("=HYPERLINK(");
            assertThat(text(rows.get(2), 3)).isEqualTo("Bồ Đề");
            assertThat(text(rows.get(2), 5)).isEqualTo("tiếp xúc cử tri trước kỳ họp");
            assertThat(text(rows.get(3), 2))
                    .isEqualTo("Tôi là […], […]. Rác đầu ngõ 3 không ai dọn");
            assertThat(text(rows.get(3), 15)).isEqualTo("@SUM(1+1) gọi […]");
            assertThat(text(rows.get(3), 16)).isEqualTo("đã trả lời tại chỗ");
            assertThat(rows.stream().flatMap(Row::stream))
                    .allMatch(cell -> cell == null || cell.getType() != CellType.FORMULA);
        }
        clock.advanceTo(clock.instant().plus(Duration.ofDays(8)));
        OldTables.go(house);
        assertThat(one("select count(*) from minutes_table where file > ?", 0)).isEqualTo("0");
        assertThat(traces.of("tong-hop-txct-")).isEmpty();
    }

    private static void look(byte[] workbook) throws IOException {
        java.nio.file.Files.createDirectories(Path.of("target/screenshots"));
        java.nio.file.Files.write(Path.of("target/screenshots/minutes.xlsx"), workbook);
    }

    private static String text(Row row, int column) {
        return row.getOptionalCell(column).map(Cell::getText).orElse("");
    }

    private byte[] workbook() {
        long newest =
                Long.parseLong(
                        one("select max(id) from file where name like ?", "tong-hop-txct-%.xlsx"));
        return assembly.does(() -> files.bytes(newest).orElseThrow());
    }

    @Test
    void whatIsNoRemarkIsNotTakenDown() {
        long meeting = held(hoa);
        opens(hoa);
        String crime = "Tôi tố cáo ông Nguyễn Văn Quytxe nhận hối lộ khi cấp phép xây dựng";
        hoa.says(crime).sees("Ý kiến này có dấu hiệu là tố cáo");
        hoa.looksAt("được ghi vào biên bản").seesButtons("[Tôi hiểu] [Đây là kiến nghị, vẫn ghi]");
        hoa.taps("Tôi hiểu");
        hoa.does(attached(FileKind.PHOTO, "kem", crime), null)
                .sees("Ý kiến này có dấu hiệu là tố cáo");
        hoa.does(attached(FileKind.PHOTO, "kem", ""), null);
        hoa.says("Chào bạn").sees("Tin này chưa được ghi");
        hoa.says("ừ").sendsPlace().sees("Xin gửi chữ, ghi âm, ảnh hoặc tệp.");
        hoa.does(new MessageContent.Unusable("sticker"), null);
        hoa.does(
                new MessageContent.Attached(
                        FileKind.VIDEO, "big", null, null, 30_000_000L, null, ""),
                null);
        hoa.sees("Tệp lớn hơn 20 MB");
        assertThat(count(meeting)).isZero();
        assertThat(traces.of("Quytxe")).isEmpty();
        hoa.does(attached(FileKind.PHOTO, "trang", "Đơn của tổ 5 về cống tắc, mưa là ngập"), null);
        hoa.does(attached(FileKind.PHOTO, "trang", ""), null);
        hoa.sees("1. Đơn của tổ 5 về cống tắc, mưa là ngập (Bồ Đề · Thoát nước, ngập úng · 2 tệp)");
        hoa.says(RUBBISH).sees("2. " + RUBBISH).edits(RUBBISH + ", rất bẩn");
        hoa.sees("2. " + RUBBISH + ", rất bẩn")
                .edits(crime)
                .sees("Ý kiến này có dấu hiệu là tố cáo");
        hoa.looksAt("2. " + RUBBISH + ", rất bẩn");
        hoa.taps("2").sees("Ý kiến 2").taps("Sửa nội dung").says("Cây đổ ở ngõ 9, chưa ai cưa dọn");
        hoa.sees("Cây đổ ở ngõ 9").taps("Phường").sees("thuộc phường nào?").taps("Ngọc Lâm");
        hoa.sees("Ngọc Lâm · ").taps("Bỏ ý kiến").seesBoth("Biên bản", "1. Đơn của tổ 5");
        assertThat(count(meeting)).isEqualTo(1);
        assertThat(traces.of("Cây đổ ở ngõ 9")).isEmpty();
        String complaint = "Tôi khiếu nại việc đèn đường phường Bồ Đề hỏng cả tháng không ai sửa";
        hoa.says(complaint)
                .sees("Ý kiến này có dấu hiệu là khiếu nại")
                .taps("Đây là kiến nghị, vẫn ghi");
        hoa.sees("2. " + complaint).taps("2");
        hoa.sees("Ý kiến 2").says("/huy").sees("Những gì đã ghi vẫn được giữ");
        hoa.looksAt("Đề nghị UBND phường Bồ Đề nhập biên bản").replies("Cống ngõ 7 cũng tắc");
        hoa.sees("Xin mở biên bản bằng nút").taps("Mở biên bản").sees("2. " + complaint);
        finishes(hoa, 0);
        areFiled(meeting, 2);
        assertThat(
                        one(
                                "select triage from petition where code = ?",
                                petitionsOf(meeting).getLast()))
                .isEqualTo("INSISTED");
    }

    private int count(long meeting) {
        return Integer.parseInt(
                one(
                        "select count(*) from minutes_remark where dropped = false and meeting = ?",
                        meeting));
    }

    @Test
    void twoWhoWriteAtOnceHaveOneSetOfMinutes() {
        var dung = holds("Dũng", Role.HEAD, "ubnd-bo-de");
        long meeting = held(hoa);
        opens(hoa);
        dung.says("/bienban")
                .sees("Biên bản tiếp xúc cử tri")
                .taps("1")
                .sees("Xin nhắn hoặc chuyển");
        hoa.says(DRAIN).sees("1. " + DRAIN);
        dung.says(RUBBISH).sees("2. " + RUBBISH);
        for (int i = 3; i <= 7; i++) hoa.says("Ý kiến thứ " + i + ": ngõ " + i + " mất nước sạch");
        hoa.sees("7. Ý kiến thứ 7").looksAt("Trang 2/2").taps("‹ Trước").sees("Trang 1/2");
        dung.taps("2").sees("Ý kiến 2").taps("Bỏ ý kiến").sees("Trang 2/2");
        hoa.taps("2").sees("Ý kiến này đã được bỏ.").taps("Quay lại").sees("6. Ý kiến thứ 7");
        redelivers(hoa);
        dung.taps("Số cử tri dự").sees("Có bao nhiêu").says("40").sees("Số cử tri dự: 40");
        hoa.taps("Kết thúc biên bản").sees("Kết thúc biên bản?");
        dung.taps("Kết thúc biên bản").sees("Kết thúc biên bản?");
        String again = hoa.dataOf("Xác nhận");
        hoa.taps("Xác nhận").sees("Biên bản đã kết thúc.").tapsData(again);
        dung.taps("Xác nhận").sees("Biên bản đã kết thúc.");
        areFiled(meeting, 6);
        hoa.says("Thêm một ý kiến nữa về cống tắc ở ngõ 8");
        dung.says("/bienban").sees("đã có biên bản").tapsOnIt("1");
        assertThat(count(meeting)).isEqualTo(6);
        assertThat(petitionsOf(meeting)).hasSize(6).doesNotHaveDuplicates();
        assertThat(
                        one(
                                "select count(*) from duty where kind = 'SYNTHESIS' and reference = ?",
                                of(meeting)))
                .isEqualTo("1");
    }

    // The messenger hands the same message in once more, under its number or under a new one.
    private void redelivers(Driver secretary) {
        long number = 77_000_000L + System.nanoTime() % 1_000_000;
        var chat = new IncomingUpdate.Chat(secretary.id(), null, false, "");
        var sender = new IncomingUpdate.Sender(secretary.id(), "Hòa", "vi", false, false);
        var said = new MessageContent.Words("Đường ngõ 6 có ổ gà, xe máy hay ngã");
        for (long update : new long[] {number, number, number + 1})
            receiver.hear(
                    new IncomingUpdate(
                            "test", update, chat, sender, "again-1", null, Instant.now(), said));
        secretary.sees("7. Đường ngõ 6").taps("7").sees("Ý kiến 7").taps("Bỏ ý kiến");
        secretary.sees("6. Ý kiến thứ 7");
    }

    @Test
    void lateMinutesAreUrged() {
        holds("Hải", Role.STANDING_MEMBER, null);
        long meeting = held(hoa);
        var day = the(meeting).time().starts().atZone(ZONE).toLocalDate();
        hoa.sees("Đề nghị UBND phường Bồ Đề nhập biên bản");
        long before = hoa.count("Đề nghị UBND phường Bồ Đề nhập biên bản");
        Mornings.at(house, day.plusDays(1) + "T08:00");
        boDe.sees("Nộp biên bản: tiếp xúc cử tri ngày " + day(meeting));
        hoa.sees("Đề nghị UBND phường Bồ Đề nhập biên bản");
        assertThat(hoa.count("Đề nghị UBND phường Bồ Đề nhập biên bản")).isEqualTo(before);
        boDe.taps("TXCT " + day(meeting)).sees("nhập biên bản").taps("Mở biên bản");
        boDe.sees("[Mở biên bản]").seesNo("Xin nhắn hoặc chuyển tiếp");
        Mornings.at(house, day.plusDays(2) + "T08:00");
        hoa.says("/viec").sees("Nộp biên bản");
        opens(hoa);
        finishes(hoa, 5);
        stands(meeting, MeetingStatus.MINUTED);
        hoa.says("/viec").sees("Gửi bản tổng hợp: tiếp xúc cử tri ngày " + day(meeting));
        hoa.taps("TXCT " + day(meeting)).sees("Tổng hợp tiếp xúc cử tri trước kỳ họp");
    }

    @Test
    void nobodyElseOpensThem() {
        var giang = holds("Giang", Role.HEAD, "ubnd-ngoc-lam");
        long meeting = held(hoa);
        hoa.sees("Đề nghị");
        String open = hoa.dataOf("Mở biên bản");
        giang.says("/bienban").sees("Biên bản dành cho thư ký của cuộc tiếp xúc");
        giang.tapsAnywhere(open).seesNo("Xin nhắn hoặc chuyển tiếp");
        people.citizen("An").says("/bienban").sees("Biên bản dành cho thư ký của cuộc tiếp xúc");
        boDe.says("/bienban").sees("chỉ dùng trong cuộc trò chuyện riêng");
        leaves(hoa);
        hoa.taps("Mở biên bản").seesNo("Xin nhắn hoặc chuyển tiếp");
        hoa.says("/bienban").sees("Biên bản dành cho thư ký của cuộc tiếp xúc");
        var dung = holds("Dũng", Role.HEAD, "ubnd-bo-de");
        var next = nextEvening();
        clock.advanceTo(next.atZone(ZONE).toInstant());
        long second = held(hoa);
        dung.sees("Đề nghị UBND phường Bồ Đề nhập biên bản").taps("Mở biên bản");
        dung.sees("Xin nhắn hoặc chuyển tiếp").says(DRAIN).sees("1. " + DRAIN);
        dung.says("/dulieu").sees("1 ý kiến của cử tri do Ông/Bà ghi");
        dung.says("/bienban").sees("1. Tổ đại biểu số 2 · " + day(second)).tapsOnIt("1");
        dung.sees("1. " + DRAIN);
        finishes(dung, 3);
        areFiled(second, 1);
        String code = petitionsOf(second).getFirst();
        var lan = people.secretary();
        lan.seesBoth("Tổng hợp tiếp xúc cử tri trước kỳ họp · " + day(second), "[Gửi Thường trực");
        dung.seesNo("Gửi Thường trực HĐND");
        boDe.about(code).sees("[Mới] " + code).replies("Đã nạo vét xong");
        boDe.sees("Dự thảo trả lời " + code).repliesWithPhoto().sees("Tệp đính kèm: 1");
        messenger.refusesFilesAt(dung.chat());
        boDe.taps("Đã giải quyết xong").taps("Gửi trả lời").sees("[Đã trả lời] " + code);
        dung.seesBoth("Trả lời ý kiến của cử tri", "Đã nạo vét xong");
        // What does not come back to who took it down is brought to them by a person.
        dung.sees(code + ": 1 ảnh kèm trả lời không hiển thị được tại đây");
        lan.seesBoth(code + ": 1 ảnh kèm trả lời không hiển thị được ở chỗ", "Dũng");
        messenger.takesFilesAt(dung.chat());
        assertThat(the(meeting).status()).isEqualTo(MeetingStatus.HELD);
        String recorded = "select count(recorded_by) from minutes_remark where meeting = ?";
        assertThat(one(recorded, second)).isEqualTo("1");
        dung.says("/dulieu").taps("Xóa dữ liệu").taps("Xóa vĩnh viễn").sees("Đã xóa");
        assertThat(one(recorded, second)).isEqualTo("0");
    }

    @Test
    void nobodyIsThankedAtNight() {
        var an = follower();
        var at = nextEvening();
        long meeting = announced(hoa, at, null);
        an.sees("Thông báo tiếp xúc cử tri trước kỳ họp").taps("Tôi sẽ tham dự");
        an.sees("Đã ghi nhận: Ông/Bà sẽ tham dự.");
        clock.advanceTo(at.toLocalDate().atTime(22, 0).atZone(ZONE).toInstant());
        opens(hoa);
        finishes(hoa, 30);
        areFiled(meeting, 0);
        boDe.sees(
                "Cảm ơn cơ quan, đơn vị đã phối hợp tổ chức buổi tiếp xúc cử tri ngày "
                        + day(meeting));
        an.seesNo("Cảm ơn Ông/Bà đã quan tâm");
        clock.advanceTo(at.toLocalDate().plusDays(1).atTime(7, 0).atZone(ZONE).toInstant());
        an.sees("Cảm ơn Ông/Bà đã quan tâm buổi tiếp xúc cử tri ngày " + day(meeting));
    }

    private void leaves(Driver somebody) {
        assembly.does(
                () -> {
                    var person = register.met("test", somebody.id(), null, null);
                    roles.of(person).forEach(held -> roles.release(held.id(), person));
                    return person;
                });
    }

    @Test
    void aRoundIsSummedUpOnceAllOfItIsReported() {
        var hai = holds("Hải", Role.STANDING_MEMBER, null);
        var first = nextEvening();
        long session =
                assembly.session(
                        31, first.toLocalDate().plusDays(30), first.toLocalDate().plusDays(32));
        long round =
                assembly.does(
                        () -> {
                            var sessions = house.getBean(vn.nhipcau.council.Sessions.class);
                            var made =
                                    assembly.meetings()
                                            .planRound(
                                                    sessions.get(session),
                                                    RoundKind.BEFORE,
                                                    assembly.id(hoa));
                            assembly.meetings()
                                    .of(made)
                                    .forEach(one -> assembly.meetings().cancel(one.id()));
                            return made.id();
                        });
        long one = announced(hoa, first, round);
        long two = announced(hoa, first.plusHours(1), round);
        isOver(two);
        for (int i = 0; i < 2; i++) {
            hoa.says("/bienban").sees("đã diễn ra").tapsOnIt("1").sees("Xin nhắn hoặc chuyển tiếp");
            hoa.says(i == 0 ? DRAIN : RUBBISH).sees("1. ");
            finishes(hoa, 20);
            hai.seesNo("Tổng hợp Đợt TXCT trước Kỳ họp thứ 31");
            hoa.sees("Đã chuyển 1 ý kiến").sees("Đề nghị xem bảng").taps("Gửi Thường trực HĐND");
            hoa.sees("Đã gửi Thường trực HĐND.");
        }
        stands(one, MeetingStatus.REPORTED);
        hai.sees("Tổng hợp Đợt TXCT trước Kỳ họp thứ 31")
                .seesBoth("Đã tổ chức: 2/2 cuộc · Đã tổng hợp: 2", "Số cử tri dự: 40");
        hai.looksAt("Phường chưa có cuộc nào: ").seesNo("chưa có cuộc nào: phường Bồ Đề");
        hoa.says("/bienban").taps("Đợt TXCT trước Kỳ họp thứ 31").sees("Tổng hợp Đợt TXCT");
        hoa.tapsOnIt("Gửi Thường trực HĐND").sees("Đã gửi Thường trực HĐND.");
        assertThat(hai.count("Tổng hợp Đợt TXCT trước Kỳ họp thứ 31")).isEqualTo(1);
    }

    /** With a question open, the caption is the answer; no remark comes of the photo. */
    @Test
    void aCaptionAnswersWhatIsAsked() {
        held(hoa);
        opens(hoa);
        hoa.says(DRAIN).sees("1. " + DRAIN);
        hoa.taps("1").sees("Ý kiến 1").taps("Đã trả lời tại chỗ").sees("Trả lời thế nào?");
        hoa.sendsPhoto("").sees("xin trả lời bằng chữ");
        hoa.sendsPhoto("Sẽ dọn").sees("Đã trả lời: Sẽ dọn");
        hoa.taps("Sửa nội dung");
        hoa.does(attached(FileKind.PHOTO, "corrected", LAMP), null).sees("Ý kiến 1");
        hoa.does(attached(FileKind.PHOTO, "corrected", ""), null).sees("1. " + LAMP);
        hoa.taps("Số cử tri dự").sendsPhoto("85").sees("Số cử tri dự: 85").seesNo("2. ");
    }
}
