package vn.nhipcau.petition.staff;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.EditHandler;
import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.petition.Petitions;
import vn.nhipcau.petition.Replies;
import vn.nhipcau.petition.Reply;
import vn.nhipcau.record.Draft.State;
import vn.nhipcau.record.MessageLinks;
import vn.nhipcau.record.MessageLinks.Piece;
import vn.nhipcau.shared.SubjectKind;

import java.util.List;
import java.util.Set;

/**
 * Staff edit what they said: the draft follows; what has gone does not, and they are told how to
 * correct it.
 */
@Component
class EditedAnswers implements EditHandler {
    /** What has gone to others at once. */
    private static final Set<String> GONE =
            Set.of(
                    Prompts.KIND.about().name(),
                    Approval.KIND.about().name(),
                    SupportRequests.ABOUT.name());

    private final Petitions petitions;
    private final Replies replies;
    private final ReplyDrafts drafts;
    private final ActingUnits desks;
    private final MessageLinks pieces;

    EditedAnswers(
            Petitions petitions,
            Replies replies,
            ReplyDrafts drafts,
            ActingUnits desks,
            MessageLinks pieces) {
        this.petitions = petitions;
        this.replies = replies;
        this.drafts = drafts;
        this.desks = desks;
        this.pieces = pieces;
    }

    @Override
    public boolean edited(UpdateContext context, MessageContent now) {
        var piece = pieces.of(context);
        if (piece.isEmpty()) return false;
        String subject = piece.get().subject();
        var draft = ReplyDrafts.KIND.about().read(subject);
        if (draft.isPresent()) draft(context, draft.get().id(), piece.get(), words(now));
        else if (GONE.contains(SubjectKind.nameOf(subject)))
            context.reply("petition.staff.editedTooLate");
        else return false;
        return true;
    }

    private static String words(MessageContent now) {
        return switch (now) {
            case MessageContent.Words(var text) -> text;
            case MessageContent.Attached file -> file.caption();
            default -> "";
        };
    }

    private void draft(UpdateContext context, long id, Piece piece, String words) {
        var reply = replies.find(id).orElseThrow();
        var petition = petitions.locked(reply.caseId());
        if (desks.acting(context, reply.unit()).isEmpty()) context.hint("petition.staff.notYours");
        else if (reply.state() == State.ISSUED)
            context.reply("petition.reply.editedTooLate", petition.code());
        else if (!reply.isOpen()) context.reply("petition.reply.over");
        else if (follows(reply, piece, words)) {
            pieces.became(context, ReplyDrafts.subject(reply), words);
            context.receipt();
            drafts.changed(petition, reply);
        } else context.reply("petition.reply.editedInVain");
    }

    // A caption that was empty before is a new passage.
    private boolean follows(Reply reply, Piece piece, String words) {
        String before = piece.words();
        if (before == null || words.isEmpty()) return false;
        if (!before.isEmpty()) return replies.edit(reply, before, words);
        replies.add(reply, words, List.of());
        return true;
    }
}
