package vn.nhipcau.meeting.workbook;

import org.springframework.stereotype.Component;

import vn.nhipcau.files.Sheet;
import vn.nhipcau.meeting.MeetingSettings;
import vn.nhipcau.meeting.Meetings;
import vn.nhipcau.meeting.chat.TypedDetails;
import vn.nhipcau.meeting.workbook.RoundReading.Change;
import vn.nhipcau.meeting.workbook.RoundReading.Wrong;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/** Compares the rows of a sheet with the meetings of a round. An empty cell changes nothing. */
@Component
public class RoundRows {
    private final RoundSheet sheet;
    private final Meetings meetings;
    private final TypedDetails typed;
    private final MeetingSettings settings;
    private final Clock clock;

    RoundRows(
            RoundSheet sheet,
            Meetings meetings,
            TypedDetails typed,
            MeetingSettings settings,
            Clock clock) {
        this.sheet = sheet;
        this.meetings = meetings;
        this.typed = typed;
        this.settings = settings;
        this.clock = clock;
    }

    /** Compares all rows with what is now. */
    public RoundReading compare(List<Sheet.Line> lines, long round) {
        var changes = new ArrayList<Change>();
        var wrong = new ArrayList<Wrong>();
        var seen = new HashSet<Long>();
        for (Sheet.Line line : lines) {
            var row = new RoundRow(line, sheet, meetings, typed, settings, clock);
            row.change(round, seen).filter(change -> !change.isNone()).ifPresent(changes::add);
            wrong.addAll(row.wrong());
        }
        changes.sort(Comparator.comparingLong(change -> change.meeting().id()));
        return new RoundReading(changes, wrong);
    }
}
