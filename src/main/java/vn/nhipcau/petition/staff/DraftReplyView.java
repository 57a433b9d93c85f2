package vn.nhipcau.petition.staff;

import org.springframework.stereotype.Component;

import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.people.Roles;
import vn.nhipcau.people.Roles.Role;
import vn.nhipcau.people.Staff;
import vn.nhipcau.petition.AnswerText;
import vn.nhipcau.petition.Outcome;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.PetitionWords;
import vn.nhipcau.petition.Petitions;
import vn.nhipcau.petition.Replies;
import vn.nhipcau.petition.Reply;
import vn.nhipcau.record.Draft.State;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Shortened;
import vn.nhipcau.shared.Texts;

import java.util.ArrayList;
import java.util.List;

/**
 * What the card of a draft answer shows: what is missing, then the answer as the person sees it.
 */
@Component
class DraftReplyView {
    /** What a unit can say became of the matter. */
    static final List<Outcome> OUTCOMES =
            List.of(Outcome.RESOLVED, Outcome.EXPLAINED, Outcome.ROADMAP, Outcome.DEFERRED);

    /** Working days that are offered for a promise. */
    static final List<Integer> PROMISES = List.of(10, 20, 30);

    /** As much of the petition as stands above an answer of the greatest length. */
    private static final int CASE_SHOWN = 500;

    private final Petitions petitions;
    private final AnswerText answers;
    private final Replies replies;
    private final Roles roles;
    private final Staff staff;
    private final PetitionWords words;
    private final Texts texts;

    DraftReplyView(
            Petitions petitions,
            AnswerText answers,
            Replies replies,
            Roles roles,
            Staff staff,
            PetitionWords words,
            Texts texts) {
        this.petitions = petitions;
        this.answers = answers;
        this.replies = replies;
        this.roles = roles;
        this.staff = staff;
        this.words = words;
        this.texts = texts;
    }

    CardView view(Petition petition, Reply reply) {
        if (reply.state() == State.DROPPED) return dropped(petition, reply);
        if (reply.state() == State.ISSUED)
            return CardView.of(below(petition, reply, say("petition.reply.sent")));
        if (reply.isRewriting())
            return CardView.of(
                    below(petition, reply, say("petition.reply.rewrite")),
                    button(new DraftReplyAction.Back()));
        if (reply.outcome().isEmpty())
            return new CardView(below(petition, reply, say("petition.reply.outcome")), outcomes());
        if (!reply.isComplete())
            return new CardView(below(petition, reply, say("petition.reply.promise")), promises());
        if (reply.state() == State.SUBMITTED)
            return CardView.of(
                    below(petition, reply, say("petition.reply.submitted")),
                    button(new DraftReplyAction.Edit()),
                    button(new DraftReplyAction.Drop()));
        return new CardView(below(petition, reply, say("petition.reply.ready")), ready(reply));
    }

    private CardView dropped(Petition petition, Reply reply) {
        var text =
                RichText.lines(
                        say("petition.reply.dropped", petition.code()),
                        words.matter(petition, Language.VI));
        return replies.isRestorable(reply)
                ? CardView.of(text, button(new DraftReplyAction.Restore()))
                : CardView.of(text);
    }

    /** The whole case, for the head of the unit: what was asked, and the answer to it. */
    RichText preview(Petition petition, Reply reply) {
        return RichText.lines(
                        say(
                                "petition.approve.case",
                                petition.code(),
                                words.area(petition, Language.VI),
                                words.ward(petition, Language.VI)),
                        say("petition.unit.content", beginning(petition)))
                .plus("\n\n")
                .plus(body(petition, reply));
    }

    private String beginning(Petition petition) {
        String text = petitions.text(petition).orElse("…");
        return Shortened.visibly(text, CASE_SHOWN);
    }

    private static boolean isLong(String text) {
        return text.length() > CASE_SHOWN;
    }

    /** What the person wrote, where the card of the head shows only its beginning. */
    RichText wholeCase(Petition petition) {
        String text = petitions.text(petition).orElse("");
        return isLong(text) ? say("petition.unit.whole", petition.code(), text) : RichText.EMPTY;
    }

    private RichText below(Petition petition, Reply reply, RichText last) {
        return body(petition, reply).plus("\n\n").plus(last);
    }

    private RichText body(Petition petition, Reply reply) {
        String by = staff.nameOf(reply.draftedBy()).orElse("…");
        int files = replies.files(reply).size();
        return RichText.lines(
                say("petition.reply.title", petition.code(), by),
                answers.of(petition, reply, Language.VI),
                files == 0 ? RichText.EMPTY : say("petition.draft.files", files));
    }

    private List<List<Button>> outcomes() {
        var rows = new ArrayList<List<Button>>();
        for (Outcome outcome : OUTCOMES)
            rows.add(
                    List.of(
                            ReplyDrafts.KIND.button(
                                    words.outcome(outcome, Language.VI),
                                    new DraftReplyAction.Outcome(OUTCOMES.indexOf(outcome)))));
        rows.add(List.of(button(new DraftReplyAction.Drop())));
        return rows;
    }

    private List<List<Button>> promises() {
        var days =
                PROMISES.stream()
                        .map(
                                count ->
                                        ReplyDrafts.KIND.button(
                                                texts.words(
                                                        Language.VI, "petition.reply.days", count),
                                                new DraftReplyAction.Days(count)))
                        .toList();
        return List.of(days, List.of(button(new DraftReplyAction.Drop())));
    }

    private List<List<Button>> ready(Reply reply) {
        boolean head = !roles.holders(Role.HEAD, reply.unit()).isEmpty();
        return List.of(
                head
                        ? List.of(
                                button(new DraftReplyAction.Send()),
                                button(new DraftReplyAction.Submit()))
                        : List.of(button(new DraftReplyAction.Send())),
                List.of(button(new DraftReplyAction.Edit()), button(new DraftReplyAction.Drop())));
    }

    private Button button(DraftReplyAction action) {
        String label = "petition.reply.button." + ReplyDrafts.KIND.verb(action);
        return ReplyDrafts.KIND.button(texts.words(Language.VI, label), action);
    }

    private RichText say(String key, Object... arguments) {
        return texts.say(Language.VI, key, arguments);
    }
}
