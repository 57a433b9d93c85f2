package vn.nhipcau.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.outbox.Button;
import vn.nhipcau.shared.CaseRef;
import vn.nhipcau.shared.SubjectKind;
import vn.nhipcau.shared.SubjectKind.Only;

import java.util.List;

/** Buttons that do what a command does. */
@Component
class MenuCards implements CardHandler<Only, MenuCards.Run> {
    private static final CardKind<Only, Run> KIND =
            CardKind.of(SubjectKind.ofOne("menu"), Run.class);

    /** The subject of a card with such buttons. */
    static final String SUBJECT = KIND.subject(new Only());

    /** What this command does. */
    record Run(String command) {}

    private final Commands commands;

    MenuCards(Commands commands) {
        this.commands = commands;
    }

    static Button button(String label, String command) {
        return KIND.button(label, new Run(command));
    }

    @Override
    public CardKind<Only, Run> kind() {
        return KIND;
    }

    /** None: a menu is about no case. */
    @Override
    public List<String> quoting(CaseRef erased) {
        return List.of();
    }

    @Override
    public void tapped(UpdateContext context, Tap<Only, Run> tap) {
        commands.run(context, new MessageContent.Command(tap.action().command(), ""));
    }
}
