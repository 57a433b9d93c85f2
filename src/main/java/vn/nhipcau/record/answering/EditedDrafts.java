package vn.nhipcau.record.answering;

import vn.nhipcau.chat.EditHandler;
import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.record.Case;
import vn.nhipcau.record.Draft;
import vn.nhipcau.record.Draft.State;
import vn.nhipcau.record.MessageLinks.Piece;

import java.util.List;

/**
 * Staff edit what they said: the draft follows; what has gone does not, and they are told how to
 * correct it.
 *
 * @param <C> the kind of case
 * @param <D> where drafts of its answers are kept
 */
public abstract class EditedDrafts<C extends Case, D extends Draft> implements EditHandler {
    private final AnsweredCases<C, D> cases;
    private final DraftDialog<C, D, ?> dialog;
    private final AnsweringTools tools;

    /** Edits of what drafts of these cases are made of. */
    protected EditedDrafts(
            AnsweredCases<C, D> cases, DraftDialog<C, D, ?> dialog, AnsweringTools tools) {
        this.cases = cases;
        this.dialog = dialog;
        this.tools = tools;
    }

    /** Whether a message that became something else than a draft is one of this kind of cases. */
    protected boolean sayTooLate(UpdateContext context, String subject) {
        return false;
    }

    @Override
    public boolean edited(UpdateContext context, MessageContent now) {
        var piece = tools.links.of(context);
        if (piece.isEmpty()) return false;
        var draft = cases.aboutDrafts().read(piece.get().subject());
        if (draft.isEmpty()) return sayTooLate(context, piece.get().subject());
        edited(
                context,
                cases.drafts().find(draft.get().id()).orElseThrow(),
                piece.get(),
                words(now));
        return true;
    }

    private static String words(MessageContent now) {
        return switch (now) {
            case MessageContent.Words(var text) -> text;
            case MessageContent.Attached file -> file.caption();
            default -> "";
        };
    }

    private void edited(UpdateContext context, D draft, Piece piece, String words) {
        var of = cases.locked(draft.caseId());
        if (cases.acting(context, of, draft).isEmpty()) context.hint(cases.key(Phrase.NOT_YOURS));
        else if (draft.state() == State.ISSUED)
            context.reply(cases.key(Phrase.EDITED_TOO_LATE), of.code());
        else if (!draft.isOpen()) context.reply(cases.key(Phrase.DRAFT_OVER));
        else if (follows(draft, piece, words)) {
            tools.links.became(context, piece.subject(), words);
            context.receipt();
            dialog.changed(of, draft);
        } else context.reply(cases.key(Phrase.EDITED_IN_VAIN));
    }

    // A caption that was empty before is a new passage.
    private boolean follows(D draft, Piece piece, String words) {
        String before = piece.words();
        if (before == null || words.isEmpty()) return false;
        if (!before.isEmpty()) return cases.drafts().edit(draft, before, words);
        cases.drafts().add(draft, words, List.of());
        return true;
    }
}
