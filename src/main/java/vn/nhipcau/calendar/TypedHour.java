package vn.nhipcau.calendar;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.calendar.Tokens.Token;

import java.time.LocalTime;
import java.util.Set;

/**
 * An hour as it stands in a text: {@code 18:00}, {@code 18h30}, {@code 6 giờ rưỡi chiều}, {@code
 * 6:00 PM}.
 *
 * @param part of the day, if that was typed with it
 * @param exact whether it was typed as on a clock of 24 hours, such as {@code 02:00}
 * @param next the position after it
 */
record TypedHour(int hour, int minute, @Nullable Part part, boolean exact, int next) {
    private static final Set<String> UNITS = Set.of("h", "g", "gio", "hrs", "hours");
    private static final Set<String> LONG_UNITS = Set.of("gio", "hrs", "hours");
    private static final Set<String> MINUTES = Set.of("phut", "p", "ph", "min", "minutes");
    private static final int NONE = -1;
    private static final int LATEST_UNCLEAR = 5;

    /** A part of the day, by which the twelve hours of a common clock are told apart. */
    enum Part {
        MORNING,
        NOON,
        AFTERNOON,
        EVENING,
        NIGHT,
        AM,
        PM;

        /** The hour from 0 to 23 that is meant; -1 if there is none, such as 9 at noon. */
        int of(int hour) {
            return switch (this) {
                case MORNING -> hour < 12 ? hour : NONE;
                case NOON ->
                        hour >= 10 && hour <= 14 ? hour : hour == 1 || hour == 2 ? hour + 12 : NONE;
                case AFTERNOON ->
                        hour >= 12 && hour <= 19 ? hour : hour >= 1 && hour <= 7 ? hour + 12 : NONE;
                case EVENING -> hour >= 17 ? hour : hour >= 5 && hour < 12 ? hour + 12 : NONE;
                case NIGHT ->
                        hour >= 19 || hour <= 4 ? hour : hour >= 7 && hour < 12 ? hour + 12 : NONE;
                case AM -> hour == 12 ? 0 : hour < 12 ? hour : NONE;
                case PM -> hour == 0 ? NONE : hour < 12 ? hour + 12 : hour;
            };
        }
    }

    /** A part of the day in a text, and the position after it. */
    record PartAt(Part part, int next) {}

    /** The hour at this position; null if none stands there. */
    static @Nullable TypedHour at(Tokens tokens, int at) {
        var number = tokens.at(at);
        var sign = tokens.at(at + 1);
        if (number.isWord("noon")) return new TypedHour(12, 0, null, true, at + 1);
        if (!number.isNumber(2)) return null;
        boolean zero = number.text().startsWith("0");
        var onTheClock = tokens.at(at + 2);
        if (sign.isSign(":") && onTheClock.kind() == Tokens.Kind.NUMBER)
            return withPart(
                    tokens,
                    number.number(),
                    onTheClock.text().length() == 2 ? onTheClock.number() : NONE,
                    zero,
                    afterSeconds(tokens, at + 3));
        boolean pointed = isPointed(number, sign, onTheClock);
        if (pointed && (onTheClock.number() > 12 || halfOfDay(tokens, at + 3) != null))
            return withPart(tokens, number.number(), onTheClock.number(), zero, at + 3);
        if (sign.isWord(UNITS)) return withMinutes(tokens, number.number(), zero, at + 2);
        if (sign.isWord("o") && tokens.at(at + 3).isWord("clock"))
            return withPart(tokens, number.number(), 0, zero, at + 4);
        if (isHalf(tokens.at(at + 1))) return withPart(tokens, number.number(), 30, zero, at + 2);
        var part = halfOfDay(tokens, at + 1);
        return part == null ? null : new TypedHour(number.number(), 0, part.part, zero, part.next);
    }

    // 18.30, of which no month has the number, or 6.00 pm.
    private static boolean isPointed(Token hour, Token sign, Token minutes) {
        return sign.isSign(".")
                && !sign.spaced()
                && !minutes.spaced()
                && minutes.isNumber(2)
                && minutes.text().length() == 2
                && minutes.number() < 60
                && hour.number() < 24;
    }

    private static int afterSeconds(Tokens tokens, int at) {
        boolean seconds = tokens.at(at).isSign(":") && tokens.at(at + 1).text().equals("00");
        return seconds ? at + 2 : at;
    }

    private static boolean isHalf(Token token) {
        return token.isWord("ruoi");
    }

    private static TypedHour withMinutes(Tokens tokens, int hour, boolean zero, int at) {
        var token = tokens.at(at);
        if (isHalf(token)) return withPart(tokens, hour, 30, zero, at + 1);
        if (token.isWord("kem") && tokens.at(at + 1).isNumber(2)) {
            int before = tokens.at(at + 1).number();
            int next = tokens.at(at + 2).isWord(MINUTES) ? at + 3 : at + 2;
            boolean sensible = before > 0 && before < 60 && hour > 0;
            return withPart(tokens, hour - 1, sensible ? 60 - before : NONE, zero, next);
        }
        if (!token.isNumber(2)) return withPart(tokens, hour, 0, zero, at);
        boolean named = tokens.at(at + 1).isWord(MINUTES);
        // "8h 30 Trần Phú" begins at eight; "8 giờ 30" does not.
        boolean apart =
                (token.spaced() && !named && !tokens.at(at - 1).isWord(LONG_UNITS))
                        || (token.spaced() && isDayOrHour(tokens, at));
        if (apart) return withPart(tokens, hour, 0, zero, at);
        return withPart(tokens, hour, token.number(), zero, named ? at + 2 : at + 1);
    }

    private static boolean isDayOrHour(Tokens tokens, int at) {
        var sign = tokens.at(at + 1);
        if (sign.isWord(UNITS) || sign.isSign("/") || sign.isSign(".") || sign.isSign(":"))
            return true;
        var day = TypedDay.at(tokens, at, true);
        return day != null
                && day.month() <= 12
                && !tokens.at(day.next()).isWord(UNITS)
                && !tokens.at(day.next()).isSign(":");
    }

    private static TypedHour withPart(Tokens tokens, int hour, int minute, boolean zero, int next) {
        var half = halfOfDay(tokens, next);
        if (half != null) return new TypedHour(hour, minute, half.part, zero, half.next);
        var part = part(tokens, next);
        // "7h toi 9h": until nine; "7h toi 5/12": in the evening.
        boolean until =
                RangeSign.couldBeEvening(tokens.at(next)) && TypedHour.at(tokens, next + 1) != null;
        return part == null || until
                ? new TypedHour(hour, minute, null, zero, next)
                : new TypedHour(hour, minute, part.part, zero, part.next);
    }

    // AM and PM, which may stand without any unit.
    private static @Nullable PartAt halfOfDay(Tokens tokens, int at) {
        var token = tokens.at(at);
        boolean dotted = tokens.at(at + 1).isSign(".") && tokens.at(at + 2).isWord("m");
        int next = dotted && tokens.at(at + 3).isSign(".") ? at + 4 : at + 3;
        if (token.isWord("am")) return new PartAt(Part.AM, at + 1);
        if (token.isWord("pm")) return new PartAt(Part.PM, at + 1);
        if (token.isWord("a") && dotted) return new PartAt(Part.AM, next);
        if (token.isWord("p") && dotted) return new PartAt(Part.PM, next);
        return null;
    }

    /** The part of the day at this position; null if none stands there. */
    static @Nullable PartAt part(Tokens tokens, int position) {
        int at = position;
        if (tokens.at(at).isWord("buoi")) at++;
        if (tokens.at(at).isWord("in") && tokens.at(at + 1).isWord("the")) at += 2;
        if (tokens.at(at).isWord("at") && tokens.at(at + 1).isWord("night")) at++;
        var token = tokens.at(at);
        if (token.kind() != Tokens.Kind.WORD || token.raw().equals(RangeSign.UNTIL)) return null;
        var part =
                switch (token.text()) {
                    case "sang", "morning" -> Part.MORNING;
                    case "trua" -> Part.NOON;
                    case "chieu", "afternoon" -> Part.AFTERNOON;
                    case "toi", "evening" -> Part.EVENING;
                    case "dem", "night" -> Part.NIGHT;
                    default -> null;
                };
        return part == null ? null : new PartAt(part, at + 1);
    }

    /** From when until when, as two hours in a text say it together. */
    record Span(TypedHour first, TypedHour last) {}

    /**
     * Two hours at this position, of which the first may be a number alone: {@code 18-20h}; null if
     * no two stand there.
     */
    static @Nullable Span span(Tokens tokens, int at) {
        var number = tokens.at(at);
        int to = RangeSign.after(tokens, at + 1);
        if (!number.isNumber(2) || to == at + 1) return null;
        var last = at(tokens, to);
        if (last == null) return null;
        return new Span(
                new TypedHour(number.number(), 0, null, number.text().startsWith("0"), to), last);
    }

    /** This hour if it is meant in a part of the day; null if there is none such. */
    @Nullable LocalTime in(@Nullable Part of) {
        int meant = of == null ? hour : of.of(hour);
        boolean sensible = meant >= 0 && meant < 24 && minute >= 0 && minute < 60;
        return sensible ? LocalTime.of(meant, minute) : null;
    }

    /** Whether nobody can know if it is in the night or in the afternoon. */
    boolean isUnclear() {
        return part == null && !exact && hour >= 1 && hour <= LATEST_UNCLEAR;
    }
}
