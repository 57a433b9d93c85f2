package vn.nhipcau.petition.staff;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardHandler;
import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.OpenQuestions;
import vn.nhipcau.chat.ReplyHandler;
import vn.nhipcau.chat.Said;
import vn.nhipcau.chat.Screening;
import vn.nhipcau.chat.Turn;
import vn.nhipcau.council.Council;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Face;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.petition.Extensions;
import vn.nhipcau.petition.Handling;
import vn.nhipcau.petition.Handover;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.Petitions;
import vn.nhipcau.record.Acting;
import vn.nhipcau.record.HeardPieces;
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
    private final Handover handover;
    private final Extensions extensions;
    private final ReplyDrafts drafts;
    private final Desks desks;
    private final Picker picker;
    private final Screening screening;
    private final Council council;
    private final HeardPieces pieces;
    private final OpenQuestions questions;
    private final Cards cards;

    Prompts(
            Petitions petitions,
            Handling handling,
            Handover handover,
            Extensions extensions,
            ReplyDrafts drafts,
            Desks desks,
            Picker picker,
            Screening screening,
            Council council,
            HeardPieces pieces,
            OpenQuestions questions,
            Cards cards) {
        this.petitions = petitions;
        this.handling = handling;
        this.handover = handover;
        this.extensions = extensions;
        this.drafts = drafts;
        this.desks = desks;
        this.picker = picker;
        this.screening = screening;
        this.council = council;
        this.pieces = pieces;
        this.questions = questions;
        this.cards = cards;
    }

    /** Asks what another unit shall contribute. */
    void openSupport(Turn turn, Petition petition, String unit) {
        open(turn, petition, new About.Support(petition.id(), unit));
    }

    /** Asks why a unit needs so many working days more. */
    void openExtension(Turn turn, Petition petition, int days) {
        open(turn, petition, new About.Extension(petition.id(), days));
    }

    /** Asks for words about a petition. */
    void open(Turn turn, Petition petition, About about) {
        String subject = KIND.subject(about);
        cards.open(
                turn.address().id(),
                Lane.ANSWER,
                subject,
                Face.of(
                        turn.text("petition.prompt." + sort(about), petition.code()),
                        KIND.button(turn.words("petition.staff.drop"), new Action.Drop())),
                turn.incoming().messageId());
        questions.ask(turn.address().id(), subject);
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
    public void tapped(Turn turn, Tap<About, Action> tap) {
        questions.settle(turn.address().id(), tap.card().subject());
        var petition = petitions.locked(tap.about().petition());
        if (tap.card().closed()) {
            turn.note("petition.prompt.over");
            return;
        }
        // Cards of earlier versions stayed open after they were answered.
        boolean asked =
                tap.about() instanceof About.Question && desks.holding(turn, petition).isPresent();
        var last =
                asked && handling.openQuestion(petition).isPresent()
                        ? turn.text("petition.prompt.done.question", petition.code())
                        : turn.text("petition.prompt.dropped", petition.code());
        cards.close(tap.card().id(), Face.of(last));
    }

    private boolean replied(Turn turn, About about) {
        var petition = petitions.locked(about.petition());
        Optional<Acting> by = desks.holding(turn, petition);
        if (by.isEmpty()) {
            turn.reply("petition.staff.notYours");
            return true;
        }
        if (about instanceof About.Draft) {
            if (drafts.drafted(turn, petition, by.get())) answered(turn, about, petition);
            return true;
        }
        if (!(turn.said() instanceof Said.Words(var said))) {
            turn.hint("petition.prompt.onlyWords");
            turn.keepAsking();
            return true;
        }
        try {
            if (isHeard(turn, petition, by.get(), about, said)) answered(turn, about, petition);
        } catch (NotNow tooLate) {
            turn.reply("petition.staff.tooLate", petition.code());
        }
        return true;
    }

    // A prompt that was answered says so, and offers no more to drop what has gone.
    private void answered(Turn turn, About about, Petition petition) {
        String subject = KIND.subject(about);
        var done = turn.text("petition.prompt.done." + sort(about), petition.code());
        // A correction or a report has become a passage of a draft.
        if (!(about instanceof About.Draft)) pieces.became(turn, subject, null);
        cards.open(subject).stream()
                .filter(card -> card.address() == turn.address().id())
                .forEach(card -> cards.close(card.id(), Face.of(done)));
    }

    private boolean isHeard(Turn turn, Petition petition, Acting by, About about, String words) {
        long id = petition.id();
        switch (about) {
            case About.Return _ ->
                    picker.open(
                            turn,
                            petition,
                            new Picker.About.Return(id, handover.reason(id, by, words)));
            case About.Question _ -> {
                handling.ask(id, by, words);
                turn.reply("petition.staff.asked");
            }
            case About.Extension(_, var days) -> {
                extensions.ask(id, by, days, words);
                turn.reply("petition.staff.extensionAsked");
            }
            case About.Note _ -> handling.note(id, by, words);
            case About.Support(_, var unit) -> {
                handling.askSupport(id, by, unit, words);
                turn.reply("petition.staff.supportAsked");
            }
            case About.Split _ -> {
                var matter = screening.clearEntered(words);
                if (matter.isEmpty()) {
                    turn.reply(
                            "petition.staff.elsewhere",
                            council.office().in(turn.language()),
                            council.hours().in(turn.language()));
                    return false;
                }
                turn.reply(
                        "petition.staff.split.done",
                        petitions.split(petition, by, matter.get()).code());
            }
            case About.Draft _ -> throw new IllegalStateException("a draft: " + about);
        }
        turn.receipt();
        return true;
    }
}
