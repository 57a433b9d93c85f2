package vn.nhipcau.duty;

import java.util.List;
import java.util.Set;

/**
 * Some duties came to a step of their ladders. Published in the transaction that took the steps,
 * with what the duties are about locked.
 *
 * @param nudges one for each duty
 */
public record DutiesUrged(List<Nudge> nudges) {
    /**
     * A duty, and who is urged.
     *
     * @param at working days after the due date of the last step taken; negative before it
     */
    public record Nudge(Duty duty, int at, Set<Audience> to) {}
}
