package vn.nhipcau.council;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.shared.FilePart;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the council's file says of constituencies, delegate groups and delegates; may be nothing.
 */
record DelegatesFile(
        List<Constituency> constituencies, List<DelegateGroup> groups, List<Delegate> delegates) {
    static final DelegatesFile EMPTY = new DelegatesFile(List.of(), List.of(), List.of());

    /** Reads the three lists; what is wrong is noted in the file. */
    static DelegatesFile read(FilePart file, Set<String> wards) {
        return new Reader(file, wards).read();
    }

    private static class Reader {
        private final FilePart file;
        private final Set<String> wards;
        private final Map<String, String> constituencyOf = new HashMap<>();
        private final Map<String, Constituency> constituencies = new LinkedHashMap<>();
        private final Map<String, DelegateGroup> groups = new LinkedHashMap<>();
        private final Map<String, Delegate> delegates = new LinkedHashMap<>();
        private @Nullable LocalDate termFrom;
        private @Nullable LocalDate termTo;

        Reader(FilePart file, Set<String> wards) {
            this.file = file;
            this.wards = wards;
        }

        DelegatesFile read() {
            if (file.has("term")) {
                FilePart term = file.part("term").knows("from", "to");
                termFrom = Entries.date(term, "from");
                termTo = Entries.date(term, "to");
            }
            file.parts("constituencies").forEach(this::constituency);
            List<FilePart> groupParts = file.parts("delegate-groups");
            groupParts.forEach(this::group);
            file.parts("delegates").forEach(this::delegate);
            groupParts.forEach(this::checkLeader);
            return new DelegatesFile(
                    List.copyOf(constituencies.values()),
                    List.copyOf(groups.values()),
                    List.copyOf(delegates.values()));
        }

        private void constituency(FilePart part) {
            part.knows("id", "name", "wards");
            String id = Entries.id(part, "id");
            for (String ward : part.texts("wards")) {
                String other = constituencyOf.putIfAbsent(ward, id);
                if (!wards.contains(ward))
                    part.problem(
                            part.line("wards"), "there is no ward \"" + ward + "\" in this file");
                else if (other != null)
                    part.problem(
                            part.line("wards"), "\"" + ward + "\" belongs to \"" + other + "\"");
            }
            var constituency =
                    new Constituency(id, Entries.name(part, "name"), part.texts("wards"));
            if (constituencies.put(id, constituency) != null) Entries.twice(part, "id", id);
        }

        private void group(FilePart part) {
            part.knows("id", "name", "constituency", "leader");
            String id = Entries.id(part, "id");
            String where = part.text("constituency");
            Constituency constituency = constituencies.get(where);
            if (constituency == null && !where.isEmpty())
                part.problem(
                        part.line("constituency"),
                        "there is no constituency \"" + where + "\" in this file");
            var group =
                    new DelegateGroup(
                            id,
                            Entries.name(part, "name"),
                            where,
                            constituency == null ? List.of() : constituency.wards(),
                            part.optional("leader"));
            if (groups.put(id, group) != null) Entries.twice(part, "id", id);
        }

        private void delegate(FilePart part) {
            part.knows("id", "name", "title", "group", "from", "to");
            String id = Entries.id(part, "id");
            String group = part.text("group");
            if (!group.isEmpty() && !groups.containsKey(group))
                part.problem(
                        part.line("group"),
                        "there is no delegate group \"" + group + "\" in this file");
            LocalDate from = day(part, "from", termFrom);
            LocalDate to = day(part, "to", termTo);
            if (to.isBefore(from)) part.problem(part.line("to"), "the term ends before it begins");
            var delegate =
                    new Delegate(
                            id,
                            part.text("name"),
                            part.has("title") ? Entries.name(part, "title") : null,
                            group,
                            from,
                            to,
                            null);
            if (delegates.put(id, delegate) != null) Entries.twice(part, "id", id);
        }

        /** The day of this delegate, else the one of the term. */
        private LocalDate day(FilePart part, String key, @Nullable LocalDate ofTerm) {
            LocalDate day = part.has(key) ? Entries.date(part, key) : ofTerm;
            if (day != null) return day;
            if (!part.has(key))
                part.problem(part.line(), "\"" + key + "\" must be given here or under \"term\"");
            return key.equals("from") ? LocalDate.MIN : LocalDate.MAX;
        }

        private void checkLeader(FilePart part) {
            String leader = part.optional("leader");
            if (leader == null) return;
            Delegate delegate = delegates.get(leader);
            if (delegate == null || !delegate.group().equals(part.text("id")))
                part.problem(
                        part.line("leader"), "\"" + leader + "\" is no delegate of this group");
        }
    }
}
