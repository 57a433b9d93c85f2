package vn.nhipcau.minutes.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.CardHandler;
import vn.nhipcau.chat.CardKind;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.meeting.MeetingStatus;
import vn.nhipcau.meeting.Meetings;
import vn.nhipcau.meeting.PastMeetings;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.minutes.Minutes.State;
import vn.nhipcau.minutes.MinutesBook;
import vn.nhipcau.minutes.Synthesis;
import vn.nhipcau.minutes.Synthesis.OfMeeting;
import vn.nhipcau.outbox.Button;
import vn.nhipcau.outbox.Card;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.People;
import vn.nhipcau.people.Person;
import vn.nhipcau.shared.CaseRef;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.SubjectKind;
import vn.nhipcau.shared.SubjectKind.Id;
import vn.nhipcau.shared.Texts;

import java.util.ArrayList;
import java.util.List;

/**
 * The synthesis of a meeting: somebody looks at it, and sends it to the Standing Committee.
 *
 * <pre>
 * Bot   Tổng hợp tiếp xúc cử tri … [Xem bảng tổng hợp] [Gửi Thường trực HĐND]
 * Lan   [Gửi Thường trực HĐND]
 * </pre>
 */
@Component
class SynthesisCards implements CardHandler<Id, SynthesisCards.Action> {
    static final CardKind<Id, Action> KIND =
            CardKind.of(SubjectKind.ofId("synthesis"), Action.class);

    /** What its buttons do. */
    sealed interface Action {
        /** The table comes as a file. */
        record Table() implements Action {}

        /** The pages that were photographed come. */
        record Pages() implements Action {}

        /** It goes to the Standing Committee. */
        record Send() implements Action {}
    }

    private final Meetings meetings;
    private final PastMeetings past;
    private final MinutesBook book;
    private final Synthesis synthesis;
    private final SynthesisView views;
    private final StandingCommittee committee;
    private final Reports reports;
    private final SynthesisFiles files;
    private final MinutesKeepers keepers;
    private final People people;
    private final Cards cards;
    private final Outbox outbox;
    private final Texts texts;

    SynthesisCards(
            Meetings meetings,
            PastMeetings past,
            MinutesBook book,
            Synthesis synthesis,
            SynthesisView views,
            StandingCommittee committee,
            Reports reports,
            SynthesisFiles files,
            MinutesKeepers keepers,
            People people,
            Cards cards,
            Outbox outbox,
            Texts texts) {
        this.meetings = meetings;
        this.past = past;
        this.book = book;
        this.synthesis = synthesis;
        this.views = views;
        this.committee = committee;
        this.reports = reports;
        this.files = files;
        this.keepers = keepers;
        this.people = people;
        this.cards = cards;
        this.outbox = outbox;
        this.texts = texts;
    }

    /** The synthesis is ready: whoever confirmed the minutes looks at it, else the secretariat. */
    void bring(VoterMeeting meeting) {
        for (long address : keepers.senders(meeting, book.get(meeting.id()).confirmedBy()))
            cards.open(
                    address, Lane.NOTICE, subject(meeting), view(meeting, language(address)), null);
    }

    /** Shows it to somebody who may send it. */
    void show(UpdateContext context, VoterMeeting meeting) {
        cards.answer(context.address().id(), subject(meeting), view(meeting, context.language()));
    }

    private String subject(VoterMeeting meeting) {
        return SubjectKind.of(KIND.about(), meeting.id());
    }

    private CardView view(VoterMeeting meeting, Language language) {
        var lines = new ArrayList<RichText>(views.lines(synthesis.of(meeting), language));
        boolean sent = meeting.status() == MeetingStatus.REPORTED;
        boolean ready = book.get(meeting.id()).state() == State.DONE;
        lines.add(
                texts.say(
                        language,
                        sent
                                ? "minutes.synthesis.sent"
                                : ready ? "minutes.synthesis.look" : "minutes.synthesis.soon"));
        var rows = new ArrayList<List<Button>>();
        rows.add(List.of(tap(language, "table", new Action.Table())));
        if (!book.scans(meeting).isEmpty())
            rows.add(List.of(tap(language, "pages", new Action.Pages())));
        if (!sent) rows.add(List.of(tap(language, "send", new Action.Send())));
        var text = RichText.lines(lines);
        if (text.codePoints() > CardView.MAX_CODE_POINTS)
            text = text.split(CardView.MAX_CODE_POINTS).getFirst();
        return new CardView(text, rows);
    }

    private Button tap(Language language, String label, Action action) {
        return KIND.button(texts.words(language, "minutes.synthesis.button." + label), action);
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
    public void tapped(UpdateContext context, Tap<Id, Action> tap) {
        var meeting = meetings.lock(tap.about().id());
        if (!keepers.maySend(context, meeting) && !keepers.mayWrite(context, meeting)) {
            context.note("minutes.notYours");
            return;
        }
        switch (tap.action()) {
            case Action.Table _ ->
                    hand(context, List.of(files.of(synthesis.of(meeting), context.language())));
            case Action.Pages _ -> pages(context, meeting);
            case Action.Send _ -> send(context, meeting);
        }
    }

    private void hand(UpdateContext context, List<Attachment> attached) {
        outbox.say(Letter.answer(context.address().id(), RichText.EMPTY, "chat").with(attached));
    }

    // Names may stand on them: not for a group.
    private void pages(UpdateContext context, VoterMeeting meeting) {
        var scans = book.scans(meeting);
        if (context.inGroup()) context.alert("minutes.onlyPrivate");
        else if (!scans.isEmpty()) hand(context, scans);
    }

    private void send(UpdateContext context, VoterMeeting meeting) {
        if (!keepers.maySend(context, meeting)) context.note("minutes.notYours");
        else if (meeting.status() == MeetingStatus.REPORTED)
            context.note("minutes.synthesis.already");
        else if (book.get(meeting.id()).state() != State.DONE)
            context.alert("minutes.synthesis.soon");
        else if (committee.members().isEmpty()) context.alert("minutes.synthesis.nobody");
        else {
            book.reported(meeting);
            OfMeeting whole = synthesis.of(meeting);
            reports.send(whole);
            meeting.round().map(past::lockRound).ifPresent(reports::sendIfComplete);
        }
        for (Card card : cards.open(subject(meeting)))
            cards.show(card.id(), view(meeting, language(card.address())));
    }

    private Language language(long address) {
        return people.at(address).map(Person::language).orElse(Language.VI);
    }
}
