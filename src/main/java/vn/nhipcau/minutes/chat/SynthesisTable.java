package vn.nhipcau.minutes.chat;

import org.springframework.stereotype.Component;

import vn.nhipcau.council.Sessions;
import vn.nhipcau.meeting.Meetings;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.meeting.VoterMeetingRound;
import vn.nhipcau.meeting.chat.MeetingWords;
import vn.nhipcau.minutes.Remark;
import vn.nhipcau.minutes.Synthesis.OfMeeting;
import vn.nhipcau.petition.Petition;
import vn.nhipcau.petition.PetitionRegister.Line;
import vn.nhipcau.petition.PetitionTable;
import vn.nhipcau.petition.PetitionTable.Column;
import vn.nhipcau.petition.Redacted;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Texts;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;

/** The synthesis of a meeting as a table with one line for each remark. */
@Component
class SynthesisTable {
    private final PetitionTable table;
    private final Meetings meetings;
    private final MeetingWords words;
    private final Sessions sessions;
    private final Texts texts;

    SynthesisTable(
            PetitionTable table,
            Meetings meetings,
            MeetingWords words,
            Sessions sessions,
            Texts texts) {
        this.table = table;
        this.meetings = meetings;
        this.words = words;
        this.sessions = sessions;
        this.texts = texts;
    }

    byte[] of(OfMeeting synthesis, String title, Language language) {
        var meeting = synthesis.meeting();
        var lines = new ArrayList<Map<Column, String>>();
        for (Line line : synthesis.petitions()) lines.add(cells(line, meeting, language));
        for (Remark remark : synthesis.answered()) lines.add(cells(remark, meeting, language));
        for (var cells : lines) {
            cells.put(Column.TIMES, "1");
            cells.put(Column.SESSION, session(meeting, language));
        }
        return table.of(
                texts.words(language, "minutes.sheet"),
                title,
                EnumSet.allOf(Column.class),
                lines,
                language);
    }

    // Said at the meeting, or sent to it in advance.
    private Map<Column, String> cells(Line line, VoterMeeting meeting, Language language) {
        var cells = table.cells(line, language);
        cells.put(Column.SAID, said(line.said(), language));
        cells.put(
                Column.SOURCE,
                line.source() == Petition.Source.MEETING
                        ? words.kind(meeting, language)
                        : texts.words(language, "minutes.source.before"));
        return cells;
    }

    // Answered on the spot: it became no petition.
    private Map<Column, String> cells(Remark remark, VoterMeeting meeting, Language language) {
        String held = table.day(meeting.time().starts());
        var cells = new EnumMap<Column, String>(Column.class);
        cells.put(Column.SAID, said(Redacted.text(remark.said()), language));
        cells.put(Column.SOURCE, words.kind(meeting, language));
        remark.ward().ifPresent(ward -> cells.put(Column.WARD, table.ward(ward, language)));
        remark.area().ifPresent(area -> cells.put(Column.AREA, table.area(area, language)));
        cells.put(Column.RECEIVED, held);
        cells.put(Column.ANSWERED, held);
        cells.put(Column.ANSWER, Redacted.text(remark.answer()));
        cells.put(Column.OUTCOME, texts.words(language, "minutes.answered"));
        return cells;
    }

    private String said(String words, Language language) {
        return words.isEmpty() ? texts.words(language, "minutes.noWords") : words;
    }

    private String session(VoterMeeting meeting, Language language) {
        return meeting.round()
                .map(meetings::round)
                .map(VoterMeetingRound::session)
                .map(id -> sessions.get(id).name().in(language))
                .orElse("");
    }
}
