package vn.nhipcau.testing;

import com.github.benmanes.caffeine.cache.Cache;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.util.AopTestUtils;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What the parts of a program hold in memory, remembered and put back: fields that may change,
 * collections, caches and counters of our own classes, as deep as they go. Nothing of a library is
 * looked into.
 */
class Memory {
    private static final String OURS = "vn.nhipcau.";

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Runnable> restores = new ArrayList<>();

    void remember(ConfigurableApplicationContext program) {
        var beans = program.getBeanFactory();
        for (String name : beans.getSingletonNames()) {
            Object bean = beans.getSingleton(name);
            if (bean != null) look(AopTestUtils.getUltimateTargetObject(bean));
        }
    }

    void restore() {
        restores.forEach(Runnable::run);
    }

    private void look(Object part) {
        if (!isOurs(part) || !seen.add(part)) return;
        for (Class<?> type = part.getClass(); type != null; type = type.getSuperclass())
            if (type.getName().startsWith(OURS))
                for (Field field : type.getDeclaredFields()) look(part, field);
    }

    private static boolean isOurs(Object part) {
        var type = part.getClass();
        return type.getName().startsWith(OURS)
                && !type.isHidden()
                && !type.isRecord()
                && !type.isEnum()
                && !(part instanceof Renewal);
    }

    private void look(Object part, Field field) {
        if (Modifier.isStatic(field.getModifiers())) return;
        field.setAccessible(true);
        Object value = get(field, part);
        if (!Modifier.isFinal(field.getModifiers())) restores.add(() -> set(field, part, value));
        if (value != null) remember(value);
    }

    private void remember(Object value) {
        switch (value) {
            case AtomicLong number -> restores.add(to(number, number.get()));
            case AtomicInteger number -> restores.add(to(number, number.get()));
            case Cache<?, ?> cache -> restores.add(cache::invalidateAll);
            case Map<?, ?> map -> remember(map);
            case Collection<?> items -> remember(items);
            default -> look(value);
        }
    }

    private static Runnable to(AtomicLong number, long then) {
        return () -> number.set(then);
    }

    private static Runnable to(AtomicInteger number, int then) {
        return () -> number.set(then);
    }

    private <K, V> void remember(Map<K, V> map) {
        map.values().forEach(this::deeper);
        if (isFixed(map)) return;
        var then = new LinkedHashMap<>(map);
        restores.add(
                () -> {
                    map.clear();
                    map.putAll(then);
                });
    }

    private <T> void remember(Collection<T> items) {
        items.forEach(this::deeper);
        if (isFixed(items)) return;
        var then = new ArrayList<>(items);
        restores.add(
                () -> {
                    items.clear();
                    items.addAll(then);
                });
    }

    private void deeper(@Nullable Object value) {
        if (value != null) look(value);
    }

    // Those of List.of and Map.of, and views that cannot be changed.
    private static boolean isFixed(Object collection) {
        String type = collection.getClass().getName();
        return type.contains("Immutable") || type.contains("Unmodifiable");
    }

    private static @Nullable Object get(Field field, Object part) {
        try {
            return field.get(part);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void set(Field field, Object part, @Nullable Object value) {
        try {
            field.set(part, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
