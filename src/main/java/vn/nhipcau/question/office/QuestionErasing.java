package vn.nhipcau.question.office;

import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.Quoting;
import vn.nhipcau.council.Units;
import vn.nhipcau.outbox.Card;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.people.Contacts;
import vn.nhipcau.people.Person;
import vn.nhipcau.people.Roles;
import vn.nhipcau.people.Roles.Role;
import vn.nhipcau.question.Answer;
import vn.nhipcau.question.Answers;
import vn.nhipcau.question.Question;
import vn.nhipcau.question.QuestionChanged;
import vn.nhipcau.question.QuestionEvent.Kind;
import vn.nhipcau.record.MessageLinks;
import vn.nhipcau.record.Retraction;
import vn.nhipcau.shared.CaseRef;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.SubjectKind;
import vn.nhipcau.shared.Texts;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Whatever was said in the course of an erased question quotes it: all of that goes as well. */
@Component
class QuestionErasing {
    private final List<Quoting> quoting;
    private final Answers answers;
    private final Contacts contacts;
    private final Units units;
    private final Roles roles;
    private final MessageLinks pieces;
    private final Cards cards;
    private final Texts texts;
    private final Retraction retraction;

    QuestionErasing(
            List<Quoting> quoting,
            Answers answers,
            Contacts contacts,
            Units units,
            Roles roles,
            MessageLinks pieces,
            Cards cards,
            Texts texts,
            Retraction retraction) {
        this.quoting = quoting;
        this.answers = answers;
        this.contacts = contacts;
        this.units = units;
        this.roles = roles;
        this.pieces = pieces;
        this.cards = cards;
        this.texts = texts;
        this.retraction = retraction;
    }

    @Order(Ordered.HIGHEST_PRECEDENCE)
    @EventListener
    void on(QuestionChanged event) {
        if (event.kind() != Kind.ERASED) return;
        var question = event.question();
        for (Answer answer : answers.all(question))
            pieces.over(SubjectKind.of(AnswerDrafts.KIND.about(), answer.id()));
        quoting.stream()
                .flatMap(one -> one.quoting(CaseRef.question(question.id())).stream())
                .forEach(subject -> takeAway(question, subject));
    }

    private void takeAway(Question question, String subject) {
        var chats = whoHeard(question);
        for (Card card : cards.open(subject)) chats.add(card.address());
        var gone = CardView.of(texts.say(Language.VI, "question.unit.erased", question.code()));
        retraction.takeBack(subject, chats, gone);
    }

    private Set<Long> whoHeard(Question question) {
        var all = new LinkedHashSet<>(contacts.reach(question.unit()));
        all.addAll(contacts.reach(units.secretariat().id()));
        roles.holders(Role.HEAD, question.unit()).stream()
                .map(Person::address)
                .forEach(own -> own.ifPresent(all::add));
        return all;
    }
}
