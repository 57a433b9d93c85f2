package vn.nhipcau.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.outbox.Addresses;

import java.util.List;

/** We came into a chat, a chat moved, or we are out of it. */
@Component
class ChatChanges {
    private final Addresses addresses;
    private final List<GroupListener> groupListeners;

    ChatChanges(Addresses addresses, List<GroupListener> groupListeners) {
        this.addresses = addresses;
        this.groupListeners = groupListeners;
    }

    void join(UpdateContext context) {
        if (context.inGroup()) groupListeners.forEach(listener -> listener.joined(context));
    }

    // Telegram may first tell that we are out of the old group: it was only ever moved.
    void move(UpdateContext context, String newId) {
        var address = context.address();
        groupListeners.forEach(listener -> listener.moving(context, newId));
        addresses.moved(address.channel(), address.externalId(), newId);
        addresses.within(address.channel(), newId).forEach(moved -> addresses.back(moved.id()));
    }

    // A topic that was closed takes nobody along; a chat takes all of its topics.
    void leave(UpdateContext context, String why) {
        if (context.address().thread() != null) {
            addresses.gone(context.address().id(), why);
            return;
        }
        addresses
                .within(context.address().channel(), context.address().externalId())
                .forEach(address -> addresses.gone(address.id(), why));
    }
}
