package vn.nhipcau.chat;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.ChatCommand.Audience;
import vn.nhipcau.chat.ChatCommand.Where;
import vn.nhipcau.people.People;
import vn.nhipcau.people.Person;
import vn.nhipcau.people.Roles;
import vn.nhipcau.people.Roles.Held;
import vn.nhipcau.people.Roles.Role;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Texts;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** All commands of all rooms, by both of their names. */
@Component
class Commands implements SmartInitializingSingleton {
    private final Map<String, ChatCommand> byName = new HashMap<>();
    private final ObjectProvider<ChatCommand> commands;
    private final People people;
    private final Roles roles;
    private final Texts texts;
    private List<ChatCommand> inOrder = List.of();

    // Commands may themselves want the menu, so they are asked for when all of them are there.
    Commands(ObjectProvider<ChatCommand> commands, People people, Roles roles, Texts texts) {
        this.commands = commands;
        this.people = people;
        this.roles = roles;
        this.texts = texts;
    }

    @Override
    public void afterSingletonsInstantiated() {
        inOrder = commands.stream().sorted(Comparator.comparingInt(ChatCommand::place)).toList();
        for (ChatCommand command : inOrder) {
            put(command.name(), command);
            if (!command.english().equals(command.name())) put(command.english(), command);
        }
    }

    private void put(String name, ChatCommand command) {
        var before = byName.put(name, command);
        if (before != null) throw new IllegalStateException("two commands /" + name);
    }

    void run(UpdateContext context, MessageContent.Command said) {
        var command = byName.get(said.name());
        if (command == null) {
            if (!context.inGroup()) context.hint("chat.unknownCommand");
        } else if (context.inGroup() && command.where() == Where.PRIVATE) {
            context.hint("chat.onlyInPrivate", said.name());
        } else if (!context.inGroup() && command.where() == Where.GROUP) {
            context.hint("chat.onlyInGroup", said.name());
        } else if (!mayUse(command, context)) {
            context.hint("chat.notAuthorised");
        } else {
            command.run(context, said.rest());
        }
    }

    private boolean mayUse(ChatCommand command, UpdateContext context) {
        return switch (command.audience()) {
            case EVERYBODY, EVERY_ROLE, STAFF -> true;
            case SECRETARIES -> people.isSecretary(context.person());
            case DELEGATES -> roles.has(context.person(), Role.DELEGATE);
        };
    }

    /** What the menu of everybody's own chat shows. */
    List<Menu.Entry> menu(Language language) {
        return menu(language, Where.GROUP, Set.of(Audience.EVERYBODY));
    }

    /** What the menu of groups shows: whoever is in a unit's group is staff. */
    List<Menu.Entry> groupMenu(Language language) {
        return menu(
                language,
                Where.PRIVATE,
                EnumSet.of(Audience.EVERYBODY, Audience.EVERY_ROLE, Audience.STAFF));
    }

    /** What the menu of this person's own chat shows: first what they are here for. */
    List<Menu.Entry> menu(Person person) {
        var shown = EnumSet.noneOf(Audience.class);
        boolean secretary = people.isSecretary(person);
        var held = roles.of(person).stream().map(Held::role).toList();
        if (secretary) shown.add(Audience.SECRETARIES);
        if (secretary || !held.isEmpty()) shown.add(Audience.EVERY_ROLE);
        if (secretary || held.stream().anyMatch(role -> role != Role.DELEGATE))
            shown.add(Audience.STAFF);
        if (held.contains(Role.DELEGATE)) shown.add(Audience.DELEGATES);
        var language = person.language();
        return Stream.concat(menu(language, Where.GROUP, shown).stream(), menu(language).stream())
                .toList();
    }

    private List<Menu.Entry> menu(Language language, Where elsewhere, Set<Audience> shown) {
        return inOrder.stream()
                .filter(ChatCommand::inMenu)
                .filter(command -> command.where() != elsewhere)
                .filter(command -> shown.contains(command.audience()))
                .map(command -> entry(command, language))
                .toList();
    }

    private Menu.Entry entry(ChatCommand command, Language language) {
        return new Menu.Entry(
                language == Language.VI ? command.name() : command.english(),
                texts.words(language, "command." + command.name()));
    }
}
