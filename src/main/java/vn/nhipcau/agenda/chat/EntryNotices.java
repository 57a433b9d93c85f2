package vn.nhipcau.agenda.chat;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import vn.nhipcau.agenda.CalendarEntries;
import vn.nhipcau.agenda.CalendarEntry;
import vn.nhipcau.chat.CardHandler;
import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.council.Council;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.Consents;
import vn.nhipcau.people.Consents.Purpose;
import vn.nhipcau.people.Person;
import vn.nhipcau.people.Roles;
import vn.nhipcau.people.Roles.Role;
import vn.nhipcau.shared.CaseRef;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.SubjectKind;
import vn.nhipcau.shared.SubjectKind.Id;
import vn.nhipcau.shared.Texts;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Tells of calendar entries, some people at a time: of a reception those who follow the ward, of a
 * meeting with the People's Committee the standing committee. Whoever was told is told again if it
 * is cancelled.
 */
@Component
class EntryNotices implements CardHandler<Id, EntryNotices.Action> {
    private static final CardKind<Id, Action> KIND =
            CardKind.of(SubjectKind.ofId("entry"), Action.class);
    private static final int AT_ONCE = 500;

    /** What the buttons of a notice do. */
    sealed interface Action {
        /** They wish to hear of no more. */
        record Stop() implements Action {}
    }

    private final CalendarEntries entries;
    private final EntryWords words;
    private final Consents consents;
    private final Council council;
    private final Roles roles;
    private final Cards cards;
    private final Outbox outbox;
    private final Texts texts;
    private final TransactionTemplate transaction;

    EntryNotices(
            CalendarEntries entries,
            EntryWords words,
            Consents consents,
            Council council,
            Roles roles,
            Cards cards,
            Outbox outbox,
            Texts texts,
            TransactionTemplate transaction) {
        this.entries = entries;
        this.words = words;
        this.consents = consents;
        this.council = council;
        this.roles = roles;
        this.cards = cards;
        this.outbox = outbox;
        this.texts = texts;
        this.transaction = transaction;
    }

    /** Tells whoever is still to be told; committed after every few hundred of them. */
    void run() {
        while (Boolean.TRUE.equals(transaction.execute(_ -> tellSome()))) {
            // on to the next few
        }
    }

    /** It will not take place: what has not left does not leave any more. */
    boolean cancel(CalendarEntry entry) {
        if (!entries.cancel(entry.id())) return false;
        outbox.withdraw(subject(entry));
        return true;
    }

    private static String subject(CalendarEntry entry) {
        return KIND.subject(new Id(entry.id()));
    }

    private boolean tellSome() {
        var next = entries.nextToTell();
        if (next.isEmpty()) return false;
        var entry = next.get();
        long after = entries.toldUpTo(entry, entry.cancelled());
        long before = entry.cancelled() ? entries.toldUpTo(entry, false) : Long.MAX_VALUE;
        var some = audience(entry, after);
        var now = some.stream().filter(person -> person.id() <= before).toList();
        now.forEach(person -> tell(entry, person));
        if (now.size() < AT_ONCE) entries.toldAll(entry);
        if (!now.isEmpty()) entries.told(entry, entry.cancelled(), now.getLast().id());
        return true;
    }

    private List<Person> audience(CalendarEntry entry, long after) {
        if (entry.kind() == CalendarEntry.Kind.CITIZEN_RECEPTION)
            return consents.followers(entry.ward(), after, AT_ONCE);
        return roles.holders(Role.STANDING_MEMBER, null).stream()
                .filter(person -> person.id() > after)
                .sorted(Comparator.comparingLong(Person::id))
                .limit(AT_ONCE)
                .toList();
    }

    // After it has begun nobody needs it any more.
    private void tell(CalendarEntry entry, Person person) {
        Long address = person.address().orElse(null);
        if (address == null) return;
        cards.openUntil(
                address,
                Lane.BROADCAST,
                subject(entry),
                view(entry, person.language()),
                begins(entry));
    }

    private Instant begins(CalendarEntry entry) {
        return entry.day().atTime(entry.begins()).atZone(council.zone()).toInstant();
    }

    private CardView view(CalendarEntry entry, Language language) {
        RichText text =
                texts.say(
                        language,
                        (entry.cancelled() ? "agenda.entry.cancelled." : "agenda.entry.told.")
                                + entry.kind(),
                        words.where(entry, language),
                        words.when(entry, language),
                        entry.place());
        return entry.kind() == CalendarEntry.Kind.CITIZEN_RECEPTION
                ? CardView.of(
                        text,
                        KIND.button(texts.words(language, "agenda.entry.stop"), new Action.Stop()))
                : CardView.of(text);
    }

    @Override
    public CardKind<Id, Action> kind() {
        return KIND;
    }

    /** None: entries of the calendar are no case's. */
    @Override
    public List<String> quoting(CaseRef erased) {
        return List.of();
    }

    @Override
    public void tapped(UpdateContext context, Tap<Id, Action> tap) {
        consents.withdraw(context.person(), Purpose.NOTICES);
        cards.close(tap.card().id(), CardView.of(context.text("agenda.entry.stopped")));
    }
}
