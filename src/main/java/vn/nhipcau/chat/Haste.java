package vn.nhipcau.chat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;

import org.springframework.stereotype.Component;

import java.time.Duration;

/**
 * Who writes faster than anybody can, such as a program, is heard no further for a while, so that
 * everybody else still is. An album of ten with a few words stays far below.
 */
@Component
class Haste {
    private final ChatSettings settings;
    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder()
                    .expireAfterAccess(Duration.ofMinutes(10))
                    .maximumSize(100_000)
                    .build();

    Haste(ChatSettings settings) {
        this.settings = settings;
    }

    /** Whether this person may be heard once more in this chat now. */
    boolean allows(Incoming incoming) {
        String who =
                String.join(
                        " ",
                        incoming.channel(),
                        incoming.chat().externalId(),
                        incoming.sender().externalId());
        return buckets.get(who, _ -> bucket()).tryConsume(1);
    }

    private Bucket bucket() {
        int perMinute = settings.messagesPerMinute();
        return Bucket.builder()
                .addLimit(
                        Bandwidth.builder()
                                .capacity(perMinute)
                                .refillGreedy(perMinute, Duration.ofMinutes(1))
                                .build())
                .build();
    }
}
