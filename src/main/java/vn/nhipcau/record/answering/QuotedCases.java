package vn.nhipcau.record.answering;

import vn.nhipcau.chat.QuotedReplyHandler;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.record.Case;
import vn.nhipcau.record.Draft;

import java.util.List;
import java.util.Optional;

/**
 * Somebody replies to a message of ours that we do not know: the code in its words says which case
 * it is, if they are among those who answer it. Nothing is told of another's.
 *
 * @param <C> the kind of case
 * @param <D> where drafts of its answers are kept
 */
public abstract class QuotedCases<C extends Case, D extends Draft> implements QuotedReplyHandler {
    private final AnsweredCases<C, D> cases;
    private final DraftDialog<C, D, ?> dialog;

    /** Cases that are answered in this dialog. */
    protected QuotedCases(AnsweredCases<C, D> cases, DraftDialog<C, D, ?> dialog) {
        this.cases = cases;
        this.dialog = dialog;
    }

    /** The codes of such cases in the words of a message of ours. */
    protected abstract List<String> codes(String ours);

    /** The case with this code, whosever it is. */
    protected abstract Optional<C> withCode(String code);

    /** Codes are in it, but not that of one case that is theirs; false if others may hear it. */
    protected boolean sayUnclear(UpdateContext context) {
        return false;
    }

    /** Whether what was said in reply to this is an answer; if not, that has been told. */
    protected boolean acceptAsAnswer(UpdateContext context, C of, String ours) {
        return true;
    }

    @Override
    public boolean quoted(UpdateContext context, String ours) {
        var codes = codes(ours);
        if (codes.isEmpty()) return false;
        var theirs = codes.size() == 1 ? theirs(context, codes.getFirst()) : Optional.<C>empty();
        if (theirs.isEmpty()) return sayUnclear(context);
        return !acceptAsAnswer(context, theirs.get(), ours)
                || dialog.replied(context, theirs.get().id());
    }

    private Optional<C> theirs(UpdateContext context, String code) {
        return withCode(code)
                .map(found -> cases.locked(found.id()))
                .filter(found -> cases.answering(context, found).isPresent());
    }
}
