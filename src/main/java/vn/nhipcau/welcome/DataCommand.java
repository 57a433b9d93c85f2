package vn.nhipcau.welcome;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardHandler;
import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.ChatCommand;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.Consents;
import vn.nhipcau.people.Consents.Purpose;
import vn.nhipcau.people.PersonalData;
import vn.nhipcau.shared.CaseRef;
import vn.nhipcau.shared.RichText;
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
    public void run(UpdateContext context, String rest) {
        cards.answer(context.address().id(), KIND.subject(new Only()), overview(context));
    }

    private CardView overview(UpdateContext context) {
        var lines = new ArrayList<RichText>();
        lines.add(context.text("welcome.data"));
        for (PersonalData room : rooms)
            for (RichText line : room.show(context.person(), context.language()))
                lines.add(RichText.plain("• ").plus(line));
        var buttons = new ArrayList<List<Button>>();
        buttons.add(
                List.of(
                        button(context, "export", new Action.Export()),
                        button(context, "erase", new Action.Erase())));
        if (!consents.noticesOf(context.person()).isEmpty())
            buttons.add(List.of(button(context, "stop-notices", new Action.StopNotices())));
        return new CardView(RichText.lines(lines), buttons);
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
    public void tapped(UpdateContext context, Tap<Only, Action> tap) {
        long card = tap.card().id();
        switch (tap.action()) {
            case Action.Export() -> exports.send(context);
            case Action.StopNotices() -> {
                consents.withdraw(context.person(), Purpose.NOTICES);
                context.note("welcome.data.noticesStopped");
                cards.show(card, overview(context));
            }
            case Action.Erase() ->
                    cards.show(
                            card,
                            CardView.of(
                                    context.text("welcome.data.really"),
                                    button(context, "erase-yes", new Action.EraseYes()),
                                    button(context, "erase-no", new Action.EraseNo())));
            case Action.EraseNo() -> cards.show(card, overview(context));
            case Action.EraseYes() -> erase(context, card);
        }
    }

    // The words that we said are emptied first, then what was kept; the farewell is new.
    private void erase(UpdateContext context, long card) {
        outbox.eraseAt(context.address().id());
        rooms.forEach(room -> room.erase(context.person()));
        cards.close(card, CardView.of(context.text("chat.erased")));
        context.answer("welcome.data.erased");
    }

    private static Button button(UpdateContext context, String label, Action action) {
        return KIND.button(context.words("welcome.data.button." + label), action);
    }
}
