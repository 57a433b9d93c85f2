package vn.nhipcau.sandbox;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.Locale;
import java.util.Map;

/**
 * What a Bot API method was called with. Values are as forgiving as on the real server: a number
 * may come as a string, a structure as JSON text inside a form field.
 */
record Arguments(ObjectNode values, Map<String, Upload> uploads) {
    private static final JsonMapper JSON = JsonMapper.shared();

    boolean has(String name) {
        var value = values.get(name);
        return value != null
                && !value.isNull()
                && !(value.isString() && value.asString().isEmpty());
    }

    String text(String name) {
        var value = values.get(name);
        if (value == null || value.isNull()) return "";
        return value.isContainer() ? value.toString() : value.asString("");
    }

    long number(String name, long otherwise) {
        try {
            return has(name) ? (long) Double.parseDouble(text(name)) : otherwise;
        } catch (NumberFormatException odd) {
            return 0;
        }
    }

    /** An id keeps all its digits, which a double would not. */
    long id(String name) {
        try {
            return has(name) ? Long.parseLong(text(name).strip()) : 0;
        } catch (NumberFormatException odd) {
            return 0;
        }
    }

    boolean flag(String name) {
        String value = text(name).toLowerCase(Locale.ROOT);
        return value.equals("true") || value.equals("1") || value.equals("yes");
    }

    /** A structure, or null if it was not given. */
    @Nullable JsonNode structure(String name, String what) {
        if (!has(name)) return null;
        var value = values.path(name);
        if (!value.isString()) return value;
        try {
            return JSON.readTree(value.asString());
        } catch (JacksonException odd) {
            throw Refusal.bad("can't parse " + what + " JSON object");
        }
    }

    /** The fields of a structure, with the uploads of the whole call. */
    Arguments inside(JsonNode structure) {
        return new Arguments((ObjectNode) structure, uploads);
    }
}
