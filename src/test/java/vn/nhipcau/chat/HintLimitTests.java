package vn.nhipcau.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionSynchronizationUtils;

/** The same hint is not said over and over. */
class HintLimitTests {
    private final HintLimit hints = new HintLimit();

    @AfterEach
    void end() {
        if (TransactionSynchronizationManager.isSynchronizationActive())
            TransactionSynchronizationManager.clearSynchronization();
    }

    private boolean isSaid(long address, String key, boolean committed) {
        TransactionSynchronizationManager.initSynchronization();
        boolean said = hints.claim(address, key);
        if (committed) TransactionSynchronizationUtils.triggerAfterCommit();
        TransactionSynchronizationManager.clearSynchronization();
        return said;
    }

    @Test
    void whatWasJustSaidIsNotSaidAgain() {
        assertThat(isSaid(1, "chat.unusable", true)).isTrue();
        assertThat(isSaid(1, "chat.unusable", true)).isFalse();
    }

    @Test
    void anotherHintAndAnotherPersonAreAnotherMatter() {
        isSaid(1, "chat.unusable", true);
        assertThat(isSaid(1, "chat.tooFast", true)).isTrue();
        assertThat(isSaid(2, "chat.unusable", true)).isTrue();
    }

    @Test
    void aHintOfATryThatFailedIsNotLost() {
        assertThat(isSaid(1, "chat.unusable", false)).isTrue();
        assertThat(isSaid(1, "chat.unusable", true)).isTrue();
    }
}
