package vn.nhipcau.question.office;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.council.Office;
import vn.nhipcau.council.Offices;
import vn.nhipcau.council.Units;
import vn.nhipcau.people.Contacts;
import vn.nhipcau.people.Person;
import vn.nhipcau.people.Roles;
import vn.nhipcau.people.Roles.Role;
import vn.nhipcau.people.Staff;
import vn.nhipcau.question.Question;
import vn.nhipcau.question.QuestionKind;
import vn.nhipcau.record.Acting;
import vn.nhipcau.record.Actor;

import java.util.List;
import java.util.Optional;

/**
 * Who acts for whoever is asked: everybody in a chat in which the unit is reached; the secretariat
 * as long as the unit is reached nowhere; and who leads the unit, in their own chat, for what they
 * answer personally.
 */
@Component
class ActingOffices {
    private final Contacts contacts;
    private final Offices offices;
    private final Units units;
    private final Roles roles;
    private final Staff staff;

    ActingOffices(Contacts contacts, Offices offices, Units units, Roles roles, Staff staff) {
        this.contacts = contacts;
        this.offices = offices;
        this.units = units;
        this.roles = roles;
        this.staff = staff;
    }

    /** Who acts here for whoever is asked; empty if this chat is none of theirs. */
    Optional<Acting> acting(UpdateContext context, Question question) {
        if (isAsked(context.person(), question)
                && (isOffice(context, question) || !context.inGroup()))
            return Optional.of(as(context, question, Actor.HEAD));
        if (!isOffice(context, question)) return Optional.empty();
        var part = isAlone(question) ? Actor.SECRETARIAT : Actor.UNIT;
        return Optional.of(as(context, question, part));
    }

    private boolean isOffice(UpdateContext context, Question question) {
        return where(question).contains(context.address().id());
    }

    // Who holds the office that is asked, as far as we know them.
    private boolean isAsked(Person person, Question question) {
        return question.kind() == QuestionKind.INTERPELLATION
                && leads(question)
                && roles.has(person, Role.HEAD, question.unit());
    }

    /** Who speaks here as the head of the unit that is asked; empty if they are not. */
    Optional<Acting> heading(UpdateContext context, Question question) {
        return !context.inGroup() && roles.has(context.person(), Role.HEAD, question.unit())
                ? Optional.of(as(context, question, Actor.HEAD))
                : Optional.empty();
    }

    /** The addresses at which whoever is asked gets it; the secretariat's if there are none. */
    List<Long> where(Question question) {
        return contacts.reach(isAlone(question) ? units.secretariat().id() : question.unit());
    }

    /** Whether nobody of the unit that is asked can be reached. */
    boolean isAlone(Question question) {
        return contacts.reach(question.unit()).isEmpty();
    }

    /** Who can approve an answer in their own chat: the head of the unit, if it is theirs. */
    List<Person> heads(Question question) {
        return question.kind() == QuestionKind.QUESTION || leads(question)
                ? roles.holders(Role.HEAD, question.unit())
                : List.of();
    }

    /**
     * Whether a draft by this person has to go to who holds the office: nobody answers for them.
     */
    boolean needsApproval(Question question, long person) {
        if (question.kind() != QuestionKind.INTERPELLATION) return false;
        var heads = heads(question);
        return !heads.isEmpty() && heads.stream().noneMatch(head -> head.id() == person);
    }

    private boolean leads(Question question) {
        return question.office().flatMap(offices::find).map(Office::leads).orElse(false);
    }

    private Acting as(UpdateContext context, Question question, Actor part) {
        var sender = context.incoming().sender();
        String shown = sender.anonymous() ? context.address().title() : sender.name();
        var person = context.person();
        String unit = question.unit();
        return new Acting(person.id(), staff.acts(person, shown, unit), unit, part);
    }
}
