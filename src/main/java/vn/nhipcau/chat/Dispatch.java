package vn.nhipcau.chat;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

import vn.nhipcau.outbox.Addresses;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Outbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Leads what was said to whoever shall hear it: a card's handler, a command, a dialog, the open
 * ear.
 */
@Component
class Dispatch {
    private final Addresses addresses;
    private final Outbox outbox;
    private final Cards cards;
    private final FlowEngine flows;
    private final Commands commands;
    private final Haste haste;
    private final Albums albums;
    private final Leavers leavers;
    private final OpenQuestions questions;
    private final MeterRegistry meters;
    private final OpenEar openEar;
    private final List<GroupEar> groupEars;
    private final Map<String, CardHandler<?, ?>> handlers;
    private final List<ReplyHandler> replyHandlers;
    private final List<QuotedEar> quotedEars;
    private final List<EditEar> editEars;

    Dispatch(
            Addresses addresses,
            Outbox outbox,
            Cards cards,
            FlowEngine flows,
            Commands commands,
            Haste haste,
            Albums albums,
            Leavers leavers,
            OpenQuestions questions,
            MeterRegistry meters,
            OpenEar openEar,
            List<GroupEar> groupEars,
            List<CardHandler<?, ?>> handlers,
            List<ReplyHandler> replyHandlers,
            List<QuotedEar> quotedEars,
            List<EditEar> editEars) {
        this.addresses = addresses;
        this.outbox = outbox;
        this.cards = cards;
        this.flows = flows;
        this.commands = commands;
        this.haste = haste;
        this.albums = albums;
        this.leavers = leavers;
        this.questions = questions;
        this.meters = meters;
        this.openEar = openEar;
        this.groupEars = groupEars;
        this.handlers =
                handlers.stream()
                        .collect(
                                Collectors.toMap(
                                        handler -> handler.kind().about().name(),
                                        Function.identity()));
        this.replyHandlers = replyHandlers;
        this.quotedEars = quotedEars;
        this.editEars = editEars;
    }

    void lead(Turn turn) {
        var address = turn.address();
        if (turn.said() instanceof Said.Left(var why)) {
            leave(turn, why);
            return;
        }
        if (turn.said() instanceof Said.Moved(var newId)) {
            move(turn, newId);
            return;
        }
        if (!address.reachable()) addresses.back(address.id());
        switch (turn.said()) {
            case Said.Tapped tapped -> tapped(turn, tapped);
            case Said.Command command -> {
                isThere(turn);
                if (mayGoOn(turn)) commands.run(turn, command);
            }
            case Said.Unusable other when other.isAboutMembers() -> {
                if (turn.inGroup()) leavers.hear(turn.incoming(), other.what());
            }
            case Said.Joined _ -> {
                count("joined");
                if (turn.inGroup()) groupEars.forEach(ear -> ear.joined(turn));
            }
            default -> {
                isThere(turn);
                if (edited(turn) || replied(turn) || quoted(turn)) return;
                if (turn.inGroup()) count("group chatter");
                else if (mayGoOn(turn)) said(turn);
            }
        }
    }

    private void isThere(Turn turn) {
        var incoming = turn.incoming();
        if (turn.inGroup()) leavers.came(incoming, incoming.sender().externalId());
    }

    // Telegram may first tell that we are out of the old group: it was only ever moved.
    private void move(Turn turn, String newId) {
        var address = turn.address();
        groupEars.forEach(ear -> ear.moving(turn, newId));
        addresses.moved(address.channel(), address.externalId(), newId);
        addresses.within(address.channel(), newId).forEach(moved -> addresses.back(moved.id()));
    }

    // A topic that was closed takes nobody along; a chat takes all of its topics.
    private void leave(Turn turn, String why) {
        if (turn.address().thread() != null) {
            addresses.gone(turn.address().id(), why);
            return;
        }
        addresses
                .within(turn.address().channel(), turn.address().externalId())
                .forEach(address -> addresses.gone(address.id(), why));
    }

    private boolean mayGoOn(Turn turn) {
        if (haste.allows(turn.incoming())) return true;
        count("haste");
        turn.hint("chat.tooFast");
        return false;
    }

    private void said(Turn turn) {
        if (turn.said() instanceof Said.Unusable) turn.hint("chat.unusable");
        else if (!answered(turn) && !flows.hear(turn)) openEar.hear(turn, "");
    }

    // The newest question takes it: the open dialog's, or what somebody else asked since then. The
    // conversation is locked, so two answers to one question are heard one after the other.
    private boolean answered(Turn turn) {
        if (turn.said() instanceof Said.Edited) return false;
        String album = turn.said() instanceof Said.Attached file ? file.album() : null;
        long address = turn.address().id();
        for (var question : questions.at(address, album)) {
            boolean follows = question.album() != null;
            if (!follows && flows.wentOnAfter(turn, question.askedAt())) return false;
            boolean heard =
                    follows
                            ? repliedTo(turn, question.subject())
                            : answeredTo(turn, question.subject());
            if (turn.keepsAsking()) return heard;
            if (heard && album != null) questions.answeredBy(address, question.subject(), album);
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

    private boolean repliedTo(Turn turn, String subject) {
        return hearings(subject).anyMatch(hearing -> hearing.replied(turn, subject));
    }

    private boolean answeredTo(Turn turn, String subject) {
        return hearings(subject).anyMatch(hearing -> hearing.answered(turn, subject));
    }

    private boolean edited(Turn turn) {
        return turn.said() instanceof Said.Edited(var now)
                && editEars.stream().anyMatch(ear -> ear.edited(turn, now));
    }

    // A copy of a message that we do not know of: its words say what it was about.
    private boolean quoted(Turn turn) {
        String ours = turn.incoming().ours();
        return ours != null && quotedEars.stream().anyMatch(ear -> ear.quoted(turn, ours));
    }

    // A reply to the open dialog's own card is simply said in that dialog.
    private boolean replied(Turn turn) {
        if (turn.said() instanceof Said.Edited) return false;
        String message = albums.answered(turn.incoming());
        if (message == null) return false;
        Optional<String> subject = outbox.subjectOf(turn.address().id(), message);
        if (subject.isEmpty()) return false;
        String about = subject.get();
        boolean anybody = hearings(about).findAny().isPresent();
        if (!anybody || !mayGoOn(turn) || !repliedTo(turn, about)) return false;
        if (!turn.inGroup() && !turn.keepsAsking()) questions.settle(turn.address().id(), about);
        return true;
    }

    private void tapped(Turn turn, Said.Tapped tapped) {
        // Its waiting is ended all the same.
        if (!haste.allows(turn.incoming())) {
            count("haste");
            turn.note("chat.tapsTooFast");
            return;
        }
        if (turn.inGroup() && leavers.hasLeft(turn.incoming())) {
            count("tap of a leaver");
            turn.note("chat.notMember");
            return;
        }
        var tap = cards.read(tapped.data());
        if (tap.isEmpty() || tap.get().card().address() != turn.address().id()) {
            count(tap.isEmpty() ? "unknown button" : "card of another chat");
            turn.note("chat.buttonUnknown");
            return;
        }
        turn.taps(tap.get().action());
        if (tap.get().card().owner().equals(FlowEngine.CARDS)) flows.tapped(turn, tap.get());
        else toItsHandler(turn, tap.get());
        turn.endTap();
    }

    private void toItsHandler(Turn turn, Cards.Tap tap) {
        var handler = handlers.get(tap.card().owner());
        if (handler == null || !handled(turn, tap, handler)) {
            count("unknown action");
            turn.note("chat.buttonUnknown");
        }
    }

    private static <K, A> boolean handled(Turn turn, Cards.Tap tap, CardHandler<K, A> handler) {
        var about = handler.kind().about().read(tap.card().subject());
        var action = handler.kind().action(tap.action());
        if (about.isEmpty() || action.isEmpty()) return false;
        handler.tapped(
                turn, new CardHandler.Tap<>(tap.card(), about.get(), tap.revision(), action.get()));
        return true;
    }

    private void count(String reason) {
        meters.counter("nhipcau.chat.ignored", "reason", reason).increment();
    }
}
