package vn.nhipcau.petition;

import org.jspecify.annotations.Nullable;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Where a petition must be, by its timeline alone. */
record Told(PetitionStatus status, boolean inTriage, @Nullable Long takenBy) {
    private static final Set<PetitionStatus> OVER =
            EnumSet.of(PetitionStatus.CLOSED, PetitionStatus.REDIRECTED, PetitionStatus.WITHDRAWN);

    static Told by(List<PetitionEvent> events) {
        var told = new Told(PetitionStatus.RECEIVED, false, null);
        for (PetitionEvent event : events) told = told.then(event);
        return told;
    }

    private Told then(PetitionEvent event) {
        boolean roadmap = event.facts().contains("ROADMAP");
        return switch (event.kind()) {
            case TRIAGED -> new Told(status, true, takenBy);
            case ROUTED -> new Told(PetitionStatus.ROUTED, false, null);
            case RETURNED -> new Told(PetitionStatus.RETURNED, true, null);
            case ACCEPTED ->
                    new Told(
                            inTriage ? status : PetitionStatus.IN_PROGRESS,
                            inTriage,
                            event.actorId().orElseThrow());
            case INFO_ASKED -> is(PetitionStatus.NEEDS_INFO);
            case INFO_GIVEN -> is(inTriage ? PetitionStatus.RECEIVED : PetitionStatus.IN_PROGRESS);
            case REPLY_DRAFTED -> status.isOpen() ? is(PetitionStatus.REPLY_DRAFTED) : this;
            case DRAFT_DROPPED ->
                    status == PetitionStatus.REPLY_DRAFTED ? is(PetitionStatus.IN_PROGRESS) : this;
            case REPLIED, CORRECTED ->
                    new Told(
                            // A correction may promise what the answer did not, or be its end.
                            OVER.contains(status)
                                    ? status
                                    : roadmap ? PetitionStatus.FOLLOW_UP : PetitionStatus.REPLIED,
                            false,
                            takenBy);
            case OBJECTED -> new Told(PetitionStatus.REOPENED, false, null);
            case NOT_ACCEPTED -> is(PetitionStatus.CLOSED);
            case REDIRECTED -> is(PetitionStatus.REDIRECTED);
            case WITHDRAWN -> is(PetitionStatus.WITHDRAWN);
            default -> this;
        };
    }

    private Told is(PetitionStatus next) {
        return new Told(next, inTriage, takenBy);
    }
}
