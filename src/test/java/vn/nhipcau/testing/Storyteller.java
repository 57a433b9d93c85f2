package vn.nhipcau.testing;

import static org.awaitility.Awaitility.await;

import vn.nhipcau.petition.PetitionCode;
import vn.nhipcau.testing.Messenger.Line;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/**
 * Writes down what is said and shown while a story is played, as a page that people read who own
 * the words. After each thing that somebody says it waits until all answers are there, so that the
 * page is the same every time; codes, keys and times are those of a first day.
 */
public final class Storyteller implements AutoCloseable {
    private static final Pattern CODE = Pattern.compile("KN-26-\\d{6}-\\d");
    private static final Pattern KEY =
            Pattern.compile("(?<=startgroup=|/start )[A-Za-z0-9_-]{20,}");
    private static final Pattern TIME =
            Pattern.compile("\\d{2}:\\d{2}(?= 20/11/2026)|(?<=lúc )(?<!bắt đầu lúc )\\d{2}:\\d{2}");

    private final Messenger messenger;
    private final Quiet quiet;
    private final StringBuilder page = new StringBuilder();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, String> codes = new HashMap<>();
    private int told;
    private BooleanSupplier ready = () -> true;

    public Storyteller(Messenger messenger, Quiet quiet, String title, String subtitle) {
        this.messenger = messenger;
        this.quiet = quiet;
        told = messenger.since(0).size();
        page.append("# ").append(title).append("\n\n").append(subtitle).append('\n');
        messenger.afterEach(() -> goOn(true));
    }

    /** After each thing that is said, it waits for this as well. */
    public Storyteller waitingFor(BooleanSupplier more) {
        ready = more;
        return this;
    }

    /** What a chat is called on the page. */
    public Storyteller with(String chat, String name) {
        names.put(chat, name);
        return this;
    }

    /** Another part of the story. */
    public void chapter(String title) {
        page.append("\n## ").append(title).append('\n');
    }

    /** What was said without anybody having said something, such as in the morning, is told. */
    public void timePasses() {
        goOn(false);
    }

    private void goOn(boolean somebodySpoke) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> ready.getAsBoolean() && quiet.is());
        var lines = messenger.since(told);
        told += lines.size();
        if (lines.isEmpty()) return;
        // Chats are answered side by side; on the page one comes after the other, first the one in
        // which something was said.
        var chats = new LinkedHashSet<String>();
        if (somebodySpoke) chats.add(lines.getFirst().chat());
        chats.addAll(names.keySet());
        chats.retainAll(names.keySet());
        for (String chat : chats)
            inOrder(lines.stream().filter(line -> line.chat().equals(chat)).toList())
                    .forEach(this::write);
    }

    // What answers a tap, and what others change in a group, comes side by side with messages; on
    // the page it has its place. Changes of one card that come fast are sent as one: only the last
    // of them is told.
    private static List<Line> inOrder(List<Line> here) {
        var last = new HashMap<String, Line>();
        for (Line line : here) if (isChangeInGroup(line)) last.put(line.message(), line);
        return here.stream()
                .filter(line -> !isChangeInGroup(line) || last.get(line.message()) == line)
                .sorted(
                        Comparator.comparingInt(Storyteller::place)
                                .thenComparingLong(
                                        line ->
                                                isChangeInGroup(line)
                                                        ? Long.parseLong(line.message())
                                                        : 0))
                .toList();
    }

    private static int place(Line line) {
        if (!line.who().equals("Bot")) return 0;
        if (line.what().startsWith("(toast)")) return 1;
        if (isChangeInGroup(line)) return 2;
        boolean sign = line.message().isEmpty();
        return sign && line.chat().startsWith("-") ? 4 : 3;
    }

    private static boolean isChangeInGroup(Line line) {
        return line.how().equals("✎") && line.chat().startsWith("-");
    }

    private void write(Line line) {
        String chat = names.getOrDefault(line.chat(), line.chat());
        boolean group = line.chat().startsWith("-");
        String words = normal(line.what());
        if (!line.who().equals("Bot")) {
            String where = group ? " (" + chat + ")" : "";
            page.append("\n**").append(line.who()).append(where).append(":** ");
            page.append(escaped(words.strip())).append('\n');
            return;
        }
        String sign = line.how().isEmpty() ? "" : " " + line.how();
        page.append("\n**Nhịp Cầu → ").append(chat).append(sign).append("**\n\n");
        var shown = new ArrayList<String>();
        for (String text : words.split("\n", -1)) shown.add(quoted(text));
        page.append(String.join("\n", broken(shown))).append('\n');
    }

    private static String quoted(String text) {
        if (text.isEmpty()) return ">";
        return "> " + (text.startsWith("[") ? "**" + escaped(text) + "**" : escaped(text));
    }

    private static List<String> broken(List<String> lines) {
        var broken = new ArrayList<String>();
        for (int i = 0; i < lines.size(); i++) {
            boolean goesOn =
                    i + 1 < lines.size()
                            && !lines.get(i).equals(">")
                            && !lines.get(i + 1).equals(">");
            broken.add(goesOn ? lines.get(i) + "\\" : lines.get(i));
        }
        return broken;
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("<", "\\<").replace("*", "\\*");
    }

    private String normal(String text) {
        String coded =
                CODE.matcher(text)
                        .replaceAll(
                                found ->
                                        codes.computeIfAbsent(
                                                found.group(),
                                                _ ->
                                                        PetitionCode.of(2026, codes.size() + 1)
                                                                .value()));
        String timed = TIME.matcher(KEY.matcher(coded).replaceAll("…")).replaceAll("10:00");
        return timed.replace("trên Test,", "trên Telegram,").replace("on Test,", "on Telegram,");
    }

    /** The page as it stands now. */
    public String page() {
        return page.toString();
    }

    @Override
    public void close() {
        messenger.afterEach(() -> {});
    }
}
