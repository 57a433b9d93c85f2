package vn.nhipcau.people;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who may do what. One person may hold several roles. All methods join the caller's transaction.
 *
 * <p>Members of a unit's bound group act for the unit without a role of their own; a role is what
 * somebody was invited to personally.
 */
public interface Roles {
    /** What somebody can be to the council. */
    enum Role {
        /** Works for the council's secretariat: triage, invitations, planning. */
        SECRETARY,
        /** Acts for a unit in their own chat. */
        OFFICER,
        /** Leads a unit: approves its replies, hears of what it owes. */
        HEAD,
        /** Sits on the council's Standing Committee. */
        STANDING_MEMBER,
        /** Works for the Fatherland Front, of the district or of one ward. */
        FRONT_OFFICER,
        /** Was elected to the council. */
        DELEGATE
    }

    /**
     * A role that somebody holds.
     *
     * @param unit id of the unit that it is about, for a Fatherland Front officer that of the ward;
     *     null for a role about the whole council
     * @param since business time of the acceptance
     */
    record Held(long id, Person person, Role role, @Nullable String unit, Instant since) {}

    /** Whether somebody holds this role, for whichever unit. */
    boolean has(Person person, Role role);

    /** Whether somebody holds this role for this unit. */
    boolean has(Person person, Role role, String unit);

    /**
     * Who holds this role for this unit ({@code null}: for the whole council) and can be reached in
     * a chat of their own. Secretaries named by the operator are among them.
     */
    List<Person> holders(Role role, @Nullable String unit);

    /**
     * The units, or wards, for which somebody holds this role and can be reached in a chat of their
     * own: for lists of many, in a few statements for all of them.
     */
    Set<String> unitsWith(Role role);

    /** All roles of a person. */
    List<Held> of(Person person);

    /** All roles that anybody holds, by unit. */
    List<Held> all();

    /** From now on somebody holds this role; twice is once. */
    void give(Person person, Role role, @Nullable String unit, Person by);

    /** The role with this id, if somebody still holds it; locked. */
    Optional<Held> find(long held);

    /** Somebody no longer holds it; false if they did not any more. */
    boolean release(long held, Person by);
}
