package vn.nhipcau.joining.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.joining.Naming;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.people.Invitations.Invitation;
import vn.nhipcau.people.People;
import vn.nhipcau.people.Person;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.SubjectKind.Id;
import vn.nhipcau.shared.Texts;

import java.util.function.Function;

/** The secretary who invited hears what became of it. */
@Component
class InviterNotices {
    private final People people;
    private final Naming naming;
    private final Cards cards;
    private final Texts texts;

    InviterNotices(People people, Naming naming, Cards cards, Texts texts) {
        this.people = people;
        this.naming = naming;
        this.cards = cards;
        this.texts = texts;
    }

    /** This person took it; the secretary can say that it was the wrong one. */
    void taken(Invitation invitation, Person person) {
        tell(
                invitation,
                language ->
                        CardView.of(
                                took(invitation, person, language),
                                PersonJoining.KIND.button(
                                        texts.words(language, "joining.wrongPerson"),
                                        new PersonJoining.Action.Wrong())));
    }

    /** It was not taken. */
    void declined(Invitation invitation) {
        tell(
                invitation,
                language ->
                        CardView.of(
                                texts.say(
                                        language,
                                        "joining.wasDeclined",
                                        naming.invited(invitation, language))));
    }

    private void tell(Invitation invitation, Function<Language, CardView> view) {
        var inviter = people.find(invitation.invitedBy()).orElseThrow();
        String subject = PersonJoining.KIND.subject(new Id(invitation.id()));
        for (long address : inviter.address().stream().toList())
            cards.open(address, Lane.NOTICE, subject, view.apply(naming.languageAt(address)), null);
    }

    private RichText took(Invitation invitation, Person person, Language language) {
        return texts.say(
                language,
                "joining.wasTaken",
                naming.person(person.id(), language),
                naming.invited(invitation, language));
    }
}
