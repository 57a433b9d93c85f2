package vn.nhipcau.telegram;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;

import vn.nhipcau.outbox.Address;
import vn.nhipcau.outbox.Channel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Telegram as the outbox sees it: one thing to send becomes one call, its answer an outcome. */
@Component
@Conditional(TelegramEnabled.class)
class TelegramChannel implements Channel {
    static final String NAME = "telegram";

    private final TelegramApi api;
    private final TelegramUploads uploads;
    private final TelegramEmptying emptying;
    private final RehearsalMark mark;
    private final Limits limits;

    TelegramChannel(
            TelegramApi api,
            TelegramUploads uploads,
            TelegramEmptying emptying,
            TelegramSettings settings,
            RehearsalMark mark) {
        this.api = api;
        this.uploads = uploads;
        this.emptying = emptying;
        this.mark = mark;
        var allowed = settings.limits();
        limits =
                new Limits(
                        allowed.perSecond(),
                        allowed.privateBurst(),
                        allowed.groupPerMinute(),
                        allowed.countPrivateEdits(),
                        allowed.countGroupEdits());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Limits limits() {
        return limits;
    }

    @Override
    public Delivery send(Address to, Outgoing what) {
        String wrong = TelegramRequest.wrong(what);
        if (wrong != null) return new Delivery.Refused(wrong);
        return call(to, mark.on(what));
    }

    private Delivery call(Address to, Outgoing what) {
        try {
            return delivered(carryOut(TelegramRequest.of(to, what), what));
        } catch (TelegramFailure first) {
            var simpler = TelegramOutcomes.simpler(first, to, what);
            if (simpler == null) return emptied(to, what, first);
            try {
                return delivered(carryOut(simpler, what));
            } catch (TelegramFailure second) {
                return TelegramOutcomes.of(second, what);
            }
        }
    }

    // What is too old to be deleted can still be edited.
    private Delivery emptied(Address to, Outgoing what, TelegramFailure failure) {
        var outcome = TelegramOutcomes.of(failure, what);
        return what instanceof Removal removal && outcome instanceof Delivery.Refused refused
                ? emptying.empty(to, removal, refused)
                : outcome;
    }

    private JsonNode carryOut(TelegramRequest request, Outgoing what) throws TelegramFailure {
        if (what instanceof NewFiles files) return uploads.send(files, request.parameters());
        return api.call(request.method(), request.parameters());
    }

    // Telegram has done it; an answer without the message's id is still no reason to do it again.
    private static Delivery delivered(JsonNode result) {
        var ids = new ArrayList<String>();
        for (JsonNode message : result.isArray() ? result : List.of(result)) {
            long id = message.path("message_id").asLong(0);
            if (id > 0) ids.add(Long.toString(id));
        }
        return new Delivery.Delivered(List.copyOf(ids));
    }

    /** A number where it is one, as chats and messages are. */
    static Object number(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException e) {
            return id;
        }
    }

    static Map<String, Object> replyTo(@Nullable String message) {
        // Whoever deleted the message meanwhile still gets the answer.
        return message == null
                ? Map.of()
                : Map.of(
                        "reply_parameters",
                        Map.of("message_id", number(message), "allow_sending_without_reply", true));
    }
}
