package vn.nhipcau.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;

import vn.nhipcau.shared.Codec;
import vn.nhipcau.shared.SubjectKind;
import vn.nhipcau.testing.StoryTest;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Whatever a button or a card says is read as it was written, by every later version: {@code
 * stored/buttons.txt} and {@code stored/subjects.txt} keep what installations have. Lines are
 * added, never changed and never taken away.
 */
@StoryTest
class CardKindsTests {
    private static final Path STORED = Path.of("src/test/resources/stored");
    private static final int ROUNDS = 200;

    /** What a button may carry, and the longest id of a unit. */
    private static final int MOST_BYTES = 40;

    private static final int LONGEST_ID = 30;

    @Autowired List<CardHandler<?, ?>> handlers;
    @Autowired List<ReplyHandler> replyHandlers;
    @Autowired List<Flow<?>> flows;

    private final Random random = new Random(20261120);

    private Map<String, Codec<?>> actions() {
        var all = new TreeMap<String, Codec<?>>();
        for (var handler : handlers)
            all.put(handler.kind().about().name(), handler.kind().actions());
        for (var flow : flows)
            actions(flow).forEach(codec -> all.put("flow/" + flow.name(), codec));
        return all;
    }

    private static Stream<Codec<?>> actions(Flow<?> flow) {
        return Stream.of(AopUtils.getTargetClass(flow).getDeclaredFields())
                .filter(field -> field.getType() == Codec.class)
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .map(
                        field -> {
                            try {
                                field.setAccessible(true);
                                return (Codec<?>) field.get(null);
                            } catch (IllegalAccessException e) {
                                throw new AssertionError(e);
                            }
                        });
    }

    @Test
    void whateverAButtonDoesIsReadAsItWasWritten() {
        actions().forEach(this::isReadAsItWasWritten);
    }

    private <A> void isReadAsItWasWritten(String kind, Codec<A> codec) {
        for (var record : codec.records())
            for (int i = 0; i < ROUNDS; i++) {
                @SuppressWarnings("unchecked")
                A action = (A) any(record);
                String written = codec.write(action);
                assertThat(written)
                        .as("%s of %s", action, kind)
                        .matches("[a-z0-9:_-]{1," + MOST_BYTES + "}");
                assertThat(codec.read(written)).as(kind).contains(action);
            }
    }

    @Test
    void whateverButtonsCarryIsStillRead() throws IOException {
        var actions = actions();
        var read = new TreeMap<String, List<Class<?>>>();
        for (String line : lines("buttons.txt")) {
            String[] parts = line.split(" ", 2);
            assertThat(actions).as(line).containsKey(parts[0]);
            var action = Objects.requireNonNull(actions.get(parts[0])).read(parts[1]);
            assertThat(action).as(line).isPresent();
            read.computeIfAbsent(parts[0], _ -> new ArrayList<>()).add(action.get().getClass());
        }
        actions.forEach(
                (kind, codec) ->
                        assertThat(read.getOrDefault(kind, List.of()))
                                .as("a line in buttons.txt for each button of %s", kind)
                                .containsAll(codec.records()));
    }

    @Test
    void whateverCardsAreAboutIsStillRead() throws IOException {
        var kinds = new TreeMap<String, List<SubjectKind<?>>>();
        Stream.concat(
                        handlers.stream().map(handler -> handler.kind().about()),
                        replyHandlers.stream()
                                .flatMap(handler -> handler.hearings().stream())
                                .map(ReplyHandler.Hearing::kind))
                .forEach(
                        kind ->
                                kinds.computeIfAbsent(kind.name(), _ -> new ArrayList<>())
                                        .add(kind));
        var lines = lines("subjects.txt");
        for (String line : lines)
            assertThat(kinds.getOrDefault(SubjectKind.nameOf(line), List.of()))
                    .as(line)
                    .isNotEmpty()
                    .allSatisfy(kind -> assertThat(again(kind, line)).isEqualTo(line));
        assertThat(lines.stream().map(SubjectKind::nameOf).distinct())
                .as("a line in subjects.txt for each kind")
                .containsAll(kinds.keySet());
    }

    private static <K> String again(SubjectKind<K> kind, String subject) {
        return kind.of(kind.read(subject).orElseThrow());
    }

    private static List<String> lines(String file) throws IOException {
        return Files.readAllLines(STORED.resolve(file), StandardCharsets.UTF_8).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    private Object any(Class<?> record) {
        var components = record.getRecordComponents();
        var types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var values = Stream.of(types).map(this::anyValue).toArray();
        try {
            Constructor<?> constructor = record.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private Object anyValue(Class<?> type) {
        if (type == long.class || type == Long.class) return random.nextLong(1_000_000_000_000L);
        if (type == int.class || type == Integer.class) return random.nextInt(10_000);
        if (type == boolean.class) return random.nextBoolean();
        if (type == String.class) return anyId();
        if (type == LocalDate.class) return LocalDate.EPOCH.plusDays(random.nextInt(40_000));
        if (type.isEnum())
            return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
        if (type.isRecord()) return any(type);
        var permitted = type.getPermittedSubclasses();
        return anyValue(permitted[random.nextInt(permitted.length)]);
    }

    private String anyId() {
        var id = new StringBuilder();
        for (int i = random.nextInt(1, LONGEST_ID + 1); i > 0; i--)
            id.append("abcdefghijklmnopqrstuvwxyz0123456789-".charAt(random.nextInt(37)));
        return id.toString();
    }
}
