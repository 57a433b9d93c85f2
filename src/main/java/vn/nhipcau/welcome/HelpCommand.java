package vn.nhipcau.welcome;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.ChatCommand;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.people.Contacts;
import vn.nhipcau.shared.RichText;

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
    public void run(UpdateContext context, String rest) {
        if (!context.inGroup()) context.answer(help(context));
        else if (contacts.unitAt(context.address().id()).isEmpty()) context.answer("welcome.group");
        else context.answer("welcome.groupHelp");
    }

    private RichText help(UpdateContext context) {
        var paragraphs = new ArrayList<>(parts.of(context.person()));
        paragraphs.add(context.text("welcome.help"));
        return RichText.lines(paragraphs);
    }
}
