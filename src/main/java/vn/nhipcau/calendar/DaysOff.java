package vn.nhipcau.calendar;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The holiday table with what the secretariat has corrected in it. What one instance was told,
 * another knows within seconds.
 */
@Component
@Primary
public class DaysOff implements DayTable {
    private static final long KNOWN_FOR = Duration.ofSeconds(10).toNanos();

    private final Holidays table;
    private final JdbcClient sql;
    private final Clock clock;
    private volatile Known known = new Known(Map.of(), 0, false);

    @Autowired
    DaysOff(Holidays table, JdbcClient sql, Clock clock) {
        this.table = table;
        this.sql = sql;
        this.clock = clock;
    }

    private record Correction(LocalDate date, boolean working, String name) {}

    private record Known(Map<LocalDate, Correction> corrections, long readAt, boolean isRead) {}

    /**
     * A day that is not what the day of the week says.
     *
     * @param working whether it is worked, such as a Saturday instead of another day
     * @param vi its name in Vietnamese
     * @param en its name in English
     * @param official whether it is published; else it is only expected
     * @param corrected whether the secretariat said so
     */
    public record Special(
            LocalDate date,
            boolean working,
            String vi,
            String en,
            boolean official,
            boolean corrected) {}

    private Map<LocalDate, Correction> corrections() {
        var now = known;
        if (now.isRead && System.nanoTime() - now.readAt < KNOWN_FOR) return now.corrections;
        var read =
                sql
                        .sql("select on_day, working, name from calendar_correction")
                        .query(
                                (row, _) ->
                                        new Correction(
                                                row.getDate(1).toLocalDate(),
                                                row.getBoolean(2),
                                                row.getString(3)))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Correction::date, each -> each));
        known = new Known(read, System.nanoTime(), true);
        return read;
    }

    @Override
    public boolean isWorkingDay(LocalDate date) {
        var corrected = corrections().get(date);
        return corrected == null ? table.isWorkingDay(date) : corrected.working;
    }

    @Override
    public boolean known(int year) {
        return table.known(year)
                || corrections().keySet().stream().anyMatch(day -> day.getYear() == year);
    }

    /** The special days from one day to another, both counted, in their order. */
    public List<Special> between(LocalDate from, LocalDate to) {
        var all = new TreeMap<LocalDate, Special>();
        for (var day : table.all())
            all.put(
                    day.date(),
                    new Special(
                            day.date(),
                            day.type() == Holidays.Type.W,
                            day.vi(),
                            day.en(),
                            day.status() == Holidays.Status.OFFICIAL,
                            false));
        corrections()
                .values()
                .forEach(
                        day ->
                                all.put(
                                        day.date,
                                        new Special(
                                                day.date,
                                                day.working,
                                                day.name,
                                                day.name,
                                                true,
                                                true)));
        return List.copyOf(all.subMap(from, true, to, true).values());
    }

    /** Whether the list of a year is published, or the secretariat has said that it is right. */
    public boolean isOfficial(int year) {
        boolean published =
                table.all().stream()
                        .anyMatch(
                                day ->
                                        day.date().getYear() == year
                                                && day.status() == Holidays.Status.OFFICIAL);
        return published
                || sql.sql("select count(*) from calendar_confirmed where of_year = ?")
                                .param(year)
                                .query(Long.class)
                                .single()
                        > 0;
    }

    /** The secretariat says that the list of a year is right. Joins the caller's transaction. */
    public void confirm(int year, long by) {
        sql.sql(
                        "insert into calendar_confirmed (of_year, confirmed_by, confirmed_at)"
                                + " select ?, ?, ? where not exists"
                                + " (select 1 from calendar_confirmed where of_year = ?)")
                .params(year, by, Timestamp.from(clock.instant()), year)
                .update();
    }

    /**
     * From now on a day is off, or worked. Joins the caller's transaction.
     *
     * @param name what the day is called
     * @param by id of the person who said so
     */
    public void correct(LocalDate day, boolean working, String name, long by) {
        forget(day);
        sql.sql(
                        "insert into calendar_correction (on_day, working, name, corrected_by,"
                                + " corrected_at) values (?, ?, ?, ?, ?)")
                .params(day, working, name, by, Timestamp.from(clock.instant()))
                .update();
    }

    /**
     * A day is again what the table says. Joins the caller's transaction.
     *
     * @return false if nothing was corrected there
     */
    public boolean forget(LocalDate day) {
        boolean some =
                sql.sql("delete from calendar_correction where on_day = ?").param(day).update() > 0;
        readAgain();
        return some;
    }

    // What was read within this transaction must not outlive it, should it fail.
    private void readAgain() {
        known = new Known(Map.of(), 0, false);
        if (TransactionSynchronizationManager.isSynchronizationActive())
            TransactionSynchronizationManager.registerSynchronization(
                    new TransactionSynchronization() {
                        @Override
                        public void afterCompletion(int status) {
                            known = new Known(Map.of(), 0, false);
                        }
                    });
    }

    /** What the secretariat said of a day, if it did: whether it is worked. */
    public Optional<Boolean> corrected(LocalDate day) {
        return Optional.ofNullable(corrections().get(day)).map(Correction::working);
    }

    /** A short text that changes whenever any day does. */
    public String version() {
        var lines =
                Stream.concat(
                        table.all().stream()
                                .map(day -> day.date() + " " + (day.type() == Holidays.Type.W)),
                        corrections().values().stream()
                                .map(day -> day.date + " " + day.working)
                                .sorted());
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            lines.forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
