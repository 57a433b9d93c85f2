package vn.nhipcau.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

import vn.nhipcau.calendar.BusinessClock;
import vn.nhipcau.chat.Menu;
import vn.nhipcau.chat.UpdateReceiver;
import vn.nhipcau.meeting.Assembly;
import vn.nhipcau.people.Roles;
import vn.nhipcau.shared.Language;
import vn.nhipcau.testing.Driver;
import vn.nhipcau.testing.Messenger;
import vn.nhipcau.testing.People;
import vn.nhipcau.testing.StoryTest;
import vn.nhipcau.testing.StoryTest.FreshFor;

import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/** Everybody is greeted as who they are here. */
@Tag("one-database")
@StoryTest(freshFor = FreshFor.TEST)
class StartTests {
    @Autowired Messenger messenger;
    @Autowired UpdateReceiver receiver;
    @Autowired BusinessClock clock;
    @Autowired ApplicationContext house;
    @Autowired vn.nhipcau.people.People register;
    @Autowired Roles roles;
    @Autowired TransactionTemplate transaction;

    private People people;
    private Driver lan;

    @BeforeEach
    void meet() {
        people = new People(messenger, receiver);
        lan = people.secretary();
    }

    @Test
    void aCitizenIsToldHowToSendAPetition() {
        var an = people.citizen("An");
        an.says("/start")
                .sees("Đây là kênh tiếp nhận kiến nghị, phản ánh của cử tri")
                .seesButtons("[Gửi kiến nghị] [Tra cứu kiến nghị] [Hướng dẫn] [Ngôn ngữ]");
        an.taps("Hướng dẫn").sees("Để gửi kiến nghị").seesNo("/viec");
    }

    @Test
    void aSecretaryIsToldWhatWaitsForThem() {
        lan.says("/start")
                .seesBoth("Bộ phận giúp việc Thường trực HĐND.", "/moi – mời đơn vị")
                .seesBoth("Hằng ngày\n/viec – việc cần làm", "Thiết lập\n/moi – mời đơn vị")
                .seesButtons("[Việc cần làm] [Vai trò của tôi] [Hướng dẫn] [Ngôn ngữ]");
        lan.says("/trogiup").seesBoth("/daumoi – đầu mối", "Trường hợp khẩn cấp");
    }

    /** What the menu offers to a secretary and to no citizen is explained, all of it. */
    @Test
    void aSecretaryIsToldEveryCommandOfTheirs() {
        lan.says("/start").sees("Bộ phận giúp việc Thường trực HĐND.");
        var everybodys = messenger.menuOfEverybody(Language.VI);
        for (var entry : messenger.menuOf(lan.id()))
            if (!everybodys.contains(entry)) lan.looksAt("/" + entry.command() + " – ");
    }

    @Test
    void aHeadIsToldWhatComesToThem() {
        var hung = people.citizen("Hùng");
        people.takes(lan, hung, "Lãnh đạo đơn vị", "UBND phường Cự Khối");
        hung.says("/start")
                .seesBoth("Lãnh đạo UBND phường Cự Khối.", "Dự thảo trả lời trình Ông/Bà")
                .taps("Việc cần làm")
                .sees("UBND phường Cự Khối: hiện không có việc nào");
        hung.says("/trogiup").seesBoth("Lãnh đạo UBND phường Cự Khối.", "Để gửi kiến nghị");
    }

    @Test
    void aDelegateMayHaveOtherPartsToo() {
        var mai = people.citizen("Mai", "en");
        people.takesInEnglish(lan, mai, "Đại biểu", "Tổ đại biểu số 7/Tạ Thị Mẫu");
        mai.says("/start")
                .seesBoth("Delegate of the People’s Council of Long Bien District.", "/me – ")
                .seesButtons("[Ask a question] [My questions] [Help] [Language]");
        people.takesInEnglish(lan, mai, "Cán bộ đầu mối", "UBND phường Cự Khối");
        mai.says("/start").seesBoth("Delegate of", "Officer of People’s Committee of Cu Khoi ward");
        mai.says("/help").seesBoth("Officer of People’s Committee", "In an emergency");
    }

    /** Who has two parts is told once what both of them do. */
    @Test
    void aCommandOfTwoPartsIsToldOnce() {
        var mai = people.citizen("Mai");
        people.takes(lan, mai, "Cán bộ đầu mối", "UBND phường Giang Biên");
        people.takes(lan, mai, "Lãnh đạo đơn vị", "UBND phường Giang Biên");
        mai.says("/start").seesBoth("Lãnh đạo UBND phường", "Cán bộ đầu mối của UBND phường");
        String shown = mai.sees(Pattern.compile("(?s)(Kính chào Ông/Bà.*Lãnh đạo UBND.*)"));
        assertThat(shown.split("/viec – ", -1)).hasSize(2);
        assertThat(shown).contains("/nhaphoho – ").contains("/bienban – ");
    }

    @Test
    void theFrontOfficerOfAWardIsGreetedWithTheWard() {
        var tam = people.citizen("Tâm");
        people.takes(lan, tam, "Mặt trận Tổ quốc", "phường Cự Khối");
        tam.says("/start").sees("Cán bộ Ủy ban Mặt trận Tổ quốc phường Cự Khối.");
    }

    @Test
    void whoWorksHereIsToldFirstWhatIsDue() {
        var bich = people.citizen("Bích");
        people.takes(lan, bich, "Lãnh đạo đơn vị", "UBND phường Bồ Đề");
        bich.says("/start").sees("Hiện không có việc nào đang chờ Ông/Bà.");
        people.boDeJoins();
        var an = people.citizen("An");
        an.says("Cống ngõ 34 phường Bồ Đề tắc").taps("Tôi đồng ý").taps("Gửi");
        an.sees("Đã tiếp nhận");
        bich.says("/start")
                .seesBoth("Đang chờ Ông/Bà", "– UBND phường Bồ Đề: 1 việc, trong đó 0 đã quá hạn");
        clock.advanceTo(OffsetDateTime.parse("2026-12-20T09:00:00+07:00").toInstant());
        bich.says("/start").sees("– UBND phường Bồ Đề: 1 việc, trong đó 1 đã quá hạn (/viec)");
        bich.taps("Việc cần làm").sees("Cống ngõ 34");
        var tu = people.citizen("Tư");
        tu.says("/start").sees("Kính chào");
        transaction.executeWithoutResult(
                _ -> {
                    var person = register.met("test", tu.id(), null, null);
                    roles.give(person, Roles.Role.STANDING_MEMBER, null, person);
                });
        tu.says("/start").sees("– Việc đã quá hạn của các đơn vị: 1 (/viec)");
    }

    /** The meeting first that waits for an answer, and a button that leads there. */
    @Test
    void aDelegateIsToldFirstWhatIsDue() {
        var minh = people.citizen("Minh");
        var assembly = new Assembly(house);
        people.takes(lan, minh, "Đại biểu", "Tổ đại biểu số 2/Đặng Thị Mẫu");
        minh.says("/start")
                .sees("Hiện không có việc nào đang chờ Ông/Bà.")
                .seesButtons("[Đặt câu hỏi] [Câu hỏi của tôi] [Hướng dẫn] [Ngôn ngữ]");
        long id = assembly.announced("2027-01-16T18:00", "Nhà văn hóa Bồ Đề");
        minh.sees("Mời tiếp xúc cử tri");
        minh.says("/start")
                .seesBoth("Đang chờ Ông/Bà", "18:00–20:00, Thứ Bảy 16/01/2027, Nhà văn hóa Bồ Đề")
                .looksAt("chưa trả lời có dự hay không")
                .taps("Lịch tiếp xúc cử tri");
        minh.sees("1. ").taps("1").sees("Mời tiếp xúc cử tri").taps("Tôi sẽ dự");
        minh.sees("Đã ghi nhận: Ông/Bà sẽ tham dự.");
        minh.says("/start").sees("Hiện không có việc nào đang chờ Ông/Bà.");
        assembly.cancel(id);
    }

    /** First what they are here for, and nothing that is not theirs. */
    @Test
    void menusBeginWithWhatSomebodyIsHereFor() {
        var tho = people.citizen("Thơ");
        people.takes(lan, tho, "Đại biểu", "Tổ đại biểu số 2/Phạm Thí Dụ");
        tho.says("/start").sees("Đại biểu Hội đồng nhân dân");
        assertThat(messenger.menuOf(tho.id()))
                .extracting(Menu.Entry::command)
                .startsWith("ketqua", "chatvan", "cauhoi", "cauhoicuatoi", "theodoi", "toi")
                .doesNotContain("viec", "nhaphoho", "tonghop", "bienban", "moi")
                .contains("guikiennghi");
        lan.says("/start").sees("Bộ phận giúp việc");
        assertThat(messenger.menuOf(lan.id()))
                .extracting(Menu.Entry::command)
                .startsWith("viec")
                .endsWith("start");
    }
}
