package vn.nhipcau.calendar;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.calendar.TypedWhen.Wanted;
import vn.nhipcau.calendar.TypedWhen.Wrong;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;

/** Goes through a text once and notes which days and hours stand in it. */
class WhenReader {
    private static final Set<String> FILLERS =
            Set.of("ngay", "luc", "vao", "hoi", "tu", "buoi", "on", "at", "from");
    private static final Set<String> FROM = Set.of("tu", "from");
    private static final Set<String> SEPARATORS = Set.of(",", ";", ".", "(", ")", "|");
    private static final Set<String> BEFORE_OTHERS = Set.of(",", ";", ".", ")", "|", ":");
    // Before a place: "… tại Trụ sở".
    private static final Set<String> WHERE = Set.of("tai", "o", "at", "in");

    private final Tokens tokens;
    private final Wanted wanted;
    private final boolean othersFollow;
    private final @Nullable LocalDate today;
    private final SaidWeekdays weekdays;
    private final SaidHours hours;

    private @Nullable TypedDay first;
    private @Nullable TypedDay last;
    private boolean tooMuch;
    private boolean until;
    private int untilAt = -1;
    private boolean fromSome;
    private boolean dayBefore;
    private int position;
    private int end;

    WhenReader(Tokens tokens, Wanted wanted, boolean othersFollow, @Nullable LocalDate today) {
        this.tokens = tokens;
        this.wanted = wanted;
        this.othersFollow = othersFollow;
        this.today = today;
        weekdays = new SaidWeekdays(tokens, today);
        hours = new SaidHours(tokens, othersFollow);
    }

    TypedWhen read(LocalDate earliest) {
        while (position < tokens.size()) {
            if (take()) end = position;
            else if (pass()) position++;
            else if (othersFollow) break;
            else {
                tooMuch = true;
                position++;
            }
        }
        // "9/12 đến", "từ 9/12": until when?
        boolean oneDay = first == last && !weekdays.haveLast();
        if (!othersFollow && (untilAt >= end || (fromSome && oneDay && wanted == Wanted.DAYS)))
            tooMuch = true;
        try {
            return result(earliest);
        } catch (DateTimeException noSuchDay) {
            return TypedWhen.wrong(Wrong.NO_SUCH_DAY);
        }
    }

    // What says nothing by itself.
    private boolean pass() {
        var token = tokens.at(position);
        if (RangeSign.after(tokens, position) > position) {
            until = true;
            untilAt = position;
            return true;
        }
        fromSome |= token.isWord(FROM);
        return token.isWord(FILLERS)
                || (token.kind() == Tokens.Kind.SIGN && SEPARATORS.contains(token.text()));
    }

    private boolean take() {
        boolean afterDay = dayBefore;
        dayBefore = false;
        if (wanted.hasHours() && takesHours()) return true;
        if (wanted.hasDay()
                && (takesWeek() || takesRelativeDay() || takesDays() || takesWeekday(afterDay)))
            return true;
        return wanted.hasHours() && takesPart();
    }

    private boolean takesHours() {
        int next = hours.take(position, until, end);
        if (next == position) return false;
        until = false;
        position = next;
        return true;
    }

    private boolean takesRelativeDay() {
        if (today == null || (first != null && othersFollow)) return false;
        var found = RelativeDay.at(tokens, position, !othersFollow, today);
        if (found == null) return false;
        var date = found.date();
        if (first == null) {
            first =
                    new TypedDay(
                            date.getDayOfMonth(),
                            date.getMonthValue(),
                            date.getYear(),
                            found.next());
            last = first;
        } else tooMuch = true;
        position = found.next();
        dayBefore = true;
        return true;
    }

    private boolean takesDays() {
        boolean many = wanted == Wanted.DAYS;
        if (first != null && othersFollow) return false;
        var span = TypedDay.span(tokens, position, many);
        var from = span == null ? TypedDay.at(tokens, position, !many) : span.first();
        if (from == null) return false;
        var to = span == null ? from : span.last();
        boolean same =
                first != null
                        && first.day() == to.day()
                        && first.month() == to.month()
                        && to == from;
        // Thứ Tư 9/12 - thứ Sáu 11/12
        boolean ends = many && until && first == last && to == from;
        // "Đến 11/12": from when?
        if (ends && first == null && !tokens.at(untilAt).isDash()) tooMuch = true;
        if (first == null) first = from;
        else if (!same && !ends) tooMuch = true;
        if (last == null || ends) last = to;
        if (ends) until = false;
        position = to.next();
        dayBefore = true;
        return true;
    }

    private boolean takesWeekday(boolean afterDay) {
        // "CN" after an hour is more often a branch of a bank than a Sunday.
        if (othersFollow && first != null && !afterDay) return false;
        int next = weekdays.takeDay(position, wanted == Wanted.DAYS && until);
        if (next == position) return false;
        position = next;
        return true;
    }

    private boolean takesWeek() {
        if (first != null && othersFollow) return false;
        int next = weekdays.takeWeek(position, first != null);
        if (next == position) return false;
        position = next;
        return true;
    }

    private boolean takesPart() {
        int next = hours.takePart(position);
        if (next == position) return false;
        position = next;
        return true;
    }

    private TypedWhen result(LocalDate earliest) {
        var from = first;
        var to = last;
        LocalDate firstDay = null;
        LocalDate lastDay = null;
        if (wanted.hasDay()) {
            if (from == null || to == null) {
                firstDay = weekdays.firstDate();
                lastDay = weekdays.lastDate();
                if (firstDay == null || lastDay == null) return TypedWhen.wrong(noDay());
            } else {
                firstDay = from.dateBefore(to, earliest);
                lastDay = from == to ? firstDay : to.date(firstDay);
                if (!weekdays.areInTheWeekOf(firstDay)) tooMuch = true;
            }
        }
        LocalTime firstHour = null;
        LocalTime lastHour = null;
        if (wanted.hasHours()) {
            var read = hours.read();
            if (read == null) return TypedWhen.wrong(Wrong.NO_HOUR);
            if (read.wrong() != null) return read;
            firstHour = read.begins();
            lastHour = read.ends();
        }
        if (tooMuch || weekdays.areTooMany() || hours.areTooMany())
            return TypedWhen.wrong(Wrong.UNREADABLE);
        if (firstDay != null && lastDay != null) {
            if (lastDay.isBefore(firstDay)) return TypedWhen.wrong(Wrong.ENDS_BEFORE_IT_BEGINS);
            if (wanted != Wanted.DAYS && !lastDay.equals(firstDay))
                return TypedWhen.wrong(Wrong.ONE_DAY);
            if (!weekdays.fit(firstDay, lastDay)) return TypedWhen.wrong(Wrong.OTHER_WEEKDAY);
        }
        return new TypedWhen(firstDay, lastDay, firstHour, lastHour, rest(), null);
    }

    private Wrong noDay() {
        return wanted == Wanted.DAY_AND_HOURS || weekdays.any() ? Wrong.NO_DAY : Wrong.UNREADABLE;
    }

    // From what was last understood on, without what led to it.
    private String rest() {
        if (!othersFollow) return "";
        int at = end;
        while (tokens.at(at).isDash()
                || (tokens.at(at).kind() == Tokens.Kind.SIGN
                        && BEFORE_OTHERS.contains(tokens.at(at).text()))) at++;
        boolean where = at + 1 < tokens.size() && tokens.at(at).isWord(WHERE);
        return tokens.from(where ? at + 1 : at);
    }
}
