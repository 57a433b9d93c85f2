package vn.nhipcau.petition.chat;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardHandler;
import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.Flows;
import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.chat.ReplyHandler;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.outbox.Addresses;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.Card;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.People;
import vn.nhipcau.people.Person;
import vn.nhipcau.petition.AnswerText;
import vn.nhipcau.petition.Feedback;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.Petition.Rating;
import vn.nhipcau.petition.PetitionChanged;
import vn.nhipcau.petition.PetitionWords;
import vn.nhipcau.petition.Petitions;
import vn.nhipcau.petition.Replies;
import vn.nhipcau.petition.Reply;
import vn.nhipcau.routing.Routing;
import vn.nhipcau.shared.CaseRef;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
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
    void on(PetitionChanged event) {
        switch (event.kind()) {
            case REPLIED, CORRECTED -> bring(event.petition());
            default -> {}
        }
    }

    /**
     * Brings the last answer once more to whoever looks the petition up; nothing if none was given.
     */
    void showAgain(UpdateContext context, Petition petition) {
        replies.last(petition)
                .ifPresent(
                        reply ->
                                bring(
                                        petition,
                                        reply,
                                        context.address().id(),
                                        context.language(),
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
                to, lane, KIND.subject(new Id(reply.id())), view(petition, reply, language), null);
        var whole =
                answers.isCut(reply)
                        ? texts.say(language, "petition.answer.whole", replies.text(reply))
                        : RichText.EMPTY;
        var files = replies.files(reply);
        if (!whole.isEmpty() || !files.isEmpty())
            outbox.say(letter(to, lane, whole, FILES.of(new Id(reply.id()))).with(files));
    }

    private static Letter letter(long to, Lane lane, RichText text, String subject) {
        return lane == Lane.ANSWER
                ? Letter.answer(to, text, subject)
                : Letter.notice(to, text, subject);
    }

    private CardView view(Petition petition, Reply reply, Language language) {
        var text = answers.of(petition, reply, language);
        var understood = button(language, "understood", new Action.Understood());
        return petition.isForQuestioning()
                ? CardView.of(text, understood)
                : CardView.of(text, understood, review(language));
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
    public void tapped(UpdateContext context, Tap<Id, Action> tap) {
        var reply = replies.find(tap.about().id()).orElseThrow();
        var petition = petitions.locked(reply.caseId());
        if (!petition.person().equals(Optional.of(context.person().id()))) {
            context.note("petition.otherStep");
            return;
        }
        switch (tap.action()) {
            case Action.Understood _ -> understood(context, tap.card(), petition, reply);
            case Action.Review _ -> askForReview.begin(flows, context, petition);
            case Action.Satisfied _ -> rate(context, tap.card(), petition, reply, Rating.SATISFIED);
            case Action.Acceptable _ ->
                    rate(context, tap.card(), petition, reply, Rating.ACCEPTABLE);
            case Action.NotSatisfied _ ->
                    rate(context, tap.card(), petition, reply, Rating.NOT_SATISFIED);
        }
    }

    private void understood(UpdateContext context, Card card, Petition petition, Reply reply) {
        feedback.understood(context.person(), petition.id());
        var language = context.language();
        cards.show(
                card.id(),
                CardView.of(
                        answers.of(petition, reply, language)
                                .plus("\n\n")
                                .plus(context.text("petition.answer.rate")),
                        button(language, "satisfied", new Action.Satisfied()),
                        button(language, "acceptable", new Action.Acceptable()),
                        button(language, "not-satisfied", new Action.NotSatisfied())));
    }

    private void rate(
            UpdateContext context, Card card, Petition petition, Reply reply, Rating rating) {
        feedback.rate(context.person(), petition.id(), rating);
        var text =
                answers.of(petition, reply, context.language())
                        .plus("\n\n")
                        .plus(context.text("petition.answer.rated"));
        boolean mayAsk = rating == Rating.NOT_SATISFIED && askForReview.isPossible(petition);
        cards.show(
                card.id(),
                mayAsk ? CardView.of(text, review(context.language())) : CardView.of(text));
    }

    /** Whoever writes back to the answer mostly disagrees with it: they are asked. */
    private boolean replied(UpdateContext context, Id answer) {
        var reply = replies.find(answer.id()).orElseThrow();
        var petition = petitions.locked(reply.caseId());
        if (!petition.person().equals(Optional.of(context.person().id()))) return false;
        if (context.said() instanceof MessageContent.Words(var words) && routing.isThanks(words)) {
            thanked(context, petition, reply);
            return true;
        }
        if (!(context.said() instanceof MessageContent.Words(var why))
                || !askForReview.isPossible(petition)) return false;
        if (guidance.guides(context, why)) return true;
        guidance.clear(context, why)
                .ifPresent(reason -> askForReview.begin(flows, context, petition, reason));
        return true;
    }

    // What is no objection is not one; what they may wish to press lies at hand.
    private void thanked(UpdateContext context, Petition petition, Reply reply) {
        var language = context.language();
        var text = context.text("petition.answer.thanks", petition.code());
        var understood = button(language, "understood", new Action.Understood());
        cards.open(
                context.address().id(),
                Lane.ANSWER,
                KIND.subject(new Id(reply.id())),
                askForReview.isPossible(petition)
                        ? CardView.of(text, understood, review(language))
                        : CardView.of(text, understood),
                context.incoming().messageId());
    }
}
