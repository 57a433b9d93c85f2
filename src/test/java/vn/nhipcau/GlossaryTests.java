package vn.nhipcau;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The glossary names what there is, so nobody looks for a word that the code does not know. */
class GlossaryTests {
    /** A type, or a constant on a line of its own. */
    private static final Pattern DECLARED =
            Pattern.compile(
                    "(?m)\\b(?:class|record|interface|enum) ([A-Z]\\w+)|^\\s+([A-Z][A-Z_]+)\\b");

    private static final Pattern NAME = Pattern.compile("`([A-Z][A-Za-z_]+)`");

    @Test
    void everyNameInTheGlossaryStandsInTheCode() throws IOException {
        var names = new TreeSet<String>();
        var glossary = NAME.matcher(Files.readString(Path.of("docs/glossary.md")));
        while (glossary.find()) names.add(glossary.group(1));
        assertThat(names).hasSizeGreaterThan(40);
        var code = new TreeSet<String>();
        for (Path file : sources()) {
            var declared = DECLARED.matcher(Files.readString(file));
            while (declared.find())
                code.add(declared.group(1) != null ? declared.group(1) : declared.group(2));
        }
        names.removeAll(code);
        names.remove("GlossaryTests");
        assertThat(names).as("named in docs/glossary.md and nowhere in the code").isEmpty();
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
