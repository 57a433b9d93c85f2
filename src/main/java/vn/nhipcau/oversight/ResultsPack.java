package vn.nhipcau.oversight;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.nhipcau.chat.Turn;
import vn.nhipcau.council.Constituency;
import vn.nhipcau.council.Council;
import vn.nhipcau.council.Sessions;
import vn.nhipcau.files.Files;
import vn.nhipcau.outbox.Letter;
import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.outbox.Outbox;
import vn.nhipcau.petition.PetitionRegister;
import vn.nhipcau.petition.PetitionRegister.Line;
import vn.nhipcau.shared.FileKind;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Rich;
import vn.nhipcau.shared.Texts;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * What became of the petitions of a constituency since the council last sat, in words and as a
 * table: counts, and the overdue ones by name of the unit that owes them.
 */
@Component
class ResultsPack {
    private static final int NAMED = 10;
    private static final int WITHOUT_SESSION_DAYS = 180;
    private static final String WORKBOOK =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final PetitionRegister register;
    private final ResultsTable table;
    private final Sessions sessions;
    private final Council council;
    private final Files files;
    private final Outbox outbox;
    private final Texts texts;
    private final Clock clock;

    ResultsPack(
            PetitionRegister register,
            ResultsTable table,
            Sessions sessions,
            Council council,
            Files files,
            Outbox outbox,
            Texts texts,
            Clock clock) {
        this.register = register;
        this.table = table;
        this.sessions = sessions;
        this.council = council;
        this.files = files;
        this.outbox = outbox;
        this.texts = texts;
        this.clock = clock;
    }

    /** Hands it to whoever asked; of the whole council if there are no constituencies. */
    void hand(Turn turn, @Nullable Constituency of) {
        var language = turn.language();
        var since = since();
        var lines = new ArrayList<Line>();
        register.since(
                since.atStartOfDay(clock.getZone()).toInstant(),
                of == null ? List.of() : of.wards(),
                lines::add);
        String where = of == null ? council.name().in(language) : of.name().in(language);
        var summary = summary(where, since, lines, language);
        if (lines.isEmpty()) {
            turn.answer(summary);
            return;
        }
        String title =
                texts.words(
                        language,
                        "oversight.results.title",
                        where,
                        DAY.format(since),
                        DAY.format(today()));
        long file =
                files.keep(
                        FileKind.DOCUMENT,
                        "ket-qua-kien-nghi-" + today() + ".xlsx",
                        WORKBOOK,
                        table.of(title, lines, language));
        outbox.say(
                Letter.answer(turn.address().id(), summary, "chat")
                        .with(List.of(new Attachment(file, FileKind.DOCUMENT))));
    }

    // Since the council last sat; before it ever did here, half a year.
    private LocalDate since() {
        return sessions.past().stream()
                .findFirst()
                .map(last -> last.closes().plusDays(1))
                .orElseGet(() -> today().minusDays(WITHOUT_SESSION_DAYS));
    }

    private Rich summary(String where, LocalDate since, List<Line> lines, Language language) {
        var open = some(lines, line -> line.status().isOpen());
        var late = some(open, line -> line.due().isBefore(today()));
        late.sort(Comparator.comparing(Line::due));
        var text = new ArrayList<Rich>();
        text.add(
                texts.say(
                        language,
                        "oversight.results.head",
                        where,
                        DAY.format(since),
                        lines.size(),
                        lines.size() - open.size(),
                        open.size(),
                        late.size()));
        for (Line line : late.subList(0, Math.min(NAMED, late.size())))
            text.add(
                    texts.say(
                            language,
                            "oversight.results.lateLine",
                            line.code(),
                            DAY.format(line.due())));
        if (late.size() > NAMED)
            text.add(texts.say(language, "oversight.results.more", late.size() - NAMED));
        return Rich.lines(text);
    }

    private static List<Line> some(List<Line> lines, Predicate<Line> which) {
        return new ArrayList<>(lines.stream().filter(which).toList());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
