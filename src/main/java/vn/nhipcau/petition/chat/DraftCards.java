package vn.nhipcau.petition.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.council.SubjectArea;
import vn.nhipcau.council.Units;
import vn.nhipcau.council.Ward;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.petition.PetitionWords;
import vn.nhipcau.petition.Petitions;
import vn.nhipcau.routing.Routing;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Shortened;
import vn.nhipcau.shared.Spelling;
import vn.nhipcau.shared.Texts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the card of a draft shows at each step. */
@Component
class DraftCards {
    private static final int WARDS_IN_A_ROW = 3;
    private static final int AREAS_IN_A_ROW = 2;
    private static final int SHOWN = 3000;

    private final Units units;
    private final Routing routing;
    private final Petitions petitions;
    private final PetitionWords words;
    private final NearbyWards near;
    private final Texts texts;

    DraftCards(
            Units units,
            Routing routing,
            Petitions petitions,
            PetitionWords words,
            NearbyWards near,
            Texts texts) {
        this.near = near;
        this.petitions = petitions;
        this.words = words;
        this.units = units;
        this.routing = routing;
        this.texts = texts;
    }

    CardView review(Draft draft, Language language) {
        var buttons = new ArrayList<List<Button>>();
        buttons.add(List.of(button(language, new DraftAction.Send())));
        var corrections = new ArrayList<Button>();
        if (!units.wards().isEmpty())
            corrections.add(button(language, new DraftAction.InWard(null)));
        corrections.add(button(language, new DraftAction.InArea(null)));
        buttons.add(corrections);
        if (draft.passages().size() + draft.files().size() > 1)
            buttons.add(List.of(button(language, new DraftAction.Remove())));
        buttons.add(
                List.of(
                        button(language, new DraftAction.Contact()),
                        button(language, new DraftAction.Cancel())));
        var text = summary(draft, language);
        return new CardView(
                draft.behalf() == null
                        ? text
                        : below(text, texts.say(language, "petition.behalf.consent")),
                buttons);
    }

    CardView whichWard(Draft draft, Language language) {
        var place = draft.place();
        var proposed = place == null ? List.<Ward>of() : near.wards(place);
        var question =
                proposed.isEmpty()
                        ? texts.say(language, "petition.draft.whichWard")
                        : texts.say(
                                language,
                                "petition.draft.whichWard.near",
                                proposed.stream()
                                        .map(ward -> ward.name().in(language))
                                        .collect(Collectors.joining(", ")));
        var wards = new LinkedHashSet<>(routing.read(draft.text()).candidates());
        wards.addAll(proposed);
        wards.addAll(units.wards());
        var rows =
                rows(
                        wards.stream().map(ward -> wardButton(ward, language)).toList(),
                        WARDS_IN_A_ROW);
        boolean corrects = draft.ward() != null || draft.wardChosen();
        rows.add(
                List.of(
                        button(language, new DraftAction.WardUnknown()),
                        button(
                                language,
                                corrects ? new DraftAction.Return() : new DraftAction.Cancel())));
        return new CardView(below(summary(draft, language), question), rows);
    }

    CardView whichArea(Draft draft, Language language) {
        var question = texts.say(language, "petition.draft.whichArea");
        var areas =
                units.areas().stream()
                        .map(
                                area ->
                                        tap(
                                                area.name().in(language),
                                                new DraftAction.InArea(area.code())))
                        .toList();
        var rows = rows(areas, AREAS_IN_A_ROW);
        rows.add(
                List.of(
                        button(
                                language,
                                draft.area() == null
                                        ? new DraftAction.Cancel()
                                        : new DraftAction.Return())));
        return new CardView(below(summary(draft, language), question), rows);
    }

    CardView whichContact(Draft draft, Language language) {
        var question =
                texts.say(
                        language,
                        draft.behalf() == null
                                ? "petition.draft.whichContact"
                                : "petition.behalf.whichContact");
        return CardView.of(
                below(summary(draft, language), question),
                button(language, new DraftAction.Back()));
    }

    CardView supplementOrNew(Draft draft, List<String> codes, Language language) {
        var question =
                codes.size() == 1
                        ? texts.say(
                                language, "petition.draft.supplementOrNew", named(codes.getFirst()))
                        : texts.say(language, "petition.draft.supplementWhich");
        var rows = new ArrayList<List<Button>>();
        for (String code : codes)
            rows.add(
                    List.of(
                            tap(
                                    texts.words(language, "petition.draft.add", named(code)),
                                    new DraftAction.Add(code.toLowerCase(Locale.ROOT)))));
        rows.add(
                List.of(
                        button(language, new DraftAction.New()),
                        button(language, new DraftAction.Cancel())));
        return new CardView(below(question, content(draft, language)), rows);
    }

    CardView cancelled(Language language) {
        return CardView.of(texts.say(language, "petition.cancelled"));
    }

    /**
     * The draft once it was sent: without its words, which stand in the person's own messages. So
     * nothing of them stays behind here when they have to be erased.
     */
    CardView sent(Draft draft, Language language) {
        var lines = new ArrayList<RichText>();
        lines.add(texts.say(language, "petition.draft.title"));
        lines.add(where(draft, language));
        files(draft, language).ifPresent(lines::add);
        lines.add(texts.say(language, "petition.draft.sent"));
        return CardView.of(RichText.lines(lines));
    }

    private Optional<RichText> files(Draft draft, Language language) {
        int files = draft.files().size();
        return files == 0
                ? Optional.empty()
                : Optional.of(texts.say(language, "petition.draft.files", files));
    }

    private Optional<RichText> later(Draft draft, Language language) {
        var later = draft.laterPassages();
        if (later.isEmpty()) return Optional.empty();
        var words = later.stream().map(Draft.Passage::text).collect(Collectors.joining("; "));
        return Optional.of(texts.say(language, "petition.draft.later", shortened(words, language)));
    }

    /**
     * What was added to a petition keeps that petition's ward, area and addressee, not a draft's.
     */
    CardView added(Draft draft, String code, Language language) {
        var lines = new ArrayList<RichText>();
        lines.add(texts.say(language, "petition.draft.add", code));
        files(draft, language).ifPresent(lines::add);
        lines.add(texts.say(language, "petition.draft.sent"));
        return CardView.of(RichText.lines(lines));
    }

    /** Dropped, and how to have it back. */
    CardView dropped(Draft draft, Language language) {
        return CardView.of(
                texts.say(
                        language,
                        "petition.draft.dropped",
                        draft.passages().size(),
                        draft.files().size()),
                button(language, new DraftAction.Restore()));
    }

    CardView oneOrTwo(Draft.Passage another, Language language) {
        return new CardView(
                below(
                        texts.say(language, "petition.draft.oneOrTwo"),
                        texts.say(
                                language,
                                "petition.draft.content",
                                shortened(another.text(), language))),
                List.of(
                        List.of(
                                button(language, new DraftAction.One()),
                                button(language, new DraftAction.Two())),
                        List.of(button(language, new DraftAction.Cancel()))));
    }

    CardView removing(Draft draft, Language language) {
        var rows = new ArrayList<List<Button>>();
        if (draft.passages().size() + draft.files().size() > 1) {
            for (var passage : draft.passages())
                rows.add(
                        List.of(
                                tap(
                                        PetitionWords.named("✕", passage.text()),
                                        new DraftAction.WithoutWords(passage.message()))));
            int number = 0;
            for (var piece : draft.files())
                rows.add(
                        List.of(
                                tap(
                                        texts.words(
                                                language,
                                                "petition.draft.file." + piece.kind(),
                                                ++number),
                                        new DraftAction.WithoutFile(piece.file()))));
        }
        rows.add(List.of(button(language, new DraftAction.Return())));
        return new CardView(
                below(summary(draft, language), texts.say(language, "petition.draft.removeWhich")),
                rows);
    }

    /** The subject area that goes by these words. */
    Optional<SubjectArea> areaNamed(String words) {
        String folded = Spelling.fold(words);
        return units.areas().stream()
                .filter(
                        area ->
                                Spelling.fold(area.name().vi()).equals(folded)
                                        || Spelling.fold(area.name().en()).equals(folded))
                .findFirst();
    }

    /** What is left of it in the chat of the colleague who entered it: nothing of the person. */
    CardView entered(Draft draft, Language language) {
        var parts = heading(draft, language);
        parts.add(where(draft, language));
        parts.add(texts.say(language, "petition.draft.sent"));
        return CardView.of(RichText.lines(parts));
    }

    private List<RichText> heading(Draft draft, Language language) {
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

    private RichText where(Draft draft, Language language) {
        String unknown = texts.words(language, "petition.draft.unknown");
        var area = Optional.ofNullable(draft.area()).map(units::area);
        String areaName = area.map(found -> found.name().in(language)).orElse(unknown);
        String wardId = draft.ward();
        Ward ward = wardId == null ? null : units.ward(wardId);
        String unit =
                area.flatMap(found -> petitions.destination(found.code(), wardId, draft.insisted()))
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

    private RichText summary(Draft draft, Language language) {
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

    private RichText content(Draft draft, Language language) {
        String text = draft.text();
        return texts.say(
                language,
                "petition.draft.content",
                text.isEmpty()
                        ? texts.words(language, "petition.draft.noText")
                        : shortened(text, language));
    }

    private String shortened(String text, Language language) {
        int length = text.codePointCount(0, text.length());
        String begin = Shortened.to(text, SHOWN);
        return begin.equals(text)
                ? text
                : begin + texts.words(language, "petition.draft.shortened", length);
    }

    private String named(String code) {
        return petitions.withCode(code).map(words::named).orElse(code);
    }

    private static RichText below(RichText first, RichText second) {
        return first.plus("\n\n").plus(second);
    }

    // What it does is also the name of what stands on it.
    private Button button(Language language, DraftAction action) {
        return tap(
                texts.words(language, "petition.button." + FilePetition.ACTIONS.write(action)),
                action);
    }

    private static Button tap(String label, DraftAction action) {
        return Button.tap(label, FilePetition.ACTIONS.write(action));
    }

    private static Button wardButton(Ward ward, Language language) {
        return tap(ward.name().in(language), new DraftAction.InWard(ward.id()));
    }

    private static List<List<Button>> rows(List<Button> buttons, int width) {
        var rows = new ArrayList<List<Button>>();
        for (int i = 0; i < buttons.size(); i += width)
            rows.add(buttons.subList(i, Math.min(i + width, buttons.size())));
        return rows;
    }
}
