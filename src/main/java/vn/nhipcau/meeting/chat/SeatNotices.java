package vn.nhipcau.meeting.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.meeting.Answer;
import vn.nhipcau.meeting.Attendance;
import vn.nhipcau.meeting.Notices;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.meeting.chat.Recipient.Role;
import vn.nhipcau.outbox.Cards;
import vn.nhipcau.outbox.Lane;
import vn.nhipcau.people.People;

import java.util.List;

/** Tells those who waited that they have a seat. */
@Component
public class SeatNotices {
    private final Attendance answers;
    private final MeetingView views;
    private final People people;
    private final Cards cards;

    SeatNotices(Attendance answers, MeetingView views, People people, Cards cards) {
        this.answers = answers;
        this.views = views;
        this.people = people;
        this.cards = cards;
    }

    /** Those for whom a seat became free. */
    public void tell(VoterMeeting meeting, List<Long> seated) {
        for (long id : seated) {
            var person = people.find(id).filter(one -> one.address().isPresent());
            if (person.isEmpty()) continue;
            var answer = answers.of(meeting, id, Answer.Part.CITIZEN).orElse(null);
            var view = views.now(meeting, Role.CITIZEN, person.get().language(), answer);
            cards.openUntil(
                    person.get().address().orElseThrow(),
                    Lane.NOTICE,
                    Notices.subject(meeting),
                    view,
                    meeting.time().starts());
        }
    }
}
