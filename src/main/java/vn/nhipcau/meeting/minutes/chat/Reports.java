package vn.nhipcau.meeting.minutes.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.files.Files;
import vn.nhipcau.meeting.MeetingStatus;
import vn.nhipcau.meeting.Meetings;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.meeting.VoterMeetingRound;
import vn.nhipcau.meeting.minutes.Synthesis;
import vn.nhipcau.meeting.minutes.Synthesis.OfMeeting;
import vn.nhipcau.meeting.minutes.Synthesis.OfRound;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.Person;
import vn.nhipcau.shared.FileKind;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Rich;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;

/** What the Standing Committee gets of a meeting, and of a round: each member once. */
@Component
class Reports {
    private static final String WORKBOOK =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Meetings meetings;
    private final Synthesis synthesis;
    private final SynthesisFaces faces;
    private final SynthesisTable table;
    private final StandingCommittee committee;
    private final Files files;
    private final Outbox outbox;
    private final Clock clock;

    Reports(
            Meetings meetings,
            Synthesis synthesis,
            SynthesisFaces faces,
            SynthesisTable table,
            StandingCommittee committee,
            Files files,
            Outbox outbox,
            Clock clock) {
        this.meetings = meetings;
        this.synthesis = synthesis;
        this.faces = faces;
        this.table = table;
        this.committee = committee;
        this.files = files;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The table of a meeting, as a file. */
    Attachment table(OfMeeting whole, Language language) {
        String title = faces.lines(whole, language).getFirst().text();
        long file =
                files.keep(
                        FileKind.DOCUMENT,
                        "tong-hop-txct-" + whole.meeting().id() + ".xlsx",
                        WORKBOOK,
                        table.of(whole, title, language));
        return new Attachment(file, FileKind.DOCUMENT);
    }

    /** Sends the synthesis of a meeting. */
    void send(OfMeeting whole) {
        var tables = new EnumMap<Language, Attachment>(Language.class);
        for (Person member : committee.members()) {
            var language = member.language();
            var file = tables.computeIfAbsent(language, one -> table(whole, one));
            say(
                    member,
                    Rich.lines(faces.lines(whole, language)),
                    List.of(file),
                    "synthesis:" + whole.meeting().id());
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
                || meeting.status().isAhead() && meeting.time().starts().isAfter(clock.instant());
    }

    /** Sends the summary of a round as it stands; to nobody who has got the very same before. */
    void send(OfRound whole) {
        for (Person member : committee.members())
            say(
                    member,
                    Rich.lines(faces.lines(whole, member.language())),
                    List.of(),
                    "round:" + whole.round().id() + ":" + whole.held() + "-" + whole.reported());
    }

    private void say(Person member, Rich text, List<Attachment> attached, String key) {
        long address = member.address().orElseThrow();
        outbox.say(
                Letter.notice(address, text, "report").with(attached).once(key + ":at:" + address));
    }
}
