package vn.nhipcau.petition.chat;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.petition.Matters;

/** Hands to the fallback handler what a citizen was asked to write as a matter of its own. */
@Component
class AskedMatters implements Matters {
    private final ObjectProvider<Hearing> hearing;

    // Heard only once everything stands: dialogs and handlers know each other.
    AskedMatters(ObjectProvider<Hearing> hearing) {
        this.hearing = hearing;
    }

    @Override
    public void hear(UpdateContext context, @Nullable String ward) {
        hearing.getObject().hear(context, new ScreeningOutcome.About(ward));
    }

    @Override
    public void hearMore(UpdateContext context, @Nullable String ward) {
        if (hearing.getObject().isOpen(context)) hearing.getObject().hear(context, "");
        else hear(context, ward);
    }
}
