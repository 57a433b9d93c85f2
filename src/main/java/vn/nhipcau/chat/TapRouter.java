package vn.nhipcau.chat;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

import vn.nhipcau.outbox.Cards;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Leads a tap to the dialog, or to the handler, whose card it was on; and ends its waiting. */
@Component
class TapRouter {
    private final Cards cards;
    private final FlowEngine flows;
    private final MessageRateLimit rateLimit;
    private final DepartedMembers departed;
    private final MeterRegistry meters;
    private final Map<String, CardHandler<?, ?>> handlers;

    TapRouter(
            Cards cards,
            FlowEngine flows,
            MessageRateLimit rateLimit,
            DepartedMembers departed,
            MeterRegistry meters,
            List<CardHandler<?, ?>> handlers) {
        this.cards = cards;
        this.flows = flows;
        this.rateLimit = rateLimit;
        this.departed = departed;
        this.meters = meters;
        this.handlers =
                handlers.stream()
                        .collect(
                                Collectors.toMap(
                                        handler -> handler.kind().about().name(),
                                        Function.identity()));
    }

    void tapped(UpdateContext context, MessageContent.Tapped tapped) {
        // Its waiting is ended all the same.
        if (!rateLimit.allows(context.incoming())) {
            count("haste");
            context.note("chat.tapsTooFast");
            return;
        }
        if (context.inGroup() && departed.hasLeft(context.incoming())) {
            count("tap of a leaver");
            context.note("chat.notMember");
            return;
        }
        var tap = cards.read(tapped.data());
        if (tap.isEmpty() || tap.get().card().address() != context.address().id()) {
            count(tap.isEmpty() ? "unknown button" : "card of another chat");
            context.note("chat.buttonUnknown");
            return;
        }
        context.taps(tap.get().action());
        if (tap.get().card().owner().equals(FlowEngine.CARDS)) flows.tapped(context, tap.get());
        else toItsHandler(context, tap.get());
        context.endTap();
    }

    private void toItsHandler(UpdateContext context, Cards.Tap tap) {
        var handler = handlers.get(tap.card().owner());
        if (handler == null || !handled(context, tap, handler)) {
            count("unknown action");
            context.note("chat.buttonUnknown");
        }
    }

    private static <K, A> boolean handled(
            UpdateContext context, Cards.Tap tap, CardHandler<K, A> handler) {
        var about = handler.kind().about().read(tap.card().subject());
        var action = handler.kind().action(tap.action());
        if (about.isEmpty() || action.isEmpty()) return false;
        handler.tapped(
                context,
                new CardHandler.Tap<>(tap.card(), about.get(), tap.revision(), action.get()));
        return true;
    }

    private void count(String reason) {
        meters.counter("nhipcau.chat.ignored", "reason", reason).increment();
    }
}
