package vn.nhipcau.telegram;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

import vn.nhipcau.outbox.Address;
import vn.nhipcau.outbox.Channel.Delivery;
import vn.nhipcau.outbox.Channel.Removal;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Texts;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

/**
 * Takes out of a message what Telegram does not let us delete any more (after 48 hours), but lets
 * us edit: its words become others, its picture or file something neutral.
 */
@Component
@Conditional(TelegramEnabled.class)
class TelegramEmptying {
    private static final String PART = "f0";

    private final TelegramApi api;
    private final String words;
    private final List<Neutral> neutral;

    /** Something to stand in place of a file: of its kind, without anything in it. */
    private record Neutral(String type, TelegramApi.Upload file) {}

    @Autowired
    TelegramEmptying(TelegramApi api, Texts texts) {
        this(api, texts.words(Language.VI, "chat.removed"));
    }

    /** Leaves these words behind. */
    TelegramEmptying(TelegramApi api, String words) {
        this.api = api;
        this.words = words;
        byte[] text = words.getBytes(StandardCharsets.UTF_8);
        // In an album a document can only become a document, a sound only a sound.
        neutral =
                List.of(
                        neutral("photo", "x.png", "image/png", grey()),
                        neutral("document", "x.txt", "text/plain", text),
                        neutral("audio", "x.mp3", "audio/mpeg", silence()));
    }

    private static Neutral neutral(String type, String name, String mediaType, byte[] bytes) {
        return new Neutral(type, new TelegramApi.Upload(PART, name, mediaType, bytes));
    }

    /**
     * Empties the message.
     *
     * @param refused why it was not deleted: what is returned if something of it still stands there
     */
    Delivery empty(Address to, Removal removal, Delivery.Refused refused) {
        var outcome = tried(removal, () -> api.call("editMessageText", with(to, removal, "text")));
        for (var one : neutral)
            if (outcome instanceof Delivery.Refused)
                outcome = tried(removal, () -> replace(to, removal, one));
        if (!(outcome instanceof Delivery.Refused)) return outcome;
        // A voice, say, stays as it is; the words below it need not.
        var below =
                tried(removal, () -> api.call("editMessageCaption", with(to, removal, "caption")));
        boolean over = below instanceof Delivery.Refused || below instanceof Delivery.Delivered;
        return over ? refused : below;
    }

    private void replace(Address to, Removal removal, Neutral one) throws TelegramFailure {
        var media = Map.of("type", one.type, "media", "attach://" + PART, "caption", words);
        var parameters = which(to, removal);
        parameters.put("media", media);
        api.upload("editMessageMedia", parameters, List.of(one.file));
    }

    private Map<String, Object> with(Address to, Removal removal, String parameter) {
        var parameters = which(to, removal);
        parameters.put(parameter, words);
        return parameters;
    }

    private static Map<String, Object> which(Address to, Removal removal) {
        var parameters = new HashMap<String, Object>();
        parameters.put("chat_id", TelegramChannel.number(to.externalId()));
        parameters.put("message_id", TelegramChannel.number(removal.message()));
        return parameters;
    }

    @FunctionalInterface
    private interface Attempt {
        void make() throws TelegramFailure;
    }

    private static Delivery tried(Removal removal, Attempt attempt) {
        try {
            attempt.make();
            return new Delivery.Delivered(List.of());
        } catch (TelegramFailure failure) {
            return TelegramOutcomes.of(failure, removal);
        }
    }

    private static byte[] grey() {
        var picture = new BufferedImage(320, 180, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.LIGHT_GRAY);
        pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    // Frames of MPEG-1 layer III, mono, 32 kbit/s at 44.1 kHz: 104 bytes each, with nothing in
    // them.
    private static byte[] silence() {
        byte[] frames = new byte[20 * 104];
        byte[] head = {(byte) 0xFF, (byte) 0xFB, 0x10, (byte) 0xC4};
        for (int at = 0; at < frames.length; at += 104)
            System.arraycopy(head, 0, frames, at, head.length);
        return frames;
    }
}
