package vn.nhipcau.question.office;

import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import vn.nhipcau.council.Units;
import vn.nhipcau.outbox.Card;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.people.Contacts;
import vn.nhipcau.people.Person;
import vn.nhipcau.people.Roles;
import vn.nhipcau.people.Roles.Role;
import vn.nhipcau.question.Question;
import vn.nhipcau.question.QuestionChanged;
import vn.nhipcau.question.QuestionEvent.Kind;
import vn.nhipcau.record.answering.ErasedCases;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Texts;

import java.util.LinkedHashSet;
import java.util.Set;

/** Whatever was said in the course of an erased question quotes it: all of that goes as well. */
@Component
class QuestionErasing {

    private final Contacts contacts;
    private final Units units;
    private final Roles roles;
    private final Cards cards;
    private final Texts texts;
    private final AnsweredQuestions questions;
    private final ErasedCases erased;

    QuestionErasing(
            Contacts contacts,
            Units units,
            Roles roles,
            Cards cards,
            Texts texts,
            AnsweredQuestions questions,
            ErasedCases erased) {
        this.contacts = contacts;
        this.units = units;
        this.roles = roles;
        this.cards = cards;
        this.texts = texts;
        this.questions = questions;
        this.erased = erased;
    }

    @Order(Ordered.HIGHEST_PRECEDENCE)
    @EventListener
    void on(QuestionChanged event) {
        if (event.kind() != Kind.ERASED) return;
        var question = event.question();
        erased.takeAway(
                questions,
                question,
                subject -> whoHeard(question, subject),
                texts.say(Language.VI, "question.unit.erased", question.code()));
    }

    private Set<Long> whoHeard(Question question, String subject) {
        var all = new LinkedHashSet<>(contacts.reach(question.unit()));
        all.addAll(contacts.reach(units.secretariat().id()));
        roles.holders(Role.HEAD, question.unit()).stream()
                .map(Person::address)
                .forEach(own -> own.ifPresent(all::add));
        for (Card card : cards.open(subject)) all.add(card.address());
        return all;
    }
}
