package vn.nhipcau.outbox;

import java.util.List;

/**
 * A call that succeeded.
 *
 * @param messages the messenger's ids of the messages that it made; none for an edit
 */
record Arrival(NextCalls.Call call, List<String> messages) {
    long row() {
        return call.row().id();
    }

    boolean isCard() {
        return call.row().card() != null;
    }
}
