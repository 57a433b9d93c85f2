package vn.nhipcau.minutes.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.meeting.MeetingStatus;
import vn.nhipcau.meeting.Meetings;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.meeting.VoterMeetingRound;
import vn.nhipcau.minutes.Synthesis;
import vn.nhipcau.minutes.Synthesis.OfMeeting;
import vn.nhipcau.minutes.Synthesis.OfRound;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.Person;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.SubjectKind;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;

/** What the Standing Committee gets of a meeting, and of a round: each member once. */
@Component
class Reports {
    private final Meetings meetings;
    private final Synthesis synthesis;
    private final SynthesisView views;
    private final StandingCommittee committee;
    private final SynthesisFiles files;
    private final Outbox outbox;
    private final Clock clock;

    Reports(
            Meetings meetings,
            Synthesis synthesis,
            SynthesisView views,
            StandingCommittee committee,
            SynthesisFiles files,
            Outbox outbox,
            Clock clock) {
        this.meetings = meetings;
        this.synthesis = synthesis;
        this.views = views;
        this.committee = committee;
        this.files = files;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Sends the synthesis of a meeting. */
    void send(OfMeeting whole) {
        var tables = new EnumMap<Language, Attachment>(Language.class);
        for (Person member : committee.members()) {
            var language = member.language();
            var file = tables.computeIfAbsent(language, one -> files.of(whole, one));
            say(
                    member,
                    RichText.lines(views.lines(whole, language)),
                    List.of(file),
                    SubjectKind.of(SynthesisCards.KIND.about(), whole.meeting().id()));
        }
    }

    /** Sends the summary of a round once all that took place is reported and nothing is ahead. */
    void sendIfComplete(VoterMeetingRound round) {
        boolean ahead = meetings.of(round).stream().anyMatch(this::isAhead);
        var whole = synthesis.of(round);
        if (!ahead && whole.held() == whole.reported()) send(whole);
    }

    // A plan that nobody ever announced holds nothing up once its day is past.
    private boolean isAhead(VoterMeeting meeting) {
        return meeting.status() == MeetingStatus.ANNOUNCED
                || (meeting.status().isAhead() && meeting.time().starts().isAfter(clock.instant()));
    }

    /** Sends the summary of a round as it stands; to nobody who has got the very same before. */
    void send(OfRound whole) {
        for (Person member : committee.members())
            say(
                    member,
                    RichText.lines(views.lines(whole, member.language())),
                    List.of(),
                    "round:" + whole.round().id() + ":" + whole.held() + "-" + whole.reported());
    }

    private void say(Person member, RichText text, List<Attachment> attached, String key) {
        long address = member.address().orElseThrow();
        outbox.say(
                Letter.notice(address, text, "report").with(attached).once(key + ":at:" + address));
    }
}
