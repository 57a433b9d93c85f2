package vn.nhipcau.agenda.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.agenda.Documents;
import vn.nhipcau.agenda.Receipts;
import vn.nhipcau.agenda.SessionDocument;
import vn.nhipcau.agenda.SessionWords;
import vn.nhipcau.chat.CardHandler;
import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.council.SessionChanged;
import vn.nhipcau.council.Sessions;
import vn.nhipcau.council.Units;
import vn.nhipcau.outbox.Card;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.Contacts;
import vn.nhipcau.people.People;
import vn.nhipcau.people.Person;
import vn.nhipcau.shared.CaseRef;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.SubjectKind;
import vn.nhipcau.shared.SubjectKind.Id;
import vn.nhipcau.shared.Texts;

import java.util.List;

/** Documents reach the delegates, who say that they have them; the secretariat sees how many do. */
@Component
class Handouts implements CardHandler<Id, Handouts.Action> {
    private static final CardKind<Id, Action> KIND =
            CardKind.of(SubjectKind.ofId("handout"), Action.class);

    /** What the buttons of a handout do. */
    sealed interface Action {
        /** The delegate has it. */
        record Received() implements Action {}
    }

    private final Documents documents;
    private final Receipts receipts;
    private final Sessions sessions;
    private final Contacts contacts;
    private final Units units;
    private final People people;
    private final Cards cards;
    private final Outbox outbox;
    private final Texts texts;

    Handouts(
            Documents documents,
            Receipts receipts,
            Sessions sessions,
            Contacts contacts,
            Units units,
            People people,
            Cards cards,
            Outbox outbox,
            Texts texts) {
        this.documents = documents;
        this.receipts = receipts;
        this.sessions = sessions;
        this.contacts = contacts;
        this.units = units;
        this.people = people;
        this.cards = cards;
        this.outbox = outbox;
        this.texts = texts;
    }

    /** Gives the version that was just handed in to every delegate, and tells the secretariat. */
    void give(SessionDocument document) {
        String subject = KIND.subject(new Id(document.id()));
        for (Card old : cards.open(subject))
            cards.close(old.id(), CardView.of(newer(document, old.address())));
        outbox.withdraw(subject);
        var delegates = receipts.delegates();
        for (Person delegate : delegates) give(document, delegate, subject);
        long told = delegates.size();
        for (long address : contacts.reach(units.secretariat().id()))
            outbox.say(
                    Letter.notice(
                            address,
                            texts.say(
                                    languageAt(address),
                                    "agenda.handedIn",
                                    document.title(),
                                    units.get(document.unit()).name().in(languageAt(address)),
                                    told),
                            SessionCards.SUBJECT));
    }

    private RichText newer(SessionDocument document, long address) {
        return texts.say(languageAt(address), "agenda.handout.newer", document.title());
    }

    private void give(SessionDocument document, Person delegate, String subject) {
        long address = delegate.address().orElseThrow();
        receipts.sent(document, delegate);
        outbox.say(
                Letter.notice(
                                address,
                                texts.say(delegate.language(), "agenda.files", document.title()),
                                subject)
                        .with(documents.files(document)));
        cards.open(
                address,
                Lane.NOTICE,
                subject,
                CardView.of(
                        handout(document, delegate.language()),
                        KIND.button(
                                texts.words(delegate.language(), "agenda.handout.received"),
                                new Action.Received())),
                null);
    }

    private RichText handout(SessionDocument document, Language language) {
        var session = sessions.get(document.session());
        return texts.say(
                language,
                document.handedIn() == 1 ? "agenda.handout" : "agenda.handout.again",
                session.name().in(language),
                SessionWords.days(session),
                document.title(),
                units.get(document.unit()).name().in(language));
    }

    @Override
    public CardKind<Id, Action> kind() {
        return KIND;
    }

    /** None: documents of a session are no case's. */
    @Override
    public List<String> quoting(CaseRef erased) {
        return List.of();
    }

    @Override
    public void tapped(UpdateContext context, Tap<Id, Action> tap) {
        var document = documents.find(tap.about().id()).orElseThrow();
        if (tap.card().closed() || !receipts.received(document, context.person())) {
            context.note("agenda.handout.already");
            return;
        }
        cards.show(
                tap.card().id(),
                CardView.of(
                        RichText.lines(
                                handout(document, context.language()),
                                context.text("agenda.handout.thanks"))));
    }

    /** Whoever has documents of a session is told when it is moved or cancelled. */
    void tell(SessionChanged change) {
        var session = change.after();
        for (Person reader : receipts.readers(documents.of(session)))
            reader.address()
                    .ifPresent(
                            address ->
                                    outbox.say(
                                            Letter.notice(
                                                    address,
                                                    texts.say(
                                                            reader.language(),
                                                            change.isCancelled()
                                                                    ? "agenda.told.cancelled"
                                                                    : "agenda.told.moved",
                                                            session.name().in(reader.language()),
                                                            SessionWords.days(session)),
                                                    SessionCards.SUBJECT)));
    }

    private Language languageAt(long address) {
        return people.at(address).map(Person::language).orElse(Language.VI);
    }
}
