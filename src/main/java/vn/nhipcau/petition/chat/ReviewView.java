package vn.nhipcau.petition.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.petition.Petitions;
import vn.nhipcau.petition.chat.AskForReview.Action;
import vn.nhipcau.petition.chat.ReviewStep.IsThatTheReason;
import vn.nhipcau.petition.chat.ReviewStep.Why;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Texts;

/** How it is asked why somebody does not agree. */
@Component
class ReviewView {
    private final Petitions petitions;
    private final OtherMatter other;
    private final Texts texts;

    ReviewView(Petitions petitions, OtherMatter other, Texts texts) {
        this.petitions = petitions;
        this.other = other;
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
            case IsThatTheReason(var petition, var code, var reason, _, _) ->
                    CardView.of(
                            withDoubt(
                                    withFiles(
                                            texts.say(
                                                    language,
                                                    "petition.review.reason",
                                                    code,
                                                    reason),
                                            step,
                                            language),
                                    petition,
                                    reason,
                                    language),
                            button(language, "petition.review.send", new Action.Send()),
                            button(language, "petition.button.cancel", new Action.Cancel()));
        };
    }

    // Sent as a reason, another matter would reopen the wrong case and be nobody's petition.
    private RichText withDoubt(RichText text, long petition, String reason, Language language) {
        return petitions.find(petition).filter(asked -> other.isOther(reason, asked)).isPresent()
                ? RichText.lines(text, texts.say(language, "petition.review.other"))
                : text;
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
