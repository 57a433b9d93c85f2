package vn.nhipcau.petition.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.petition.Petition.Source;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Texts;

import java.util.ArrayList;
import java.util.List;

/** What the card asks a colleague who enters a petition, and nobody who files their own. */
@Component
class BehalfCards {
    /** By which ways a petition comes to a colleague. */
    static final List<Source> SOURCES = List.of(Source.PAPER, Source.PHONE, Source.IN_PERSON);

    private final Texts texts;

    BehalfCards(Texts texts) {
        this.texts = texts;
    }

    CardView whichSource(Draft draft, Language language) {
        var buttons = new ArrayList<Button>();
        for (Source source : SOURCES)
            buttons.add(
                    Button.tap(
                            texts.words(language, "petition.behalf.source." + source),
                            FilePetition.ACTIONS.write(new DraftAction.By(source))));
        return new CardView(
                RichText.lines(
                        texts.say(language, "petition.behalf.title"),
                        texts.say(language, "petition.behalf.whichSource")),
                List.of(buttons, List.of(cancel(language))));
    }

    CardView describe(Draft draft, Language language) {
        var behalf = draft.behalf();
        return CardView.of(
                RichText.lines(
                        texts.say(language, "petition.behalf.title"),
                        behalf == null || behalf.source() == null
                                ? RichText.EMPTY
                                : texts.say(language, "petition.source." + behalf.source()),
                        texts.say(language, "petition.behalf.describe")),
                cancel(language));
    }

    private Button cancel(Language language) {
        return Button.tap(
                texts.words(language, "petition.button.cancel"),
                FilePetition.ACTIONS.write(new DraftAction.Cancel()));
    }
}
