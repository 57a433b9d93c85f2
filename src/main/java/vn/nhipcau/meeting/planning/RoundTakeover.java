package vn.nhipcau.meeting.planning;

import org.springframework.stereotype.Component;

import vn.nhipcau.files.Sheet.Unreadable;
import vn.nhipcau.meeting.Arrangements;
import vn.nhipcau.meeting.Meetings;
import vn.nhipcau.meeting.Notices;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.meeting.chat.SeatNotices;
import vn.nhipcau.meeting.workbook.RoundReading;
import vn.nhipcau.meeting.workbook.RoundReading.Change;
import vn.nhipcau.meeting.workbook.RoundRows;
import vn.nhipcau.meeting.workbook.RoundWorkbooks;
import vn.nhipcau.meeting.workbook.RoundWorkbooks.Sent;

/** Takes over what a workbook says of the meetings of a round, in the caller's transaction. */
@Component
class RoundTakeover {
    private final RoundWorkbooks workbooks;
    private final RoundRows rows;
    private final Meetings meetings;
    private final Arrangements arrangements;
    private final Notices notices;
    private final SeatNotices seated;

    RoundTakeover(
            RoundWorkbooks workbooks,
            RoundRows rows,
            Meetings meetings,
            Arrangements arrangements,
            Notices notices,
            SeatNotices seated) {
        this.workbooks = workbooks;
        this.rows = rows;
        this.meetings = meetings;
        this.arrangements = arrangements;
        this.notices = notices;
        this.seated = seated;
    }

    /**
     * Reads it and compares it with the round. Nobody changes a meeting between its row's being
     * checked and taken over: all are locked, in the order of their ids and before the first one
     * brings the round's lock along.
     *
     * @throws Unreadable if it is no such workbook
     */
    RoundReading read(Sent sent) {
        var lines = workbooks.rows(sent);
        meetings.of(meetings.round(sent.round())).stream()
                .map(VoterMeeting::id)
                .sorted()
                .forEach(meetings::lock);
        return rows.compare(lines, sent.round());
    }

    /** Changes what it changes; the workbook is done with. */
    void carryOut(Sent sent, RoundReading reading) {
        for (Change change : reading.changes()) {
            carryOut(change);
            notices.doneBy(change.meeting().id(), sent.person());
        }
        workbooks.forget(sent.file());
    }

    private void carryOut(Change change) {
        long id = change.meeting().id();
        if (change.time() != null) arrangements.setTime(id, change.time());
        if (change.place() != null) arrangements.setPlace(id, change.place(), null);
        if (change.link() != null) arrangements.setLink(id, change.link());
        if (change.seats() == null) return;
        var now = arrangements.setCapacity(id, change.seats() == 0 ? null : change.seats());
        seated.tell(change.meeting(), now);
    }
}
