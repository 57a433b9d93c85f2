package vn.nhipcau.meeting.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.council.Delegate;
import vn.nhipcau.council.Delegates;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.meeting.chat.Recipient.Role;

import java.util.Optional;

/** As what somebody taps a button of an invitation or a notice. */
@Component
class TappedAs {
    private final Delegates delegates;
    private final Hosts hosts;

    TappedAs(Delegates delegates, Hosts hosts) {
        this.delegates = delegates;
        this.hosts = hosts;
    }

    /** Empty if it is not for them. */
    Optional<Role> of(MeetingAction action, UpdateContext context, VoterMeeting meeting) {
        return switch (action) {
            case MeetingAction.Attend _, MeetingAction.Absent _, MeetingAction.Reason _ ->
                    delegate(context, meeting);
            case MeetingAction.Host _, MeetingAction.Substitute _ -> host(context, meeting);
            case MeetingAction.Back _ ->
                    delegate(context, meeting).or(() -> host(context, meeting));
            case MeetingAction.Join _,
                    MeetingAction.Remind _,
                    MeetingAction.Leave _,
                    MeetingAction.View _,
                    MeetingAction.Stop _ ->
                    context.inGroup() ? Optional.empty() : Optional.of(Role.CITIZEN);
        };
    }

    /** For whom a button was made that somebody tapped who may not, or when it was too late. */
    static Role meantFor(MeetingAction action, UpdateContext context) {
        return switch (action) {
            case MeetingAction.Attend _, MeetingAction.Absent _, MeetingAction.Reason _ ->
                    Role.DELEGATE;
            case MeetingAction.Host _, MeetingAction.Substitute _ -> Role.HOST;
            case MeetingAction.Back _ -> context.inGroup() ? Role.HOST : Role.DELEGATE;
            case MeetingAction.Join _,
                    MeetingAction.Remind _,
                    MeetingAction.Leave _,
                    MeetingAction.View _,
                    MeetingAction.Stop _ ->
                    context.inGroup() ? Role.HOST : Role.CITIZEN;
        };
    }

    private Optional<Role> delegate(UpdateContext context, VoterMeeting meeting) {
        return delegates
                .delegateOf(context.person().id())
                .map(Delegate::group)
                .filter(group -> meeting.delegateGroup().equals(Optional.of(group)))
                .map(_ -> Role.DELEGATE);
    }

    private Optional<Role> host(UpdateContext context, VoterMeeting meeting) {
        return hosts.voice(context, meeting).map(_ -> Role.HOST);
    }
}
