package vn.nhipcau.chat;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Face;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Texts;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Leads every dialog: loads its step, lets its flow hear, stores the next step, shows it on the
 * card. Knows no flow by name. The caller holds the lock of the conversation.
 */
@Component
class FlowEngine implements Flows {
    static final String CARDS = "flow";
    private static final int MESSAGES_UNTIL_CARD_MOVES = 3;
    private static final Logger log = LoggerFactory.getLogger(FlowEngine.class);

    private final Map<String, Flow<?>> flows;
    private final Conversations conversations;
    private final Cards cards;
    private final Texts texts;
    private final JsonMapper json;
    private final Clock clock;

    FlowEngine(
            List<Flow<?>> flows,
            Conversations conversations,
            Cards cards,
            Texts texts,
            JsonMapper json,
            Clock clock) {
        this.flows = flows.stream().collect(Collectors.toMap(Flow::name, Function.identity()));
        this.conversations = conversations;
        this.cards = cards;
        this.texts = texts;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public <S extends FlowStep> void begin(Turn turn, Flow<S> flow, S step) {
        var conversation = of(turn);
        if (conversation.flow() != null) giveUp(turn, replaced(turn.language()));
        conversation.stands(flow.name(), json.writeValueAsString(step), clock.instant());
        putUp(turn, conversation, flow.ask(step, turn.language()));
    }

    @Override
    public <S extends FlowStep> Optional<S> at(Turn turn, Flow<S> flow) {
        var conversation = of(turn);
        if (!flow.name().equals(conversation.flow())) return Optional.empty();
        return read(flow, Objects.requireNonNull(conversation.step()));
    }

    @Override
    public <S extends FlowStep> void goOn(Turn turn, Flow<S> flow, S step) {
        var conversation = of(turn);
        conversation.stands(flow.name(), json.writeValueAsString(step), clock.instant());
        cards.show(card(conversation), flow.ask(step, turn.language()));
    }

    @Override
    public boolean giveUp(Turn turn, Face last) {
        return giveUp(of(turn), keeps(turn) ? Face.of(turn.text("chat.left")) : last);
    }

    @Override
    public boolean keeps(Turn turn) {
        return keeps(of(turn));
    }

    boolean keeps(Conversation conversation) {
        var flow = conversation.flow() == null ? null : flows.get(conversation.flow());
        return flow != null && keeps(flow, Objects.requireNonNull(conversation.step()));
    }

    private <S extends FlowStep> boolean keeps(Flow<S> flow, String step) {
        return read(flow, step).filter(flow::keeps).isPresent();
    }

    boolean giveUp(Conversation conversation, Face last) {
        String name = conversation.flow();
        if (name == null) return false;
        var flow = flows.get(name);
        String step = Objects.requireNonNull(conversation.step());
        if (flow != null) abandon(flow, step);
        end(conversation, last);
        return true;
    }

    /** Whether this person is in a dialog now. */
    boolean isOn(Turn turn) {
        return of(turn).flow() != null;
    }

    /** Whether a dialog is open here that went on after this moment. */
    boolean wentOnAfter(Turn turn, Instant moment) {
        var conversation = of(turn);
        var flow = conversation.flow() == null ? null : flows.get(conversation.flow());
        return flow != null
                && conversation.changedAt().isAfter(moment)
                && !isOver(flow, Objects.requireNonNull(conversation.step()));
    }

    private <S extends FlowStep> boolean isOver(Flow<S> flow, String step) {
        return read(flow, step).filter(flow::isOver).isPresent();
    }

    /** Lets the open dialog hear; false if there is none that can. */
    boolean hear(Turn turn) {
        var conversation = of(turn);
        String name = conversation.flow();
        if (name == null) return false;
        var flow = flows.get(name);
        if (flow == null) {
            giveUp(conversation, Face.of(turn.text("chat.improved")));
            return false;
        }
        return hear(turn, conversation, flow);
    }

    private <S extends FlowStep> boolean hear(Turn turn, Conversation conversation, Flow<S> flow) {
        var step = read(flow, Objects.requireNonNull(conversation.step()));
        if (step.isEmpty()) {
            end(conversation, Face.of(turn.text("chat.improved")));
            return false;
        }
        boolean below = !(turn.said() instanceof Said.Tapped || turn.said() instanceof Said.Edited);
        int messagesBelow = below ? conversation.oneMoreBelow() : 0;
        switch (flow.hear(step.get(), turn)) {
            case Next.GoTo<S>(var next) -> {
                conversation.stands(flow.name(), json.writeValueAsString(next), clock.instant());
                var face = flow.ask(next, turn.language());
                if (messagesBelow >= MESSAGES_UNTIL_CARD_MOVES) move(turn, conversation, face);
                else cards.show(card(conversation), face);
            }
            case Next.Stay<S>() -> {
                if (messagesBelow >= MESSAGES_UNTIL_CARD_MOVES)
                    move(turn, conversation, flow.ask(step.get(), turn.language()));
            }
            case Next.End<S>(var last) -> end(conversation, last);
            case Next.Anew<S>(var last, var next) -> {
                cards.close(card(conversation), last);
                conversation.stands(flow.name(), json.writeValueAsString(next), clock.instant());
                putUp(turn, conversation, flow.ask(next, turn.language()));
            }
            case Next.Over<S>(var last) -> {
                flow.abandoned(step.get());
                end(conversation, last);
                return false;
            }
        }
        return true;
    }

    /** Somebody tapped a card of a dialog; only the one at the bottom is alive. */
    void tapped(Turn turn, Cards.Tap tap) {
        var conversation = of(turn);
        if (conversation.card() == null || conversation.card() != tap.card().id()) {
            turn.note(conversation.card() == null ? "chat.cardOver" : "chat.cardMoved");
            return;
        }
        hear(turn);
    }

    /** The dialog is shown anew in the language that the person speaks now. */
    void showAgain(Turn turn) {
        var conversation = of(turn);
        var flow = conversation.flow() == null ? null : flows.get(conversation.flow());
        if (flow != null) showAgain(turn, conversation, flow);
    }

    private <S extends FlowStep> void showAgain(
            Turn turn, Conversation conversation, Flow<S> flow) {
        read(flow, Objects.requireNonNull(conversation.step()))
                .ifPresent(step -> cards.show(card(conversation), flow.ask(step, turn.language())));
    }

    // A card that has not arrived yet stands at the bottom anyway, once it does.
    private void move(Turn turn, Conversation conversation, Face face) {
        if (!cards.isShown(card(conversation))) {
            conversation.showsOn(card(conversation));
            cards.show(card(conversation), face);
            return;
        }
        cards.close(card(conversation), Face.of(turn.text("chat.movedDown")));
        putUp(turn, conversation, face);
    }

    private void putUp(Turn turn, Conversation conversation, Face face) {
        var card = cards.open(turn.address().id(), Lane.ANSWER, CARDS, face, null);
        conversation.showsOn(card.id());
    }

    private void end(Conversation conversation, Face last) {
        cards.close(card(conversation), last);
        conversation.end(clock.instant());
    }

    private <S extends FlowStep> void abandon(Flow<S> flow, String step) {
        read(flow, step).ifPresent(flow::abandoned);
    }

    // A step that no longer exists after an upgrade must not lock anybody out of their chat.
    private <S extends FlowStep> Optional<S> read(Flow<S> flow, String step) {
        try {
            return Optional.of(json.readValue(step, flow.steps()));
        } catch (JacksonException e) {
            log.warn("A stored step of {} can no longer be read: {}", flow.name(), e.getClass());
            return Optional.empty();
        }
    }

    private Conversation of(Turn turn) {
        var chat = turn.incoming().chat();
        return conversations
                .findByChannelAndExternalId(turn.incoming().channel(), chat.externalId())
                .orElseThrow();
    }

    private static long card(Conversation conversation) {
        return Objects.requireNonNull(conversation.card());
    }

    private Face replaced(Language language) {
        return Face.of(texts.say(language, "chat.replaced"));
    }
}
