package vn.nhipcau.telegram;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;

import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;

import java.util.Map;

/**
 * Any method of the Bot API with any parameters; the answer as it came. The library's own types
 * throw on answers that are newer than they are, although Telegram has done what was asked.
 */
final class RawCall extends BotApiMethod<String> {
    private final String method;
    private final Map<String, ?> parameters;

    RawCall(String method, Map<String, ?> parameters) {
        this.method = method;
        this.parameters = parameters;
    }

    @Override
    @JsonIgnore
    public String getMethod() {
        return method;
    }

    @JsonAnyGetter
    public Map<String, ?> getParameters() {
        return parameters;
    }

    @Override
    public String deserializeResponse(String answer) {
        return answer;
    }

    @Override
    public void validate() {
        // Telegram's rules are kept where a request is made, by whoever knows what it is for.
    }
}
