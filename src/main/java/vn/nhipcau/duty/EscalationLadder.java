package vn.nhipcau.duty;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * When whom is urged because of a duty.
 *
 * @param steps in the order of their days; none for what is never urged
 */
record EscalationLadder(List<Step> steps) {
    /** What is urged by nobody. */
    public static final EscalationLadder NONE = new EscalationLadder(List.of());

    /**
     * A step.
     *
     * @param at working days after the due date; negative before it
     * @param questioning whether it is proposed for questioning from then on
     */
    public record Step(int at, Set<Audience> to, boolean questioning) {
        public Step {
            to = to.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(to));
        }
    }

    public EscalationLadder {
        steps = List.copyOf(steps);
    }
}
