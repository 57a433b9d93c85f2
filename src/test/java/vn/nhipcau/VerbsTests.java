package vn.nhipcau;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Words of citizens and from meetings reach a verb only screened. A public verb of the rooms that
 * keep such words that takes a {@code String}, by itself or within a record, inherited or not, is
 * named in {@code verbs-without-words.txt} with the reason why that is none of them; a new one
 * fails here.
 */
class VerbsTests {
    private static final Set<String> ROOMS =
            Set.of("vn.nhipcau.petition", "vn.nhipcau.meeting", "vn.nhipcau.minutes");

    private final JavaClasses classes =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages(
                            "vn.nhipcau.petition", "vn.nhipcau.meeting", "vn.nhipcau.minutes");

    @Test
    void noVerbTakesRawWords() throws IOException {
        var known =
                Files.readAllLines(Path.of("src/test/resources/verbs-without-words.txt")).stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(line -> line.split("\\s*\\|\\s*"))
                        .peek(row -> assertThat(row).as("a verb and its reason").hasSize(2))
                        .map(row -> row[0])
                        .collect(Collectors.toCollection(TreeSet::new));
        var verbs =
                classes.stream()
                        .filter(room -> ROOMS.contains(room.getPackageName()))
                        .filter(room -> room.isMetaAnnotatedWith(Component.class))
                        .filter(room -> room.getModifiers().contains(JavaModifier.PUBLIC))
                        .flatMap(room -> room.getAllMethods().stream())
                        .filter(verb -> verb.getOwner().getPackageName().startsWith("vn."))
                        .filter(verb -> verb.getModifiers().contains(JavaModifier.PUBLIC))
                        .toList();
        var found = new TreeSet<String>();
        for (JavaMethod verb : verbs)
            for (JavaClass given : verb.getRawParameterTypes()) {
                if (given.isEquivalentTo(String.class)) found.add(told(verb));
                if (given.isRecord() && ROOMS.contains(given.getPackageName()))
                    given.getFields().stream()
                            .filter(part -> !part.getModifiers().contains(JavaModifier.STATIC))
                            .filter(part -> part.getRawType().isEquivalentTo(String.class))
                            .forEach(
                                    part ->
                                            found.add(
                                                    given.getSimpleName() + "." + part.getName()));
            }
        assertThat(found).isEqualTo(known);
    }

    private static String told(JavaMethod verb) {
        return verb.getRawParameterTypes().stream()
                .map(JavaClass::getSimpleName)
                .collect(
                        Collectors.joining(
                                ", ",
                                verb.getOwner().getSimpleName() + "." + verb.getName() + "(",
                                ")"));
    }
}
