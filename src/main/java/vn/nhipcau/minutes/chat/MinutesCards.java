package vn.nhipcau.minutes.chat;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardHandler;
import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.Flows;
import vn.nhipcau.chat.ReplyHandler;
import vn.nhipcau.chat.Turn;
import vn.nhipcau.council.Units;
import vn.nhipcau.duty.Audience;
import vn.nhipcau.duty.DutyCase;
import vn.nhipcau.duty.DutyKind;
import vn.nhipcau.duty.Urged;
import vn.nhipcau.meeting.MeetingHeld;
import vn.nhipcau.meeting.MeetingStatus;
import vn.nhipcau.meeting.Meetings;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.meeting.chat.MeetingWords;
import vn.nhipcau.minutes.Minutes;
import vn.nhipcau.minutes.MinutesBook;
import vn.nhipcau.minutes.MinutesDuties;
import vn.nhipcau.outbox.Card;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Face;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.people.People;
import vn.nhipcau.people.Person;
import vn.nhipcau.shared.CaseRef;
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
    private final Keepers keepers;
    private final TakeMinutes dialog;
    private final SynthesisCards synthesis;
    private final MinutesFaces faces;
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
            Keepers keepers,
            TakeMinutes dialog,
            SynthesisCards synthesis,
            MinutesFaces faces,
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
        this.faces = faces;
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
    void on(Urged event) {
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
            cards.close(old.id(), Face.of(faces.title(meeting, language(old.address()))));
        for (long address : keepers.addresses(meeting))
            cards.open(address, Lane.NOTICE, subject, wanted(meeting, language(address)), null);
    }

    private Language language(long address) {
        return people.at(address).map(Person::language).orElse(Language.VI);
    }

    private Face wanted(VoterMeeting meeting, Language language) {
        var text =
                texts.say(
                        language,
                        "minutes.wanted",
                        units.get(duties.host(meeting)).name().in(language),
                        words.kind(meeting, language),
                        faces.day(meeting),
                        duties.owed(meeting, DutyKind.MINUTES)
                                .map(duty -> MeetingWords.day(duty.due()))
                                .orElse(""));
        return Face.of(text, faces.open(language));
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
                Hearing.of(Minutes.SUBJECT, (turn, _) -> hint(turn)),
                Hearing.of(SynthesisCards.KIND.about(), (turn, _) -> hint(turn)));
    }

    @Override
    public void tapped(Turn turn, Tap<Id, Action> tap) {
        open(turn, tap.about().id());
    }

    /** Opens the minutes of a meeting for whoever may write them; what came of them, afterwards. */
    void open(Turn turn, long id) {
        var meeting = meetings.lock(id);
        if (meeting.status() == MeetingStatus.HELD && turn.inGroup())
            turn.alert("minutes.onlyPrivate");
        else if (meeting.status() == MeetingStatus.HELD && keepers.mayWrite(turn, meeting)) {
            book.writtenBy(meeting, turn.person().id());
            flows.begin(turn, dialog, dialog.first(meeting));
        } else if (meeting.status().tookPlace() && keepers.maySend(turn, meeting))
            synthesis.show(turn, meeting);
        else turn.note(keepers.mayWrite(turn, meeting) ? "minutes.over" : "minutes.notYours");
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
    public boolean show(Turn turn, DutyKind kind, Id about) {
        var meeting = meetings.find(about.id()).orElseThrow();
        if (kind == DutyKind.SYNTHESIS) {
            if (!keepers.maySend(turn, meeting)) return false;
            synthesis.show(turn, meeting);
            return true;
        }
        if (!keepers.mayWrite(turn, meeting) && !keepers.isHost(turn, meeting)) return false;
        cards.open(
                turn.address().id(),
                Lane.ANSWER,
                Minutes.reference(meeting.id()),
                wanted(meeting, turn.language()),
                null);
        return true;
    }

    // Whoever is in the dialog says it there, whatever they reply to.
    @Override
    public boolean replied(Turn turn, Id about) {
        return hint(turn);
    }

    private boolean hint(Turn turn) {
        if (!turn.inGroup() && flows.at(turn, dialog).isPresent()) return false;
        turn.hint("minutes.openFirst");
        return true;
    }
}
