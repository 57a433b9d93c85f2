package vn.nhipcau.outbox;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/**
 * How long it is kept what was said.
 *
 * @param wordsKept after so long, in real time, the words of what is over are dropped
 * @param rowsKept after so long it is forgotten that it was said: a letter with the same key would
 *     be said again, a button of a notice to the many is not known any more
 */
@ConfigurationProperties("nhipcau.outbox")
record OutboxSettings(
        @DefaultValue("30d") Duration wordsKept, @DefaultValue("400d") Duration rowsKept) {
    OutboxSettings {
        if (wordsKept.compareTo(Duration.ofDays(1)) < 0)
            throw new IllegalArgumentException("nhipcau.outbox.words-kept: at least 1d");
        if (rowsKept.compareTo(wordsKept) < 0)
            throw new IllegalArgumentException(
                    "nhipcau.outbox.rows-kept: not shorter than nhipcau.outbox.words-kept");
    }
}
