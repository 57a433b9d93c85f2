package vn.nhipcau;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.chat.UpdateReceiver;
import vn.nhipcau.shared.FileKind;
import vn.nhipcau.testing.Messenger;
import vn.nhipcau.testing.People;
import vn.nhipcau.testing.TestHouse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What is said before somebody agrees is not even in the bytes of the database's file: it was never
 * handed to the database, not even in what was rolled back.
 */
@SpringBootTest(
        properties = {
            "nhipcau.clock.start=2026-11-20T10:00:00+07:00",
            "nhipcau.admins=" + TestHouse.SECRETARY
        })
@Import(TestHouse.class)
@DirtiesContext
class OnDiskTests {
    @TempDir static Path folder;

    @Autowired Messenger messenger;
    @Autowired UpdateReceiver receiver;

    @DynamicPropertySource
    static void onDisk(DynamicPropertyRegistry properties) {
        properties.add(
                "spring.datasource.url",
                () -> "jdbc:h2:file:" + folder.resolve("nhipcau") + ";WRITE_DELAY=0");
        properties.add("spring.datasource.username", () -> "sa");
        properties.add("spring.datasource.password", () -> "");
    }

    private static boolean onDisk(String mark) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                if (new String(bytes, StandardCharsets.ISO_8859_1).contains(mark)
                        || new String(bytes, StandardCharsets.UTF_16LE).contains(mark)
                        || new String(bytes, StandardCharsets.UTF_16BE).contains(mark)) return true;
            }
        }
        return false;
    }

    @Test
    void nothingThatWasNotAgreedToReachesTheDisk() throws IOException {
        var people = new People(messenger, receiver);
        var an = people.citizen("daugoithenao");
        an.says("Cống phường Bồ Đề tắc cả tháng nay, daunoitruoc").sees("Kính chào Ông/Bà");
        an.says("Tôi tố cáo ông chủ tịch phường nhận hối lộ dautocao").sees("là tố cáo");
        an.says("/tracuu dautracuu").sees("Mã tra cứu có dạng");
        an.does(
                new MessageContent.Attached(
                        FileKind.PHOTO,
                        "dauanh",
                        "dautentep.jpg",
                        null,
                        9L,
                        null,
                        "Cống dauchuthich"),
                null);
        for (String mark :
                new String[] {
                    "daugoithenao",
                    "daunoitruoc",
                    "dautocao",
                    "dautracuu",
                    "dauanh",
                    "dautentep",
                    "dauchuthich"
                }) assertThat(onDisk(mark)).as(mark).isFalse();

        an.taps("Tôi đồng ý").sees("Bản nháp kiến nghị").taps("Gửi").sees("Mã tra cứu:");
        assertThat(onDisk("daunoitruoc")).isTrue();
        assertThat(onDisk("dautocao")).isFalse();
    }
}
