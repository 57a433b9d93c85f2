package vn.nhipcau.calendar;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.calendar.TypedHour.Part;

/** The hours that a text names, and the part of the day that it says they are in. */
class SaidHours {
    private final Tokens tokens;
    private final boolean othersFollow;

    private @Nullable TypedHour begins;
    private @Nullable TypedHour ends;
    private @Nullable Part part;
    private boolean tooMany;

    SaidHours(Tokens tokens, boolean othersFollow) {
        this.tokens = tokens;
        this.othersFollow = othersFollow;
    }

    /**
     * Notes the hours at this position.
     *
     * @param until whether a second one would be the end
     * @param end the position after what was last understood
     * @return the position after them; the same position if none is taken
     */
    int take(int position, boolean until, int end) {
        var both = TypedHour.span(tokens, position);
        if (both != null && begins == null) {
            begins = both.first();
            ends = both.last();
            return both.last().next();
        }
        var one = TypedHour.at(tokens, position);
        if (one == null) return takeLast(position, until, end);
        if (begins == null) begins = one;
        else if (ends == null && until) ends = one;
        else if (othersFollow) return position;
        else tooMany = true;
        return one.next();
    }

    // 18h-20: a number alone, joined to what goes before.
    private int takeLast(int position, boolean until, int end) {
        var token = tokens.at(position);
        var next = tokens.at(position + 1);
        boolean joined =
                until
                        && end == position - 1
                        && tokens.at(position - 1).isDash()
                        && !tokens.at(position - 1).spaced()
                        && !token.spaced();
        if (begins == null || ends != null || !joined || !token.isNumber(2)) return position;
        if (begins.next() != end || (!next.spaced() && next.kind() != Tokens.Kind.END))
            return position;
        ends = new TypedHour(token.number(), 0, null, token.text().startsWith("0"), position + 1);
        return position + 1;
    }

    /**
     * Notes the part of the day at this position.
     *
     * @return the position after it; the same position if none is taken
     */
    int takePart(int position) {
        var found = TypedHour.part(tokens, position);
        // "7h toi 9h": until nine.
        boolean until =
                RangeSign.couldBeEvening(tokens.at(position))
                        && begins != null
                        && TypedHour.at(tokens, position + 1) != null;
        if (found == null || until || (othersFollow && begins != null)) return position;
        if (part != null) tooMany = true;
        part = found.part();
        return found.next();
    }

    /** Whether more was said than two hours and one part of the day. */
    boolean areTooMany() {
        return tooMany;
    }

    /** From when until when; null if no hour was named. */
    @Nullable TypedWhen read() {
        return begins == null ? null : SpokenHours.of(begins, ends, part);
    }
}
