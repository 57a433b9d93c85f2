package vn.nhipcau;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

import vn.nhipcau.shared.StartRefused;

import java.nio.file.Path;
import java.util.Map;

/**
 * Chooses the mode: with a token it is for real, without one it is the sandbox. What makes the
 * sandbox safe cannot be set otherwise; what makes production convenient can.
 */
class ModeChoice implements EnvironmentPostProcessor, Ordered {
    /** After the settings have been read, before {@link SettingsCheck} looks at them. */
    static final int ORDER = Ordered.LOWEST_PRECEDENCE - 1;

    private static final String TOKEN = "nhipcau.telegram.token";
    private static final String CONFIG = "nhipcau.config";
    private static final String DATABASE = "spring.datasource.url";

    // Committed means written: with H2's default half a second is lost when the process is killed.
    // Of the hundred statements of a petition H2 would otherwise remember eight, and read the
    // others
    // anew each time.
    private static final String KEPT = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=100";

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        if (Mode.BARE.toString().equals(environment.getProperty(Mode.PROPERTY))) return;
        if (environment.getProperty(TOKEN, "").isBlank()) sandbox(environment);
        else real(environment);
    }

    private static void sandbox(ConfigurableEnvironment environment) {
        if (!environment.getProperty(DATABASE, "").isBlank())
            throw new StartRefused(
                    "A database is set (SPRING_DATASOURCE_URL), but no Telegram token"
                            + " (NHIPCAU_TELEGRAM_TOKEN).",
                    "For production set the token too. For the sandbox, which brings a database"
                            + " of its own, set neither.");
        first(
                environment,
                Map.ofEntries(
                        Map.entry(Mode.PROPERTY, Mode.SANDBOX.toString()),
                        Map.entry("server.address", "127.0.0.1"),
                        Map.entry(
                                DATABASE,
                                "jdbc:h2:file:${nhipcau.sandbox.directory}/nhipcau" + KEPT),
                        Map.entry("nhipcau.sandbox.directory", directory(environment)),
                        // Or its line would come after the one with the page's address.
                        Map.entry("logging.level.vn.nhipcau.telegram.Myself", "warn"),
                        Map.entry("spring.datasource.username", "sa"),
                        Map.entry("spring.datasource.password", ""),
                        Map.entry("nhipcau.sandbox.enabled", "true"),
                        Map.entry("nhipcau.rehearsal", "true"),
                        Map.entry("nhipcau.admins", "1005"),
                        Map.entry(TOKEN, "1000000000:SANDBOX"),
                        Map.entry("nhipcau.telegram.mode", "polling"),
                        Map.entry("nhipcau.telegram.proxy", ""),
                        Map.entry(
                                "nhipcau.telegram.api-url",
                                "http://127.0.0.1:${server.port:8080}")));
    }

    // Units are compared by their ids at the start, so each council keeps a database of its own.
    private static String directory(ConfigurableEnvironment environment) {
        String council = Path.of(environment.getProperty(CONFIG, "config")).toString();
        boolean usual = council.equals("config");
        return environment.getProperty("nhipcau.sandbox.directory", "./data/sandbox")
                + (usual ? "" : "-" + Path.of(council).getFileName());
    }

    private static void real(ConfigurableEnvironment environment) {
        boolean rehearsal = environment.getProperty("nhipcau.rehearsal", Boolean.class, false);
        var mode = rehearsal ? Mode.REHEARSAL : Mode.PRODUCTION;
        // The sandbox lets everybody be anybody: with a token it stays shut.
        first(
                environment,
                Map.of(Mode.PROPERTY, mode.toString(), "nhipcau.sandbox.enabled", "false"));
        if (!environment.getProperty(DATABASE, "").isBlank()) return;
        String file = rehearsal ? "./data/rehearsal/nhipcau" : "./data/nhipcau";
        first(
                environment,
                Map.of(
                        DATABASE,
                        "jdbc:h2:file:" + file + KEPT,
                        "spring.datasource.username",
                        "sa",
                        "spring.datasource.password",
                        ""));
    }

    private static void first(ConfigurableEnvironment environment, Map<String, Object> values) {
        String name = "mode " + values.getOrDefault(Mode.PROPERTY, "database");
        environment.getPropertySources().addFirst(new MapPropertySource(name, values));
    }
}
