package vn.nhipcau.welcome;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardHandler;
import vn.nhipcau.chat.CardKind;
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
import vn.nhipcau.shared.CaseRef;
import vn.nhipcau.shared.Rich;
import vn.nhipcau.shared.SubjectKind;
import vn.nhipcau.shared.SubjectKind.Only;

import java.util.ArrayList;
import java.util.List;

/** The person sees what is kept of them, takes it along, or has it erased. */
@Component
class DataCommand implements ChatCommand, CardHandler<Only, DataCommand.Action> {
    private static final CardKind<Only, Action> KIND =
            CardKind.of(SubjectKind.ofOne("data"), Action.class);

    /** What the buttons do. */
    sealed interface Action {
        /** They get it as files. */
        record Export() implements Action {}

        /** They are told of no more meetings. */
        record StopNotices() implements Action {}

        /** They are asked whether all shall be erased. */
        record Erase() implements Action {}

        /** It shall be. */
        record EraseYes() implements Action {}

        /** It shall not. */
        record EraseNo() implements Action {}
    }

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
        cards.open(
                turn.address().id(), Lane.ANSWER, KIND.subject(new Only()), overview(turn), null);
    }

    private Face overview(Turn turn) {
        var lines = new ArrayList<Rich>();
        lines.add(turn.text("welcome.data"));
        for (PersonalData room : rooms)
            for (Rich line : room.show(turn.person(), turn.language()))
                lines.add(Rich.plain("• ").plus(line));
        var buttons = new ArrayList<List<Button>>();
        buttons.add(
                List.of(
                        button(turn, "export", new Action.Export()),
                        button(turn, "erase", new Action.Erase())));
        if (!consents.noticesOf(turn.person()).isEmpty())
            buttons.add(List.of(button(turn, "stop-notices", new Action.StopNotices())));
        return new Face(Rich.lines(lines), buttons);
    }

    @Override
    public CardKind<Only, Action> kind() {
        return KIND;
    }

    /** None: what is kept of a person is listed by codes and counted. */
    @Override
    public List<String> quoting(CaseRef erased) {
        return List.of();
    }

    @Override
    public void tapped(Turn turn, Tap<Only, Action> tap) {
        long card = tap.card().id();
        switch (tap.action()) {
            case Action.Export() -> exports.send(turn);
            case Action.StopNotices() -> {
                consents.withdraw(turn.person(), Purpose.NOTICES);
                turn.note("welcome.data.noticesStopped");
                cards.show(card, overview(turn));
            }
            case Action.Erase() ->
                    cards.show(
                            card,
                            Face.of(
                                    turn.text("welcome.data.really"),
                                    button(turn, "erase-yes", new Action.EraseYes()),
                                    button(turn, "erase-no", new Action.EraseNo())));
            case Action.EraseNo() -> cards.show(card, overview(turn));
            case Action.EraseYes() -> erase(turn, card);
        }
    }

    // The words that we said are emptied first, then what was kept; the farewell is new.
    private void erase(Turn turn, long card) {
        outbox.eraseAt(turn.address().id());
        rooms.forEach(room -> room.erase(turn.person()));
        cards.close(card, Face.of(turn.text("chat.erased")));
        turn.answer("welcome.data.erased");
    }

    private static Button button(Turn turn, String label, Action action) {
        return KIND.button(turn.words("welcome.data.button." + label), action);
    }
}
