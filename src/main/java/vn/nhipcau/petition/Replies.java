package vn.nhipcau.petition;

import org.springframework.stereotype.Component;

import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.petition.PetitionEvent.Kind;
import vn.nhipcau.record.Acting;
import vn.nhipcau.record.Actor;
import vn.nhipcau.record.Draft;
import vn.nhipcau.record.DraftOver;
import vn.nhipcau.record.Drafts;
import vn.nhipcau.record.NotNow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Answers to petitions: drafted by replying, approved where that is wanted, issued, corrected. */
@Component
public class Replies extends Drafts<Petition, Reply> {
    private static final Set<Kind> LAST_OF_FILES =
            EnumSet.of(Kind.REPLIED, Kind.CORRECTED, Kind.FILES_UNDELIVERED, Kind.TOLD_OTHERWISE);
    private static final Set<Kind> BROUGHT =
            EnumSet.of(Kind.REPLIED, Kind.CORRECTED, Kind.DELIVERED, Kind.UNDELIVERED);

    private final Petitions petitions;
    private final Handling handling;
    private final StoredReplies replies;
    private final PetitionArchive archive;
    private final PetitionTimeline timeline;
    private final Clock clock;

    Replies(
            Petitions petitions,
            Handling handling,
            StoredReplies replies,
            PetitionArchive archive,
            PetitionTimeline timeline,
            Clock clock) {
        super(petitions::locked, replies, archive);
        this.petitions = petitions;
        this.handling = handling;
        this.replies = replies;
        this.archive = archive;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Somebody replied to a petition's card: their words and files begin a draft, or join the one
     * that is open.
     *
     * @throws NotNow if it is over, or with another unit
     */
    public Drafted<Reply> draft(long petitionId, Acting by, String words, List<Attachment> files) {
        var petition = petitions.locked(petitionId);
        boolean correction = isAnswered(petition) && by.unit().equals(petition.unit().orElse(""));
        if (!correction && !mayAnswer(petition, by.unit(), false))
            throw new NotNow(petition.status());
        var open = open(petition);
        if (open.isPresent()) {
            add(open.get(), words, files);
            return new Drafted<>(open.get(), false);
        }
        var content = archive.keep(petition, PetitionContent.Kind.REPLY, words, files);
        var reply = replies.saveAndFlush(new Reply(petition, content, by, correction));
        if (!correction) petition.replyDrafted();
        timeline.add(petition, Kind.REPLY_DRAFTED, by, Map.of("unit", by.unit()), null);
        return new Drafted<>(reply, true);
    }

    /** Whether a draft that was dropped can be taken up again. */
    public boolean isRestorable(Reply dropped) {
        var petition = caseOf(dropped);
        return dropped.state() == Draft.State.DROPPED
                && open(petition).isEmpty()
                && mayAnswer(petition, dropped.unit(), dropped.isCorrection());
    }

    private boolean mayAnswer(Petition petition, String unit, boolean correction) {
        return correction
                ? isAnswered(petition) && unit.equals(petition.unit().orElse(""))
                : petition.status().isOpen() && handling.holder(petition).equals(unit);
    }

    /**
     * A draft that was dropped is taken up again.
     *
     * @throws NotNow if the petition is over, or with another unit
     * @throws DraftOver if it was not dropped, or another was begun meanwhile
     */
    public void restore(Reply draft, Acting by) {
        var petition = caseOf(draft);
        if (!mayAnswer(petition, draft.unit(), draft.isCorrection()))
            throw new NotNow(petition.status());
        restored(draft);
        if (!draft.isCorrection()) petition.replyDrafted();
        timeline.add(petition, Kind.REPLY_DRAFTED, by, Map.of("unit", by.unit()), null);
    }

    private static boolean isAnswered(Petition petition) {
        return petition.status() == PetitionStatus.REPLIED
                || petition.status() == PetitionStatus.FOLLOW_UP;
    }

    /** What became of the matter. */
    public void shallSay(Reply draft, Outcome outcome) {
        locked(draft).shallSay(outcome);
    }

    /** By when it will be done. */
    public void promises(Reply draft, LocalDate day) {
        locked(draft).promises(day);
    }

    /** To the head of the unit, for approval. */
    public void submit(Reply draft, Acting by) {
        timeline.add(submitted(draft), Kind.REPLY_SUBMITTED, by);
    }

    /** The head wants it otherwise, and says how. */
    public void sendBack(Reply draft, Acting by, String how) {
        var petition = sentBack(draft);
        var content = archive.keep(petition, PetitionContent.Kind.NOTE, how, List.of());
        timeline.add(petition, Kind.CHANGES_REQUESTED, by, Map.of(), content);
    }

    /** The draft is dropped; the answer is still owed. */
    public void drop(Reply draft, Acting by) {
        var petition = dropped(draft);
        petition.draftDropped();
        timeline.add(petition, Kind.DRAFT_DROPPED, by);
    }

    /**
     * The answer goes to the person; the unit owes it no more.
     *
     * @param approved whether a head approved it, instead of whoever sends it
     * @throws NotNow if the petition was taken back meanwhile
     * @throws DraftOver if somebody else sent or dropped it meanwhile
     */
    public void issue(Reply draft, Acting by, boolean approved) {
        var reply = locked(draft);
        if (!reply.isComplete()) throw new DraftOver();
        var petition = caseOf(draft);
        var outcome = reply.outcome().orElseThrow();
        var now = clock.instant();
        // It may have been written before something else happened: a question, an objection.
        if (petition.status().isOpen() && handling.holder(petition).equals(reply.unit()))
            petition.replyDrafted();
        petition.answered(outcome, reply.unit(), now);
        issued(reply, approved ? by.person() : null, now);
        var facts = new LinkedHashMap<String, String>();
        facts.put("reply", String.valueOf(reply.id()));
        facts.put("unit", reply.unit());
        facts.put("outcome", outcome.name());
        reply.promisedOn().ifPresent(day -> facts.put("promised", day.toString()));
        timeline.add(
                petition,
                reply.isCorrection() ? Kind.CORRECTED : Kind.REPLIED,
                by.as(),
                by.person(),
                facts,
                archive.find(petition, reply.content()).orElse(null),
                files(reply));
    }

    /** The person has got it. */
    public void delivered(Reply reply) {
        delivered(reply, clock.instant())
                .ifPresent(petition -> timeline.add(petition, Kind.DELIVERED, Actor.SERVICE, null));
    }

    /** The messenger could not bring it to the person. */
    public void undelivered(Reply reply) {
        timeline.add(caseOf(reply), Kind.UNDELIVERED, Actor.SERVICE, null);
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
