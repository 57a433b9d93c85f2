package vn.nhipcau.calendar;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.calendar.TypedHour.Part;
import vn.nhipcau.calendar.TypedWhen.Wanted;
import vn.nhipcau.calendar.TypedWhen.Wrong;

import java.time.DateTimeException;
import java.time.DayOfWeek;
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

    private @Nullable TypedDay first;
    private @Nullable TypedDay last;
    private @Nullable DayOfWeek weekday;
    private @Nullable DayOfWeek lastWeekday;
    private @Nullable Integer weeks;
    private @Nullable TypedHour begins;
    private @Nullable TypedHour ends;
    private @Nullable Part part;
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
        boolean oneDay = first == last && lastWeekday == null;
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
        var both = TypedHour.span(tokens, position);
        if (both != null && begins == null) {
            begins = both.first();
            ends = both.last();
            until = false;
            position = both.last().next();
            return true;
        }
        var one = TypedHour.at(tokens, position);
        if (one == null) return takesLastHour();
        if (begins == null) begins = one;
        else if (ends == null && until) ends = one;
        else if (othersFollow) return false;
        else tooMuch = true;
        until = false;
        position = one.next();
        return true;
    }

    // 18h-20: a number alone, joined to what goes before.
    private boolean takesLastHour() {
        var token = tokens.at(position);
        var next = tokens.at(position + 1);
        boolean joined =
                until
                        && end == position - 1
                        && tokens.at(position - 1).isDash()
                        && !tokens.at(position - 1).spaced()
                        && !token.spaced();
        if (begins == null || ends != null || !joined || !token.isNumber(2)) return false;
        if (begins.next() != end || (!next.spaced() && next.kind() != Tokens.Kind.END))
            return false;
        ends = new TypedHour(token.number(), 0, null, token.text().startsWith("0"), position + 1);
        position++;
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
        var found = TypedWeekday.at(tokens, position);
        if (found == null) return false;
        if (weekday == null) weekday = found.day();
        else if (lastWeekday == null && wanted == Wanted.DAYS && until) lastWeekday = found.day();
        else if (weekday != found.day()) tooMuch = true;
        position = found.next();
        return true;
    }

    // "tuần sau", "next week": the days of the week are those of that week, from Monday on.
    private boolean takesWeek() {
        if (today == null || (first != null && othersFollow)) return false;
        var found = TypedWeekday.week(tokens, position, weekday != null && first == null);
        if (found == null) return false;
        if (weeks != null) tooMuch = true;
        weeks = found.ahead();
        position = found.next();
        return true;
    }

    private @Nullable LocalDate inTheWeek(@Nullable DayOfWeek day) {
        return today == null || weeks == null || day == null
                ? null
                : today.with(DayOfWeek.MONDAY).plusWeeks(weeks).with(day);
    }

    private boolean takesPart() {
        var found = TypedHour.part(tokens, position);
        // "7h toi 9h": until nine.
        boolean until =
                RangeSign.couldBeEvening(tokens.at(position))
                        && begins != null
                        && TypedHour.at(tokens, position + 1) != null;
        if (found == null || until || (othersFollow && begins != null)) return false;
        if (part != null) tooMuch = true;
        part = found.part();
        position = found.next();
        return true;
    }

    private TypedWhen result(LocalDate earliest) {
        var from = first;
        var to = last;
        LocalDate firstDay = null;
        LocalDate lastDay = null;
        if (wanted.hasDay()) {
            if (from == null || to == null) {
                firstDay = inTheWeek(weekday);
                lastDay = lastWeekday == null ? firstDay : inTheWeek(lastWeekday);
                if (firstDay == null || lastDay == null) return TypedWhen.wrong(noDay());
            } else {
                firstDay = from.dateBefore(to, earliest);
                lastDay = from == to ? firstDay : to.date(firstDay);
                var monday = inTheWeek(DayOfWeek.MONDAY);
                if (monday != null && !firstDay.with(DayOfWeek.MONDAY).equals(monday))
                    tooMuch = true;
            }
        }
        LocalTime firstHour = null;
        LocalTime lastHour = null;
        if (wanted.hasHours()) {
            var hours = begins == null ? null : SpokenHours.of(begins, ends, part);
            if (hours == null) return TypedWhen.wrong(Wrong.NO_HOUR);
            if (hours.wrong() != null) return hours;
            firstHour = hours.begins();
            lastHour = hours.ends();
        }
        if (tooMuch) return TypedWhen.wrong(Wrong.UNREADABLE);
        if (firstDay != null && lastDay != null) {
            if (lastDay.isBefore(firstDay)) return TypedWhen.wrong(Wrong.ENDS_BEFORE_IT_BEGINS);
            if (wanted != Wanted.DAYS && !lastDay.equals(firstDay))
                return TypedWhen.wrong(Wrong.ONE_DAY);
            boolean named = weekday == null || firstDay.getDayOfWeek() == weekday;
            boolean lastNamed = lastWeekday == null || lastDay.getDayOfWeek() == lastWeekday;
            if (!named || !lastNamed) return TypedWhen.wrong(Wrong.OTHER_WEEKDAY);
        }
        return new TypedWhen(firstDay, lastDay, firstHour, lastHour, rest(), null);
    }

    private Wrong noDay() {
        return wanted == Wanted.DAY_AND_HOURS || weekday != null ? Wrong.NO_DAY : Wrong.UNREADABLE;
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
