package vn.nhipcau;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.mock.env.MockEnvironment;

import vn.nhipcau.shared.Erased;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Random;

/** The file of an embedded H2 stays small, and what was erased does not stay in it. */
class H2UpkeepTests {
    private static final String MARK = "daubixoa";

    @TempDir Path folder;
    private @Nullable SingleConnectionDataSource open;
    private @Nullable H2Upkeep upkeep;

    @AfterEach
    void close() {
        if (upkeep != null) upkeep.stop();
        if (open != null) open.destroy();
    }

    private String url() {
        return "jdbc:h2:file:"
                + folder.resolve("nhipcau")
                + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
    }

    private MockEnvironment settings() {
        return new MockEnvironment()
                .withProperty("spring.datasource.url", url())
                .withProperty("spring.datasource.username", "sa");
    }

    private JdbcTemplate opened() {
        open = new SingleConnectionDataSource(url(), "sa", "", true);
        return new JdbcTemplate(open);
    }

    // Connections of its own, as a pool gives them.
    private H2Upkeep started() {
        var started = new H2Upkeep(settings(), new DriverManagerDataSource(url(), "sa", ""));
        started.start();
        upkeep = started;
        return started;
    }

    private void fill(JdbcTemplate sql, int pictures) {
        sql.execute("create table word (id int primary key, said text)");
        sql.execute("create table picture (id int primary key, bytes bytea)");
        var random = new Random(1);
        for (int i = 0; i < pictures; i++) {
            byte[] bytes = new byte[100_000];
            random.nextBytes(bytes);
            sql.update("insert into picture values (?, ?)", i, bytes);
            String said = (i % 20 == 7 ? MARK : "cống tắc") + "x".repeat(200);
            sql.update("insert into word values (?, ?)", i, said);
        }
    }

    private int copies() throws IOException {
        String file = Files.readString(file(), StandardCharsets.ISO_8859_1);
        return file.split(MARK, -1).length - 1;
    }

    private Path file() {
        return folder.resolve("nhipcau.mv.db");
    }

    @Test
    void whatIsLetGoOfIsWrittenOverAfterAFewSeconds() {
        var sql = opened();
        fill(sql, 10);
        started();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> {
                            try (var connection = DriverManager.getConnection(url(), "sa", "")) {
                                assertThat(H2File.store(connection).getRetentionTime())
                                        .isEqualTo(H2File.RETENTION);
                            }
                        });
    }

    @Test
    void whatIsLeftOfThemGoesAtTheNextStartAlsoAfterAKill() throws IOException {
        var sql = opened();
        fill(sql, 50);
        new H2Upkeep(settings(), new DriverManagerDataSource(url(), "sa", "")).on(new Erased());
        sql.update("update word set said = '' where said like '" + MARK + "%'");
        close();
        assertThat(copies()).isPositive();
        H2Upkeep.h2CleanUp(settings()).postProcessBeanFactory(new DefaultListableBeanFactory());
        assertThat(copies()).isZero();
        assertThat(folder).isDirectoryNotContaining("glob:**.erased");
        assertThat(opened().queryForObject("select count(*) from word", Integer.class))
                .isEqualTo(50);
    }

    @Test
    void noOtherDatabaseIsTouched() {
        for (String url : new String[] {"jdbc:h2:mem:x", "jdbc:postgresql://localhost/nhipcau", ""})
            assertThat(H2File.of(new MockEnvironment().withProperty("spring.datasource.url", url)))
                    .isEmpty();
    }
}
