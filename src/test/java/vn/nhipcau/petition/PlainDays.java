package vn.nhipcau.petition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;

/** Working days counted in the plainest way, to check the program's counting by. */
final class PlainDays {
    private static final Map<LocalDate, String> SPECIAL = new HashMap<>();

    static {
        try {
            for (String line : Files.readAllLines(Path.of("config/holidays-vn.csv")))
                if (line.matches("\\d{4}-.*"))
                    SPECIAL.put(LocalDate.parse(line.substring(0, 10)), line.split(",", -1)[1]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PlainDays() {}

    static boolean isWorked(LocalDate day) {
        String special = SPECIAL.get(day);
        if (special != null) return special.equals("W");
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** So many working days later, or earlier. */
    static LocalDate shifted(LocalDate day, int by) {
        LocalDate at = day;
        int left = Math.abs(by);
        while (left > 0) {
            at = at.plusDays(by < 0 ? -1 : 1);
            if (isWorked(at)) left--;
        }
        return at;
    }

    static int between(LocalDate from, LocalDate to) {
        int count = 0;
        for (var day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1))
            if (isWorked(day)) count++;
        return count;
    }

    static LocalDate received(LocalDateTime at) {
        boolean inTime =
                isWorked(at.toLocalDate()) && !at.toLocalTime().isAfter(LocalTime.of(17, 0));
        return inTime ? at.toLocalDate() : shifted(at.toLocalDate(), 1);
    }
}
