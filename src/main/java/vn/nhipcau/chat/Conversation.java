package vn.nhipcau.chat;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.regex.Pattern;

/** A chat: what each update of it locks, and where its dialog stands. */
@Entity
@Table(name = "conversation")
class Conversation {
    private static final Pattern STEP = Pattern.compile("\"step\":\"(\\w{1,60})\"");

    @Id private long id;

    private String channel;
    private String externalId;
    private @Nullable String flow;
    private @Nullable String step;
    private @Nullable Long card;
    private int messagesBelow;
    private Instant changedAt;

    @SuppressWarnings("NullAway") // filled by JPA
    protected Conversation() {}

    @Nullable String flow() {
        return flow;
    }

    @Nullable String step() {
        return step;
    }

    @Nullable Long card() {
        return card;
    }

    String channel() {
        return channel;
    }

    String externalId() {
        return externalId;
    }

    /** Where its dialog stands: flow, step and card, without anything of what was said in it. */
    @Nullable String place() {
        if (flow == null || step == null) return null;
        var name = STEP.matcher(step);
        return flow + " " + (name.find() ? name.group(1) : "?") + " " + card;
    }

    Instant changedAt() {
        return changedAt;
    }

    void stands(String inFlow, String atStep, Instant now) {
        flow = inFlow;
        step = atStep;
        changedAt = now;
    }

    void showsOn(long newCard) {
        card = newCard;
        messagesBelow = 0;
    }

    /** One more message of the person lies below the card; returns how many do. */
    int oneMoreBelow() {
        return ++messagesBelow;
    }

    void end(Instant now) {
        flow = null;
        step = null;
        card = null;
        messagesBelow = 0;
        changedAt = now;
    }
}
