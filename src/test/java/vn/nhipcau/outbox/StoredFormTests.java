package vn.nhipcau.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.nhipcau.shared.FileKind;
import vn.nhipcau.shared.Place;
import vn.nhipcau.shared.RichText;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What waits in the outbox of a running installation is read by every later version: the examples
 * in the folder {@code stored} are as earlier versions wrote them and are read for ever. Never edit
 * one; whoever adds something to what is stored adds an example with it.
 */
class StoredFormTests {
    private static final Path EXAMPLES = Path.of("src/test/resources/vn/nhipcau/outbox/stored");

    /** Bodies of rows, and faces of cards. */
    private static final List<Class<?>> ROOTS =
            List.of(
                    RichText.class,
                    Place.class,
                    Album.class,
                    StoredOutbox.Sign.class,
                    StoredOutbox.Gone.class,
                    CardView.class);

    @TestFactory
    Stream<DynamicTest> everyExampleIsReadAndNothingOfItIsLost() throws IOException {
        return examples()
                .map(
                        file ->
                                DynamicTest.dynamicTest(
                                        file.getFileName().toString(),
                                        () -> {
                                            var stored = JsonMapper.shared().readTree(file);
                                            assertThat(missing(stored, again(file))).isEmpty();
                                        }));
    }

    @Test
    void everythingThatIsStoredHasAnExample() throws IOException {
        var wanted = new TreeSet<String>();
        for (var root : ROOTS) collect(root, wanted);
        var seen = new TreeSet<String>();
        for (Path file : examples().toList()) see(read(file), seen);
        wanted.removeAll(seen);
        assertThat(wanted).as("without an example in %s", EXAMPLES).isEmpty();
    }

    @Test
    void numbersAndNamesInTheDatabaseStayWhatTheyAre() {
        assertThat(Arrays.stream(Lane.values()).map(lane -> lane + " " + lane.code()))
                .contains("ANSWER 1", "NOTICE 2", "BROADCAST 3");
        assertThat(Arrays.stream(Status.values()).map(status -> status.code() + " " + status))
                .contains(
                        "0 WAITING",
                        "1 SENDING",
                        "2 SENT",
                        "3 REFUSED",
                        "4 EXPIRED",
                        "5 WITHDRAWN",
                        "6 DEAD");
        assertThat(Arrays.stream(OutboundKind.values()).map(OutboundKind::name))
                .contains("TEXT", "FILES", "PLACE", "CARD", "REACTION", "TAP", "REMOVAL");
        assertThat(Arrays.stream(Address.Kind.values()).map(Address.Kind::name))
                .contains("PRIVATE", "GROUP");
        assertThat(Arrays.stream(FileKind.values()).map(FileKind::name))
                .contains("PHOTO", "VIDEO", "DOCUMENT", "AUDIO", "VOICE");
    }

    // --- how it looks for them

    private static Stream<Path> examples() throws IOException {
        return Files.list(EXAMPLES).sorted();
    }

    // The name of a file begins with its type: CardView-closed.json.
    private static Object read(Path file) throws IOException {
        String type = file.getFileName().toString().replaceFirst("[-.].*", "");
        var root = ROOTS.stream().filter(one -> one.getSimpleName().equals(type)).findFirst();
        return Sql.read(Files.readString(file), root.orElseThrow());
    }

    private static JsonNode again(Path file) throws IOException {
        return JsonMapper.shared().readTree(Sql.json(read(file)));
    }

    private static List<String> missing(JsonNode before, JsonNode now) {
        if (before.isObject())
            return before.properties().stream()
                    .flatMap(
                            entry ->
                                    missing(entry.getValue(), now.path(entry.getKey())).stream()
                                            .map(what -> entry.getKey() + "/" + what))
                    .toList();
        if (before.isArray() && before.size() == now.size())
            return Stream.iterate(0, i -> i < before.size(), i -> i + 1)
                    .flatMap(i -> missing(before.get(i), now.path(i)).stream())
                    .toList();
        return before.equals(now) ? List.of() : List.of(before.toString());
    }

    private static void collect(Type type, Set<String> into) {
        if (type instanceof ParameterizedType list) collect(list.getActualTypeArguments()[0], into);
        if (!(type instanceof Class<?> known)) return;
        if (known.isEnum())
            for (var constant : known.getEnumConstants()) into.add(name(known, constant));
        if (known.isSealed()) for (var sub : known.getPermittedSubclasses()) collect(sub, into);
        if (!known.isRecord()) return;
        for (var component : known.getRecordComponents())
            if (into.add(name(known, component.getName())))
                collect(component.getGenericType(), into);
    }

    private static void see(Object value, Set<String> into) {
        if (value instanceof List<?> list) list.forEach(one -> see(one, into));
        if (value instanceof Enum<?> one) into.add(name(one.getDeclaringClass(), one));
        if (!(value instanceof Record)) return;
        for (var component : value.getClass().getRecordComponents()) {
            Object part = get(component, value);
            if (part == null || part.equals(List.of())) continue;
            into.add(name(value.getClass(), component.getName()));
            see(part, into);
        }
    }

    private static String name(Class<?> type, Object what) {
        return type.getSimpleName() + "." + what;
    }

    @SuppressWarnings("NullAway") // a component may well be null
    private static Object get(RecordComponent component, Object from) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(from);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
