package vn.nhipcau.chat;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import vn.nhipcau.council.Council;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.Card;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.people.Consents;
import vn.nhipcau.people.Consents.Purpose;
import vn.nhipcau.shared.CaseRef;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.SubjectKind;
import vn.nhipcau.shared.Texts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Asks for consent before any flow that needs it. Until the answer nothing of what a person wrote
 * is kept: the card is a reply to their message, and their tap brings that message along again.
 */
@Component
public class ConsentDesk implements CardHandler<ConsentDesk.About, ConsentDesk.Action> {
    private static final CardKind<About, Action> KIND =
            CardKind.of(SubjectKind.of("consent", About.class), Action.class);
    private static final Duration ASKED_AGAIN = Duration.ofHours(24);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** What was settled about the words that wait; null if nothing was. */
    record About(@Nullable String context) {}

    /** What the buttons below the question do. */
    sealed interface Action {
        /** They agree to the wording with this fingerprint. */
        record Agree(String wording) implements Action {}

        /** They do not agree. */
        record Decline() implements Action {}

        /** They wish to read all of it. */
        record Full() implements Action {}
    }

    private final Consents consents;
    private final Cards cards;
    private final Council council;
    private final Texts texts;
    private final ObjectProvider<FallbackHandler> fallback;
    private final Clock clock;

    ConsentDesk(
            Consents consents,
            Cards cards,
            Council council,
            Texts texts,
            ObjectProvider<FallbackHandler> fallback,
            Clock clock) {
        this.consents = consents;
        this.cards = cards;
        this.council = council;
        this.texts = texts;
        this.fallback = fallback;
        this.clock = clock;
    }

    /**
     * Whether this person agreed; if not, they are asked, once, whatever they send meanwhile.
     *
     * @param settled handed back to the fallback handler, with the words, once they agree
     */
    public boolean admit(UpdateContext context, String settled) {
        var person = context.person();
        if (consents.given(person, Purpose.PETITIONS)) return true;
        Instant now = clock.instant();
        var asked = person.askedAt();
        if (asked.isPresent() && now.isBefore(asked.get().plus(ASKED_AGAIN))) {
            consents.wroteMeanwhile(person, hasWords(context.said()));
            if (now.isAfter(asked.get().plus(PATIENCE))) context.hint("chat.consent.pending");
            return false;
        }
        cards.open(
                context.address().id(),
                Lane.ANSWER,
                KIND.subject(new About(settled.isEmpty() ? null : settled)),
                question(context),
                context.incoming().messageId());
        consents.asked(person);
        return false;
    }

    private static boolean hasWords(MessageContent said) {
        return said instanceof MessageContent.Words
                || (said instanceof MessageContent.Attached file && !file.caption().isEmpty());
    }

    // The button carries a fingerprint of the full wording, of which the card says what matters:
    // what somebody agrees to is what they could read, whatever language or office was set since.
    private CardView question(UpdateContext context) {
        var wording = wording(context.language());
        var brief =
                context.text(
                        "chat.consent.short",
                        council.name().in(context.language()),
                        council.controller().in(context.language()));
        return CardView.of(
                brief,
                agree(context, wording),
                decline(context),
                KIND.button(context.words("chat.consent.full"), new Action.Full()));
    }

    private CardView whole(UpdateContext context) {
        var wording = wording(context.language());
        return CardView.of(wording, agree(context, wording), decline(context));
    }

    private static Button agree(UpdateContext context, RichText wording) {
        return KIND.button(
                context.words("chat.consent.agree"), new Action.Agree(fingerprint(wording)));
    }

    private static Button decline(UpdateContext context) {
        return KIND.button(context.words("chat.consent.decline"), new Action.Decline());
    }

    private static String fingerprint(RichText wording) {
        return Integer.toHexString(wording.text().hashCode());
    }

    private RichText wording(Language language) {
        return texts.say(
                language,
                "chat.consent.request",
                council.name().in(language),
                council.controller().in(language),
                council.address().in(language));
    }

    @Override
    public CardKind<About, Action> kind() {
        return KIND;
    }

    /** None: no case is there yet. */
    @Override
    public List<String> quoting(CaseRef erased) {
        return List.of();
    }

    @Override
    public void tapped(UpdateContext context, Tap<About, Action> tap) {
        switch (tap.action()) {
            case Action.Agree(var wording) -> agree(context, tap, wording);
            case Action.Decline() -> decline(context, tap.card());
            case Action.Full() -> full(context, tap.card());
        }
    }

    private void agree(UpdateContext context, Tap<About, Action> tap, String wording) {
        var person = context.person();
        if (consents.given(person, Purpose.PETITIONS)) {
            cards.close(tap.card().id(), CardView.of(context.text("chat.consent.given")));
            context.note("chat.consent.already");
            return;
        }
        var read = readIn(wording);
        if (read.isEmpty()) {
            cards.show(tap.card().id(), question(context));
            context.note("chat.consent.changed");
            return;
        }
        int words = person.unheardWords();
        int files = person.unheard() - 1 - words;
        consents.give(person, Purpose.PETITIONS, "", wording(read.get()).text(), read.get());
        cards.close(tap.card().id(), CardView.of(context.text("chat.consent.given")));
        var quoted = ((MessageContent.Tapped) context.said()).quoted();
        if (quoted == null || !isTheirs(context, quoted)) {
            context.answer("chat.consent.sendAgain");
            return;
        }
        fallback.getObject()
                .hear(
                        context.saying(quoted),
                        Objects.requireNonNullElse(tap.about().context(), ""));
        if (words > 0 && files > 0) context.answer("chat.consent.sendRest.both", words);
        else if (words > 0) context.answer("chat.consent.sendRest.words", words);
        else if (files > 0) context.answer("chat.consent.sendRest");
    }

    private void full(UpdateContext context, Card card) {
        if (card.closed()) context.note("chat.cardOver");
        else cards.show(card.id(), whole(context));
    }

    private Optional<Language> readIn(String fingerprint) {
        return Arrays.stream(Language.values())
                .filter(language -> fingerprint(wording(language)).equals(fingerprint))
                .findFirst();
    }

    private static boolean isTheirs(UpdateContext context, MessageContent.Quoted quoted) {
        return quoted.from().equals(context.incoming().sender().externalId());
    }

    private void decline(UpdateContext context, Card card) {
        consents.declined(context.person());
        cards.close(
                card.id(),
                CardView.of(
                        context.text(
                                "chat.consent.declined",
                                council.office().in(context.language()),
                                council.hours().in(context.language()))));
    }
}
