package vn.nhipcau.chat;

import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Texts;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Leads every dialog: loads its step, lets its flow hear, stores the next step, shows it on the
 * card. Knows no flow by name. The caller holds the lock of the conversation.
 */
@Component
class FlowEngine implements Flows {
    static final String CARDS = "flow";
    private static final int MESSAGES_UNTIL_CARD_MOVES = 3;

    private final OpenDialogs dialogs;
    private final Cards cards;
    private final Texts texts;
    private final JsonMapper json;
    private final Clock clock;

    FlowEngine(OpenDialogs dialogs, Cards cards, Texts texts, JsonMapper json, Clock clock) {
        this.dialogs = dialogs;
        this.cards = cards;
        this.texts = texts;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public <S extends FlowStep> boolean begin(UpdateContext context, Flow<S> flow, S step) {
        if (isBusy(context)) return false;
        var conversation = of(context);
        if (conversation.flow() != null) giveUp(context, replaced(context.language()));
        conversation.stands(flow.name(), json.writeValueAsString(step), clock.instant());
        putUp(context, conversation, flow.ask(step, context.language()));
        return true;
    }

    // Its card comes to the bottom, so that its buttons lie at hand.
    @Override
    public boolean isBusy(UpdateContext context) {
        var conversation = of(context);
        var flow = dialogs.flow(conversation);
        return flow != null && isBusy(context, conversation, flow);
    }

    private <S extends FlowStep> boolean isBusy(
            UpdateContext context, Conversation conversation, Flow<S> flow) {
        var step = dialogs.step(conversation, flow).filter(flow::holds);
        if (step.isEmpty()) return false;
        if (context.said() instanceof MessageContent.Tapped) context.alert("chat.busy");
        else context.reply("chat.busy");
        move(context, conversation, flow.ask(step.get(), context.language()));
        return true;
    }

    /** Whether the open dialog asks for words, and for nothing else. */
    boolean asksForWords(UpdateContext context) {
        return dialogs.is(of(context), Flow::asksForWords);
    }

    @Override
    public <S extends FlowStep> Optional<S> at(UpdateContext context, Flow<S> flow) {
        var conversation = of(context);
        if (!flow.name().equals(conversation.flow())) return Optional.empty();
        return dialogs.step(conversation, flow);
    }

    @Override
    public <S extends FlowStep> void goOn(UpdateContext context, Flow<S> flow, S step) {
        var conversation = of(context);
        conversation.stands(flow.name(), json.writeValueAsString(step), clock.instant());
        cards.show(card(conversation), flow.ask(step, context.language()));
    }

    @Override
    public boolean giveUp(UpdateContext context, CardView last) {
        return giveUp(of(context), keeps(context) ? CardView.of(context.text("chat.left")) : last);
    }

    @Override
    public boolean keeps(UpdateContext context) {
        return keeps(of(context));
    }

    boolean keeps(Conversation conversation) {
        return dialogs.is(conversation, Flow::keeps);
    }

    boolean giveUp(Conversation conversation, CardView last) {
        if (conversation.flow() == null) return false;
        dialogs.abandon(conversation);
        end(conversation, last);
        return true;
    }

    /** Whether this person is in a dialog now. */
    boolean isOn(UpdateContext context) {
        return of(context).flow() != null;
    }

    /** Whether a dialog is open here that went on after this moment. */
    boolean wentOnAfter(UpdateContext context, Instant moment) {
        var conversation = of(context);
        return dialogs.flow(conversation) != null
                && conversation.changedAt().isAfter(moment)
                && !dialogs.is(conversation, Flow::isOver);
    }

    /** Lets the open dialog hear; false if there is none that can. */
    boolean hear(UpdateContext context) {
        var conversation = of(context);
        if (conversation.flow() == null) return false;
        var flow = dialogs.flow(conversation);
        if (flow == null) {
            giveUp(conversation, CardView.of(context.text("chat.improved")));
            return false;
        }
        return hear(context, conversation, flow);
    }

    private <S extends FlowStep> boolean hear(
            UpdateContext context, Conversation conversation, Flow<S> flow) {
        var step = dialogs.step(conversation, flow);
        if (step.isEmpty()) {
            end(conversation, CardView.of(context.text("chat.improved")));
            return false;
        }
        boolean below =
                !(context.said() instanceof MessageContent.Tapped
                        || context.said() instanceof MessageContent.Edited);
        int messagesBelow = below ? conversation.oneMoreBelow() : 0;
        context.answersTo(flow.name() + " " + step.get().getClass().getSimpleName());
        switch (next(context, flow, step.get())) {
            case NextStep.GoTo<S>(var next) -> {
                conversation.stands(flow.name(), json.writeValueAsString(next), clock.instant());
                var view = flow.ask(next, context.language());
                if (messagesBelow >= MESSAGES_UNTIL_CARD_MOVES) move(context, conversation, view);
                else cards.show(card(conversation), view);
            }
            case NextStep.Stay<S>() -> {
                if (messagesBelow >= MESSAGES_UNTIL_CARD_MOVES)
                    move(context, conversation, flow.ask(step.get(), context.language()));
            }
            case NextStep.End<S>(var last) -> end(conversation, last);
            case NextStep.Anew<S>(var last, var next) -> {
                cards.close(card(conversation), last);
                conversation.stands(flow.name(), json.writeValueAsString(next), clock.instant());
                putUp(context, conversation, flow.ask(next, context.language()));
            }
            case NextStep.Over<S>(var last) -> {
                flow.abandoned(step.get());
                end(conversation, last);
                return false;
            }
        }
        return true;
    }

    private <S extends FlowStep> NextStep<S> next(UpdateContext context, Flow<S> flow, S step) {
        boolean answers =
                switch (context.said()) {
                    case MessageContent.Attached _,
                            MessageContent.Located _,
                            MessageContent.Contact _,
                            MessageContent.Unusable _ ->
                            !flow.asksForWords(step);
                    default -> true;
                };
        if (answers) return flow.hear(step, context);
        context.hint("chat.onlyWords");
        return new NextStep.Stay<>();
    }

    /** Somebody tapped a card of a dialog; only the one at the bottom is alive. */
    void tapped(UpdateContext context, Cards.Tap tap) {
        var conversation = of(context);
        if (conversation.card() == null || conversation.card() != tap.card().id()) {
            context.note(conversation.card() == null ? "chat.cardOver" : "chat.cardMoved");
            return;
        }
        hear(context);
    }

    /** The dialog is shown anew in the language that the person speaks now. */
    void showAgain(UpdateContext context) {
        var conversation = of(context);
        var flow = dialogs.flow(conversation);
        if (flow != null) showAgain(context, conversation, flow);
    }

    private <S extends FlowStep> void showAgain(
            UpdateContext context, Conversation conversation, Flow<S> flow) {
        dialogs.step(conversation, flow)
                .ifPresent(
                        step -> cards.show(card(conversation), flow.ask(step, context.language())));
    }

    // A card that has not arrived yet stands at the bottom anyway, once it does.
    private void move(UpdateContext context, Conversation conversation, CardView view) {
        if (!cards.isShown(card(conversation))) {
            conversation.showsOn(card(conversation));
            cards.show(card(conversation), view);
            return;
        }
        cards.close(card(conversation), CardView.of(context.text("chat.movedDown")));
        putUp(context, conversation, view);
    }

    private void putUp(UpdateContext context, Conversation conversation, CardView view) {
        var card = cards.answer(context.address().id(), CARDS, view);
        conversation.showsOn(card.id());
    }

    private void end(Conversation conversation, CardView last) {
        cards.close(card(conversation), last);
        conversation.end(clock.instant());
    }

    private static Conversation of(UpdateContext context) {
        return context.conversation();
    }

    private static long card(Conversation conversation) {
        return Objects.requireNonNull(conversation.card());
    }

    private CardView replaced(Language language) {
        return CardView.of(texts.say(language, "chat.replaced"));
    }
}
