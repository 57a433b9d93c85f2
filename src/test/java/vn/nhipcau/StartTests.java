package vn.nhipcau;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import vn.nhipcau.testing.TestDatabase;

import java.sql.SQLException;

import javax.sql.DataSource;

/** The whole starts on a fresh database. */
@SpringBootTest
@Tag("database")
class StartTests {
    @Autowired DataSource database;

    @Test
    void startsOnTheDatabaseOfThisRun() throws SQLException {
        try (var connection = database.getConnection()) {
            String product = connection.getMetaData().getDatabaseProductName();
            assertThat(product).isEqualTo(TestDatabase.onPostgres() ? "PostgreSQL" : "H2");
        }
    }
}
