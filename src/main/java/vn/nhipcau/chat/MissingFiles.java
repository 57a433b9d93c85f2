package vn.nhipcau.chat;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.nhipcau.outbox.Addresses;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.People;
import vn.nhipcau.people.Person;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Texts;

import java.util.List;

/** Nobody lacks a file without knowing of it: where no other room tells them, this does. */
@Component
class MissingFiles {
    private final List<RefusedFiles> senders;
    private final Addresses addresses;
    private final People people;
    private final Outbox outbox;
    private final Texts texts;

    MissingFiles(
            List<RefusedFiles> senders,
            Addresses addresses,
            People people,
            Outbox outbox,
            Texts texts) {
        this.senders = senders;
        this.addresses = addresses;
        this.people = people;
        this.outbox = outbox;
        this.texts = texts;
    }

    @EventListener
    void on(Outbox.FilesRefused refused) {
        boolean told = false;
        for (var sender : senders) told |= sender.refused(refused);
        if (told || !addresses.get(refused.address()).reachable()) return;
        var language = people.at(refused.address()).map(Person::language).orElse(Language.VI);
        var text = texts.say(language, "chat.filesRefused", refused.files().size());
        outbox.say(Letter.notice(refused.address(), text, refused.subject()));
    }
}
