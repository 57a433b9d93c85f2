package vn.nhipcau.petition.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardHandler;
import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.Flows;
import vn.nhipcau.chat.MessageContent;
import vn.nhipcau.chat.ReplyHandler;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.outbox.Card;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.petition.AnswerText;
import vn.nhipcau.petition.Feedback;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.PetitionWords;
import vn.nhipcau.petition.Petitions;
import vn.nhipcau.petition.Rating;
import vn.nhipcau.petition.Replies;
import vn.nhipcau.petition.Reply;
import vn.nhipcau.routing.Routing;
import vn.nhipcau.shared.CaseRef;
import vn.nhipcau.shared.SubjectKind;
import vn.nhipcau.shared.SubjectKind.Id;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The answer in the person's own chat: understood, rated; or to be looked at again. */
@Component
class AnswerCards implements CardHandler<Id, AnswerCards.Action>, ReplyHandler {
    static final CardKind<Id, Action> KIND = CardKind.of(SubjectKind.ofId("answer"), Action.class);

    /** Letters beside the card: its files, and the rest of a long answer. */
    static final SubjectKind<Id> FILES = PetitionWords.ANSWER_FILES;

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
    private final Routing routing;
    private final Flows flows;
    private final Cards cards;
    private final AnswerView views;

    AnswerCards(
            Petitions petitions,
            Replies replies,
            Feedback feedback,
            AnswerText answers,
            AskForReview askForReview,
            Routing routing,
            Flows flows,
            Cards cards,
            AnswerView views) {
        this.petitions = petitions;
        this.replies = replies;
        this.feedback = feedback;
        this.answers = answers;
        this.askForReview = askForReview;
        this.routing = routing;
        this.flows = flows;
        this.cards = cards;
        this.views = views;
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
                        views.button(language, "satisfied", new Action.Satisfied()),
                        views.button(language, "acceptable", new Action.Acceptable()),
                        views.button(language, "not-satisfied", new Action.NotSatisfied())));
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
                mayAsk ? CardView.of(text, views.review(context.language())) : CardView.of(text));
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
        boolean says =
                context.said() instanceof MessageContent.Words
                        || context.said() instanceof MessageContent.Attached;
        if (!says || !askForReview.isPossible(petition)) return false;
        askForReview.replied(flows, context, petition);
        return true;
    }

    // What is no objection is not one; what they may wish to press lies at hand.
    private void thanked(UpdateContext context, Petition petition, Reply reply) {
        var language = context.language();
        var text = context.text("petition.answer.thanks", petition.code());
        var understood = views.button(language, "understood", new Action.Understood());
        cards.open(
                context.address().id(),
                Lane.ANSWER,
                KIND.subject(new Id(reply.id())),
                askForReview.isPossible(petition)
                        ? CardView.of(text, understood, views.review(language))
                        : CardView.of(text, understood),
                context.incoming().messageId());
    }
}
