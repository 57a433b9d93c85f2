package vn.nhipcau.petition.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.outbox.Button;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Texts;

/** The buttons below a draft. */
@Component
class DraftButtons {
    private final Texts texts;

    DraftButtons(Texts texts) {
        this.texts = texts;
    }

    // What it does is also the name of what stands on it.
    Button button(Language language, DraftAction action) {
        return tap(
                texts.words(language, "petition.button." + FilePetition.ACTIONS.write(action)),
                action);
    }

    static Button tap(String label, DraftAction action) {
        return Button.tap(label, FilePetition.ACTIONS.write(action));
    }
}
