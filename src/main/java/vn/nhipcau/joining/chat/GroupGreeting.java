package vn.nhipcau.joining.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.GroupListener;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.joining.JoiningSettings;
import vn.nhipcau.outbox.Address;
import vn.nhipcau.outbox.Addresses;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.Contacts;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Texts;

import java.time.Clock;

/**
 * One polite sentence in a group that has added us and is nobody's contact; ever only one. It waits
 * a moment, and is taken back if the group turns out to open an invitation, or to have moved.
 */
@Component
class GroupGreeting implements GroupListener {
    private final Contacts contacts;
    private final Addresses addresses;
    private final Outbox outbox;
    private final Texts texts;
    private final JoiningSettings settings;
    private final Clock clock;

    GroupGreeting(
            Contacts contacts,
            Addresses addresses,
            Outbox outbox,
            Texts texts,
            JoiningSettings settings,
            Clock clock) {
        this.contacts = contacts;
        this.addresses = addresses;
        this.outbox = outbox;
        this.texts = texts;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void joined(UpdateContext context) {
        var address = context.address();
        boolean known =
                addresses.within(address.channel(), address.externalId()).stream()
                        .anyMatch(place -> contacts.unitAt(place.id()).isPresent());
        if (known) return;
        outbox.say(
                Letter.notice(
                                address.id(),
                                texts.say(Language.VI, "joining.notInvited"),
                                subject(address.id()))
                        .once(subject(address.id()))
                        .between(clock.instant().plus(settings.patience()), null));
    }

    /** The group has come with an invitation. */
    void notNeeded(long group) {
        var address = addresses.get(group);
        takeBack(address.channel(), address.externalId());
    }

    @Override
    public void moving(UpdateContext context, String newExternalId) {
        takeBack(context.address().channel(), newExternalId);
    }

    // Added in one topic, invited in another: it is one group all the same.
    private void takeBack(String channel, String group) {
        addresses.within(channel, group).stream()
                .map(Address::id)
                .forEach(id -> outbox.withdraw(subject(id)));
    }

    private static String subject(long address) {
        return "group-greeting:" + address;
    }
}
