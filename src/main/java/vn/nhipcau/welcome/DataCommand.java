package vn.nhipcau.welcome;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardOwner;
import vn.nhipcau.chat.ChatCommand;
import vn.nhipcau.chat.Turn;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Face;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.Consents;
import vn.nhipcau.people.Consents.Purpose;
import vn.nhipcau.people.PersonalData;
import vn.nhipcau.shared.Rich;

import java.util.ArrayList;
import java.util.List;

/** The person sees what is kept of them, takes it along, or has it erased. */
@Component
class DataCommand implements ChatCommand, CardOwner {
    private final List<PersonalData> rooms;
    private final Consents consents;
    private final Exports exports;
    private final Cards cards;
    private final Outbox outbox;

    DataCommand(
            List<PersonalData> rooms,
            Consents consents,
            Exports exports,
            Cards cards,
            Outbox outbox) {
        this.rooms = rooms;
        this.consents = consents;
        this.exports = exports;
        this.cards = cards;
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return "dulieu";
    }

    @Override
    public String english() {
        return "data";
    }

    @Override
    public int place() {
        return 60;
    }

    @Override
    public void run(Turn turn, String rest) {
        cards.open(turn.address().id(), Lane.ANSWER, owner(), overview(turn), null);
    }

    private Face overview(Turn turn) {
        var lines = new ArrayList<Rich>();
        lines.add(turn.text("welcome.data"));
        for (PersonalData room : rooms)
            for (Rich line : room.show(turn.person(), turn.language()))
                lines.add(Rich.plain("• ").plus(line));
        var buttons = new ArrayList<List<Button>>();
        buttons.add(List.of(button(turn, "export"), button(turn, "erase")));
        if (!consents.noticesOf(turn.person()).isEmpty())
            buttons.add(List.of(button(turn, "stop-notices")));
        return new Face(Rich.lines(lines), buttons);
    }

    @Override
    public String owner() {
        return "data";
    }

    @Override
    public void tapped(Turn turn, Cards.Tap tap) {
        long card = tap.card().id();
        switch (tap.action()) {
            case "export" -> exports.send(turn);
            case "stop-notices" -> {
                consents.withdraw(turn.person(), Purpose.NOTICES);
                turn.note("welcome.data.noticesStopped");
                cards.show(card, overview(turn));
            }
            case "erase" ->
                    cards.show(
                            card,
                            Face.of(
                                    turn.text("welcome.data.really"),
                                    button(turn, "erase-yes"),
                                    button(turn, "erase-no")));
            case "erase-no" -> cards.show(card, overview(turn));
            case "erase-yes" -> erase(turn, card);
            default -> turn.note("chat.buttonUnknown");
        }
    }

    // The words that we said are emptied first, then what was kept; the farewell is new.
    private void erase(Turn turn, long card) {
        outbox.eraseAt(turn.address().id());
        rooms.forEach(room -> room.erase(turn.person()));
        cards.close(card, Face.of(turn.text("chat.erased")));
        turn.answer("welcome.data.erased");
    }

    private static Button button(Turn turn, String action) {
        return Button.tap(turn.words("welcome.data.button." + action), action);
    }
}
