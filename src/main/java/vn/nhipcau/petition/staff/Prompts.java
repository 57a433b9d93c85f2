package vn.nhipcau.petition.staff;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardHandler;
import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.chat.OpenQuestions;
import vn.nhipcau.chat.ReplyHandler;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.petition.Handling;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.Petitions;
import vn.nhipcau.record.Acting;
import vn.nhipcau.record.MessageLinks;
import vn.nhipcau.record.NotNow;
import vn.nhipcau.shared.CaseRef;
import vn.nhipcau.shared.SubjectKind;

import java.util.List;
import java.util.Optional;

/**
 * What we ask staff to write: a prompt, and their reply to it. In groups we hear nothing but
 * replies to our own messages; so what a reply is for stands in the prompt's subject, and nobody
 * has to finish what somebody else began.
 */
@Component
class Prompts implements CardHandler<Prompts.About, Prompts.Action>, ReplyHandler {
    static final CardKind<About, Action> KIND =
            CardKind.of(SubjectKind.of("ask", About.class), Action.class);

    /** What is asked for, and for which petition. */
    sealed interface About {
        /** The id of the petition. */
        long petition();

        /** What becomes a draft of an answer. */
        sealed interface Draft extends About {}

        /** Why it is given away. */
        record Return(long petition) implements About {}

        /** What the person is asked. */
        record Question(long petition) implements About {}

        /** Why the unit needs so many working days more. */
        record Extension(long petition, int days) implements About {}

        /** What colleagues shall know. */
        record Note(long petition) implements About {}

        /** What this unit shall contribute. */
        record Support(long petition, String unit) implements About {}

        /** The other matter in it. */
        record Split(long petition) implements About {}

        /** The answer as it shall be. */
        record Correct(long petition) implements Draft {}

        /** What became of what was promised. */
        record Report(long petition) implements Draft {}
    }

    /** What the button does. */
    sealed interface Action {
        /** Nothing will be written. */
        record Drop() implements Action {}
    }

    private final Petitions petitions;
    private final Handling handling;
    private final ReplyDrafts drafts;
    private final ActingUnits desks;
    private final MessageLinks pieces;
    private final OpenQuestions questions;
    private final Cards cards;
    private final PromptAnswers answers;

    Prompts(
            Petitions petitions,
            Handling handling,
            ReplyDrafts drafts,
            ActingUnits desks,
            MessageLinks pieces,
            OpenQuestions questions,
            Cards cards,
            PromptAnswers answers) {
        this.petitions = petitions;
        this.handling = handling;
        this.drafts = drafts;
        this.desks = desks;
        this.pieces = pieces;
        this.questions = questions;
        this.cards = cards;
        this.answers = answers;
    }

    /** Asks what another unit shall contribute. */
    void openSupport(UpdateContext context, Petition petition, String unit) {
        open(context, petition, new About.Support(petition.id(), unit));
    }

    /** Asks why a unit needs so many working days more. */
    void openExtension(UpdateContext context, Petition petition, int days) {
        open(context, petition, new About.Extension(petition.id(), days));
    }

    /** Asks for words about a petition. */
    void open(UpdateContext context, Petition petition, About about) {
        String subject = KIND.subject(about);
        cards.open(
                context.address().id(),
                Lane.ANSWER,
                subject,
                CardView.of(
                        context.text("petition.prompt." + sort(about), petition.code()),
                        KIND.button(context.words("petition.staff.drop"), new Action.Drop())),
                context.incoming().messageId());
        questions.ask(context.address().id(), subject);
    }

    private static String sort(About about) {
        return KIND.about().sort(about);
    }

    @Override
    public CardKind<About, Action> kind() {
        return KIND;
    }

    /** None: a prompt says a code, and what is asked for. */
    @Override
    public List<String> quoting(CaseRef erased) {
        return List.of();
    }

    @Override
    public List<Hearing<?>> hearings() {
        return List.of(Hearing.of(KIND.about(), this::replied));
    }

    @Override
    public void tapped(UpdateContext context, Tap<About, Action> tap) {
        questions.settle(context.address().id(), tap.card().subject());
        var petition = petitions.locked(tap.about().petition());
        if (tap.card().closed()) {
            context.note("petition.prompt.over");
            return;
        }
        // Cards of earlier versions stayed open after they were answered.
        boolean asked =
                tap.about() instanceof About.Question
                        && desks.holding(context, petition).isPresent();
        var last =
                asked && handling.openQuestion(petition).isPresent()
                        ? context.text("petition.prompt.done.question", petition.code())
                        : context.text("petition.prompt.dropped", petition.code());
        cards.close(tap.card().id(), CardView.of(last));
    }

    private boolean replied(UpdateContext context, About about) {
        var petition = petitions.locked(about.petition());
        Optional<Acting> by = desks.holding(context, petition);
        if (by.isEmpty()) {
            context.reply("petition.staff.notYours");
            return true;
        }
        if (about instanceof About.Draft) {
            if (drafts.drafted(context, petition, by.get())) answered(context, about, petition);
            return true;
        }
        if (!(context.said() instanceof MessageContent.Words(var said))) {
            context.hint("petition.prompt.onlyWords");
            context.keepAsking();
            return true;
        }
        try {
            if (answers.hear(context, petition, by.get(), about, said))
                answered(context, about, petition);
        } catch (NotNow tooLate) {
            context.reply("petition.staff.tooLate", petition.code());
        }
        return true;
    }

    // A prompt that was answered says so, and offers no more to drop what has gone.
    private void answered(UpdateContext context, About about, Petition petition) {
        String subject = KIND.subject(about);
        var done = context.text("petition.prompt.done." + sort(about), petition.code());
        // A correction or a report has become a passage of a draft.
        if (!(about instanceof About.Draft)) pieces.became(context, subject, null);
        cards.open(subject).stream()
                .filter(card -> card.address() == context.address().id())
                .forEach(card -> cards.close(card.id(), CardView.of(done)));
    }
}
