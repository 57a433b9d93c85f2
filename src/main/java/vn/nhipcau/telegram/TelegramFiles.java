package vn.nhipcau.telegram;

import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

import vn.nhipcau.files.FileSource;
import vn.nhipcau.files.Files;

import java.io.IOException;
import java.util.Map;

/** Telegram as a source of attachments. */
@Component
@Conditional(TelegramEnabled.class)
class TelegramFiles implements FileSource {
    private final TelegramApi api;

    TelegramFiles(TelegramApi api) {
        this.api = api;
    }

    @Override
    public String channel() {
        return TelegramChannel.NAME;
    }

    @Override
    public byte[] fetch(String externalId) throws IOException {
        try {
            var file = api.call("getFile", Map.of("file_id", externalId));
            String path = file.path("file_path").asString("");
            if (path.isEmpty()) throw new IOException("getFile told no path");
            return api.download(path, Files.MAX_BYTES);
        } catch (TelegramFailure e) {
            // 400 too big or unknown, 410 gone, 413 more than it said; a wrong token or too many
            // calls pass.
            boolean never = e.code() == 400 || e.code() == 410 || e.code() == 413;
            if (never) throw new FileUnavailable(e.description());
            throw new IOException(e.description());
        }
    }
}
