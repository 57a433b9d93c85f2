package vn.nhipcau.record;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.record.Draft.State;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;

/**
 * Answers to cases of a kind while they are being written: words and files are gathered, approved
 * where that is wanted, issued or dropped. Every verb joins the caller's transaction and locks the
 * case first; drafts are reached through it alone, so that of two who do something with a draft at
 * once the second sees what the first did.
 *
 * @param <C> the kind of case
 * @param <D> where its drafts are kept
 */
// Whoever comes too late is told so, in the same transaction: these are thrown before anything
// changed.
@Transactional(
        propagation = Propagation.MANDATORY,
        noRollbackFor = {NotNow.class, DraftOver.class})
public abstract class Drafts<C extends Case, D extends Draft> {
    private static final Set<State> OPEN = EnumSet.of(State.DRAFT, State.SUBMITTED);

    private final LongFunction<C> cases;
    private final StoredDrafts<D> stored;
    private final Archive<?, ?, ?> archive;

    /**
     * The drafts in this table.
     *
     * @param cases locks the case with an id
     */
    protected Drafts(LongFunction<C> cases, StoredDrafts<D> stored, Archive<?, ?, ?> archive) {
        this.cases = cases;
        this.stored = stored;
        this.archive = archive;
    }

    /** A draft, and whether it is a new one. */
    public record Drafted<D>(D draft, boolean isNew) {}

    /** More words or files for a draft; or, while it is being rewritten, other words. */
    public void add(D draft, String words, List<Attachment> files) {
        var open = locked(draft);
        open.isWorkedOn();
        if (!words.isEmpty()) {
            String before = text(open);
            boolean replace = open.isRewriting() || before.isEmpty();
            archive.rewrite(open.content(), replace ? words : before + "\n" + words);
            open.rewritten();
        }
        archive.attach(caseOf(open), open.content(), files);
    }

    /**
     * Somebody edited a message of theirs: its passage reads otherwise now.
     *
     * @return false if that passage is not in it any more
     */
    public boolean edit(D draft, String passage, String now) {
        var open = locked(draft);
        String text = text(open);
        int at = text.indexOf(passage);
        if (passage.isEmpty() || at < 0) return false;
        open.isWorkedOn();
        archive.rewrite(
                open.content(),
                text.substring(0, at) + now + text.substring(at + passage.length()));
        return true;
    }

    /** The next words replace the present ones. */
    public void rewrite(D draft) {
        locked(draft).rewrite();
    }

    /** The present words stay after all. */
    public void keepWords(D draft) {
        locked(draft).restored();
    }

    /**
     * What was dropped is a draft again; gives the case that it answers.
     *
     * @throws DraftOver if it was not dropped, or another was begun meanwhile
     */
    protected C restored(D draft) {
        var of = caseOf(draft);
        var now = stored.findById(draft.id()).orElseThrow();
        if (now.state() != State.DROPPED || open(of).isPresent()) throw new DraftOver();
        now.restored();
        return of;
    }

    /** Nobody approves it: the unit has it again. */
    public void takeBack(D draft) {
        locked(draft).isWorkedOn();
    }

    /** The case is over by another way; nothing is left to send. */
    public void isVoid(D draft) {
        locked(draft).dropped();
    }

    /** It lies with whoever approves it now; gives the case that it answers. */
    protected C submitted(D draft) {
        locked(draft).submitted();
        return caseOf(draft);
    }

    /** Whoever approves it wants it otherwise; gives the case that it answers. */
    protected C sentBack(D draft) {
        locked(draft).isWorkedOn();
        return caseOf(draft);
    }

    /** It will not be sent; gives the case that it answers. */
    protected C dropped(D draft) {
        locked(draft).dropped();
        return caseOf(draft);
    }

    /** It is on its way to whoever asked. */
    protected void issued(D draft, @Nullable Long approver, Instant now) {
        draft.issued(approver, now);
    }

    /** Whoever asked has got it; gives the case that it answers, unless that was known. */
    protected Optional<C> delivered(D draft, Instant now) {
        var of = caseOf(draft);
        if (draft.deliveredAt().isPresent()) return Optional.empty();
        draft.delivered(now);
        return Optional.of(of);
    }

    /** The draft as it is now, its case locked; {@link DraftOver} if it cannot be changed. */
    protected D locked(D draft) {
        caseOf(draft);
        var now = stored.findById(draft.id()).orElseThrow();
        if (!now.isOpen()) throw new DraftOver();
        return now;
    }

    /** The case that it answers, locked. */
    protected C caseOf(D draft) {
        return cases.apply(draft.caseId());
    }

    /**
     * The draft or answer with this id, its case locked. What is read before the lock would stay as
     * it was then for the whole transaction, whatever another has done with it meanwhile.
     */
    public Optional<D> find(long id) {
        return stored.caseOf(id).map(of -> cases.apply(of)).flatMap(_ -> stored.findById(id));
    }

    /** The draft that is open for a case, if there is one. */
    public Optional<D> open(C of) {
        return stored.findFirstByCaseIdAndStateInOrderByIdDesc(of.id(), OPEN);
    }

    /** The last answer that was issued. */
    public Optional<D> last(C of) {
        return stored.findFirstByCaseIdAndStateInOrderByIdDesc(of.id(), EnumSet.of(State.ISSUED));
    }

    /** All drafts and answers of a case, oldest first. */
    public List<D> all(C of) {
        return stored.findByCaseIdOrderById(of.id());
    }

    /** Its words; empty once they are erased. */
    public String text(D draft) {
        return archive.text(draft.content());
    }

    /** Its files, in the order in which they came. */
    public List<Attachment> files(D draft) {
        return archive.filesOf(draft.content());
    }
}
