package vn.nhipcau.agenda;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.Flow;
import vn.nhipcau.chat.FlowStep;
import vn.nhipcau.chat.Next;
import vn.nhipcau.chat.Next.End;
import vn.nhipcau.chat.Next.GoTo;
import vn.nhipcau.chat.Next.Stay;
import vn.nhipcau.chat.Said;
import vn.nhipcau.chat.Turn;
import vn.nhipcau.council.CouncilSession;
import vn.nhipcau.council.SessionOver;
import vn.nhipcau.council.Sessions;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Face;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.people.People;
import vn.nhipcau.shared.Codec;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Rich;
import vn.nhipcau.shared.Texts;

import java.util.List;

/** The secretariat writes the agenda of a session: one message, a line for each item. */
@Component
class WriteAgenda implements Flow<WriteAgenda.Step> {
    private static final Codec<Action> ACTIONS = Codec.of(Action.class);
    private static final int MOST_LINES = 40;
    private static final int LONGEST_LINE = 300;

    /** What the buttons do. */
    sealed interface Action {
        /** It is right. */
        record Save() implements Action {}

        /** Nothing comes of it. */
        record Stop() implements Action {}
    }

    sealed interface Step extends FlowStep {}

    record WhichItems(long session, String vi, String en) implements Step {}

    record IsThatRight(long session, List<String> items) implements Step {}

    private final Sessions sessions;
    private final AgendaFaces faces;
    private final People people;
    private final Cards cards;
    private final Texts texts;

    WriteAgenda(Sessions sessions, AgendaFaces faces, People people, Cards cards, Texts texts) {
        this.sessions = sessions;
        this.faces = faces;
        this.people = people;
        this.cards = cards;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "agenda";
    }

    @Override
    public Class<Step> steps() {
        return Step.class;
    }

    Step first(CouncilSession session) {
        return new WhichItems(session.id(), session.name().vi(), session.name().en());
    }

    @Override
    public Face ask(Step step, Language language) {
        return switch (step) {
            case WhichItems(_, var vi, var en) ->
                    Face.of(
                            texts.say(
                                    language,
                                    "agenda.items.which",
                                    language == Language.EN ? en : vi),
                            button(language, "agenda.plan.cancel", new Action.Stop()));
            case IsThatRight(_, var items) ->
                    Face.of(
                            Rich.lines(
                                    texts.say(language, "agenda.items.right"), faces.agenda(items)),
                            button(language, "agenda.plan.save", new Action.Save()),
                            button(language, "agenda.plan.cancel", new Action.Stop()));
        };
    }

    private Button button(Language language, String key, Action action) {
        return Button.tap(texts.words(language, key), ACTIONS.write(action));
    }

    @Override
    public Next<Step> hear(Step step, Turn turn) {
        if (!people.isSecretary(turn.person()))
            return new End<>(Face.of(turn.text("chat.notAuthorised")));
        return switch (turn.said()) {
            case Said.Tapped _ -> tapped(step, turn);
            case Said.Words(var typed) -> typed(step, typed, turn);
            default -> {
                turn.hint("agenda.plan.useButtons");
                yield new Stay<>();
            }
        };
    }

    private Next<Step> tapped(Step step, Turn turn) {
        boolean saves = turn.tapped(ACTIONS).filter(Action.Save.class::isInstance).isPresent();
        if (saves && step instanceof IsThatRight(var session, var items))
            return save(session, items, turn);
        return new End<>(Face.of(turn.text("agenda.plan.stopped")));
    }

    // Words after the question whether it is right are a better version of it.
    private Next<Step> typed(Step step, String typed, Turn turn) {
        long session =
                switch (step) {
                    case WhichItems(var id, _, _) -> id;
                    case IsThatRight(var id, _) -> id;
                };
        var items =
                typed.lines()
                        .map(line -> line.strip().replaceFirst("^(\\d{1,2}[.)]|[-–•+*])\\s*", ""))
                        .filter(line -> !line.isEmpty())
                        .toList();
        boolean tooMuch =
                items.size() > MOST_LINES
                        || items.stream().anyMatch(line -> line.length() > LONGEST_LINE);
        if (items.isEmpty() || tooMuch) {
            turn.reply("agenda.items.tooMuch", MOST_LINES, LONGEST_LINE);
            return new Stay<>();
        }
        return new GoTo<>(new IsThatRight(session, items));
    }

    private Next<Step> save(long id, List<String> items, Turn turn) {
        try {
            var session = sessions.change(id, sessions.get(id).plan().with(items));
            cards.open(
                    turn.address().id(),
                    Lane.ANSWER,
                    SessionCards.subject(id),
                    faces.session(session, turn.language()),
                    null);
            return new End<>(
                    Face.of(turn.text("agenda.items.saved", session.name().in(turn.language()))));
        } catch (SessionOver over) {
            return new End<>(Face.of(turn.text("agenda.over")));
        }
    }

    @Override
    public void abandoned(Step step) {
        // Nothing of it lies anywhere else.
    }
}
