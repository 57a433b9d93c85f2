package vn.nhipcau;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.nhipcau.chat.Flow;
import vn.nhipcau.chat.IncomingUpdate;
import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.testing.StoryTest;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What installations have stored as JSON, the steps of open dialogs and what was put aside, can be
 * read by every later version: {@code stored/*.txt} keeps an example of each kind as some version
 * wrote it. A line that stands there is never changed nor taken away; a new kind of step, or a step
 * that holds more, gets a further line, which {@code -Dstored=write} adds.
 */
@StoryTest
class StoredExamplesTests {
    private static final Path STORED = Path.of("src/test/resources/stored");

    /** More than any choice that a step or an update leaves has. */
    private static final int CHOICES = 24;

    @Autowired List<Flow<?>> flows;
    @Autowired JsonMapper json;

    /** A line of a file: whose it is, and what was stored. */
    private record Example(String of, JsonNode stored) {}

    private List<Example> examples(String file) throws IOException {
        return Files.readAllLines(STORED.resolve(file), StandardCharsets.UTF_8).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" ", 2))
                .map(line -> new Example(line[0], json.readTree(line[1])))
                .toList();
    }

    @Test
    void everyStoredStepIsReadAsItWas() throws IOException {
        for (var example : examples("steps.txt")) {
            var flow = flows.stream().filter(one -> one.name().equals(example.of)).findFirst();
            assertThat(flow).as("the flow %s, which has open dialogs", example.of).isPresent();
            reads(example, flow.get().steps());
        }
    }

    @Test
    void everyStoredUpdateIsReadAsItWas() throws IOException {
        for (var example : examples("updates.txt")) reads(example, IncomingUpdate.class);
    }

    @Test
    void everyStepHasAnExampleOfAllThatItHolds() throws IOException {
        var wanted = new TreeSet<String>();
        for (var flow : flows)
            for (var step : records(flow.steps()).toList())
                for (int i = 0; i < CHOICES; i++)
                    wanted.add(flow.name() + " " + json.writeValueAsString(sample(step, i)));
        hasExamples("steps.txt", wanted);
    }

    @Test
    void everythingThatCanBePutAsideHasAnExample() throws IOException {
        var wanted = new TreeSet<String>();
        for (var said : records(MessageContent.class).toList())
            for (int i = 0; i < CHOICES; i++)
                wanted.add(
                        "incoming "
                                + json.writeValueAsString(
                                        incoming((MessageContent) sample(said, i))));
        hasExamples("updates.txt", wanted);
    }

    private void hasExamples(String file, Set<String> wanted) throws IOException {
        var missing = missing(wanted, examples(file));
        if ("write".equals(System.getProperty("stored")))
            Files.write(
                    STORED.resolve(file),
                    missing,
                    StandardCharsets.UTF_8,
                    StandardOpenOption.APPEND);
        else
            assertThat(missing)
                    .as("lines for %s, written by -Dstored=write", STORED.resolve(file))
                    .isEmpty();
    }

    private static IncomingUpdate incoming(MessageContent said) {
        return new IncomingUpdate(
                "telegram",
                7,
                new IncomingUpdate.Chat("501", null, false, ""),
                new IncomingUpdate.Sender("501", "", "vi", false, false),
                "70",
                null,
                Instant.parse("2026-11-20T03:00:00Z"),
                said);
    }

    /** The lines that no example says as they are. */
    private List<String> missing(Set<String> wanted, List<Example> examples) {
        return wanted.stream()
                .filter(
                        line -> {
                            var parts = line.split(" ", 2);
                            return !examples.contains(
                                    new Example(parts[0], json.readTree(parts[1])));
                        })
                .toList();
    }

    // What was there then is there now, though there may be more by now.
    private void reads(Example example, Class<?> type) {
        Object read = json.readValue(example.stored.toString(), type);
        assertThat(contains(json.readTree(json.writeValueAsString(read)), example.stored))
                .as("%s reads %s as %s", example.of, example.stored, read)
                .isTrue();
    }

    private static boolean contains(JsonNode now, JsonNode then) {
        if (then.isArray()) {
            if (!now.isArray() || now.size() != then.size()) return false;
            for (int i = 0; i < then.size(); i++)
                if (!contains(now.get(i), then.get(i))) return false;
            return true;
        }
        if (!then.isObject()) return now.equals(then);
        return then.properties().stream()
                .allMatch(
                        field ->
                                now.has(field.getKey())
                                        && contains(now.get(field.getKey()), field.getValue()));
    }

    private static Stream<Class<?>> records(Class<?> type) {
        if (type.isRecord()) return Stream.of(type);
        assertThat(type.isSealed()).as("%s is sealed", type).isTrue();
        return Arrays.stream(type.getPermittedSubclasses()).flatMap(StoredExamplesTests::records);
    }

    /** A record with something in each of its components; the next of each where one can choose. */
    private static Object sample(Class<?> type, int choice) {
        try {
            var components = type.getRecordComponents();
            var types =
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            var values = new ArrayList<Object>();
            for (var component : components) values.add(value(component.getGenericType(), choice));
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("no sample of " + type, e);
        }
    }

    private static Object value(Type type, int choice) {
        if (type instanceof ParameterizedType many) {
            var arguments = many.getActualTypeArguments();
            if (many.getRawType() == Map.class)
                return Map.of(value(arguments[0], choice), value(arguments[1], choice));
            if (many.getRawType() == Set.class) return Set.of(value(arguments[0], choice));
            return List.of(value(arguments[0], choice));
        }
        var plain = (Class<?>) type;
        if (plain == String.class) return "chữ";
        if (plain == long.class || plain == Long.class) return 42L;
        if (plain == int.class || plain == Integer.class) return 3;
        if (plain == double.class || plain == Double.class) return 21.25;
        if (plain == boolean.class || plain == Boolean.class) return choice % 2 == 0;
        if (plain == LocalDate.class) return LocalDate.of(2026, 12, 14);
        if (plain == LocalTime.class) return LocalTime.of(8, 30);
        if (plain == LocalDateTime.class) return LocalDateTime.of(2026, 12, 14, 8, 30);
        if (plain == Instant.class) return Instant.parse("2026-11-20T03:00:00Z");
        if (plain.isEnum()) {
            var constants = Objects.requireNonNull(plain.getEnumConstants());
            return constants[choice % constants.length];
        }
        if (plain == MessageContent.class) return new MessageContent.Words("chữ");
        return sample(records(plain).findFirst().orElseThrow(), choice);
    }
}
