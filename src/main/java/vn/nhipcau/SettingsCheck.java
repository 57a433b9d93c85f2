package vn.nhipcau;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

import vn.nhipcau.shared.BadFile;
import vn.nhipcau.shared.StartRefused;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Refuses a start with a setting that does not exist or cannot be what it is set to, before
 * anything else is done: a misspelt key would otherwise change nothing, and nobody would know.
 */
class SettingsCheck implements EnvironmentPostProcessor, Ordered {
    @Override
    public int getOrder() {
        return ModeChoice.ORDER + 1;
    }

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        if (Mode.BARE.toString().equals(environment.getProperty(Mode.PROPERTY))) return;
        var known = KnownSettings.ofThisProgram();
        refuse(new StrangeSettings(known).in(environment));
        var wrong = new ArrayList<Mistake>();
        known.types().forEach((type, prefix) -> check(environment, prefix, type, wrong));
        refuse(wrong);
        if (application.getWebApplicationType() != WebApplicationType.NONE)
            Ports.refuseIfTaken(environment);
    }

    private static void check(
            ConfigurableEnvironment environment,
            String prefix,
            Class<?> type,
            List<Mistake> wrong) {
        try {
            Binder.get(environment).bindOrCreate(prefix, Bindable.of(type));
        } catch (BindException e) {
            wrong.add(mistake(e));
        }
    }

    private static Mistake mistake(BindException e) {
        var property = e.getProperty();
        Throwable cause = e;
        while (cause.getCause() != null) cause = cause.getCause();
        if (property == null) return new Mistake(null, String.valueOf(cause.getMessage()));
        String name = property.getName().toString();
        // What stands there may be a secret, and is seen in the file anyway.
        String kind = kind(e.getTarget().getType().resolve());
        return new Mistake(
                property.getOrigin(), "the value of \"" + name + "\" is not possible" + kind);
    }

    private static String kind(@Nullable Class<?> type) {
        if (type == null) return "";
        if (type.isEnum())
            return "; it is one of "
                    + String.join(
                            ", ",
                            List.of(type.getEnumConstants()).stream()
                                    .map(one -> one.toString().toLowerCase(Locale.ROOT))
                                    .toList());
        return switch (type.getSimpleName()) {
            case "int", "Integer", "long", "Long" -> "; it is a whole number";
            case "boolean", "Boolean" -> "; it is true or false";
            case "Duration" -> "; it is a time span such as 7d, 2h, 30s";
            case "LocalTime" -> "; it is a time such as \"08:00\", in quotation marks";
            case "URI" -> "; it is an address such as https://bot.example.vn";
            case "ZoneId" -> "; it is a time zone such as Asia/Ho_Chi_Minh";
            default -> "";
        };
    }

    private static void refuse(List<Mistake> mistakes) {
        if (mistakes.isEmpty()) return;
        var file =
                mistakes.stream()
                        .map(Mistake::file)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        if (file != null)
            throw new BadFile(
                    file,
                    mistakes.stream()
                            .filter(mistake -> file.equals(mistake.file()))
                            .map(mistake -> new BadFile.Problem(mistake.line(), mistake.reason()))
                            .sorted(Comparator.comparingInt(BadFile.Problem::line))
                            .toList());
        throw new StartRefused(
                String.join("\n", mistakes.stream().map(Mistake::sentence).toList()),
                "Every setting is explained in config/application.yml. A variable is named like"
                        + " the setting: nhipcau.telegram.api-url is NHIPCAU_TELEGRAM_API_URL.");
    }
}
