package vn.nhipcau.chat;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

import vn.nhipcau.council.Council;
import vn.nhipcau.outbox.Addresses;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.people.People;
import vn.nhipcau.people.Person;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Texts;

import java.util.List;

/** What each messenger offers as commands: to everybody, and to whom speaks or may do otherwise. */
@Component
public class Menus {
    /** The subject of cards with {@link #button}s. */
    public static final String CARDS = MenuCards.SUBJECT;

    private final List<Menu> menus;
    private final Commands commands;
    private final FlowEngine flows;
    private final People people;
    private final Addresses addresses;
    private final ApplicationEventPublisher events;
    private final Texts texts;
    private final Council council;

    Menus(
            List<Menu> menus,
            Commands commands,
            FlowEngine flows,
            People people,
            Addresses addresses,
            ApplicationEventPublisher events,
            Texts texts,
            Council council) {
        this.menus = menus;
        this.commands = commands;
        this.flows = flows;
        this.people = people;
        this.addresses = addresses;
        this.events = events;
        this.texts = texts;
        this.council = council;
    }

    /** A button that does what a command does. */
    public static Button button(String label, String command) {
        return MenuCards.button(label, command);
    }

    /** A link into the messenger of this chat; null while its name is not known yet. */
    public @Nullable String link(UpdateContext context, String key, boolean group) {
        return menus.stream()
                .filter(menu -> menu.channel().equals(context.address().channel()))
                .findFirst()
                .map(menu -> menu.link(key, group))
                .orElse(null);
    }

    /** From now on they are spoken to in this language: menu and open dialog as well. */
    public void speak(UpdateContext context, Language language) {
        people.speaks(context.person(), language);
        flows.showAgain(context);
        greet(context.person());
    }

    /** The menu of this person's chat follows who they are and what they speak. */
    public void greet(Person person) {
        person.address()
                .map(addresses::get)
                .ifPresent(
                        own ->
                                events.publishEvent(
                                        new MenuChanged(
                                                own.channel(),
                                                own.externalId(),
                                                commands.menu(person))));
    }

    @TransactionalEventListener
    void on(MenuChanged changed) {
        menus.stream()
                .filter(menu -> menu.channel().equals(changed.channel()))
                .forEach(menu -> menu.chat(changed.chat(), changed.commands()));
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        for (Menu menu : menus)
            for (Language language : Language.values()) {
                menu.everybody(language, commands.menu(language));
                menu.groups(language, commands.groupMenu(language));
                menu.profile(language, profile(language));
            }
    }

    private Menu.Profile profile(Language language) {
        String name = council.name().in(language);
        return new Menu.Profile(
                texts.words(language, "chat.profile.description", name),
                texts.words(language, "chat.profile.brief", name));
    }

    record MenuChanged(String channel, String chat, List<Menu.Entry> commands) {}
}
