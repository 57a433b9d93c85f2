package vn.nhipcau.calendar;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import vn.nhipcau.shared.BadFile;
import vn.nhipcau.shared.CouncilConfig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The table of days that are not what the day of the week says ({@code holidays-vn.csv}). */
@Component
class Holidays implements DayTable, CouncilConfig {
    private static final List<String> COLUMNS =
            List.of("date", "type", "name_vi", "name_en", "basis", "status");

    /** Why a day is off, or worked. */
    enum Type {
        /** A public holiday. */
        H,
        /** A day off because a holiday fell on a weekend. */
        C,
        /** A day off that is worked on another day instead. */
        S,
        /** A weekend day that is worked instead. */
        W
    }

    /** How sure a line is. */
    enum Status {
        OFFICIAL,
        PROVISIONAL
    }

    /** A line of the table. */
    record Day(LocalDate date, Type type, String vi, String en, Status status) {}

    private final TreeMap<LocalDate, Day> days = new TreeMap<>();
    private final List<BadFile.Problem> problems = new ArrayList<>();

    @Autowired
    Holidays(@Value("${nhipcau.config:config}") String config) {
        this(Path.of(config, "holidays-vn.csv"));
    }

    /**
     * @throws BadFile if the table cannot be read, with every line that is wrong
     */
    Holidays(Path file) {
        if (!Files.isReadable(file)) throw new BadFile(file, 0, "the holiday table is missing");
        try (var table =
                CsvReader.builder()
                        .commentStrategy(CommentStrategy.SKIP)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofNamedCsvRecord(file, StandardCharsets.UTF_8)) {
            for (NamedCsvRecord line : table) add(line);
        } catch (CsvParseException | UncheckedIOException e) {
            problems.add(new BadFile.Problem(0, "not a readable table: " + e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (problems.isEmpty() && days.isEmpty())
            problems.add(new BadFile.Problem(0, "the holiday table is empty"));
        if (!problems.isEmpty()) throw new BadFile(file, problems);
    }

    private void add(NamedCsvRecord line) {
        int number = (int) line.getStartingLineNumber();
        if (!line.getHeader().equals(COLUMNS) || line.getFieldCount() != COLUMNS.size()) {
            problem(number, "the columns must be " + String.join(",", COLUMNS));
            return;
        }
        LocalDate date = date(number, line.getField("date"));
        Type type = oneOf(number, "type", Type.class, line.getField("type"));
        Status status = oneOf(number, "status", Status.class, line.getField("status"));
        if (line.getField("name_vi").isBlank() || line.getField("name_en").isBlank())
            problem(number, "name_vi and name_en must not be empty");
        if (date == null || type == null || status == null) return;

        boolean weekend = date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        if (weekend && (type == Type.C || type == Type.S))
            problem(number, date + " is a weekend day and off anyway");
        if (!weekend && type == Type.W) problem(number, date + " is no weekend day");
        if (days.containsKey(date)) problem(number, date + " stands twice");
        else if (!days.isEmpty() && date.isBefore(days.lastKey()))
            problem(number, date + " is out of order");
        days.put(
                date,
                new Day(date, type, line.getField("name_vi"), line.getField("name_en"), status));
    }

    private @Nullable LocalDate date(int line, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            problem(line, "\"" + text + "\" is no date such as 2026-09-02");
            return null;
        }
    }

    private <E extends Enum<E>> @Nullable E oneOf(
            int line, String column, Class<E> type, String text) {
        for (E constant : type.getEnumConstants())
            if (constant.name().equals(text)) return constant;
        problem(
                line,
                "\"" + text + "\" is no " + column + ", only " + List.of(type.getEnumConstants()));
        return null;
    }

    private void problem(int line, String reason) {
        problems.add(new BadFile.Problem(line, reason));
    }

    @Override
    public boolean isWorkingDay(LocalDate date) {
        Day day = days.get(date);
        if (day != null) return day.type == Type.W;
        return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }

    @Override
    public boolean known(int year) {
        return Optional.ofNullable(days.ceilingKey(LocalDate.of(year, 1, 1)))
                .filter(date -> date.getYear() == year)
                .isPresent();
    }

    List<Day> all() {
        return List.copyOf(days.values());
    }
}
