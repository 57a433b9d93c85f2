package vn.nhipcau.calendar;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;

/**
 * Lets the sandbox's page move the clock, from this machine only: neither through a proxy nor by a
 * page of another site that a browser on this machine happens to show. An exercise with real people
 * moves it on the management port ({@link ClockEndpoint}).
 */
@RestController
@RequestMapping("/rehearsal/clock")
@ConditionalOnBooleanProperty("nhipcau.rehearsal")
class RehearsalClock {
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final ClockMoves moves;
    private final boolean moved;
    private final String port;

    // What the program runs for is decided at the start and no setting of anybody's.
    RehearsalClock(
            ClockMoves moves,
            Environment environment,
            @Value("${management.server.port:8081}") String port) {
        this.moves = moves;
        this.moved = "rehearsal".equals(environment.getProperty("nhipcau.mode"));
        this.port = port;
    }

    /** How to move it: by a period or duration, or to a time; exactly one of them. */
    record Move(@Nullable String advance, @Nullable String to) {}

    @GetMapping
    ClockMoves.Now show(HttpServletRequest request) {
        refuseOthers(request);
        return moves.now();
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ClockMoves.Now move(@RequestBody Move move, HttpServletRequest request) {
        refuseOthers(request);
        try {
            return moves.move(move.advance, move.to);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
        }
    }

    // A proxy that adds nothing and rewrites the host looks like this machine; so in an exercise
    // with real people this port, which a proxy may lead to, moves nothing.
    @ExceptionHandler
    ResponseEntity<String> elsewhere(Elsewhere elsewhere) {
        return ResponseEntity.status(HttpStatus.GONE)
                .contentType(MediaType.TEXT_PLAIN)
                .body("The clock is at http://127.0.0.1:" + port + "/actuator/clock now.\n");
    }

    static final class Elsewhere extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private void refuseOthers(HttpServletRequest request) {
        if (moved) throw new Elsewhere();
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
