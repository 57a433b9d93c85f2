package vn.nhipcau.minutes.chat;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.nhipcau.meeting.Meetings;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.minutes.Minutes;
import vn.nhipcau.minutes.Minutes.State;
import vn.nhipcau.minutes.MinutesBook;
import vn.nhipcau.minutes.RemarkFiling;
import vn.nhipcau.minutes.Synthesis;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.people.People;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.PetitionRegister.Line;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.RichText;
import vn.nhipcau.shared.Texts;

import java.util.ArrayList;

/**
 * What follows once minutes are confirmed, step by step: petitions, thanks, the synthesis. Each
 * step holds the meeting's lock and commits with the note that it was done, so it can be broken off
 * anywhere and goes on from there.
 */
@Component
class MinutesFollowUp {
    private final Meetings meetings;
    private final MinutesBook book;
    private final RemarkFiling filing;
    private final Thanks thanks;
    private final Synthesis synthesis;
    private final SynthesisCards synthesisCards;
    private final SynthesisView views;
    private final People people;
    private final Outbox outbox;
    private final Texts texts;

    MinutesFollowUp(
            Meetings meetings,
            MinutesBook book,
            RemarkFiling filing,
            Thanks thanks,
            Synthesis synthesis,
            SynthesisCards synthesisCards,
            SynthesisView views,
            People people,
            Outbox outbox,
            Texts texts) {
        this.meetings = meetings;
        this.book = book;
        this.filing = filing;
        this.thanks = thanks;
        this.synthesis = synthesis;
        this.synthesisCards = synthesisCards;
        this.views = views;
        this.people = people;
        this.outbox = outbox;
        this.texts = texts;
    }

    /** Does the next for a meeting, if anything is left to do. */
    @Transactional
    public void step(long id) {
        var meeting = meetings.lock(id);
        var minutes = book.get(id);
        switch (minutes.state()) {
            case OPEN, DONE -> {}
            case CONFIRMED -> {
                if (filing.next(meeting, minutes)) return;
                book.becomes(meeting, State.FILED);
                tellCodes(meeting, minutes);
            }
            case FILED -> {
                if (thanks.next(meeting, minutes)) return;
                book.becomes(meeting, State.DONE);
                synthesisCards.bring(meeting);
            }
        }
    }

    // Which remark became which petition, for whoever confirmed the minutes.
    private void tellCodes(VoterMeeting meeting, Minutes minutes) {
        Long by = minutes.confirmedBy();
        var person = by == null ? null : people.find(by).orElse(null);
        if (person == null || person.address().isEmpty()) return;
        var filed =
                synthesis.of(meeting).petitions().stream()
                        .filter(line -> line.source() == Petition.Source.MEETING)
                        .toList();
        if (filed.isEmpty()) return;
        var language = person.language();
        var lines = new ArrayList<RichText>();
        lines.add(texts.say(language, "minutes.filed", filed.size()));
        for (Line line : filed) lines.add(line(line, language));
        outbox.say(
                Letter.notice(
                                person.address().orElseThrow(),
                                RichText.lines(lines),
                                Minutes.reference(meeting.id()))
                        .once("minutes:" + meeting.id() + ":filed"));
    }

    private RichText line(Line line, Language language) {
        return texts.say(
                language,
                "minutes.filed.line",
                line.code(),
                views.area(line, language),
                views.unit(line, language));
    }
}
