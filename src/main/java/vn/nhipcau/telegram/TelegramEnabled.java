package vn.nhipcau.telegram;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Telegram is in use: a token is set. Without one this room stays empty. */
class TelegramEnabled implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        String token = context.getEnvironment().getProperty("nhipcau.telegram.token");
        return token != null && !token.isBlank();
    }
}
