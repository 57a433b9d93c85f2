package vn.nhipcau.agenda;

import vn.nhipcau.council.CouncilSession;
import vn.nhipcau.council.CouncilSessionKind;
import vn.nhipcau.council.SessionPlan;
import vn.nhipcau.council.Sessions;
import vn.nhipcau.files.Sheet;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Spelling;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rows of sessions, compared with those there are. */
class SessionRows extends WorkbookRows {
    static final List<String> COLUMNS = List.of("number", "kind", "opens", "closes", "agenda");

    private final Set<Integer> numbers = new HashSet<>();
    private final List<CouncilSession> past;
    private final List<CouncilSession> ahead;
    private final SessionWords words;
    private final LocalDate today;

    SessionRows(
            WorkbookReading reading,
            Sheet sheet,
            Sessions sessions,
            SessionWords words,
            LocalDate today) {
        super(reading, sheet, COLUMNS);
        past = sessions.past();
        ahead = sessions.upcoming();
        this.words = words;
        this.today = today;
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
                        words.name(number),
                        kind.get(),
                        opens,
                        closes,
                        agenda.lines().map(String::strip).filter(it -> !it.isEmpty()).toList()));
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
        else if (known.isEmpty()) reading().newSessions().add(plan);
        else reading().changedSessions().put(known.get().id(), plan);
    }

    private Optional<CouncilSessionKind> kindOf(String typed) {
        String wanted = Spelling.fold(typed);
        for (var kind : CouncilSessionKind.values())
            for (var language : Language.values())
                if (Spelling.fold(words.kind(kind, language)).equals(wanted))
                    return Optional.of(kind);
        return Optional.empty();
    }
}
