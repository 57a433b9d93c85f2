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
import vn.nhipcau.petition.PetitionChanged;
import vn.nhipcau.petition.PetitionEvent;
import vn.nhipcau.petition.PetitionWords;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Texts;

import java.util.HashSet;
import java.util.List;

/** What a unit that has a petition is told beside its card. */
@Component
class UnitNews {
    private final Handling handling;
    private final Contacts contacts;
    private final ReturnAudience onlookers;
    private final Units units;
    private final PetitionWords words;
    private final Cards cards;
    private final Outbox outbox;
    private final Texts texts;

    UnitNews(
            Handling handling,
            Contacts contacts,
            ReturnAudience onlookers,
            Units units,
            PetitionWords words,
            Cards cards,
            Outbox outbox,
            Texts texts) {
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
            case SUPPLEMENTED -> follow(event, "petition.unit.supplement");
            case INFO_GIVEN -> follow(event, "petition.unit.informed");
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
        tell(event.petition(), text, event.files(), origin(event));
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
        return addition == null ? null : PetitionEvent.ADDITION + ":" + addition;
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
        var here = contacts.reach(handling.holder(petition));
        var said = RichText.lines(text, words.matter(petition, Language.VI));
        for (Card card : cards.open(PetitionWords.subject(petition)))
            if (here.contains(card.address()))
                outbox.say(
                        Letter.notice(card.address(), said, PetitionWords.subject(petition))
                                .with(files)
                                .belongingTo(card, petition.code()),
                        origin);
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
