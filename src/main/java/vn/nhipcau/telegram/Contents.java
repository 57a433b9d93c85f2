package vn.nhipcau.telegram;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.shared.FileKind;
import vn.nhipcau.shared.Place;

import java.util.List;
import java.util.Objects;

/** What a message says. */
final class Contents {
    private static final List<String> USELESS =
            List.of(
                    "sticker",
                    "poll",
                    "dice",
                    "game",
                    "story",
                    "checklist",
                    "invoice",
                    "paid_media",
                    "giveaway",
                    "rich_message",
                    "live_photo",
                    "text");

    private Contents() {}

    /**
     * What a message says; null for a service message, for a command to another bot, and for what
     * we do not know.
     */
    static @Nullable MessageContent of(JsonNode message, @Nullable Identity me) {
        String text = LinkedText.of(message, "text", "entities");
        if (text != null) return Commands.wordsOrCommand(text, me);
        MessageContent file = attached(message);
        if (file != null) return file;
        MessageContent place = located(message);
        if (place != null) return place;
        MessageContent contact = contact(message);
        if (contact != null) return contact;
        for (String type : USELESS)
            if (Json.has(message, type)) return new MessageContent.Unusable(type);
        return null;
    }

    /** What sort of message it is, for the counters: the field that is no envelope. */
    static String label(JsonNode message) {
        String found = "other";
        for (String name : message.propertyNames())
            if (!Envelope.FIELDS.contains(name)) found = Labels.of(name);
        return found;
    }

    private static @Nullable MessageContent attached(JsonNode message) {
        JsonNode photo = largest(message.get("photo"));
        if (photo == null) photo = largest(message.path("live_photo").get("photo"));
        if (photo != null) return file(message, photo, FileKind.PHOTO, "image/jpeg");
        for (var type : FileType.values()) {
            MessageContent file =
                    file(message, Json.object(message, type.name()), type.kind, type.media);
            if (file != null) return file;
        }
        return null;
    }

    // The names are the Bot API's. An animation comes as a document too, under the same id.
    private enum FileType {
        animation(FileKind.DOCUMENT, "video/mp4"),
        video(FileKind.VIDEO, "video/mp4"),
        video_note(FileKind.VIDEO, "video/mp4"),
        voice(FileKind.VOICE, "audio/ogg"),
        audio(FileKind.AUDIO, null),
        document(FileKind.DOCUMENT, null);

        private final FileKind kind;
        private final @Nullable String media;

        FileType(FileKind kind, @Nullable String media) {
            this.kind = kind;
            this.media = media;
        }
    }

    private static @Nullable MessageContent file(
            JsonNode message, @Nullable JsonNode file, FileKind kind, @Nullable String media) {
        String id = Json.string(file, "file_id");
        if (id == null) return null;
        String type = Json.string(file, "mime_type");
        return new MessageContent.Attached(
                kind,
                id,
                Json.string(file, "file_name"),
                type != null ? type : media,
                Json.number(file, "file_size"),
                Json.string(message, "media_group_id"),
                Objects.requireNonNullElse(
                        LinkedText.of(message, "caption", "caption_entities"), ""));
    }

    private static @Nullable JsonNode largest(@Nullable JsonNode sizes) {
        JsonNode largest = null;
        double most = -1;
        if (sizes == null || !sizes.isArray()) return null;
        for (JsonNode size : sizes) {
            if (Json.string(size, "file_id") == null) continue;
            double points = side(size, "width") * side(size, "height");
            if (points >= most) {
                most = points;
                largest = size;
            }
        }
        return largest;
    }

    private static double side(JsonNode size, String field) {
        Double length = Json.decimal(size, field);
        return length == null ? 0 : length;
    }

    private static @Nullable MessageContent located(JsonNode message) {
        JsonNode venue = Json.object(message, "venue");
        JsonNode point = Json.object(venue, "location");
        if (point == null) point = Json.object(message, "location");
        Double latitude = Json.decimal(point, "latitude");
        Double longitude = Json.decimal(point, "longitude");
        if (latitude == null || Math.abs(latitude) > 90) return null;
        if (longitude == null || Math.abs(longitude) > 180) return null;
        return new MessageContent.Located(new Place(latitude, longitude, name(venue)));
    }

    private static @Nullable String name(@Nullable JsonNode venue) {
        String title = Json.string(venue, "title");
        String address = Json.string(venue, "address");
        if (title == null || address == null || title.equals(address))
            return title != null ? title : address;
        return title + ", " + address;
    }

    private static @Nullable MessageContent contact(JsonNode message) {
        JsonNode contact = Json.object(message, "contact");
        String phone = Json.string(contact, "phone_number");
        if (phone == null) return null;
        String name = Json.words(contact, "first_name") + " " + Json.words(contact, "last_name");
        String owner = Json.id(contact, "user_id");
        boolean own = owner != null && owner.equals(Json.id(Json.object(message, "from"), "id"));
        return new MessageContent.Contact(name.strip(), phone, own);
    }
}
