package vn.nhipcau.record;

import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.record.Draft.State;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
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
    private final DraftsOfCase<D> ofCase;
    private final AnswerRules<C, D> rules;
    private final DraftRecord<C, ?, ?> kept;
    private final Clock clock;

    /** The drafts in this table; {@code cases} locks the case with an id. */
    protected Drafts(
            LongFunction<C> cases,
            StoredDrafts<D> stored,
            AnswerRules<C, D> rules,
            DraftRecord<C, ?, ?> kept,
            Clock clock) {
        this.cases = cases;
        this.stored = stored;
        this.ofCase = new DraftsOfCase<>(stored);
        this.rules = rules;
        this.kept = kept;
        this.clock = clock;
    }

    /** A draft, and whether it is a new one. */
    public record Drafted<D>(D draft, boolean isNew) {}

    /** Whether somebody may answer a case, as it is now. */
    public boolean mayBegin(C of, Acting by) {
        return rules.mayBegin(of, by);
    }

    /**
     * Somebody answers a case: their words and files begin a draft, or join the one that is open.
     *
     * @throws NotNow if no answer is owed, or not by them
     */
    public Drafted<D> draft(long id, Acting by, String words, List<Attachment> files) {
        var of = cases.apply(id);
        if (!mayBegin(of, by)) throw new NotNow(of.status());
        var open = open(of);
        open.ifPresent(draft -> add(draft, words, files));
        if (open.isPresent()) return new Drafted<>(open.get(), false);
        var draft = stored.saveAndFlush(rules.begin(of, kept.keepAnswer(of, words, files), by));
        ofCase.forget();
        recordDrafted(of, draft, by);
        return new Drafted<>(draft, true);
    }

    /** More words or files for a draft; or, while it is being rewritten, other words. */
    public void add(D draft, String words, List<Attachment> files) {
        var open = locked(draft);
        open.resume();
        if (!words.isEmpty()) {
            String before = text(open);
            boolean replace = open.isRewriting() || before.isEmpty();
            kept.archive().rewrite(open.content(), replace ? words : before + "\n" + words);
            open.rewritten();
        }
        kept.archive().attach(caseOf(open), open.content(), files);
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
        open.resume();
        String begin = text.substring(0, at) + now;
        kept.archive().rewrite(open.content(), begin + text.substring(at + passage.length()));
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

    /** Whether a draft that was dropped can be taken up again. */
    public boolean isRestorable(D dropped) {
        var of = caseOf(dropped);
        return dropped.state() == State.DROPPED && open(of).isEmpty() && rules.mayGoOn(of, dropped);
    }

    /**
     * A draft that was dropped is taken up again.
     *
     * @throws NotNow if no answer is owed any more, or not by them
     * @throws DraftOver if it was not dropped, or another was begun meanwhile
     */
    public void restore(D draft, Acting by) {
        var of = caseOf(draft);
        if (!rules.mayGoOn(of, draft)) throw new NotNow(of.status());
        var now = stored.findById(draft.id()).orElseThrow();
        if (now.state() != State.DROPPED || open(of).isPresent()) throw new DraftOver();
        now.restored();
        recordDrafted(of, now, by);
    }

    private void recordDrafted(C of, D draft, Acting by) {
        rules.drafted(of, draft);
        kept.add(of, DraftStep.DRAFTED, by, rules.facts(DraftStep.DRAFTED, draft, by));
    }

    /** To whoever approves it. */
    public void submit(D draft, Acting by) {
        locked(draft).submitted();
        kept.add(caseOf(draft), DraftStep.SUBMITTED, by, Map.of());
    }

    /** Nobody approves it: the unit has it again. */
    public void takeBack(D draft) {
        locked(draft).resume();
    }

    /** Whoever approves it wants it otherwise, and says how. */
    public void sendBack(D draft, Acting by, String how) {
        locked(draft).resume();
        kept.addSaid(caseOf(draft), DraftStep.CHANGES_REQUESTED, by, how);
    }

    /** The draft is dropped; the answer is still owed. */
    public void drop(D draft, Acting by) {
        locked(draft).dropped();
        var of = caseOf(draft);
        rules.dropped(of);
        kept.add(of, DraftStep.DROPPED, by, Map.of());
    }

    /** The case is over by another way; nothing is left to send. */
    public void discard(D draft) {
        locked(draft).dropped();
    }

    /**
     * The answer goes to whoever asked; it is owed no more. A head who issues it approves it.
     *
     * @throws NotNow if the case was taken back meanwhile
     * @throws DraftOver if somebody else sent or dropped it meanwhile, or something is missing
     */
    public void issue(D draft, Acting by) {
        var now = locked(draft);
        if (!now.isComplete()) throw new DraftOver();
        var of = caseOf(draft);
        var step = now.isCorrection() ? DraftStep.CORRECTED : DraftStep.ISSUED;
        rules.answered(of, now);
        now.issued(by.as() == Actor.HEAD ? by.person() : null, clock.instant());
        kept.addAnswer(of, step, by, rules.facts(step, now, by), now.content());
    }

    /** Whoever asked has got it. */
    public void delivered(D draft) {
        var of = caseOf(draft);
        if (draft.deliveredAt().isPresent()) return;
        draft.delivered(clock.instant());
        kept.add(of, DraftStep.DELIVERED);
    }

    /** The messenger could not bring it to whoever asked. */
    public void undelivered(D draft) {
        kept.add(caseOf(draft), DraftStep.UNDELIVERED);
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
     * The draft or answer with this id, its case locked first: what is read before stays as it was
     * then for the whole transaction.
     */
    public Optional<D> find(long id) {
        return stored.caseOf(id).map(of -> cases.apply(of)).flatMap(_ -> stored.findById(id));
    }

    /** The draft that is open for a case, if there is one. */
    public Optional<D> open(C of) {
        return ofCase.newest(of, OPEN);
    }

    /** The last answer that was issued. */
    public Optional<D> last(C of) {
        return ofCase.newest(of, EnumSet.of(State.ISSUED));
    }

    /** All drafts and answers of a case, oldest first. */
    public List<D> all(C of) {
        return ofCase.all(of);
    }

    /** Its words; empty once they are erased. */
    public String text(D draft) {
        return kept.archive().text(draft.content());
    }

    /** Its files, in the order in which they came. */
    public List<Attachment> files(D draft) {
        return kept.archive().filesOf(draft.content());
    }
}
