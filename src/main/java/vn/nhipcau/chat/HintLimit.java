package vn.nhipcau.chat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.time.Duration;

/**
 * Keeps the same hint from being said over and over to somebody who sends a hundred stickers.
 * Remembered after the commit only, so that a hint of a failed try is not lost.
 */
@Component
class HintLimit {
    private static final Duration SAME_AGAIN = Duration.ofSeconds(30);

    private final Cache<String, Boolean> said =
            Caffeine.newBuilder().expireAfterWrite(SAME_AGAIN).maximumSize(100_000).build();

    boolean claim(long address, String key) {
        String hint = address + " " + key;
        if (said.getIfPresent(hint) != null) return false;
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        said.put(hint, true);
                    }
                });
        return true;
    }
}
