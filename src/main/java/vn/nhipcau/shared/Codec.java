package vn.nhipcau.shared;

import org.jspecify.annotations.Nullable;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Turns values into the short texts that buttons and cards carry, and back: the one place where
 * such a text is put together or cut.
 *
 * <p>A record is written as its components, one after the other; of a sealed interface the name of
 * the record comes first, such as {@code ward:bo-de} for {@code Ward("bo-de")} and {@code not-yet}
 * for {@code NotYet()}. {@link Written} says otherwise; one of them may have no name at all: it is
 * read where no other one's name stands. Components are {@code long}, {@code int}, {@code boolean},
 * {@code String} of {@code [A-Za-z0-9_-]}, enums, {@link LocalDate}s, and records or sealed
 * interfaces again, written with {@code -} between their parts; the last may be null and is then
 * left out.
 *
 * @param <T> a record, or a sealed interface of records
 */
public final class Codec<T> {
    private static final Pattern TEXT = Pattern.compile("[A-Za-z0-9:_-]+");

    private final char between;
    private final boolean named;
    private final Map<Class<?>, Form> forms = new HashMap<>();
    private final Map<String, Form> byName = new HashMap<>();
    private final Map<Class<?>, Codec<Object>> nested = new HashMap<>();

    /** How one record is written. */
    private record Form(String name, List<RecordComponent> components, MethodHandle constructor) {}

    private Codec(Class<T> type, char between) {
        this.between = between;
        named = !type.isRecord();
        records(type).forEach(this::add);
    }

    /**
     * For what buttons do: {@code :} stands between the parts.
     *
     * @throws IllegalArgumentException if it is no record and no sealed interface of records, or
     *     two of them are written alike
     */
    public static <T> Codec<T> of(Class<T> type) {
        return new Codec<>(type, ':');
    }

    /**
     * The same with another sign between the parts.
     *
     * @throws IllegalArgumentException as {@link #of(Class)}
     */
    public static <T> Codec<T> of(Class<T> type, char between) {
        return new Codec<>(type, between);
    }

    /** The records that it writes. */
    public Set<Class<?>> records() {
        return Set.copyOf(forms.keySet());
    }

    private static Stream<Class<?>> records(Class<?> type) {
        if (type.isRecord()) return Stream.of(type);
        if (!type.isSealed())
            throw new IllegalArgumentException(type + " is no record and not sealed");
        return Stream.of(type.getPermittedSubclasses()).flatMap(Codec::records);
    }

    private void add(Class<?> record) {
        var components = List.of(record.getRecordComponents());
        var written = record.getAnnotation(Written.class);
        String name =
                written == null ? PlainValues.dashed(record.getSimpleName()) : written.value();
        for (var component : components) addNested(component.getType());
        var form = new Form(name, components, constructor(record, components));
        forms.put(record, form);
        put(name, form);
        if (written != null) for (String before : written.before()) put(before, form);
    }

    @SuppressWarnings("unchecked")
    private void addNested(Class<?> type) {
        if (type.isRecord() || type.isSealed())
            nested.computeIfAbsent(type, one -> new Codec<>((Class<Object>) one, '-'));
    }

    private void put(String name, Form form) {
        if (named && name.indexOf(between) >= 0 && !form.components.isEmpty())
            throw new IllegalArgumentException("where does the name end: " + name);
        if (byName.put(name, form) != null)
            throw new IllegalArgumentException("two records are written as " + name);
    }

    private static MethodHandle constructor(Class<?> record, List<RecordComponent> components) {
        var types = components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            var constructor = record.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return MethodHandles.lookup()
                    .unreflectConstructor(constructor)
                    .asSpreader(Object[].class, types.length);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The name with which it is written. */
    public String name(T value) {
        var form = forms.get(value.getClass());
        if (form == null) throw new IllegalArgumentException(value.getClass() + " is not one");
        return form.name;
    }

    /**
     * The text for it.
     *
     * @throws IllegalArgumentException if a part cannot be written so that it is read again
     */
    public String write(T value) {
        var form = forms.get(value.getClass());
        if (form == null) throw new IllegalArgumentException(value.getClass() + " is not one");
        var parts = new ArrayList<String>();
        if (named && !form.name.isEmpty()) parts.add(form.name);
        for (int i = 0; i < form.components.size(); i++) {
            boolean last = i == form.components.size() - 1;
            Object part = part(value, form.components.get(i));
            var inner = nested.get(form.components.get(i).getType());
            if (part != null) parts.add(written(inner == null ? part : inner.write(part), last));
            else if (!last) throw new IllegalArgumentException("only the last part may be null");
        }
        return String.join(String.valueOf(between), parts);
    }

    private String written(Object part, boolean last) {
        String text =
                part instanceof Enum<?> constant ? PlainValues.nameOf(constant) : part.toString();
        if (!TEXT.matcher(text).matches() || (!last && text.indexOf(between) >= 0))
            throw new IllegalArgumentException("cannot be written: " + text);
        return text;
    }

    private static @Nullable Object part(Object value, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the text says; empty if it was never written here, or what it names is gone. */
    public Optional<T> read(String text) {
        if (!named) return read(text.isEmpty() ? null : text, byName.values().iterator().next());
        var whole = byName.get(text);
        if (whole != null) return read(null, whole);
        int end = text.indexOf(between);
        var form = byName.get(end < 0 ? text : text.substring(0, end));
        if (form != null) return read(end < 0 ? null : text.substring(end + 1), form);
        var nameless = byName.get("");
        return nameless == null ? Optional.empty() : read(text, nameless);
    }

    private Optional<T> read(@Nullable String text, Form form) {
        int count = form.components.size();
        String[] parts =
                text == null
                        ? new String[0]
                        : text.split(Pattern.quote(String.valueOf(between)), Math.max(count, 1));
        if (parts.length > count) return Optional.empty();
        var values = new Object[count];
        for (int i = 0; i < count; i++) {
            var component = form.components.get(i);
            if (i >= parts.length) {
                if (i < count - 1 || !mayBeNull(component)) return Optional.empty();
                continue;
            }
            if (parts[i].isEmpty() && i == count - 1 && mayBeNull(component)) continue;
            var value = value(parts[i], component.getType());
            if (value.isEmpty()) return Optional.empty();
            values[i] = value.get();
        }
        return Optional.of(make(form, values));
    }

    @SuppressWarnings("unchecked")
    private T make(Form form, Object[] values) {
        try {
            return (T) form.constructor.invoke(values);
        } catch (Throwable e) {
            throw new IllegalStateException("not made: " + form.name, e);
        }
    }

    private static boolean mayBeNull(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private Optional<Object> value(String part, Class<?> type) {
        var inner = nested.get(type);
        return inner != null ? inner.read(part) : PlainValues.read(part, type);
    }
}
