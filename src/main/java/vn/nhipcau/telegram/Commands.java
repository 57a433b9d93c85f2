package vn.nhipcau.telegram;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.shared.Spelling;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells commands from words. */
final class Commands {
    // Telegram marks only commands in plain Latin letters; people also type /hủy.
    private static final Pattern COMMAND =
            Pattern.compile(
                    "/([\\p{L}\\p{N}_]{1,64})(?:@([A-Za-z0-9_]{1,64}))?(?:\\s+(.*))?",
                    Pattern.DOTALL);

    private Commands() {}

    /**
     * The words, or the command they are; null for a command to another bot.
     *
     * @param text cleaned
     */
    static @Nullable MessageContent wordsOrCommand(String text, @Nullable Identity me) {
        Matcher command = COMMAND.matcher(text);
        if (!command.matches()) return new MessageContent.Words(text);
        String addressee = command.group(2);
        if (addressee != null && me != null && !addressee.equalsIgnoreCase(me.username()))
            return null;
        String rest = command.group(3);
        return new MessageContent.Command(plain(command.group(1)), rest == null ? "" : rest);
    }

    private static String plain(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean latin = lower.chars().allMatch(letter -> letter < 128);
        return latin ? lower : Spelling.fold(lower).replace(" ", "");
    }
}
