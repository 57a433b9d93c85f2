package vn.nhipcau.petition.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.petition.chat.AskForReview.Action;
import vn.nhipcau.petition.chat.ReviewStep.IsThatTheReason;
import vn.nhipcau.petition.chat.ReviewStep.Why;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Texts;

/** How it is asked why somebody does not agree. */
@Component
class ReviewView {
    private final Texts texts;

    ReviewView(Texts texts) {
        this.texts = texts;
    }

    CardView ask(ReviewStep step, Language language) {
        return switch (step) {
            case Why(_, var code, _, _) ->
                    CardView.of(
                            withFiles(
                                    texts.say(language, "petition.review.why", code),
                                    step,
                                    language),
                            button(language, "petition.button.cancel", new Action.Cancel()));
            case IsThatTheReason(_, var code, var reason, _, _) ->
                    CardView.of(
                            withFiles(
                                    texts.say(language, "petition.review.reason", code, reason),
                                    step,
                                    language),
                            button(language, "petition.review.send", new Action.Send()),
                            button(language, "petition.button.cancel", new Action.Cancel()));
        };
    }

    private RichText withFiles(RichText text, ReviewStep step, Language language) {
        int files = step.attached().size();
        return files == 0
                ? text
                : RichText.lines(text, texts.say(language, "petition.draft.files", files));
    }

    private Button button(Language language, String key, Action action) {
        return Button.tap(texts.words(language, key), AskForReview.ACTIONS.write(action));
    }
}
