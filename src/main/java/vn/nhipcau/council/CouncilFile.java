package vn.nhipcau.council;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.shared.BadFile;
import vn.nhipcau.shared.FilePart;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What stands in {@code council.yml}, read as a whole or not at all. */
record CouncilFile(
        Path path, Council council, List<Listed> units, List<Ward> wards, List<SubjectArea> areas) {

    /** A unit as the file lists it; without a day it begins on the day it is first read. */
    record Listed(
            String id,
            UnitKind kind,
            Name name,
            CompetenceLevel level,
            @Nullable String parent,
            @Nullable LocalDate since) {}

    /**
     * Reads the file.
     *
     * @throws BadFile with everything that is wrong with it
     */
    static CouncilFile read(Path path, ZoneId zone) {
        return new Reader(path, zone).read();
    }

    private static class Reader {
        private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,30}");

        private final Path path;
        private final ZoneId zone;
        private final List<BadFile.Problem> problems = new ArrayList<>();
        private final Map<String, Listed> units = new HashMap<>();

        Reader(Path path, ZoneId zone) {
            this.path = path;
            this.zone = zone;
        }

        CouncilFile read() {
            FilePart file =
                    FilePart.read(path, problems).knows("council", "units", "wards", "areas");
            Council council = council(file.part("council"));
            List<FilePart> unitParts = file.parts("units");
            List<Listed> listed = unitParts.stream().map(this::unit).toList();
            unitParts.forEach(this::checkParent);
            checkSecretariat(file, listed);
            var wardIds = new ArrayList<String>();
            var wards = file.parts("wards").stream().map(part -> ward(part, wardIds)).toList();
            var codes = new ArrayList<String>();
            var areas = file.parts("areas").stream().map(part -> area(part, codes)).toList();
            if (codes.isEmpty() || !codes.getLast().equals(SubjectArea.OTHER))
                file.problem(file.line("areas"), "the last of the areas must be \"other\"");
            if (!problems.isEmpty()) throw bad();
            return new CouncilFile(path, council, listed, wards, areas);
        }

        private BadFile bad() {
            problems.sort(Comparator.comparingInt(BadFile.Problem::line));
            return new BadFile(path, problems.stream().distinct().toList());
        }

        private Council council(FilePart part) {
            part.knows("name", "level", "controller", "address", "office", "hours", "forwarding");
            return new Council(
                    name(part, "name"),
                    part.oneOf("level", CouncilLevel.class),
                    zone,
                    name(part, "controller"),
                    name(part, "address"),
                    name(part, "office"),
                    name(part, "hours"),
                    part.oneOf("forwarding", Forwarding.class));
        }

        private Listed unit(FilePart part) {
            part.knows("id", "kind", "name", "level", "parent", "since");
            var unit =
                    new Listed(
                            id(part, "id"),
                            part.oneOf("kind", UnitKind.class),
                            name(part, "name"),
                            part.oneOf("level", CompetenceLevel.class),
                            part.optional("parent"),
                            date(part));
            if (units.put(unit.id, unit) != null) twice(part, "id", unit.id);
            return unit;
        }

        private @Nullable LocalDate date(FilePart part) {
            String text = part.optional("since");
            try {
                return text == null ? null : LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                part.problem(part.line("since"), "\"since\" must be a date such as 2021-07-01");
                return null;
            }
        }

        private void checkParent(FilePart part) {
            if (part.has("parent")) unitId(part, "parent");
        }

        private void checkSecretariat(FilePart file, List<Listed> listed) {
            long count = listed.stream().filter(unit -> unit.kind == UnitKind.SECRETARIAT).count();
            if (count != 1)
                file.problem(
                        file.line("units"),
                        "exactly one unit must be of kind \"secretariat\", not " + count);
        }

        private Ward ward(FilePart part, List<String> ids) {
            part.knows("id", "name", "committee", "spellings", "former-names", "other-meanings");
            String id = id(part, "id");
            if (ids.contains(id)) twice(part, "id", id);
            ids.add(id);
            return new Ward(
                    id,
                    name(part, "name"),
                    part.texts("spellings"),
                    part.texts("former-names"),
                    part.texts("other-meanings"),
                    unitId(part, "committee"));
        }

        private SubjectArea area(FilePart part, List<String> codes) {
            part.knows("code", "name", "words", "level", "answers");
            String code = id(part, "code");
            if (codes.contains(code)) twice(part, "code", code);
            codes.add(code);
            FilePart words = part.has("words") ? part.part("words").knows("vi", "en") : null;
            CompetenceLevel level =
                    part.has("level")
                            ? part.oneOf("level", CompetenceLevel.class)
                            : CompetenceLevel.WARD;
            return new SubjectArea(
                    code,
                    name(part, "name"),
                    words == null ? List.of() : words.texts("vi"),
                    words == null ? List.of() : words.texts("en"),
                    level,
                    answers(part));
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

        private static Name name(FilePart part, String key) {
            FilePart name = part.part(key);
            return part.has(key)
                    ? new Name(name.knows("vi", "en").text("vi"), name.text("en"))
                    : new Name("", "");
        }

        private String id(FilePart part, String key) {
            String id = part.text(key);
            if (!id.isEmpty() && !ID.matcher(id).matches())
                part.problem(
                        part.line(key),
                        "\"" + id + "\" must be 1 to 30 of the letters a-z, digits and hyphens");
            return id;
        }

        private String unitId(FilePart part, String key) {
            String id = part.text(key);
            if (!id.isEmpty() && !units.containsKey(id))
                part.problem(part.line(key), "there is no unit \"" + id + "\" in this file");
            return id;
        }

        private void twice(FilePart part, String key, String id) {
            if (!id.isEmpty()) part.problem(part.line(key), "\"" + id + "\" stands twice");
        }
    }
}
