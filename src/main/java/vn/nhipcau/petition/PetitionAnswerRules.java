package vn.nhipcau.petition;

import org.springframework.stereotype.Component;

import vn.nhipcau.petition.PetitionEvent.Kind;
import vn.nhipcau.record.Acting;
import vn.nhipcau.record.AnswerRules;
import vn.nhipcau.record.Content;
import vn.nhipcau.record.DraftStep;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/** What it means for a petition that an answer to it is drafted, dropped, issued or corrected. */
@Component
class PetitionAnswerRules implements AnswerRules<Petition, Reply> {
    private final Handling handling;
    private final Clock clock;

    PetitionAnswerRules(Handling handling, Clock clock) {
        this.handling = handling;
        this.clock = clock;
    }

    static Kind kind(DraftStep step) {
        return switch (step) {
            case DRAFTED -> Kind.REPLY_DRAFTED;
            case SUBMITTED -> Kind.REPLY_SUBMITTED;
            case CHANGES_REQUESTED -> Kind.CHANGES_REQUESTED;
            case DROPPED -> Kind.DRAFT_DROPPED;
            case ISSUED -> Kind.REPLIED;
            case CORRECTED -> Kind.CORRECTED;
            case DELIVERED -> Kind.DELIVERED;
            case UNDELIVERED -> Kind.UNDELIVERED;
        };
    }

    @Override
    public boolean mayBegin(Petition petition, Acting by) {
        return isCorrectedBy(by.unit(), petition) || isOwedBy(by.unit(), petition);
    }

    @Override
    public boolean mayGoOn(Petition petition, Reply draft) {
        return draft.isCorrection()
                ? isCorrectedBy(draft.unit(), petition)
                : isOwedBy(draft.unit(), petition);
    }

    private static boolean isCorrectedBy(String unit, Petition petition) {
        boolean answered =
                petition.status() == PetitionStatus.REPLIED
                        || petition.status() == PetitionStatus.FOLLOW_UP;
        return answered && unit.equals(petition.unit().orElse(""));
    }

    private boolean isOwedBy(String unit, Petition petition) {
        return petition.status().isOpen() && handling.holder(petition).equals(unit);
    }

    @Override
    public Reply begin(Petition petition, Content<?> content, Acting by) {
        return new Reply(petition, content, by, isCorrectedBy(by.unit(), petition));
    }

    @Override
    public void drafted(Petition petition, Reply draft) {
        if (!draft.isCorrection()) petition.replyDrafted();
    }

    @Override
    public void dropped(Petition petition) {
        petition.draftDropped();
    }

    @Override
    public void answered(Petition petition, Reply reply) {
        var outcome = reply.outcome().orElseThrow();
        // It may have been written before something else happened: a question, an objection.
        if (isOwedBy(reply.unit(), petition)) petition.replyDrafted();
        petition.answered(outcome, reply.unit(), clock.instant());
    }

    @Override
    public Map<String, String> facts(DraftStep step, Reply reply, Acting by) {
        if (step == DraftStep.DRAFTED) return Map.of("unit", by.unit());
        var facts = new LinkedHashMap<String, String>();
        facts.put("reply", String.valueOf(reply.id()));
        facts.put("unit", reply.unit());
        facts.put("outcome", reply.outcome().orElseThrow().name());
        reply.promisedOn().ifPresent(day -> facts.put("promised", day.toString()));
        return facts;
    }
}
