package vn.nhipcau.telegram;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.nhipcau.shared.Spelling;

import java.nio.charset.StandardCharsets;

/**
 * Reads Telegram's JSON without believing that it is as the documentation says: what is missing or
 * of another type is simply not there. A number may come as a string.
 */
final class Json {
    /**
     * Twice the longest text that Telegram takes from anybody. Searching in a megabyte of words
     * would take the time of all others; what is cut here is far too long for any use of ours.
     */
    private static final int LONGEST = 8192;

    // Nested as deep as anybody likes: one odd update must not hide the others of its batch.
    static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(1_000_000)
                                                    .build())
                                    .build())
                    .build();

    private Json() {}

    /**
     * The tree of a JSON text. Broken UTF-8 in it only breaks the letters concerned.
     *
     * @throws tools.jackson.core.JacksonException if it is none
     */
    static JsonNode read(byte[] json) {
        return MAPPER.readTree(new String(json, StandardCharsets.UTF_8));
    }

    /** The object in a field, or null. */
    static @Nullable JsonNode object(@Nullable JsonNode in, String field) {
        JsonNode value = field(in, field);
        return value != null && value.isObject() ? value : null;
    }

    /** Whether a field has any value but null and false. */
    static boolean has(@Nullable JsonNode in, String field) {
        JsonNode value = field(in, field);
        return value != null && !(value.isBoolean() && !value.booleanValue());
    }

    /** Whether a field is true. */
    static boolean isTrue(@Nullable JsonNode in, String field) {
        JsonNode value = field(in, field);
        return value != null && value.isBoolean() && value.booleanValue();
    }

    /** The cleaned words in a field; empty if there are none. */
    static String words(@Nullable JsonNode in, String field) {
        String value = string(in, field);
        return value == null ? "" : value;
    }

    /** The cleaned, non-empty words in a field, or null. */
    static @Nullable String string(@Nullable JsonNode in, String field) {
        JsonNode value = field(in, field);
        if (value == null || !value.isString()) return null;
        return clean(value.stringValue());
    }

    /** The words as we keep them, as far as they are not far too long; or null if none are left. */
    static @Nullable String clean(String said) {
        String clean = Spelling.clean(said.length() > LONGEST ? said.substring(0, LONGEST) : said);
        return clean.isEmpty() ? null : clean;
    }

    /** An id of Telegram's, as text, or null; zero is none. */
    static @Nullable String id(@Nullable JsonNode in, String field) {
        Long value = number(in, field);
        return value == null || value == 0 ? null : value.toString();
    }

    /** The whole number in a field, or null. */
    static @Nullable Long number(@Nullable JsonNode in, String field) {
        JsonNode value = field(in, field);
        if (value == null) return null;
        if (value.isIntegralNumber()) return value.canConvertToLong() ? value.longValue() : null;
        return value.isString() ? asLong(value.stringValue()) : null;
    }

    /** The finite number in a field, or null. */
    static @Nullable Double decimal(@Nullable JsonNode in, String field) {
        JsonNode value = field(in, field);
        if (value == null || !(value.isNumber() || value.isString())) return null;
        try {
            double number =
                    value.isString()
                            ? Double.parseDouble(value.stringValue())
                            : value.doubleValue();
            return Double.isFinite(number) ? number : null;
        } catch (RuntimeException e) {
            return null;
        }
    }

    private static @Nullable JsonNode field(@Nullable JsonNode in, String field) {
        JsonNode value = in == null ? null : in.get(field);
        return value == null || value.isNull() ? null : value;
    }

    private static @Nullable Long asLong(String digits) {
        try {
            return Long.valueOf(digits.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
