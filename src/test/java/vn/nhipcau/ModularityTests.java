package vn.nhipcau;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.NamedInterface;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** The house stands as the README draws it: rooms use only rooms below them, by their doors. */
class ModularityTests {
    private static final String ROOMS = "([a-z]+(?: · [a-z]+)*)";
    private static final Pattern LINE = Pattern.compile("(?m)^ (\\d) {2,}" + ROOMS + "(?: {2,}|$)");
    private static final Pattern BESIDE =
            Pattern.compile("(?m)^ beside +([a-z]+) {2,}uses ([a-z]+(?:, [a-z]+)*)");

    private static final ApplicationModules MODULES = ApplicationModules.of(NhipCau.class);
    private final Map<String, Integer> lines = new TreeMap<>();
    private final Map<String, Set<String>> beside = new TreeMap<>();

    ModularityTests() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        LINE.matcher(readme)
                .results()
                .forEach(
                        line -> {
                            for (String room : line.group(2).split(" · "))
                                lines.put(room, Integer.valueOf(line.group(1)));
                        });
        BESIDE.matcher(readme)
                .results()
                .forEach(
                        line -> {
                            var used = new TreeSet<>(List.of(line.group(2).split(", ")));
                            used.remove("nothing");
                            beside.put(line.group(1), used);
                        });
    }

    @Test
    void roomsAreEnteredByTheirDoorsOnly() {
        MODULES.verify();
    }

    @Test
    void theReadmeShowsEveryRoom() {
        var shown = new TreeSet<>(lines.keySet());
        shown.addAll(beside.keySet());
        assertThat(shown)
                .isEqualTo(MODULES.stream().map(ModularityTests::name).collect(asSortedSet()));
    }

    @Test
    void noRoomUsesItsOwnLineOrOneAbove() {
        MODULES.stream()
                .filter(room -> lines.containsKey(name(room)))
                .forEach(
                        room ->
                                assertThat(used(room))
                                        .as(name(room) + " uses")
                                        .allMatch(other -> isBelow(other, name(room))));
    }

    @Test
    void whatStandsBesideUsesWhatTheReadmeSays() {
        MODULES.stream()
                .filter(room -> beside.containsKey(name(room)))
                .forEach(
                        room -> {
                            var used = used(room);
                            used.remove("shared");
                            assertThat(used).isEqualTo(beside.get(name(room)));
                        });
    }

    /** The verbs that move a petition are for its own dialogs. */
    @Test
    void roomsAboveSeeOfPetitionsWhatIsOffered() {
        String petition = "vn.nhipcau.petition";
        var used =
                new ClassFileImporter()
                                .withImportOption(new ImportOption.DoNotIncludeTests())
                                .importPackages("vn.nhipcau")
                                .stream()
                                .filter(type -> !type.getPackageName().startsWith(petition))
                                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                                .map(dependency -> outermost(dependency.getTargetClass()))
                                .filter(type -> type.getPackageName().equals(petition))
                                .toList();
        assertThat(used).isNotEmpty().allMatch(type -> type.isAnnotatedWith(NamedInterface.class));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ModularityTests::outermost).orElse(type);
    }

    private boolean isBelow(String other, String room) {
        return lines.getOrDefault(other, 99) < lines.getOrDefault(room, 0);
    }

    private Set<String> used(ApplicationModule room) {
        return room.getDirectDependencies(MODULES)
                .uniqueModules()
                .map(ModularityTests::name)
                .collect(asSortedSet());
    }

    private static Collector<String, ?, TreeSet<String>> asSortedSet() {
        return Collectors.toCollection(TreeSet::new);
    }

    private static String name(ApplicationModule room) {
        return room.getIdentifier().toString();
    }
}
