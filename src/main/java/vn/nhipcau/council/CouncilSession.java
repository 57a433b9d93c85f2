package vn.nhipcau.council;

import java.time.LocalDate;
import java.util.List;

/**
 * A session of the council.
 *
 * @param number as it is counted in the council's term
 * @param name as people call it: {@code Kỳ họp thứ 8}
 * @param opens its first day
 * @param closes its last day
 * @param agenda one line for each item, in their order
 * @param status as of today
 */
public record CouncilSession(
        long id,
        int number,
        Name name,
        CouncilSessionKind kind,
        LocalDate opens,
        LocalDate closes,
        List<String> agenda,
        Status status) {
    /** Where a session stands; it is held once its last day is over. */
    public enum Status {
        PLANNED,
        HELD,
        CANCELLED
    }

    public CouncilSession {
        agenda = List.copyOf(agenda);
    }

    /** Whether it is still ahead or under way. */
    public boolean isAhead() {
        return status == Status.PLANNED;
    }

    /** What was planned, to be planned differently. */
    public SessionPlan plan() {
        return new SessionPlan(number, name, kind, opens, closes, agenda);
    }
}
