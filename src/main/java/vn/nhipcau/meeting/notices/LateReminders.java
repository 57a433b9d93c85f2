package vn.nhipcau.meeting.notices;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.nhipcau.meeting.MeetingSettings;
import vn.nhipcau.meeting.MeetingStatus;
import vn.nhipcau.meeting.Meetings;
import vn.nhipcau.meeting.Notice;
import vn.nhipcau.meeting.Notices;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.meeting.chat.MeetingButtons;
import vn.nhipcau.meeting.chat.MeetingHeads;
import vn.nhipcau.meeting.chat.MeetingView;
import vn.nhipcau.meeting.chat.MeetingWords;
import vn.nhipcau.outbox.CardView;
import vn.nhipcau.outbox.Rewording;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A reminder that could not leave on the day for which it was written counts its days anew, until
 * the meeting begins: "in 7 days" becomes "in 3 days", "tomorrow" becomes "today". All else in it
 * stays as it was, as a change of the meeting takes unsent reminders back.
 */
@Component
class LateReminders implements Rewording {
    private final Meetings meetings;
    private final Notices notices;
    private final MeetingHeads heads;
    private final MeetingWords words;
    private final MeetingSettings settings;

    LateReminders(
            Meetings meetings,
            Notices notices,
            MeetingHeads heads,
            MeetingWords words,
            MeetingSettings settings) {
        this.meetings = meetings;
        this.notices = notices;
        this.heads = heads;
        this.words = words;
        this.settings = settings;
    }

    @Override
    @Transactional
    public Optional<Words> now(Instant now, String onceKey, CardView late) {
        var reminder = Notice.reminder(onceKey).filter(one -> MeetingHeads.countsDays(one.ahead()));
        if (reminder.isEmpty()) return Optional.empty();
        return meetings.find(reminder.get().meeting())
                .filter(meeting -> meeting.revision() == reminder.get().revision())
                .filter(meeting -> meeting.status() == MeetingStatus.ANNOUNCED)
                .filter(meeting -> meeting.time().starts().isAfter(now))
                .filter(meeting -> !isOvertaken(meeting, reminder.get().ahead(), late))
                .flatMap(meeting -> counted(meeting, late));
    }

    // The next reminder is told, or about to be: that is enough.
    private boolean isOvertaken(VoterMeeting meeting, Duration ahead, CardView late) {
        var wanted = MeetingButtons.toldAs(late).reminders(settings);
        return notices.overtaking(meeting, ahead).stream().anyMatch(wanted::contains);
    }

    private Optional<Words> counted(VoterMeeting meeting, CardView late) {
        var text = late.text();
        int end = text.text().indexOf('\n');
        if (end < 0) return Optional.empty();
        var facts = text.part(end + 1, text.text().length());
        return Stream.of(Language.values())
                .filter(language -> facts.text().contains(words.when(meeting, language)))
                .findFirst()
                .map(language -> heads.counted(meeting, notices.today(), language))
                .map(head -> MeetingView.shortened(RichText.lines(head, facts)))
                .map(said -> new CardView(said, late.buttons()))
                .map(view -> new Words(view, notices.countedUntil(meeting)));
    }
}
