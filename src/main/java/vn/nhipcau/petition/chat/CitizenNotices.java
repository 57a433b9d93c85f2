package vn.nhipcau.petition.chat;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.OpenQuestions;
import vn.nhipcau.duty.Audience;
import vn.nhipcau.duty.DutiesUrged;
import vn.nhipcau.duty.Duty;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.People;
import vn.nhipcau.people.Person;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.PetitionChanged;
import vn.nhipcau.petition.PetitionEvent;
import vn.nhipcau.petition.PetitionWords;
import vn.nhipcau.petition.Petitions;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Texts;

import java.util.Optional;
import java.util.UUID;

/** What a citizen is told of their petition without having asked: each change worth telling. */
@Component
class CitizenNotices {
    private final Petitions petitions;
    private final People people;
    private final PetitionWords words;
    private final CitizenNoticeText news;
    private final Outbox outbox;
    private final OpenQuestions questions;
    private final Texts texts;

    CitizenNotices(
            Petitions petitions,
            People people,
            PetitionWords words,
            CitizenNoticeText news,
            Outbox outbox,
            OpenQuestions questions,
            Texts texts) {
        this.petitions = petitions;
        this.people = people;
        this.words = words;
        this.news = news;
        this.outbox = outbox;
        this.questions = questions;
        this.texts = texts;
    }

    @EventListener
    void on(PetitionChanged event) {
        var petition = event.petition();
        recipient(petition)
                .ifPresent(
                        person -> {
                            if (event.kind() == PetitionEvent.Kind.INFO_ASKED) ask(event, person);
                            else
                                news.of(event, person.language())
                                        .ifPresent(text -> send(petition, text));
                        });
    }

    // The next thing they write is the answer, once the question has arrived: it may wait for the
    // morning.
    private void ask(PetitionChanged event, Person person) {
        var petition = event.petition();
        long address = person.address().orElseThrow();
        var text =
                texts.say(
                        person.language(), "petition.notice.asked", petition.code(), event.text());
        String key = "asked:" + petition.id() + ":" + UUID.randomUUID();
        String subject = PetitionWords.subject(petition);
        outbox.say(
                Letter.notice(address, withMatter(petition, text, person.language()), subject)
                        .once(key));
        questions.ask(address, subject, key);
    }

    /** The day on which an answer to a question is expected has nearly come. */
    @EventListener
    void on(DutiesUrged event) {
        for (var nudge : event.nudges())
            if (nudge.to().contains(Audience.PERSON)) remind(nudge.duty());
    }

    private void remind(Duty duty) {
        PetitionWords.petition(duty.reference())
                .flatMap(petitions::find)
                .ifPresent(
                        petition ->
                                recipient(petition)
                                        .ifPresent(
                                                person ->
                                                        send(
                                                                petition,
                                                                texts.say(
                                                                        person.language(),
                                                                        "petition.notice.remind",
                                                                        petition.code(),
                                                                        words.day(duty.due())))));
    }

    // Nobody remembers numbers: below each notice stands what it is about.
    private RichText withMatter(Petition petition, RichText text, Language language) {
        String gist = words.gist(petition);
        return gist.isEmpty()
                ? text
                : RichText.lines(text, texts.say(language, "petition.answer.about", gist));
    }

    private void send(Petition petition, RichText text) {
        var person = recipient(petition).orElseThrow();
        outbox.say(
                Letter.notice(
                        person.address().orElseThrow(),
                        withMatter(petition, text, person.language()),
                        PetitionWords.subject(petition)));
    }

    /** The person, if they have a chat with us; petitions from paper have none. */
    private Optional<Person> recipient(Petition petition) {
        return petition.person()
                .flatMap(people::find)
                .filter(person -> person.address().isPresent());
    }
}
