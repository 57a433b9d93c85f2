package vn.nhipcau;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;

/** What people wrote is on the disk for nobody else on this machine. */
class PrivateFilesTests {
    @TempDir Path place;

    private static String rights(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static void opens(Path database) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                "jdbc:h2:file:" + database + ";WRITE_DELAY=0", "sa", "");
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists t (id int)");
            statement.execute("insert into t values (1)");
        }
    }

    @Test
    void aNewDatabaseIsMadeForItsOwnerAlone() throws Exception {
        Path database = place.resolve("data/rehearsal/nhipcau");
        PrivateFiles.keep(database);
        opens(database);
        assertThat(rights(place.resolve("data"))).isEqualTo("rwx------");
        assertThat(rights(place.resolve("data/rehearsal"))).isEqualTo("rwx------");
        assertThat(rights(place.resolve("data/rehearsal/nhipcau.mv.db"))).isEqualTo("rw-------");
    }

    @Test
    void oneOfAnEarlierVersionIsMendedAndKeepsWhatIsInIt() throws Exception {
        Path folder = Files.createDirectory(place.resolve("data"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path database = folder.resolve("nhipcau");
        opens(database);
        Path file = folder.resolve("nhipcau.mv.db");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        PrivateFiles.keep(database);
        assertThat(rights(folder)).isEqualTo("rwx------");
        assertThat(rights(file)).isEqualTo("rw-------");
        opens(database);
    }

    @Test
    void aFolderThatIsNotOursStaysAsItIs() throws Exception {
        Path folder = Files.createDirectory(place.resolve("srv"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxr-x"));
        PrivateFiles.keep(folder.resolve("nhipcau"));
        assertThat(rights(folder)).isEqualTo("rwxrwxr-x");
        assertThat(rights(folder.resolve("nhipcau.mv.db"))).isEqualTo("rw-------");
    }
}
