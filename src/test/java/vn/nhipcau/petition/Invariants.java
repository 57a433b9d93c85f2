package vn.nhipcau.petition;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.transaction.support.TransactionTemplate;

import vn.nhipcau.council.Units;
import vn.nhipcau.outbox.Card;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.people.Contacts;
import vn.nhipcau.petition.PetitionEvent.Kind;
import vn.nhipcau.record.Draft.State;
import vn.nhipcau.testing.House;
import vn.nhipcau.testing.Messenger;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is so of every petition at any time, whatever anybody did. */
final class Invariants {
    private final Messenger messenger;
    private final StoredPetitions stored;
    private final Replies replies;
    private final PetitionTimeline timeline;
    private final Handling handling;
    private final Contacts contacts;
    private final Cards cards;
    private final Units units;
    private final TransactionTemplate transaction;

    Invariants(House house) {
        messenger = house.messenger();
        stored = house.the(StoredPetitions.class);
        replies = house.the(Replies.class);
        timeline = house.the(PetitionTimeline.class);
        handling = house.the(Handling.class);
        contacts = house.the(Contacts.class);
        cards = house.the(Cards.class);
        units = house.the(Units.class);
        transaction = house.the(TransactionTemplate.class);
    }

    /** Holds of all petitions, once everything on its way out has arrived. */
    void hold() {
        transaction.executeWithoutResult(_ -> stored.findAll().forEach(this::hold));
    }

    private void hold(Petition petition) {
        assertThat(timeline.isIntact(petition)).as(petition.code() + " is chained").isTrue();
        var events = timeline.of(petition);
        assertThat(petition.status())
                .as(() -> petition.code() + " is where its timeline says: " + kinds(events))
                .isEqualTo(Told.by(events).status());
        oneOwner(petition, events);
        noReplyIsLost(petition, events);
        assertThat(petition.objected()).isEqualTo(count(events, Kind.OBJECTED) == 1);
        assertThat(count(events, Kind.OBJECTED)).isLessThanOrEqualTo(1);
    }

    private void oneOwner(Petition petition, List<PetitionEvent> events) {
        assertThat(petition.takenBy().orElse(null))
                .as(() -> petition.code() + " was taken by who took it last: " + kinds(events))
                .isEqualTo(Told.by(events).takenBy());
        if (!petition.status().isOpen()) return;
        assertThat(petition.unit().isPresent())
                .as("a unit has it, or the secretariat, not both")
                .isNotEqualTo(petition.triage().isPresent());
        var holders = contacts.reach(handling.holder(petition));
        var mayWatch = new HashSet<>(holders);
        if (count(events, Kind.TRIAGED, Kind.RETURNED) > 0)
            mayWatch.addAll(contacts.reach(units.secretariat().id()));
        assertThat(cards.open("petition:" + petition.id()))
                .as("its card stands with whoever has it, and else only with who sent it on")
                .extracting(Card::address)
                .containsAnyElementsOf(holders)
                .isSubsetOf(mayWatch);
    }

    private void noReplyIsLost(Petition petition, List<PetitionEvent> events) {
        var all = replies.all(petition);
        assertThat(all.stream().filter(Reply::isOpen).count())
                .as("one draft at a time")
                .isLessThanOrEqualTo(1);
        var issued = all.stream().filter(reply -> reply.state() == State.ISSUED).toList();
        assertThat(count(events, Kind.REPLIED, Kind.CORRECTED))
                .as("what was sent is on record, once")
                .isEqualTo(issued.size());
        for (Reply reply : issued) {
            boolean arrived = reply.deliveredAt().isPresent();
            assertThat(arrived || count(events, Kind.UNDELIVERED) > 0)
                    .as("reply " + reply.id() + " arrived, or is shown as not sent")
                    .isTrue();
            String words = replies.text(reply);
            if (arrived && !words.isEmpty())
                assertThat(messenger.everything()).contains("Nội dung: " + words);
        }
        assertThat(count(events, Kind.DELIVERED))
                .isEqualTo(issued.stream().filter(r -> r.deliveredAt().isPresent()).count());
        replies.open(petition)
                .ifPresent(
                        draft ->
                                assertThat(cards.open("reply:" + draft.id()))
                                        .as("a draft stands where it can be gone on with")
                                        .extracting(Card::address)
                                        .isNotEmpty()
                                        .isSubsetOf(contacts.reach(draft.unit())));
    }

    private static long count(List<PetitionEvent> events, Kind first, Kind... more) {
        Set<Kind> wanted = EnumSet.of(first, more);
        return events.stream().filter(event -> wanted.contains(event.kind())).count();
    }

    private static List<Kind> kinds(List<PetitionEvent> events) {
        return events.stream().map(PetitionEvent::kind).toList();
    }
}
