package vn.nhipcau.petition.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.council.Council;
import vn.nhipcau.petition.PetitionChanged;
import vn.nhipcau.petition.PetitionWords;
import vn.nhipcau.petition.TriageReason;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Texts;

import java.util.Objects;
import java.util.Optional;

/** What a citizen is told of a change to their petition. */
@Component
class CitizenNoticeText {
    private final Council council;
    private final PetitionWords words;
    private final Texts texts;

    CitizenNoticeText(Council council, PetitionWords words, Texts texts) {
        this.council = council;
        this.words = words;
        this.texts = texts;
    }

    /** In the language of whoever is told; empty if it is not worth telling. */
    Optional<RichText> of(PetitionChanged event, Language language) {
        var petition = event.petition();
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
            case ROUTED -> routed(event, language);
            case TRIAGED ->
                    TriageReason.RECALLED.name().equals(event.facts().get("reason"))
                            ? Optional.of(texts.say(language, "petition.notice.recalled", code))
                            : Optional.empty();
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
            case DUE_MOVED -> dueMoved(event, language);
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

    private Optional<RichText> dueMoved(PetitionChanged event, Language language) {
        String why = event.facts().getOrDefault("reason", "");
        // To which unit it went is told in the same breath, with the date.
        if (why.equals("level")) return Optional.empty();
        return Optional.of(
                texts.say(
                        language,
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
    private Optional<RichText> routed(PetitionChanged event, Language language) {
        var petition = event.petition();
        if (event.isFirstRouting() || event.facts().containsKey("back")) return Optional.empty();
        String unit = event.facts().getOrDefault("unit", "");
        return Optional.of(
                texts.say(
                        language,
                        "petition.notice.routed",
                        petition.code(),
                        words.unit(unit, language),
                        words.day(petition.due())));
    }
}
