package vn.nhipcau.welcome;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardHandler;
import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.ChatCommand;
import vn.nhipcau.chat.Menus;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.shared.CaseRef;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.SubjectKind;
import vn.nhipcau.shared.SubjectKind.Only;

import java.util.List;

/** The person chooses the language in which they are spoken to. */
@Component
class LanguageCommand implements ChatCommand, CardHandler<Only, LanguageCommand.Speak> {
    private static final CardKind<Only, Speak> KIND =
            CardKind.of(SubjectKind.ofOne("language"), Speak.class);

    /** We speak this from now on. */
    record Speak(Language language) {}

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
    public void run(UpdateContext context, String rest) {
        cards.answer(
                context.address().id(),
                KIND.subject(new Only()),
                CardView.of(
                        context.text("welcome.language"),
                        KIND.button("Tiếng Việt", new Speak(Language.VI)),
                        KIND.button("English", new Speak(Language.EN))));
    }

    @Override
    public CardKind<Only, Speak> kind() {
        return KIND;
    }

    /** None: it is about no case. */
    @Override
    public List<String> quoting(CaseRef erased) {
        return List.of();
    }

    @Override
    public void tapped(UpdateContext context, Tap<Only, Speak> tap) {
        menus.speak(context, tap.action().language());
        cards.close(tap.card().id(), CardView.of(context.text("welcome.language.chosen")));
    }
}
