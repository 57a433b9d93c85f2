package vn.nhipcau.agenda;

import org.jspecify.annotations.Nullable;

import vn.nhipcau.council.Delegate;
import vn.nhipcau.council.DelegateGroup;
import vn.nhipcau.council.Delegates;
import vn.nhipcau.council.Name;
import vn.nhipcau.files.Sheet;
import vn.nhipcau.shared.Spelling;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rows of delegates, compared with those there are. */
class DelegateRows extends WorkbookRows {
    static final List<String> COLUMNS = List.of("id", "name", "title", "group", "from", "to");

    private final Map<String, Delegate> known = new HashMap<>();
    private final List<DelegateGroup> groups;
    private final Set<String> seen = new HashSet<>();

    DelegateRows(WorkbookReading reading, Sheet sheet, Delegates delegates) {
        super(reading, sheet, COLUMNS);
        groups = delegates.groups();
        delegates.everybody().forEach(one -> known.put(one.id(), one));
    }

    @Override
    void row(Sheet.Line line) {
        String id = text(line, "id", 30, false);
        if (!id.isEmpty() && !id.matches("[a-z0-9-]{1,30}")) wrong(line, "id", "ID");
        String name = text(line, "name", 100, true);
        String title = text(line, "title", 200, false);
        String group = groupOf(text(line, "group", 300, true));
        if (group.isEmpty() && isGood()) wrong(line, "group", "GROUP");
        var from = day(line, "from");
        var to = day(line, "to");
        if (!isGood() || from == null || to == null) return;
        if (to.isBefore(from)) {
            wrong(line, "to", "ORDER");
            return;
        }
        String own = id.isEmpty() ? idOf(name, group) : id;
        if (!seen.add(own)) {
            wrong(line, id.isEmpty() ? "name" : "id", "TWICE");
            return;
        }
        compare(known.get(own), own, name, title, group, from, to);
    }

    private void compare(
            @Nullable Delegate before,
            String id,
            String name,
            String title,
            String group,
            LocalDate from,
            LocalDate to) {
        Name was = before == null ? null : before.title();
        Name is =
                title.isEmpty()
                        ? null
                        : was != null && was.vi().equals(title) ? was : new Name(title, title);
        var after =
                new Delegate(
                        id, name, is, group, from, to, before == null ? null : before.person());
        if (before == null) reading().newDelegates().add(after);
        else if (!after.equals(before)) reading().changedDelegates().add(after);
    }

    // Without an id it is whoever bears that name in that group, else somebody new.
    private String idOf(String name, String group) {
        for (Delegate one : known.values())
            if (one.name().equals(name) && one.group().equals(group)) return one.id();
        String base = Spelling.fold(name).replaceAll("[^a-z0-9]+", "-");
        String trimmed = base.substring(0, Math.min(base.length(), 24));
        String id = trimmed;
        for (int i = 2; known.containsKey(id); i++) id = trimmed + "-" + i;
        return id;
    }

    private String groupOf(String typed) {
        String wanted = Spelling.fold(typed);
        for (DelegateGroup group : groups)
            if (group.id().equals(typed)
                    || Spelling.fold(group.name().vi()).equals(wanted)
                    || Spelling.fold(group.name().en()).equals(wanted)) return group.id();
        return "";
    }
}
