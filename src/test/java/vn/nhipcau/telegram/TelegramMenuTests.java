package vn.nhipcau.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import vn.nhipcau.chat.Menu.Entry;
import vn.nhipcau.chat.Menu.Profile;
import vn.nhipcau.shared.Backoff;
import vn.nhipcau.shared.Language;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** Links and menus, once Telegram has told who we are. */
class TelegramMenuTests {
    private static final List<Entry> COMMANDS = List.of(new Entry("tracuu", "Tra cứu"));

    private final FakeTelegram telegram = new FakeTelegram();
    private final TelegramApi api = PollerTests.api(telegram.url());
    private final Myself myself = new Myself(api, new IntakeStatus(InstantSource.system()));
    private final TelegramProfile profile = new TelegramProfile(api, new RehearsalMark(""));
    private final TelegramMenu menu = new TelegramMenu(api, myself, profile);

    @AfterEach
    void end() {
        api.close();
        telegram.close();
    }

    @Test
    void linksLeadToUsOnceWeKnowWhoWeAre() throws InterruptedException {
        assertThat(menu.link("KEY", false)).isNull();
        myself.once();
        assertThat(menu.link("KEY", false)).isEqualTo("https://t.me/Nhip_Cau_Bot?start=KEY");
        assertThat(menu.link("KEY", true)).isEqualTo("https://t.me/Nhip_Cau_Bot?startgroup=KEY");
    }

    @Test
    void whileTelegramIsDownItIsAskedAgain() throws InterruptedException {
        try (var nowhere = PollerTests.api("http://127.0.0.1:1")) {
            var lost = new Myself(nowhere, new IntakeStatus(InstantSource.system()));
            assertThat(lost.once()).isBetween(Duration.ofMillis(1), Backoff.LONGEST);
            var waiting = new TelegramMenu(nowhere, lost, profile);
            waiting.everybody(Language.VI, COMMANDS);
            assertThat(waiting.once()).isBetween(Duration.ofMillis(1), Duration.ofSeconds(1));
        }
    }

    @Test
    void theProfileIsSetInBothLanguagesAndOnlyIfItIsNotSoAlready() throws InterruptedException {
        for (int start = 0; start < 2; start++) {
            menu.profile(Language.VI, new Profile("Nhắn vào đây", "Kiến nghị"));
            menu.profile(Language.EN, new Profile("Write here", "x".repeat(121)));
            for (int text = 0; text < 4; text++) assertThat(profile.once()).isZero();
        }
        assertThat(telegram.calls())
                .filteredOn(call -> call.startsWith("setMy"))
                .hasSize(4)
                .anyMatch(call -> call.startsWith("setMyDescription") && call.contains("Nhắn"))
                .anyMatch(
                        call ->
                                call.startsWith("setMyShortDescription")
                                        && call.contains("\"language_code\":\"en\"")
                                        && call.contains("\"" + "x".repeat(119) + "…\""));
    }

    @Test
    void anExerciseSaysSoOnTheProfile() throws InterruptedException {
        var exercise = new TelegramProfile(api, new RehearsalMark("[DIỄN TẬP]"));
        exercise.want(Language.VI, new Profile("Nhắn vào đây", "Kiến nghị"));
        exercise.once();
        assertThat(telegram.calls().getLast()).contains("[DIỄN TẬP] Nhắn vào đây");
    }

    @Test
    void menusAreSetOnlyIfTheyAreNotSoAlready() throws InterruptedException {
        menu.everybody(Language.VI, COMMANDS);
        menu.once();
        menu.once();
        menu.everybody(Language.VI, COMMANDS);
        menu.once();
        assertThat(telegram.calls()).filteredOn(c -> c.startsWith("setMyCommands")).hasSize(1);
        menu.groups(Language.EN, List.of(new Entry("work", "What is to be done")));
        menu.once();
        assertThat(telegram.calls().getLast())
                .startsWith("setMyCommands")
                .contains("all_group_chats")
                .contains("\"language_code\":\"en\"");
        menu.chat("-1001", List.of());
        menu.once();
        assertThat(telegram.calls().getLast())
                .startsWith("deleteMyCommands")
                .contains("\"chat_id\":\"-1001\"");
    }
}
