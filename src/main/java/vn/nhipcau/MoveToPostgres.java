package vn.nhipcau;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.beans.BeanUtils;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.Environment;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.ClassUtils;

import vn.nhipcau.record.Timelines;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.StartRefused;
import vn.nhipcau.shared.Texts;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * {@code ./nhipcau move-to-postgresql}: everything that the file of an H2 holds, into an empty
 * PostgreSQL: the one that the settings name. Either all of it is there in the end, counted and
 * compared, or nothing is. The file is only read, and held so that nobody else opens it meanwhile.
 */
final class MoveToPostgres {
    private static final int H2_IN_USE = 90020;
    private static final int H2_NOT_THERE = 90146;
    private static final String FOREIGN_FILE = "from";

    private static final Texts TEXTS = new Texts();

    private final DriverManagerDataSource from;
    private final DriverManagerDataSource to;

    /** What is started: the settings are read, and nothing of the service. */
    private static final class Nothing {}

    private MoveToPostgres(DriverManagerDataSource from, DriverManagerDataSource to) {
        this.from = from;
        this.to = to;
    }

    /** Moves, and says what it did; 0 if all is there and intact. */
    static int run(String... arguments) {
        try (var settings =
                new SpringApplicationBuilder(Nothing.class)
                        .web(WebApplicationType.NONE)
                        .logStartupInfo(false)
                        .run(arguments)) {
            return move(settings.getEnvironment());
        } catch (StartRefused refused) {
            return 1; // and was told why
        }
    }

    private static int move(Environment settings) {
        String target = settings.getProperty("spring.datasource.url", "");
        if (!target.startsWith("jdbc:postgresql:")) return refused("move.noTarget");
        boolean rehearsal = settings.getProperty("nhipcau.rehearsal", Boolean.class, false);
        String usual = rehearsal ? "./data/rehearsal/nhipcau" : "./data/nhipcau";
        String file = settings.getProperty(FOREIGN_FILE, usual).replaceFirst("\\.mv\\.db$", "");
        // Rows come one by one, however many there are.
        var from =
                new DriverManagerDataSource(
                        "jdbc:h2:file:" + file + ";IFEXISTS=TRUE;LAZY_QUERY_EXECUTION=1", "sa", "");
        var to =
                new DriverManagerDataSource(
                        target,
                        settings.getProperty("spring.datasource.username", ""),
                        settings.getProperty("spring.datasource.password", ""));
        var batched = new Properties();
        batched.setProperty("reWriteBatchedInserts", "true");
        to.setConnectionProperties(batched);
        say("move.begins", file + ".mv.db");
        return new MoveToPostgres(from, to).move();
    }

    private int move() {
        // Held open: while it is, no program can start on the file.
        try (var source = from.getConnection()) {
            source.setReadOnly(true);
            if (!isOfThisVersion()) return refused("move.otherVersion");
            try (var target = to.getConnection()) {
                if (!isEmpty(target)) return refused("move.notEmpty");
            }
            return move(source);
        } catch (SQLException e) {
            return switch (e.getErrorCode()) {
                case H2_IN_USE -> refused("verify.inUse");
                case H2_NOT_THERE -> refused("verify.notThere");
                default -> refused("verify.unreadable", e.getSQLState());
            };
        }
    }

    private boolean isOfThisVersion() {
        return Stream.of(flyway(from, "h2").info().all())
                .map(step -> step.getState())
                .allMatch(state -> state == MigrationState.SUCCESS);
    }

    private static boolean isEmpty(Connection target) throws SQLException {
        // Nothing at all: what fails halfway is cleared away again.
        return TableCopy.strings(
                        target,
                        "select relname from pg_class"
                                + " where relnamespace = current_schema()::regnamespace"
                                + " union all select proname from pg_proc"
                                + " where pronamespace = current_schema()::regnamespace")
                .isEmpty();
    }

    private int move(Connection source) {
        var schema = flyway(to, "postgresql");
        try {
            schema.migrate();
            try (var target = to.getConnection()) {
                target.setAutoCommit(false);
                new TableCopy(source, target, MoveToPostgres::say).all();
                target.commit();
                return verified(target);
            }
        } catch (SQLException | RuntimeException e) {
            // It was empty before; so it can be tried again.
            schema.clean();
            String why = e instanceof SQLException sql ? sql.getSQLState() : e.getMessage();
            return refused("move.failed", String.valueOf(why));
        }
    }

    private static int verified(Connection target) throws SQLException {
        var petitions = Timelines.verify(target, "petition", MoveToPostgres::sayBroken);
        say("verify.found", petitions.cases(), petitions.facts(), petitions.intact());
        var questions = Timelines.verify(target, "question", MoveToPostgres::sayBroken);
        say("verify.foundQuestions", questions.cases(), questions.facts(), questions.intact());
        say("move.done");
        return petitions.isIntact() && questions.isIntact() ? 0 : 1;
    }

    private static Flyway flyway(DriverManagerDataSource database, String vendor) {
        return Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration", "classpath:db/" + vendor)
                .javaMigrations(inJava())
                .cleanDisabled(false)
                .load();
    }

    // Spring makes them otherwise; here nothing of the service is started.
    private static JavaMigration[] inJava() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(JavaMigration.class));
        return scanner.findCandidateComponents("vn.nhipcau").stream()
                .map(found -> String.valueOf(found.getBeanClassName()))
                .map(name -> ClassUtils.resolveClassName(name, null))
                .map(type -> (JavaMigration) BeanUtils.instantiateClass(type))
                .toArray(JavaMigration[]::new);
    }

    private static int refused(String key, Object... arguments) {
        say(key, arguments);
        return 1;
    }

    private static void sayBroken(String code, int line) {
        say("verify.broken", code, line);
    }

    private static void say(String key, Object... arguments) {
        for (Language language : Language.values())
            System.out.println(TEXTS.words(language, key, arguments));
    }
}
