package vn.nhipcau.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

/**
 * Gives every Spring test a fresh, empty database: H2 in memory, or a real PostgreSQL where {@code
 * -Dnhipcau.test.database=postgresql} says so (the second run of the build). A test that names a
 * database of its own keeps it.
 *
 * <p>No mode is chosen either, unless a test says {@code nhipcau.mode=auto}: tests set what they
 * need. A mode chosen from the environment brings its own database.
 */
public class TestDatabase implements EnvironmentPostProcessor, Ordered {
    private static @Nullable EmbeddedPostgres server;

    /** Before the program chooses a mode. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 1;
    }

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        if ("auto".equals(environment.getProperty("nhipcau.mode"))) return;
        if (!environment.containsProperty("nhipcau.mode"))
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource("no mode", Map.of("nhipcau.mode", "bare")));
        if (environment.containsProperty("spring.datasource.url")) return;
        environment.getPropertySources().addFirst(new MapPropertySource("test database", fresh()));
    }

    /** Where a fresh, empty database is, as properties of a start. */
    public static Map<String, Object> fresh() {
        return onPostgres() ? postgres() : h2();
    }

    /** Whether this run of the tests is the one on PostgreSQL. */
    public static boolean onPostgres() {
        return "postgresql".equals(System.getProperty("nhipcau.test.database"));
    }

    private static Map<String, Object> h2() {
        return Map.of(
                "spring.datasource.url",
                "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1",
                "spring.datasource.username",
                "sa",
                "spring.datasource.password",
                "");
    }

    private static synchronized Map<String, Object> postgres() {
        try {
            if (server == null) server = EmbeddedPostgres.builder().start();
            String name = "t" + UUID.randomUUID().toString().replace("-", "");
            try (var connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            }
            return Map.of(
                    "spring.datasource.url",
                    server.getJdbcUrl("postgres", name),
                    "spring.datasource.username",
                    "postgres",
                    "spring.datasource.password",
                    "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
