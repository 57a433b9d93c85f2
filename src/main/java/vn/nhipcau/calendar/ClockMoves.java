package vn.nhipcau.calendar;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** How a rehearsal's clock is moved by what an operator or the sandbox page asks for. */
@Component
class ClockMoves {
    private final BusinessClock clock;

    ClockMoves(BusinessClock clock) {
        this.clock = clock;
    }

    /** What the clock shows, with the council's offset. */
    record Now(String now) {}

    Now now() {
        return new Now(
                ZonedDateTime.now(clock)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toOffsetDateTime()
                        .toString());
    }

    /**
     * Moves it by a period or duration, or to a time; exactly one of them.
     *
     * @throws IllegalArgumentException with the reason if that is nonsense
     */
    Now move(@Nullable String advance, @Nullable String to) {
        if ((advance == null) == (to == null))
            throw new IllegalArgumentException("give either \"advance\" or \"to\"");
        try {
            if (advance != null) clock.advance(by(advance));
            else if (to != null) clock.advanceTo(OffsetDateTime.parse(to).toInstant());
        } catch (DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException(
                    "not a period (P3D), a duration (PT2H) or a time (2026-11-20T08:00:00+07:00)",
                    e);
        }
        return now();
    }

    // P3D and PT2H and P3DT2H are durations, P1M is not.
    private Duration by(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeException e) {
            Instant from = clock.instant();
            return Duration.between(from, from.atZone(clock.getZone()).plus(Period.parse(text)));
        }
    }
}
