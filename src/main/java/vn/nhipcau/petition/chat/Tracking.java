package vn.nhipcau.petition.chat;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardHandler;
import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.outbox.Card;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.People;
import vn.nhipcau.people.Person;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.PetitionChanged;
import vn.nhipcau.petition.PetitionCode;
import vn.nhipcau.petition.PetitionEvent;
import vn.nhipcau.petition.PetitionWords;
import vn.nhipcau.petition.Petitions;
import vn.nhipcau.record.NotNow;
import vn.nhipcau.shared.CaseRef;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.SubjectKind;
import vn.nhipcau.shared.Texts;
import vn.nhipcau.shared.Written;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A citizen looks at their own petitions, and may take one back. Nobody finds another's. */
@Component
class Tracking implements CardHandler<Tracking.About, Tracking.Action> {
    static final CardKind<About, Action> KIND =
            CardKind.of(SubjectKind.of("track", About.class), Action.class);

    /** What a card shows. */
    sealed interface About {
        /** One petition; null for a list of version 0.1, which did not say whose it was. */
        @Written("")
        record One(@Nullable Long petition) implements About {}

        /** Petitions of whoever has this address: when one is erased, they have to be found. */
        @Written("at")
        record All(long address) implements About {}
    }

    /** What the buttons do; the codes in lower case. */
    sealed interface Action {
        /** It is shown. */
        record Show(String code) implements Action {}

        /** Shall it really be taken back? */
        record Withdraw(String code) implements Action {}

        /** It shall. */
        record Really(String code) implements Action {}
    }

    private static final int LISTED = 10;

    private final Petitions petitions;
    private final PetitionWords words;
    private final TrackingView views;
    private final People people;
    private final Texts texts;
    private final AnswerDelivery answers;
    private final Outbox outbox;
    private final Cards cards;

    // Answers begin dialogs, which look petitions up here.
    Tracking(
            Petitions petitions,
            PetitionWords words,
            TrackingView views,
            People people,
            Texts texts,
            AnswerDelivery answers,
            Outbox outbox,
            Cards cards) {
        this.views = views;
        this.people = people;
        this.texts = texts;
        this.answers = answers;
        this.outbox = outbox;
        this.petitions = petitions;
        this.words = words;
        this.cards = cards;
    }

    /** The list of their petitions, with a button to each. */
    void list(UpdateContext context) {
        var own = petitions.of(context.person(), LISTED);
        if (own.isEmpty()) {
            context.answer("petition.track.none");
            return;
        }
        open(context, listSubject(context.address().id()), views.list(context, own));
    }

    /** The open petitions that can be taken back. */
    void chooseToWithdraw(UpdateContext context) {
        var open = petitions.openOf(context.person(), LISTED);
        if (open.isEmpty()) context.answer("petition.withdraw.none");
        else if (open.size() == 1)
            open(
                    context,
                    listSubject(context.address().id()),
                    views.really(context, open.getFirst()));
        else open(context, listSubject(context.address().id()), views.which(context, open));
    }

    /** The one with this code; another than was named is never offered. */
    void askToWithdraw(UpdateContext context, String typed) {
        var petition = own(context, typed);
        if (petition.isEmpty() && !PetitionCode.resembles(typed)) chooseToWithdraw(context);
        else if (petition.isEmpty()) context.answer("petition.track.notFound", typed.strip());
        else if (!petition.get().status().isOpen()) context.answer("petition.withdraw.tooLate");
        else
            open(
                    context,
                    listSubject(context.address().id()),
                    views.really(context, petition.get()));
    }

    private static String listSubject(long address) {
        return KIND.subject(new About.All(address));
    }

    /** What was quoted of an erased petition in its person's lists goes as well. */
    @EventListener
    void on(PetitionChanged event) {
        if (event.kind() != PetitionEvent.Kind.ERASED
                && event.kind() != PetitionEvent.Kind.REDIRECTED) return;
        var subjects = new ArrayList<>(List.of(KIND.subject(new About.One(event.petition().id()))));
        event.petition()
                .person()
                .flatMap(people::find)
                .flatMap(Person::address)
                .ifPresent(own -> subjects.add(listSubject(own)));
        for (String subject : subjects) {
            outbox.erase(subject);
            for (Card card : cards.open(subject))
                cards.close(card.id(), CardView.of(texts.say(Language.VI, "chat.erased")));
        }
    }

    /** One petition by what was typed as its code. */
    void show(UpdateContext context, String typed) {
        var petition = own(context, typed);
        if (petition.isPresent()) {
            open(
                    context,
                    KIND.subject(new About.One(petition.get().id())),
                    views.detail(context, petition.get()));
            answers.showAgain(context, petition.get());
        } // Anything may stand behind /tracuu, and what we say is kept: only a code is said again.
        else if (PetitionCode.resembles(typed))
            context.answer("petition.track.notFound", typed.strip());
        else context.answer("petition.track.notACode");
    }

    @Override
    public CardKind<About, Action> kind() {
        return KIND;
    }

    /** None: they do quote, but empty themselves above, with words for whose petition it was. */
    @Override
    public List<String> quoting(CaseRef erased) {
        return List.of();
    }

    @Override
    public void tapped(UpdateContext context, Tap<About, Action> tap) {
        long card = tap.card().id();
        switch (tap.action()) {
            case Action.Show(var code) ->
                    ifOwn(context, code, petition -> show(context, card, petition));
            case Action.Withdraw(var code) ->
                    ifOwn(
                            context,
                            code,
                            petition ->
                                    cards.show(
                                            card,
                                            petition.status().isOpen()
                                                    ? views.really(context, petition)
                                                    : views.detail(context, petition)));
            case Action.Really(var code) ->
                    ifOwn(context, code, petition -> withdraw(context, card, petition));
        }
    }

    private void ifOwn(UpdateContext context, String code, Consumer<Petition> then) {
        own(context, code).ifPresentOrElse(then, () -> context.note("petition.otherStep"));
    }

    private void show(UpdateContext context, long card, Petition petition) {
        cards.show(card, views.detail(context, petition));
        answers.showAgain(context, petition);
    }

    private void withdraw(UpdateContext context, long card, Petition petition) {
        try {
            petitions.withdraw(context.person(), petition);
        } catch (NotNow tooLate) {
            context.alert("petition.withdraw.tooLate");
            return;
        }
        cards.show(
                card, CardView.of(context.text("petition.withdraw.done", words.named(petition))));
    }

    private Optional<Petition> own(UpdateContext context, String typed) {
        return PetitionCode.read(typed).flatMap(code -> petitions.find(context.person(), code));
    }

    private void open(UpdateContext context, String subject, CardView view) {
        cards.answer(context.address().id(), subject, view);
    }
}
