package vn.nhipcau.joining;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.chat.UpdateReceiver;
import vn.nhipcau.council.Delegates;
import vn.nhipcau.council.Units;
import vn.nhipcau.outbox.Address;
import vn.nhipcau.outbox.Addresses;
import vn.nhipcau.people.Contacts;
import vn.nhipcau.people.Contacts.Bound;
import vn.nhipcau.people.People;
import vn.nhipcau.people.Person;
import vn.nhipcau.people.Roles;
import vn.nhipcau.people.Roles.Role;
import vn.nhipcau.people.Staff;
import vn.nhipcau.testing.Driver;
import vn.nhipcau.testing.Messenger;
import vn.nhipcau.testing.StoryTest;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** How groups and people come to work here, and stop. Each story has its secretary and units. */
@StoryTest
@TestPropertySource(
        properties =
                "nhipcau.admins=1005,3001,3002,3003,3004,3005,3006,3007,3008,3009,3010,3011,3012,"
                        + "3013,3014,3015,3016,3017,3018,3019,3020,3021,3022,3023,3024,3025,3026,"
                        + "3027,3028,3029,3030,3031,3032,3033,3034,3035,3036")
class JoiningTests {
    private static final AtomicInteger GROUPS = new AtomicInteger(-5000);
    private static final AtomicInteger SECRETARIES = new AtomicInteger(3000);
    private static final Pattern KEY = Pattern.compile("start=(\\S+)");

    @Autowired Messenger messenger;
    @Autowired UpdateReceiver receiver;
    @Autowired Contacts contacts;
    @Autowired Roles roles;
    @Autowired Delegates delegates;
    @Autowired Staff staff;
    @Autowired People people;
    @Autowired Units units;
    @Autowired Addresses addresses;
    @Autowired Reachability reachability;
    @Autowired JdbcClient sql;
    @Autowired TransactionTemplate transaction;

    private vn.nhipcau.testing.People cast;
    private Driver lan;

    @BeforeEach
    void meet() {
        cast = new vn.nhipcau.testing.People(messenger, receiver);
        lan =
                Driver.person(
                        messenger,
                        receiver,
                        String.valueOf(SECRETARIES.incrementAndGet()),
                        "Lan",
                        "vi");
        lan.says("/start").sees("Kính chào");
    }

    private Driver group(String title) {
        return cast.citizen("Bình").in(String.valueOf(GROUPS.decrementAndGet()), title);
    }

    private <T> T inside(Supplier<T> what) {
        return Objects.requireNonNull(transaction.execute(_ -> what.get()));
    }

    private int reached(String unit) {
        return inside(() -> contacts.reach(unit).size());
    }

    // People

    @Test
    void aPersonIsInvitedSeesToWhatAndTakesIt() {
        String key = cast.personKey(lan, "Lãnh đạo đơn vị", "UBND phường Đức Giang");
        var hoa = cast.citizen("Lê Thị Hoa");
        hoa.says("/start " + key)
                .sees("Ông/Bà được mời tham gia với vai trò: Lãnh đạo UBND phường Đức Giang")
                .seesButtons("[Nhận] [Không]")
                .taps("Nhận")
                .sees("Ông/Bà đã nhận vai trò: Lãnh đạo UBND phường Đức Giang")
                .sees("Tên trong hồ sơ: Lê Thị Hoa")
                .seesMenu("toi");
        lan.sees("Lê Thị Hoa đã nhận vai trò: Lãnh đạo UBND phường Đức Giang");
        assertThat(inside(() -> roles.holders(Role.HEAD, "ubnd-duc-giang"))).hasSize(1);

        hoa.says("/start " + key).sees("Lời mời này đã được dùng");
        var minh = cast.citizen("Minh");
        minh.says("/start " + key).sees("Lời mời này đã được dùng").seesNo("[Nhận]");
    }

    @Test
    void everyRoleCanBeGiven() {
        takes("Cán bộ đầu mối", "Phòng Y tế quận", "Cán bộ đầu mối của Phòng Y tế quận");
        takes("Thường trực HĐND", "", "Thành viên Thường trực HĐND quận Long Biên");
        takes(
                "Đại biểu",
                "Tổ đại biểu số 1/Nguyễn Thí Dụ",
                "Đại biểu HĐND quận Long Biên: Nguyễn Thí Dụ (Tổ đại biểu số 1)");
        takes("Mặt trận Tổ quốc", "phường Phúc Lợi", "Cán bộ Ủy ban MTTQ phường Phúc Lợi");
        takes(
                "Mặt trận Tổ quốc",
                "Ủy ban MTTQ quận Long Biên",
                "Cán bộ Ủy ban MTTQ quận Long Biên");
        assertThat(inside(() -> roles.holders(Role.FRONT_OFFICER, "phuc-loi"))).hasSize(1);
        assertThat(inside(() -> roles.holders(Role.FRONT_OFFICER, null))).hasSize(1);
        assertThat(inside(() -> roles.holders(Role.DELEGATE, null))).isNotEmpty();
    }

    private void takes(String role, String unit, String told) {
        var guest = cast.citizen("Khách");
        guest.says("/start " + cast.personKey(lan, role, unit))
                .sees("vai trò: " + told)
                .taps("Nhận");
        guest.sees("Ông/Bà đã nhận vai trò: " + told);
    }

    @Test
    void onePersonMayHoldSeveralRoles() {
        var mai = cast.citizen("Mai");
        cast.takes(lan, mai, "Đại biểu", "Tổ đại biểu số 1/Trần Thị Mẫu");
        cast.takes(lan, mai, "Lãnh đạo đơn vị", "Phòng Nội vụ quận");
        mai.says("/toi")
                .sees("Tên trong hồ sơ: Trần Thị Mẫu")
                .sees("• Đại biểu HĐND quận Long Biên: Trần Thị Mẫu (Tổ đại biểu số 1)")
                .sees("• Lãnh đạo Phòng Nội vụ quận");
        mai.says("/start " + cast.personKey(lan, "Lãnh đạo đơn vị", "Phòng Nội vụ quận"))
                .sees("Ông/Bà đã có vai trò: Lãnh đạo Phòng Nội vụ quận");
    }

    @Test
    void aSecondRoleChangesNobodysName() {
        lan.says("/toi Vũ Lan – Thư ký").sees("Vũ Lan, Thư ký");
        lan.says("/start " + cast.personKey(lan, "Đại biểu", "Tổ đại biểu số 4/Dương Thị Mẫu"))
                .sees("vai trò: Đại biểu")
                .taps("Nhận")
                .sees("Tên trong hồ sơ: Vũ Lan");
        lan.says("/toi").sees("• Đại biểu HĐND quận Long Biên: Dương Thị Mẫu");
    }

    @Test
    void aDelegateIsInvitedByName() {
        String name = "Đặng Thị Mẫu";
        String mine = cast.personKey(lan, "Đại biểu", "Tổ đại biểu số 2/" + name);
        String other = cast.personKey(lan, "Đại biểu", "Tổ đại biểu số 2/" + name);
        var tu = cast.citizen("Tú");
        tu.says("/start " + mine)
                .sees("vai trò: Đại biểu HĐND quận Long Biên: " + name + " (Tổ đại biểu số 2)")
                .taps("Nhận")
                .sees("Tên trong hồ sơ: " + name);
        assertThat(delegates.ofWard("bo-de").get(1).person()).isNotNull();

        var second = cast.citizen("Một người khác");
        second.says("/start " + other).sees("[Nhận]").taps("Nhận");
        second.sees("Đại biểu này đã có người nhận lời mời");
        assertThat(inside(() -> roles.holders(Role.DELEGATE, null)))
                .noneMatch(person -> person.externalId().equals(second.id()));
        lan.says("/moi").taps("Đại biểu").sees("Mời đại biểu của tổ nào?");
        lan.taps("Tổ đại biểu số 2").sees("[✓ " + name + "]").taps("Quay lại");
        lan.sees("Mời đại biểu của tổ nào?");

        release(name + ", Đại biểu HĐND – Đại biểu HĐND quận Long Biên: " + name, "Thôi giao");
        tu.sees("Ông/Bà không còn vai trò: Đại biểu HĐND quận Long Biên: " + name);
        assertThat(delegates.ofWard("bo-de").get(1).person()).isNull();
    }

    @Test
    void whoDeclinesIsThankedAndTheSecretaryIsTold() {
        var minh = cast.citizen("Minh");
        String key = cast.personKey(lan, "Lãnh đạo đơn vị", "Phòng Tư pháp quận");
        minh.says("/start " + key).taps("Không").sees("Ông/Bà đã không nhận vai trò");
        lan.sees("Người được mời không nhận vai trò: Lãnh đạo Phòng Tư pháp quận");
        minh.says("/start " + key).sees("đã được dùng");
    }

    @Test
    void aSecretaryWhoTriesTheLinkUsesNothingUp() {
        String key = cast.personKey(lan, "Lãnh đạo đơn vị", "Phòng Kinh tế quận");
        lan.says("/start " + key).sees("Lãnh đạo Phòng Kinh tế quận").taps("Không");
        lan.sees("vẫn dùng được cho người được mời");
        var dung = cast.citizen("Dũng");
        dung.says("/start " + key).taps("Nhận").sees("Ông/Bà đã nhận vai trò");
    }

    @Test
    void theWrongPersonIsTakenOutAgain() {
        String key = cast.personKey(lan, "Lãnh đạo đơn vị", "Phòng Văn hóa và Thông tin quận");
        var stranger = cast.citizen("Người lạ");
        stranger.says("/start " + key).taps("Nhận").sees("Ông/Bà đã nhận vai trò");
        lan.sees("Người lạ đã nhận vai trò: Lãnh đạo Phòng Văn hóa")
                .taps("Không đúng người, thu hồi")
                .sees("Người lạ không còn vai trò: Lãnh đạo Phòng Văn hóa");
        stranger.sees("Ông/Bà không còn vai trò");
        stranger.says("/toi").sees("Ông/Bà chưa có vai trò nào tại đây");
        assertThat(inside(() -> roles.holders(Role.HEAD, "phong-vhtt"))).isEmpty();
    }

    @Test
    void twoWhoTakeTheSameInvitationAreOne() {
        String key = cast.personKey(lan, "Lãnh đạo đơn vị", "Công an quận Long Biên");
        var one = cast.citizen("Một");
        var two = cast.citizen("Hai");
        one.says("/start " + key).sees("[Nhận]");
        two.says("/start " + key).sees("[Nhận]");
        together(() -> one.taps("Nhận"), () -> two.taps("Nhận"));
        assertThat(inside(() -> roles.holders(Role.HEAD, "cong-an-quan"))).hasSize(1);
        lan.sees("đã nhận vai trò: Lãnh đạo Công an");
    }

    private static void together(Runnable one, Runnable two) {
        var first = CompletableFuture.runAsync(one);
        var second = CompletableFuture.runAsync(two);
        CompletableFuture.allOf(first, second).join();
    }

    // Groups

    @Test
    void aKeyIsGoodOnlyForTheKindOfChatItIsMeantFor() {
        String forGroup = cast.groupKey(lan, "UBND phường Ngọc Lâm");
        lan.says("/start " + forGroup).sees("Liên kết này để mời một nhóm");
        var ngocLam = group("UBND phường Ngọc Lâm");
        String forPerson = cast.personKey(lan, "Lãnh đạo đơn vị", "UBND phường Ngọc Lâm");
        ngocLam.says("/start " + forPerson).sees("Liên kết này để mời một người");

        ngocLam.says("/start " + forGroup).sees("Xin chờ xác nhận");
        cast.citizen("Hà").says("/start " + forPerson).sees("[Nhận]");
        lan.sees("dành cho UBND phường Ngọc Lâm").taps("Không phải").sees("không được xác nhận");
    }

    @Test
    void onlyTheConfirmedGroupCounts() {
        String key = cast.groupKey(lan, "UBND phường Việt Hưng");
        var thief = group("Nhóm lạ");
        thief.says("/start " + key).sees("Xin chờ xác nhận");
        thief.says("/start " + key);
        var real = group("Việt Hưng tiếp nhận");
        real.says("/start " + key).sees("Lời mời này đã được dùng");
        assertThat(reached("ubnd-viet-hung")).isZero();
        lan.sees("Nhóm “Nhóm lạ” vừa mở lời mời dành cho UBND phường Việt Hưng (người mở: Bình)")
                .taps("Không phải")
                .sees("Nhóm “Nhóm lạ” không được xác nhận");
        assertThat(lan.count("“Nhóm lạ”")).isEqualTo(1);
        thief.sees("Lời mời không được xác nhận cho nhóm này");
        assertThat(reached("ubnd-viet-hung")).isZero();

        cast.joins(lan, real, "UBND phường Việt Hưng");
        real.says("/start").sees("Nhóm này là đầu mối tiếp nhận kiến nghị của UBND phường Việt");
        assertThat(reached("ubnd-viet-hung")).isEqualTo(1);
    }

    @Test
    void theCardSaysWhatMoves() {
        var cuKhoi = group("Cự Khối");
        cast.joins(lan, cuKhoi, "UBND phường Cự Khối");
        var other = group("Thạch Bàn cũ");
        cast.joins(lan, other, "UBND phường Thạch Bàn");

        cuKhoi.says("/start " + cast.groupKey(lan, "UBND phường Thạch Bàn"))
                .sees("Xin chờ xác nhận");
        lan.sees("Nhóm này đang là đầu mối của UBND phường Cự Khối")
                .sees("UBND phường Thạch Bàn đang tiếp nhận tại nhóm “Thạch Bàn cũ”")
                .taps("Đúng nhóm này");
        cuKhoi.sees("Nhóm này từ nay là đầu mối tiếp nhận kiến nghị của UBND phường Thạch Bàn");
        other.sees("Nhóm này không còn là đầu mối tiếp nhận của UBND phường Thạch Bàn");
        assertThat(reached("ubnd-cu-khoi")).isZero();
        assertThat(reached("ubnd-thach-ban")).isEqualTo(1);
    }

    @Test
    void ofTwoSecretariesOneConfirmsAndTheOtherIsToldByWhom() {
        var thu = cast.citizen("Thu");
        cast.takes(lan, thu, "Cán bộ giúp việc", "");
        thu.seesMenu("moi", "daumoi");
        group("Sài Đồng")
                .says("/start " + cast.groupKey(lan, "UBND phường Sài Đồng"))
                .sees("Xin chờ xác nhận");
        lan.sees("dành cho UBND phường Sài Đồng");
        thu.sees("dành cho UBND phường Sài Đồng");
        String lans = lan.dataOf("Đúng nhóm này");
        String thus = thu.dataOf("Đúng nhóm này");
        together(() -> lan.tapsData(lans), () -> thu.tapsData(thus));
        assertThat(reached("ubnd-sai-dong")).isEqualTo(1);
        lan.sees("Nhóm “Sài Đồng” là đầu mối tiếp nhận của UBND phường Sài Đồng. Người xác nhận:");
        thu.sees("Nhóm “Sài Đồng” là đầu mối tiếp nhận của UBND phường Sài Đồng. Người xác nhận:");
        boolean lanWon = thu.shows("Người xác nhận: Lan");
        (lanWon ? thu : lan).sees("đã trả lời.");
        release("Thu – Cán bộ giúp việc Thường trực HĐND", "Thôi giao");
    }

    // The list

    private void release(String line, String button) {
        lan.says("/daumoi").sees("(trang 1/");
        var number = Pattern.compile("(\\d+)\\. (?:⚠ )?" + Pattern.quote(line));
        while (!lan.shows(line)) lan.taps("Tiếp ›").sees("Đầu mối, vai trò, lời mời");
        String found = lan.sees(number);
        lan.taps("✕ " + found).sees(line).taps(button).sees("Đã xong");
    }

    @Test
    void theListShowsWhoIsWhereAndReleases() {
        var longBien = group("Phường Long Biên");
        cast.joins(lan, longBien, "UBND phường Long Biên");
        lan.says("/daumoi").sees("⚠ Chưa có đầu mối tiếp nhận:");
        release("UBND phường Long Biên: nhóm “Phường Long Biên”", "Thôi làm đầu mối");
        longBien.sees("Nhóm này không còn là đầu mối tiếp nhận của UBND phường Long Biên");
        assertThat(reached("ubnd-long-bien")).isZero();
    }

    @Test
    void unitsAreListedByHowTheyStand() {
        String unit = "UBND phường Cự Khối";
        lan.says("/daumoi").taps("Theo đơn vị").sees("Các đơn vị (trang 1/");
        findsAmongUnits("⚠ " + unit + " · chưa có đầu mối · lãnh đạo –");
        cast.joins(lan, group("Cự Khối"), unit);
        lan.says("/daumoi").taps("Theo đơn vị").sees("Các đơn vị (trang 1/");
        findsAmongUnits("✓ " + unit + " · nhóm ✓ · lãnh đạo – · cán bộ đầu mối 0");
        cast.takes(lan, cast.citizen("Hải"), "Lãnh đạo đơn vị", unit);
        lan.says("/daumoi").taps("Theo đơn vị").sees("Các đơn vị (trang 1/");
        findsAmongUnits("✓ " + unit + " · nhóm ✓ · lãnh đạo ✓ · cán bộ đầu mối 0");
        lan.taps("Danh sách để thu hồi").sees("Đầu mối, vai trò, lời mời");
    }

    // Whoever cannot be reached stands first; the page behind the last is none.
    private void findsAmongUnits(String line) {
        for (int page = 1; !lan.shows(line); page++)
            lan.taps("Tiếp ›").sees("Các đơn vị (trang " + (page + 1) + "/");
    }

    @Test
    void aRevokedAndAnExpiredInvitationAreSaidKindly() {
        String key = cast.groupKey(lan, "UBND phường Phúc Đồng");
        release("Lời mời: Nhóm của UBND phường Phúc Đồng", "Thu hồi");
        var phucDong = group("Phúc Đồng");
        phucDong.says("/start " + key).sees("Lời mời này đã được thu hồi");

        String late = cast.personKey(lan, "Lãnh đạo đơn vị", "UBND phường Phúc Đồng");
        var head = cast.citizen("Hùng");
        head.says("/start " + late).sees("[Nhận]");
        sql.sql("update invitation set expires_at = invited_at where settled_at is null").update();
        head.taps("Nhận").sees("Lời mời này đã hết hạn");
        head.says("/start " + late).sees("Lời mời này đã hết hạn");
        head.says("/start khong-co-khoa-nay").sees("Liên kết này không còn dùng được");
    }

    @Test
    void onlySecretariesInvite() {
        var an = cast.citizen("An");
        an.says("/moi").sees("chỉ dành cho cán bộ được phân quyền");
        an.says("/daumoi").seesNo("Mời ai tham gia");
    }

    // Coming and going

    @Test
    void aLostGroupIsToldOnceAndToldAgainWhenItIsBack() {
        var group = group("Ngọc Thụy");
        cast.joins(lan, group, "UBND phường Ngọc Thụy");
        group.does(new MessageContent.Left("kicked"), null);
        lan.sees("UBND phường Ngọc Thụy chưa có đầu mối tiếp nhận còn hiệu lực")
                .sees("Kiến nghị mới tạm chuyển về bộ phận giúp việc HĐND");
        assertThat(lan.count("UBND phường Ngọc Thụy chưa có đầu mối")).isEqualTo(1);
        lan.says("/daumoi").sees("1. ⚠");
        group.does(new MessageContent.Joined(false), null);
        lan.sees("UBND phường Ngọc Thụy đã có lại đầu mối tiếp nhận (nhóm “Ngọc Thụy”)");
        assertThat(reached("ubnd-ngoc-thuy")).isEqualTo(1);
        assertThat(group.count("chưa là đầu mối của đơn vị nào")).isZero();
    }

    @Test
    void aGroupThatMovesStaysBoundWithoutNoise() throws InterruptedException {
        var group = group("Thượng Thanh");
        cast.joins(lan, group, "UBND phường Thượng Thanh");
        String newId = String.valueOf(GROUPS.decrementAndGet());
        var moved = cast.citizen("Bình").in(newId, "Thượng Thanh");
        group.does(new MessageContent.Left("left"), null);
        moved.does(new MessageContent.Joined(false), null);
        group.does(new MessageContent.Moved(newId), null);
        Thread.sleep(2500);
        moved.seesNo("chưa là đầu mối");
        lan.seesNo("UBND phường Thượng Thanh chưa có đầu mối");
        lan.seesNo("UBND phường Thượng Thanh đã có lại");
        moved.says("/start").sees("Nhóm này là đầu mối tiếp nhận kiến nghị của UBND phường Thượng");
        assertThat(reached("ubnd-thuong-thanh")).isEqualTo(1);
    }

    /** Whoever finds a public group reads all that stands there, and taps. */
    @Test
    void aPublicGroupIsWarnedOfBeforeItIsConfirmed() {
        var open = group("UBND phường Đức Giang (@duc_giang_cong_khai)");
        open.says("/start " + cast.groupKey(lan, "UBND phường Đức Giang"));
        lan.seesBoth("@duc_giang_cong_khai", "⚠ Đây là nhóm công khai")
                .seesButtons("[Đúng nhóm này] [Không phải]");
        assertThat(reached("ubnd-duc-giang")).isZero();
        lan.taps("Đúng nhóm này");
        open.sees("Nhóm này từ nay là đầu mối tiếp nhận kiến nghị của UBND phường Đức Giang");
        var closed = group("UBND phường Đức Giang");
        closed.says("/start " + cast.groupKey(lan, "UBND phường Đức Giang"));
        lan.sees("dành cho UBND phường Đức Giang");
        assertThat(lan.shows("nhóm công khai")).isFalse();
    }

    /** The unit is at home in one topic; who asks in another is answered where they ask. */
    @Test
    void whatIsToBeDoneIsListedInTheTopicInWhichSomebodyAsks() {
        var forum = group("Diễn đàn phường Gia Thụy");
        cast.joins(lan, forum.inTopic("7"), "UBND phường Gia Thụy");
        var elsewhere = forum.inTopic("9");
        elsewhere.says("/viec").sees("UBND phường Gia Thụy");
        assertThat(threadOfLast(forum.chat())).isEqualTo("9");
        forum.inTopic("7").says("/viec").sees("UBND phường Gia Thụy");
        assertThat(threadOfLast(forum.chat())).isEqualTo("7");
    }

    private String threadOfLast(String group) {
        return sql.sql(
                        "select a.thread from outbound o join address a on a.id = o.address"
                                + " where a.external_id = ? and o.sort in ('TEXT', 'CARD')"
                                + " order by o.id desc fetch first 1 rows only")
                .param(group)
                .query(String.class)
                .single();
    }

    @Test
    void aClosedTopicTakesNoOtherAlong() {
        var forum = group("Các phòng của quận");
        var urban = forum.inTopic("7");
        var nature = forum.inTopic("8");
        cast.joins(lan, urban, "Phòng Quản lý đô thị quận");
        cast.joins(lan, nature, "Phòng Tài nguyên và Môi trường quận");
        urban.byABot().does(new MessageContent.Left("topic closed"), null);
        lan.sees("Phòng Quản lý đô thị quận chưa có đầu mối tiếp nhận còn hiệu lực");
        assertThat(reached("phong-qldt")).isZero();
        assertThat(reached("phong-tnmt")).isEqualTo(1);
        urban.does(new MessageContent.Joined(false), null);
        lan.sees("Phòng Quản lý đô thị quận đã có lại đầu mối tiếp nhận");
        forum.does(new MessageContent.Left("kicked"), null);
        lan.sees("Phòng Tài nguyên và Môi trường quận chưa có đầu mối");
        assertThat(reached("phong-qldt")).isZero();
    }

    @Test
    void aGroupThatIsNotInvitedIsToldOnce() {
        var group = group("Tổ dân phố");
        group.does(new MessageContent.Joined(false), null);
        group.sees("Nhóm này chưa là đầu mối của đơn vị nào, nên chưa có kiến nghị nào");
        group.does(new MessageContent.Left("left"), null)
                .does(new MessageContent.Joined(true), null);
        group.says("/trogiup").sees("Xin liên hệ bộ phận giúp việc");
        group.says("/toi").sees("Nhóm này chưa là đầu mối của đơn vị nào, nên lệnh này");
        assertThat(group.count("Kính chào các đồng chí")).isEqualTo(1);
    }

    @Test
    void anInvitedGroupIsNotToldThatItIsNot() throws InterruptedException {
        var group = group("Giang Biên");
        String key = cast.groupKey(lan, "UBND phường Giang Biên");
        group.does(new MessageContent.Joined(false), null)
                .says("/start " + key)
                .sees("Xin chờ xác nhận");
        Thread.sleep(2500);
        group.seesNo("chưa là đầu mối");
        lan.sees("dành cho UBND phường Giang Biên").taps("Không phải").sees("không được xác nhận");
    }

    @Test
    void aUnitMayBeOnePerson() {
        var officer = cast.citizen("Cán bộ Phúc Lợi");
        cast.takes(lan, officer, "Cán bộ đầu mối", "UBND phường Phúc Lợi");
        var an = cast.citizen("An");
        an.says("Cống phường Phúc Lợi tắc, mưa là ngập").taps("Tôi đồng ý").taps("Gửi");
        an.sees("Đã tiếp nhận kiến nghị");
        officer.sees("[Mới]").sees("Phúc Lợi");
        officer.does(new MessageContent.Left("kicked"), null);
        lan.sees("UBND phường Phúc Lợi chưa có đầu mối tiếp nhận còn hiệu lực (trò chuyện riêng");
        officer.does(new MessageContent.Joined(true), null);
        lan.sees("UBND phường Phúc Lợi đã có lại đầu mối tiếp nhận");

        var group = group("Phúc Lợi");
        cast.joins(lan, group, "UBND phường Phúc Lợi");
        group.does(new MessageContent.Left("kicked"), null);
        lan.sees("Kiến nghị được gửi tới cán bộ đầu mối trong trò chuyện riêng");
    }

    @Test
    void theSecretariatMayHaveAGroup() {
        var updateHandler = group("Bộ phận giúp việc");
        cast.joins(lan, updateHandler, "Bộ phận giúp việc Thường trực HĐND quận");
        group("Điện lực").says("/start " + cast.groupKey(lan, "Công ty Điện lực Long Biên"));
        updateHandler
                .sees("dành cho Công ty Điện lực Long Biên")
                .taps("Đúng nhóm này")
                .sees("là đầu mối tiếp nhận của Công ty Điện lực Long Biên. Người xác nhận: Bình");
        updateHandler.does(new MessageContent.Left("kicked"), null);
        lan.sees("Thông báo được gửi tới trò chuyện riêng của từng cán bộ giúp việc");
        release("Bộ phận giúp việc Thường trực HĐND quận: nhóm", "Thôi làm đầu mối");
    }

    // Who am I

    @Test
    void staffSayHowTheyStandOnRecord() {
        var group = group("Nước sạch");
        cast.joins(lan, group, "Công ty Nước sạch số 2 Hà Nội");
        group.says("/toi").sees("Thành viên nhóm đầu mối của Công ty Nước sạch số 2 Hà Nội");
        group.says("/toi Trần Văn Bình – Phó Chánh <b>Văn phòng</b> {0}")
                .sees("Đã ghi nhận: Trần Văn Bình, Phó Chánh <b>Văn phòng</b> {0}.");
        group.says("/toi ---").sees("Để sửa: /toi Họ tên – chức danh");
        group.anonymously().says("/toi Ai đó").sees("quản trị viên ẩn danh");
        lan.says("/toi").sees("Cán bộ giúp việc Thường trực HĐND");
        cast.citizen("An").says("/toi Chủ tịch").sees("Ông/Bà chưa có vai trò nào tại đây");
    }

    @Test
    void theWorkRecordOutlivesAnErasure() {
        var mai = cast.citizen("Mai Hương");
        cast.takes(lan, mai, "Lãnh đạo đơn vị", "UBND phường Giang Biên");
        mai.says("/dulieu").sees("Hồ sơ công vụ").taps("Xóa dữ liệu").taps("Xóa vĩnh viễn");
        mai.sees("Hồ sơ công vụ (tên, chức danh, vai trò) của Ông/Bà được giữ lại");
        mai.says("/toi").sees("Mai Hương").sees("Lãnh đạo UBND phường Giang Biên");
    }

    @Test
    void anEnglishSecretaryIsSpokenToInEnglish() {
        var kate = cast.citizen("Kate", "en");
        kate.says("/start " + cast.personKey(lan, "Cán bộ giúp việc", ""))
                .sees("You are invited to take part as: Secretariat of the Standing Committee")
                .taps("Accept")
                .sees("Name on record: Kate")
                .seesMenu("invite", "contacts", "me");
        kate.says("/invite").sees("Whom do you want to invite?").taps("Head of a unit");
        kate.sees("Invite the head of which unit?").taps("People’s Committee of Gia Thuy ward");
        kate.sees("Invitation: Head of People’s Committee of Gia Thuy ward (single use, until");
        String key = kate.sees(KEY);
        var john = cast.citizen("John", "en");
        john.says("/start " + key).taps("No").sees("You have not accepted");
        kate.sees("The person invited did not accept: Head of");
        kate.says("/contacts").sees("No working contact:").sees("Press ✕");
        kate.says("/me").sees("Name on record: Kate").sees("Secretariat of the Standing Committee");
        release("Kate – Cán bộ giúp việc Thường trực HĐND", "Thôi giao");
        kate.sees("You no longer have the role").says("/invite").sees("authorised staff only");
    }

    @Test
    void theInvitationsOfSomebodyWhoLeftTheSecretariatAreVoid() {
        var tam = cast.citizen("Tâm");
        cast.takes(lan, tam, "Cán bộ giúp việc", "");
        tam.says("/moi").taps("Thường trực HĐND").sees("Lời mời: Thành viên Thường trực");
        String key = tam.sees(KEY);
        release("Tâm – Cán bộ giúp việc Thường trực HĐND", "Thôi giao");
        cast.citizen("Ai đó").says("/start " + key).sees("Lời mời này đã được thu hồi");
    }

    // Health, sandbox

    @Test
    void healthSaysWhetherSomebodyIsThere() {
        assertThat(reachability.health().getStatus()).isEqualTo(Status.UP);
        assertThat(reachability.health().getDetails()).containsKey("unitsWithoutContact");
        var all = inside(() -> contacts.reach(units.secretariat().id()));
        inside(() -> each(all, address -> addresses.gone(address, "test")));
        assertThat(reachability.health().getStatus()).isEqualTo(Status.DOWN);
        lan.says("/toi").sees("Cán bộ giúp việc");
        assertThat(reachability.health().getStatus()).isEqualTo(Status.UP);
        inside(() -> each(all, addresses::back));
    }

    private static boolean each(List<Long> all, Consumer<Long> what) {
        all.forEach(what);
        return true;
    }

    @Test
    void theSandboxComesWithEveryoneInvited() {
        var casting =
                new SandboxCast(
                        "1005", people, roles, staff, contacts, units, delegates, addresses);
        inside(
                () -> {
                    casting.run(new DefaultApplicationArguments());
                    return true;
                });
        assertThat(reached("ubnd-bo-de")).isEqualTo(1);
        assertThat(inside(() -> roles.holders(Role.HEAD, "ubnd-bo-de"))).isEmpty();
        inside(() -> met("1003"));
        assertThat(inside(() -> roles.holders(Role.HEAD, "ubnd-bo-de"))).hasSize(1);

        // Afterwards it is the visitor's own: what they released stays released.
        inside(() -> contacts.release(boundTo("ubnd-bo-de").id(), met("1003")));
        inside(
                () -> {
                    casting.run(new DefaultApplicationArguments());
                    return true;
                });
        assertThat(reached("ubnd-bo-de")).isZero();
    }

    private Bound boundTo(String unit) {
        return contacts.all().stream()
                .filter(bound -> bound.unit().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    private Person met(String id) {
        var own = addresses.at("telegram", id, null, Address.Kind.PRIVATE, "");
        return people.met("telegram", id, own.id(), "vi");
    }
}
