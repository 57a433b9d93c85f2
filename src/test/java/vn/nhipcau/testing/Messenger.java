package vn.nhipcau.testing;

import static org.awaitility.pollinterval.FibonacciPollInterval.fibonacci;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;

import vn.nhipcau.chat.IncomingUpdate;
import vn.nhipcau.chat.Menu;
import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.chat.UpdateReceiver;
import vn.nhipcau.files.FileSource;
import vn.nhipcau.outbox.Address;
import vn.nhipcau.outbox.Channel;
import vn.nhipcau.shared.FileKind;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A messenger that lives in memory: people say and tap things in it, and see what the service shows
 * them. Everything goes through the real doors and the real database; only the network is missing.
 */
public class Messenger implements Channel, Menu, FileSource {
    static final Duration PATIENCE = Duration.ofSeconds(20);

    static {
        // Most of what is awaited in a story is there within milliseconds.
        Awaitility.setDefaultPollDelay(Duration.ZERO);
        Awaitility.setDefaultPollInterval(fibonacci());
    }

    private final Map<String, byte[]> contents = new ConcurrentHashMap<>();
    private final AtomicLong updates = new AtomicLong(1000);
    private final AtomicLong messages = new AtomicLong(100);
    private final List<Shown> shown = new ArrayList<>();
    private final List<Line> transcript = new ArrayList<>();
    private final Map<String, List<Entry>> menus = new ConcurrentHashMap<>();
    private final Map<Language, List<Entry>> menusOfEverybody = new ConcurrentHashMap<>();
    private final Map<Language, List<Entry>> menusOfGroups = new ConcurrentHashMap<>();

    private final Set<String> refusing = ConcurrentHashMap.newKeySet();

    private final Set<String> blocked = ConcurrentHashMap.newKeySet();
    private final Set<String> holding = ConcurrentHashMap.newKeySet();
    private volatile Duration late = Duration.ZERO;
    private volatile Limits limits = Limits.NONE;
    private volatile Runnable afterEach = () -> {};

    /** It lets us send as fast as this only; whoever sends asks once, at the start. */
    void lets(Limits most) {
        limits = most;
    }

    @Override
    public Limits limits() {
        return limits;
    }

    /** From now on everything that comes for this chat is asked to come later; or no more. */
    public void delays(String chat, boolean yes) {
        if (yes) holding.add(chat);
        else holding.remove(chat);
    }

    /** From now on nothing arrives in this chat; or does again. */
    public void blocks(String chat, boolean yes) {
        if (yes) blocked.add(chat);
        else blocked.remove(chat);
    }

    /** From now on this is done after everything that somebody says. */
    void afterEach(Runnable what) {
        afterEach = what;
    }

    /**
     * Something that was said or shown.
     *
     * @param message the id of the message, or empty
     * @param who the person, or {@code Bot}
     * @param how {@code ✎} for a message that changed, {@code ✂} for one taken away, or empty
     */
    public record Line(String chat, String who, String how, String what, String message) {
        @Override
        public String toString() {
            return who + (how.isEmpty() ? "" : " " + how) + ": " + what;
        }
    }

    /** From now on things arrive in this chat again. */
    public void acceptsAt(String chat) {
        refusing.remove(chat);
    }

    /** Whether this message was taken away. */
    public synchronized boolean isGone(String id) {
        return shown.stream().anyMatch(message -> message.id.equals(id) && message.gone);
    }

    private final Set<String> refusingKinds = ConcurrentHashMap.newKeySet();
    private final Map<String, List<Integer>> albums = new ConcurrentHashMap<>();

    /** From now on no file of this kind is taken in this chat. */
    public void refusesAt(String chat, FileKind kind) {
        refusingKinds.add(chat + kind);
    }

    private final Set<String> refusingFiles = ConcurrentHashMap.newKeySet();

    /** From now on no file is taken in this chat. */
    public void refusesFilesAt(String chat) {
        refusingFiles.add(chat);
    }

    private final Set<String> keeping = ConcurrentHashMap.newKeySet();

    /** From now on no message can be taken out of this chat. */
    public void keepsAllAt(String chat) {
        keeping.add(chat);
    }

    private final Map<String, Long> refusingOne = new ConcurrentHashMap<>();

    /** From now on one file is not taken in this chat: the first that comes. */
    public void refusesOneFileAt(String chat) {
        refusingOne.put(chat, 0L);
    }

    // The same one always, alone and among others.
    private boolean isRefused(String chat, NewFiles what) {
        if (refusingFiles.contains(chat)) return true;
        var one =
                refusingOne.computeIfPresent(
                        chat, (at, file) -> file == 0 ? what.files().getFirst().file() : file);
        return one != null && what.files().stream().anyMatch(file -> file.file() == one);
    }

    /** Takes files there again. */
    public void takesFilesAt(String chat) {
        refusingFiles.remove(chat);
    }

    /** From now on nothing arrives in this chat, which we learn only by trying. */
    public void refusesAt(String chat) {
        refusing.add(chat);
    }

    /** From now on everything is handed in that much after it was said. */
    void lateBy(Duration delay) {
        late = delay;
    }

    /** A message as a chat shows it now. */
    static final class Shown {
        final String chat;
        final String id;
        final boolean fromBot;
        String text;
        List<List<SentButton>> buttons;
        @Nullable String replyTo;
        @Nullable String caption;
        boolean gone;
        int reactions;
        int version;

        Shown(
                String chat,
                String id,
                boolean fromBot,
                String text,
                List<List<SentButton>> buttons) {
            this.chat = chat;
            this.id = id;
            this.fromBot = fromBot;
            this.text = text;
            this.buttons = buttons;
        }

        @Nullable SentButton button(String label) {
            return buttons.stream()
                    .flatMap(List::stream)
                    .filter(button -> button.label().equals(label))
                    .findFirst()
                    .orElse(null);
        }

        String labels() {
            return buttons.stream()
                    .flatMap(List::stream)
                    .map(button -> "[" + button.label() + "]")
                    .collect(Collectors.joining(" "));
        }

        @Override
        public String toString() {
            return text + (buttons.isEmpty() ? "" : "\n" + labels());
        }
    }

    @Override
    public String name() {
        return "test";
    }

    @Override
    public String channel() {
        return "test";
    }

    @Override
    public synchronized Delivery send(Address to, Outgoing what) {
        if (refusing.contains(to.externalId())) return new Delivery.Gone("blocked");
        String chat = to.externalId();
        if (blocked.contains(chat)) return new Delivery.Gone("blocked");
        if (holding.contains(chat))
            return new Delivery.Later(Duration.ofMillis(100), false, "delayed");
        if (what instanceof NewFiles files && isRefused(chat, files))
            return new Delivery.Refused("no files");
        if (what instanceof NewFiles files
                && files.files().stream()
                        .anyMatch(file -> refusingKinds.contains(chat + file.kind())))
            return new Delivery.Refused("no such files");
        if (what instanceof Removal && keeping.contains(chat))
            return new Delivery.Refused("too old");
        List<String> made = new ArrayList<>();
        switch (what) {
            case NewText text -> made.add(show(chat, text.text(), text.buttons(), text.replyTo()));
            case EditText edit -> edit(chat, edit);
            case NewFiles files -> {
                albums.computeIfAbsent(chat, _ -> new ArrayList<>()).add(files.files().size());
                files.files()
                        .forEach(
                                file ->
                                        made.add(
                                                show(
                                                        chat,
                                                        RichText.plain("(" + file.kind() + ")"),
                                                        List.of(),
                                                        files.replyTo())));
                find(chat, made.getFirst()).orElseThrow().caption = files.caption();
            }
            case NewPlace place ->
                    made.add(show(chat, RichText.plain("(PLACE)"), List.of(), place.replyTo()));
            case Reaction reaction ->
                    find(chat, reaction.message())
                            .ifPresent(
                                    message -> {
                                        message.reactions++;
                                        note(chat, "Bot", "", reaction.emoji(), "");
                                    });
            case TapAnswer answer -> {
                if (answer.note() != null)
                    show(chat, RichText.plain("(toast) " + answer.note()), List.of(), null);
            }
            case Removal removal ->
                    find(chat, removal.message())
                            .ifPresent(
                                    message -> {
                                        message.gone = true;
                                        note(chat, "Bot", "✂", message.text, message.id);
                                    });
        }
        notifyAll();
        return new Delivery.Delivered(made);
    }

    private String show(
            String chat, RichText text, List<List<SentButton>> buttons, @Nullable String replyTo) {
        var message = new Shown(chat, next(), true, text.text(), buttons);
        message.replyTo = replyTo;
        shown.add(message);
        note(chat, "Bot", "", message.toString(), message.id);
        return message.id;
    }

    private void edit(String chat, EditText edit) {
        find(chat, edit.message())
                .ifPresent(
                        message -> {
                            message.text = edit.text().text();
                            message.buttons = edit.buttons();
                            message.version++;
                            note(chat, "Bot", "✎", message.toString(), message.id);
                        });
    }

    private Optional<Shown> find(String chat, String id) {
        return shown.stream().filter(m -> m.chat.equals(chat) && m.id.equals(id)).findFirst();
    }

    private String next() {
        return String.valueOf(messages.incrementAndGet());
    }

    private void note(String chat, String who, String how, String what, String message) {
        transcript.add(new Line(chat, who, how, what, message));
    }

    /** All that was said and shown everywhere since so many lines. */
    public synchronized List<Line> since(int lines) {
        return List.copyOf(transcript.subList(lines, transcript.size()));
    }

    /** What was said in one chat from the beginning, for a page or a failure. */
    synchronized String transcript(String chat) {
        return transcript.stream()
                .filter(line -> line.chat().equals(chat))
                .map(Line::toString)
                .collect(Collectors.joining("\n"));
    }

    /** Everything that was ever shown anywhere. */
    public synchronized String everything() {
        return transcript.stream().map(Line::toString).collect(Collectors.joining("\n"));
    }

    synchronized Shown await(String chat, String what, Predicate<Shown> wanted) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            for (int i = shown.size() - 1; i >= 0; i--) {
                var message = shown.get(i);
                if (message.chat.equals(chat)
                        && message.fromBot
                        && !message.gone
                        && wanted.test(message)) return message;
            }
            long left = (until - System.nanoTime()) / 1_000_000;
            if (left <= 0)
                throw new AssertionError("never seen: " + what + "\n" + transcript(chat));
            try {
                wait(left);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Which message this one replies to; empty if to none. */
    public synchronized String repliedTo(String chat, String message) {
        String to = find(chat, message).orElseThrow().replyTo;
        return to == null ? "" : to;
    }

    /** The few words below a file; empty if there are none. */
    public synchronized String caption(String chat, String message) {
        String words = find(chat, message).orElseThrow().caption;
        return words == null ? "" : words;
    }

    /** The data under every button that a chat shows now. */
    public synchronized List<String> buttonsIn(String chat) {
        return shownIn(chat).stream()
                .flatMap(message -> message.buttons.stream().flatMap(List::stream))
                .map(SentButton::data)
                .toList();
    }

    /** The ids of our messages that a chat shows now. */
    public synchronized List<String> messagesIn(String chat) {
        return shownIn(chat).stream().map(message -> message.id).toList();
    }

    /** How many files went together, call by call. */
    public synchronized List<Integer> albums(String chat) {
        return List.copyOf(albums.getOrDefault(chat, List.of()));
    }

    synchronized List<Shown> shownIn(String chat) {
        return shown.stream().filter(m -> m.chat.equals(chat) && m.fromBot && !m.gone).toList();
    }

    /** Hands something in, as the messenger would; returns the id of the message it made. */
    String say(
            UpdateReceiver receiver,
            IncomingUpdate.Chat chat,
            IncomingUpdate.Sender sender,
            MessageContent said,
            @Nullable String messageId,
            @Nullable String replyTo) {
        String id = messageId == null ? next() : messageId;
        if (messageId == null) {
            synchronized (this) {
                shown.add(new Shown(chat.externalId(), id, false, Driver.words(said), List.of()));
            }
        }
        synchronized (this) {
            note(chat.externalId(), sender.name(), "", words(chat.externalId(), id, said), id);
        }
        hear(
                receiver,
                new IncomingUpdate(
                        name(),
                        updates.incrementAndGet(),
                        chat,
                        sender,
                        id,
                        replyTo,
                        Instant.now().minus(late),
                        said,
                        ours(chat.externalId(), replyTo)));
        afterEach.run();
        return id;
    }

    /** A message of ours stands there, whoever brought it. */
    public synchronized void places(String chat, String text) {
        show(chat, RichText.plain(text), List.of(), null);
        notifyAll();
    }

    private synchronized @Nullable String ours(String chat, @Nullable String replyTo) {
        var answered = message(chat, replyTo);
        return answered == null || !answered.fromBot ? null : answered.text;
    }

    /** A copy of a message of ours stands there of which we do not know: nobody told us so. */
    public synchronized String copies(String chat, String message) {
        var known = find(chat, message).orElseThrow();
        return show(chat, RichText.plain(known.text), known.buttons, null);
    }

    // As the intake does: what is busy is tried again, as often as it takes.
    private static void hear(UpdateReceiver receiver, IncomingUpdate incoming) {
        while (true) {
            try {
                receiver.hear(incoming);
                return;
            } catch (ConcurrencyFailureException busy) {
                Thread.yield();
            }
        }
    }

    private String words(String chat, String message, MessageContent said) {
        if (!(said instanceof MessageContent.Tapped tapped)) return Driver.words(said);
        return find(chat, message).stream()
                .flatMap(shownThere -> shownThere.buttons.stream().flatMap(List::stream))
                .filter(button -> button.data().equals(tapped.data()))
                .map(button -> "[" + button.label() + "]")
                .findFirst()
                .orElse("");
    }

    synchronized @Nullable Shown message(String chat, @Nullable String id) {
        return id == null ? null : find(chat, id).orElse(null);
    }

    /** A file of this id has these very bytes. */
    public void holds(String externalId, byte[] bytes) {
        contents.put(externalId, bytes.clone());
    }

    @Override
    public byte[] fetch(String externalId) {
        byte[] real = contents.get(externalId);
        return real == null
                ? ("bytes of " + externalId).getBytes(StandardCharsets.UTF_8)
                : real.clone();
    }

    @Override
    public @Nullable String link(String key, boolean group) {
        return "https://t.me/nhipcau_test_bot?" + (group ? "startgroup=" : "start=") + key;
    }

    @Override
    public void everybody(Language language, List<Entry> commands) {
        menusOfEverybody.put(language, commands);
    }

    @Override
    public void profile(Language language, Profile profile) {}

    @Override
    public void groups(Language language, List<Entry> commands) {
        menusOfGroups.put(language, commands);
    }

    /** What everybody is offered in groups who speaks this language. */
    public List<Entry> menuOfGroups(Language language) {
        return menusOfGroups.getOrDefault(language, List.of());
    }

    @Override
    public void chat(String externalChatId, List<Entry> commands) {
        menus.put(externalChatId, commands);
    }

    /** What everybody is offered who speaks this language. */
    public List<Entry> menuOfEverybody(Language language) {
        return menusOfEverybody.getOrDefault(language, List.of());
    }

    /** What this one chat is offered; empty if nothing of its own. */
    public List<Entry> menuOf(String chat) {
        return menus.getOrDefault(chat, List.of());
    }

    List<String> menu(String chat) {
        return menuOf(chat).stream().map(Entry::command).toList();
    }
}
