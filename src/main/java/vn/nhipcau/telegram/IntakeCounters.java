package vn.nhipcau.telegram;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import java.util.Locale;

/** What became of the updates, in numbers. */
final class IntakeCounters {
    private final MeterRegistry registry;

    IntakeCounters(MeterRegistry registry) {
        this.registry = registry;
    }

    void heard(String type) {
        count("heard", type);
    }

    void ignored(String type) {
        count("ignored", type);
    }

    void retried(IntakeFailure why) {
        count("retried", Labels.of(why.name().toLowerCase(Locale.ROOT)));
    }

    void parked(String type) {
        count("parked", type);
    }

    /** A webhook call that was not Telegram's or said nothing. */
    void refused(String why) {
        count("refused", why);
    }

    private void count(String outcome, String type) {
        Counter.builder("nhipcau.telegram.updates")
                .description("Updates by what became of them")
                .tag("outcome", outcome)
                .tag("type", type)
                .register(registry)
                .increment();
    }
}
