package vn.nhipcau.agenda.chat;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.nhipcau.agenda.Workbooks;
import vn.nhipcau.chat.CardHandler;
import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.council.Delegates;
import vn.nhipcau.council.Sessions;
import vn.nhipcau.files.Files;
import vn.nhipcau.files.Sheet;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.People;
import vn.nhipcau.people.Person;
import vn.nhipcau.shared.CaseRef;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.SubjectKind;
import vn.nhipcau.shared.SubjectKind.Id;
import vn.nhipcau.shared.Texts;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Workbooks on their way in: what each would change is shown first, and what is wrong is named row
 * by row. Imported is all of it or nothing, in the transaction of the tap.
 */
@Component
class SentWorkbooks implements CardHandler<Id, SentWorkbooks.Action> {
    private static final CardKind<Id, Action> KIND =
            CardKind.of(SubjectKind.ofId("workbook"), Action.class);

    /** What the buttons below a workbook's changes do. */
    sealed interface Action {
        /** They are made. */
        record Import() implements Action {}

        /** They are not. */
        record Stop() implements Action {}
    }

    private final Workbooks workbooks;
    private final Sessions sessions;
    private final Delegates delegates;
    private final People people;
    private final Files files;
    private final Cards cards;
    private final Outbox outbox;
    private final WorkbookWords words;
    private final Texts texts;
    private final JdbcClient sql;
    private final Clock clock;

    SentWorkbooks(
            Workbooks workbooks,
            Sessions sessions,
            Delegates delegates,
            People people,
            Files files,
            Cards cards,
            Outbox outbox,
            WorkbookWords words,
            Texts texts,
            JdbcClient sql,
            Clock clock) {
        this.workbooks = workbooks;
        this.sessions = sessions;
        this.delegates = delegates;
        this.people = people;
        this.files = files;
        this.cards = cards;
        this.outbox = outbox;
        this.words = words;
        this.texts = texts;
        this.sql = sql;
        this.clock = clock;
    }

    private record Sent(long file, long address) {}

    /** A workbook is read as soon as its bytes are here; what the person sent before is void. */
    void wait(long file, long address, long person) {
        var older =
                sql.sql("select file from agenda_workbook where person = ?")
                        .param(person)
                        .query(Long.class)
                        .list();
        older.forEach(this::forget);
        sql.sql("insert into agenda_workbook (file, address, person, sent_at) values (?, ?, ?, ?)")
                .params(file, address, person, OffsetDateTime.now(clock))
                .update();
    }

    private void forget(long file) {
        files.erase(List.of(file));
        sql.sql("delete from agenda_workbook where file = ?").param(file).update();
    }

    // Of two taps at once the second finds nothing any more.
    private Optional<Sent> locked(long file) {
        return sql.sql("select file, address from agenda_workbook where file = ? for update")
                .param(file)
                .query((row, number) -> new Sent(row.getLong("file"), row.getLong("address")))
                .optional();
    }

    @EventListener
    void on(Files.Fetched fetched) {
        locked(fetched.id()).ifPresent(this::show);
    }

    @EventListener
    void on(Files.NotToBeHad lost) {
        locked(lost.id())
                .ifPresent(
                        sent -> {
                            say(sent, text(sent, "agenda.workbook.lost"));
                            forget(sent.file());
                        });
    }

    private void show(Sent sent) {
        var language = language(sent);
        try {
            var reading = workbooks.read(files.bytes(sent.file()).orElseThrow());
            if (!reading.wrong().isEmpty() || reading.changesNothing()) {
                say(sent, words.outcome(reading, language));
                forget(sent.file());
                return;
            }
            cards.answer(
                    sent.address(),
                    KIND.subject(new Id(sent.file())),
                    CardView.of(
                            RichText.lines(
                                    texts.say(language, "agenda.workbook.would"),
                                    words.summary(reading, language)),
                            KIND.button(
                                    texts.words(language, "agenda.workbook.import"),
                                    new Action.Import()),
                            KIND.button(
                                    texts.words(language, "agenda.plan.cancel"),
                                    new Action.Stop())));
        } catch (Sheet.Unreadable unreadable) {
            say(sent, words.reason(unreadable, language));
            forget(sent.file());
        }
    }

    private RichText text(Sent sent, String key) {
        return texts.say(language(sent), key);
    }

    private Language language(Sent sent) {
        return people.at(sent.address()).map(Person::language).orElse(Language.VI);
    }

    private void say(Sent sent, RichText text) {
        outbox.say(Letter.answer(sent.address(), text, SessionCards.SUBJECT));
    }

    @Override
    public CardKind<Id, Action> kind() {
        return KIND;
    }

    /** None: a workbook holds sessions and delegates. */
    @Override
    public List<String> quoting(CaseRef erased) {
        return List.of();
    }

    // Things may have changed since it was shown: it is read and compared again.
    @Override
    public void tapped(UpdateContext context, Tap<Id, Action> tap) {
        if (!people.isSecretary(context.person())) {
            context.note("chat.notAuthorised");
            return;
        }
        var sent = locked(tap.about().id());
        if (sent.isEmpty() || tap.action() instanceof Action.Stop) {
            sent.ifPresent(one -> forget(one.file()));
            cards.close(tap.card().id(), CardView.of(context.text("agenda.plan.stopped")));
            return;
        }
        var reading = workbooks.read(files.bytes(sent.get().file()).orElseThrow());
        if (reading.wrong().isEmpty()) {
            reading.newSessions().forEach(sessions::plan);
            reading.changedSessions().forEach(sessions::change);
            reading.newDelegates().forEach(delegates::write);
            reading.changedDelegates().forEach(delegates::write);
        }
        boolean nothing = !reading.wrong().isEmpty() || reading.changesNothing();
        cards.close(
                tap.card().id(),
                CardView.of(
                        nothing
                                ? words.outcome(reading, context.language())
                                : RichText.lines(
                                        context.text("agenda.workbook.done"),
                                        words.summary(reading, context.language()))));
        forget(sent.get().file());
    }
}
