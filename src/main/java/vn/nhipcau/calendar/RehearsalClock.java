package vn.nhipcau.calendar;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;

/**
 * Lets a rehearsal move the clock, from this machine only: neither through a proxy nor by a page of
 * another site that a browser on this machine happens to show.
 */
@RestController
@RequestMapping("/rehearsal/clock")
@ConditionalOnBooleanProperty("nhipcau.rehearsal")
class RehearsalClock {
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final BusinessClock clock;

    RehearsalClock(BusinessClock clock) {
        this.clock = clock;
    }

    /** What the clock shows, with the council's offset. */
    record Now(String now) {}

    /** How to move it: by a period or duration, or to a time; exactly one of them. */
    record Move(@Nullable String advance, @Nullable String to) {}

    @GetMapping
    Now show(HttpServletRequest request) {
        refuseOthers(request);
        return now();
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    Now move(@RequestBody Move move, HttpServletRequest request) {
        refuseOthers(request);
        if ((move.advance == null) == (move.to == null))
            throw bad("give either \"advance\" or \"to\"");
        try {
            if (move.advance != null) clock.advance(by(move.advance));
            else if (move.to != null) clock.advanceTo(OffsetDateTime.parse(move.to).toInstant());
        } catch (DateTimeException | ArithmeticException e) {
            throw bad(
                    "not a period (P3D), a duration (PT2H) or a time (2026-11-20T08:00:00+07:00)");
        } catch (IllegalArgumentException e) {
            throw bad(String.valueOf(e.getMessage()));
        }
        return now();
    }

    private Now now() {
        return new Now(
                ZonedDateTime.now(clock)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toOffsetDateTime()
                        .toString());
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

    private static ResponseStatusException bad(String reason) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, reason);
    }

    private static void refuseOthers(HttpServletRequest request) {
        boolean forwarded =
                Collections.list(request.getHeaderNames()).stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .anyMatch(
                                name ->
                                        name.equals("forwarded")
                                                || name.startsWith("x-forwarded-")
                                                || name.equals("x-real-ip"));
        String origin = request.getHeader("Origin");
        if (forwarded
                || !isLoopback(request.getRemoteAddr())
                || !isHere("http://" + request.getHeader("Host"))
                || (origin != null && !isHere(origin)))
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static boolean isHere(String address) {
        try {
            String host = URI.create(address).getHost();
            return host != null && HERE.contains(host.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
