package vn.nhipcau.meeting.workbook;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.calendar.TypedWhen;
import vn.nhipcau.files.Sheet;
import vn.nhipcau.meeting.MeetingSettings;
import vn.nhipcau.meeting.MeetingStatus;
import vn.nhipcau.meeting.MeetingTime;
import vn.nhipcau.meeting.Meetings;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.meeting.chat.TypedDetails;
import vn.nhipcau.meeting.chat.TypedTime;
import vn.nhipcau.meeting.workbook.RoundReading.Change;
import vn.nhipcau.meeting.workbook.RoundReading.Why;
import vn.nhipcau.meeting.workbook.RoundReading.Wrong;
import vn.nhipcau.meeting.workbook.RoundSheet.Column;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A row of a sheet, compared with the meeting that it is about. */
class RoundRow {
    private final List<Wrong> wrong = new ArrayList<>();
    private final Sheet.Line line;
    private final RoundSheet sheet;
    private final Meetings meetings;
    private final TypedDetails typed;
    private final MeetingSettings settings;
    private final Clock clock;

    RoundRow(
            Sheet.Line line,
            RoundSheet sheet,
            Meetings meetings,
            TypedDetails typed,
            MeetingSettings settings,
            Clock clock) {
        this.line = line;
        this.sheet = sheet;
        this.meetings = meetings;
        this.typed = typed;
        this.settings = settings;
        this.clock = clock;
    }

    /** The cells that are to be corrected. */
    List<Wrong> wrong() {
        return wrong;
    }

    private Sheet.Value at(Column column) {
        return line.at(column.ordinal());
    }

    private void wrong(Column column, Why why) {
        wrong.add(new Wrong(line.number(), column, why));
    }

    /** What would become of the meeting; empty if anything is wrong. */
    Optional<Change> change(long round, Set<Long> seen) {
        for (Column column : Column.values()) {
            if (column == Column.WHO) continue;
            if (at(column).formula()) wrong(column, Why.FORMULA);
            else if (at(column).isError()) wrong(column, Why.ERROR);
        }
        if (!wrong.isEmpty()) return Optional.empty();
        var found = meeting(round, seen);
        if (found.isEmpty()) return Optional.empty();
        var meeting = found.get();
        var change =
                new Change(meeting, time(meeting), place(meeting), link(meeting), seats(meeting));
        // Whoever hides rows does not see what would change there; unchanged they do no harm.
        boolean hides = line.hidden() && !(wrong.isEmpty() && change.isNone());
        if (hides) {
            wrong.clear();
            wrong(Column.ID, Why.HIDDEN);
        }
        return wrong.isEmpty() ? Optional.of(change) : Optional.empty();
    }

    private Optional<VoterMeeting> meeting(long round, Set<Long> seen) {
        String id = at(Column.ID).text();
        var found =
                id.matches("\\d{1,18}")
                        ? meetings.find(Long.parseLong(id))
                        : Optional.<VoterMeeting>empty();
        if (id.isEmpty()) wrong(Column.ID, Why.EMPTY);
        else if (found.isEmpty()) wrong(Column.ID, Why.UNKNOWN);
        else if (!found.get().round().equals(Optional.of(round))) wrong(Column.ID, Why.OTHER_ROUND);
        else if (!sheet.isOpen(found.get())) wrong(Column.ID, Why.OVER);
        else if (!seen.add(found.get().id())) wrong(Column.ID, Why.TWICE);
        return wrong.isEmpty() ? found : Optional.empty();
    }

    private @Nullable MeetingTime time(VoterMeeting meeting) {
        boolean putOff = meeting.status() == MeetingStatus.POSTPONED;
        boolean none =
                at(Column.DAY).isEmpty() && at(Column.FROM).isEmpty() && at(Column.TO).isEmpty();
        if (putOff && none) return null;
        var day = day();
        if (day == null) wrong(Column.DAY, at(Column.DAY).isEmpty() ? Why.EMPTY : Why.NO_DAY);
        var from = hour(Column.FROM);
        if (from == null && at(Column.FROM).isEmpty()) wrong(Column.FROM, Why.EMPTY);
        var to = hour(Column.TO);
        if (day == null || from == null || !wrong.isEmpty()) return null;
        Instant starts = at(day, from);
        Instant ends = to == null ? starts.plus(settings.lasts()) : at(day, to);
        if (!ends.isAfter(starts)) {
            wrong(Column.TO, Why.ENDS_BEFORE);
            return null;
        }
        var time = new MeetingTime(starts, ends);
        if (time.equals(meeting.time()) && !putOff) return null;
        if (!starts.isAfter(clock.instant())) wrong(Column.DAY, Why.PAST);
        if (day.isAfter(LocalDate.now(clock).plusYears(TypedTime.FURTHEST_YEARS)))
            wrong(Column.DAY, Why.TOO_FAR);
        return time;
    }

    private Instant at(LocalDate day, LocalTime hour) {
        return day.atTime(hour).atZone(clock.getZone()).toInstant();
    }

    private @Nullable LocalDate day() {
        var cell = at(Column.DAY);
        return cell.number() != null ? cell.day() : TypedWhen.dayWithYear(cell.text()).orElse(null);
    }

    private @Nullable LocalTime hour(Column column) {
        var cell = at(column);
        if (cell.isEmpty()) return null;
        if (cell.number() != null) {
            var hour = cell.time();
            if (hour == null) wrong(column, Why.NO_HOUR);
            return hour;
        }
        var typed = TypedWhen.read(cell.text(), TypedWhen.Wanted.HOUR, LocalDate.EPOCH);
        boolean half = typed.wrong() == TypedWhen.Wrong.WHICH_HALF;
        if (typed.begins() == null || typed.ends() != null)
            wrong(column, half ? Why.WHICH_HALF : Why.NO_HOUR);
        return typed.begins();
    }

    private @Nullable String place(VoterMeeting meeting) {
        String place = TypedDetails.oneLine(at(Column.PLACE).text());
        if (isAsItIs(place, meeting.place())) return null;
        if (!TypedDetails.isPlace(place)) wrong(Column.PLACE, Why.NO_PLACE);
        return place;
    }

    private @Nullable String link(VoterMeeting meeting) {
        String words = at(Column.LINK).text();
        if (isAsItIs(words, meeting.link())) return null;
        var link = typed.link(words);
        if (link.isEmpty()) wrong(Column.LINK, Why.NO_LINK);
        return link.orElse(null);
    }

    private static boolean isAsItIs(String typed, Optional<String> now) {
        return typed.isEmpty() || now.equals(Optional.of(typed));
    }

    private @Nullable Integer seats(VoterMeeting meeting) {
        String words = at(Column.SEATS).text();
        if (words.isEmpty()) return null;
        var seats = typed.number(words, TypedDetails.MOST_SEATS);
        if (seats.isEmpty()) wrong(Column.SEATS, Why.NO_NUMBER);
        return seats.filter(most -> !Objects.equals(most, meeting.capacity().orElse(0)))
                .orElse(null);
    }
}
