package vn.nhipcau.petition.chat;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.Turn;
import vn.nhipcau.petition.Matters;

/** Hands to the open ear what a citizen was asked to write as a matter of its own. */
@Component
class AskedMatters implements Matters {
    private final ObjectProvider<Hearing> hearing;

    // Heard only once everything stands: dialogs and ears know each other.
    AskedMatters(ObjectProvider<Hearing> hearing) {
        this.hearing = hearing;
    }

    @Override
    public void hear(Turn turn, @Nullable String ward) {
        hearing.getObject().hear(turn, new Settled.About(ward));
    }
}
