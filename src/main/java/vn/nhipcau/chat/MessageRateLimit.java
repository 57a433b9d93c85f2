package vn.nhipcau.chat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;

import org.springframework.stereotype.Component;

import java.time.Duration;

/**
 * Who writes or taps faster than anybody can, such as a program, is heard no further for a while,
 * so that everybody else still is. An album of ten with a few words stays far below.
 */
@Component
class MessageRateLimit {
    // Who pages through a list taps faster than anybody writes, and an officer who works off a
    // group's cards faster still: so many taps to each message.
    private static final int TAPS = 2;
    private static final int TAPS_IN_A_GROUP = 4;

    private final ChatSettings settings;
    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder()
                    .expireAfterAccess(Duration.ofMinutes(10))
                    .maximumSize(100_000)
                    .build();

    /** Whether what began an album was heard. */
    private final Cache<String, Boolean> albums =
            Caffeine.newBuilder()
                    .expireAfterWrite(Duration.ofMinutes(10))
                    .maximumSize(100_000)
                    .build();

    MessageRateLimit(ChatSettings settings) {
        this.settings = settings;
    }

    /**
     * Whether this person may be heard once more in this chat now; taps are counted apart. An album
     * is one message, of which all is heard or nothing.
     */
    boolean allows(IncomingUpdate incoming) {
        if (!(incoming.said() instanceof MessageContent.Attached file) || file.album() == null)
            return allowsOne(incoming);
        String album = who(incoming, "album " + file.album());
        return albums.get(album, _ -> allowsOne(incoming));
    }

    private boolean allowsOne(IncomingUpdate incoming) {
        boolean tap = incoming.said() instanceof MessageContent.Tapped;
        int perMinute = settings.messagesPerMinute();
        if (tap) perMinute *= incoming.chat().group() ? TAPS_IN_A_GROUP : TAPS;
        int limit = perMinute;
        return buckets.get(who(incoming, tap ? "taps" : "words"), _ -> bucket(limit)).tryConsume(1);
    }

    private static String who(IncomingUpdate incoming, String what) {
        return String.join(
                " ",
                incoming.channel(),
                incoming.chat().externalId(),
                incoming.sender().externalId(),
                what);
    }

    private static Bucket bucket(int perMinute) {
        return Bucket.builder()
                .addLimit(
                        Bandwidth.builder()
                                .capacity(perMinute)
                                .refillGreedy(perMinute, Duration.ofMinutes(1))
                                .build())
                .build();
    }
}
