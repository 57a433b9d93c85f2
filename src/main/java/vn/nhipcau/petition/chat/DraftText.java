package vn.nhipcau.petition.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.council.Units;
import vn.nhipcau.council.Ward;
import vn.nhipcau.petition.PetitionIntake;
import vn.nhipcau.petition.PetitionWords;
import vn.nhipcau.record.Passage;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Shortened;
import vn.nhipcau.shared.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a draft reads: what was understood, what was said, what came with it. */
@Component
class DraftText {
    private static final int SHOWN = 3000;

    private final Units units;
    private final PetitionIntake intake;
    private final PetitionWords words;
    private final Texts texts;

    DraftText(Units units, PetitionIntake intake, PetitionWords words, Texts texts) {
        this.units = units;
        this.intake = intake;
        this.words = words;
        this.texts = texts;
    }

    Optional<RichText> files(Draft draft, Language language) {
        int files = draft.files().size();
        return files == 0
                ? Optional.empty()
                : Optional.of(texts.say(language, "petition.draft.files", files));
    }

    private Optional<RichText> later(Draft draft, Language language) {
        var later = draft.laterPassages();
        if (later.isEmpty()) return Optional.empty();
        var words = later.stream().map(Passage::text).collect(Collectors.joining("; "));
        return Optional.of(texts.say(language, "petition.draft.later", shortened(words, language)));
    }

    List<RichText> heading(Draft draft, Language language) {
        var lines = new ArrayList<RichText>();
        var behalf = draft.behalf();
        lines.add(
                texts.say(
                        language,
                        behalf == null ? "petition.draft.title" : "petition.behalf.title"));
        if (behalf != null && behalf.source() != null)
            lines.add(texts.say(language, "petition.source." + behalf.source()));
        return lines;
    }

    RichText where(Draft draft, Language language) {
        String unknown = texts.words(language, "petition.draft.unknown");
        var area = Optional.ofNullable(draft.area()).map(units::area);
        String areaName = area.map(found -> found.name().in(language)).orElse(unknown);
        String wardId = draft.ward();
        Ward ward = wardId == null ? null : units.ward(wardId);
        String unit =
                area.flatMap(found -> intake.destination(found.code(), wardId, draft.insisted()))
                        .map(found -> found.name().in(language))
                        .orElseGet(() -> words.beingSorted(language));
        return units.wards().isEmpty()
                ? texts.say(language, "petition.draft.where.noWard", areaName, unit)
                : texts.say(
                        language,
                        "petition.draft.where",
                        ward == null ? unknown : ward.name().in(language),
                        areaName,
                        unit);
    }

    RichText summary(Draft draft, Language language) {
        var parts = heading(draft, language);
        parts.add(where(draft, language));
        parts.add(content(draft, language));
        if (draft.place() != null) parts.add(texts.say(language, "petition.draft.place"));
        var contact = draft.contact();
        if (contact != null)
            parts.add(
                    texts.say(
                            language,
                            "petition.draft.contact",
                            (contact.name() + " " + contact.phone()).strip()));
        later(draft, language).ifPresent(parts::add);
        files(draft, language).ifPresent(parts::add);
        return RichText.lines(parts);
    }

    /** What was said so far, with what came along. */
    RichText gathered(Draft draft, Language language) {
        var parts = new ArrayList<RichText>();
        parts.add(content(draft, language));
        if (draft.place() != null) parts.add(texts.say(language, "petition.draft.place"));
        files(draft, language).ifPresent(parts::add);
        return RichText.lines(parts);
    }

    RichText content(Draft draft, Language language) {
        String text = draft.text();
        return texts.say(
                language,
                "petition.draft.content",
                text.isEmpty()
                        ? texts.words(language, "petition.draft.noText")
                        : shortened(text, language));
    }

    String shortened(String text, Language language) {
        int length = text.codePointCount(0, text.length());
        String begin = Shortened.to(text, SHOWN);
        return begin.equals(text)
                ? text
                : begin + texts.words(language, "petition.draft.shortened", length);
    }

    static RichText below(RichText first, RichText second) {
        return first.plus("\n\n").plus(second);
    }
}
