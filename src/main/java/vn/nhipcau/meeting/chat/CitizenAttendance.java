package vn.nhipcau.meeting.chat;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.meeting.AdvanceViews;
import vn.nhipcau.meeting.Answer;
import vn.nhipcau.meeting.Answer.Kind;
import vn.nhipcau.meeting.Answer.Part;
import vn.nhipcau.meeting.Attendance;
import vn.nhipcau.meeting.Meetings;
import vn.nhipcau.meeting.Notices;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.Consents;
import vn.nhipcau.people.Consents.Purpose;
import vn.nhipcau.people.People;
import vn.nhipcau.petition.PetitionChanged;
import vn.nhipcau.petition.PetitionEvent;
import vn.nhipcau.petition.PetitionWords;
import vn.nhipcau.shared.RichText;

import java.util.List;

/** What a citizen says about coming to a meeting, and what they are handed for it. */
@Component
class CitizenAttendance {
    private final Meetings meetings;
    private final Attendance answers;
    private final AdvanceViews views;
    private final MeetingWords words;
    private final Invitation invitation;
    private final SeatNotices seated;
    private final People people;
    private final Consents consents;
    private final Cards cards;
    private final Outbox outbox;

    CitizenAttendance(
            Meetings meetings,
            Attendance answers,
            AdvanceViews views,
            MeetingWords words,
            Invitation invitation,
            SeatNotices seated,
            People people,
            Consents consents,
            Cards cards,
            Outbox outbox) {
        this.meetings = meetings;
        this.answers = answers;
        this.views = views;
        this.words = words;
        this.invitation = invitation;
        this.seated = seated;
        this.people = people;
        this.consents = consents;
        this.cards = cards;
        this.outbox = outbox;
    }

    /** Whether they agreed to be told of meetings. */
    boolean getNotices(UpdateContext context) {
        return consents.given(context.person(), Purpose.NOTICES);
    }

    /** They want to come. */
    void join(UpdateContext context, VoterMeeting meeting) {
        var kind = answers.comes(meeting, context.person().id());
        if (kind == Kind.ATTENDING) hand(context, meeting);
    }

    /** They want to be reminded, and say no more. */
    void remind(UpdateContext context, VoterMeeting meeting) {
        answers.say(meeting, new Answer(context.person().id(), Part.CITIZEN, Kind.REMIND, ""));
        hand(context, meeting);
    }

    // The calendar file, and the point on the map if it is known.
    private void hand(UpdateContext context, VoterMeeting meeting) {
        outbox.say(
                Letter.answer(context.address().id(), RichText.EMPTY, Notices.subject(meeting))
                        .with(List.of(invitation.file(meeting, context.language())))
                        .at(meeting.pin().orElse(null)));
    }

    /** They do not come after all; their calendar hears of it too. */
    void leave(UpdateContext context, VoterMeeting meeting) {
        boolean hadFile =
                answers.of(meeting, context.person().id(), Part.CITIZEN)
                        .filter(answer -> answer.kind() == Kind.ATTENDING)
                        .isPresent();
        answers.forget(meeting, context.person().id(), Part.CITIZEN);
        if (hadFile)
            outbox.say(
                    Letter.answer(context.address().id(), RichText.EMPTY, Notices.subject(meeting))
                            .with(List.of(invitation.takenBack(meeting, context.language()))));
        seated.tell(meeting, answers.fillSeats(meeting));
    }

    // No word of any meeting any more, also none that is written and has not left.
    /** They want no more notices. */
    void stop(UpdateContext context, long card) {
        consents.withdraw(context.person(), Purpose.NOTICES);
        int left = 0;
        for (VoterMeeting meeting : meetings.ahead()) {
            var said = answers.of(meeting, context.person().id(), Part.CITIZEN);
            // What a delegate or a host is told of their own meeting goes on.
            boolean isInvited =
                    answers.of(meeting, context.person().id(), Part.DELEGATE).isPresent()
                            || answers.of(meeting, context.person().id(), Part.HOST).isPresent();
            if (!isInvited) outbox.withdraw(Notices.subject(meeting), context.address().id());
            if (said.isEmpty()) continue;
            if (said.get().kind() == Kind.ATTENDING) left++;
            var locked = meetings.lock(meeting.id());
            answers.forget(locked, context.person().id(), Part.CITIZEN);
            seated.tell(locked, answers.fillSeats(locked));
        }
        // A seat taken back is no secret: whoever gets no notices would not hear that it moves.
        cards.close(
                card,
                CardView.of(
                        left == 0
                                ? context.text("meeting.stopped")
                                : context.text("meeting.stopped.left", left)));
    }

    @EventListener
    void on(PetitionChanged happened) {
        if (happened.kind() != PetitionEvent.Kind.RECEIVED) return;
        var petition = happened.petition();
        var person = petition.person().flatMap(people::find);
        if (person.isEmpty() || person.get().address().isEmpty()) return;
        views.filed(person.get().id(), petition.id())
                .flatMap(meetings::find)
                .ifPresent(
                        meeting ->
                                outbox.say(
                                        Letter.answer(
                                                person.get().address().orElseThrow(),
                                                words.viewKept(meeting, person.get().language()),
                                                PetitionWords.subject(petition))));
    }
}
