package vn.nhipcau.meeting.notices;

import org.springframework.stereotype.Component;

import vn.nhipcau.meeting.Notice;
import vn.nhipcau.meeting.Notice.Occasion;
import vn.nhipcau.meeting.Notices;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.meeting.chat.Invitation;
import vn.nhipcau.meeting.chat.Recipient;
import vn.nhipcau.meeting.chat.Recipient.Role;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;

import java.util.HashMap;
import java.util.List;

/**
 * Hands out a meeting's calendar file, and again whenever the meeting changes: to those who are
 * invited, and to citizens who got it when they said that they come or want to be reminded.
 */
@Component
class CalendarFiles {
    private final Invitation invitation;
    private final Outbox outbox;

    CalendarFiles(Invitation invitation, Outbox outbox) {
        this.invitation = invitation;
        this.outbox = outbox;
    }

    void hand(VoterMeeting meeting, Notice notice, List<Recipient> recipients) {
        if (notice.occasion() == Occasion.REMINDER) return;
        var files = new HashMap<Language, Letter.Attachment>();
        for (Recipient one : recipients) {
            if (one.address() == 0 || isHandedWithOthers(notice, one)) continue;
            var file =
                    files.computeIfAbsent(
                            one.language(), language -> invitation.file(meeting, language));
            outbox.say(
                    Letter.notice(one.address(), RichText.EMPTY, Notices.subject(meeting))
                            .with(List.of(file))
                            .at(meeting.status().isPublic() ? meeting.pin().orElse(null) : null)
                            .between(null, notice.notAfter())
                            .once(notice.key() + ":ics:at:" + one.address()));
        }
    }

    // Whoever announced many meetings has got one file with all of them.
    private static boolean isHandedWithOthers(Notice notice, Recipient one) {
        return notice.occasion() == Occasion.ANNOUNCED
                && one.role() == Role.SECRETARY
                && notice.isDoneBy(one.person());
    }
}
