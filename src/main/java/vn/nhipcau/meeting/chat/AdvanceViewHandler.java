package vn.nhipcau.meeting.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.chat.OpenQuestions;
import vn.nhipcau.chat.ReplyHandler;
import vn.nhipcau.chat.UpdateContext;
import vn.nhipcau.meeting.MeetingStatus;
import vn.nhipcau.meeting.Meetings;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.petition.Matters;
import vn.nhipcau.shared.SubjectKind;
import vn.nhipcau.shared.SubjectKind.Id;

import java.util.List;

/**
 * A citizen is asked for views on a meeting: what they write next is a petition for it, in the
 * meeting's ward, and adds to none of theirs.
 */
@Component
class AdvanceViewHandler implements ReplyHandler {
    private static final SubjectKind<Id> VIEW = SubjectKind.ofId("view");

    private final Meetings meetings;
    private final MeetingWords words;
    private final Matters matters;
    private final OpenQuestions questions;
    private final Outbox outbox;

    AdvanceViewHandler(
            Meetings meetings,
            MeetingWords words,
            Matters matters,
            OpenQuestions questions,
            Outbox outbox) {
        this.meetings = meetings;
        this.words = words;
        this.matters = matters;
        this.questions = questions;
        this.outbox = outbox;
    }

    void ask(UpdateContext context, VoterMeeting meeting) {
        String subject = SubjectKind.of(VIEW, meeting.id());
        var text = context.text("meeting.view.write", words.when(meeting, context.language()));
        outbox.say(Letter.answer(context.address().id(), text, subject));
        questions.ask(context.address().id(), subject);
    }

    @Override
    public List<Hearing<?>> hearings() {
        return List.of(
                new Hearing<>(
                        VIEW,
                        (context, about) -> heard(context, about, true),
                        (context, about) -> heard(context, about, false)));
    }

    // The first that answers begins a matter; replies, and what else is in an album, add to it.
    private boolean heard(UpdateContext context, Id about, boolean more) {
        if (context.inGroup()) return false;
        var meeting = meetings.find(about.id());
        if (meeting.isEmpty() || meeting.get().status() != MeetingStatus.ANNOUNCED) return false;
        var wards = meeting.get().wards();
        String ward = wards.size() == 1 ? wards.iterator().next() : null;
        if (more) matters.hearMore(context, ward);
        else matters.hear(context, ward);
        return true;
    }
}
