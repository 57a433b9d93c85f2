package vn.nhipcau.petition;

import org.springframework.modulith.NamedInterface;

import java.util.EnumSet;
import java.util.Set;

/** Where a petition is on its way; which outcome it had is another question. */
@NamedInterface("cases")
public enum PetitionStatus {
    RECEIVED,
    NEEDS_INFO,
    MERGED,
    ROUTED,
    RETURNED,
    IN_PROGRESS,
    REPLY_DRAFTED,
    REPLIED,
    FOLLOW_UP,
    REOPENED,
    REDIRECTED,
    WITHDRAWN,
    CLOSED;

    private static final Set<PetitionStatus> OVER =
            EnumSet.of(REPLIED, FOLLOW_UP, REDIRECTED, WITHDRAWN, CLOSED);

    /** Those in which an answer is still owed. */
    static final Set<PetitionStatus> OPEN = EnumSet.complementOf(EnumSet.copyOf(OVER));

    /** Whether an answer is still owed. */
    public boolean isOpen() {
        return !OVER.contains(this);
    }

    /** Whether a petition may go from this status to that one. */
    public boolean mayBecome(PetitionStatus next) {
        return switch (this) {
            case RECEIVED ->
                    EnumSet.of(NEEDS_INFO, MERGED, ROUTED, REDIRECTED, WITHDRAWN).contains(next);
            case NEEDS_INFO ->
                    EnumSet.of(
                                    RECEIVED,
                                    ROUTED,
                                    RETURNED,
                                    IN_PROGRESS,
                                    CLOSED,
                                    REDIRECTED,
                                    WITHDRAWN)
                            .contains(next);
            case MERGED -> EnumSet.of(RECEIVED, REPLIED, WITHDRAWN).contains(next);
            case ROUTED ->
                    EnumSet.of(
                                    IN_PROGRESS,
                                    RETURNED,
                                    NEEDS_INFO,
                                    REPLY_DRAFTED,
                                    REDIRECTED,
                                    WITHDRAWN)
                            .contains(next);
            case RETURNED, REOPENED ->
                    EnumSet.of(ROUTED, RETURNED, NEEDS_INFO, REDIRECTED, WITHDRAWN).contains(next);
            case IN_PROGRESS ->
                    EnumSet.of(REPLY_DRAFTED, NEEDS_INFO, RETURNED, REDIRECTED, WITHDRAWN)
                            .contains(next);
            case REPLY_DRAFTED ->
                    EnumSet.of(
                                    REPLIED,
                                    FOLLOW_UP,
                                    IN_PROGRESS,
                                    NEEDS_INFO,
                                    RETURNED,
                                    REDIRECTED,
                                    WITHDRAWN)
                            .contains(next);
            case REPLIED -> EnumSet.of(FOLLOW_UP, CLOSED, REOPENED).contains(next);
            case FOLLOW_UP -> EnumSet.of(REPLIED, CLOSED, REOPENED).contains(next);
            case CLOSED -> next == REOPENED;
            case REDIRECTED, WITHDRAWN -> false;
        };
    }
}
