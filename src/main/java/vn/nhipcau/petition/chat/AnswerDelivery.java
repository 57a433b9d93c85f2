package vn.nhipcau.petition.chat;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.outbox.Addresses;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.People;
import vn.nhipcau.people.Person;
import vn.nhipcau.petition.AnswerText;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.PetitionChanged;
import vn.nhipcau.petition.Replies;
import vn.nhipcau.petition.Reply;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.SubjectKind.Id;
import vn.nhipcau.shared.Texts;

import java.util.Optional;

/** Brings the answer into the person's own chat, and hears whether it arrived. */
@Component
class AnswerDelivery {
    private final Replies replies;
    private final AnswerText answers;
    private final AnswerView views;
    private final People people;
    private final Addresses addresses;
    private final Cards cards;
    private final Outbox outbox;
    private final Texts texts;

    AnswerDelivery(
            Replies replies,
            AnswerText answers,
            AnswerView views,
            People people,
            Addresses addresses,
            Cards cards,
            Outbox outbox,
            Texts texts) {
        this.replies = replies;
        this.answers = answers;
        this.views = views;
        this.people = people;
        this.addresses = addresses;
        this.cards = cards;
        this.outbox = outbox;
        this.texts = texts;
    }

    @EventListener
    void on(PetitionChanged event) {
        switch (event.kind()) {
            case REPLIED, CORRECTED -> bring(event.petition());
            default -> {}
        }
    }

    /**
     * Brings the last answer once more to whoever looks the petition up; nothing if none was given.
     */
    void showAgain(UpdateContext context, Petition petition) {
        replies.last(petition)
                .ifPresent(
                        reply ->
                                bring(
                                        petition,
                                        reply,
                                        context.address().id(),
                                        context.language(),
                                        Lane.ANSWER));
    }

    private void bring(Petition petition) {
        var reply = replies.last(petition).orElseThrow();
        var person = petition.person().flatMap(people::find);
        var own = person.flatMap(Person::address).filter(id -> addresses.get(id).reachable());
        if (own.isEmpty()) {
            replies.undelivered(reply);
            return;
        }
        bring(petition, reply, own.get(), person.orElseThrow().language(), Lane.NOTICE);
    }

    private void bring(Petition petition, Reply reply, long to, Language language, Lane lane) {
        cards.open(
                to,
                lane,
                AnswerCards.KIND.subject(new Id(reply.id())),
                views.view(petition, reply, language),
                null);
        var whole =
                answers.isCut(reply)
                        ? texts.say(language, "petition.answer.whole", replies.text(reply))
                        : RichText.EMPTY;
        var files = replies.files(reply);
        if (!whole.isEmpty() || !files.isEmpty())
            outbox.say(
                    letter(to, lane, whole, AnswerCards.FILES.of(new Id(reply.id()))).with(files));
    }

    private static Letter letter(long to, Lane lane, RichText text, String subject) {
        return lane == Lane.ANSWER
                ? Letter.answer(to, text, subject)
                : Letter.notice(to, text, subject);
    }

    @EventListener
    void on(Outbox.Delivered delivered) {
        replyOf(delivered.subject()).ifPresent(replies::delivered);
    }

    @EventListener
    void on(Outbox.Refused refused) {
        replyOf(refused.subject()).ifPresent(replies::undelivered);
    }

    private Optional<Reply> replyOf(String subject) {
        return AnswerCards.KIND.about().read(subject).flatMap(answer -> replies.find(answer.id()));
    }
}
