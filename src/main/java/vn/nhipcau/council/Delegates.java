package vn.nhipcau.council;

import java.util.List;
import java.util.Optional;

/** The delegates whose term lasts today, their groups and where they were elected. */
public interface Delegates {
    /** The constituencies, in the order of the file. */
    List<Constituency> constituencies();

    /** The groups, in the order of the file; none if the file names none. */
    List<DelegateGroup> groups();

    /** A group that exists. */
    Optional<DelegateGroup> findGroup(String id);

    /** All delegates of today, group by group. */
    List<Delegate> all();

    /** The delegates elected where this ward belongs. */
    List<Delegate> ofWard(String wardId);

    /** The delegates of a group, the leader first. */
    List<Delegate> ofGroup(String groupId);

    /** The group of a delegate. */
    DelegateGroup groupOf(Delegate delegate);

    /** A delegate of today. */
    Optional<Delegate> find(String id);

    /** The delegate that this person is, as long as the term lasts. */
    Optional<Delegate> delegateOf(long person);

    /**
     * Notes which person a delegate is; joins the caller's transaction.
     *
     * @return whether the delegate was still free and the person no other delegate
     */
    boolean bind(String delegateId, long person);

    /** Forgets which delegate a person is; joins the caller's transaction. */
    void release(long person);

    /** All delegates we know, also those whose term is over or has not begun; by group. */
    List<Delegate> everybody();

    /**
     * From now on a delegate stands like this, be they new or known, and the council's file no
     * longer changes it; which person they are stays. Joins the caller's transaction.
     */
    void write(Delegate delegate);
}
