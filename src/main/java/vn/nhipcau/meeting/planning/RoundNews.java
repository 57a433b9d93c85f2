package vn.nhipcau.meeting.planning;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardHandler;
import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.Flows;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.council.CouncilSession;
import vn.nhipcau.council.SessionChanged;
import vn.nhipcau.council.Units;
import vn.nhipcau.meeting.Meetings;
import vn.nhipcau.meeting.Planning;
import vn.nhipcau.meeting.RoundKind;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.meeting.VoterMeetingRound;
import vn.nhipcau.meeting.chat.MeetingWords;
import vn.nhipcau.outbox.Card;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.people.Contacts;
import vn.nhipcau.people.People;
import vn.nhipcau.people.Person;
import vn.nhipcau.shared.CaseRef;
import vn.nhipcau.shared.Dates;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.SubjectKind;
import vn.nhipcau.shared.SubjectKind.Id;
import vn.nhipcau.shared.Texts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A session was moved or cancelled: whoever planned its rounds, and the secretariat, are told which
 * meetings lie wrong now. What becomes of them is theirs to say; nothing is moved by itself.
 */
@Component
class RoundNews implements CardHandler<Id, RoundNews.Action> {
    private static final CardKind<Id, Action> KIND =
            CardKind.of(SubjectKind.ofId("round"), Action.class);

    /** What its button does. */
    sealed interface Action {
        /** The round is opened. */
        record Open() implements Action {}
    }

    private static final int SHOWN = 10;

    private final Meetings meetings;
    private final Planning planning;
    private final MeetingWords words;
    private final PlanMeetings plan;
    private final Contacts contacts;
    private final People people;
    private final Units units;
    private final Flows flows;
    private final Cards cards;
    private final Texts texts;

    RoundNews(
            Meetings meetings,
            Planning planning,
            MeetingWords words,
            PlanMeetings plan,
            Contacts contacts,
            People people,
            Units units,
            Flows flows,
            Cards cards,
            Texts texts) {
        this.meetings = meetings;
        this.planning = planning;
        this.words = words;
        this.plan = plan;
        this.contacts = contacts;
        this.people = people;
        this.units = units;
        this.flows = flows;
        this.cards = cards;
        this.texts = texts;
    }

    /**
     * Joins the transaction that changed the session, in which others who change one wait: both are
     * there or neither. An earlier word about the round gives way, also one that has not left yet.
     */
    @EventListener
    void on(SessionChanged change) {
        if (change.isNew() || !(change.isCancelled() || change.hasMoved())) return;
        for (RoundKind kind : RoundKind.values())
            meetings.round(change.after().id(), kind).ifPresent(round -> tell(round, change));
    }

    private void tell(VoterMeetingRound round, SessionChanged change) {
        var session = change.after();
        var wrong =
                meetings.of(round).stream()
                        .filter(meeting -> !planning.fits(meeting, round, session))
                        .toList();
        boolean toldBefore = false;
        for (Card card : cards.open(subject(round))) {
            toldBefore = true;
            var old = texts.say(languageAt(card.address()), "meeting.session.newer");
            cards.close(card.id(), CardView.of(old));
        }
        if (wrong.isEmpty() && !toldBefore) return;
        for (long address : addresses(round))
            cards.open(
                    address,
                    Lane.NOTICE,
                    subject(round),
                    view(round, session, wrong, languageAt(address)),
                    null);
    }

    private static String subject(VoterMeetingRound round) {
        return SubjectKind.of(KIND.about(), round.id());
    }

    private Set<Long> addresses(VoterMeetingRound round) {
        var all = new LinkedHashSet<>(contacts.reach(units.secretariat().id()));
        people.find(round.madeBy()).flatMap(Person::address).ifPresent(all::add);
        return all;
    }

    private Language languageAt(long address) {
        return people.at(address).map(Person::language).orElse(Language.VI);
    }

    private CardView view(
            VoterMeetingRound round,
            CouncilSession session,
            List<VoterMeeting> wrong,
            Language language) {
        var lines = new ArrayList<RichText>();
        String name = session.name().in(language);
        lines.add(
                session.status() == CouncilSession.Status.CANCELLED
                        ? texts.say(language, "meeting.session.cancelled", name)
                        : texts.say(
                                language,
                                "meeting.session.moved",
                                name,
                                Dates.day(session.opens()),
                                Dates.day(session.closes())));
        String called = words.round(round, language);
        lines.add(
                wrong.isEmpty()
                        ? texts.say(language, "meeting.session.allFit", called)
                        : texts.say(language, "meeting.session.wrong", called, wrong.size()));
        for (int i = 0; i < Math.min(wrong.size(), SHOWN); i++)
            lines.add(words.line(i + 1, wrong.get(i), language));
        if (wrong.size() > SHOWN)
            lines.add(texts.say(language, "meeting.session.more", wrong.size() - SHOWN));
        return CardView.of(
                RichText.lines(lines),
                KIND.button(
                        texts.words(language, "meeting.session.open." + round.kind()),
                        new Action.Open()));
    }

    @Override
    public CardKind<Id, Action> kind() {
        return KIND;
    }

    /** None: a round is no case. */
    @Override
    public List<String> quoting(CaseRef erased) {
        return List.of();
    }

    @Override
    public void tapped(UpdateContext context, Tap<Id, Action> tap) {
        if (!people.isSecretary(context.person())) context.note("meeting.plan.notYours");
        else if (context.inGroup()) context.note("meeting.session.inYourChat");
        else flows.begin(context, plan, new PlanMeetings.OneRound(tap.about().id(), 0));
    }
}
