package vn.nhipcau.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import vn.nhipcau.shared.FileKind;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** Attachments: kept at once, fetched afterwards, erased for good. */
@SpringBootTest(
        classes = FilesTests.Room.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE)
@Tag("database")
class FilesTests {
    @EnableAutoConfiguration
    @ComponentScan("vn.nhipcau.files")
    static class Room {
        @Bean
        FakeSource source() {
            return new FakeSource();
        }
    }

    static class FakeSource implements FileSource {
        final Map<String, byte[]> bytes = new ConcurrentHashMap<>();
        final Map<String, Integer> failures = new ConcurrentHashMap<>();
        final Set<String> atTheDoor = ConcurrentHashMap.newKeySet();
        volatile CountDownLatch door = new CountDownLatch(0);

        @Override
        public String channel() {
            return "fake";
        }

        @Override
        public byte[] fetch(String externalId) throws IOException {
            atTheDoor.add(externalId);
            try {
                door.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (failures.merge(externalId, -1, Integer::sum) >= 0) throw new IOException("busy");
            byte[] found = bytes.get(externalId);
            if (found == null) throw new FileUnavailable("gone");
            return found.clone();
        }
    }

    @Autowired Files files;
    @Autowired Fetching fetching;
    @Autowired FakeSource source;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient sql;

    @Test
    void bytesComeAfterTheCommit() {
        source.bytes.put("a1", "ảnh".getBytes(StandardCharsets.UTF_8));
        long id = keep("a1", FileKind.PHOTO, null, 10L);
        await().until(() -> files.bytes(id).isPresent());
        assertThat(files.find(id)).hasValueSatisfying(f -> assertThat(f.fetched()).isTrue());
        assertThat(files.toSend(id, "fake").orElseThrow().externalId()).isEqualTo("a1");
    }

    @Test
    void whatFailsIsTriedAgain() throws Exception {
        source.bytes.put("a2", new byte[] {1});
        source.failures.put("a2", 2);
        long id = keep("a2", FileKind.VOICE, null, 1L);
        for (int i = 1; files.bytes(id).isEmpty() && i < 50; i++) {
            fetching.fetchSome(Instant.now().plus(Duration.ofHours(i)));
            Thread.yield();
            await().pollDelay(Duration.ofMillis(20)).until(() -> true);
        }
        assertThat(files.bytes(id)).isPresent();
    }

    @Test
    void whatIsTooBigOrGoneIsKeptByItsIdAlone() {
        long big = keep("a3", FileKind.VIDEO, "phim.mp4", Files.MAX_BYTES + 1);
        long gone = keep("a4", FileKind.VIDEO, "phim.mp4", 5L);
        await().until(() -> status(gone) == StoredFiles.NOT_TO_BE_HAD);
        assertThat(status(big)).isEqualTo(StoredFiles.NOT_TO_BE_HAD);
        assertThat(files.toSend(big, "fake").orElseThrow().externalId()).isEqualTo("a3");
    }

    @Test
    void aLargeFileIsFetchedAlone() {
        source.door = new CountDownLatch(1);
        try {
            keep("a7", FileKind.VIDEO, "phim.mp4", Files.MAX_BYTES);
            await().until(() -> source.atTheDoor.contains("a7"));
            keep("a8", FileKind.PHOTO, null, 1L);
            await().during(Duration.ofMillis(300)).until(() -> !source.atTheDoor.contains("a8"));
        } finally {
            source.door.countDown();
        }
        await().until(() -> source.atTheDoor.contains("a8"));
    }

    @Test
    void aPictureSentAsADocumentLeavesWithoutItsPlace() {
        source.bytes.put("a5", JpegTests.picture());
        long id = keep("a5", FileKind.DOCUMENT, "IMG_1.JPG", 100L);
        await().until(() -> files.bytes(id).isPresent());
        var out = files.toSend(id, "fake").orElseThrow();
        assertThat(out.externalId()).isNull();
        assertThat(new String(out.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("GPS");
        files.sentAs(id, "fake", "clean");
        assertThat(files.toSend(id, "fake").orElseThrow().externalId()).isEqualTo("clean");
    }

    @Test
    void aFileOfOurOwnIsSentByItsBytesAndThenByItsId() {
        long id =
                transaction.execute(
                        s ->
                                files.keep(
                                        FileKind.DOCUMENT,
                                        "du-lieu.json",
                                        "application/json",
                                        new byte[] {7}));
        assertThat(files.toSend(id, "fake").orElseThrow().bytes()).containsExactly(7);
        files.sentAs(id, "fake", "f9");
        assertThat(files.toSend(id, "fake").orElseThrow().externalId()).isEqualTo("f9");
    }

    @Test
    void anErasedFileIsNowhereEvenIfItIsJustBeingFetched() {
        source.door = new CountDownLatch(1);
        source.bytes.put("a6", new byte[] {6});
        long id = keep("a6", FileKind.PHOTO, "bí mật.jpg", 3L);
        transaction.executeWithoutResult(s -> files.erase(List.of(id)));
        source.door.countDown();
        await().pollDelay(Duration.ofMillis(200)).until(() -> files.bytes(id).isEmpty());
        assertThat(files.find(id)).isEmpty();
        assertThat(files.toSend(id, "fake")).isEmpty();
        assertThat(
                        sql.sql("select count(*) from file where name like '%bí mật%'")
                                .query(Integer.class)
                                .single())
                .isZero();
        assertThat(status(id)).isEqualTo(StoredFiles.ERASED);
    }

    private long keep(String externalId, FileKind kind, @Nullable String name, long size) {
        return transaction.execute(
                s -> files.keep(new Files.Received("fake", externalId, kind, name, null, size)));
    }

    private int status(long id) {
        return sql.sql("select status from file where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }
}
