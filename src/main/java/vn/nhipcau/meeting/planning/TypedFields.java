package vn.nhipcau.meeting.planning;

import org.springframework.stereotype.Component;

import vn.nhipcau.meeting.Arrangements;
import vn.nhipcau.meeting.MeetingStatus;
import vn.nhipcau.meeting.MeetingTime;
import vn.nhipcau.meeting.Meetings;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.meeting.chat.SeatNotices;
import vn.nhipcau.meeting.chat.TypedDetails;
import vn.nhipcau.meeting.chat.TypedTime;

/** Sets a part of a meeting to what the secretariat typed. */
@Component
class TypedFields {
    private static final int LONGEST_AGENDA = 1500;

    /** What came of it. */
    sealed interface Outcome {}

    /** It is set. */
    record Set() implements Outcome {}

    /** It is none, for a reason that the texts give. */
    record Wrong(String why) implements Outcome {}

    /** Everybody knows another time: it is asked first. */
    record OtherTime(MeetingTime time) implements Outcome {}

    /** Everybody knows another place: it is asked first. */
    record OtherPlace(String place) implements Outcome {}

    private final Meetings meetings;
    private final Arrangements arrangements;
    private final SeatNotices seated;
    private final TypedDetails typed;

    TypedFields(
            Meetings meetings, Arrangements arrangements, SeatNotices seated, TypedDetails typed) {
        this.meetings = meetings;
        this.arrangements = arrangements;
        this.seated = seated;
        this.typed = typed;
    }

    Outcome set(long id, ArrangeMeeting.Field field, String words) {
        return switch (field) {
            case TIME -> time(id, words);
            case PLACE -> place(id, TypedDetails.oneLine(words));
            case LINK -> link(id, words);
            case CAPACITY -> capacity(id, words);
            case AGENDA -> agenda(id, words.strip());
        };
    }

    private boolean isPublic(long id) {
        return meetings.find(id)
                .map(VoterMeeting::status)
                .filter(MeetingStatus::isPublic)
                .isPresent();
    }

    private Outcome time(long id, String words) {
        return switch (typed.time(words)) {
            case TypedTime.Bad(var why) -> new Wrong("meeting.time." + why);
            case TypedTime.Good(var time) when isPublic(id) -> new OtherTime(time);
            case TypedTime.Good(var time) -> {
                arrangements.setTime(id, time);
                yield new Set();
            }
        };
    }

    private Outcome place(long id, String place) {
        if (!TypedDetails.isPlace(place)) return new Wrong("meeting.plan.noPlace");
        if (isPublic(id)) return new OtherPlace(place);
        arrangements.setPlace(id, place, null);
        return new Set();
    }

    private Outcome link(long id, String words) {
        var link = typed.link(words);
        if (link.isEmpty()) return new Wrong("meeting.plan.noLink");
        arrangements.setLink(id, link.get());
        return new Set();
    }

    private Outcome capacity(long id, String words) {
        var seats = typed.number(words, TypedDetails.MOST_SEATS);
        if (seats.isEmpty()) return new Wrong("meeting.plan.noNumber");
        int most = seats.get();
        var now = arrangements.setCapacity(id, most == 0 ? null : most);
        meetings.find(id).ifPresent(meeting -> seated.tell(meeting, now));
        return new Set();
    }

    private Outcome agenda(long id, String agenda) {
        if (agenda.length() > LONGEST_AGENDA) return new Wrong("meeting.plan.tooLong");
        arrangements.setAgenda(id, agenda);
        return new Set();
    }
}
