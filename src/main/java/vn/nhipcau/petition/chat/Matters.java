package vn.nhipcau.petition.chat;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.Turn;

/** Hears what a citizen was asked to write as a matter of its own. */
@Component
public class Matters {
    private final ObjectProvider<Hearing> hearing;

    // Heard only once everything stands: dialogs and ears know each other.
    Matters(ObjectProvider<Hearing> hearing) {
        this.hearing = hearing;
    }

    /**
     * Hears it as a new petition, whatever else of theirs is open; guided and asked for consent
     * like anything out of the blue.
     *
     * @param ward the id of the ward for which they were asked; null if it may be any
     */
    public void hear(Turn turn, @Nullable String ward) {
        hearing.getObject().hear(turn, Hearing.ABOUT + (ward == null ? "" : ward));
    }
}
