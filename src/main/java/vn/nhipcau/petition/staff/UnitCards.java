package vn.nhipcau.petition.staff;

import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import vn.nhipcau.council.Units;
import vn.nhipcau.outbox.Card;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.Contacts;
import vn.nhipcau.people.Contacts.ReaderLost;
import vn.nhipcau.people.Contacts.UnitReachable;
import vn.nhipcau.petition.Handling;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.PetitionChanged;
import vn.nhipcau.petition.PetitionEvent.Kind;
import vn.nhipcau.petition.PetitionWords;
import vn.nhipcau.petition.Petitions;
import vn.nhipcau.record.Retraction;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Texts;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A petition's card stands in every chat of the unit that has it, and nowhere else. Whatever
 * happens, the cards are brought to what they shall be; nothing else moves them.
 */
@Component
class UnitCards {
    private static final int AT_ONCE = 500;
    private static final Set<Kind> WITHOUT_CARDS = EnumSet.of(Kind.RECEIVED);

    private final Petitions petitions;
    private final Handling handling;
    private final Contacts contacts;
    private final Petitioners petitioners;
    private final Units units;
    private final UnitCardView views;
    private final PetitionWords words;
    private final Cards cards;
    private final Outbox outbox;
    private final Texts texts;
    private final UnitCardText content;
    private final UnitNews news;
    private final Retraction retraction;

    UnitCards(
            Petitions petitions,
            Handling handling,
            Contacts contacts,
            Petitioners petitioners,
            Units units,
            UnitCardView views,
            PetitionWords words,
            Cards cards,
            Outbox outbox,
            Texts texts,
            UnitCardText content,
            UnitNews news,
            Retraction retraction) {
        this.petitions = petitions;
        this.handling = handling;
        this.contacts = contacts;
        this.petitioners = petitioners;
        this.units = units;
        this.views = views;
        this.words = words;
        this.cards = cards;
        this.outbox = outbox;
        this.texts = texts;
        this.content = content;
        this.news = news;
        this.retraction = retraction;
    }

    // First of all who tell somebody: what is erased here must not take along what others say of
    // it.
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    @EventListener
    void on(PetitionChanged event) {
        var petition = event.petition();
        if (WITHOUT_CARDS.contains(event.kind())) return;
        if (event.kind() == Kind.ERASED || event.kind() == Kind.REDIRECTED) {
            takeDown(petition, event.kind());
            return;
        }
        if (event.isFirstRouting()) bringFirst(petition);
        else bring(petition);
        // A reopened petition must not stay far up in the chat.
        if (event.kind() == Kind.OBJECTED)
            contacts.reach(handling.holder(petition))
                    .forEach(address -> showAgain(petition, address));
        news.tell(event);
    }

    /** What waited while nobody there could be reached is brought now, and what was elsewhere. */
    @EventListener
    void on(UnitReachable reachable) {
        if (reachable.unit().equals(units.secretariat().id()))
            petitions.inTriage().forEach(this::bring);
        petitions.openOf(reachable.unit(), AT_ONCE).forEach(this::bring);
    }

    /** Who reads no more for a unit keeps no words of what is open there. */
    @EventListener
    void on(ReaderLost lost) {
        if (!lost.released()) return;
        if (lost.unit().equals(units.secretariat().id())) petitions.inTriage().forEach(this::bring);
        petitions.openOf(lost.unit(), AT_ONCE).forEach(this::bring);
    }

    /** Puts the card at the bottom of this chat once more, for somebody who looked for it. */
    void showAgain(Petition petition, long address) {
        cards.open(PetitionWords.subject(petition)).stream()
                .filter(card -> card.address() == address)
                .forEach(
                        card ->
                                cards.close(
                                        card.id(),
                                        CardView.of(say("petition.unit.below", petition.code()))));
        putUp(petition, address);
    }

    // Closed petitions keep their cards, so that there is something to look at; but who has left
    // the unit meanwhile is not shown what became of them.
    private void bring(Petition petition) {
        var wanted = new HashSet<>(contacts.reach(handling.holder(petition)));
        for (Card card : cards.open(PetitionWords.subject(petition))) {
            if (wanted.remove(card.address())) cards.show(card.id(), views.view(petition));
            else if (contacts.reach(units.secretariat().id()).contains(card.address()))
                watch(petition, card);
            else leave(petition, card);
        }
        if (petition.status().isOpen()) wanted.forEach(address -> putUp(petition, address));
    }

    // There is no card of it anywhere yet.
    private void bringFirst(Petition petition) {
        contacts.reach(handling.holder(petition)).forEach(address -> putUp(petition, address));
    }

    // What was said beside the card goes too; in the person's own chat it is theirs.
    private void leave(Petition petition, Card card) {
        String unit = words.unit(handling.holder(petition), Language.VI);
        var moved = CardView.of(say("petition.unit.moved", petition.code(), unit));
        if (petitioners.address(petition).equals(Optional.of(card.address())))
            cards.close(card.id(), moved);
        else retraction.takeAway(card, moved);
    }

    // Who sent it on sees where it is until it is over, and can still do something about it.
    private void watch(Petition petition, Card card) {
        var view = views.watched(petition);
        if (petition.status().isOpen()) cards.show(card.id(), view);
        else cards.close(card.id(), view);
    }

    private void putUp(Petition petition, long address) {
        String subject = PetitionWords.subject(petition);
        boolean held = contacts.reach(handling.holder(petition)).contains(address);
        var view = held ? views.view(petition) : views.watched(petition);
        var card = cards.open(address, Lane.NOTICE, subject, view, null);
        var whole = content.wholeText(petition);
        var files = petitions.files(petition);
        var place = petition.place().orElse(null);
        if (!whole.isEmpty() || !files.isEmpty() || place != null)
            outbox.say(
                    Letter.notice(address, whole, subject)
                            .with(files)
                            .at(place)
                            .belongingTo(card, petition.code()));
    }

    // Wherever it ever was: also with units that had it before, and with whoever was told of it.
    // What
    // is too old to be taken out of the group stays there as an emptied card.
    private void takeDown(Petition petition, Kind kind) {
        String subject = PetitionWords.subject(petition);
        var what = say("petition.unit." + kind, petition.code());
        var others = petitioners.othersChats(petition, subject);
        for (Card card : retraction.takeBack(subject, others, CardView.of(what)))
            outbox.say(Letter.notice(card.address(), what, "chat"));
    }

    private RichText say(String key, Object... arguments) {
        return texts.say(Language.VI, key, arguments);
    }
}
