package vn.nhipcau;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.env.Environment;

import vn.nhipcau.record.Timelines;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.StartRefused;
import vn.nhipcau.shared.Texts;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * {@code ./nhipcau verify}: whether what is on record of all petitions and questions is as it was
 * written. Reads the settings and the database that the service would use, and starts nothing of
 * it.
 */
final class Verify {
    private static final int H2_IN_USE = 90020;
    private static final int H2_NOT_THERE = 90146;

    private static final Texts TEXTS = new Texts();

    private Verify() {}

    /** Verifies, and says what it found; 0 if all is intact. */
    static int run(String... arguments) {
        try (var settings =
                new SpringApplicationBuilder(Verify.class)
                        .web(WebApplicationType.NONE)
                        .logStartupInfo(false)
                        .run(arguments)) {
            return verify(settings.getEnvironment());
        } catch (StartRefused refused) {
            return 1; // and was told why
        }
    }

    private static int verify(Environment settings) {
        String url = settings.getRequiredProperty("spring.datasource.url");
        boolean file = url.startsWith("jdbc:h2:file:");
        try (var database =
                DriverManager.getConnection(
                        file ? url + ";IFEXISTS=TRUE" : url,
                        settings.getProperty("spring.datasource.username", ""),
                        settings.getProperty("spring.datasource.password", ""))) {
            database.setReadOnly(true);
            boolean petitions = isIntact(database, "petition", "verify.found");
            boolean questions = isIntact(database, "question", "verify.foundQuestions");
            return petitions && questions ? 0 : 1;
        } catch (SQLException e) {
            sayWhy(e);
            return 1;
        }
    }

    private static boolean isIntact(Connection database, String table, String key)
            throws SQLException {
        var found = Timelines.verify(database, table, Verify::sayBroken);
        say(key, found.cases(), found.facts(), found.intact());
        return found.isIntact();
    }

    private static void sayBroken(String code, int line) {
        say("verify.broken", code, line);
    }

    // Never the error's own words: databases quote in them.
    private static void sayWhy(SQLException e) {
        switch (e.getErrorCode()) {
            case H2_IN_USE -> say("verify.inUse");
            case H2_NOT_THERE -> say("verify.notThere");
            default -> say("verify.unreadable", e.getSQLState());
        }
    }

    private static void say(String key, Object... arguments) {
        for (Language language : Language.values())
            System.out.println(TEXTS.words(language, key, arguments));
    }
}
