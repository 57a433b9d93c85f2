package vn.nhipcau.telegram;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Channel.EditText;
import vn.nhipcau.outbox.Channel.NewText;
import vn.nhipcau.outbox.Channel.Outgoing;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Texts;

/**
 * Words before every text of an exercise, so that nobody who finds one on their phone takes it for
 * the real thing. The sandbox needs none: nothing leaves it.
 */
@Component
class RehearsalMark {
    private final String words;

    // What the program runs for is decided at the start and no setting of anybody's.
    @Autowired
    RehearsalMark(Environment environment, Texts texts) {
        this(
                "rehearsal".equals(environment.getProperty("nhipcau.mode"))
                        ? texts.words(Language.VI, "chat.rehearsal")
                        : "");
    }

    /** Marks with these words; with none, nothing is marked. */
    RehearsalMark(String words) {
        this.words = words;
    }

    /** A text about us, marked as well. */
    String on(String text) {
        return words.isEmpty() ? text : words + " " + text;
    }

    /** What is sent instead. */
    Outgoing on(Outgoing what) {
        if (words.isEmpty()) return what;
        return switch (what) {
            case NewText(var text, var buttons, var replyTo) ->
                    new NewText(marked(text), buttons, replyTo);
            case EditText(var message, var text, var buttons) ->
                    new EditText(message, marked(text), buttons);
            default -> what;
        };
    }

    // In an exercise the end of the very longest text may be missing.
    private RichText marked(RichText text) {
        return RichText.plain(words + " ").plus(text).split(CardView.MAX_CODE_POINTS).getFirst();
    }
}
