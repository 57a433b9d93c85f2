package vn.nhipcau.sandbox;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads parse_mode HTML as Telegram does: few tags, properly nested, everything else refused. */
final class HtmlText {
    private static final Map<String, String> STYLES =
            Map.ofEntries(
                    Map.entry("b", "bold"),
                    Map.entry("strong", "bold"),
                    Map.entry("i", "italic"),
                    Map.entry("em", "italic"),
                    Map.entry("u", "underline"),
                    Map.entry("ins", "underline"),
                    Map.entry("s", "strikethrough"),
                    Map.entry("strike", "strikethrough"),
                    Map.entry("del", "strikethrough"),
                    Map.entry("tg-spoiler", "spoiler"),
                    Map.entry("code", "code"),
                    Map.entry("pre", "pre"),
                    Map.entry("a", "text_link"),
                    Map.entry("span", "spoiler"),
                    Map.entry("blockquote", "blockquote"),
                    Map.entry("tg-emoji", "custom_emoji"),
                    Map.entry("tg-time", "date_time"));
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([^\\s=>]+)(?:\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+)))?");
    private static final Pattern REFERENCE =
            Pattern.compile("&(?:(lt|gt|amp|quot)|#(\\d{1,8})|#x([0-9a-fA-F]{1,7}));");

    private record Open(String tag, int offset, Map<String, String> attributes) {}

    private final String source;
    private final StringBuilder text = new StringBuilder();
    private final List<ObjectNode> entities = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();

    private HtmlText(String source) {
        this.source = source;
    }

    static FormattedText parse(String source) {
        return new HtmlText(source).read();
    }

    private FormattedText read() {
        int at = 0;
        for (int tag = source.indexOf('<'); tag >= 0; tag = source.indexOf('<', at)) {
            text.append(decode(source.substring(at, tag)));
            at = source.startsWith("</", tag) ? endTag(tag) : startTag(tag);
        }
        text.append(decode(source.substring(at)));
        var left = open.peek();
        if (left != null) {
            throw cannot("Can't find end tag corresponding to start tag \"" + left.tag() + "\"");
        }
        return new FormattedText(text.toString(), entities);
    }

    private int startTag(int at) {
        int close = closing(at);
        if (close < 0) throw cannotAt("Unclosed start tag", at);
        String inside = source.substring(at + 1, close);
        String tag = inside.split("\\s", 2)[0].toLowerCase(Locale.ROOT);
        if (!STYLES.containsKey(tag)) {
            throw cannotAt("Unsupported start tag \"" + tag + "\"", at);
        }
        var attributes = attributes(inside.substring(tag.length()));
        if (tag.equals("span") && !"tg-spoiler".equals(attributes.get("class"))) {
            throw cannotAt("Tag \"span\" must have class \"tg-spoiler\"", at);
        }
        open.push(new Open(tag, text.length(), attributes));
        return close + 1;
    }

    /** The tag's own '>', not one inside a quoted attribute. */
    private int closing(int at) {
        char quote = 0;
        for (int i = at; i < source.length(); i++) {
            char c = source.charAt(i);
            if (quote != 0) quote = c == quote ? 0 : quote;
            else if (c == '"' || c == '\'') quote = c;
            else if (c == '>') return i;
        }
        return -1;
    }

    private static Map<String, String> attributes(String inside) {
        var attributes = new HashMap<String, String>();
        var matcher = ATTRIBUTE.matcher(inside);
        while (matcher.find()) {
            String value = "";
            for (int group = 2; group <= 4; group++) {
                if (matcher.group(group) != null) value = matcher.group(group);
            }
            attributes.put(matcher.group(1).toLowerCase(Locale.ROOT), decode(value));
        }
        return attributes;
    }

    private int endTag(int at) {
        int close = source.indexOf('>', at);
        if (close < 0) throw cannotAt("Unclosed end tag", at);
        String tag = source.substring(at + 2, close).strip().toLowerCase(Locale.ROOT);
        var opened = open.peek();
        if (opened == null) throw cannotAt("Unexpected end tag", at);
        if (!opened.tag().equals(tag)) {
            throw cannotAt("Unmatched end tag", at, opened.tag(), tag);
        }
        open.pop();
        var entity = entity(opened);
        if (entity != null && text.length() > opened.offset()) entities.add(entity);
        return close + 1;
    }

    private @Nullable ObjectNode entity(Open opened) {
        String type = String.valueOf(STYLES.get(opened.tag()));
        var attributes = opened.attributes();
        var entity = FormattedText.entity(type, opened.offset(), text.length());
        switch (opened.tag()) {
            case "a" -> {
                return link(entity, attributes.getOrDefault("href", ""));
            }
            case "blockquote" -> {
                if (attributes.containsKey("expandable"))
                    entity.put("type", "expandable_blockquote");
            }
            case "code" -> {
                var around = open.peek();
                if (around != null && around.tag().equals("pre")) {
                    String language = attributes.getOrDefault("class", "");
                    around.attributes().put("language", language.replace("language-", ""));
                    return null;
                }
            }
            case "pre" -> {
                String language = attributes.get("language");
                if (language != null && !language.isEmpty()) entity.put("language", language);
            }
            case "tg-emoji" -> entity.put("custom_emoji_id", attributes.get("emoji-id"));
            case "tg-time" -> time(entity, attributes);
            default -> {}
        }
        return entity;
    }

    private static void time(ObjectNode entity, Map<String, String> attributes) {
        String unix = attributes.getOrDefault("unix", "");
        if (!unix.matches("\\d{1,15}")) throw cannot("Invalid Unix time specified");
        entity.put("unix_time", Long.parseLong(unix));
        String format = attributes.get("format");
        if (format != null) entity.put("date_time_format", format);
    }

    private @Nullable ObjectNode link(ObjectNode entity, String href) {
        String target = href.isEmpty() ? text.substring(FormattedText.offset(entity)) : href;
        var person = Pattern.compile("tg:(?://)?user\\?id=(\\d+)").matcher(target);
        if (person.matches()) {
            entity.put("type", "text_mention");
            entity.set(
                    "user",
                    JsonNodeFactory.instance
                            .objectNode()
                            .put("id", Long.parseLong(person.group(1))));
            return entity;
        }
        String url = Links.normal(target);
        return url == null ? null : entity.put("url", url);
    }

    private static String decode(String escaped) {
        return REFERENCE
                .matcher(escaped)
                .replaceAll(
                        reference ->
                                Matcher.quoteReplacement(
                                        character(
                                                reference.group(),
                                                reference.group(1),
                                                reference.group(2),
                                                reference.group(3))));
    }

    private static String character(
            String whole, @Nullable String name, @Nullable String decimal, @Nullable String hex) {
        if (name != null) {
            return switch (name) {
                case "lt" -> "<";
                case "gt" -> ">";
                case "amp" -> "&";
                default -> "\"";
            };
        }
        int code =
                decimal != null
                        ? Integer.parseInt(decimal)
                        : Integer.parseInt(String.valueOf(hex), 16);
        boolean surrogate = code >= 0xd800 && code <= 0xdfff;
        return Character.isValidCodePoint(code) && code > 0 && !surrogate
                ? Character.toString(code)
                : whole;
    }

    private Refusal cannotAt(String what, int at) {
        return cannot(what + " at byte offset " + bytesBefore(at));
    }

    private Refusal cannotAt(String what, int at, String expected, String found) {
        return cannot(
                "%s at byte offset %d, expected \"</%s>\", found \"</%s>\""
                        .formatted(what, bytesBefore(at), expected, found));
    }

    private int bytesBefore(int at) {
        return source.substring(0, at).getBytes(StandardCharsets.UTF_8).length;
    }

    private static Refusal cannot(String what) {
        return Refusal.bad("can't parse entities: " + what);
    }
}
