package vn.nhipcau.welcome;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.nhipcau.chat.Reception;
import vn.nhipcau.shared.Language;
import vn.nhipcau.testing.Driver;
import vn.nhipcau.testing.Messenger;
import vn.nhipcau.testing.People;
import vn.nhipcau.testing.StoryTest;

/** Everybody is greeted as who they are here. */
@StoryTest
class StartTests {
    @Autowired Messenger messenger;
    @Autowired Reception reception;

    private People people;
    private Driver lan;

    @BeforeEach
    void meet() {
        people = new People(messenger, reception);
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

    @Test
    void theFrontOfficerOfAWardIsGreetedWithTheWard() {
        var tam = people.citizen("Tâm");
        people.takes(lan, tam, "Mặt trận Tổ quốc", "phường Cự Khối");
        tam.says("/start").sees("Cán bộ Ủy ban Mặt trận Tổ quốc phường Cự Khối.");
    }
}
