package vn.nhipcau.petition;

import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

import vn.nhipcau.petition.PetitionEvent.Kind;
import vn.nhipcau.record.Actor;
import vn.nhipcau.record.DraftRecord;
import vn.nhipcau.record.Drafts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** Answers to petitions, while they are written and after. */
@Component
@NamedInterface("answers")
public class Replies extends Drafts<Petition, Reply> {
    private static final Set<Kind> LAST_OF_FILES =
            EnumSet.of(Kind.REPLIED, Kind.CORRECTED, Kind.FILES_UNDELIVERED, Kind.TOLD_OTHERWISE);
    private static final Set<Kind> BROUGHT =
            EnumSet.of(Kind.REPLIED, Kind.CORRECTED, Kind.DELIVERED, Kind.UNDELIVERED);

    private final PetitionTimeline timeline;

    Replies(
            Petitions petitions,
            StoredReplies replies,
            PetitionAnswerRules rules,
            PetitionArchive archive,
            PetitionTimeline timeline,
            Clock clock) {
        super(
                petitions::locked,
                replies,
                rules,
                new DraftRecord<>(
                        archive,
                        PetitionContent.Kind.REPLY,
                        PetitionContent.Kind.NOTE,
                        timeline,
                        PetitionAnswerRules::kind),
                clock);
        this.timeline = timeline;
    }

    /** What became of the matter. */
    public void shallSay(Reply draft, Outcome outcome) {
        locked(draft).shallSay(outcome);
    }

    /** By when it will be done. */
    public void promises(Reply draft, LocalDate day) {
        locked(draft).promises(day);
    }

    /** The answer arrived, but not all of its files did: somebody has to bring those otherwise. */
    public void filesUndelivered(Reply reply) {
        var petition = caseOf(reply);
        // What did not arrive at all is brought as a whole.
        boolean arrived = timeline.last(petition, BROUGHT).orElse(null) != Kind.UNDELIVERED;
        if (arrived && !lacksFiles(petition))
            timeline.add(petition, Kind.FILES_UNDELIVERED, Actor.SERVICE, null);
    }

    /** Whether files of the last answer are still to be brought to the person. */
    public boolean lacksFiles(Petition petition) {
        return timeline.last(petition, LAST_OF_FILES).orElse(null) == Kind.FILES_UNDELIVERED;
    }
}
