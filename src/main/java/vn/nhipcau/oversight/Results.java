package vn.nhipcau.oversight;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.council.Constituency;
import vn.nhipcau.petition.PetitionRegister.Line;
import vn.nhipcau.petition.PetitionStatus;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What became of the petitions of a constituency, counted at one moment.
 *
 * @param of the constituency; null for the whole council
 * @param at when it was counted
 * @param since the first day of the time that it covers
 * @param last the last round of voter meetings; null if there was none
 * @param ahead the meeting for which it is handed out; null if somebody just wants to know
 * @param lines those received since then, and of before those that were open then or are promised
 */
record Results(
        @Nullable Constituency of,
        ZonedDateTime at,
        LocalDate since,
        @Nullable LastRound last,
        @Nullable Ahead ahead,
        List<Line> lines) {

    /**
     * The last round of voter meetings.
     *
     * @param until the last day on which a petition that was received belongs to it
     * @param petitions ids of those that were brought forward in it, whenever they were received
     */
    record LastRound(LocalDate until, Set<Long> petitions) {}

    /** A meeting that is to come. */
    record Ahead(ZonedDateTime starts, @Nullable String place) {}

    /** How many petitions are about a subject area. */
    record OfArea(String area, long count) {}

    Results {
        lines = List.copyOf(lines);
    }

    LocalDate today() {
        return at.toLocalDate();
    }

    private LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, at.getZone());
    }

    private List<Line> some(Predicate<Line> which) {
        return lines.stream().filter(which).toList();
    }

    /** All that counts; what was answered before and is only promised still does not. */
    List<Line> all() {
        return some(line -> isNew(line) || isOpen(line) || isAnsweredSince(line));
    }

    private boolean isNew(Line line) {
        return !day(line.receivedAt()).isBefore(since);
    }

    private static boolean isOpen(Line line) {
        return line.status().isOpen();
    }

    private boolean isAnsweredSince(Line line) {
        return line.answeredAt().filter(time -> !day(time).isBefore(since)).isPresent();
    }

    /** How many were received in this time. */
    long received() {
        return lines.stream().filter(this::isNew).count();
    }

    /** Those that were answered. */
    List<Line> answered() {
        return some(line -> !isOpen(line) && isAnsweredSince(line));
    }

    /** Those whose answer is owed. */
    List<Line> open() {
        return some(Results::isOpen);
    }

    /** Those whose answer is late. */
    List<Line> late() {
        return some(line -> line.isLate(today()));
    }

    /** How many should have been answered by now. */
    long wereDue() {
        return (long) answered().size() + late().size();
    }

    /** How many of these were answered in time. */
    long timely() {
        return answered().stream()
                .filter(line -> !day(line.answeredAt().orElseThrow()).isAfter(line.due()))
                .count();
    }

    /** Those of the last round that are not answered, whose time is up first. */
    List<Line> leftOver() {
        return lines.stream()
                .filter(Results::isOpen)
                .filter(this::isOfLastRound)
                .sorted(Comparator.comparing(Line::due))
                .toList();
    }

    /** Whether it was brought forward in the last round, or received until then. */
    boolean isOfLastRound(Line line) {
        return last != null
                && (last.petitions.contains(line.id())
                        || !day(line.receivedAt()).isAfter(last.until));
    }

    /** The others that are late. */
    List<Line> otherwiseLate() {
        return late().stream()
                .filter(line -> !isOfLastRound(line))
                .sorted(Comparator.comparing(Line::due))
                .toList();
    }

    /** Those answered with a promise that is not kept yet, what was promised first on top. */
    List<Line> promised() {
        return lines.stream()
                .filter(line -> line.status() == PetitionStatus.FOLLOW_UP)
                .filter(line -> line.promised().isPresent())
                .sorted(Comparator.comparing(line -> line.promised().orElseThrow()))
                .toList();
    }

    /** The subject areas, the most frequent first. */
    List<OfArea> areas() {
        Map<String, Long> counts =
                all().stream().collect(Collectors.groupingBy(Line::area, Collectors.counting()));
        Function<OfArea, Long> count = OfArea::count;
        return counts.entrySet().stream()
                .map(entry -> new OfArea(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(count).reversed().thenComparing(OfArea::area))
                .toList();
    }
}
