package vn.nhipcau.council;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.shared.BadFile;
import vn.nhipcau.shared.FilePart;
import vn.nhipcau.shared.Place;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads {@code council.yml} and notes everything that is wrong with it, line by line. */
class CouncilFileReader {
    private static final Pattern POINT =
            Pattern.compile("(-?\\d{1,2}(?:\\.\\d+)?)\\s*,\\s*(-?\\d{1,3}(?:\\.\\d+)?)");

    private final Path path;
    private final ZoneId zone;
    private final List<BadFile.Problem> problems = new ArrayList<>();
    private final Map<String, CouncilFile.Listed> units = new HashMap<>();

    CouncilFileReader(Path path, ZoneId zone) {
        this.path = path;
        this.zone = zone;
    }

    CouncilFile read() {
        FilePart file =
                FilePart.read(path, problems)
                        .knows(
                                "council",
                                "units",
                                "wards",
                                "areas",
                                "term",
                                "constituencies",
                                "delegate-groups",
                                "delegates",
                                "offices");
        Council council = council(file.part("council"));
        List<FilePart> unitParts = file.parts("units");
        List<CouncilFile.Listed> listed = unitParts.stream().map(this::unit).toList();
        unitParts.forEach(this::checkParent);
        checkSecretariat(file, listed);
        var wardIds = new ArrayList<String>();
        var wards = file.parts("wards").stream().map(part -> ward(part, wardIds)).toList();
        var codes = new ArrayList<String>();
        var areas = file.parts("areas").stream().map(part -> area(part, codes)).toList();
        if (codes.isEmpty() || !codes.getLast().equals(SubjectArea.OTHER))
            file.problem(file.line("areas"), "the last of the areas must be \"other\"");
        var delegates = DelegatesFile.read(file, Set.copyOf(wardIds));
        var officeIds = new ArrayList<String>();
        var offices = file.parts("offices").stream().map(part -> office(part, officeIds)).toList();
        if (!problems.isEmpty()) throw bad();
        return new CouncilFile(path, council, listed, wards, areas, delegates, offices);
    }

    private BadFile bad() {
        problems.sort(Comparator.comparingInt(BadFile.Problem::line));
        return new BadFile(path, problems.stream().distinct().toList());
    }

    private Council council(FilePart part) {
        part.knows("name", "level", "controller", "address", "office", "hours", "forwarding");
        return new Council(
                Entries.name(part, "name"),
                part.oneOf("level", CouncilLevel.class),
                zone,
                Entries.name(part, "controller"),
                Entries.name(part, "address"),
                Entries.name(part, "office"),
                Entries.name(part, "hours"),
                part.oneOf("forwarding", Forwarding.class));
    }

    private CouncilFile.Listed unit(FilePart part) {
        part.knows("id", "kind", "name", "level", "parent", "since");
        var unit =
                new CouncilFile.Listed(
                        Entries.id(part, "id"),
                        part.oneOf("kind", UnitKind.class),
                        Entries.name(part, "name"),
                        part.oneOf("level", CompetenceLevel.class),
                        part.optional("parent"),
                        Entries.date(part, "since"));
        if (units.put(unit.id(), unit) != null) Entries.twice(part, "id", unit.id());
        return unit;
    }

    private void checkParent(FilePart part) {
        if (part.has("parent")) unitId(part, "parent");
    }

    private void checkSecretariat(FilePart file, List<CouncilFile.Listed> listed) {
        long count = listed.stream().filter(unit -> unit.kind() == UnitKind.SECRETARIAT).count();
        if (count != 1)
            file.problem(
                    file.line("units"),
                    "exactly one unit must be of kind \"secretariat\", not " + count);
    }

    private Ward ward(FilePart part, List<String> ids) {
        part.knows(
                "id", "name", "committee", "center", "spellings", "former-names", "other-meanings");
        String id = Entries.id(part, "id");
        if (ids.contains(id)) Entries.twice(part, "id", id);
        ids.add(id);
        return new Ward(
                id,
                Entries.name(part, "name"),
                part.texts("spellings"),
                part.texts("former-names"),
                part.texts("other-meanings"),
                unitId(part, "committee"),
                center(part));
    }

    private static @Nullable Place center(FilePart part) {
        if (!part.has("center")) return null;
        var written = POINT.matcher(part.text("center").strip());
        if (!written.matches()) {
            part.problem(
                    part.line("center"),
                    "center must be latitude and longitude in degrees, as in \"21.04, 105.87\"");
            return null;
        }
        return new Place(
                Double.parseDouble(written.group(1)), Double.parseDouble(written.group(2)), null);
    }

    private SubjectArea area(FilePart part, List<String> codes) {
        part.knows("code", "name", "words", "level", "answers");
        String code = Entries.id(part, "code");
        if (codes.contains(code)) Entries.twice(part, "code", code);
        codes.add(code);
        FilePart words = part.has("words") ? part.part("words").knows("vi", "en") : null;
        CompetenceLevel level =
                part.has("level")
                        ? part.oneOf("level", CompetenceLevel.class)
                        : CompetenceLevel.WARD;
        return new SubjectArea(
                code,
                Entries.name(part, "name"),
                words == null ? List.of() : words.texts("vi"),
                words == null ? List.of() : words.texts("en"),
                level,
                answers(part));
    }

    private Office office(FilePart part, List<String> ids) {
        part.knows("id", "title", "name", "unit", "leads");
        String id = Entries.id(part, "id");
        if (ids.contains(id)) Entries.twice(part, "id", id);
        ids.add(id);
        String leads = part.has("leads") ? part.text("leads") : "true";
        if (!leads.equals("true") && !leads.equals("false"))
            part.problem(part.line("leads"), "\"leads\" must be true or false");
        return new Office(
                id,
                Entries.name(part, "title"),
                part.optional("name"),
                unitId(part, "unit"),
                leads.equals("true"));
    }

    private Map<CompetenceLevel, String> answers(FilePart part) {
        var answers = new HashMap<CompetenceLevel, String>();
        if (!part.has("answers")) return answers;
        FilePart levels = part.part("answers");
        for (String key : levels.keys()) {
            var level = level(key);
            if (level == null)
                levels.problem(
                        levels.line(key),
                        "\""
                                + key
                                + "\" is no level, only "
                                + FilePart.names(CompetenceLevel.values()));
            else if (SubjectArea.COMMITTEE_OF_WARD.equals(levels.text(key)))
                answers.put(level, SubjectArea.COMMITTEE_OF_WARD);
            else answers.put(level, unitId(levels, key));
        }
        return answers;
    }

    private static @Nullable CompetenceLevel level(String key) {
        for (var level : CompetenceLevel.values())
            if (level.name().equalsIgnoreCase(key)) return level;
        return null;
    }

    private String unitId(FilePart part, String key) {
        String id = part.text(key);
        if (!id.isEmpty() && !units.containsKey(id))
            part.problem(part.line(key), "there is no unit \"" + id + "\" in this file");
        return id;
    }
}
