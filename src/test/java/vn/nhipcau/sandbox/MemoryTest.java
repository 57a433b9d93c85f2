package vn.nhipcau.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/** What the sandbox has answered for is there after it ends, however it ends. */
class MemoryTest {
    @TempDir private Path directory;

    @Test
    void chatsIdsAndUnconfirmedUpdatesSurvive() throws Exception {
        int last;
        long confirmed;
        try (var stage = new Stage(directory)) {
            stage.says(Cast.AN, Cast.AN, "Cống tắc");
            confirmed = stage.updates().getLast().path("update_id").asLong();
            stage.updates();
            stage.says(Cast.AN, Cast.AN, "Chưa ai xác nhận tin này");
            var card = stage.says(Cast.AN, "Bản nháp");
            last = stage.says(Cast.AN, "Sẽ bị xóa").path("message_id").asInt();
            stage.bot("deleteMessage", Map.of("chat_id", Cast.AN, "message_id", last));
            stage.bot(
                    "editMessageText",
                    Map.of(
                            "chat_id",
                            Cast.AN,
                            "message_id",
                            card.path("message_id").asInt(),
                            "text",
                            "Bản nháp đã sửa"));
        }
        // a process killed in the middle of a line
        Files.writeString(
                directory.resolve("world.jsonl"),
                "{\"message:1001:77\":{\"mess",
                StandardOpenOption.APPEND);
        try (var stage = new Stage(directory)) {
            var update = stage.update();
            assertThat(update.path("update_id").asLong()).isEqualTo(confirmed + 1);
            assertThat(update.path("message").path("text").asString()).startsWith("Chưa ai");
            assertThat(stage.phone(Cast.AN).toString())
                    .contains("Bản nháp đã sửa")
                    .doesNotContain("Sẽ bị xóa");
            assertThat(stage.says(Cast.AN, "mới").path("message_id").asInt()).isEqualTo(last + 1);
        }
    }
}
