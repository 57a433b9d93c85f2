package vn.nhipcau.petition.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.council.Units;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Texts;

import java.util.ArrayList;
import java.util.List;

/** What the card of a draft shows, while it is written and after. */
@Component
class DraftCards {
    private final DraftText text;
    private final DraftButtons buttons;
    private final Units units;
    private final Texts texts;

    DraftCards(DraftText text, DraftButtons buttons, Units units, Texts texts) {
        this.text = text;
        this.buttons = buttons;
        this.units = units;
        this.texts = texts;
    }

    CardView review(Draft draft, Language language) {
        var rows = new ArrayList<List<Button>>();
        rows.add(List.of(buttons.button(language, new DraftAction.Send())));
        var corrections = new ArrayList<Button>();
        if (!units.wards().isEmpty())
            corrections.add(buttons.button(language, new DraftAction.InWard(null)));
        corrections.add(buttons.button(language, new DraftAction.InArea(null)));
        rows.add(corrections);
        if (draft.passages().size() + draft.files().size() > 1)
            rows.add(List.of(buttons.button(language, new DraftAction.Remove())));
        rows.add(
                List.of(
                        buttons.button(language, new DraftAction.Contact()),
                        buttons.button(language, new DraftAction.Cancel())));
        var summary = text.summary(draft, language);
        return new CardView(
                draft.behalf() == null
                        ? summary
                        : DraftText.below(summary, texts.say(language, "petition.behalf.consent")),
                rows);
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
        lines.add(text.where(draft, language));
        text.files(draft, language).ifPresent(lines::add);
        lines.add(texts.say(language, "petition.draft.sent"));
        return CardView.of(RichText.lines(lines));
    }

    /**
     * What was added to a petition keeps that petition's ward, area and addressee, not a draft's.
     */
    CardView added(Draft draft, String code, Language language) {
        var lines = new ArrayList<RichText>();
        lines.add(texts.say(language, "petition.draft.add", code));
        text.files(draft, language).ifPresent(lines::add);
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
                buttons.button(language, new DraftAction.Restore()));
    }

    /** What is left of it in the chat of the colleague who entered it: nothing of the person. */
    CardView entered(Draft draft, Language language) {
        var parts = text.heading(draft, language);
        parts.add(text.where(draft, language));
        parts.add(texts.say(language, "petition.draft.sent"));
        return CardView.of(RichText.lines(parts));
    }
}
