package vn.nhipcau.chat;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;

import java.util.List;

/**
 * {@code /actuator/parked}: what could not be heard, and, by POST, whether it can be now. Shows
 * nothing of what anybody wrote.
 */
@Component
@Endpoint(id = "parked")
class DeadLetterEndpoint {
    private static final int MOST = 200;

    private final DeadLetterStore parked;
    private final UpdateReceiver receiver;

    DeadLetterEndpoint(DeadLetterStore parked, UpdateReceiver receiver) {
        this.parked = parked;
        this.receiver = receiver;
    }

    /** What lies aside, the newest first, and how many of all can be heard again. */
    record Shown(long waiting, List<DeadLetterStore.Lying> updates) {}

    /** What a replay brought. */
    record Replayed(int heard, long waiting) {}

    @ReadOperation
    Shown show() {
        return new Shown(parked.waiting(), parked.lying(MOST));
    }

    @WriteOperation
    Replayed replay() {
        int heard = receiver.replay();
        return new Replayed(heard, parked.waiting());
    }
}
