package vn.nhipcau.telegram;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;

/**
 * Where Telegram brings updates, one by one, where it does not wait to be asked. Any instance
 * serves it. It says yes only when everything is committed: Telegram repeats the rest.
 */
@RestController
@Conditional(Webhooks.class)
class WebhookEndpoint {
    private static final int MAX_BYTES = 1024 * 1024;

    /** Telegram needs a moment for an update; a bad line a few seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final byte[] secret;
    private final Intake intake;
    private final IntakeCounters counters;
    private final IntakeStatus status;

    WebhookEndpoint(
            TelegramSettings settings,
            Intake intake,
            IntakeCounters counters,
            IntakeStatus status) {
        this.secret = bytes(settings.webhookSecret());
        this.intake = intake;
        this.counters = counters;
        this.status = status;
    }

    @PostMapping(Webhooks.PATH)
    ResponseEntity<Void> receive(
            @RequestHeader(name = "X-Telegram-Bot-Api-Secret-Token", required = false)
                    @Nullable String shown,
            InputStream body)
            throws IOException {
        if (secret.length == 0 || !MessageDigest.isEqual(secret, bytes(shown))) {
            counters.refused("secret");
            return answer(HttpStatus.FORBIDDEN);
        }
        byte[] json = read(body);
        if (json == null) {
            counters.refused("slow");
            return answer(HttpStatus.REQUEST_TIMEOUT);
        }
        if (json.length > MAX_BYTES) {
            counters.refused("size");
            return answer(HttpStatus.CONTENT_TOO_LARGE);
        }
        Intake.Arrived update = read(json);
        if (update == null) {
            // Saying no would only bring the same garbage again.
            counters.refused("garbage");
            return answer(HttpStatus.OK);
        }
        if (intake.take(update)) {
            status.good();
            return answer(HttpStatus.OK);
        }
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "2")
                .build();
    }

    /** At most one byte more than is allowed; null if it takes too long. */
    private static byte @Nullable [] read(InputStream body) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        var whole = new ByteArrayOutputStream();
        byte[] part = new byte[8192];
        // The server gives up by itself when nothing comes for a while; who sends a letter now and
        // then is left here.
        while (whole.size() <= MAX_BYTES) {
            int read = body.read(part, 0, Math.min(part.length, MAX_BYTES + 1 - whole.size()));
            if (read < 0) break;
            whole.write(part, 0, read);
            if (System.nanoTime() - end > 0) return null;
        }
        return whole.toByteArray();
    }

    private Intake.@Nullable Arrived read(byte[] json) {
        try {
            JsonNode update = Json.read(json);
            return update.isObject() ? intake.read(update) : null;
        } catch (JacksonException e) {
            return null;
        }
    }

    private static byte[] bytes(@Nullable String text) {
        return text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
    }

    private static ResponseEntity<Void> answer(HttpStatus status) {
        return ResponseEntity.status(status).build();
    }
}
