package vn.nhipcau.meeting.chat;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.nhipcau.calendar.TypedWhen;
import vn.nhipcau.files.Sheet;
import vn.nhipcau.meeting.MeetingSettings;
import vn.nhipcau.meeting.MeetingStatus;
import vn.nhipcau.meeting.MeetingTime;
import vn.nhipcau.meeting.Meetings;
import vn.nhipcau.meeting.VoterMeeting;
import vn.nhipcau.meeting.chat.RoundSheet.Column;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Compares the rows of a sheet with the meetings of a round. An empty cell changes nothing. */
@Component
class RoundRows {
    /** Why a row cannot be taken over. The texts say each as {@code meeting.workbook.wrong.<X>}. */
    enum Why {
        FORMULA,
        ERROR,
        HIDDEN,
        EMPTY,
        UNKNOWN,
        OTHER_ROUND,
        OVER,
        TWICE,
        NO_DAY,
        NO_HOUR,
        WHICH_HALF,
        PAST,
        TOO_FAR,
        ENDS_BEFORE,
        NO_PLACE,
        NO_LINK,
        NO_NUMBER
    }

    /** A cell that is to be corrected. */
    record Wrong(int row, Column column, Why why) {}

    /**
     * What becomes of a meeting; null is what stays as it is.
     *
     * @param seats 0 for no limit
     */
    record Change(
            VoterMeeting meeting,
            @Nullable MeetingTime time,
            @Nullable String place,
            @Nullable String link,
            @Nullable Integer seats) {
        boolean isNone() {
            return time == null && place == null && link == null && seats == null;
        }

        /** Whether everybody knows something else, and will be told. */
        boolean isTold() {
            boolean heard = time != null || place != null || link != null;
            return heard && meeting.status().isPublic();
        }
    }

    /** What a sheet would change, in the order of the meetings' ids, or why it cannot. */
    record Reading(List<Change> changes, List<Wrong> wrong) {
        boolean changesNothing() {
            return wrong.isEmpty() && changes.isEmpty();
        }

        List<VoterMeeting> told() {
            return changes.stream().filter(Change::isTold).map(Change::meeting).toList();
        }
    }

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
    Reading compare(List<Sheet.Line> lines, long round) {
        var changes = new ArrayList<Change>();
        var wrong = new ArrayList<Wrong>();
        var seen = new HashSet<Long>();
        for (Sheet.Line line : lines) {
            var row = new Row(line);
            row.change(round, seen).filter(change -> !change.isNone()).ifPresent(changes::add);
            wrong.addAll(row.wrong);
        }
        changes.sort(Comparator.comparingLong(change -> change.meeting().id()));
        return new Reading(changes, wrong);
    }

    private class Row {
        final List<Wrong> wrong = new ArrayList<>();
        private final Sheet.Line line;

        Row(Sheet.Line line) {
            this.line = line;
        }

        private Sheet.Value at(Column column) {
            return line.at(column.ordinal());
        }

        private void wrong(Column column, Why why) {
            wrong.add(new Wrong(line.number(), column, why));
        }

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
                    new Change(
                            meeting, time(meeting), place(meeting), link(meeting), seats(meeting));
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
            else if (!found.get().round().equals(Optional.of(round)))
                wrong(Column.ID, Why.OTHER_ROUND);
            else if (!sheet.isOpen(found.get())) wrong(Column.ID, Why.OVER);
            else if (!seen.add(found.get().id())) wrong(Column.ID, Why.TWICE);
            return wrong.isEmpty() ? found : Optional.empty();
        }

        private @Nullable MeetingTime time(VoterMeeting meeting) {
            boolean putOff = meeting.status() == MeetingStatus.POSTPONED;
            boolean none =
                    at(Column.DAY).isEmpty()
                            && at(Column.FROM).isEmpty()
                            && at(Column.TO).isEmpty();
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
            return cell.number() != null
                    ? cell.day()
                    : TypedWhen.dayWithYear(cell.text()).orElse(null);
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
            String place = TypedFields.oneLine(at(Column.PLACE).text());
            if (isAsItIs(place, meeting.place())) return null;
            if (!TypedFields.isPlace(place)) wrong(Column.PLACE, Why.NO_PLACE);
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
            var seats = typed.number(words, TypedFields.MOST_SEATS);
            if (seats.isEmpty()) wrong(Column.SEATS, Why.NO_NUMBER);
            return seats.filter(most -> !Objects.equals(most, meeting.capacity().orElse(0)))
                    .orElse(null);
        }
    }
}
