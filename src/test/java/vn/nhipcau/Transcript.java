package vn.nhipcau;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import vn.nhipcau.chat.UpdateReceiver;
import vn.nhipcau.people.Roles;
import vn.nhipcau.people.Roles.Role;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Texts;
import vn.nhipcau.testing.Driver;
import vn.nhipcau.testing.Messenger;
import vn.nhipcau.testing.Pages;
import vn.nhipcau.testing.People;
import vn.nhipcau.testing.Quiet;
import vn.nhipcau.testing.Storyteller;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Stories that are told as pages under {@code docs/transcripts}, in one language after the other,
 * for people to read who own the words. Whoever changes a text writes the pages anew with {@code
 * -Dtranscripts=write} and lets them be read.
 */
abstract class Transcript {
    private static final Path PAGES = Path.of("docs/transcripts");

    @Autowired Messenger messenger;
    @Autowired UpdateReceiver receiver;
    @Autowired ApplicationContext house;
    @Autowired JdbcClient sql;
    @Autowired Quiet quiet;
    @Autowired Texts texts;
    @Autowired TransactionTemplate transaction;
    @Autowired vn.nhipcau.people.People register;
    @Autowired Roles roles;

    /** In which the page is told; groups speak Vietnamese always. */
    Language language = Language.VI;

    private final Pages pages = new Pages();

    /** The folder of this council's pages, with a slash behind it. */
    String folder() {
        return "";
    }

    /** The name of the unit that answers the petitions of the stories. */
    String answering() {
        return "UBND phường Bồ Đề";
    }

    /** What is said in one language or the other. */
    String vi(String vietnamese, String english) {
        return language == Language.VI ? vietnamese : english;
    }

    /** What a button or a question is called. */
    String label(String key, Object... arguments) {
        return texts.words(language, key, arguments);
    }

    /** Somebody changes to the language of the page. */
    void speaks(Driver who) {
        who.says("/ngonngu").taps(vi("Tiếng Việt", "English"));
    }

    /** Somebody new who holds this role, of a unit or of none. */
    Driver holds(People people, String name, Role role, @Nullable String unit) {
        var who = people.citizen(name, language.code());
        who.says("/start").sees(vi("Kính chào", "elcome"));
        transaction.executeWithoutResult(
                _ -> {
                    var person = register.met("test", who.id(), null, null);
                    roles.give(person, role, unit, person);
                });
        return who;
    }

    /** Tells a story as this page; what is not as it stands there fails the test at its end. */
    void tell(String page, String title, Consumer<Storyteller> story) {
        String subtitle =
                vi(
                        "Chép tự động từ các phép thử: ✎ tin được sửa tại chỗ, ✂ tin được gỡ.",
                        "Written by the tests: ✎ a message changed in place, ✂ taken away.");
        try (var teller = new Storyteller(messenger, quiet, title, subtitle)) {
            story.accept(teller);
            groupsAreNoPersons();
            pages.check(
                    PAGES.resolve(folder() + page + "." + language.code() + ".md"), teller.page());
        }
    }

    // What is said to a group is said to a unit; a note over the screen is for whoever tapped.
    private void groupsAreNoPersons() {
        assertThat(messenger.since(0))
                .filteredOn(line -> line.who().equals("Bot") && line.chat().startsWith("-"))
                .filteredOn(line -> !line.what().startsWith("(toast)"))
                .noneMatch(line -> line.what().contains("Ông/Bà"));
    }

    @AfterEach
    void pagesAreAsTheyStandThere() {
        assertThat(pages.different()).as("pages to be written with -Dtranscripts=write").isEmpty();
    }
}
