package vn.nhipcau.telegram;

import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Updates come in by webhook: Telegram is in use, and the mode says so. */
class Webhooks extends TelegramEnabled {
    /** Where Telegram finds us, behind whatever leads to us from outside. */
    static final String PATH = "/telegram/webhook";

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        String mode = context.getEnvironment().getProperty("nhipcau.telegram.mode", "");
        return super.matches(context, metadata) && mode.strip().equalsIgnoreCase("webhook");
    }
}
