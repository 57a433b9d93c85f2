package vn.nhipcau.sandbox;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import vn.nhipcau.sandbox.FileStore.StoredFile;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

import javax.imageio.ImageIO;

/** Makes the media part of a message out of an upload or of a file sent before. */
@SandboxOnly
@Component
class Media {
    static final List<String> KINDS =
            List.of("photo", "document", "video", "voice", "audio", "animation", "sticker");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MB = 1024 * 1024;
    private static final int THUMBNAIL = 320;
    private static final int LARGEST = 1280;

    private final FileStore files;

    Media(FileStore files) {
        this.files = files;
    }

    /** The file a method's parameter names: an upload of this call, attach://name, or a file id. */
    ObjectNode sent(Arguments call, String field, String kind) {
        String value = call.text(field);
        var upload = call.uploads().get(field);
        if (value.startsWith("attach://")) upload = call.uploads().get(value.substring(9));
        if (upload != null) return content(kind, upload, call);
        if (value.isEmpty() || value.startsWith("attach://")) {
            throw Refusal.bad("there is no " + kind + " in the request");
        }
        if (value.matches("(?i)https?://.*")) {
            throw Refusal.bad("failed to get HTTP URL content");
        }
        var known = files.withId(value);
        if (known == null) throw Refusal.bad("wrong file identifier/HTTP URL specified");
        checkKind(known, kind);
        return content(kind, known, call);
    }

    private static void checkKind(StoredFile known, String kind) {
        boolean strict =
                List.of("photo", "sticker", "voice").contains(known.kind())
                        || List.of("photo", "sticker").contains(kind);
        if (strict && !known.kind().equals(kind)) {
            throw Refusal.bad(
                    "can't use file of type %s as %s"
                            .formatted(typeName(known.kind()), typeName(kind)));
        }
    }

    private static String typeName(String kind) {
        if (kind.equals("voice")) return "VoiceNote";
        return kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
    }

    ObjectNode content(String kind, Upload upload, @Nullable Arguments call) {
        int size = upload.bytes().length;
        if (size == 0) throw Refusal.bad("file must be non-empty");
        if (kind.equals("photo") && size > 10 * MB) {
            throw Refusal.bad(
                    "file of size %d bytes is too big for a photo; the maximum size is %d bytes"
                            .formatted(size, 10 * MB));
        }
        if (size > 50 * MB) throw new Refusal(413, "Request Entity Too Large");
        var file = kind.equals("photo") ? photo(upload) : files.add(kind, upload);
        return content(kind, file, call);
    }

    private ObjectNode content(String kind, StoredFile file, @Nullable Arguments call) {
        var content = JSON.createObjectNode();
        if (kind.equals("photo")) {
            content.set("photo", file.sizes());
            return content;
        }
        var media = JSON.createObjectNode();
        if (file.name() != null && !kind.equals("voice") && !kind.equals("sticker")) {
            media.put("file_name", file.name());
        }
        if (!kind.equals("sticker")) media.put("mime_type", type(kind, file));
        media.put("file_id", file.id())
                .put("file_unique_id", file.uniqueId())
                .put("file_size", file.size());
        switch (kind) {
            case "voice", "audio" -> media.put("duration", number(call, "duration", 3));
            case "video", "animation" ->
                    media.put("width", number(call, "width", 640))
                            .put("height", number(call, "height", 480))
                            .put("duration", number(call, "duration", 3));
            case "sticker" ->
                    media.put("width", 512)
                            .put("height", 512)
                            .put("type", "regular")
                            .put("is_animated", false)
                            .put("is_video", false)
                            .put("emoji", call == null ? "👍" : call.text("emoji"));
            default -> {}
        }
        content.set(kind, media);
        if (kind.equals("animation")) content.set("document", media.deepCopy());
        return content;
    }

    private static String type(String kind, StoredFile file) {
        if (file.type() != null) return file.type();
        return switch (kind) {
            case "voice" -> "audio/ogg";
            case "audio" -> "audio/mpeg";
            case "video", "animation" -> "video/mp4";
            default -> "application/octet-stream";
        };
    }

    private static int number(@Nullable Arguments call, String name, int otherwise) {
        return call == null ? otherwise : (int) call.number(name, otherwise);
    }

    /**
     * Like Telegram, keeps a photo as JPEG of at most 1280 pixels (so without EXIF) and smaller.
     */
    private StoredFile photo(Upload upload) {
        BufferedImage image;
        try {
            image = ImageIO.read(new ByteArrayInputStream(upload.bytes()));
        } catch (IOException broken) {
            image = null;
        }
        if (image == null) throw Refusal.bad("IMAGE_PROCESS_FAILED");
        var sizes = JSON.createArrayNode();
        var small = scaled(image, THUMBNAIL);
        if (image.getWidth() > THUMBNAIL || image.getHeight() > THUMBNAIL) {
            sizes.add(size(files.add("photo", jpeg(small)), small));
        }
        var large = scaled(image, LARGEST);
        var file = files.add("photo", jpeg(large));
        sizes.add(size(file, large));
        for (var one : sizes) {
            var known = files.withId(one.path("file_id").asString());
            if (known != null) files.save(known.withSizes(sizes));
        }
        return file.withSizes(sizes);
    }

    private static ObjectNode size(StoredFile file, BufferedImage image) {
        return JSON.createObjectNode()
                .put("file_id", file.id())
                .put("file_unique_id", file.uniqueId())
                .put("file_size", file.size())
                .put("width", image.getWidth())
                .put("height", image.getHeight());
    }

    private static BufferedImage scaled(BufferedImage image, int most) {
        double factor = Math.min(1, (double) most / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * factor));
        int height = Math.max(1, (int) Math.round(image.getHeight() * factor));
        var scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var canvas = scaled.createGraphics();
        canvas.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.drawImage(image, 0, 0, width, height, java.awt.Color.WHITE, null);
        canvas.dispose();
        return scaled;
    }

    private static Upload jpeg(BufferedImage image) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", out);
        } catch (IOException broken) {
            throw Refusal.bad("IMAGE_PROCESS_FAILED");
        }
        return new Upload("photo.jpg", "image/jpeg", out.toByteArray());
    }
}
