package vn.nhipcau.petition.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.petition.AnswerText;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.Reply;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Texts;

/** What the card of an answer shows, and its buttons. */
@Component
class AnswerView {
    private final AnswerText answers;
    private final Texts texts;

    AnswerView(AnswerText answers, Texts texts) {
        this.answers = answers;
        this.texts = texts;
    }

    CardView view(Petition petition, Reply reply, Language language) {
        var text = answers.of(petition, reply, language);
        var understood = button(language, "understood", new AnswerCards.Action.Understood());
        return petition.isForQuestioning()
                ? CardView.of(text, understood)
                : CardView.of(text, understood, review(language));
    }

    Button review(Language language) {
        return button(language, "review", new AnswerCards.Action.Review());
    }

    Button button(Language language, String label, AnswerCards.Action action) {
        return AnswerCards.KIND.button(
                texts.words(language, "petition.answer.button." + label), action);
    }
}
