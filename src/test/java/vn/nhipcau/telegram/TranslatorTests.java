package vn.nhipcau.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import vn.nhipcau.chat.IncomingUpdate;
import vn.nhipcau.telegram.Translation.Heard;
import vn.nhipcau.telegram.Translation.Ignored;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;

/** What Telegram says, and what we understand: the table is {@code telegram/updates.txt}. */
class TranslatorTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
    private static final Identity US = new Identity(7, "nhip_cau_bot", false);

    private final Translator translator = new Translator(InstantSource.fixed(NOW), 7);

    @TestFactory
    Stream<DynamicTest> understands() {
        return examples().stream()
                .map(
                        example ->
                                DynamicTest.dynamicTest(
                                        example.title(),
                                        () ->
                                                assertThat(told(example.update()))
                                                        .isEqualTo(example.meaning())));
    }

    @Test
    void timesAreTelegramsExceptForTaps() {
        assertThat(heard("private {\"text\":\"x\",\"date\":1700000000}").at())
                .isEqualTo(Instant.ofEpochSecond(1700000000));
        assertThat(heard("edited {\"text\":\"x\",\"edit_date\":1700000100}").at())
                .isEqualTo(Instant.ofEpochSecond(1700000100));
        assertThat(heard("private {\"text\":\"x\",\"date\":99999999999999}").at()).isEqualTo(NOW);
    }

    @Test
    void aReplyToUsIsKnownBeforeTelegramTellsWhoWeAre() throws Exception {
        var reply =
                """
                {"update_id":1,"message":{"message_id":5,"date":1700000000,"text":"đã xong",
                "chat":{"id":-9,"type":"supergroup","title":"Bồ Đề"},
                "from":{"id":8,"first_name":"Bình"},
                "reply_to_message":{"message_id":4,"date":1700000000,
                "chat":{"id":-9,"type":"supergroup","title":"Bồ Đề"},
                "from":{"id":7,"is_bot":true,"first_name":"Bot"},"text":"[Mới] KN-26-000001-0"}}}
                """;
        for (var me : Arrays.asList(null, US))
            assertThat(translator.translate(JSON.readTree(reply), me))
                    .isInstanceOfSatisfying(
                            Heard.class,
                            told ->
                                    assertThat(told.incoming().ours())
                                            .isEqualTo("[Mới] KN-26-000001-0"));
    }

    @Test
    void wordsOfFullLengthStayWhole() {
        String words = "ắ".repeat(4096);
        assertThat(told(Example.parse("private {\"text\":\"" + words + "\"}"))).contains(words);
    }

    @Test
    void moreWordsThanAnybodyCanWriteAreCut() {
        String words = "ắ x".repeat(300_000);
        assertThat(told(Example.parse("private {\"text\":\"" + words + "\"}")))
                .contains("ắ x".repeat(2000))
                .hasSizeLessThan(20_000);
    }

    @Test
    void legalJsonOfAnyShapeIsNeverAnError() {
        var random = new Random(20261120);
        var seeds = examples().stream().map(Example::update).toList();
        for (int i = 0; i < 60_000; i++) {
            JsonNode update = seeds.get(random.nextInt(seeds.size())).deepCopy();
            for (int times = random.nextInt(4); times >= 0; times--) mutate(update, random);
            assertThat(translator.translate(update, random.nextBoolean() ? US : null)).isNotNull();
            assertThat(Translator.type(update)).matches("[a-z0-9_]{1,48}");
        }
    }

    private IncomingUpdate heard(String example) {
        return ((Heard) translator.translate(Example.parse(example), US)).incoming();
    }

    private String told(JsonNode update) {
        return switch (translator.translate(update, US)) {
            case Ignored ignored -> "ignored: " + ignored.type();
            case Translation.Unreadable unreadable -> "unreadable: " + unreadable.error();
            case Heard heard -> told(heard.incoming());
        };
    }

    private static String told(IncomingUpdate incoming) {
        var sender = incoming.sender();
        String tags = sender.anonymous() ? ", anonymous" : sender.bot() ? ", bot" : "";
        boolean an = sender.externalId().equals("501") && sender.name().equals("An");
        String who = an ? "An" : sender.name() + " (" + sender.externalId() + tags + ")";
        String thread = incoming.chat().thread() == null ? "" : "/" + incoming.chat().thread();
        String to = incoming.replyTo() == null ? "" : " to " + incoming.replyTo();
        return (who + " in " + incoming.chat().externalId() + thread + to + ": " + incoming.said())
                .strip();
    }

    private static void mutate(JsonNode tree, Random random) {
        var places = new ArrayList<JsonNode>();
        collect(tree, places);
        JsonNode place = places.get(random.nextInt(places.size()));
        if (place instanceof ObjectNode object && !object.isEmpty()) {
            var names = List.copyOf(object.propertyNames());
            String name = names.get(random.nextInt(names.size()));
            switch (random.nextInt(4)) {
                case 0 -> object.remove(name);
                case 1 -> object.set(name, odd(random));
                case 2 -> object.set(names.get(random.nextInt(names.size())), object.get(name));
                default -> object.set(name, object.deepCopy());
            }
        } else if (place instanceof ArrayNode array) {
            array.add(odd(random));
        }
    }

    private static void collect(JsonNode node, List<JsonNode> into) {
        if (node.isContainer()) into.add(node);
        node.forEach(child -> collect(child, into));
    }

    private static JsonNode odd(Random random) {
        String[] values = {
            "null", "true", "false", "0", "-1", "1e400", "1.5", "99999999999999999999999", "\"\"",
            "\"\\ud800\"", "\"\\u0000\"", "\"12\"", "\"/\"", "\"/@\"", "\" \"", "[]", "{}",
                    "[[[]]]",
            "{\"id\":{}}", "\"private\"", "\"NaN\"", "[{\"file_id\":\"x\"}]", "-9223372036854775808"
        };
        return JSON.readTree(values[random.nextInt(values.length)]);
    }

    private static List<Example> examples() {
        try (var in = TranslatorTests.class.getResourceAsStream("/telegram/updates.txt")) {
            var lines =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .toList();
            var found = new ArrayList<Example>();
            for (int i = 0; i + 2 < lines.size(); i += 3)
                found.add(
                        new Example(
                                lines.get(i), Example.parse(lines.get(i + 1)), lines.get(i + 2)));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One line of the table. */
    private record Example(String title, JsonNode update, String meaning) {
        private static final String AN =
                """
                "message_id":70,"date":1700000000,"from":{"id":501,"is_bot":false,"first_name":"An"}\
                """;
        private static final String PRIVATE =
                "{%s,\"chat\":{\"id\":501,\"type\":\"private\"}}".formatted(AN);
        private static final String GROUP =
                "{%s,\"chat\":{\"id\":-1001,\"type\":\"supergroup\",\"title\":\"UBND\"}}"
                        .formatted(AN);

        static JsonNode parse(String line) {
            int blank = line.indexOf(' ');
            var json = (ObjectNode) JSON.readTree(line.substring(blank + 1));
            return switch (line.substring(0, blank)) {
                case "private" -> laidOver("message", PRIVATE, json);
                case "edited" -> laidOver("edited_message", PRIVATE, json);
                case "group" -> laidOver("message", GROUP, json);
                case "update" -> json;
                default -> throw new IllegalArgumentException(line);
            };
        }

        private static JsonNode laidOver(String type, String base, ObjectNode json) {
            var message = (ObjectNode) JSON.readTree(base);
            message.setAll(json);
            return JSON.createObjectNode().put("update_id", 9).set(type, message);
        }
    }
}
