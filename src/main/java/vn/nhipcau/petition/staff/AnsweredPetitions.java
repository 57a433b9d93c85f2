package vn.nhipcau.petition.staff;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.people.Contacts;
import vn.nhipcau.people.Person;
import vn.nhipcau.people.Roles;
import vn.nhipcau.people.Roles.Role;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.PetitionStatus;
import vn.nhipcau.petition.PetitionWords;
import vn.nhipcau.petition.Petitions;
import vn.nhipcau.petition.Replies;
import vn.nhipcau.petition.Reply;
import vn.nhipcau.record.Acting;
import vn.nhipcau.record.answering.AnsweredCases;
import vn.nhipcau.record.answering.Phrase;
import vn.nhipcau.shared.CaseRef;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.SubjectKind;
import vn.nhipcau.shared.SubjectKind.Id;

import java.util.List;
import java.util.Optional;

/** How petitions are answered: who may do it, what they see, what is said. */
@Component
class AnsweredPetitions implements AnsweredCases<Petition, Reply> {
    private final Petitions petitions;
    private final Replies replies;
    private final ActingUnits units;
    private final DraftReplyView views;
    private final Roles roles;
    private final Contacts contacts;

    AnsweredPetitions(
            Petitions petitions,
            Replies replies,
            ActingUnits units,
            DraftReplyView views,
            Roles roles,
            Contacts contacts) {
        this.petitions = petitions;
        this.replies = replies;
        this.units = units;
        this.views = views;
        this.roles = roles;
        this.contacts = contacts;
    }

    @Override
    public CaseRef.Kind kind() {
        return CaseRef.Kind.PETITION;
    }

    @Override
    public SubjectKind<Id> about() {
        return PetitionWords.PETITION;
    }

    @Override
    public SubjectKind<Id> aboutDrafts() {
        return ReplyDrafts.KIND.about();
    }

    @Override
    public Petition locked(long id) {
        return petitions.locked(id);
    }

    @Override
    public Replies drafts() {
        return replies;
    }

    @Override
    public Optional<Acting> answering(UpdateContext context, Petition petition) {
        return units.holding(context, petition);
    }

    @Override
    public boolean isAsker(UpdateContext context, Petition petition) {
        return petition.person().equals(Optional.of(context.person().id()));
    }

    @Override
    public Optional<Acting> acting(UpdateContext context, Petition petition, Reply reply) {
        return units.acting(context, reply.unit());
    }

    @Override
    public Optional<Acting> heading(UpdateContext context, Petition petition, Reply reply) {
        return units.heading(context, reply.unit());
    }

    @Override
    public List<Person> heads(Petition petition, Reply reply) {
        return roles.holders(Role.HEAD, reply.unit());
    }

    @Override
    public List<Long> where(Petition petition, Reply reply) {
        return contacts.reach(reply.unit());
    }

    @Override
    public boolean isClosed(Petition petition) {
        return petition.status() == PetitionStatus.REDIRECTED;
    }

    @Override
    public List<Attachment> files(Petition petition) {
        return petitions.files(petition);
    }

    @Override
    public RichText whole(Petition petition) {
        return views.wholeCase(petition);
    }

    @Override
    public CardView draft(Petition petition, Reply reply) {
        return views.view(petition, reply);
    }

    @Override
    public RichText preview(Petition petition, Reply reply) {
        return views.preview(petition, reply);
    }

    @Override
    public String key(Phrase phrase) {
        return switch (phrase) {
            case NOT_YOURS -> "petition.staff.notYours";
            case TOO_LATE -> "petition.staff.tooLate";
            case ONLY_WORDS -> "petition.prompt.onlyWords";
            case FILE_TOO_BIG -> "petition.fileTooBig";
            case EMPTY -> "petition.reply.empty";
            case OTHERS_DRAFT -> "petition.reply.otherDraft";
            case DRAFT_OVER -> "petition.reply.over";
            case EDITED_TOO_LATE -> "petition.reply.editedTooLate";
            case EDITED_IN_VAIN -> "petition.reply.editedInVain";
            case NO_HEAD -> "petition.reply.noHead";
            case FILES_ASKED -> "petition.files.asked";
            case FILES_OF_ANSWER -> "petition.files.answer";
            case APPROVAL_WAITS -> "petition.approve.waits";
            case APPROVE -> "petition.approve.approve";
            case CHANGE -> "petition.approve.change";
            case WHAT_CHANGE -> "petition.approve.whatChange";
            case APPROVAL_OVER -> "petition.approve.over";
            case APPROVAL_LACKS -> "petition.approve.lacks";
            case FILES_UNSEEN -> "petition.approve.filesUnseen";
            case UNSEEN -> "petition.approve.unseen";
            case CHANGES_WANTED -> "petition.approve.changes";
            case SENT -> "petition.approve.sent";
            case SENT_BACK -> "petition.approve.sentBack";
            case TAKEN_BACK -> "petition.approve.takenBack";
            case GONE -> "petition.approve.dropped";
        };
    }
}
