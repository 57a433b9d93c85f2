package vn.nhipcau.minutes.chat;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardHandler;
import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.Flows;
import vn.nhipcau.chat.ReplyHandler;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.council.Units;
import vn.nhipcau.duty.Audience;
import vn.nhipcau.duty.DutiesUrged;
import vn.nhipcau.duty.DutyCase;
import vn.nhipcau.duty.DutyKind;
import vn.nhipcau.meeting.MeetingHeld;
import vn.nhipcau.meeting.MeetingStatus;
import vn.nhipcau.meeting.Meetings;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.meeting.chat.MeetingWords;
import vn.nhipcau.minutes.Minutes;
import vn.nhipcau.minutes.MinutesBook;
import vn.nhipcau.minutes.MinutesDuties;
import vn.nhipcau.outbox.Card;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.people.People;
import vn.nhipcau.people.Person;
import vn.nhipcau.shared.CaseRef;
import vn.nhipcau.shared.Dates;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.SubjectKind;
import vn.nhipcau.shared.SubjectKind.Id;
import vn.nhipcau.shared.Texts;

import java.util.Collection;
import java.util.List;

/**
 * A meeting is over: whoever keeps its minutes is asked for them, and reminded until they are
 * there.
 *
 * <pre>
 * Bot   Đề nghị nhập biên bản tiếp xúc cử tri … chậm nhất 07/12/2026 … [Mở biên bản]
 * </pre>
 */
@Component
class MinutesCards implements CardHandler<Id, MinutesCards.Action>, ReplyHandler, DutyCase<Id> {
    static final CardKind<Id, Action> KIND = CardKind.of(Minutes.SUBJECT, Action.class);

    /** What its button does. */
    sealed interface Action {
        /** The minutes are opened. */
        record Open() implements Action {}
    }

    private final Meetings meetings;
    private final MinutesBook book;
    private final MinutesDuties duties;
    private final MinutesKeepers keepers;
    private final TakeMinutes dialog;
    private final SynthesisCards synthesis;
    private final MinutesView views;
    private final MeetingWords words;
    private final Units units;
    private final People people;
    private final Flows flows;
    private final Cards cards;
    private final Texts texts;

    MinutesCards(
            Meetings meetings,
            MinutesBook book,
            MinutesDuties duties,
            MinutesKeepers keepers,
            TakeMinutes dialog,
            SynthesisCards synthesis,
            MinutesView views,
            MeetingWords words,
            Units units,
            People people,
            Flows flows,
            Cards cards,
            Texts texts) {
        this.meetings = meetings;
        this.book = book;
        this.duties = duties;
        this.keepers = keepers;
        this.dialog = dialog;
        this.synthesis = synthesis;
        this.views = views;
        this.words = words;
        this.units = units;
        this.people = people;
        this.flows = flows;
        this.cards = cards;
        this.texts = texts;
    }

    @EventListener
    void on(MeetingHeld held) {
        bring(held.meeting());
    }

    /** The minutes are late: their keeper is asked again, at the bottom of their chat. */
    @EventListener
    void on(DutiesUrged event) {
        for (var nudge : event.nudges())
            if (nudge.to().contains(Audience.PERSON) && nudge.duty().kind() == DutyKind.MINUTES)
                Minutes.SUBJECT
                        .read(nudge.duty().reference())
                        .flatMap(meeting -> meetings.find(meeting.id()))
                        .ifPresent(this::bring);
    }

    private void bring(VoterMeeting meeting) {
        String subject = Minutes.reference(meeting.id());
        for (Card old : cards.open(subject))
            cards.close(old.id(), CardView.of(views.title(meeting, language(old.address()))));
        for (long address : keepers.addresses(meeting))
            cards.open(address, Lane.NOTICE, subject, wanted(meeting, language(address)), null);
    }

    private Language language(long address) {
        return people.at(address).map(Person::language).orElse(Language.VI);
    }

    private CardView wanted(VoterMeeting meeting, Language language) {
        var text =
                texts.say(
                        language,
                        "minutes.wanted",
                        units.get(duties.host(meeting)).name().in(language),
                        words.kind(meeting, language),
                        views.day(meeting),
                        duties.owed(meeting, DutyKind.MINUTES)
                                .map(duty -> Dates.day(duty.due()))
                                .orElse(""));
        return CardView.of(text, views.open(language));
    }

    @Override
    public CardKind<Id, Action> kind() {
        return KIND;
    }

    /** None: what voters said at a meeting is not theirs alone, and stays on record. */
    @Override
    public List<String> quoting(CaseRef erased) {
        return List.of();
    }

    @Override
    public List<Hearing<?>> hearings() {
        return List.of(
                Hearing.of(Minutes.SUBJECT, (context, _) -> hint(context)),
                Hearing.of(SynthesisCards.KIND.about(), (context, _) -> hint(context)));
    }

    @Override
    public void tapped(UpdateContext context, Tap<Id, Action> tap) {
        open(context, tap.about().id());
    }

    /** Opens the minutes of a meeting for whoever may write them; what came of them, afterwards. */
    void open(UpdateContext context, long id) {
        var meeting = meetings.lock(id);
        if (meeting.status() == MeetingStatus.HELD && context.inGroup())
            context.alert("minutes.onlyPrivate");
        else if (meeting.status() == MeetingStatus.HELD && keepers.mayWrite(context, meeting)) {
            book.writtenBy(meeting, context.person().id());
            flows.begin(context, dialog, dialog.first(meeting));
        } else if (meeting.status().tookPlace() && keepers.maySend(context, meeting))
            synthesis.show(context, meeting);
        else context.note(keepers.mayWrite(context, meeting) ? "minutes.over" : "minutes.notYours");
    }

    @Override
    public SubjectKind<Id> about() {
        return Minutes.SUBJECT;
    }

    @Override
    public void lock(Collection<Id> about) {
        about.stream().map(Id::id).sorted().forEach(meetings::lock);
    }

    @Override
    public boolean show(UpdateContext context, DutyKind kind, Id about) {
        var meeting = meetings.find(about.id()).orElseThrow();
        if (kind == DutyKind.SYNTHESIS) {
            if (!keepers.maySend(context, meeting)) return false;
            synthesis.show(context, meeting);
            return true;
        }
        if (!keepers.mayWrite(context, meeting) && !keepers.isHost(context, meeting)) return false;
        cards.answer(
                context.address().id(),
                Minutes.reference(meeting.id()),
                wanted(meeting, context.language()));
        return true;
    }

    // Whoever is in the dialog says it there, whatever they reply to.
    @Override
    public boolean replied(UpdateContext context, Id about) {
        return hint(context);
    }

    private boolean hint(UpdateContext context) {
        if (!context.inGroup() && flows.at(context, dialog).isPresent()) return false;
        context.hint("minutes.openFirst");
        return true;
    }
}
