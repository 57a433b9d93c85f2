package vn.nhipcau.sandbox;

import java.util.Map;
import java.util.function.Function;

/** Some methods of the Bot API, by name; each gives its result or throws a {@link Refusal}. */
interface BotMethods {
    Map<String, Function<Arguments, Object>> methods();
}
