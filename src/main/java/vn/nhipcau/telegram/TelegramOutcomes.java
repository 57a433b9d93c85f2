package vn.nhipcau.telegram;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.outbox.Address;
import vn.nhipcau.outbox.Channel;
import vn.nhipcau.outbox.Channel.Delivery;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What a failed call means for the outbox. Telegram's texts are matched as its server has them. */
final class TelegramOutcomes {
    private static final Duration UNTOLD_WAIT = Duration.ofSeconds(5);

    // The chat, not this message: nothing will arrive there.
    private static final List<String> GONE =
            List.of(
                    "chat not found",
                    "user not found",
                    "peer_id_invalid",
                    "group chat was deactivated",
                    "chat was deleted",
                    "user is deactivated",
                    "bot was kicked",
                    "bot was blocked",
                    "chat_write_forbidden",
                    // A topic may be all that a unit has there: what is meant for it must not
                    // appear in front of the whole group instead.
                    "topic_closed",
                    "topic_deleted",
                    "message thread not found",
                    "not enough rights to send text messages",
                    "have no rights to send a message");
    private static final List<String> VANISHED =
            List.of("message to edit not found", "message can't be edited", "message_id_invalid");
    private static final List<String> NOT_THERE =
            List.of("message to edit not found", "message_id_invalid");
    private static final List<String> DONE_BEFORE =
            List.of("message is not modified", "message to delete not found");
    private static final List<String> TAP_IS_OLD =
            List.of("query is too old", "query id is invalid", "query_id_invalid");

    private TelegramOutcomes() {}

    /** What became of the call. */
    static Delivery of(TelegramFailure failure, Channel.Outgoing what) {
        return switch (failure.kind()) {
            case UNREACHED -> new Delivery.Unreached(failure.description());
            case UNKNOWN -> new Delivery.Unknown(failure.description());
            case REFUSED -> refused(failure, what);
        };
    }

    private static Delivery refused(TelegramFailure failure, Channel.Outgoing what) {
        String said = failure.description();
        if (failure.code() == 429) {
            var wait = failure.retryAfter();
            return new Delivery.Later(wait == null ? UNTOLD_WAIT : wait, false, said);
        }
        String moved = failure.migratedTo();
        if (moved != null) return new Delivery.Moved(moved);
        if (failure.isLocked()) return new Delivery.Locked(said);
        if (what instanceof Channel.TapAnswer && says(failure, TAP_IS_OLD))
            return new Delivery.Delivered(List.of());
        boolean edit = what instanceof Channel.EditText;
        if ((edit || what instanceof Channel.Removal) && says(failure, DONE_BEFORE))
            return new Delivery.Delivered(List.of());
        if (what instanceof Channel.Removal && says(failure, NOT_THERE))
            return new Delivery.Delivered(List.of());
        if (edit && says(failure, VANISHED)) return new Delivery.Vanished(said);
        if (failure.code() == 403 || says(failure, GONE)) return new Delivery.Gone(said);
        return new Delivery.Refused(said);
    }

    /**
     * The same once more without what Telegram may have stumbled over (the reply, the marks); null
     * if that would not help. Never without its topic: it is not meant for the rest of the group.
     */
    static @Nullable TelegramRequest simpler(
            TelegramFailure failure, Address to, Channel.Outgoing what) {
        if (failure.code() != 400 || !(refused(failure, what) instanceof Delivery.Refused))
            return null;
        boolean reply = replyTo(what) != null;
        boolean marks =
                switch (what) {
                    case Channel.NewText text -> !text.text().marks().isEmpty();
                    case Channel.EditText text -> !text.text().marks().isEmpty();
                    default -> false;
                };
        if (!reply && !marks) return null;
        return TelegramRequest.of(to, what, false, false);
    }

    private static @Nullable String replyTo(Channel.Outgoing what) {
        return switch (what) {
            case Channel.NewText text -> text.replyTo();
            case Channel.NewFiles files -> files.replyTo();
            case Channel.NewPlace place -> place.replyTo();
            default -> null;
        };
    }

    private static boolean says(TelegramFailure failure, List<String> any) {
        String said = failure.description().toLowerCase(Locale.ROOT);
        return any.stream().anyMatch(said::contains);
    }
}
