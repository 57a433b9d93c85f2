package vn.nhipcau.duty;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.council.CompetenceLevel;
import vn.nhipcau.shared.BadFile;
import vn.nhipcau.shared.FilePart;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What stands in {@code time-limits.yml}, read as a whole or not at all. What it does not mention
 * is as the program ships it: a council whose file is older than the program misses nothing.
 *
 * @param asShipped what it does not mention
 */
record LimitsFile(
        int replyDays,
        List<Exemption> exceptions,
        Map<DutyKind, Integer> days,
        int acknowledgeHours,
        int interpellationDays,
        int clarificationDays,
        List<Integer> extensions,
        int extensionsAtMost,
        Map<DutyKind, EscalationLadder> ladders,
        List<String> asShipped) {
    private static final int LONGEST = 366;

    static final Set<DutyKind> IN_DAYS =
            EnumSet.of(
                    DutyKind.REVIEW,
                    DutyKind.TRIAGE,
                    DutyKind.EXTENSION,
                    DutyKind.TELL_OTHERWISE,
                    DutyKind.INFORMATION,
                    DutyKind.ANSWER,
                    DutyKind.DOCUMENT,
                    DutyKind.MINUTES,
                    DutyKind.SYNTHESIS);

    private enum YesNo {
        TRUE,
        FALSE
    }

    /** Petitions of which another number of days holds; null stands for any. */
    record Exemption(
            @Nullable String area,
            @Nullable CompetenceLevel level,
            @Nullable Boolean urgent,
            int days) {
        boolean fits(String ofArea, CompetenceLevel ofLevel, boolean isUrgent) {
            return (area == null || area.equals(ofArea))
                    && (level == null || level == ofLevel)
                    && (urgent == null || urgent == isUrgent);
        }
    }

    /**
     * Reads the file.
     *
     * @throws BadFile with everything that is wrong with it
     */
    static LimitsFile read(Path path) {
        var problems = new ArrayList<BadFile.Problem>();
        var file = FilePart.read(path, problems).knows("limits", "extensions", "ladders");
        var shipped = FilePart.shipped(LimitsFile.class, "time-limits.yml");
        var asShipped = new ArrayList<String>();
        var limits = part(file, "limits", shipped, asShipped);
        limits.knows(names(IN_DAYS, "reply", "acknowledge", "interpellation", "clarification"));
        var reply = limits.part("reply").knows("days", "except");
        var days = new EnumMap<DutyKind, Integer>(DutyKind.class);
        for (var kind : IN_DAYS) days.put(kind, days(limits.part(name(kind)).knows("days")));
        var extensions = part(file, "extensions", shipped, asShipped).knows("days", "at-most");
        var read =
                new LimitsFile(
                        days(reply),
                        reply.parts("except").stream().map(LimitsFile::exception).toList(),
                        days,
                        limits.part("acknowledge").knows("hours").number("hours", 1, 8 * LONGEST),
                        limits.part("interpellation")
                                .knows("calendar-days")
                                .number("calendar-days", 1, LONGEST),
                        days(limits.part("clarification").knows("days")),
                        choices(extensions),
                        extensions.number("at-most", 0, 10),
                        ladders(part(file, "ladders", shipped, asShipped)),
                        asShipped);
        if (problems.isEmpty()) return read;
        problems.sort(Comparator.comparingInt(BadFile.Problem::line));
        throw new BadFile(path, problems.stream().distinct().toList());
    }

    private static FilePart part(
            FilePart file, String key, FilePart shipped, List<String> asShipped) {
        if (!file.keys().contains(key)) {
            asShipped.add(key);
            return shipped.part(key);
        }
        var part = file.part(key);
        part.completeFrom(shipped.part(key)).forEach(taken -> asShipped.add(key + "." + taken));
        return part;
    }

    private static int days(FilePart part) {
        return part.number("days", 1, LONGEST);
    }

    private static Exemption exception(FilePart part) {
        part.knows("area", "level", "urgent", "days");
        boolean nothing = !part.has("area") && !part.has("level") && !part.has("urgent");
        if (nothing) part.problem(part.line(), "say for which area, level or urgency this holds");
        return new Exemption(
                part.optional("area"),
                part.has("level") ? part.oneOf("level", CompetenceLevel.class) : null,
                part.has("urgent") ? part.oneOf("urgent", YesNo.class) == YesNo.TRUE : null,
                days(part));
    }

    private static List<Integer> choices(FilePart part) {
        var choices = new ArrayList<Integer>();
        for (String text : part.texts("days"))
            if (text.matches("[1-9]\\d{0,2}")) choices.add(Integer.valueOf(text));
            else part.problem(part.line("days"), "\"" + text + "\" is no number of days");
        return choices;
    }

    private static Map<DutyKind, EscalationLadder> ladders(FilePart part) {
        part.knows(names(EnumSet.allOf(DutyKind.class)));
        var ladders = new EnumMap<DutyKind, EscalationLadder>(DutyKind.class);
        for (var kind : DutyKind.values())
            ladders.put(
                    kind,
                    new EscalationLadder(
                            part.parts(name(kind)).stream()
                                    .map(LimitsFile::step)
                                    .sorted(Comparator.comparingInt(EscalationLadder.Step::at))
                                    .toList()));
        return ladders;
    }

    private static EscalationLadder.Step step(FilePart part) {
        part.knows("at", "to", "propose");
        var to = EnumSet.noneOf(Audience.class);
        for (String name : part.texts("to")) {
            var audience = audience(name);
            if (audience != null) to.add(audience);
            else
                part.problem(
                        part.line("to"),
                        "\""
                                + name
                                + "\" cannot be urged, only "
                                + FilePart.names(Audience.values()));
        }
        if (to.isEmpty()) part.problem(part.line(), "\"to\" must name somebody");
        String propose = part.optional("propose");
        if (propose != null && !propose.equals("questioning"))
            part.problem(part.line("propose"), "\"propose\" can only be questioning");
        return new EscalationLadder.Step(part.number("at", -LONGEST, LONGEST), to, propose != null);
    }

    private static @Nullable Audience audience(String name) {
        for (var audience : Audience.values())
            if (audience.name().replace('_', '-').equalsIgnoreCase(name)) return audience;
        return null;
    }

    private static String name(DutyKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String[] names(Set<DutyKind> kinds, String... others) {
        var names = new ArrayList<>(List.of(others));
        kinds.forEach(kind -> names.add(name(kind)));
        return names.toArray(String[]::new);
    }
}
