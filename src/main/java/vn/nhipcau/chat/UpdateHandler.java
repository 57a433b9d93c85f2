package vn.nhipcau.chat;

import io.micrometer.core.instrument.MeterRegistry;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.nhipcau.outbox.Address;
import vn.nhipcau.outbox.Addresses;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.People;
import vn.nhipcau.shared.Texts;

import java.time.Clock;

/**
 * The one door for everything that comes in.
 *
 * <p>What makes it safe: the number of the update, the lock of its conversation, the whole effect
 * and every word that is to be said commit together or not at all. Killed before the commit,
 * nothing happened and the update comes again; killed after it, the update comes again and is
 * stopped by its number. Two updates of one chat wait for each other on the conversation's row.
 */
@Component
class UpdateHandler implements UpdateReceiver {
    private static final int TRY_SECONDS = 5;

    private final ProcessedUpdates heard;
    private final Conversations conversations;
    private final Addresses addresses;
    private final People people;
    private final Outbox outbox;
    private final Texts texts;
    private final HintLimit hints;
    private final UpdateRouter dispatch;
    private final DeadLetters deadLetters;
    private final DeadLetterReplay parked;
    private final Clock clock;
    private final MeterRegistry meters;
    private final Checkpoint checkpoint;

    UpdateHandler(
            ProcessedUpdates heard,
            Conversations conversations,
            Addresses addresses,
            People people,
            Outbox outbox,
            Texts texts,
            HintLimit hints,
            UpdateRouter dispatch,
            DeadLetters deadLetters,
            DeadLetterReplay parked,
            Clock clock,
            MeterRegistry meters,
            ObjectProvider<Checkpoint> checkpoint) {
        this.heard = heard;
        this.conversations = conversations;
        this.addresses = addresses;
        this.people = people;
        this.outbox = outbox;
        this.texts = texts;
        this.hints = hints;
        this.dispatch = dispatch;
        this.deadLetters = deadLetters;
        this.parked = parked;
        this.clock = clock;
        this.meters = meters;
        this.checkpoint = checkpoint.getIfAvailable(() -> (_, _) -> {});
    }

    @Override
    @Transactional(timeout = TRY_SECONDS)
    public void hear(IncomingUpdate incoming) {
        var sender = incoming.sender();
        if (sender.bot() && !sender.anonymous() && !isAboutTheChat(incoming.said())) {
            meters.counter("nhipcau.chat.ignored", "reason", "bot").increment();
            return;
        }
        checkpoint.reached("begun", incoming.updateId());
        if (!heard.markProcessed(incoming.channel(), incoming.updateId())) return;
        checkpoint.reached("marked", incoming.updateId());
        var conversation = lock(incoming);
        checkpoint.reached("locked", incoming.updateId());
        dispatch.lead(context(incoming, conversation));
        checkpoint.reached("done", incoming.updateId());
    }

    // What becomes of a chat is so, whichever of its administrators did it: another bot may.
    private static boolean isAboutTheChat(MessageContent said) {
        return said instanceof MessageContent.Left
                || said instanceof MessageContent.Joined
                || said instanceof MessageContent.Moved
                || (said instanceof MessageContent.Unusable other && other.isAboutMembers());
    }

    private Conversation lock(IncomingUpdate incoming) {
        String channel = incoming.channel();
        String chat = incoming.chat().externalId();
        var known = conversations.findLockedByChannelAndExternalId(channel, chat);
        if (known.isPresent()) return known.get();
        conversations.begin(channel, chat, clock.instant());
        return conversations
                .findLockedByChannelAndExternalId(channel, chat)
                .orElseThrow(() -> new IllegalStateException("a conversation was not begun"));
    }

    private UpdateContext context(IncomingUpdate incoming, Conversation conversation) {
        var chat = incoming.chat();
        var kind = chat.group() ? Address.Kind.GROUP : Address.Kind.PRIVATE;
        var address =
                addresses.at(
                        incoming.channel(), chat.externalId(), chat.thread(), kind, chat.title());
        var sender = incoming.sender();
        return new UpdateContext(
                incoming,
                conversation,
                address,
                () ->
                        people.met(
                                incoming.channel(),
                                sender.externalId(),
                                chat.group() ? null : address.id(),
                                sender.languageCode()),
                outbox,
                texts,
                hints);
    }

    @Override
    @Transactional(timeout = TRY_SECONDS)
    public void park(
            String channel,
            long updateId,
            String type,
            @Nullable IncomingUpdate incoming,
            String error) {
        deadLetters.park(channel, updateId, type, incoming, error);
    }

    @Override
    @Transactional(timeout = TRY_SECONDS)
    public void parkBare(
            String channel,
            long updateId,
            String type,
            IncomingUpdate.@Nullable Chat chat,
            String error) {
        deadLetters.parkBare(channel, updateId, type, chat, error);
    }

    @Override
    public int replay() {
        return parked.replay(this::hear);
    }

    /** What is due of that, and word to whoever waits for it. */
    void replayDue() {
        parked.replayDue(this::hear);
    }
}
