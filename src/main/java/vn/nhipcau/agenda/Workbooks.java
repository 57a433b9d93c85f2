package vn.nhipcau.agenda;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.nhipcau.calendar.TypedWhen;
import vn.nhipcau.council.CouncilSession;
import vn.nhipcau.council.CouncilSessionKind;
import vn.nhipcau.council.Delegate;
import vn.nhipcau.council.DelegateGroup;
import vn.nhipcau.council.Delegates;
import vn.nhipcau.council.Name;
import vn.nhipcau.council.SessionPlan;
import vn.nhipcau.council.Sessions;
import vn.nhipcau.files.Sheet;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Spelling;
import vn.nhipcau.shared.Texts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Sessions and delegates as a workbook: handed out as they are now, and read back. What is read is
 * compared with what is; nothing is missing because it does not stand in the workbook.
 */
@Component
class Workbooks {
    private static final List<String> SESSION_COLUMNS =
            List.of("number", "kind", "opens", "closes", "agenda");
    private static final List<String> DELEGATE_COLUMNS =
            List.of("id", "name", "title", "group", "from", "to");
    private static final int EMPTY_ROWS = 200;

    private final Sessions sessions;
    private final Delegates delegates;
    private final Texts texts;
    private final Clock clock;

    Workbooks(Sessions sessions, Delegates delegates, Texts texts, Clock clock) {
        this.sessions = sessions;
        this.delegates = delegates;
        this.texts = texts;
        this.clock = clock;
    }

    /** What a workbook would change, or why it cannot be imported. */
    record Reading(
            List<SessionPlan> newSessions,
            Map<Long, SessionPlan> changedSessions,
            List<Delegate> newDelegates,
            List<Delegate> changedDelegates,
            List<Wrong> wrong) {
        static Reading empty() {
            return new Reading(
                    new ArrayList<>(),
                    new HashMap<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>());
        }

        boolean changesNothing() {
            return newSessions.isEmpty()
                    && changedSessions.isEmpty()
                    && newDelegates.isEmpty()
                    && changedDelegates.isEmpty();
        }
    }

    /** A row that cannot be imported; the column is a part of a key. */
    record Wrong(String sheet, int row, String column, String why) {}

    /** The workbook with what there is now: to be added to and sent back. */
    byte[] write(Language language) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "NhipCau", "1.0")) {
            var first = sheet(workbook, "sessions", SESSION_COLUMNS, language);
            int row = 1;
            for (CouncilSession session : sessions.upcoming()) {
                first.value(row, 0, session.number());
                first.value(row, 1, kind(session.kind(), language));
                first.value(row, 2, AgendaView.day(session.opens()));
                first.value(row, 3, AgendaView.day(session.closes()));
                first.value(row, 4, String.join("\n", session.agenda()));
                row++;
            }
            var second = sheet(workbook, "delegates", DELEGATE_COLUMNS, language);
            row = 1;
            for (Delegate delegate : delegates.everybody()) {
                Name title = delegate.title();
                second.value(row, 0, delegate.id());
                second.value(row, 1, delegate.name());
                second.value(row, 2, title == null ? "" : title.vi());
                second.value(row, 3, delegate.group());
                second.value(row, 4, AgendaView.day(delegate.from()));
                second.value(row, 5, AgendaView.day(delegate.to()));
                row++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    // As text, so that no spreadsheet turns a day around on its own.
    private Worksheet sheet(
            Workbook workbook, String name, List<String> columns, Language language) {
        var sheet = workbook.newWorksheet(texts.words(language, "agenda.sheet." + name));
        for (int i = 0; i < columns.size(); i++) {
            sheet.value(0, i, column(columns.get(i), language));
            sheet.width(i, columns.get(i).equals("agenda") ? 60 : 24);
        }
        sheet.range(0, 0, 0, columns.size() - 1).style().bold().set();
        sheet.range(1, 0, EMPTY_ROWS, columns.size() - 1).style().format("@").set();
        sheet.freezePane(0, 1);
        return sheet;
    }

    private String column(String column, Language language) {
        return texts.words(language, "agenda.column." + column);
    }

    private String kind(CouncilSessionKind kind, Language language) {
        return texts.words(language, "agenda.kind." + kind);
    }

    /**
     * Reads a workbook and compares it.
     *
     * @throws Sheet.Unreadable if it is no workbook, too large, or of another shape
     */
    Reading read(byte[] bytes) {
        var sheets = Sheet.read(bytes);
        var reading = Reading.empty();
        var first = find(sheets, "sessions", SESSION_COLUMNS);
        var second = find(sheets, "delegates", DELEGATE_COLUMNS);
        if (first.isEmpty() && second.isEmpty())
            throw new Sheet.Unreadable(Sheet.Unreadable.Why.OTHER_SHAPE);
        first.ifPresent(sheet -> new SessionRows(reading, sheet).read());
        second.ifPresent(sheet -> new DelegateRows(reading, sheet).read());
        return reading;
    }

    // Known by its columns' names in either language; the sheet itself may be called anything.
    private Optional<Sheet> find(List<Sheet> sheets, String name, List<String> columns) {
        return sheets.stream()
                .filter(sheet -> !sheet.lines().isEmpty())
                .filter(
                        sheet ->
                                hasColumns(sheet, columns, Language.VI)
                                        || hasColumns(sheet, columns, Language.EN))
                .findFirst();
    }

    private boolean hasColumns(Sheet sheet, List<String> columns, Language language) {
        var head = sheet.lines().getFirst();
        for (int i = 0; i < columns.size(); i++)
            if (!Spelling.fold(head.at(i).text())
                    .equals(Spelling.fold(column(columns.get(i), language)))) return false;
        return true;
    }

    /** What both kinds of rows have in common. */
    private abstract static class Rows {
        Reading reading;
        final Sheet sheet;
        private final List<String> columns;
        private boolean good;

        Rows(Reading reading, Sheet sheet, List<String> columns) {
            this.reading = reading;
            this.sheet = sheet;
            this.columns = columns;
        }

        void read() {
            for (Sheet.Line line : sheet.lines().subList(1, sheet.lines().size())) {
                if (line.hidden()) unseen(line);
                else seen(line);
            }
        }

        private void seen(Sheet.Line line) {
            good = true;
            for (int i = 0; i < columns.size(); i++)
                if (line.at(i).formula()) wrong(line, columns.get(i), "FORMULA");
                else if (line.at(i).isError()) wrong(line, columns.get(i), "ERROR");
            if (good) row(line);
        }

        // Whoever hides rows does not see what would change there; unchanged they do no harm.
        private void unseen(Sheet.Line line) {
            var all = reading;
            reading = Reading.empty();
            seen(line);
            boolean changes = !reading.wrong.isEmpty() || !reading.changesNothing();
            reading = all;
            if (changes) wrong(line, columns.getFirst(), "HIDDEN");
        }

        abstract void row(Sheet.Line line);

        void wrong(Sheet.Line line, String column, String why) {
            good = false;
            reading.wrong.add(new Wrong(sheet.name(), line.number(), column, why));
        }

        boolean isGood() {
            return good;
        }

        @Nullable LocalDate day(Sheet.Line line, String column) {
            var value = line.at(columns.indexOf(column));
            var day =
                    value.number() != null
                            ? value.day()
                            : TypedWhen.dayWithYear(value.text()).orElse(null);
            if (day == null) wrong(line, column, value.text().isEmpty() ? "EMPTY" : "DAY");
            return day;
        }

        String text(Sheet.Line line, String column, int most, boolean needed) {
            String text = line.at(columns.indexOf(column)).text();
            if (text.isEmpty() && needed) wrong(line, column, "EMPTY");
            if (text.length() > most) wrong(line, column, "LONG");
            return text;
        }
    }

    private class SessionRows extends Rows {
        private final Set<Integer> numbers = new HashSet<>();
        private final LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        private final List<CouncilSession> past = sessions.past();
        private final List<CouncilSession> ahead = sessions.upcoming();

        SessionRows(Reading reading, Sheet sheet) {
            super(reading, sheet, SESSION_COLUMNS);
        }

        @Override
        void row(Sheet.Line line) {
            String typed = text(line, "number", 10, true);
            if (isGood() && !typed.matches("[1-9]\\d{0,2}")) wrong(line, "number", "NUMBER");
            var kind = kindOf(text(line, "kind", 60, true));
            if (kind.isEmpty() && isGood()) wrong(line, "kind", "KIND");
            var opens = day(line, "opens");
            var closes = day(line, "closes");
            String agenda = text(line, "agenda", 8000, false);
            if (!isGood() || opens == null || closes == null || kind.isEmpty()) return;
            if (closes.isBefore(opens)) {
                wrong(line, "closes", "ORDER");
                return;
            }
            int number = Integer.parseInt(typed);
            if (!numbers.add(number)) {
                wrong(line, "number", "TWICE");
                return;
            }
            compare(
                    line,
                    new SessionPlan(
                            number,
                            new Name(
                                    texts.words(Language.VI, "agenda.name", typed),
                                    texts.words(Language.EN, "agenda.name", typed)),
                            kind.get(),
                            opens,
                            closes,
                            agenda.lines()
                                    .map(String::strip)
                                    .filter(it -> !it.isEmpty())
                                    .toList()));
        }

        private void compare(Sheet.Line line, SessionPlan plan) {
            boolean wasHeld =
                    past.stream()
                            .anyMatch(
                                    it ->
                                            it.number() == plan.number()
                                                    && it.opens().equals(plan.opens()));
            if (wasHeld) return;
            var known = ahead.stream().filter(it -> it.number() == plan.number()).findFirst();
            if (known.isPresent() && known.get().plan().equals(plan)) return;
            if (plan.closes().isBefore(today) || (known.isEmpty() && plan.opens().isBefore(today)))
                wrong(line, "opens", "PAST");
            else if (plan.closes().isAfter(today.plusYears(5))) wrong(line, "closes", "TOO_FAR");
            else if (known.isEmpty()) reading.newSessions.add(plan);
            else reading.changedSessions.put(known.get().id(), plan);
        }

        private Optional<CouncilSessionKind> kindOf(String typed) {
            String wanted = Spelling.fold(typed);
            for (var kind : CouncilSessionKind.values())
                for (var language : Language.values())
                    if (Spelling.fold(kind(kind, language)).equals(wanted))
                        return Optional.of(kind);
            return Optional.empty();
        }
    }

    private class DelegateRows extends Rows {
        private final Map<String, Delegate> known = new HashMap<>();
        private final List<DelegateGroup> groups = delegates.groups();
        private final Set<String> seen = new HashSet<>();

        DelegateRows(Reading reading, Sheet sheet) {
            super(reading, sheet, DELEGATE_COLUMNS);
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
            if (before == null) reading.newDelegates.add(after);
            else if (!after.equals(before)) reading.changedDelegates.add(after);
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
}
