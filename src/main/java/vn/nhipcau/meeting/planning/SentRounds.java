package vn.nhipcau.meeting.planning;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardHandler;
import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.Flows;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.files.Files;
import vn.nhipcau.files.Sheet.Unreadable;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.meeting.workbook.RoundReading;
import vn.nhipcau.meeting.workbook.RoundWorkbooks;
import vn.nhipcau.meeting.workbook.RoundWorkbooks.Sent;
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

import java.util.List;

/**
 * Workbooks of rounds on their way in: all of it is taken over in one transaction, or nothing. What
 * changes a meeting that everybody knows of is asked first.
 *
 * <pre>
 * Lan   [Tệp Excel], (tiep-xuc-cu-tri.xlsx)
 * Bot   Tệp này thay đổi 3 cuộc, trong đó 1 cuộc đã công bố … [Đổi và báo lại] [Hủy]
 * </pre>
 */
@Component
class SentRounds implements CardHandler<Id, SentRounds.Action> {
    static final CardKind<Id, Action> KIND =
            CardKind.of(SubjectKind.ofId("round-workbook"), Action.class);

    /** What the buttons below a workbook do. */
    sealed interface Action {
        /** It is taken over, and those are told whose meetings this names. */
        record Tell(String meetings) implements Action {}

        /** It is not. */
        record Stop() implements Action {}

        /** The round is opened. */
        record Round(long round) implements Action {}
    }

    private final RoundWorkbooks workbooks;
    private final RoundTakeover takeover;
    private final WorkbookView views;
    private final PlanMeetings plan;
    private final People people;
    private final Flows flows;
    private final Cards cards;
    private final Outbox outbox;
    private final Texts texts;

    SentRounds(
            RoundWorkbooks workbooks,
            RoundTakeover takeover,
            WorkbookView views,
            PlanMeetings plan,
            People people,
            Flows flows,
            Cards cards,
            Outbox outbox,
            Texts texts) {
        this.workbooks = workbooks;
        this.takeover = takeover;
        this.views = views;
        this.plan = plan;
        this.people = people;
        this.flows = flows;
        this.cards = cards;
        this.outbox = outbox;
        this.texts = texts;
    }

    @Override
    public CardKind<Id, Action> kind() {
        return KIND;
    }

    /** None: workbooks of meetings are no case’s. */
    @Override
    public List<String> quoting(CaseRef erased) {
        return List.of();
    }

    @EventListener
    void on(Files.NotToBeHad lost) {
        workbooks
                .locked(lost.id())
                .ifPresent(
                        sent -> {
                            say(sent, texts.say(language(sent), "agenda.workbook.lost"));
                            workbooks.forget(sent.file());
                        });
    }

    @EventListener
    void on(Files.Fetched fetched) {
        workbooks.locked(fetched.id()).ifPresent(this::show);
    }

    // In the transaction that keeps the bytes. A role can be released while they are fetched.
    private void show(Sent sent) {
        var language = language(sent);
        if (people.find(sent.person()).filter(people::isSecretary).isEmpty()) {
            say(sent, texts.say(language, "meeting.plan.notYours"));
            workbooks.forget(sent.file());
            return;
        }
        RoundReading reading;
        try {
            reading = takeover.read(sent);
        } catch (Unreadable unreadable) {
            say(sent, views.unreadable(unreadable.why(), language));
            workbooks.forget(sent.file());
            return;
        }
        if (!reading.wrong().isEmpty() || reading.changesNothing()) {
            say(sent, views.refused(reading, language));
            workbooks.forget(sent.file());
            return;
        }
        boolean asks = !reading.told().isEmpty();
        if (!asks) takeover.carryOut(sent, reading);
        var view =
                asks
                        ? views.really(reading, told(reading), language)
                        : views.done(reading, sent.round(), language);
        cards.answer(sent.address(), SubjectKind.of(KIND.about(), sent.file()), view);
    }

    // A yes is good for those meetings alone that were named with the question.
    private static Action told(RoundReading reading) {
        var ids = reading.told().stream().map(VoterMeeting::id).toList();
        return new Action.Tell(Integer.toHexString(ids.hashCode()));
    }

    private Language language(Sent sent) {
        return people.at(sent.address()).map(Person::language).orElse(Language.VI);
    }

    private void say(Sent sent, RichText text) {
        outbox.say(Letter.answer(sent.address(), text, "chat"));
    }

    // Things may have changed since it was asked: it is read and compared again.
    @Override
    public void tapped(UpdateContext context, Tap<Id, Action> tap) {
        if (!people.isSecretary(context.person())) {
            context.note("chat.notAuthorised");
            return;
        }
        if (tap.action() instanceof Action.Round(var round)) {
            flows.begin(context, plan, new PlanMeetings.OneRound(round, 0));
            return;
        }
        var sent = workbooks.locked(tap.about().id());
        if (sent.isEmpty() || tap.action() instanceof Action.Stop) {
            sent.ifPresent(one -> workbooks.forget(one.file()));
            var stopped = context.text("meeting.workbook.stopped");
            cards.close(tap.card().id(), CardView.of(stopped));
            return;
        }
        confirmed(context, tap, sent.get());
    }

    private void confirmed(UpdateContext context, Tap<Id, Action> tap, Sent sent) {
        var reading = takeover.read(sent);
        if (!reading.wrong().isEmpty() || reading.changesNothing()) {
            workbooks.forget(sent.file());
            cards.close(tap.card().id(), CardView.of(views.refused(reading, context.language())));
            return;
        }
        boolean asks = !reading.told().isEmpty() && !tap.action().equals(told(reading));
        if (!asks) takeover.carryOut(sent, reading);
        cards.show(
                tap.card().id(),
                asks
                        ? views.really(reading, told(reading), context.language())
                        : views.done(reading, sent.round(), context.language()));
    }
}
