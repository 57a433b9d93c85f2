package vn.nhipcau.welcome;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.ChatCommand;
import vn.nhipcau.chat.Turn;
import vn.nhipcau.people.Contacts;
import vn.nhipcau.shared.Rich;

import java.util.ArrayList;

/** What can be done here, and whom to call in an emergency. */
@Component
class HelpCommand implements ChatCommand {
    private final Contacts contacts;
    private final Parts parts;

    HelpCommand(Contacts contacts, Parts parts) {
        this.contacts = contacts;
        this.parts = parts;
    }

    @Override
    public String name() {
        return "trogiup";
    }

    @Override
    public String english() {
        return "help";
    }

    @Override
    public Where where() {
        return Where.ANYWHERE;
    }

    @Override
    public int place() {
        return 80;
    }

    @Override
    public void run(Turn turn, String rest) {
        if (!turn.inGroup()) turn.answer(help(turn));
        else if (contacts.unitAt(turn.address().id()).isEmpty()) turn.answer("welcome.group");
        else turn.answer("welcome.groupHelp");
    }

    private Rich help(Turn turn) {
        var paragraphs = new ArrayList<>(parts.of(turn.person()));
        paragraphs.add(turn.text("welcome.help"));
        return Rich.lines(paragraphs);
    }
}
