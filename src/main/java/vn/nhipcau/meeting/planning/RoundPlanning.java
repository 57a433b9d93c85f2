package vn.nhipcau.meeting.planning;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.council.DelegateGroup;
import vn.nhipcau.council.Delegates;
import vn.nhipcau.council.Sessions;
import vn.nhipcau.council.Units;
import vn.nhipcau.council.Ward;
import vn.nhipcau.meeting.Meetings;
import vn.nhipcau.meeting.Notices;
import vn.nhipcau.meeting.RoundKind;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.meeting.VoterMeetingKind;

import java.util.List;

/** What the secretariat does with a round: it makes it, adds meetings, announces them. */
@Component
class RoundPlanning {
    private final RoundView roundView;
    private final Meetings meetings;
    private final Notices notices;
    private final AnnouncementReach reach;
    private final Sessions sessions;
    private final Delegates delegates;
    private final Units units;

    RoundPlanning(
            RoundView roundView,
            Meetings meetings,
            Notices notices,
            AnnouncementReach reach,
            Sessions sessions,
            Delegates delegates,
            Units units) {
        this.roundView = roundView;
        this.meetings = meetings;
        this.notices = notices;
        this.reach = reach;
        this.sessions = sessions;
        this.delegates = delegates;
        this.units = units;
    }

    /** Plans the round before or after a session; returns its id. */
    long make(long session, RoundKind kind, UpdateContext context) {
        var round = meetings.planRound(sessions.get(session), kind, context.person().id());
        return round.id();
    }

    /** Announces all that are ready; what has become impossible since is left as it is. */
    // All meetings are locked before the first one brings the round's lock along.
    void announceAll(long round, UpdateContext context) {
        roundView.ready(round).stream().map(VoterMeeting::id).sorted().forEach(meetings::lock);
        var ready = roundView.ready(round);
        for (VoterMeeting meeting : ready) {
            meetings.announce(meeting.id());
            notices.doneBy(meeting.id(), context.person().id());
        }
        reach.tell(context, ready);
        context.note("meeting.plan.announced", ready.size());
    }

    /** Adds a meeting of a delegate group or a ward; returns its id. */
    long add(long round, VoterMeetingKind kind, String which, UpdateContext context) {
        long by = context.person().id();
        VoterMeeting made;
        if (PlanView.isOfAWard(kind)) {
            var ward = ButtonTarget.find(units.wards(), Ward::id, which);
            made = meetings.plan(round, kind, null, List.of(ward.id()), by);
        } else {
            var group = ButtonTarget.find(delegates.groups(), DelegateGroup::id, which);
            made = meetings.plan(round, kind, group.id(), group.wards(), by);
        }
        return made.id();
    }
}
