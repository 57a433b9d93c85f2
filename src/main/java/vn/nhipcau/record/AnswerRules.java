package vn.nhipcau.record;

import java.util.Map;

/**
 * What it means for a kind of case that it is being answered. All of it is asked while the case is
 * locked.
 *
 * @param <C> the kind of case
 * @param <D> where drafts of its answers are kept
 */
public interface AnswerRules<C extends Case, D extends Draft> {
    /** Whether somebody may begin an answer to a case, as it is now. */
    boolean mayBegin(C of, Acting by);

    /** Whether a draft that was dropped could still become an answer to its case. */
    boolean mayGoOn(C of, D draft);

    /** A new draft; not stored yet. */
    D begin(C of, Content<?> content, Acting by);

    /** An answer to the case is being written. */
    void drafted(C of, D draft);

    /** The draft was dropped. */
    void dropped(C of);

    /**
     * The case is answered.
     *
     * @throws NotNow if it cannot be answered any more
     */
    void answered(C of, D draft);

    /** What else the timeline says of a step; no names, no texts. */
    Map<String, String> facts(DraftStep step, D draft, Acting by);
}
