package vn.nhipcau.petition.chat;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardHandler;
import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.Flows;
import vn.nhipcau.chat.ReplyHandler;
import vn.nhipcau.chat.Said;
import vn.nhipcau.chat.Turn;
import vn.nhipcau.outbox.Addresses;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.Card;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Face;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.People;
import vn.nhipcau.people.Person;
import vn.nhipcau.petition.AnswerText;
import vn.nhipcau.petition.Feedback;
import vn.nhipcau.petition.Happened;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.Petition.Rating;
import vn.nhipcau.petition.PetitionWords;
import vn.nhipcau.petition.Petitions;
import vn.nhipcau.petition.Replies;
import vn.nhipcau.petition.Reply;
import vn.nhipcau.routing.Routing;
import vn.nhipcau.shared.CaseRef;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Rich;
import vn.nhipcau.shared.SubjectKind;
import vn.nhipcau.shared.SubjectKind.Id;
import vn.nhipcau.shared.Texts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The answer in the person's own chat: read, understood, rated; or to be looked at again. */
@Component
class AnswerCards implements CardHandler<Id, AnswerCards.Action>, ReplyHandler {
    private static final CardKind<Id, Action> KIND =
            CardKind.of(SubjectKind.ofId("answer"), Action.class);

    /** Letters beside the card: its files, and the rest of a long answer. */
    private static final SubjectKind<Id> FILES = PetitionWords.ANSWER_FILES;

    /** What the buttons below an answer do. */
    sealed interface Action {
        /** It was read and understood. */
        record Understood() implements Action {}

        /** It shall be looked at again. */
        record Review() implements Action {}

        /** How good it was. */
        record Satisfied() implements Action {}

        /** How good it was. */
        record Acceptable() implements Action {}

        /** How good it was. */
        record NotSatisfied() implements Action {}
    }

    private final Petitions petitions;
    private final Replies replies;
    private final Feedback feedback;
    private final AnswerText answers;
    private final AskForReview askForReview;
    private final Guidance guidance;
    private final Routing routing;
    private final Flows flows;
    private final People people;
    private final Addresses addresses;
    private final Cards cards;
    private final Outbox outbox;
    private final Texts texts;

    AnswerCards(
            Petitions petitions,
            Replies replies,
            Feedback feedback,
            AnswerText answers,
            AskForReview askForReview,
            Guidance guidance,
            Routing routing,
            Flows flows,
            People people,
            Addresses addresses,
            Cards cards,
            Outbox outbox,
            Texts texts) {
        this.petitions = petitions;
        this.replies = replies;
        this.feedback = feedback;
        this.answers = answers;
        this.askForReview = askForReview;
        this.guidance = guidance;
        this.routing = routing;
        this.flows = flows;
        this.people = people;
        this.addresses = addresses;
        this.cards = cards;
        this.outbox = outbox;
        this.texts = texts;
    }

    @EventListener
    void on(Happened event) {
        switch (event.kind()) {
            case REPLIED, CORRECTED -> bring(event.petition());
            default -> {}
        }
    }

    /**
     * Brings the last answer once more to whoever looks the petition up; nothing if none was given.
     */
    void showAgain(Turn turn, Petition petition) {
        replies.last(petition)
                .ifPresent(
                        reply ->
                                bring(
                                        petition,
                                        reply,
                                        turn.address().id(),
                                        turn.language(),
                                        Lane.ANSWER));
    }

    private void bring(Petition petition) {
        var reply = replies.last(petition).orElseThrow();
        var person = petition.person().flatMap(people::find);
        var own = person.flatMap(Person::address).filter(id -> addresses.get(id).reachable());
        if (own.isEmpty()) {
            replies.undelivered(reply);
            return;
        }
        bring(petition, reply, own.get(), person.orElseThrow().language(), Lane.NOTICE);
    }

    private void bring(Petition petition, Reply reply, long to, Language language, Lane lane) {
        cards.open(
                to, lane, KIND.subject(new Id(reply.id())), face(petition, reply, language), null);
        var whole =
                answers.isCut(reply)
                        ? texts.say(language, "petition.answer.whole", replies.text(reply))
                        : Rich.EMPTY;
        var files = replies.files(reply);
        if (!whole.isEmpty() || !files.isEmpty())
            outbox.say(letter(to, lane, whole, FILES.of(new Id(reply.id()))).with(files));
    }

    private static Letter letter(long to, Lane lane, Rich text, String subject) {
        return lane == Lane.ANSWER
                ? Letter.answer(to, text, subject)
                : Letter.notice(to, text, subject);
    }

    private Face face(Petition petition, Reply reply, Language language) {
        var text = answers.of(petition, reply, language);
        var understood = button(language, "understood", new Action.Understood());
        return petition.isForQuestioning()
                ? Face.of(text, understood)
                : Face.of(text, understood, review(language));
    }

    private Button review(Language language) {
        return button(language, "review", new Action.Review());
    }

    private Button button(Language language, String label, Action action) {
        return KIND.button(texts.words(language, "petition.answer.button." + label), action);
    }

    @EventListener
    void on(Outbox.Delivered delivered) {
        replyOf(delivered.subject()).ifPresent(replies::delivered);
    }

    @EventListener
    void on(Outbox.Refused refused) {
        replyOf(refused.subject()).ifPresent(replies::undelivered);
    }

    private Optional<Reply> replyOf(String subject) {
        return KIND.about().read(subject).flatMap(answer -> replies.find(answer.id()));
    }

    @Override
    public CardKind<Id, Action> kind() {
        return KIND;
    }

    @Override
    public List<Hearing<?>> hearings() {
        return List.of(Hearing.of(KIND.about(), this::replied), Hearing.of(FILES, this::replied));
    }

    /** Answers quote what was asked. */
    @Override
    public List<String> quoting(CaseRef erased) {
        return erased.kind() != CaseRef.Kind.PETITION
                ? List.of()
                : petitions.find(erased.id()).map(replies::all).orElse(List.of()).stream()
                        .map(reply -> new Id(reply.id()))
                        .flatMap(id -> Stream.of(KIND.subject(id), FILES.of(id)))
                        .toList();
    }

    @Override
    public void tapped(Turn turn, Tap<Id, Action> tap) {
        var reply = replies.find(tap.about().id()).orElseThrow();
        var petition = petitions.locked(reply.caseId());
        if (!petition.person().equals(Optional.of(turn.person().id()))) {
            turn.note("petition.otherStep");
            return;
        }
        switch (tap.action()) {
            case Action.Understood _ -> understood(turn, tap.card(), petition, reply);
            case Action.Review _ -> askForReview.begin(flows, turn, petition);
            case Action.Satisfied _ -> rate(turn, tap.card(), petition, reply, Rating.SATISFIED);
            case Action.Acceptable _ -> rate(turn, tap.card(), petition, reply, Rating.ACCEPTABLE);
            case Action.NotSatisfied _ ->
                    rate(turn, tap.card(), petition, reply, Rating.NOT_SATISFIED);
        }
    }

    private void understood(Turn turn, Card card, Petition petition, Reply reply) {
        feedback.understood(turn.person(), petition.id());
        var language = turn.language();
        cards.show(
                card.id(),
                Face.of(
                        answers.of(petition, reply, language)
                                .plus("\n\n")
                                .plus(turn.text("petition.answer.rate")),
                        button(language, "satisfied", new Action.Satisfied()),
                        button(language, "acceptable", new Action.Acceptable()),
                        button(language, "not-satisfied", new Action.NotSatisfied())));
    }

    private void rate(Turn turn, Card card, Petition petition, Reply reply, Rating rating) {
        feedback.rate(turn.person(), petition.id(), rating);
        var text =
                answers.of(petition, reply, turn.language())
                        .plus("\n\n")
                        .plus(turn.text("petition.answer.rated"));
        boolean mayAsk = rating == Rating.NOT_SATISFIED && askForReview.isPossible(petition);
        cards.show(card.id(), mayAsk ? Face.of(text, review(turn.language())) : Face.of(text));
    }

    /** Whoever writes back to the answer mostly disagrees with it: they are asked. */
    private boolean replied(Turn turn, Id answer) {
        var reply = replies.find(answer.id()).orElseThrow();
        var petition = petitions.locked(reply.caseId());
        if (!petition.person().equals(Optional.of(turn.person().id()))) return false;
        if (turn.said() instanceof Said.Words(var words) && routing.isThanks(words)) {
            thanked(turn, petition, reply);
            return true;
        }
        if (!(turn.said() instanceof Said.Words(var why)) || !askForReview.isPossible(petition))
            return false;
        if (guidance.guides(turn, why)) return true;
        guidance.clear(turn, why)
                .ifPresent(reason -> askForReview.begin(flows, turn, petition, reason));
        return true;
    }

    // What is no objection is not one; what they may wish to press lies at hand.
    private void thanked(Turn turn, Petition petition, Reply reply) {
        var language = turn.language();
        var text = turn.text("petition.answer.thanks", petition.code());
        var understood = button(language, "understood", new Action.Understood());
        cards.open(
                turn.address().id(),
                Lane.ANSWER,
                KIND.subject(new Id(reply.id())),
                askForReview.isPossible(petition)
                        ? Face.of(text, understood, review(language))
                        : Face.of(text, understood),
                turn.incoming().messageId());
    }
}
