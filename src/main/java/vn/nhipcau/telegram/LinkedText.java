package vn.nhipcau.telegram;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Words behind which an address is hidden: "xem ở đây" links somewhere. The address is set behind
 * them, or whoever reads it in another chat would miss what the person wanted to show.
 */
final class LinkedText {
    private LinkedText() {}

    /** The cleaned words in a field, with the addresses that its entities hide; or null. */
    static @Nullable String of(JsonNode message, String field, String entities) {
        JsonNode text = message.get(field);
        if (text == null || !text.isString()) return null;
        var words = new StringBuilder(text.stringValue());
        // From the end, so that the places of the others stay true.
        addresses(message.get(entities), words).descendingMap().forEach(words::insert);
        return Json.clean(words.toString());
    }

    private static NavigableMap<Integer, String> addresses(
            @Nullable JsonNode entities, CharSequence of) {
        var addresses = new TreeMap<Integer, String>();
        if (entities == null || !entities.isArray()) return addresses;
        for (JsonNode entity : entities) {
            Long from = Json.number(entity, "offset");
            Long length = Json.number(entity, "length");
            String address = Json.string(entity, "url");
            if (!"text_link".equals(Json.string(entity, "type"))) continue;
            if (from == null || length == null || address == null) continue;
            if (from < 0 || length <= 0 || from > of.length() || length > of.length() - from)
                continue;
            int start = from.intValue();
            int end = start + length.intValue();
            // The blank behind a word is often linked along with it.
            while (end > start && Character.isWhitespace(of.charAt(end - 1))) end--;
            String shown = of.subSequence(start, end).toString();
            if (!address.contains(shown.strip()) || shown.isBlank())
                addresses.merge(end, " (" + address + ")", String::concat);
        }
        return addresses;
    }
}
