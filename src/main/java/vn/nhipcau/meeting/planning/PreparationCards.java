package vn.nhipcau.meeting.planning;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardHandler;
import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.Flows;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.duty.DutyCase;
import vn.nhipcau.duty.DutyKind;
import vn.nhipcau.meeting.Meetings;
import vn.nhipcau.meeting.Preparation;
import vn.nhipcau.meeting.Preparation.Subject;
import vn.nhipcau.meeting.Preparations;
import vn.nhipcau.meeting.chat.MeetingWords;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.people.Contacts;
import vn.nhipcau.people.People;
import vn.nhipcau.people.Staff;
import vn.nhipcau.shared.CaseRef;
import vn.nhipcau.shared.Dates;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.SubjectKind;
import vn.nhipcau.shared.Texts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * One thing to be prepared for a round, as a duty of whoever does it: [Đã làm], or to the round.
 */
@Component
class PreparationCards implements CardHandler<Subject, PreparationCards.Action>, DutyCase<Subject> {
    private static final CardKind<Subject, Action> KIND =
            CardKind.of(Preparation.SUBJECT, Action.class);

    /** What its buttons do. */
    sealed interface Action {
        /** It is done. */
        record Did() implements Action {}

        /** The round is opened. */
        record Round() implements Action {}
    }

    private final Preparations preparations;
    private final Meetings meetings;
    private final MeetingWords words;
    private final PlanMeetings plan;
    private final Contacts contacts;
    private final People people;
    private final Staff staff;
    private final Flows flows;
    private final Cards cards;
    private final Texts texts;

    PreparationCards(
            Preparations preparations,
            Meetings meetings,
            MeetingWords words,
            PlanMeetings plan,
            Contacts contacts,
            People people,
            Staff staff,
            Flows flows,
            Cards cards,
            Texts texts) {
        this.preparations = preparations;
        this.meetings = meetings;
        this.words = words;
        this.plan = plan;
        this.contacts = contacts;
        this.people = people;
        this.staff = staff;
        this.flows = flows;
        this.cards = cards;
        this.texts = texts;
    }

    @Override
    public CardKind<Subject, Action> kind() {
        return KIND;
    }

    /** None: a preparation is no case. */
    @Override
    public List<String> quoting(CaseRef erased) {
        return List.of();
    }

    @Override
    public SubjectKind<Subject> about() {
        return Preparation.SUBJECT;
    }

    @Override
    public void lock(Collection<Subject> about) {
        preparations.lock(about.stream().map(Subject::round).toList());
    }

    @Override
    public boolean replied(UpdateContext context, Subject about) {
        return false;
    }

    @Override
    public boolean show(UpdateContext context, DutyKind kind, Subject subject) {
        if (!isTheirs(context, subject)) return false;
        cards.answer(context.address().id(), KIND.subject(subject), view(subject, context));
        return true;
    }

    private List<Preparation> all(Subject subject) {
        return preparations.of(subject.round()).stream()
                .filter(one -> one.kind() == subject.kind())
                .toList();
    }

    // Whoever does it; a secretary may say so for everybody.
    private boolean isTheirs(UpdateContext context, Subject subject) {
        return isSecretary(context)
                || all(subject).stream()
                        .anyMatch(
                                one -> contacts.reach(one.unit()).contains(context.address().id()));
    }

    private boolean isSecretary(UpdateContext context) {
        return !context.inGroup() && people.isSecretary(context.person());
    }

    private CardView view(Subject subject, UpdateContext context) {
        var open = all(subject).stream().filter(Preparation::isOpen).toList();
        var buttons = new ArrayList<Button>();
        if (!open.isEmpty() && subject.kind().isSaidByHand())
            buttons.add(KIND.button(context.words("meeting.prepare.button.did"), new Action.Did()));
        if (isSecretary(context))
            buttons.add(
                    KIND.button(context.words("meeting.prepare.button.round"), new Action.Round()));
        return CardView.of(text(subject, open, context.language()), buttons.toArray(Button[]::new));
    }

    private RichText text(Subject subject, List<Preparation> open, Language language) {
        var lines = new ArrayList<RichText>();
        String what = texts.words(language, "meeting.prepare." + subject.kind());
        String round = words.round(meetings.round(subject.round()), language);
        lines.add(texts.say(language, "meeting.prepare.title", what, round));
        if (open.isEmpty()) {
            lines.add(texts.say(language, "meeting.prepare.isOver"));
            return RichText.lines(lines);
        }
        String due = Dates.day(open.getFirst().due());
        lines.add(texts.say(language, "meeting.prepare.isDue", due));
        for (Preparation one : open)
            if (one.meeting() != null)
                meetings.find(one.meeting())
                        .map(
                                meeting ->
                                        texts.say(
                                                language,
                                                "meeting.prepare.meeting",
                                                words.who(meeting, language),
                                                words.when(meeting, language)))
                        .ifPresent(lines::add);
        lines.add(texts.say(language, "meeting.prepare.how." + subject.kind()));
        return RichText.lines(lines);
    }

    @Override
    public void tapped(UpdateContext context, Tap<Subject, Action> tap) {
        var subject = tap.about();
        if (!isTheirs(context, subject)) {
            context.note("meeting.notYours");
            return;
        }
        if (tap.action() instanceof Action.Round) {
            if (isSecretary(context))
                flows.begin(context, plan, new PlanMeetings.OneRound(subject.round(), 0));
            else context.note("meeting.notYours");
            return;
        }
        var unit = all(subject).getFirst().unit();
        var sender = context.incoming().sender();
        String shown = sender.anonymous() ? context.address().title() : sender.name();
        staff.acts(context.person(), shown, unit);
        preparations.done(subject.round(), subject.kind(), context.person().id());
        cards.show(tap.card().id(), view(subject, context));
    }
}
