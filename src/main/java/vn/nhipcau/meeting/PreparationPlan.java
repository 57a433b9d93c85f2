package vn.nhipcau.meeting;

import org.springframework.stereotype.Component;

import vn.nhipcau.calendar.WorkingDays;
import vn.nhipcau.council.Council;
import vn.nhipcau.council.Sessions;
import vn.nhipcau.council.Unit;
import vn.nhipcau.council.UnitKind;
import vn.nhipcau.council.Units;
import vn.nhipcau.duty.DutyKind;
import vn.nhipcau.duty.NewDuty;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Texts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** What the preparations of a round should be, as its meetings stand: by when, by whom. */
@Component
class PreparationPlan {
    private final PreparationSettings settings;
    private final WorkingDays calendar;
    private final StoredRounds rounds;
    private final Sessions sessions;
    private final Council council;
    private final Units units;
    private final Texts texts;
    private final Clock clock;

    PreparationPlan(
            PreparationSettings settings,
            WorkingDays calendar,
            StoredRounds rounds,
            Sessions sessions,
            Council council,
            Units units,
            Texts texts,
            Clock clock) {
        this.settings = settings;
        this.calendar = calendar;
        this.rounds = rounds;
        this.sessions = sessions;
        this.council = council;
        this.units = units;
        this.texts = texts;
        this.clock = clock;
    }

    /** Whether the council asks for it at all. */
    boolean isWanted(PreparationKind kind) {
        return settings.days(kind) > 0;
    }

    /**
     * By when it is due for a meeting of this day: always a working day, and if that is over
     * already the next one, though not after the meeting.
     */
    LocalDate due(PreparationKind kind, LocalDate day) {
        int days = settings.days(kind);
        var usual =
                settings.isInWorkingDays(kind)
                        ? calendar.shift(day, -days)
                        : calendar.shift(day.minusDays(days).plusDays(1), -1);
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        if (usual.isAfter(today)) return usual;
        var next = calendar.plus(today, 1);
        return next.isAfter(day) ? day : next;
    }

    /** Who does it. */
    String unit(PreparationKind kind) {
        var secretariat = units.secretariat().id();
        return kind == PreparationKind.REPLIES
                ? executive().map(Unit::id).orElse(secretariat)
                : secretariat;
    }

    // The People's Committee of the council's own level.
    private Optional<Unit> executive() {
        return units.all().stream()
                .filter(unit -> unit.kind() == UnitKind.PEOPLES_COMMITTEE)
                .filter(unit -> unit.level().name().equals(council.level().name()))
                .findFirst();
    }

    /** The duty to do it, and all of its kind. */
    NewDuty duty(Preparation one) {
        String what = texts.words(Language.VI, "meeting.prepare." + one.kind());
        var round = rounds.findById(one.round()).orElseThrow();
        String called =
                texts.words(
                        Language.VI,
                        "meeting.round." + round.kind(),
                        sessions.get(round.session()).name().vi());
        return new NewDuty(
                DutyKind.PREPARATION,
                Preparation.reference(one.round(), one.kind()),
                what,
                what + ", " + called,
                one.unit(),
                null,
                calendar.received(clock.instant()),
                0,
                one.due());
    }
}
