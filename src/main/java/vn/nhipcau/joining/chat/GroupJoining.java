package vn.nhipcau.joining.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardHandler;
import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.IncomingUpdate.Chat;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.joining.Naming;
import vn.nhipcau.joining.Secretariat;
import vn.nhipcau.outbox.Addresses;
import vn.nhipcau.outbox.Card;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.Contacts;
import vn.nhipcau.people.Contacts.Bound;
import vn.nhipcau.people.Invitations;
import vn.nhipcau.people.Invitations.Invitation;
import vn.nhipcau.people.Invitations.State;
import vn.nhipcau.people.Person;
import vn.nhipcau.shared.CaseRef;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.SubjectKind;
import vn.nhipcau.shared.SubjectKind.Id;
import vn.nhipcau.shared.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A group opens an invitation; a secretary says whether it is the right one. Until then the group
 * learns nothing and can do nothing: whoever got hold of a key gains nothing by it.
 */
@Component
class GroupJoining implements CardHandler<Id, GroupJoining.Action> {
    private static final CardKind<Id, Action> KIND =
            CardKind.of(SubjectKind.ofId("joining"), Action.class);

    /** Letters about joining, without a card. */
    private static final String TOLD = KIND.about().name();

    /** What a secretary says of a group. */
    sealed interface Action {
        /** It is the right one. */
        record Yes() implements Action {}

        /** It is not. */
        record No() implements Action {}
    }

    private final Invitations invitations;
    private final Contacts contacts;
    private final Secretariat secretariat;
    private final GroupGreeting greeting;
    private final Naming naming;
    private final Addresses addresses;
    private final Cards cards;
    private final Outbox outbox;
    private final Texts texts;

    GroupJoining(
            Invitations invitations,
            Contacts contacts,
            Secretariat secretariat,
            GroupGreeting greeting,
            Naming naming,
            Addresses addresses,
            Cards cards,
            Outbox outbox,
            Texts texts) {
        this.invitations = invitations;
        this.contacts = contacts;
        this.secretariat = secretariat;
        this.greeting = greeting;
        this.naming = naming;
        this.addresses = addresses;
        this.cards = cards;
        this.outbox = outbox;
        this.texts = texts;
    }

    void opened(UpdateContext context, Invitation invitation, Person inviter) {
        long group = context.address().id();
        greeting.notNeeded(group);
        if (contacts.unitAt(group).equals(Optional.ofNullable(invitation.unit()))) {
            context.answer("joining.boundAlready", naming.unit(invitation.unit(), Language.VI));
            return;
        }
        context.answer("joining.waits");
        if (invitation.state() == State.WAITING) return;
        invitations.opened(invitation.id(), group);
        String opener = context.incoming().sender().name();
        for (long address : secretariat.reach(Optional.of(inviter))) {
            var language = naming.languageAt(address);
            cards.open(
                    address,
                    Lane.NOTICE,
                    subject(invitation),
                    question(invitation, context.address().id(), opener, language),
                    null);
        }
    }

    private CardView question(Invitation invitation, long group, String opener, Language language) {
        String unit = naming.unit(invitation.unit(), language);
        String title = addresses.get(group).title();
        var lines = new ArrayList<RichText>();
        lines.add(texts.say(language, "joining.rightGroup", title, unit, opener));
        if (title.contains(Chat.PUBLIC)) lines.add(texts.say(language, "joining.publicGroup"));
        contacts.unitAt(group)
                .ifPresent(
                        other ->
                                lines.add(
                                        texts.say(
                                                language,
                                                "joining.movesFrom",
                                                naming.unit(other, language),
                                                unit)));
        bound(invitation)
                .ifPresent(
                        old ->
                                lines.add(
                                        texts.say(
                                                language,
                                                "joining.replaces",
                                                unit,
                                                addresses.get(old.address()).title())));
        return CardView.of(
                RichText.lines(lines),
                KIND.button(texts.words(language, "joining.yes"), new Action.Yes()),
                KIND.button(texts.words(language, "joining.no"), new Action.No()));
    }

    private Optional<Bound> bound(Invitation invitation) {
        return contacts.all().stream()
                .filter(bound -> bound.unit().equals(invitation.unit()))
                .findFirst();
    }

    private String subject(Invitation invitation) {
        return KIND.subject(new Id(invitation.id()));
    }

    @Override
    public CardKind<Id, Action> kind() {
        return KIND;
    }

    /** None: who joins what says nothing of any case. */
    @Override
    public List<String> quoting(CaseRef erased) {
        return List.of();
    }

    // The invitation is locked first: of two secretaries who tap at once, one finds it settled.
    @Override
    public void tapped(UpdateContext context, Tap<Id, Action> tap) {
        if (!secretariat.speaks(context)) {
            context.note("chat.notAuthorised");
            return;
        }
        var found = invitations.find(tap.about().id());
        if (found.filter(invitation -> invitation.state() == State.WAITING).isEmpty()) {
            context.note("joining.settledBy", by(context, found));
            return;
        }
        naming.acts(context, secretariat.id());
        switch (tap.action()) {
            case Action.Yes _ -> confirm(context, found.get());
            case Action.No _ -> refuse(context, found.get());
        }
    }

    private String by(UpdateContext context, Optional<Invitation> invitation) {
        return naming.person(
                invitation.map(Invitation::settledBy).orElse(null), context.language());
    }

    private void confirm(UpdateContext context, Invitation invitation) {
        String unit = Objects.requireNonNull(invitation.unit());
        long group = Objects.requireNonNull(invitation.openedFrom());
        var before = bound(invitation);
        invitations.settle(invitation.id(), State.ACCEPTED, context.person());
        contacts.bind(unit, group, context.person());
        close(context, invitation, group, "joining.bound");
        before.ifPresent(old -> tell(old.address(), "joining.noLonger", unit));
        tell(group, "joining.welcome", unit);
    }

    private void refuse(UpdateContext context, Invitation invitation) {
        invitations.settle(invitation.id(), State.REFUSED, context.person());
        long group = Objects.requireNonNull(invitation.openedFrom());
        close(context, invitation, group, "joining.refused");
        tell(group, "joining.notThisGroup", "");
    }

    /** The question is settled without anybody having answered it. */
    void revoked(UpdateContext context, Invitation invitation) {
        Long group = invitation.openedFrom();
        if (group == null) return;
        close(context, invitation, group, "joining.refused");
        tell(group, "joining.notThisGroup", "");
    }

    private void close(UpdateContext context, Invitation invitation, long group, String key) {
        String title = addresses.get(group).title();
        for (Card card : cards.open(subject(invitation))) {
            var language = naming.languageAt(card.address());
            cards.close(
                    card.id(),
                    CardView.of(
                            texts.say(
                                    language,
                                    key,
                                    title,
                                    naming.unit(invitation.unit(), language),
                                    naming.person(context.person().id(), language))));
        }
    }

    private void tell(long group, String key, String unit) {
        var text = texts.say(Language.VI, key, naming.unit(unit, Language.VI));
        outbox.say(Letter.notice(group, text, TOLD));
    }
}
