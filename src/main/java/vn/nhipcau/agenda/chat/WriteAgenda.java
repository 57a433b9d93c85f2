package vn.nhipcau.agenda.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.agenda.SessionWords;
import vn.nhipcau.chat.Flow;
import vn.nhipcau.chat.FlowStep;
import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.chat.NextStep;
import vn.nhipcau.chat.NextStep.End;
import vn.nhipcau.chat.NextStep.GoTo;
import vn.nhipcau.chat.NextStep.Stay;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.council.CouncilSession;
import vn.nhipcau.council.SessionOver;
import vn.nhipcau.council.Sessions;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.people.People;
import vn.nhipcau.shared.Codec;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
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
    private final SessionView views;
    private final People people;
    private final Cards cards;
    private final Texts texts;

    WriteAgenda(Sessions sessions, SessionView views, People people, Cards cards, Texts texts) {
        this.sessions = sessions;
        this.views = views;
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
    public CardView ask(Step step, Language language) {
        return switch (step) {
            case WhichItems(_, var vi, var en) ->
                    CardView.of(
                            texts.say(
                                    language,
                                    "agenda.items.which",
                                    language == Language.EN ? en : vi),
                            button(language, "agenda.plan.cancel", new Action.Stop()));
            case IsThatRight(_, var items) ->
                    CardView.of(
                            RichText.lines(
                                    texts.say(language, "agenda.items.right"),
                                    SessionWords.agenda(items)),
                            button(language, "agenda.plan.save", new Action.Save()),
                            button(language, "agenda.plan.cancel", new Action.Stop()));
        };
    }

    private Button button(Language language, String key, Action action) {
        return Button.tap(texts.words(language, key), ACTIONS.write(action));
    }

    @Override
    public NextStep<Step> hear(Step step, UpdateContext context) {
        if (!people.isSecretary(context.person()))
            return new End<>(CardView.of(context.text("chat.notAuthorised")));
        return switch (context.said()) {
            case MessageContent.Tapped _ -> tapped(step, context);
            case MessageContent.Words(var typed) -> typed(step, typed, context);
            default -> {
                context.hint("agenda.plan.useButtons");
                yield new Stay<>();
            }
        };
    }

    private NextStep<Step> tapped(Step step, UpdateContext context) {
        boolean saves = context.tapped(ACTIONS).filter(Action.Save.class::isInstance).isPresent();
        if (saves && step instanceof IsThatRight(var session, var items))
            return save(session, items, context);
        return new End<>(CardView.of(context.text("agenda.plan.stopped")));
    }

    // Words after the question whether it is right are a better version of it.
    private NextStep<Step> typed(Step step, String typed, UpdateContext context) {
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
            context.reply("agenda.items.tooMuch", MOST_LINES, LONGEST_LINE);
            return new Stay<>();
        }
        return new GoTo<>(new IsThatRight(session, items));
    }

    private NextStep<Step> save(long id, List<String> items, UpdateContext context) {
        try {
            var session = sessions.change(id, sessions.get(id).plan().with(items));
            cards.answer(
                    context.address().id(),
                    SessionCards.subject(id),
                    views.session(session, context.language()));
            return new End<>(
                    CardView.of(
                            context.text(
                                    "agenda.items.saved", session.name().in(context.language()))));
        } catch (SessionOver over) {
            return new End<>(CardView.of(context.text("agenda.over")));
        }
    }

    @Override
    public boolean asksForWords(Step step) {
        return true;
    }

    @Override
    public boolean holds(Step step) {
        return step instanceof IsThatRight;
    }

    @Override
    public void abandoned(Step step) {
        // Nothing of it lies anywhere else.
    }
}
