package vn.nhipcau.joining.chat;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardHandler;
import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.ChatCommand;
import vn.nhipcau.chat.Menus;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.council.Delegates;
import vn.nhipcau.joining.Invitee;
import vn.nhipcau.joining.Naming;
import vn.nhipcau.joining.Secretariat;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.Invitations;
import vn.nhipcau.people.People;
import vn.nhipcau.shared.CaseRef;
import vn.nhipcau.shared.SubjectKind;
import vn.nhipcau.shared.SubjectKind.Id;
import vn.nhipcau.shared.SubjectKind.Only;

import java.util.List;
import java.util.Objects;

/**
 * A secretary invites the group of a unit, or a person to a role: chooses which, for which unit,
 * and passes the link on.
 */
@Component
class InviteCommand implements ChatCommand, CardHandler<Only, InviteCommand.Action> {
    static final CardKind<Only, Action> KIND =
            CardKind.of(SubjectKind.ofOne("invite"), Action.class);

    /** What messages with a link are known by. */
    private static final SubjectKind<Id> LINK = SubjectKind.ofId("invitelink");

    /** Stands in a button where the id of a unit or ward would. */
    static final String WHOLE_COUNCIL = "_";

    /** What the buttons of the lists do. */
    sealed interface Action {
        /** Somebody of this kind is invited. */
        record Whom(Invitee guest) implements Action {}

        /** The list for these is turned to this page, the first being 0. */
        record Page(Invitee guest, int number) implements Action {}

        /** They are invited for this unit, ward or group of delegates. */
        record For(Invitee guest, String id) implements Action {}

        /** This delegate is invited. */
        record Who(String delegate) implements Action {}

        /** Back to the beginning. */
        record Back() implements Action {}

        /** Invitations for all who have not joined, to be printed. */
        record Print() implements Action {}
    }

    private final InviteChoices choices;
    private final Delegates delegates;
    private final Invitations invitations;
    private final People people;
    private final Secretariat secretariat;
    private final Naming naming;
    private final Menus menus;
    private final Cards cards;
    private final Outbox outbox;
    private final PrintedInvitations printed;

    InviteCommand(
            InviteChoices choices,
            Delegates delegates,
            Invitations invitations,
            People people,
            Secretariat secretariat,
            Naming naming,
            Menus menus,
            Cards cards,
            Outbox outbox,
            PrintedInvitations printed) {
        this.choices = choices;
        this.delegates = delegates;
        this.invitations = invitations;
        this.people = people;
        this.secretariat = secretariat;
        this.naming = naming;
        this.menus = menus;
        this.cards = cards;
        this.outbox = outbox;
        this.printed = printed;
    }

    @Override
    public String name() {
        return "moi";
    }

    @Override
    public String english() {
        return "invite";
    }

    @Override
    public Audience audience() {
        return Audience.SECRETARIES;
    }

    @Override
    public int place() {
        return 40;
    }

    @Override
    public void run(UpdateContext context, String rest) {
        naming.acts(context, secretariat.id());
        cards.answer(context.address().id(), KIND.subject(new Only()), choices.whom(context));
    }

    private void inviteDelegate(UpdateContext context, String id) {
        var found = delegates.find(id);
        if (found.isEmpty()) context.note("chat.buttonUnknown");
        else if (found.get().person() != null) context.alert("joining.delegateTaken");
        else invite(context, Invitee.DELEGATE, id);
    }

    @Override
    public CardKind<Only, Action> kind() {
        return KIND;
    }

    /** None: who is invited says nothing of any case. */
    @Override
    public List<String> quoting(CaseRef erased) {
        return List.of();
    }

    @Override
    public void tapped(UpdateContext context, Tap<Only, Action> tap) {
        if (!people.isSecretary(context.person())) {
            context.note("chat.notAuthorised");
            return;
        }
        long card = tap.card().id();
        switch (tap.action()) {
            case Action.Back _ -> cards.show(card, choices.whom(context));
            case Action.Print _ -> printed.print(context);
            case Action.Who who -> inviteDelegate(context, who.delegate());
            case Action.Whom whom -> {
                if (choices.isNone(context, whom.guest())) invite(context, whom.guest(), null);
                else cards.show(card, choices.which(context, whom.guest(), 0));
            }
            case Action.Page page ->
                    cards.show(card, choices.which(context, page.guest(), page.number()));
            case Action.For chosen -> {
                if (chosen.guest() == Invitee.DELEGATE
                        && delegates.findGroup(chosen.id()).isPresent())
                    cards.show(card, choices.whichOf(context, chosen.id()));
                else invite(context, chosen);
            }
        }
    }

    private void invite(UpdateContext context, Action.For chosen) {
        String wanted = chosen.id().equals(WHOLE_COUNCIL) ? null : chosen.id();
        if (choices.isOffered(context, chosen.guest(), wanted))
            invite(context, chosen.guest(), wanted);
        else context.note("chat.buttonUnknown");
    }

    private void invite(UpdateContext context, Invitee guest, @Nullable String about) {
        if (menus.link(context, "x", guest == Invitee.GROUP) == null) {
            context.alert("joining.noLinkYet");
            return;
        }
        var role = guest.role();
        var made =
                role != null
                        ? invitations.invite(role, about, context.person())
                        : invitations.inviteGroup(Objects.requireNonNull(about), context.person());
        String link = menus.link(context, made.key(), guest == Invitee.GROUP);
        var text =
                context.text(
                        role == null ? "joining.link.group" : "joining.link.person",
                        naming.invited(made.invitation(), context.language()),
                        naming.moment(made.invitation().expiresAt()),
                        Objects.requireNonNull(link));
        outbox.say(
                Letter.answer(
                        context.address().id(),
                        text,
                        SubjectKind.of(LINK, made.invitation().id())));
    }

    /**
     * Once a link has arrived, it stands with the secretary alone: a copy of ours opens nothing.
     */
    @EventListener
    void on(Outbox.Delivered delivered) {
        if (LINK.read(delivered.subject()).isPresent()) outbox.erase(delivered.subject());
    }
}
