package vn.nhipcau.meeting.notices;

import org.springframework.stereotype.Component;

import vn.nhipcau.council.Delegate;
import vn.nhipcau.meeting.Answer.Part;
import vn.nhipcau.meeting.Attendance;
import vn.nhipcau.meeting.Notice;
import vn.nhipcau.meeting.Notices;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.meeting.chat.Invited;
import vn.nhipcau.meeting.chat.MeetingView;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Texts;

import java.util.ArrayList;
import java.util.Objects;
import java.util.stream.Collectors;

/** Tells the leader of a delegate group which of its delegates have not said whether they come. */
@Component
class UnansweredNotice {
    private final Invited audience;
    private final Attendance answers;
    private final MeetingView views;
    private final Outbox outbox;
    private final Texts texts;

    UnansweredNotice(
            Invited audience, Attendance answers, MeetingView views, Outbox outbox, Texts texts) {
        this.audience = audience;
        this.answers = answers;
        this.views = views;
        this.outbox = outbox;
        this.texts = texts;
    }

    void tell(VoterMeeting meeting, Notice notice) {
        var silent =
                audience.delegatesOf(meeting).stream()
                        .filter(delegate -> !hasAnswered(meeting, delegate))
                        .map(Delegate::name)
                        .collect(Collectors.joining(", "));
        var leader = audience.leader(meeting);
        if (silent.isEmpty() || leader.isEmpty()) return;
        var language = leader.get().language();
        var lines = new ArrayList<RichText>();
        lines.add(texts.say(language, "meeting.unanswered", silent));
        lines.addAll(views.facts(meeting, language));
        outbox.say(
                Letter.notice(
                                leader.get().address(),
                                RichText.lines(lines),
                                Notices.subject(meeting))
                        .once(notice.key() + ":at:" + leader.get().address())
                        .between(null, notice.notAfter()));
    }

    private boolean hasAnswered(VoterMeeting meeting, Delegate delegate) {
        return delegate.person() != null
                && answers.of(meeting, Objects.requireNonNull(delegate.person()), Part.DELEGATE)
                        .isPresent();
    }
}
