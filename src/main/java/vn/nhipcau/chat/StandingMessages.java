package vn.nhipcau.chat;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.nhipcau.outbox.Addresses;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Texts;

/**
 * What is erased but cannot be taken out of a chat, such as an old voice message, is pointed out to
 * those who are there: they can delete it. Joins the transaction that marks it as refused.
 */
@Component
class StandingMessages {
    private final Addresses addresses;
    private final Outbox outbox;
    private final Texts texts;

    StandingMessages(Addresses addresses, Outbox outbox, Texts texts) {
        this.addresses = addresses;
        this.outbox = outbox;
        this.texts = texts;
    }

    @EventListener
    void on(Outbox.NotRemoved standing) {
        if (!addresses.get(standing.address()).reachable()) return;
        var text = texts.say(Language.VI, "chat.notRemoved");
        outbox.say(
                Letter.notice(standing.address(), text, "chat")
                        .replyingTo(standing.message())
                        .once("notremoved:" + standing.address() + ":" + standing.message()));
    }
}
