package vn.nhipcau;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Every setting there is below {@code nhipcau.}: the components of the rooms' settings, and what is
 * read by itself.
 *
 * @param types the settings as records, with their prefix
 * @param names all names, in the form a-b.c-d
 */
record KnownSettings(Map<Class<?>, String> types, SortedSet<String> names) {
    /** What no record holds; {@code SettingsFileTests} knows whether the list is complete. */
    static final Set<String> ALONE =
            Set.of(
                    Mode.PROPERTY,
                    "nhipcau.rehearsal",
                    "nhipcau.config",
                    "nhipcau.clock.start",
                    "nhipcau.sandbox.secretary");

    static KnownSettings ofThisProgram() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        var types = new LinkedHashMap<Class<?>, String>();
        var names = new TreeSet<>(ALONE);
        for (var found : scanner.findCandidateComponents("vn.nhipcau")) {
            Class<?> type =
                    ClassUtils.resolveClassName(
                            String.valueOf(found.getBeanClassName()),
                            KnownSettings.class.getClassLoader());
            String prefix = type.getAnnotation(ConfigurationProperties.class).value();
            types.put(type, prefix);
            collect(prefix, type, names);
        }
        return new KnownSettings(types, names);
    }

    private static void collect(String prefix, Class<?> type, TreeSet<String> names) {
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
}
