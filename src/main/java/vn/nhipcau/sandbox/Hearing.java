package vn.nhipcau.sandbox;

import java.util.Locale;

/**
 * What the bot hears of a group. Privacy mode is on: as a plain member it gets commands meant for
 * it, mentions of it, replies to its own messages and service messages, nothing else.
 */
final class Hearing {
    private Hearing() {}

    static boolean hears(World world, Chat chat, Message message) {
        if (chat.isPrivate()) return true;
        if (!chat.hasBot()) return false;
        if (message.isService() || chat.bot().equals("administrator")) return true;
        return addressed(world, message) || repliesToBot(world, message);
    }

    private static boolean addressed(World world, Message message) {
        String me = "@" + world.botUsername().toLowerCase(Locale.ROOT);
        boolean caption = message.body().has("caption_entities");
        for (var entity : message.body().path(caption ? "caption_entities" : "entities")) {
            String part =
                    message.text()
                            .substring(FormattedText.offset(entity), FormattedText.end(entity))
                            .toLowerCase(Locale.ROOT);
            switch (entity.path("type").asString("")) {
                case "bot_command" -> {
                    if (!part.contains("@") || part.endsWith(me)) return true;
                }
                case "mention" -> {
                    if (part.equals(me)) return true;
                }
                default -> {}
            }
        }
        return false;
    }

    private static boolean repliesToBot(World world, Message message) {
        var replied = world.message(message.chat(), message.replyTo());
        return replied != null && replied.byBot();
    }
}
