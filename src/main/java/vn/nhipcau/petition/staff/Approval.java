package vn.nhipcau.petition.staff;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardHandler;
import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.chat.OpenQuestions;
import vn.nhipcau.chat.RefusedFiles;
import vn.nhipcau.chat.ReplyHandler;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.Card;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.Contacts;
import vn.nhipcau.people.Person;
import vn.nhipcau.people.Roles;
import vn.nhipcau.people.Roles.Role;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.PetitionChanged;
import vn.nhipcau.petition.Petitions;
import vn.nhipcau.petition.Replies;
import vn.nhipcau.petition.Reply;
import vn.nhipcau.record.Acting;
import vn.nhipcau.record.Draft.State;
import vn.nhipcau.record.DraftOver;
import vn.nhipcau.record.NotNow;
import vn.nhipcau.record.UnseenFiles;
import vn.nhipcau.shared.CaseRef;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.SubjectKind;
import vn.nhipcau.shared.SubjectKind.Id;
import vn.nhipcau.shared.Texts;

import java.util.List;
import java.util.Optional;

/** The head of a unit approves an answer in their own chat, or says what shall be otherwise. */
@Component
class Approval implements CardHandler<Id, Approval.Action>, ReplyHandler, RefusedFiles {
    static final CardKind<Id, Action> KIND = CardKind.of(SubjectKind.ofId("approve"), Action.class);

    /** What the buttons do. */
    sealed interface Action {
        /** The answer goes to the person. */
        record Approve() implements Action {}

        /** Something shall be otherwise. */
        record Change() implements Action {}
    }

    private final Petitions petitions;
    private final Replies replies;
    private final ActingUnits desks;
    private final DraftReplyView views;
    private final Roles roles;
    private final Contacts contacts;
    private final UnseenFiles unseen;
    private final OpenQuestions questions;
    private final Cards cards;
    private final Outbox outbox;
    private final Texts texts;

    Approval(
            Petitions petitions,
            Replies replies,
            ActingUnits desks,
            DraftReplyView views,
            Roles roles,
            Contacts contacts,
            UnseenFiles unseen,
            OpenQuestions questions,
            Cards cards,
            Outbox outbox,
            Texts texts) {
        this.petitions = petitions;
        this.replies = replies;
        this.desks = desks;
        this.views = views;
        this.roles = roles;
        this.contacts = contacts;
        this.unseen = unseen;
        this.questions = questions;
        this.cards = cards;
        this.outbox = outbox;
        this.texts = texts;
    }

    /** Brings a draft to the head, or to each of them. */
    void submit(UpdateContext context, Petition petition, Reply reply, Acting by) {
        var heads = roles.holders(Role.HEAD, reply.unit());
        if (heads.isEmpty()) {
            context.alert("petition.reply.noHead");
            return;
        }
        replies.submit(reply, by);
        for (Person head : heads) {
            long own = head.address().orElseThrow();
            cards.open(
                    own,
                    Lane.NOTICE,
                    subject(reply),
                    asking(petition, reply, RichText.EMPTY),
                    null);
            bring(own, petition, reply);
        }
    }

    // Whose files are whose must be told apart: the person's, and those of the answer.
    private void bring(long own, Petition petition, Reply reply) {
        var asked = petitions.files(petition);
        var whole = views.wholeCase(petition);
        if (!asked.isEmpty() || !whole.isEmpty())
            outbox.say(
                    Letter.notice(
                                    own,
                                    whole.isEmpty()
                                            ? say("petition.files.asked", petition.code())
                                            : whole,
                                    subject(reply))
                            .with(asked));
        var files = replies.files(reply);
        if (!files.isEmpty())
            outbox.say(
                    Letter.notice(
                                    own,
                                    say("petition.files.answer", petition.code()),
                                    subject(reply))
                            .with(files));
    }

    private RichText say(String key, Object... arguments) {
        return texts.say(Language.VI, key, arguments);
    }

    /** The draft that no head can see, and is the unit's again; empty if it was none. */
    Optional<Reply> unseen(Outbox.Refused refused) {
        var about = KIND.about().read(refused.subject());
        if (about.isEmpty()) return Optional.empty();
        // They have the card, and lack what follows it.
        if (!cards.shown(refused.subject(), List.of(refused.address())).isEmpty())
            return Optional.empty();
        var reply = replies.find(about.get().id()).orElseThrow();
        boolean another =
                roles.holders(Role.HEAD, reply.unit()).stream()
                        .flatMap(head -> head.address().stream())
                        .anyMatch(own -> own != refused.address());
        if (reply.state() != State.SUBMITTED || another) return Optional.empty();
        replies.takeBack(reply);
        return Optional.of(reply);
    }

    /** The card of a head who cannot see all of it says so, and the unit shows them the rest. */
    @Override
    public boolean refused(Outbox.FilesRefused refused) {
        var about = KIND.about().read(refused.subject());
        if (about.isEmpty()) return false;
        var reply = replies.find(about.get().id()).orElseThrow();
        if (reply.state() != State.SUBMITTED) return true;
        var petition = petitions.locked(reply.caseId());
        String files = unseen.words(refused.files(), Language.VI);
        for (Card card : cards.shown(refused.subject(), List.of(refused.address())))
            cards.show(card.id(), asking(petition, reply, say("petition.approve.lacks", files)));
        var text = say("petition.approve.filesUnseen", petition.code(), files);
        for (long address : contacts.reach(reply.unit()))
            outbox.say(Letter.notice(address, text, ReplyDrafts.subject(reply)));
        return true;
    }

    /** The unit is told that its head did not see the draft. */
    void tellUnseen(Petition petition, Reply reply) {
        var text = texts.say(Language.VI, "petition.approve.unseen", petition.code());
        for (long address : contacts.reach(reply.unit()))
            outbox.say(Letter.notice(address, text, ReplyDrafts.subject(reply)));
    }

    /** The unit goes on with a draft that lies with the head. */
    void takenBack(Petition petition, Reply reply) {
        close(petition, reply, "petition.approve.takenBack");
    }

    private CardView asking(Petition petition, Reply reply, RichText more) {
        return CardView.of(
                views.preview(petition, reply)
                        .plus("\n\n")
                        .plus(RichText.lines(more, say("petition.approve.waits"))),
                button(new Action.Approve()),
                button(new Action.Change()));
    }

    private Button button(Action action) {
        String label = "petition.approve." + KIND.verb(action);
        return KIND.button(texts.words(Language.VI, label), action);
    }

    private static String subject(Reply reply) {
        return SubjectKind.of(KIND.about(), reply.id());
    }

    @Override
    public CardKind<Id, Action> kind() {
        return KIND;
    }

    /** It shows the whole case. */
    @Override
    public List<String> quoting(CaseRef erased) {
        return erased.kind() != CaseRef.Kind.PETITION
                ? List.of()
                : petitions.find(erased.id()).map(replies::all).orElse(List.of()).stream()
                        .map(Approval::subject)
                        .toList();
    }

    @Override
    public List<Hearing<?>> hearings() {
        return List.of(Hearing.of(KIND.about(), this::replied));
    }

    @Override
    public void tapped(UpdateContext context, Tap<Id, Action> tap) {
        var reply = replies.find(tap.about().id()).orElseThrow();
        var petition = petitions.locked(reply.caseId());
        var by = desks.heading(context, reply.unit());
        if (by.isEmpty() || reply.state() != State.SUBMITTED) {
            context.note("petition.approve.over");
            return;
        }
        switch (tap.action()) {
            case Action.Change() -> change(context, tap.card(), petition, reply);
            case Action.Approve() -> approve(context, petition, reply, by.get());
        }
    }

    private void change(UpdateContext context, Card card, Petition petition, Reply reply) {
        questions.ask(context.address().id(), subject(reply));
        cards.show(
                card.id(),
                CardView.of(
                        views.preview(petition, reply)
                                .plus("\n\n")
                                .plus(context.text("petition.approve.whatChange")),
                        button(new Action.Approve())));
    }

    private void approve(UpdateContext context, Petition petition, Reply reply, Acting by) {
        try {
            replies.issue(reply, by);
            context.note("petition.approve.done");
        } catch (DraftOver over) {
            context.note("petition.approve.over");
        } catch (NotNow tooLate) {
            context.alert("petition.staff.tooLate", petition.code());
        }
    }

    private boolean replied(UpdateContext context, Id about) {
        var reply = replies.find(about.id()).orElseThrow();
        petitions.locked(reply.caseId());
        var by = desks.heading(context, reply.unit());
        if (by.isEmpty() || reply.state() != State.SUBMITTED) {
            context.reply("petition.approve.over");
            return true;
        }
        if (!(context.said() instanceof MessageContent.Words(var how))) {
            context.hint("petition.prompt.onlyWords");
            context.keepAsking();
            return true;
        }
        replies.sendBack(reply, by.get(), how);
        for (long address : contacts.reach(reply.unit()))
            outbox.say(
                    Letter.notice(
                            address,
                            texts.say(
                                    Language.VI, "petition.approve.changes", by.get().name(), how),
                            ReplyDrafts.subject(reply)));
        context.receipt();
        return true;
    }

    /** Whatever became of the draft, nobody is left with buttons that do nothing. */
    @EventListener
    void on(PetitionChanged event) {
        var petition = event.petition();
        switch (event.kind()) {
            case CHANGES_REQUESTED ->
                    replies.open(petition)
                            .ifPresent(open -> close(petition, open, "petition.approve.sentBack"));
            case REPLIED, CORRECTED ->
                    replies.last(petition)
                            .ifPresent(last -> close(petition, last, "petition.approve.sent"));
            case DRAFT_DROPPED, WITHDRAWN, REDIRECTED, RETURNED, TRIAGED, ROUTED, NOT_ACCEPTED ->
                    replies.all(petition)
                            .forEach(reply -> close(petition, reply, "petition.approve.dropped"));
            default -> {}
        }
    }

    private void close(Petition petition, Reply reply, String key) {
        questions.settle(subject(reply));
        for (Card card : cards.open(subject(reply)))
            cards.close(card.id(), CardView.of(texts.say(Language.VI, key, petition.code())));
    }
}
