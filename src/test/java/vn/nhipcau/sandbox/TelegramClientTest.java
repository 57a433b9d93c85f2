package vn.nhipcau.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import okhttp3.OkHttpClient;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChat;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;
import org.telegram.telegrambots.meta.api.methods.send.SendMediaGroup;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.media.InputMediaPhoto;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

import javax.imageio.ImageIO;

/** The client library the service uses notices no difference. */
class TelegramClientTest {
    @TempDir private Path directory;

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @SuppressWarnings("NullAway.Init")
    private OkHttpTelegramClient client;

    @BeforeEach
    void open() {
        stage = new Stage(directory);
        var url = TelegramUrl.builder().schema("http").host("127.0.0.1").port(stage.port).build();
        client = new OkHttpTelegramClient(new OkHttpClient(), "1000000000:SANDBOX", url);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void everythingParses() throws Exception {
        assertThat(client.execute(new GetMe()).getUserName()).isEqualTo("nhipcau_sandbox_bot");
        assertThat(client.execute(GetUpdates.builder().timeout(0).build())).hasSize(3);
        assertThat(client.execute(new GetChat("" + Cast.BO_DE)).getTitle())
                .isEqualTo("UBND phường Bồ Đề");
        assertThat(client.execute(new GetChatMember("" + Cast.BO_DE, Cast.BINH)).getStatus())
                .isEqualTo("creator");
        var sent =
                client.execute(
                        SendMessage.builder()
                                .chatId(Cast.LAN)
                                .text("Chào Thư ký")
                                .entities(List.of(new MessageEntity("bold", 5, 6)))
                                .build());
        assertThat(sent.getText()).isEqualTo("Chào Thư ký");
        assertThat(sent.getEntities()).extracting(MessageEntity::getType).containsExactly("bold");
        assertThatThrownBy(() -> client.execute(new SendMessage("" + Cast.AN, "?")))
                .isInstanceOfSatisfying(
                        TelegramApiRequestException.class,
                        refusal -> assertThat(refusal.getErrorCode()).isEqualTo(403));
    }

    @Test
    void photosGoUpAndComeDownAgain() throws Exception {
        var photo =
                client.execute(
                        SendPhoto.builder()
                                .chatId(Cast.LAN)
                                .photo(new InputFile(picture(), "cống tắc.jpg"))
                                .caption("Ảnh")
                                .build());
        var largest = photo.getPhoto().getLast();
        assertThat(largest.getWidth()).isEqualTo(1280);
        var file = client.execute(new GetFile(largest.getFileId()));
        var link =
                URI.create(
                        "http://127.0.0.1:%d/file/bot1000000000:SANDBOX/%s"
                                .formatted(stage.port, file.getFilePath()));
        try (InputStream in = link.toURL().openStream()) {
            assertThat(ImageIO.read(in).getHeight()).isEqualTo(640);
        }
        var album =
                client.execute(
                        SendMediaGroup.builder()
                                .chatId(Cast.LAN)
                                .media(new InputMediaPhoto(picture(), "1.jpg"))
                                .media(new InputMediaPhoto(largest.getFileId()))
                                .build());
        assertThat(album).hasSize(2);
        assertThat(album.getFirst().getMediaGroupId()).isEqualTo(album.getLast().getMediaGroupId());
    }

    private static InputStream picture() throws Exception {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(2000, 1000, BufferedImage.TYPE_INT_RGB), "jpg", out);
        return new ByteArrayInputStream(out.toByteArray());
    }
}
