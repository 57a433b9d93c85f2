package vn.nhipcau.sandbox;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A text with its entities (bold, link, …), read from what the bot sent and checked as the real
 * server does. Offsets count UTF-16 units, that is, Java's own characters; lengths limited by the
 * Bot API count code points.
 */
record FormattedText(String text, List<ObjectNode> entities) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> FOUND_BY_SERVER =
            Set.of(
                    "mention",
                    "hashtag",
                    "cashtag",
                    "bot_command",
                    "url",
                    "email",
                    "phone_number",
                    "bank_card_number");
    private static final Set<String> GIVEN =
            Set.of(
                    "bold",
                    "italic",
                    "underline",
                    "strikethrough",
                    "spoiler",
                    "code",
                    "pre",
                    "text_link",
                    "text_mention",
                    "custom_emoji",
                    "blockquote",
                    "expandable_blockquote",
                    "date_time");
    private static final Pattern VISIBLE =
            Pattern.compile("[^\\s\\p{Cc}\\p{Cf}\\p{Z}\\u2800\\u3164\\u115F\\u1160]");
    private static final Pattern CONTROL =
            Pattern.compile("[\\x00-\\x09\\x0b-\\x1f\\x7f]", Pattern.UNICODE_CASE);

    /** What people type: automatic entities only. */
    static FormattedText typed(String text) {
        return new FormattedText(text, List.of()).cleaned().withFoundEntities();
    }

    /** What the bot sent in this field, with its entities. */
    static FormattedText sent(Arguments call, String field, String mode, String entities) {
        String text = call.text(field);
        return given(call, text, call.text(mode), entities).cleaned().withFoundEntities();
    }

    private static FormattedText given(Arguments call, String text, String mode, String entities) {
        // The service marks its texts by entities alone: a parse mode would be somebody's mistake.
        if (!mode.isEmpty() && !mode.equalsIgnoreCase("none"))
            throw Refusal.bad("the sandbox reads entities, no parse_mode");
        var list = call.structure(entities, entities);
        return list == null ? new FormattedText(text, List.of()) : checked(text, list);
    }

    private static FormattedText checked(String text, JsonNode list) {
        if (!list.isArray()) throw Refusal.bad("expected an Array of MessageEntity");
        var kept = new ArrayList<ObjectNode>();
        for (JsonNode node : list) {
            String wrong = "can't parse MessageEntity: ";
            if (!(node instanceof ObjectNode entity))
                throw Refusal.bad(wrong + "expected an Object");
            String type = entity.path("type").asString("");
            if (FOUND_BY_SERVER.contains(type)) continue;
            if (!GIVEN.contains(type)) throw Refusal.bad(wrong + "Unsupported type specified");
            if (!entity.path("offset").isNumber()) {
                throw Refusal.bad(wrong + "Can't find field \"offset\"");
            }
            if (!entity.path("length").isNumber()) {
                throw Refusal.bad(wrong + "Can't find field \"length\"");
            }
            if (type.equals("text_link") && Links.normal(entity.path("url").asString("")) == null) {
                continue;
            }
            checkPlace(text, offset(entity), length(entity));
            if (length(entity) > 0) kept.add(entity.deepCopy());
        }
        return new FormattedText(text, kept);
    }

    private static void checkPlace(String text, int offset, int length) {
        int end = offset + length;
        if (offset < 0) {
            throw Refusal.bad("receive an entity with incorrect offset " + offset);
        }
        if (length < 0) {
            throw Refusal.bad("receive an entity with incorrect length " + length);
        }
        if (offset > text.length()) {
            throw Refusal.bad("entity begins after the end of the text at UTF-16 offset " + offset);
        }
        if (end > text.length()) {
            throw Refusal.bad(
                    "entity beginning at UTF-16 offset %d ends after the end of the text at UTF-16 offset %d"
                            .formatted(offset, end));
        }
        if (splitsPair(text, offset)) {
            throw Refusal.bad("entity begins in a middle of a UTF-16 symbol");
        }
        if (splitsPair(text, end)) {
            throw Refusal.bad("entity ends in a middle of a UTF-16 symbol");
        }
    }

    private static boolean splitsPair(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }

    /** Without carriage returns and blanks around; other control characters become spaces. */
    private FormattedText cleaned() {
        String unified = text.replace("\r", "");
        if (unified.length() != text.length() && !entities.isEmpty()) return moved(unified);
        String clean = CONTROL.matcher(unified).replaceAll(" ");
        int end = clean.stripTrailing().length();
        int start = Math.min(clean.length() - clean.stripLeading().length(), end);
        for (var entity : entities) start = Math.min(start, offset(entity));
        return cut(clean, start, end);
    }

    /** The rare text with carriage returns and entities: entities move left with the text. */
    private FormattedText moved(String unified) {
        var left = new ArrayList<ObjectNode>();
        for (var entity : entities) {
            int offset = text.substring(0, offset(entity)).replace("\r", "").length();
            int end = text.substring(0, end(entity)).replace("\r", "").length();
            if (end > offset) left.add(placed(entity, offset, end));
        }
        return new FormattedText(unified, left).cleaned();
    }

    private FormattedText cut(String clean, int start, int end) {
        var left = new ArrayList<ObjectNode>();
        for (var entity : entities) {
            int from = Math.max(offset(entity), start);
            int to = Math.min(end(entity), end);
            if (to > from) left.add(placed(entity, from - start, to - start));
        }
        return new FormattedText(clean.substring(start, end), left);
    }

    private FormattedText withFoundEntities() {
        var all = new ArrayList<>(entities);
        all.addAll(FoundEntities.in(text, entities));
        all.sort(
                Comparator.comparingInt(FormattedText::offset)
                        .thenComparing(FormattedText::length, Comparator.reverseOrder()));
        return new FormattedText(text, all);
    }

    boolean isBlank() {
        return !VISIBLE.matcher(text).find();
    }

    int codePoints() {
        return text.codePointCount(0, text.length());
    }

    /** The entities as the Bot API sends them, or null when there are none. */
    @Nullable ArrayNode wire() {
        if (entities.isEmpty()) return null;
        var array = JSON.createArrayNode();
        entities.forEach(array::add);
        return array;
    }

    static ObjectNode entity(String type, int offset, int end) {
        return JSON.createObjectNode()
                .put("type", type)
                .put("offset", offset)
                .put("length", end - offset);
    }

    private static ObjectNode placed(ObjectNode entity, int offset, int end) {
        return entity.deepCopy().put("offset", offset).put("length", end - offset);
    }

    static int offset(JsonNode entity) {
        return entity.path("offset").asInt(0);
    }

    static int length(JsonNode entity) {
        return entity.path("length").asInt(0);
    }

    static int end(JsonNode entity) {
        return offset(entity) + length(entity);
    }
}
