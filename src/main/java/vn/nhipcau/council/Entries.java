package vn.nhipcau.council;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.shared.FilePart;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** Entries of the council's file that occur in several of its parts. */
final class Entries {
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,30}");

    private Entries() {}

    static String id(FilePart part, String key) {
        String id = part.text(key);
        if (!id.isEmpty() && !ID.matcher(id).matches())
            part.problem(
                    part.line(key),
                    "\"" + id + "\" must be 1 to 30 of the letters a-z, digits and hyphens");
        return id;
    }

    static Name name(FilePart part, String key) {
        FilePart name = part.part(key);
        return part.has(key)
                ? new Name(name.knows("vi", "en").text("vi"), name.text("en"))
                : new Name("", "");
    }

    static @Nullable LocalDate date(FilePart part, String key) {
        String text = part.optional(key);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            part.problem(part.line(key), "\"" + key + "\" must be a date such as 2021-07-01");
            return null;
        }
    }

    static void twice(FilePart part, String key, String id) {
        if (!id.isEmpty()) part.problem(part.line(key), "\"" + id + "\" stands twice");
    }
}
