package vn.nhipcau;

import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks for settings below {@code nhipcau.} that do not exist. */
class StrangeSettings {
    private static final String OURS = "nhipcau.";

    /** What {@code ./nhipcau} reads itself. */
    private static final Set<String> OF_THE_SCRIPT =
            Set.of("NHIPCAU_JAVA_OPTS", "NHIPCAU_FAST_START");

    private final Set<String> names;
    private final Set<String> plainNames;
    private final Set<String> variables;

    StrangeSettings(KnownSettings known) {
        names = known.names();
        plainNames = names.stream().map(name -> name.replace("-", "")).collect(Collectors.toSet());
        variables = names.stream().map(StrangeSettings::squeezed).collect(Collectors.toSet());
    }

    /** Those in files, in variables and on the command line. */
    List<Mistake> in(ConfigurableEnvironment environment) {
        var found = new ArrayList<Mistake>();
        for (PropertySource<?> source : environment.getPropertySources())
            if (source instanceof EnumerablePropertySource<?> some)
                for (String name : some.getPropertyNames())
                    if (isStrange(some, name)) found.add(mistake(source, name));
        return found;
    }

    private boolean isStrange(EnumerablePropertySource<?> source, String name) {
        if (source instanceof SystemEnvironmentPropertySource) return isStrangeVariable(name);
        // Properties of the virtual machine are left alone: tests and tools are told by them, too.
        boolean set = source instanceof OriginLookup || source instanceof CommandLinePropertySource;
        if (!set) return false;
        String plain = uniform(name).replace("-", "");
        if (!plain.startsWith(OURS) || plainNames.contains(plain)) return false;
        boolean heading = plainNames.stream().anyMatch(one -> one.startsWith(plain + "."));
        return !heading || !String.valueOf(source.getProperty(name)).isBlank();
    }

    private boolean isStrangeVariable(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return upper.startsWith("NHIPCAU_")
                && !OF_THE_SCRIPT.contains(upper)
                && !variables.contains(squeezed(upper.replaceAll("_\\d+_?$", "")));
    }

    private Mistake mistake(PropertySource<?> source, String name) {
        if (source instanceof SystemEnvironmentPropertySource)
            return new Mistake(null, "There is no setting for the variable " + name + ".");
        return new Mistake(
                OriginLookup.getOrigin(source, name),
                "there is no setting \"" + name + "\"" + beside(uniform(name)));
    }

    /** What there is in the same place: one of them is probably meant. */
    private String beside(String name) {
        String place = name.substring(0, name.lastIndexOf('.') + 1);
        var others =
                names.stream()
                        .filter(one -> one.startsWith(place) && !place.equals(OURS))
                        .map(one -> one.substring(place.length()))
                        .toList();
        return others.isEmpty()
                ? "; see config/application.yml as it was shipped"
                : "; below " + place + " there are: " + String.join(", ", others);
    }

    private static String uniform(String name) {
        String plain = name.replaceAll("\\[[^]]*]", "");
        return ConfigurationPropertyName.adapt(plain, '.').toString();
    }

    /** Variables are understood with and without what stands for a hyphen. */
    private static String squeezed(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
