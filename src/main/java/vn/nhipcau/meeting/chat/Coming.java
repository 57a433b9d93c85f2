package vn.nhipcau.meeting.chat;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.Turn;
import vn.nhipcau.meeting.Answer;
import vn.nhipcau.meeting.Answer.Kind;
import vn.nhipcau.meeting.Answer.Part;
import vn.nhipcau.meeting.Attendance;
import vn.nhipcau.meeting.Meetings;
import vn.nhipcau.meeting.Notices;
import vn.nhipcau.meeting.Views;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Face;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.Consents;
import vn.nhipcau.people.Consents.Purpose;
import vn.nhipcau.people.People;
import vn.nhipcau.petition.Happened;
import vn.nhipcau.petition.PetitionEvent;
import vn.nhipcau.shared.Rich;

import java.util.List;

/** What a citizen says about coming to a meeting, and what they are handed for it. */
@Component
class Coming {
    private final Meetings meetings;
    private final Attendance answers;
    private final Views views;
    private final MeetingWords words;
    private final Invitation invitation;
    private final Seated seated;
    private final People people;
    private final Consents consents;
    private final Cards cards;
    private final Outbox outbox;

    Coming(
            Meetings meetings,
            Attendance answers,
            Views views,
            MeetingWords words,
            Invitation invitation,
            Seated seated,
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

    /** They want to come. */
    void join(Turn turn, VoterMeeting meeting) {
        var kind = answers.comes(meeting, turn.person().id());
        if (kind == Kind.ATTENDING) hand(turn, meeting);
    }

    /** They want to be reminded, and say no more. */
    void remind(Turn turn, VoterMeeting meeting) {
        answers.say(meeting, new Answer(turn.person().id(), Part.CITIZEN, Kind.REMIND, ""));
        hand(turn, meeting);
    }

    // The calendar file, and the point on the map if it is known.
    private void hand(Turn turn, VoterMeeting meeting) {
        outbox.say(
                Letter.answer(turn.address().id(), Rich.EMPTY, Notices.subject(meeting))
                        .with(List.of(invitation.file(meeting, turn.language())))
                        .at(meeting.pin().orElse(null)));
    }

    /** They do not come after all; their calendar hears of it too. */
    void leave(Turn turn, VoterMeeting meeting) {
        boolean hadFile =
                answers.of(meeting, turn.person().id(), Part.CITIZEN)
                        .filter(answer -> answer.kind() == Kind.ATTENDING)
                        .isPresent();
        answers.forget(meeting, turn.person().id(), Part.CITIZEN);
        if (hadFile)
            outbox.say(
                    Letter.answer(turn.address().id(), Rich.EMPTY, Notices.subject(meeting))
                            .with(List.of(invitation.takenBack(meeting, turn.language()))));
        seated.tell(meeting, answers.fillSeats(meeting));
    }

    // No word of any meeting any more, also none that is written and has not left.
    /** They want no more notices. */
    void stop(Turn turn, long card) {
        consents.withdraw(turn.person(), Purpose.NOTICES);
        int left = 0;
        for (VoterMeeting meeting : meetings.ahead()) {
            var said = answers.of(meeting, turn.person().id(), Part.CITIZEN);
            // What a delegate or a host is told of their own meeting goes on.
            boolean isInvited =
                    answers.of(meeting, turn.person().id(), Part.DELEGATE).isPresent()
                            || answers.of(meeting, turn.person().id(), Part.HOST).isPresent();
            if (!isInvited) outbox.withdraw(Notices.subject(meeting), turn.address().id());
            if (said.isEmpty()) continue;
            if (said.get().kind() == Kind.ATTENDING) left++;
            var locked = meetings.lock(meeting.id());
            answers.forget(locked, turn.person().id(), Part.CITIZEN);
            seated.tell(locked, answers.fillSeats(locked));
        }
        // A seat taken back is no secret: whoever gets no notices would not hear that it moves.
        cards.close(
                card,
                Face.of(
                        left == 0
                                ? turn.text("meeting.stopped")
                                : turn.text("meeting.stopped.left", left)));
    }

    @EventListener
    void on(Happened happened) {
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
                                                "petition:" + petition.id())));
    }
}
