package vn.nhipcau.petition.staff;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.EditEar;
import vn.nhipcau.chat.Said;
import vn.nhipcau.chat.Turn;
import vn.nhipcau.petition.Petitions;
import vn.nhipcau.petition.Replies;
import vn.nhipcau.petition.Reply;
import vn.nhipcau.record.Draft.State;
import vn.nhipcau.record.HeardPieces;
import vn.nhipcau.record.HeardPieces.Piece;
import vn.nhipcau.shared.SubjectKind;

import java.util.List;
import java.util.Set;

/**
 * Staff edit what they said: the draft follows; what has gone does not, and they are told how to
 * correct it.
 */
@Component
class EditedAnswers implements EditEar {
    /** What has gone to others at once. */
    private static final Set<String> GONE =
            Set.of(
                    Prompts.KIND.about().name(),
                    Approval.KIND.about().name(),
                    SupportRequests.ABOUT.name());

    private final Petitions petitions;
    private final Replies replies;
    private final ReplyDrafts drafts;
    private final Desks desks;
    private final HeardPieces pieces;

    EditedAnswers(
            Petitions petitions,
            Replies replies,
            ReplyDrafts drafts,
            Desks desks,
            HeardPieces pieces) {
        this.petitions = petitions;
        this.replies = replies;
        this.drafts = drafts;
        this.desks = desks;
        this.pieces = pieces;
    }

    @Override
    public boolean edited(Turn turn, Said now) {
        var piece = pieces.of(turn);
        if (piece.isEmpty()) return false;
        String subject = piece.get().subject();
        var draft = ReplyDrafts.KIND.about().read(subject);
        if (draft.isPresent()) draft(turn, draft.get().id(), piece.get(), words(now));
        else if (GONE.contains(SubjectKind.nameOf(subject)))
            turn.reply("petition.staff.editedTooLate");
        else return false;
        return true;
    }

    private static String words(Said now) {
        return switch (now) {
            case Said.Words(var text) -> text;
            case Said.Attached file -> file.caption();
            default -> "";
        };
    }

    private void draft(Turn turn, long id, Piece piece, String words) {
        var reply = replies.find(id).orElseThrow();
        var petition = petitions.locked(reply.caseId());
        if (desks.acting(turn, reply.unit()).isEmpty()) turn.hint("petition.staff.notYours");
        else if (reply.state() == State.ISSUED)
            turn.reply("petition.reply.editedTooLate", petition.code());
        else if (!reply.isOpen()) turn.reply("petition.reply.over");
        else if (follows(reply, piece, words)) {
            pieces.became(turn, ReplyDrafts.subject(reply), words);
            turn.receipt();
            drafts.changed(petition, reply);
        } else turn.reply("petition.reply.editedInVain");
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
