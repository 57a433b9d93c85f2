package vn.nhipcau.petition.chat;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardOwner;
import vn.nhipcau.chat.Turn;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.Card;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Face;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.People;
import vn.nhipcau.people.Person;
import vn.nhipcau.petition.Happened;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.PetitionCode;
import vn.nhipcau.petition.PetitionEvent;
import vn.nhipcau.petition.PetitionWords;
import vn.nhipcau.petition.Petitions;
import vn.nhipcau.record.NotNow;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Rich;
import vn.nhipcau.shared.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A citizen looks at their own petitions, and may take one back. Nobody finds another's. */
@Component
class Tracking implements CardOwner {
    private static final int LISTED = 10;

    private final Petitions petitions;
    private final PetitionWords words;
    private final People people;
    private final Texts texts;
    private final ObjectProvider<AnswerCards> answers;
    private final Outbox outbox;
    private final Cards cards;

    // Answers begin dialogs, which look petitions up here.
    Tracking(
            Petitions petitions,
            PetitionWords words,
            People people,
            Texts texts,
            ObjectProvider<AnswerCards> answers,
            Outbox outbox,
            Cards cards) {
        this.people = people;
        this.texts = texts;
        this.answers = answers;
        this.outbox = outbox;
        this.petitions = petitions;
        this.words = words;
        this.cards = cards;
    }

    /** The list of their petitions, with a button to each. */
    void list(Turn turn) {
        var own = petitions.of(turn.person(), LISTED);
        if (own.isEmpty()) {
            turn.answer("petition.track.none");
            return;
        }
        open(turn, listSubject(turn.address().id()), listFace(turn, own));
    }

    private Face listFace(Turn turn, List<Petition> own) {
        var lines = new ArrayList<Rich>();
        lines.add(turn.text("petition.track.list"));
        for (Petition petition : own)
            lines.add(
                    turn.text(
                            "petition.track.line",
                            petition.code(),
                            words.status(petition, turn.language()),
                            words.gist(petition),
                            words.area(petition, turn.language()),
                            words.day(words.day(petition.receivedAt()))));
        return new Face(Rich.lines(lines), buttons(own, "show"));
    }

    /** The open petitions that can be taken back. */
    void chooseToWithdraw(Turn turn) {
        var open = petitions.openOf(turn.person(), LISTED);
        if (open.isEmpty()) turn.answer("petition.withdraw.none");
        else if (open.size() == 1)
            open(turn, listSubject(turn.address().id()), reallyFace(turn, open.getFirst()));
        else
            open(
                    turn,
                    listSubject(turn.address().id()),
                    new Face(which(turn, open), buttons(open, "withdraw")));
    }

    /** The one with this code; another than was named is never offered. */
    void askToWithdraw(Turn turn, String typed) {
        var petition = own(turn, typed);
        if (petition.isEmpty() && !PetitionCode.resembles(typed)) chooseToWithdraw(turn);
        else if (petition.isEmpty()) turn.answer("petition.track.notFound", typed.strip());
        else if (!petition.get().status().isOpen()) turn.answer("petition.withdraw.tooLate");
        else open(turn, listSubject(turn.address().id()), reallyFace(turn, petition.get()));
    }

    private Rich which(Turn turn, List<Petition> open) {
        var lines = new ArrayList<Rich>();
        lines.add(turn.text("petition.withdraw.which"));
        for (Petition petition : open) lines.add(Rich.plain("• " + words.named(petition)));
        return Rich.lines(lines);
    }

    // Lists quote petitions: when one is erased, they have to be found again.
    private static String listSubject(long address) {
        return "track:at-" + address;
    }

    /** What was quoted of an erased petition in its person's lists goes as well. */
    @EventListener
    void on(Happened event) {
        if (event.kind() != PetitionEvent.Kind.ERASED
                && event.kind() != PetitionEvent.Kind.REDIRECTED) return;
        var subjects = new ArrayList<>(List.of(owner() + ":" + event.petition().id()));
        event.petition()
                .person()
                .flatMap(people::find)
                .flatMap(Person::address)
                .ifPresent(own -> subjects.add(listSubject(own)));
        for (String subject : subjects) {
            outbox.erase(subject);
            for (Card card : cards.open(subject))
                cards.close(card.id(), Face.of(texts.say(Language.VI, "chat.erased")));
        }
    }

    /** One petition by what was typed as its code. */
    void show(Turn turn, String typed) {
        var petition = own(turn, typed);
        if (petition.isPresent()) {
            open(turn, owner() + ":" + petition.get().id(), detailFace(turn, petition.get()));
            answers.getObject().showAgain(turn, petition.get());
        } // Anything may stand behind /tracuu, and what we say is kept: only a code is said again.
        else if (PetitionCode.resembles(typed))
            turn.answer("petition.track.notFound", typed.strip());
        else turn.answer("petition.track.notACode");
    }

    private Face detailFace(Turn turn, Petition petition) {
        var language = turn.language();
        var lines = new ArrayList<Rich>();
        lines.add(
                turn.text(
                        "petition.track.result",
                        petition.code(),
                        words.status(petition, language),
                        words.holder(petition, language),
                        words.day(petition.due()),
                        words.area(petition, language),
                        words.gist(petition)));
        for (PetitionEvent event : petitions.timeline(petition))
            if (event.kind().isForThePerson())
                lines.add(
                        turn.text(
                                "petition.track.event",
                                words.time(event.at()),
                                turn.words("petition.event." + event.kind())));
        if (!petition.status().isOpen()) return Face.of(Rich.lines(lines));
        lines.add(turn.text("petition.track.howToAdd"));
        return Face.of(
                Rich.lines(lines),
                Button.tap(turn.words("petition.button.withdraw"), action("withdraw", petition)));
    }

    private Face reallyFace(Turn turn, Petition petition) {
        return Face.of(
                turn.text("petition.withdraw.really", words.named(petition)),
                Button.tap(
                        turn.words("petition.button.withdrawYes", petition.code()),
                        action("really", petition)),
                Button.tap(turn.words("petition.button.withdrawNo"), action("show", petition)));
    }

    @Override
    public String owner() {
        return "track";
    }

    @Override
    public void tapped(Turn turn, Cards.Tap tap) {
        int colon = tap.action().indexOf(':');
        var petition = own(turn, tap.action().substring(colon + 1));
        if (colon < 0 || petition.isEmpty()) {
            turn.note("petition.otherStep");
            return;
        }
        long card = tap.card().id();
        switch (tap.action().substring(0, colon)) {
            case "show" -> {
                cards.show(card, detailFace(turn, petition.get()));
                answers.getObject().showAgain(turn, petition.get());
            }
            case "withdraw" -> {
                if (petition.get().status().isOpen())
                    cards.show(card, reallyFace(turn, petition.get()));
                else cards.show(card, detailFace(turn, petition.get()));
            }
            case "really" -> withdraw(turn, card, petition.get());
            default -> turn.note("petition.otherStep");
        }
    }

    private void withdraw(Turn turn, long card, Petition petition) {
        try {
            petitions.withdraw(turn.person(), petition);
        } catch (NotNow tooLate) {
            turn.alert("petition.withdraw.tooLate");
            return;
        }
        cards.show(card, Face.of(turn.text("petition.withdraw.done", words.named(petition))));
    }

    private Optional<Petition> own(Turn turn, String typed) {
        return PetitionCode.read(typed).flatMap(code -> petitions.find(turn.person(), code));
    }

    private void open(Turn turn, String subject, Face face) {
        cards.open(turn.address().id(), Lane.ANSWER, subject, face, null);
    }

    private static List<List<Button>> buttons(List<Petition> some, String verb) {
        return some.stream()
                .map(petition -> List.of(Button.tap(petition.code(), action(verb, petition))))
                .toList();
    }

    private static String action(String verb, Petition petition) {
        return verb + ":" + petition.code().toLowerCase(Locale.ROOT);
    }
}
