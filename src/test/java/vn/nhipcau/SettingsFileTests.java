package vn.nhipcau;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.UrlResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The settings file says what there is to set, with its default, and changes nothing as it is
 * shipped. A line of it is a setting where a letter follows the # at once.
 */
class SettingsFileTests {
    private static final Path FILE = Path.of("config/application.yml");
    private static final Pattern SETTING = Pattern.compile("(?m)^#(?=[a-z])");
    private static final Pattern READ_ALONE = Pattern.compile("\"\\$\\{(nhipcau\\.[a-z.-]+):");

    private final Map<String, Object> shown = settings(SETTING.matcher(text()).replaceAll(""));

    @Test
    void asShippedItChangesNothing() {
        assertThat(settings(text())).isEmpty();
    }

    @Test
    void everySettingIsThereAndNoOther() throws Exception {
        var known = new TreeSet<>(Set.of("nhipcau.rehearsal"));
        for (Class<?> type : settingsTypes()) collect(prefix(type), type, known);
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList())
                READ_ALONE
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(found -> known.add(found.group(1)));
        }
        assertThat(ours()).isEqualTo(known);
        known.add(Mode.PROPERTY); // nobody's to set
        assertThat(KnownSettings.ofThisProgram().names()).isEqualTo(known);
    }

    @Test
    void whatItShowsAreTheDefaults() throws Exception {
        var given = new LinkedHashMap<>(shown);
        given.values().removeIf(value -> value.toString().isEmpty());
        var withFile = new Binder(new MapConfigurationPropertySource(given));
        var without = new Binder(new MapConfigurationPropertySource(Map.of()));
        for (Class<?> type : settingsTypes())
            assertThat((Object) withFile.bindOrCreate(prefix(type), Bindable.of(type)))
                    .usingRecursiveComparison()
                    .isEqualTo(without.bindOrCreate(prefix(type), Bindable.of(type)));
        var inJar =
                PropertiesLoaderUtils.loadProperties(
                        new UrlResource(
                                Path.of("src/main/resources/application.properties").toUri()));
        given.forEach(
                (name, value) -> {
                    if (inJar.containsKey(name))
                        assertThat(value).as(name).hasToString(inJar.getProperty(name));
                });
    }

    @Test
    void whatBelongsToSpringIsKnownToSpring() throws IOException {
        var known = new TreeSet<String>();
        var loader = getClass().getClassLoader();
        var all = loader.getResources("META-INF/spring-configuration-metadata.json");
        while (all.hasMoreElements())
            try (var in = all.nextElement().openStream()) {
                for (var property : JsonMapper.shared().readTree(in).path("properties"))
                    known.add(property.path("name").asString());
            }
        var theirs = new TreeSet<>(shown.keySet());
        theirs.removeAll(ours());
        // The pool's own settings are its bean's, so they are not listed.
        theirs.removeIf(name -> name.startsWith("spring.datasource.hikari."));
        assertThat(theirs).isNotEmpty().allMatch(known::contains);
    }

    @Test
    void everySettingIsExplainedInBothLanguages() {
        var comments = new ArrayList<String>();
        boolean above = false;
        for (String line : text().lines().toList()) {
            boolean setting = SETTING.matcher(line).find();
            if (setting)
                assertThat(comments.size() > 1 || String.join("", comments).contains(" / "))
                        .as("explained twice: %s", line)
                        .isTrue();
            else if (above || line.isBlank()) comments.clear();
            if (!setting && !line.isBlank()) comments.add(line);
            above = setting;
        }
    }

    private Set<String> ours() {
        return shown.keySet().stream()
                .filter(name -> name.startsWith("nhipcau."))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void collect(String prefix, Class<?> type, Set<String> names) {
        for (var component : type.getRecordComponents()) {
            String name =
                    prefix
                            + "."
                            + component
                                    .getName()
                                    .replaceAll("([A-Z])", "-$1")
                                    .toLowerCase(Locale.ROOT);
            if (component.getType().isRecord()) collect(name, component.getType(), names);
            else names.add(ConfigurationPropertyName.of(name).toString());
        }
    }

    private static String prefix(Class<?> type) {
        return type.getAnnotation(ConfigurationProperties.class).value();
    }

    private static List<Class<?>> settingsTypes() throws ClassNotFoundException {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        var types = new ArrayList<Class<?>>();
        for (var found : scanner.findCandidateComponents("vn.nhipcau"))
            types.add(Class.forName(found.getBeanClassName()));
        assertThat(types).hasSizeGreaterThan(4);
        return types;
    }

    private static String text() {
        try {
            return Files.readString(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> settings(String yaml) {
        try {
            var resource = new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8));
            var all = new TreeMap<String, Object>();
            for (PropertySource<?> source : new YamlPropertySourceLoader().load("file", resource))
                for (String name : ((EnumerablePropertySource<?>) source).getPropertyNames())
                    all.put(name, String.valueOf(source.getProperty(name)));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
