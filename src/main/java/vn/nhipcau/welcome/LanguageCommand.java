package vn.nhipcau.welcome;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardOwner;
import vn.nhipcau.chat.ChatCommand;
import vn.nhipcau.chat.Menus;
import vn.nhipcau.chat.Turn;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Face;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.shared.Language;

/** The person chooses the language in which they are spoken to. */
@Component
class LanguageCommand implements ChatCommand, CardOwner {
    private final Menus menus;
    private final Cards cards;

    LanguageCommand(Menus menus, Cards cards) {
        this.menus = menus;
        this.cards = cards;
    }

    @Override
    public String name() {
        return "ngonngu";
    }

    @Override
    public String english() {
        return "language";
    }

    @Override
    public int place() {
        return 70;
    }

    @Override
    public void run(Turn turn, String rest) {
        cards.open(
                turn.address().id(),
                Lane.ANSWER,
                owner(),
                Face.of(
                        turn.text("welcome.language"),
                        Button.tap("Tiếng Việt", "vi"),
                        Button.tap("English", "en")),
                null);
    }

    @Override
    public String owner() {
        return "language";
    }

    @Override
    public void tapped(Turn turn, Cards.Tap tap) {
        menus.speak(turn, Language.of(tap.action()));
        cards.close(tap.card().id(), Face.of(turn.text("welcome.language.chosen")));
    }
}
