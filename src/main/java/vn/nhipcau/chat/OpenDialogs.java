package vn.nhipcau.chat;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which dialog is open in a conversation, and at which step it stands. */
@Component
class OpenDialogs {
    private static final Logger log = LoggerFactory.getLogger(OpenDialogs.class);

    private final Map<String, Flow<?>> flows;
    private final JsonMapper json;

    /** What a flow says of one of its steps. */
    interface Question {
        <S extends FlowStep> boolean asked(Flow<S> flow, S step);
    }

    OpenDialogs(List<Flow<?>> flows, JsonMapper json) {
        this.flows = flows.stream().collect(Collectors.toMap(Flow::name, Function.identity()));
        this.json = json;
    }

    /** The flow of the open dialog; null if none is open, or this version has no such flow. */
    @Nullable Flow<?> flow(Conversation conversation) {
        return conversation.flow() == null ? null : flows.get(conversation.flow());
    }

    /**
     * Where the open dialog of this flow stands. A step that no longer exists after an upgrade must
     * not lock anybody out of their chat.
     */
    <S extends FlowStep> Optional<S> step(Conversation conversation, Flow<S> flow) {
        try {
            String step = Objects.requireNonNull(conversation.step());
            return Optional.of(json.readValue(step, flow.steps()));
        } catch (JacksonException e) {
            log.warn("A stored step of {} can no longer be read: {}", flow.name(), e.getClass());
            return Optional.empty();
        }
    }

    /** Whether a dialog is open whose flow says yes of its step. */
    boolean is(Conversation conversation, Question question) {
        var flow = flow(conversation);
        return flow != null && is(conversation, flow, question);
    }

    private <S extends FlowStep> boolean is(
            Conversation conversation, Flow<S> flow, Question question) {
        return step(conversation, flow).filter(step -> question.asked(flow, step)).isPresent();
    }

    /** The open dialog comes to nothing: what its step kept elsewhere is let go of. */
    void abandon(Conversation conversation) {
        var flow = flow(conversation);
        if (flow != null) abandon(conversation, flow);
    }

    private <S extends FlowStep> void abandon(Conversation conversation, Flow<S> flow) {
        step(conversation, flow).ifPresent(flow::abandoned);
    }
}
