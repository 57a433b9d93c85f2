package vn.nhipcau.testing;

import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

import vn.nhipcau.chat.IncomingUpdate;
import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.chat.UpdateReceiver;
import vn.nhipcau.shared.FileKind;
import vn.nhipcau.shared.Place;
import vn.nhipcau.shared.Spelling;
import vn.nhipcau.testing.Messenger.Shown;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody with a phone, in one chat. A test reads like what is said and seen there: {@code
 * an.says(…)}, {@code an.sees(…)}, {@code an.taps(…)}.
 */
public class Driver {
    private final Messenger messenger;
    private final UpdateReceiver receiver;
    private final IncomingUpdate.Chat chat;
    private final IncomingUpdate.Sender sender;
    private final Set<String> seen = new HashSet<>();
    private final Map<String, MessageContent> said = new HashMap<>();
    private @Nullable Shown last;
    private String about = "";
    private @Nullable String lastSaid;

    private Driver(
            Messenger messenger,
            UpdateReceiver receiver,
            IncomingUpdate.Chat chat,
            IncomingUpdate.Sender sender) {
        this.messenger = messenger;
        this.receiver = receiver;
        this.chat = chat;
        this.sender = sender;
    }

    /** A person in their own chat with us. */
    public static Driver person(
            Messenger messenger, UpdateReceiver receiver, String id, String name, String language) {
        return new Driver(
                messenger,
                receiver,
                new IncomingUpdate.Chat(id, null, false, ""),
                new IncomingUpdate.Sender(id, name, language, false, false));
    }

    /** The same person where nobody sees who they are: they speak as the group. */
    public Driver anonymously() {
        return new Driver(
                messenger,
                receiver,
                chat,
                new IncomingUpdate.Sender(chat.externalId(), chat.title(), null, false, true));
    }

    /** Another bot in the same chat. */
    public Driver byABot() {
        return new Driver(
                messenger,
                receiver,
                chat,
                new IncomingUpdate.Sender(
                        "88" + sender.externalId(), "Bot khác", null, true, false));
    }

    /** The same person in a group. */
    public Driver in(String group, String title) {
        return new Driver(
                messenger, receiver, new IncomingUpdate.Chat(group, null, true, title), sender);
    }

    /** The messenger's id of this person. */
    public String id() {
        return sender.externalId();
    }

    /** The same person in a topic of this group. */
    public Driver inTopic(String thread) {
        var topic = new IncomingUpdate.Chat(chat.externalId(), thread, true, chat.title());
        return new Driver(messenger, receiver, topic, sender);
    }

    /** What something said looks like in a transcript. */
    static String words(MessageContent said) {
        return switch (said) {
            case MessageContent.Words(var text) -> text;
            case MessageContent.Command(var name, var rest) ->
                    "/" + name + (rest.isEmpty() ? "" : " " + rest);
            case MessageContent.Attached file -> "(" + file.kind() + ") " + file.caption();
            case MessageContent.Tapped _ -> "";
            case MessageContent.Located _ -> "(PLACE)";
            case MessageContent.Contact contact -> "(CONTACT) " + contact.name();
            case MessageContent.Edited(var now) -> "✎ " + words(now);
            case MessageContent.Unusable(var what) -> "(" + what + ")";
            case MessageContent.Joined _ -> "(joined)";
            case MessageContent.Left _ -> "(left)";
            case MessageContent.Moved _ -> "(moved)";
        };
    }

    /** Says words or a command, as the messenger would hand them in. */
    public Driver says(String words) {
        return does(asSaid(words), null);
    }

    private static MessageContent asSaid(String words) {
        String clean = Spelling.clean(words);
        if (!clean.startsWith("/")) return new MessageContent.Words(clean);
        int blank = clean.indexOf(' ');
        return blank < 0
                ? new MessageContent.Command(clean.substring(1), "")
                : new MessageContent.Command(clean.substring(1, blank), clean.substring(blank + 1));
    }

    /** Taps what lies under somebody's button, wherever that stood. */
    public Driver tapsAnywhere(String data) {
        var tap = new MessageContent.Tapped("tap-" + System.nanoTime(), data, null);
        messenger.say(receiver, chat, sender, tap, null, null);
        return this;
    }

    /** The messenger's id of this chat. */
    public String chat() {
        return chat.externalId();
    }

    /** The messenger's id of the message last seen. */
    public String lastSeen() {
        return Objects.requireNonNull(last).id;
    }

    /** Replies to whatever bears this number. */
    public Driver repliesTo(String message, String words) {
        return does(asSaid(words), message);
    }

    /** Replies to the message last seen. */
    public Driver replies(String words) {
        return does(asSaid(words), Objects.requireNonNull(last).id);
    }

    /** Replies to the message last seen with a photo. */
    public Driver repliesWithPhoto() {
        return does(attached(FileKind.PHOTO, "", 1000L), Objects.requireNonNull(last).id);
    }

    /** The same with a document. */
    public Driver repliesWithDocument() {
        return does(attached(FileKind.DOCUMENT, "", 1000L), Objects.requireNonNull(last).id);
    }

    /** Taps the button with this label on the very message that was last seen. */
    public Driver tapsOnIt(String label) {
        var message = Objects.requireNonNull(last);
        return tapsOn(message, Objects.requireNonNull(message.button(label)).data());
    }

    /** Sends a photo, with words or none. */
    public Driver sendsPhoto(String caption) {
        return does(attached(FileKind.PHOTO, caption, 1000L), null);
    }

    /** Deletes all they said, on their side: a tap brings none of it along any more. */
    public Driver forgets() {
        said.clear();
        return this;
    }

    /** A photo that was sent before the last tap, and is handed in only after it. */
    public Driver sendsLatePhoto() {
        return late(driver -> driver.sendsPhoto(""));
    }

    /** The same with a file of so many bytes. */
    public Driver sendsLateDocument(long size) {
        return late(driver -> driver.sendsDocument(size));
    }

    private Driver late(Consumer<Driver> what) {
        messenger.lateBy(Duration.ofSeconds(2));
        what.accept(this);
        messenger.lateBy(Duration.ZERO);
        return this;
    }

    /** Sends a file of so many bytes. */
    public Driver sendsDocument(long size) {
        return does(attached(FileKind.DOCUMENT, "", size), null);
    }

    /** Sends a place. */
    public Driver sendsPlace() {
        return does(new MessageContent.Located(new Place(21.04, 105.87, null)), null);
    }

    /** Anything else. */
    public Driver does(MessageContent what, @Nullable String replyTo) {
        lastSaid = messenger.say(receiver, chat, sender, what, null, replyTo);
        said.put(lastSaid, what);
        return this;
    }

    private static MessageContent.Attached attached(FileKind kind, String caption, Long size) {
        return new MessageContent.Attached(
                kind, "file-" + System.nanoTime(), "anh.jpg", "image/jpeg", size, null, caption);
    }

    /** Changes what they said last. */
    public Driver edits(String words) {
        var now = new MessageContent.Words(Spelling.clean(words));
        messenger.say(receiver, chat, sender, new MessageContent.Edited(now), lastSaid, null);
        said.put(Objects.requireNonNull(lastSaid), now);
        return this;
    }

    /** From now on only taps on messages that contain this, such as a petition's code. */
    public Driver about(String code) {
        about = code;
        return this;
    }

    /** Taps the button with this label on the newest message that has it. */
    public Driver taps(String label) {
        var message =
                messenger.await(
                        chat.externalId(),
                        "[" + label + "]",
                        shown -> shown.button(label) != null && shown.text.contains(about));
        return tapsOn(message, Objects.requireNonNull(message.button(label)).data());
    }

    /** Taps again what lies under the message that was last seen, though it may be gone there. */
    public Driver tapsData(String data) {
        return tapsOn(Objects.requireNonNull(last), data);
    }

    /** The data under a button of the newest message that has it. */
    public String dataOf(String label) {
        var message =
                messenger.await(
                        chat.externalId(),
                        "[" + label + "]",
                        shown -> shown.button(label) != null && shown.text.contains(about));
        return Objects.requireNonNull(message.button(label)).data();
    }

    private Driver tapsOn(Shown message, String data) {
        var quoted = quoted(message.replyTo);
        String tap = "tap-" + System.nanoTime();
        messenger.say(
                receiver,
                chat,
                sender,
                new MessageContent.Tapped(tap, data, quoted),
                message.id,
                null);
        return this;
    }

    private MessageContent.@Nullable Quoted quoted(@Nullable String id) {
        if (id == null || !said.containsKey(id)) return null;
        return new MessageContent.Quoted(
                id, sender.externalId(), Objects.requireNonNull(said.get(id)));
    }

    /** Waits until a message of ours, in its present wording, contains this; not seen before. */
    public Driver sees(String part) {
        last =
                messenger.await(
                        chat.externalId(),
                        part,
                        shown ->
                                shown.toString().contains(part)
                                        && !seen.contains(shown.id + "/" + shown.version + part));
        seen.add(last.id + "/" + last.version + part);
        return this;
    }

    /** Waits until one message of ours contains both, which need not stand side by side. */
    public Driver seesBoth(String one, String other) {
        last =
                messenger.await(
                        chat.externalId(),
                        one + " … " + other,
                        shown ->
                                shown.toString().contains(one) && shown.toString().contains(other));
        return this;
    }

    /** Looks at a message of ours that contains this, seen before or not. */
    public Driver looksAt(String part) {
        last = messenger.await(chat.externalId(), part, shown -> shown.toString().contains(part));
        return this;
    }

    /** Waits for a message that matches; hands out its first group. */
    public String sees(Pattern pattern) {
        var match = new Matcher[1];
        last =
                messenger.await(
                        chat.externalId(),
                        pattern.pattern(),
                        shown -> {
                            match[0] = pattern.matcher(shown.toString());
                            return match[0].find();
                        });
        return match[0].groupCount() == 0 ? match[0].group() : match[0].group(1);
    }

    /** The message last seen has no buttons any more, or exactly these. */
    public Driver seesButtons(String labels) {
        Assertions.assertThat(Objects.requireNonNull(last).labels()).isEqualTo(labels);
        return this;
    }

    /** Whether the message last seen contains this now. */
    public boolean shows(String part) {
        return Objects.requireNonNull(last).toString().contains(part);
    }

    /** The commands behind the menu button of this chat, as they were set last. */
    public Driver seesMenu(String... commands) {
        Awaitility.await()
                .untilAsserted(
                        () ->
                                Assertions.assertThat(messenger.menu(chat.externalId()))
                                        .contains(commands));
        return this;
    }

    /** How many messages of ours stand in this chat that contain this now. */
    public long count(String part) {
        return messenger.shownIn(chat.externalId()).stream()
                .filter(shown -> shown.toString().contains(part))
                .count();
    }

    /** No message of ours in this chat contains this now. */
    public Driver seesNo(String part) {
        Assertions.assertThat(count(part)).as(messenger.transcript(chat.externalId())).isZero();
        return this;
    }

    /** All that was said in this chat. */
    public String transcript() {
        return messenger.transcript(chat.externalId());
    }
}
