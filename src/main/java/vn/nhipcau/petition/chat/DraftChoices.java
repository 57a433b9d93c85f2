package vn.nhipcau.petition.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.council.Units;
import vn.nhipcau.council.Ward;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.ButtonRows;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.petition.PetitionWords;
import vn.nhipcau.petition.Petitions;
import vn.nhipcau.record.Passage;
import vn.nhipcau.routing.Routing;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Texts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

/** What the card of a draft asks: in which ward, about what, which of it. */
@Component
class DraftChoices {
    private static final int WARDS_IN_A_ROW = 3;
    private static final int AREAS_IN_A_ROW = 2;

    private final DraftText text;
    private final DraftButtons buttons;
    private final Units units;
    private final Routing routing;
    private final Petitions petitions;
    private final PetitionWords words;
    private final NearbyWards near;
    private final TypedChoices typed;
    private final Texts texts;

    DraftChoices(
            DraftText text,
            DraftButtons buttons,
            Units units,
            Routing routing,
            Petitions petitions,
            PetitionWords words,
            NearbyWards near,
            TypedChoices typed,
            Texts texts) {
        this.text = text;
        this.buttons = buttons;
        this.units = units;
        this.routing = routing;
        this.petitions = petitions;
        this.words = words;
        this.near = near;
        this.typed = typed;
        this.texts = texts;
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
                ButtonRows.of(
                        wards.stream().map(ward -> wardButton(ward, language)).toList(),
                        WARDS_IN_A_ROW);
        boolean corrects = draft.ward() != null || draft.wardChosen();
        rows.add(
                List.of(
                        buttons.button(language, new DraftAction.WardUnknown()),
                        buttons.button(
                                language,
                                corrects ? new DraftAction.Return() : new DraftAction.Cancel())));
        return new CardView(DraftText.below(text.summary(draft, language), question), rows);
    }

    CardView whichArea(Draft draft, Language language) {
        var question = texts.say(language, "petition.draft.whichArea");
        var areas =
                units.areas().stream()
                        .map(
                                area ->
                                        DraftButtons.tap(
                                                area.name().in(language),
                                                new DraftAction.InArea(area.code())))
                        .toList();
        var rows = ButtonRows.of(areas, AREAS_IN_A_ROW);
        rows.add(
                List.of(
                        buttons.button(
                                language,
                                draft.area() == null
                                        ? new DraftAction.Cancel()
                                        : new DraftAction.Return())));
        return new CardView(DraftText.below(text.summary(draft, language), question), rows);
    }

    CardView whichContact(Draft draft, Language language) {
        var question =
                texts.say(
                        language,
                        draft.behalf() == null
                                ? "petition.draft.whichContact"
                                : "petition.behalf.whichContact");
        return CardView.of(
                DraftText.below(text.summary(draft, language), question),
                buttons.button(language, new DraftAction.Back()));
    }

    CardView supplementOrNew(Draft draft, List<String> codes, Language language) {
        var question =
                codes.size() == 1
                        ? texts.say(
                                language, "petition.draft.supplementOrNew", named(codes.getFirst()))
                        : texts.say(language, "petition.draft.supplementWhich");
        if (typed.isAsked(codes.getFirst()))
            question =
                    RichText.lines(
                            question,
                            texts.say(language, "petition.draft.answerOrNew", codes.getFirst()));
        var rows = new ArrayList<List<Button>>();
        for (String code : codes)
            rows.add(
                    List.of(
                            DraftButtons.tap(
                                    texts.words(language, "petition.draft.add", named(code)),
                                    TypedChoices.add(code))));
        rows.add(
                List.of(
                        buttons.button(language, new DraftAction.New()),
                        buttons.button(language, new DraftAction.Cancel())));
        return new CardView(DraftText.below(question, text.gathered(draft, language)), rows);
    }

    CardView oneOrTwo(Passage another, Language language) {
        return new CardView(
                DraftText.below(
                        texts.say(language, "petition.draft.oneOrTwo"),
                        texts.say(
                                language,
                                "petition.draft.content",
                                text.shortened(another.text(), language))),
                List.of(
                        List.of(
                                buttons.button(language, new DraftAction.One()),
                                buttons.button(language, new DraftAction.Two())),
                        List.of(buttons.button(language, new DraftAction.Cancel()))));
    }

    CardView removing(Draft draft, Language language) {
        var rows = new ArrayList<List<Button>>();
        if (draft.passages().size() + draft.files().size() > 1) {
            for (var passage : draft.passages())
                rows.add(
                        List.of(
                                DraftButtons.tap(
                                        PetitionWords.named("✕", passage.text()),
                                        new DraftAction.WithoutWords(passage.message()))));
            int number = 0;
            for (var piece : draft.files())
                rows.add(
                        List.of(
                                DraftButtons.tap(
                                        texts.words(
                                                language,
                                                "petition.draft.file." + piece.kind(),
                                                ++number),
                                        new DraftAction.WithoutFile(piece.file()))));
        }
        rows.add(List.of(buttons.button(language, new DraftAction.Return())));
        return new CardView(
                DraftText.below(
                        text.summary(draft, language),
                        texts.say(language, "petition.draft.removeWhich")),
                rows);
    }

    private String named(String code) {
        return petitions.withCode(code).map(words::named).orElse(code);
    }

    private static Button wardButton(Ward ward, Language language) {
        return DraftButtons.tap(ward.name().in(language), new DraftAction.InWard(ward.id()));
    }
}
