package vn.nhipcau;

import com.zaxxer.hikari.HikariDataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Keeps the files of an H2 database from everybody else on this machine: they are made for their
 * owner alone, and those of an earlier version are mended before they are opened. A folder that was
 * there before is closed only where it is one of ours; whose else it is, is not for us to say.
 */
@Component
class PrivateFiles implements BeanPostProcessor {
    private static final Logger log = LoggerFactory.getLogger(PrivateFiles.class);
    private static final String FILE = "jdbc:h2:file:";
    private static final Set<PosixFilePermission> OWN_FILE =
            PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWN_FOLDER =
            PosixFilePermissions.fromString("rwx------");
    private static final Set<String> OUR_FOLDERS = Set.of("data", "rehearsal", "sandbox");

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool && pool.getJdbcUrl() != null) {
            String url = pool.getJdbcUrl();
            if (url.startsWith(FILE) && !url.startsWith(FILE + "~")) keep(path(url));
        }
        return bean;
    }

    private static Path path(String url) {
        int end = url.indexOf(';');
        return Path.of(url.substring(FILE.length(), end < 0 ? url.length() : end)).toAbsolutePath();
    }

    /** Makes the folder and the file of this database private, or creates them so. */
    static void keep(Path database) {
        Path folder = database.normalize().getParent();
        if (folder == null
                || !folder.getFileSystem().supportedFileAttributeViews().contains("posix")) return;
        try {
            if (!Files.isDirectory(folder))
                Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWN_FOLDER));
            else if (OUR_FOLDERS.contains(String.valueOf(folder.getFileName())))
                mend(folder, OWN_FOLDER);
            Path file = folder.resolve(database.getFileName() + ".mv.db");
            // An empty file is a new database to H2.
            if (Files.notExists(file))
                Files.createFile(file, PosixFilePermissions.asFileAttribute(OWN_FILE));
            mend(file, OWN_FILE);
            Path trace = folder.resolve(database.getFileName() + ".trace.db");
            if (Files.exists(trace)) mend(trace, OWN_FILE);
        } catch (IOException e) {
            throw new UncheckedIOException("the database cannot be kept at " + database, e);
        }
    }

    // Somebody else's file that we may use is theirs to close.
    private static void mend(Path file, Set<PosixFilePermission> wanted) {
        try {
            var now = Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS);
            if (!wanted.containsAll(now)) Files.setPosixFilePermissions(file, wanted);
        } catch (IOException e) {
            log.warn("{} can be read by others, and that cannot be changed", file);
        }
    }
}
