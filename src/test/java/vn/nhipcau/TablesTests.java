package vn.nhipcau;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A table is written by its entity or by SQL, never by both (docs/decisions/0004). */
class TablesTests {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern JOINED = Pattern.compile("\"\\s*\\+\\s*\"");
    private static final Pattern WRITES =
            Pattern.compile("\\b(?:update|insert into|delete from)\\s+([a-z_]+)\\b");

    /** The first row of a chat, which two instances may write at the same moment. */
    private static final String FIRST_ROW = "conversation in Conversations.java";

    /** Of before the entity was read: a migration. */
    private static final String MIGRATION = "invitation in V231__Invitation_keys_hashed.java";

    @Test
    void noSqlWritesWhereAnEntityDoes() throws Exception {
        var entities = tablesOfEntities();
        assertThat(entities).contains("petition", "duty", "voter_meeting", "held_role");
        assertThat(writtenBySql())
                .contains("outbound in StoredOutbox.java")
                .filteredOn(written -> entities.contains(written.split(" ", 2)[0]))
                .containsExactlyInAnyOrder(FIRST_ROW, MIGRATION);
    }

    private static Set<String> tablesOfEntities() throws ClassNotFoundException {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Entity.class));
        var tables = new TreeSet<String>();
        for (var found : scanner.findCandidateComponents("vn.nhipcau")) {
            var type = Class.forName(found.getBeanClassName());
            var table = type.getAnnotation(Table.class);
            tables.add(table != null ? table.name() : inSnakeCase(type.getSimpleName()));
        }
        return tables;
    }

    private static String inSnakeCase(String name) {
        return name.replaceAll("(?<!^)(?=\\p{Lu})", "_").toLowerCase(Locale.ROOT);
    }

    private static Set<String> writtenBySql() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(
                            file ->
                                    WRITES.matcher(JOINED.matcher(read(file)).replaceAll(""))
                                            .results()
                                            .map(found -> found.group(1))
                                            .map(table -> table + " in " + file.getFileName()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
