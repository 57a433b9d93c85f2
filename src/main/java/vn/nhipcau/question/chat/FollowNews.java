package vn.nhipcau.question.chat;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.nhipcau.outbox.Card;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.Person;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.PetitionChanged;
import vn.nhipcau.petition.PetitionWords;
import vn.nhipcau.question.Followings;
import vn.nhipcau.record.Retraction;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Texts;

/** Whoever follows a petition hears what becomes of it, as far as it is their concern. */
@Component
class FollowNews {
    private final Followings followings;
    private final PetitionWords words;
    private final Cards cards;
    private final Outbox outbox;
    private final Texts texts;
    private final Retraction retraction;

    FollowNews(
            Followings followings,
            PetitionWords words,
            Cards cards,
            Outbox outbox,
            Texts texts,
            Retraction retraction) {
        this.followings = followings;
        this.words = words;
        this.cards = cards;
        this.outbox = outbox;
        this.texts = texts;
        this.retraction = retraction;
    }

    @EventListener
    void on(PetitionChanged event) {
        if (event.isFirstRouting()) return;
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
        RichText in(Language language);
    }

    private RichText changed(Petition petition, Language language) {
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
                                                    FollowCards.subject(petition))));
    }

    // What people wrote is taken out of every chat in which it was shown: whoever ever followed it
    // has a card of it.
    private void gone(Petition petition) {
        String subject = FollowCards.subject(petition);
        var followers = followings.followers(petition);
        followings.end(petition);
        var shown = cards.open(subject);
        if (shown.isEmpty() && followers.isEmpty()) return;
        var gone = texts.say(Language.VI, "question.followed.gone", petition.code());
        var chats = shown.stream().map(Card::address).toList();
        retraction.takeBack(subject, chats, CardView.of(gone));
        for (Person follower : followers) {
            var text = texts.say(follower.language(), "question.followed.gone", petition.code());
            follower.address().ifPresent(own -> outbox.say(Letter.notice(own, text, "chat")));
        }
    }
}
