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
 * Leads what was said to whoever shall hear it: a card's owner, a command, a dialog, the open ear.
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
    private final Map<String, CardOwner> owners;
    private final List<ReplyEar> replyEars;
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
            List<CardOwner> owners,
            List<ReplyEar> replyEars,
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
        this.owners =
                owners.stream().collect(Collectors.toMap(CardOwner::owner, Function.identity()));
        this.replyEars = replyEars;
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
                    ears(question.owner())
                            .anyMatch(
                                    ear ->
                                            follows
                                                    ? ear.replied(
                                                            turn, question.owner(), question.key())
                                                    : ear.answered(
                                                            turn,
                                                            question.owner(),
                                                            question.key()));
            if (turn.keepsAsking()) return heard;
            if (heard && album != null) questions.answeredBy(address, question.subject(), album);
            else questions.settle(address, question.subject());
            if (heard) return true;
        }
        return false;
    }

    private Stream<ReplyEar> ears(String owner) {
        return replyEars.stream().filter(ear -> ear.owners().contains(owner));
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
        int colon = subject.get().indexOf(':');
        if (colon < 0) return false;
        String owner = subject.get().substring(0, colon);
        var ears = ears(owner).toList();
        if (ears.isEmpty() || !mayGoOn(turn)) return false;
        String key = subject.get().substring(colon + 1);
        if (ears.stream().noneMatch(ear -> ear.replied(turn, owner, key))) return false;
        if (!turn.inGroup() && !turn.keepsAsking())
            questions.settle(turn.address().id(), subject.get());
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
        if (tap.get().card().owner().equals(FlowEngine.CARDS)) flows.tapped(turn, tap.get());
        else
            owner(tap.get())
                    .ifPresentOrElse(
                            owner -> owner.tapped(turn, tap.get()),
                            () -> turn.note("chat.buttonUnknown"));
        turn.endTap();
    }

    private Optional<CardOwner> owner(Cards.Tap tap) {
        return Optional.ofNullable(owners.get(tap.card().owner()));
    }

    private void count(String reason) {
        meters.counter("nhipcau.chat.ignored", "reason", reason).increment();
    }
}
