package vn.nhipcau.petition;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.petition.PetitionEvent.Kind;
import vn.nhipcau.petition.Reply.State;
import vn.nhipcau.record.Acting;
import vn.nhipcau.record.Actor;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Answers to petitions: drafted by replying, approved where that is wanted, issued, corrected.
 * Every verb joins the caller's transaction and locks the petition first, so that of two who do
 * something with a draft at once the second sees what the first did.
 */
@Component
// Whoever comes too late is told so, in the same transaction: these are thrown before anything
// changed.
@Transactional(
        propagation = Propagation.MANDATORY,
        noRollbackFor = {Petition.NotPossibleNow.class, Replies.DraftOver.class})
public class Replies {
    private static final Set<State> OPEN = EnumSet.of(State.DRAFT, State.SUBMITTED);

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
        this.petitions = petitions;
        this.handling = handling;
        this.replies = replies;
        this.archive = archive;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** A draft, and whether it is a new one. */
    public record Drafted(Reply reply, boolean isNew) {}

    /**
     * Somebody replied to a petition's card: their words and files begin a draft, or join the one
     * that is open.
     *
     * @throws Petition.NotPossibleNow if it is over, or with another unit
     */
    public Drafted draft(long petitionId, Acting by, String words, List<Attachment> files) {
        var petition = petitions.locked(petitionId);
        boolean correction = isAnswered(petition) && by.unit().equals(petition.unit().orElse(""));
        if (!correction
                && (!petition.status().isOpen() || !handling.holder(petition).equals(by.unit())))
            throw new Petition.NotPossibleNow(petition.status(), petition.status());
        var open = open(petition);
        if (open.isPresent()) {
            join(open.get(), words, files);
            return new Drafted(open.get(), false);
        }
        var content = archive.keep(petition, PetitionContent.Kind.REPLY, words, files);
        var reply = replies.saveAndFlush(new Reply(petition, content, by, correction));
        if (!correction) petition.replyDrafted();
        timeline.add(petition, Kind.REPLY_DRAFTED, by, Map.of("unit", by.unit()), null);
        return new Drafted(reply, true);
    }

    private static boolean isAnswered(Petition petition) {
        return petition.status() == PetitionStatus.REPLIED
                || petition.status() == PetitionStatus.FOLLOW_UP;
    }

    /** More words or files for a draft; or, while it is being rewritten, other words. */
    public void add(Reply draft, String words, List<Attachment> files) {
        join(locked(draft), words, files);
    }

    private void join(Reply reply, String words, List<Attachment> files) {
        reply.joined();
        if (!words.isEmpty()) {
            String before = text(reply);
            boolean replace = reply.isRewriting() || before.isEmpty();
            archive.rewrite(reply.content(), replace ? words : before + "\n" + words);
            reply.rewritten();
        }
        archive.attach(petitions.locked(reply.petition()), reply.content(), files);
    }

    /** What became of the matter. */
    public void shallSay(Reply draft, Outcome outcome) {
        locked(draft).shallSay(outcome);
    }

    /** By when it will be done. */
    public void promises(Reply draft, LocalDate day) {
        locked(draft).promises(day);
    }

    /** The next words replace the present ones. */
    public void rewrite(Reply draft) {
        locked(draft).rewrite();
    }

    /** To the head of the unit, for approval. */
    public void submit(Reply draft, Acting by) {
        locked(draft).submitted();
        timeline.add(petitionOf(draft), Kind.REPLY_SUBMITTED, by);
    }

    /** Nobody approves it: the unit has it again. */
    public void takeBack(Reply draft) {
        locked(draft).joined();
    }

    /** The head wants it otherwise, and says how. */
    public void sendBack(Reply draft, Acting by, String how) {
        locked(draft).sentBack();
        var petition = petitionOf(draft);
        var content = archive.keep(petition, PetitionContent.Kind.NOTE, how, List.of());
        timeline.add(petition, Kind.CHANGES_REQUESTED, by, Map.of(), content);
    }

    /** The draft is dropped; the answer is still owed. */
    public void drop(Reply draft, Acting by) {
        var reply = locked(draft);
        reply.dropped();
        var petition = petitionOf(draft);
        petition.draftDropped();
        timeline.add(petition, Kind.DRAFT_DROPPED, by);
    }

    /** The petition is over by another way; nothing is left to send. */
    public void isVoid(Reply draft) {
        locked(draft).dropped();
    }

    /**
     * The answer goes to the person; the unit owes it no more.
     *
     * @param approved whether a head approved it, instead of whoever sends it
     * @throws Petition.NotPossibleNow if the petition was taken back meanwhile
     * @throws DraftOver if somebody else sent or dropped it meanwhile
     */
    public void issue(Reply draft, Acting by, boolean approved) {
        var reply = locked(draft);
        if (!reply.isComplete()) throw new DraftOver();
        var petition = petitionOf(draft);
        var outcome = reply.outcome().orElseThrow();
        var now = clock.instant();
        // It may have been written before something else happened: a question, an objection.
        if (petition.status().isOpen() && handling.holder(petition).equals(reply.unit()))
            petition.replyDrafted();
        petition.answered(outcome, reply.unit(), now);
        reply.issued(approved ? by.person() : null, now);
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
    public void delivered(long id) {
        var reply = find(id).orElseThrow();
        var petition = petitionOf(reply);
        if (reply.deliveredAt().isPresent()) return;
        reply.delivered(clock.instant());
        timeline.add(petition, Kind.DELIVERED, Actor.SERVICE, null);
    }

    /** The messenger could not bring it to the person. */
    public void undelivered(long id) {
        var petition = petitionOf(find(id).orElseThrow());
        timeline.add(petition, Kind.UNDELIVERED, Actor.SERVICE, null);
    }

    /** The draft is sent or dropped already. */
    public static class DraftOver extends RuntimeException {}

    // The petition's lock is the only one: drafts are reached through it alone.
    private Reply locked(Reply draft) {
        petitions.locked(draft.petition());
        var reply = replies.findById(draft.id()).orElseThrow();
        if (!reply.isOpen()) throw new DraftOver();
        return reply;
    }

    private Petition petitionOf(Reply reply) {
        return petitions.locked(reply.petition());
    }

    /** The reply with this id. */
    public Optional<Reply> find(long id) {
        return replies.findById(id);
    }

    /** The draft that is open for a petition, if there is one. */
    public Optional<Reply> open(Petition petition) {
        return replies.findFirstByPetitionAndStateInOrderByIdDesc(petition.id(), OPEN);
    }

    /** The last answer that was issued. */
    public Optional<Reply> last(Petition petition) {
        return replies.findFirstByPetitionAndStateInOrderByIdDesc(
                petition.id(), EnumSet.of(State.ISSUED));
    }

    /** All drafts and answers of a petition, oldest first. */
    public List<Reply> all(Petition petition) {
        return replies.findByPetitionOrderById(petition.id());
    }

    /** Its words; empty once they are erased. */
    public String text(Reply reply) {
        return archive.text(reply.content());
    }

    /** Its files, in the order in which they came. */
    public List<Attachment> files(Reply reply) {
        return archive.filesOf(reply.content());
    }
}
