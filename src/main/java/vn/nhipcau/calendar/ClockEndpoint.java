package vn.nhipcau.calendar;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * {@code /actuator/clock}: lets a rehearsal show and move the clock on the management port, which
 * is for this machine only.
 */
@Component
@Endpoint(id = "clock")
@ConditionalOnBooleanProperty("nhipcau.rehearsal")
class ClockEndpoint {
    private final ClockMoves moves;

    ClockEndpoint(ClockMoves moves) {
        this.moves = moves;
    }

    @ReadOperation
    ClockMoves.Now show() {
        return moves.now();
    }

    @WriteOperation
    ClockMoves.Now move(@Nullable String advance, @Nullable String to) {
        try {
            return moves.move(advance, to);
        } catch (IllegalArgumentException e) {
            String reason = String.valueOf(e.getMessage());
            throw new InvalidEndpointRequestException(reason, reason);
        }
    }
}
