package vn.nhipcau.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.nhipcau.shared.Language;
import vn.nhipcau.testing.Messenger;
import vn.nhipcau.testing.People;
import vn.nhipcau.testing.StoryTest;

import java.util.List;

/** Everybody is offered the commands that they may use, in the language they speak. */
@StoryTest
class MenusTests {
    private static final List<String> CITIZENS =
            List.of(
                    "guikiennghi",
                    "tracuu",
                    "rut",
                    "daibieu",
                    "lich",
                    "dulieu",
                    "ngonngu",
                    "trogiup",
                    "huy",
                    "start");
    private static final List<String> CITIZENS_ENGLISH =
            List.of(
                    "petition",
                    "track",
                    "withdraw",
                    "delegates",
                    "calendar",
                    "data",
                    "language",
                    "help",
                    "cancel",
                    "start");

    @Autowired Messenger messenger;
    @Autowired UpdateReceiver receiver;

    private static List<String> names(List<Menu.Entry> menu) {
        return menu.stream().map(Menu.Entry::command).toList();
    }

    @Test
    void everybodyIsOfferedWhatCitizensMayDo() {
        assertThat(names(messenger.menuOfEverybody(Language.VI))).isEqualTo(CITIZENS);
        assertThat(names(messenger.menuOfEverybody(Language.EN))).isEqualTo(CITIZENS_ENGLISH);
    }

    @Test
    void groupsAreOfferedWhatStaffDoThere() {
        assertThat(names(messenger.menuOfGroups(Language.VI)))
                .containsExactly("viec", "toi", "trogiup", "start");
        assertThat(names(messenger.menuOfGroups(Language.EN)))
                .containsExactly("work", "me", "help", "start");
    }

    /** Whoever sends eight commands within a second hears of each of them. */
    @Test
    void everyCommandInAGroupIsAnswered() {
        var people = new People(messenger, receiver);
        people.secretary().says("/start");
        people.boDeJoins();
        var binh = people.officer();
        for (String command : List.of("dulieu", "lich", "tonghop", "kyhop", "txct", "nhaphoho"))
            binh.says("/" + command);
        binh.says("/viec").says("/trogiup");
        for (String command : List.of("dulieu", "lich", "tonghop", "kyhop", "txct", "nhaphoho"))
            binh.sees("Lệnh /" + command + " chỉ dùng trong cuộc trò chuyện riêng");
        binh.sees("không có việc nào chờ").sees("Gõ /viec để xem việc");
    }

    @Test
    void aChatFollowsTheLanguage() {
        var an = new People(messenger, receiver).citizen("An");
        an.says("/start").sees("Kính chào Ông/Bà");
        assertThat(names(messenger.menuOf(an.id()))).isEqualTo(CITIZENS);
        an.says("/ngonngu").taps("English").sees("English");
        assertThat(messenger.menuOf(an.id()))
                .extracting(Menu.Entry::command)
                .isEqualTo(CITIZENS_ENGLISH);
        assertThat(messenger.menuOf(an.id()))
                .contains(new Menu.Entry("track", "Track my petitions"));
        an.says("/language").taps("Tiếng Việt").sees("Đã chọn tiếng Việt.");
        assertThat(messenger.menuOf(an.id()))
                .contains(new Menu.Entry("tracuu", "Tra cứu kiến nghị của tôi"));
    }

    @Test
    void aSecretaryIsOfferedMore() {
        var lan = new People(messenger, receiver).secretary();
        lan.says("/start").sees("Kính chào Ông/Bà");
        assertThat(names(messenger.menuOf(lan.id()))).containsAll(CITIZENS).contains("moi");
    }

    @Test
    void whoIsNoSecretaryCannotInvite() {
        var an = new People(messenger, receiver).citizen("An");
        an.says("/moi").sees("chỉ dành cho cán bộ được phân quyền").seesNo("Mời nhóm");
    }
}
