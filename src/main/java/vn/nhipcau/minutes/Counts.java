package vn.nhipcau.minutes;

/**
 * A meeting, or several, in numbers.
 *
 * @param attended voters who came
 * @param speakers how many spoke
 * @param remarks what they said, all in all
 * @param answered remarks that were answered on the spot
 * @param forwarded remarks that became petitions, or are about to
 */
public record Counts(int attended, int speakers, int remarks, int answered, int forwarded) {
    /** Nothing yet. */
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    /** Both together. */
    public Counts plus(Counts more) {
        return new Counts(
                attended + more.attended,
                speakers + more.speakers,
                remarks + more.remarks,
                answered + more.answered,
                forwarded + more.forwarded);
    }
}
