package vn.nhipcau.chat;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.outbox.Address;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.Person;
import vn.nhipcau.shared.Codec;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Texts;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/** One thing somebody said, with what is needed to answer it. Lives for one transaction. */
public final class UpdateContext {
    private final IncomingUpdate incoming;
    private final Conversation conversation;
    private final Address address;
    private final Supplier<Person> person;
    private final Outbox outbox;
    private final Texts texts;
    private final HintLimit hints;
    private @Nullable Person met;
    private boolean tapAnswered;
    private boolean keepsAsking;
    private @Nullable String tapped;
    private String subject = "chat";
    private boolean wordsMayFollow;
    private boolean follows;
    private String askedAt = "";

    UpdateContext(
            IncomingUpdate incoming,
            Conversation conversation,
            Address address,
            Supplier<Person> person,
            Outbox outbox,
            Texts texts,
            HintLimit hints) {
        this.incoming = incoming;
        this.conversation = conversation;
        this.address = address;
        this.person = person;
        this.outbox = outbox;
        this.texts = texts;
        this.hints = hints;
    }

    /** What was said does not answer the open question to which it was led: that stays open. */
    public void keepAsking() {
        keepsAsking = true;
    }

    boolean keepsAsking() {
        return keepsAsking;
    }

    /** A file has answered the open question; words that soon follow it are part of the answer. */
    public void wordsMayFollow() {
        wordsMayFollow = true;
    }

    boolean mayWordsFollow() {
        return wordsMayFollow;
    }

    /** These words come soon after the file that answered the question to which they are led. */
    public boolean follows() {
        return follows;
    }

    void follows(boolean yes) {
        follows = yes;
    }

    /**
     * Led to whoever hears replies about this: what they say in answer is about it too, so that a
     * reply to a correction is heard as a reply to what was corrected.
     */
    void setSubject(String subject) {
        this.subject = subject;
    }

    /** Nobody heard it as a reply: it is about nothing that we know of. */
    void clearSubject() {
        subject = "chat";
    }

    /** The question of an open dialog to which this is said: each has hints of its own. */
    void answersTo(String question) {
        askedAt = question;
    }

    void taps(String action) {
        tapped = action;
    }

    /**
     * What the tapped button does; empty if none was tapped, or it never did anything like that.
     */
    public <A> Optional<A> tapped(Codec<A> actions) {
        return Optional.ofNullable(tapped).flatMap(actions::read);
    }

    /** The same moment, but with these words: what a tapped card answers to, heard now. */
    public UpdateContext saying(MessageContent.Quoted quoted) {
        var instead =
                new IncomingUpdate(
                        incoming.channel(),
                        incoming.updateId(),
                        incoming.chat(),
                        incoming.sender(),
                        quoted.messageId(),
                        null,
                        incoming.at(),
                        quoted.said());
        return new UpdateContext(
                instead, conversation, address, this::person, outbox, texts, hints);
    }

    /** All that came in. */
    public IncomingUpdate incoming() {
        return incoming;
    }

    /** Where its dialog stands; locked until the end of the transaction. */
    Conversation conversation() {
        return conversation;
    }

    /** What was said. */
    public MessageContent said() {
        return incoming.said();
    }

    /** Where it was said, and where answers go. */
    public Address address() {
        return address;
    }

    /** Whether others listen. */
    public boolean inGroup() {
        return address.kind() == Address.Kind.GROUP;
    }

    /** Who said it; known to us from now on, if they were not. */
    public Person person() {
        if (met == null) met = person.get();
        return met;
    }

    /** The language to answer in: the person's own; Vietnamese in a group. */
    public Language language() {
        return inGroup() ? Language.VI : person().language();
    }

    /** Words of the bundles in the language of this chat. */
    public String words(String key, Object... arguments) {
        return texts.words(language(), key, arguments);
    }

    /** Text of the bundles in the language of this chat. */
    public RichText text(String key, Object... arguments) {
        return texts.say(language(), key, arguments);
    }

    /** Answers with a text of the bundles. */
    public void answer(String key, Object... arguments) {
        answer(text(key, arguments));
    }

    /** Answers with this text. */
    public void answer(RichText text) {
        outbox.say(Letter.answer(address.id(), text, subject));
    }

    /** Answers in reply to the very message. */
    public void reply(String key, Object... arguments) {
        outbox.say(
                Letter.answer(address.id(), text(key, arguments), subject)
                        .replyingTo(incoming.messageId()));
    }

    /**
     * Answers with a text of the bundles, unless the same was just said here of the same question
     * or thing.
     */
    public void hint(String key, Object... arguments) {
        String what = key + " " + subject + " " + askedAt + " " + Arrays.toString(arguments);
        if (hints.claim(address.id(), what)) reply(key, arguments);
    }

    /** Puts a sign on the message: a receipt without words. */
    public void receipt() {
        String message = incoming.messageId();
        if (message != null) outbox.react(address.id(), message, "👌");
    }

    /** Answers a tap with a short note at the top of the screen. */
    public void note(String key, Object... arguments) {
        endTap(words(key, arguments), false);
    }

    /** Answers a tap with a note that has to be read. */
    public void alert(String key, Object... arguments) {
        endTap(words(key, arguments), true);
    }

    /** Ends the waiting of a tap, if nothing else did. */
    void endTap() {
        endTap(null, false);
    }

    private void endTap(@Nullable String note, boolean alert) {
        if (tapAnswered || !(incoming.said() instanceof MessageContent.Tapped tapped)) return;
        tapAnswered = true;
        outbox.answerTap(address, tapped.tapId(), note, alert, incoming.at());
    }
}
