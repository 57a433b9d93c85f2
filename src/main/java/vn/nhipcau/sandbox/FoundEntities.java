package vn.nhipcau.sandbox;

import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The entities Telegram finds by itself: links, commands, mentions, hashtags, phone numbers. */
final class FoundEntities {
    private static final String WORD = "\\p{L}\\p{M}\\p{N}_";
    private static final String TAIL = "[^\\s<>\"«»“”]";
    private static final String ENDINGS =
            "vn|com|net|org|edu|gov|info|biz|int|io|me|co|ai|app|dev|xyz|online|site|asia|eu|uk|us";
    private static final Set<String> EXCLUSIVE =
            Set.of("code", "pre", "text_link", "text_mention", "custom_emoji", "date_time");

    private record Kind(String type, Pattern pattern) {}

    private static final List<Kind> KINDS =
            List.of(
                    kind("url", "(?<![%s])(?:https?|ftp|tg)://%s+".formatted(WORD, TAIL)),
                    kind("email", "(?<![\\w.%+-])[\\w.%+-]{1,64}@(?:[a-z0-9-]+\\.)+[a-z]{2,24}"),
                    kind(
                            "url",
                            "(?<![%1$s.@/-])(?:[a-z0-9-]{1,63}\\.)+(?:%2$s)(?![%1$s@-])(?::\\d{1,5})?(?:[/?#]%3$s*)?"
                                    .formatted(WORD, ENDINGS, TAIL)),
                    kind(
                            "bot_command",
                            "(?<![%1$s/<>])/[a-z0-9_]{1,64}(?:@[a-z0-9_]{3,32})?(?![%1$s/<>])"
                                    .formatted(WORD)),
                    kind(
                            "mention",
                            "(?<![%1$s@/.])@[a-z][a-z0-9_]{3,31}(?![%1$s])".formatted(WORD)),
                    kind(
                            "hashtag",
                            "(?<![%1$s#&/])#(?=[\\p{N}_]*[\\p{L}\\p{M}])[%1$s]{1,256}"
                                    .formatted(WORD)),
                    kind(
                            "phone_number",
                            "(?<![%s+.,/-])(?:\\+\\d(?:[ ().-]{0,2}\\d){6,14}|0[1-9]\\d{8,9})(?!\\d)"
                                    .formatted(WORD)));

    private FoundEntities() {}

    private static Kind kind(String type, String pattern) {
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        return new Kind(type, Pattern.compile(pattern, flags));
    }

    static List<ObjectNode> in(String text, List<ObjectNode> given) {
        var taken = new ArrayList<ObjectNode>();
        for (var entity : given) {
            if (EXCLUSIVE.contains(entity.path("type").asString(""))) taken.add(entity);
        }
        var found = new ArrayList<ObjectNode>();
        for (Kind kind : KINDS) {
            var matcher = kind.pattern().matcher(text);
            while (matcher.find()) {
                int end =
                        kind.type().equals("url")
                                ? linkEnd(matcher.group())
                                : matcher.group().length();
                var entity =
                        FormattedText.entity(kind.type(), matcher.start(), matcher.start() + end);
                if (taken.stream().noneMatch(other -> overlap(other, entity))) {
                    taken.add(entity);
                    found.add(entity);
                }
            }
        }
        return found;
    }

    /** A sentence's punctuation behind a link is not part of it. */
    private static int linkEnd(String link) {
        int end = link.length();
        while (end > 0 && ".,:;!?'…)]".indexOf(link.charAt(end - 1)) >= 0) end--;
        return end;
    }

    private static boolean overlap(ObjectNode a, ObjectNode b) {
        return FormattedText.offset(a) < FormattedText.end(b)
                && FormattedText.offset(b) < FormattedText.end(a);
    }
}
