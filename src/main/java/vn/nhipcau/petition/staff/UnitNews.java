package vn.nhipcau.petition.staff;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.nhipcau.council.Units;
import vn.nhipcau.outbox.Card;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.Contacts;
import vn.nhipcau.petition.Handling;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.PetitionAdditions;
import vn.nhipcau.petition.PetitionChanged;
import vn.nhipcau.petition.PetitionEvent;
import vn.nhipcau.petition.PetitionWords;
import vn.nhipcau.record.UnseenFiles;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Texts;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** What a unit that has a petition is told beside its card. */
@Component
class UnitNews {
    /** Within which the next item of an album is there, if there is one. */
    private static final Duration ALBUM_SETTLES = Duration.ofSeconds(2);

    private final Handling handling;
    private final Contacts contacts;
    private final ReturnAudience onlookers;
    private final Units units;
    private final PetitionWords words;
    private final Cards cards;
    private final Outbox outbox;
    private final Texts texts;
    private final PetitionAdditions additions;
    private final UnseenFiles files;
    private final Clock clock;

    UnitNews(
            Handling handling,
            Contacts contacts,
            ReturnAudience onlookers,
            Units units,
            PetitionWords words,
            Cards cards,
            Outbox outbox,
            Texts texts,
            PetitionAdditions additions,
            UnseenFiles files,
            Clock clock) {
        this.additions = additions;
        this.files = files;
        this.clock = clock;
        this.handling = handling;
        this.contacts = contacts;
        this.onlookers = onlookers;
        this.units = units;
        this.words = words;
        this.cards = cards;
        this.outbox = outbox;
        this.texts = texts;
    }

    /** Tells what has happened, if that is to be told. */
    void tell(PetitionChanged event) {
        var petition = event.petition();
        switch (event.kind()) {
            case SUPPLEMENTED -> added(event, "petition.unit.supplement");
            case INFO_GIVEN -> added(event, "petition.unit.informed");
            case ADDITION_REMOVED -> takeBack(event);
            case OBJECTED -> objected(petition, event);
            case EXTENDED ->
                    tell(
                            petition,
                            say(
                                    "petition.unit.extended",
                                    petition.code(),
                                    words.day(petition.due())),
                            List.of());
            case EXTENSION_REFUSED -> follow(event, "petition.unit.notExtended");
            case INFO_MISSING -> follow(event, "petition.unit.infoMissing");
            case WITHDRAWN -> follow(event, "petition.unit.withdrawn");
            case RETURNED -> follow(event, "petition.unit.returned");
            case SUPPORT_GIVEN -> supported(event);
            case MARKED -> marked(event);
            case NOTED -> follow(event, "petition.unit.noted");
            case FILES_NOT_SHOWN -> follow(event, "petition.unit.filesNotShown");
            default -> {}
        }
    }

    private void follow(PetitionChanged event, String key) {
        var text = say(key, event.petition().code(), event.text());
        tell(event.petition(), text, event.files());
    }

    // The items of an album come one by one, and are told together: each waits a moment for the
    // next, which takes it back and says both.
    private void added(PetitionChanged event, String key) {
        var petition = event.petition();
        String addition = event.facts().get(PetitionEvent.ADDITION);
        var album =
                Optional.ofNullable(addition)
                        .flatMap(id -> additions.album(petition, Long.parseLong(id)));
        if (album.isEmpty()) {
            var text = added(key, petition, event.text(), event.files());
            tell(petition, text, event.files(), origin(event));
            return;
        }
        String subject = PetitionWords.subject(petition);
        String origin = origin(album.get().first());
        for (Card card : cardsInReach(petition)) {
            boolean together = outbox.takeBackUnsent(subject, origin, card.address());
            var files = together ? album.get().files() : event.files();
            String said = together ? String.join("\n", album.get().words()) : event.text();
            outbox.say(
                    beside(card, petition, added(key, petition, said, files), files)
                            .between(clock.instant().plus(ALBUM_SETTLES), null),
                    origin);
        }
    }

    private RichText added(String key, Petition petition, String said, List<Attachment> files) {
        String count = this.files.words(files, Language.VI);
        String all =
                count.isEmpty()
                        ? said
                        : said.isBlank()
                                ? count
                                : said
                                        + "\n"
                                        + texts.words(Language.VI, "petition.unit.with", count);
        return say(key, petition.code(), all);
    }

    // Whoever asked must know that they have no answer; else nobody misses what they never read.
    private void takeBack(PetitionChanged event) {
        var petition = event.petition();
        String origin = origin(event);
        if (origin != null) outbox.takeBack(PetitionWords.subject(petition), origin);
        if (event.facts().containsKey("asked"))
            tell(petition, say("petition.unit.answerRemoved", petition.code()), List.of());
    }

    private static @Nullable String origin(PetitionChanged event) {
        String addition = event.facts().get(PetitionEvent.ADDITION);
        return addition == null ? null : origin(Long.parseLong(addition));
    }

    private static String origin(long addition) {
        return PetitionEvent.ADDITION + ":" + addition;
    }

    private void supported(PetitionChanged event) {
        String unit = words.unit(String.valueOf(event.facts().get("unit")), Language.VI);
        var text = say("petition.unit.supported", event.petition().code(), unit, event.text());
        tell(event.petition(), text, event.files());
    }

    // The unit has answered twice; who decides what now is the secretariat's business too.
    private void marked(PetitionChanged event) {
        var petition = event.petition();
        var text =
                RichText.lines(
                        say("petition.unit.marked", petition.code(), event.text()),
                        words.matter(petition, Language.VI));
        var told = new HashSet<>(contacts.reach(units.secretariat().id()));
        told.addAll(contacts.reach(handling.holder(petition)));
        for (long address : told)
            outbox.say(
                    Letter.notice(address, text, PetitionWords.subject(petition))
                            .with(event.files()));
    }

    private void tell(Petition petition, RichText text, List<Attachment> files) {
        tell(petition, text, files, null);
    }

    private void tell(
            Petition petition, RichText text, List<Attachment> files, @Nullable String origin) {
        for (Card card : cardsInReach(petition))
            outbox.say(beside(card, petition, text, files), origin);
    }

    private List<Card> cardsInReach(Petition petition) {
        var here = contacts.reach(handling.holder(petition));
        return cards.open(PetitionWords.subject(petition)).stream()
                .filter(card -> here.contains(card.address()))
                .toList();
    }

    private Letter beside(Card card, Petition petition, RichText text, List<Attachment> files) {
        var said = RichText.lines(text, words.matter(petition, Language.VI));
        return Letter.notice(card.address(), said, PetitionWords.subject(petition))
                .with(files)
                .belongingTo(card, petition.code());
    }

    private void objected(Petition petition, PetitionChanged event) {
        String reason = event.text();
        tell(petition, say("petition.unit.objected", petition.code(), reason), event.files());
        var told =
                RichText.lines(
                        say(
                                "petition.review.told",
                                petition.code(),
                                words.unit(handling.holder(petition), Language.VI),
                                reason),
                        words.matter(petition, Language.VI));
        var addresses = contacts.reach(handling.holder(petition));
        for (long address : onlookers.of(petition))
            if (!addresses.contains(address))
                outbox.say(
                        Letter.notice(address, told, PetitionWords.subject(petition))
                                .with(event.files()));
    }

    private RichText say(String key, Object... arguments) {
        return texts.say(Language.VI, key, arguments);
    }
}
