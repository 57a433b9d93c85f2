package vn.nhipcau.meeting.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.DueNow;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.council.Delegate;
import vn.nhipcau.council.Delegates;
import vn.nhipcau.meeting.Answer.Part;
import vn.nhipcau.meeting.Attendance;
import vn.nhipcau.meeting.Meetings;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.people.Person;

import java.util.List;
import java.util.Optional;

/** Meetings to which a delegate is invited and has not said whether they come. */
@Component
class InvitationsDue implements DueNow {
    private final Meetings meetings;
    private final Attendance answers;
    private final Delegates delegates;
    private final MeetingWords words;

    InvitationsDue(Meetings meetings, Attendance answers, Delegates delegates, MeetingWords words) {
        this.meetings = meetings;
        this.answers = answers;
        this.delegates = delegates;
        this.words = words;
    }

    @Override
    public List<Due> of(UpdateContext context) {
        if (delegates.delegateOf(context.person().id()).isEmpty()) return List.of();
        return meetings.announced().stream()
                .filter(meeting -> isUnanswered(context.person(), meeting))
                .map(
                        meeting ->
                                new Due(
                                        context.text(
                                                "meeting.now.unanswered",
                                                words.when(meeting, context.language()),
                                                words.where(meeting, context.language())),
                                        "lich"))
                .toList();
    }

    /** Whether somebody is invited as a delegate, and has said nothing. */
    boolean isUnanswered(Person person, VoterMeeting meeting) {
        Optional<String> group = delegates.delegateOf(person.id()).map(Delegate::group);
        return group.isPresent()
                && meeting.delegateGroup().equals(group)
                && answers.of(meeting, person.id(), Part.DELEGATE).isEmpty();
    }

    @Override
    public int place() {
        return 20;
    }
}
