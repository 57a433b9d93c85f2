package vn.nhipcau.agenda.chat;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.nhipcau.agenda.CalendarEntry;
import vn.nhipcau.calendar.TypedDays;
import vn.nhipcau.calendar.TypedWhen;
import vn.nhipcau.calendar.WorkingDays;
import vn.nhipcau.council.Council;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Shortened;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Reads when and where somebody typed that an entry of the calendar takes place. */
@Component
class TypedEntry {
    /** How many working days before it a reception of citizens is to be posted. */
    static final int POSTED_BEFORE = 5;

    private static final int LONGEST_PLACE = 200;

    /** What came of it. */
    sealed interface Outcome {}

    /** It can be planned; late if fewer working days are ahead than it is to be posted before. */
    record Read(CalendarEntry entry, boolean late) implements Outcome {}

    /** It cannot, for a reason that the texts give. */
    record Wrong(String sentence) implements Outcome {}

    private final WorkingDays calendar;
    private final Council council;
    private final Clock clock;

    TypedEntry(WorkingDays calendar, Council council, Clock clock) {
        this.calendar = calendar;
        this.council = council;
        this.clock = clock;
    }

    Outcome read(CalendarEntry.Kind kind, @Nullable String ward, String typed, Language language) {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var read = TypedWhen.readFirstToday(typed, TypedWhen.Wanted.DAY_AND_HOURS, today);
        if (read.wrong() != null) return new Wrong(sentence(read.wrong()));
        var days = TypedDays.checked(read, today);
        if (days.wrong() != null) return new Wrong("agenda.plan.wrong." + days.wrong());
        var begins = read.hour();
        if (days.first().atTime(begins).isBefore(now())) return new Wrong("agenda.plan.wrong.PAST");
        var entry =
                new CalendarEntry(
                        0,
                        kind,
                        days.first(),
                        begins,
                        read.ends(),
                        place(read.rest(), language),
                        ward,
                        false);
        boolean late =
                kind == CalendarEntry.Kind.CITIZEN_RECEPTION
                        && calendar.between(today, days.first()) < POSTED_BEFORE;
        return new Read(entry, late);
    }

    private String place(String typed, Language language) {
        String place = typed.replaceAll("\\s+", " ");
        return Shortened.to(place.isEmpty() ? council.office().in(language) : place, LONGEST_PLACE);
    }

    private static String sentence(TypedWhen.Wrong wrong) {
        return switch (wrong) {
            case NO_SUCH_DAY -> "agenda.plan.wrong.NO_SUCH_DAY";
            case OTHER_WEEKDAY -> "agenda.plan.wrong.OTHER_WEEKDAY";
            case WHICH_HALF -> "agenda.entry.whichHalf";
            case ENDS_BEFORE_IT_BEGINS -> "agenda.entry.endsBefore";
            case UNREADABLE, NO_DAY, NO_HOUR, ONE_DAY -> "agenda.entry.unreadable";
        };
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), clock.getZone());
    }
}
