package vn.nhipcau.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.outbox.Cards;

/** Buttons that do what a command does. */
@Component
class MenuCards implements CardOwner {
    private final Commands commands;

    MenuCards(Commands commands) {
        this.commands = commands;
    }

    @Override
    public String owner() {
        return Menus.CARDS;
    }

    @Override
    public void tapped(Turn turn, Cards.Tap tap) {
        commands.run(turn, new Said.Command(tap.action(), ""));
    }
}
