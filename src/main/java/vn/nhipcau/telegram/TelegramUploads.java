package vn.nhipcau.telegram;

import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;

import vn.nhipcau.files.Files;
import vn.nhipcau.outbox.Channel;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.shared.FileKind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Files on their way to Telegram: by its own ids where it has them, else with their bytes. */
@Component
@Conditional(TelegramEnabled.class)
class TelegramUploads {
    private final TelegramApi api;
    private final Files files;

    TelegramUploads(TelegramApi api, Files files) {
        this.api = api;
        this.files = files;
    }

    private record Item(long id, FileKind kind, Files.Sendable file) {
        String type() {
            return kind.name().toLowerCase(Locale.ROOT);
        }

        boolean isUpload() {
            return file.bytes() != null;
        }

        String reference(int index) {
            return file.externalId() != null ? file.externalId() : "attach://f" + index;
        }
    }

    /**
     * Sends files of one sort; what was erased meanwhile is left out.
     *
     * @param place chat, topic and reply, as parameters
     */
    JsonNode send(Channel.NewFiles what, Map<String, Object> place) throws TelegramFailure {
        var items = new ArrayList<Item>();
        for (var attachment : what.files()) add(items, attachment, what.withBytes());
        if (items.isEmpty())
            throw TelegramFailure.refused(410, "the files are not there any more", null, null);
        var parameters = new HashMap<>(place);
        String method;
        if (items.size() == 1) {
            var item = items.getFirst();
            method =
                    "send"
                            + item.type().substring(0, 1).toUpperCase(Locale.ROOT)
                            + item.type().substring(1);
            parameters.put(item.type(), item.reference(0));
            if (what.caption() != null) parameters.put("caption", what.caption());
        } else {
            method = "sendMediaGroup";
            var media = new ArrayList<Map<String, Object>>();
            for (int i = 0; i < items.size(); i++) media.add(medium(items.get(i), i));
            if (what.caption() != null) media.getFirst().put("caption", what.caption());
            parameters.put("media", media);
        }
        return call(method, parameters, items);
    }

    private static Map<String, Object> medium(Item item, int index) {
        var medium = new HashMap<String, Object>();
        medium.put("type", item.type());
        medium.put("media", item.reference(index));
        return medium;
    }

    private void add(List<Item> items, Letter.Attachment attachment, boolean withBytes)
            throws TelegramFailure {
        long id = attachment.file();
        if (!withBytes) {
            files.toSend(id, TelegramChannel.NAME)
                    .ifPresent(file -> items.add(new Item(id, file.kind(), file)));
            return;
        }
        var file = files.toUpload(id);
        if (file.isEmpty() && files.isComing(id))
            throw TelegramFailure.unknown("the file's bytes are not here yet");
        file.ifPresent(found -> items.add(new Item(id, attachment.kind(), found)));
    }

    private JsonNode call(String method, Map<String, Object> parameters, List<Item> items)
            throws TelegramFailure {
        var parts = new ArrayList<TelegramApi.Upload>();
        for (int i = 0; i < items.size(); i++) {
            var file = items.get(i).file;
            byte[] bytes = file.bytes();
            if (bytes != null)
                parts.add(new TelegramApi.Upload("f" + i, file.name(), file.mediaType(), bytes));
        }
        if (parts.isEmpty()) return api.call(method, parameters);
        JsonNode result = api.upload(method, parameters, parts);
        for (int i = 0; i < items.size(); i++)
            if (items.get(i).isUpload() && items.get(i).kind() == items.get(i).file().kind())
                remember(items.get(i), result.isArray() ? result.path(i) : result);
        return result;
    }

    // The next time it goes by Telegram's id.
    private void remember(Item item, JsonNode message) {
        JsonNode sent = message.path(item.type());
        if (item.file.kind() == FileKind.PHOTO && sent.isArray() && !sent.isEmpty())
            sent = sent.path(sent.size() - 1);
        String id = sent.path("file_id").asString("");
        if (!id.isEmpty()) files.sentAs(item.id, TelegramChannel.NAME, id);
    }
}
