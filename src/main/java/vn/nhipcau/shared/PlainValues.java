package vn.nhipcau.shared;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a {@link Codec} writes numbers, days, names and words, and reads them. */
final class PlainValues {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private PlainValues() {}

    /** The value of this type; empty if the text is none. */
    static Optional<Object> read(String part, Class<?> type) {
        if (type == String.class) return part.isEmpty() ? Optional.empty() : Optional.of(part);
        if (type == long.class || type == Long.class) return number(part, Long::parseLong);
        if (type == int.class || type == Integer.class)
            return part.length() > 9 ? Optional.empty() : number(part, Integer::parseInt);
        if (type == boolean.class)
            return part.matches("true|false")
                    ? Optional.of(Boolean.valueOf(part))
                    : Optional.empty();
        if (type == LocalDate.class) return day(part);
        if (type.isEnum())
            return Stream.of(type.getEnumConstants())
                    .filter(one -> names((Enum<?>) one).contains(part))
                    .findFirst()
                    .map(Function.identity());
        throw new IllegalArgumentException("not readable: " + type);
    }

    private static Optional<Object> number(String part, Function<String, Object> read) {
        return NUMBER.matcher(part).matches() ? Optional.of(read.apply(part)) : Optional.empty();
    }

    private static Optional<Object> day(String part) {
        try {
            return Optional.of(LocalDate.parse(part));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** How a constant is written. */
    static String nameOf(Enum<?> constant) {
        return names(constant).getFirst();
    }

    private static List<String> names(Enum<?> constant) {
        var written = annotation(constant);
        if (written.isEmpty())
            return List.of(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return Stream.concat(Stream.of(written.get().value()), Stream.of(written.get().before()))
                .toList();
    }

    private static Optional<Written> annotation(Enum<?> constant) {
        try {
            var field = constant.getDeclaringClass().getField(constant.name());
            return Optional.ofNullable(field.getAnnotation(Written.class));
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@code OtherUnit} as {@code other-unit}. */
    static String dashed(String name) {
        return Stream.of(name.split("(?=\\p{Lu})"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("-"));
    }
}
