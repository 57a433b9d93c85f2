package vn.nhipcau.chat;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

import vn.nhipcau.outbox.Addresses;
import vn.nhipcau.outbox.Outbox;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Leads what was said to whoever shall hear it: a card's handler, a command, a dialog, the fallback
 * handler.
 */
@Component
class UpdateRouter {
    private final Addresses addresses;
    private final Outbox outbox;
    private final TapRouter taps;
    private final ChatChanges chats;
    private final FlowEngine flows;
    private final Commands commands;
    private final MessageRateLimit rateLimit;
    private final Albums albums;
    private final DepartedMembers departed;
    private final OpenQuestions questions;
    private final MeterRegistry meters;
    private final FallbackHandler fallback;
    private final List<ReplyHandler> replyHandlers;
    private final List<QuotedReplyHandler> quotedHandlers;
    private final List<EditHandler> editHandlers;

    UpdateRouter(
            Addresses addresses,
            Outbox outbox,
            TapRouter taps,
            ChatChanges chats,
            FlowEngine flows,
            Commands commands,
            MessageRateLimit rateLimit,
            Albums albums,
            DepartedMembers departed,
            OpenQuestions questions,
            MeterRegistry meters,
            FallbackHandler fallback,
            List<ReplyHandler> replyHandlers,
            List<QuotedReplyHandler> quotedHandlers,
            List<EditHandler> editHandlers) {
        this.addresses = addresses;
        this.outbox = outbox;
        this.taps = taps;
        this.chats = chats;
        this.flows = flows;
        this.commands = commands;
        this.rateLimit = rateLimit;
        this.albums = albums;
        this.departed = departed;
        this.questions = questions;
        this.meters = meters;
        this.fallback = fallback;
        this.replyHandlers = replyHandlers;
        this.quotedHandlers = quotedHandlers;
        this.editHandlers = editHandlers;
    }

    void lead(UpdateContext context) {
        var address = context.address();
        if (context.said() instanceof MessageContent.Left(var why)) {
            chats.leave(context, why);
            return;
        }
        if (context.said() instanceof MessageContent.Moved(var newId)) {
            chats.move(context, newId);
            return;
        }
        if (!address.reachable()) addresses.back(address.id());
        switch (context.said()) {
            case MessageContent.Tapped tapped -> taps.tapped(context, tapped);
            case MessageContent.Command command -> {
                noteArrival(context);
                if (admit(context)) commands.run(context, command);
            }
            case MessageContent.Unusable other when other.isAboutMembers() -> {
                if (context.inGroup()) departed.hear(context.incoming(), other.what());
            }
            case MessageContent.Joined _ -> {
                count("joined");
                chats.join(context);
            }
            default -> {
                noteArrival(context);
                // What its album is was told at the item that said so.
                if (albums.isRefused(context)) return;
                if (edited(context) || replied(context) || quoted(context)) return;
                if (context.inGroup()) count("group chatter");
                else if (admit(context)) said(context);
            }
        }
    }

    private void noteArrival(UpdateContext context) {
        var incoming = context.incoming();
        if (context.inGroup()) departed.came(incoming, incoming.sender().externalId());
    }

    private boolean admit(UpdateContext context) {
        if (rateLimit.allows(context.incoming())) return true;
        count("haste");
        context.hint("chat.tooFast");
        return false;
    }

    private void said(UpdateContext context) {
        if (context.said() instanceof MessageContent.Unusable && !flows.asksForWords(context))
            context.hint("chat.unusable");
        else if (!answered(context) && !flows.hear(context)) fallback.hear(context, "");
    }

    // The newest question takes it: the open dialog's, or what somebody else asked since then. The
    // conversation is locked, so two answers to one question are heard one after the other.
    private boolean answered(UpdateContext context) {
        if (context.said() instanceof MessageContent.Edited) return false;
        String album = context.said() instanceof MessageContent.Attached file ? file.album() : null;
        long address = context.address().id();
        for (var question : questions.at(address, context.said())) {
            boolean words = context.said() instanceof MessageContent.Words;
            boolean ofAlbum = question.album() != null && !words;
            if (!ofAlbum && flows.wentOnAfter(context, question.askedAt())) return false;
            context.follows(question.album() != null && words);
            boolean heard =
                    ofAlbum
                            ? repliedTo(context, question.subject())
                            : answeredTo(context, question.subject());
            if (context.keepsAsking()) return heard;
            if (heard && context.mayWordsFollow())
                questions.answeredInPart(address, question.subject(), album);
            else if (heard && album != null)
                questions.answeredBy(address, question.subject(), album);
            else questions.settle(address, question.subject());
            if (heard) return true;
        }
        return false;
    }

    private Stream<ReplyHandler.Hearing<?>> hearings(String subject) {
        return replyHandlers.stream()
                .flatMap(handler -> handler.hearings().stream())
                .filter(hearing -> hearing.hears(subject));
    }

    private boolean repliedTo(UpdateContext context, String subject) {
        return heard(context, subject, hearing -> hearing.replied(context, subject));
    }

    private boolean answeredTo(UpdateContext context, String subject) {
        return heard(context, subject, hearing -> hearing.answered(context, subject));
    }

    private boolean heard(
            UpdateContext context, String subject, Predicate<ReplyHandler.Hearing<?>> hears) {
        context.setSubject(subject);
        boolean heard = hearings(subject).anyMatch(hears);
        if (!heard) context.clearSubject();
        return heard;
    }

    private boolean edited(UpdateContext context) {
        return context.said() instanceof MessageContent.Edited(var now)
                && editHandlers.stream().anyMatch(handler -> handler.edited(context, now));
    }

    // A copy of a message that we do not know of: its words say what it was about.
    private boolean quoted(UpdateContext context) {
        String ours = context.incoming().ours();
        return ours != null
                && quotedHandlers.stream().anyMatch(handler -> handler.quoted(context, ours));
    }

    // A reply to the open dialog's own card is simply said in that dialog.
    private boolean replied(UpdateContext context) {
        if (context.said() instanceof MessageContent.Edited) return false;
        String message = albums.answered(context.incoming());
        if (message == null) return false;
        Optional<String> subject =
                Albums.subject(message).or(() -> outbox.subjectOf(context.address().id(), message));
        if (subject.isEmpty()) return false;
        String about = subject.get();
        boolean anybody = hearings(about).findAny().isPresent();
        if (!anybody || !admit(context) || !repliedTo(context, about)) return false;
        if (!context.inGroup() && !context.keepsAsking()) {
            if (context.mayWordsFollow())
                questions.answeredInPart(context.address().id(), about, null);
            else questions.settle(context.address().id(), about);
        }
        return true;
    }

    private void count(String reason) {
        meters.counter("nhipcau.chat.ignored", "reason", reason).increment();
    }
}
