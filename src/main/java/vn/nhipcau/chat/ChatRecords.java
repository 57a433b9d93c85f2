package vn.nhipcau.chat;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.nhipcau.outbox.Addresses;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.people.Person;
import vn.nhipcau.people.PersonalData;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Texts;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What this room keeps of a person: the dialog they are in, and what of theirs was put aside. */
@Component
@Transactional
class ChatRecords implements PersonalData {
    private final Conversations conversations;
    private final FlowEngine flows;
    private final OpenQuestions questions;
    private final DeadLetters deadLetters;
    private final Albums albums;
    private final Addresses addresses;
    private final Texts texts;

    ChatRecords(
            Conversations conversations,
            FlowEngine flows,
            OpenQuestions questions,
            DeadLetters deadLetters,
            Albums albums,
            Addresses addresses,
            Texts texts) {
        this.conversations = conversations;
        this.flows = flows;
        this.questions = questions;
        this.deadLetters = deadLetters;
        this.albums = albums;
        this.addresses = addresses;
        this.texts = texts;
    }

    @Override
    public String section() {
        return "openDialog";
    }

    @Override
    public List<RichText> show(Person person, Language language) {
        return step(person).isPresent()
                ? List.of(texts.say(language, "chat.data.dialog"))
                : List.of();
    }

    @Override
    public List<Map<String, Object>> export(Person person) {
        return step(person)
                .map(step -> List.of(Map.<String, Object>of("step", step)))
                .orElse(List.of());
    }

    @Override
    public void erase(Person person) {
        var own = person.address().map(addresses::get);
        if (own.isEmpty()) return;
        of(person)
                .ifPresent(
                        open ->
                                flows.giveUp(
                                        open,
                                        CardView.of(texts.say(person.language(), "chat.erased"))));
        questions.forget(own.get().id());
        deadLetters.forget(own.get().channel(), own.get().externalId());
        albums.forget(own.get().channel(), own.get().externalId());
    }

    private Optional<String> step(Person person) {
        return of(person).flatMap(open -> Optional.ofNullable(open.step()));
    }

    private Optional<Conversation> of(Person person) {
        return person.address()
                .map(addresses::get)
                .flatMap(
                        own ->
                                conversations.findLockedByChannelAndExternalId(
                                        own.channel(), own.externalId()));
    }
}
