package vn.nhipcau.council;

import java.util.List;
import java.util.Optional;

/**
 * The council's sessions. What changes them joins the caller's transaction and publishes {@link
 * SessionChanged} in it; what is refused leaves that transaction as it was.
 */
public interface Sessions {
    /** Those ahead and under way, the next one first. */
    List<CouncilSession> upcoming();

    /** Those held, the latest first. */
    List<CouncilSession> past();

    /** A session, also a cancelled one. */
    Optional<CouncilSession> find(long id);

    /**
     * A session, also a cancelled one.
     *
     * @throws IllegalArgumentException if there never was one
     */
    CouncilSession get(long id);

    /** Another session ahead that bears this number already: two of them would be a mistake. */
    Optional<CouncilSession> aheadWith(int number);

    /**
     * Puts a session into the calendar.
     *
     * @throws SessionNumberTaken if another one ahead bears its number
     */
    CouncilSession plan(SessionPlan plan);

    /**
     * Plans a session ahead differently; the same plan again changes nothing.
     *
     * @throws SessionNumberTaken if another one ahead bears its number
     * @throws SessionOver if it is over or cancelled
     */
    CouncilSession change(long id, SessionPlan plan);

    /**
     * Says that a session will not take place; again changes nothing.
     *
     * @throws SessionOver if it is over
     */
    CouncilSession cancel(long id);
}
