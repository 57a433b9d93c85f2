package vn.nhipcau.question.chat;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardOwner;
import vn.nhipcau.chat.Turn;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.Card;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Face;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.Person;
import vn.nhipcau.people.Roles;
import vn.nhipcau.people.Roles.Role;
import vn.nhipcau.petition.Happened;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.PetitionCode;
import vn.nhipcau.petition.PetitionWords;
import vn.nhipcau.petition.Petitions;
import vn.nhipcau.question.Followings;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Rich;
import vn.nhipcau.shared.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A delegate takes up a petition by its code: they see where it stands, hear what becomes of it and
 * that somebody objects. Never whose it is, nor what they wrote of themselves.
 */
@Component
class FollowCards implements CardOwner {
    private static final int LISTED = 20;

    private final Followings followings;
    private final Petitions petitions;
    private final PetitionWords words;
    private final Roles roles;
    private final Cards cards;
    private final Outbox outbox;
    private final Texts texts;

    FollowCards(
            Followings followings,
            Petitions petitions,
            PetitionWords words,
            Roles roles,
            Cards cards,
            Outbox outbox,
            Texts texts) {
        this.followings = followings;
        this.petitions = petitions;
        this.words = words;
        this.roles = roles;
        this.cards = cards;
        this.outbox = outbox;
        this.texts = texts;
    }

    /** The petitions that they follow, with a button to each. */
    void list(Turn turn) {
        var all = followings.of(turn.person());
        var lines = new ArrayList<Rich>();
        lines.add(turn.text("question.followed.list", all.size()));
        var rows = new ArrayList<List<Button>>();
        for (Petition petition : all.subList(0, Math.min(LISTED, all.size()))) {
            lines.add(
                    turn.text(
                            "question.list.line",
                            petition.code(),
                            words.area(petition, turn.language()),
                            words.status(petition, turn.language()),
                            words.day(petition.due())));
            rows.add(List.of(Button.tap(petition.code(), action("show", petition))));
        }
        lines.add(turn.text("question.followed.how"));
        open(turn, owner(), new Face(Rich.lines(lines), rows));
    }

    /** They follow the petition with this code from now on. */
    void follow(Turn turn, String typed) {
        var petition = find(typed);
        if (petition.isEmpty()) {
            turn.answer("question.followed.notFound");
            return;
        }
        if (!followings.isOfTheirs(turn.person(), petition.get())) {
            turn.answer("question.followed.elsewhere");
            return;
        }
        followings.follow(turn.person(), petition.get());
        open(turn, subject(petition.get()), face(turn, petition.get()));
    }

    private Face face(Turn turn, Petition petition) {
        var language = turn.language();
        boolean follows = followings.isFollowing(turn.person(), petition);
        var lines = new ArrayList<Rich>();
        lines.add(
                turn.text(
                        "question.followed.detail",
                        petition.code(),
                        words.area(petition, language),
                        words.ward(petition, language),
                        words.unit(petition, language),
                        words.status(petition, language),
                        words.day(petition.due())));
        petition.outcome()
                .ifPresent(
                        how ->
                                lines.add(
                                        turn.text(
                                                petition.status().isOpen()
                                                        ? "question.followed.outcomeBefore"
                                                        : "question.followed.outcome",
                                                words.outcome(how, language))));
        if (petition.objected()) lines.add(turn.text("question.followed.wasObjected"));
        lines.add(turn.text(follows ? "question.followed.does" : "question.followed.doesNot"));
        return Face.of(
                Rich.lines(lines),
                follows
                        ? Button.tap(
                                turn.words("question.button.unfollow"), action("stop", petition))
                        : Button.tap(
                                turn.words("question.button.follow"), action("follow", petition)));
    }

    @Override
    public String owner() {
        return "followed";
    }

    @Override
    public void tapped(Turn turn, Cards.Tap tap) {
        int colon = tap.action().indexOf(':');
        var petition = find(tap.action().substring(colon + 1));
        if (colon < 0
                || petition.isEmpty()
                || !roles.has(turn.person(), Role.DELEGATE)
                || (!tap.action().startsWith("stop:")
                        && !followings.isOfTheirs(turn.person(), petition.get()))) {
            turn.note("question.notYours");
            return;
        }
        switch (tap.action().substring(0, colon)) {
            case "follow" -> followings.follow(turn.person(), petition.get());
            case "stop" -> followings.stop(turn.person(), petition.get());
            default -> {}
        }
        cards.show(tap.card().id(), face(turn, petition.get()));
    }

    private Optional<Petition> find(String typed) {
        return PetitionCode.read(typed).flatMap(code -> petitions.withCode(code.value()));
    }

    /** Whoever follows it hears of it, as far as it is their concern. */
    @EventListener
    void on(Happened event) {
        var petition = event.petition();
        switch (event.kind()) {
            case ROUTED,
                    ACCEPTED,
                    RETURNED,
                    EXTENDED,
                    DUE_MOVED,
                    REPLIED,
                    CORRECTED,
                    CLOSED,
                    NOT_ACCEPTED,
                    WITHDRAWN ->
                    tell(petition, language -> changed(petition, language));
            case OBJECTED ->
                    tell(
                            petition,
                            language ->
                                    texts.say(
                                            language,
                                            "question.followed.objected",
                                            petition.code(),
                                            event.text()));
            case MARKED ->
                    tell(
                            petition,
                            language ->
                                    texts.say(
                                            language,
                                            "question.followed.marked",
                                            petition.code(),
                                            event.text()));
            case ERASED, REDIRECTED -> gone(petition);
            default -> {}
        }
    }

    private interface Wording {
        Rich in(Language language);
    }

    private Rich changed(Petition petition, Language language) {
        return texts.say(
                language,
                "question.followed.changed",
                petition.code(),
                words.status(petition, language),
                words.unit(petition, language),
                words.day(petition.due()));
    }

    private void tell(Petition petition, Wording wording) {
        for (Person follower : followings.followers(petition))
            follower.address()
                    .ifPresent(
                            own ->
                                    outbox.say(
                                            Letter.notice(
                                                    own,
                                                    wording.in(follower.language()),
                                                    subject(petition))));
    }

    // What people wrote is taken out of every chat in which it was shown: whoever ever followed it
    // has a card of it.
    private void gone(Petition petition) {
        String subject = subject(petition);
        var followers = followings.followers(petition);
        followings.end(petition);
        var shown = cards.open(subject);
        if (shown.isEmpty() && followers.isEmpty()) return;
        outbox.erase(subject);
        for (Card card : shown) {
            outbox.messages(card.address(), subject)
                    .forEach(message -> outbox.delete(card.address(), message));
            cards.close(
                    card.id(),
                    Face.of(texts.say(Language.VI, "question.followed.gone", petition.code())));
        }
        for (Person follower : followers) {
            var text = texts.say(follower.language(), "question.followed.gone", petition.code());
            follower.address().ifPresent(own -> outbox.say(Letter.notice(own, text, "chat")));
        }
    }

    private void open(Turn turn, String subject, Face face) {
        cards.open(turn.address().id(), Lane.ANSWER, subject, face, null);
    }

    private static String subject(Petition petition) {
        return "followed:" + petition.id();
    }

    private static String action(String verb, Petition petition) {
        return verb + ":" + petition.code().toLowerCase(Locale.ROOT);
    }
}
