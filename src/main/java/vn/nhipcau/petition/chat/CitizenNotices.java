package vn.nhipcau.petition.chat;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.OpenQuestions;
import vn.nhipcau.council.Council;
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

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** What a citizen is told of their petition without having asked: each change worth telling. */
@Component
class CitizenNotices {
    private final Petitions petitions;
    private final People people;
    private final Council council;
    private final PetitionWords words;
    private final Outbox outbox;
    private final OpenQuestions questions;
    private final Texts texts;

    CitizenNotices(
            Petitions petitions,
            People people,
            Council council,
            PetitionWords words,
            Outbox outbox,
            OpenQuestions questions,
            Texts texts) {
        this.petitions = petitions;
        this.people = people;
        this.council = council;
        this.words = words;
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
                            else notice(event, person).ifPresent(text -> send(petition, text));
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

    private Optional<RichText> notice(PetitionChanged event, Person person) {
        var petition = event.petition();
        var language = person.language();
        String code = petition.code();
        return switch (event.kind()) {
            case ACCEPTED ->
                    petition.unit()
                            .map(
                                    unit ->
                                            texts.say(
                                                    language,
                                                    "petition.notice.accepted",
                                                    code,
                                                    words.unit(unit, language)));
            case ROUTED -> routed(event, person);
            case RETURNED ->
                    event.facts().getOrDefault("to", "").isEmpty()
                            ? Optional.of(texts.say(language, "petition.notice.returned", code))
                            : Optional.empty();
            case EXTENDED ->
                    Optional.of(
                            texts.say(
                                    language,
                                    "petition.notice.extended",
                                    code,
                                    words.day(petition.due()),
                                    event.text()));
            case DUE_MOVED -> dueMoved(event, person);
            case MADE_URGENT ->
                    moved(event)
                            ? Optional.of(
                                    texts.say(
                                            language,
                                            "petition.notice.due",
                                            code,
                                            words.day(petition.due())))
                            : Optional.empty();
            case INFO_MISSING ->
                    Optional.of(texts.say(language, "petition.notice.infoMissing", code));
            case CLOSED ->
                    "silence".equals(event.facts().get("reason"))
                            ? Optional.of(texts.say(language, "petition.notice.closed", code))
                            : Optional.empty();
            case SPLIT ->
                    Optional.of(
                            texts.say(
                                    language,
                                    "petition.notice.split",
                                    code,
                                    event.facts().getOrDefault("second", "")));
            case NOT_ACCEPTED ->
                    Optional.of(
                            texts.say(
                                    language,
                                    "petition.notice.declined",
                                    code,
                                    texts.words(
                                            language,
                                            "petition.decline." + event.facts().get("reason"))));
            case REDIRECTED ->
                    Optional.of(
                            texts.say(
                                    language,
                                    "petition.notice.redirected",
                                    code,
                                    council.office().in(language),
                                    council.hours().in(language)));
            default -> Optional.empty();
        };
    }

    private Optional<RichText> dueMoved(PetitionChanged event, Person person) {
        String why = event.facts().getOrDefault("reason", "");
        // To which unit it went is told in the same breath, with the date.
        if (why.equals("level")) return Optional.empty();
        return Optional.of(
                texts.say(
                        person.language(),
                        why.equals("pause")
                                ? "petition.notice.dueMoved.pause"
                                : "petition.notice.dueMoved",
                        event.petition().code(),
                        words.day(event.petition().due())));
    }

    private static boolean moved(PetitionChanged event) {
        return !Objects.equals(event.facts().get("from"), event.facts().get("to"));
    }

    // Where it went at first stands on the receipt; where it is again was never said to be left.
    private Optional<RichText> routed(PetitionChanged event, Person person) {
        var petition = event.petition();
        if (event.facts().containsKey("first") || event.facts().containsKey("back"))
            return Optional.empty();
        var language = person.language();
        String unit = event.facts().getOrDefault("unit", "");
        return Optional.of(
                texts.say(
                        language,
                        "petition.notice.routed",
                        petition.code(),
                        words.unit(unit, language),
                        words.day(petition.due())));
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
