package vn.nhipcau.meeting;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.nhipcau.calendar.WorkingDays;
import vn.nhipcau.council.Council;
import vn.nhipcau.council.DelegateGroup;
import vn.nhipcau.council.Delegates;
import vn.nhipcau.council.Sessions;
import vn.nhipcau.council.Unit;
import vn.nhipcau.council.UnitKind;
import vn.nhipcau.council.Units;
import vn.nhipcau.duty.DutyKind;
import vn.nhipcau.duty.NewDuty;
import vn.nhipcau.people.Contacts;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Texts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the preparations of a round should be, as its meetings stand: by when, by whom. */
@Component
class PreparationPlan {
    private static final Set<MeetingStatus> NOT_YET =
            EnumSet.of(MeetingStatus.PLANNED, MeetingStatus.CANCELLED);

    private final JdbcClient sql;
    private final PreparationSettings settings;
    private final WorkingDays calendar;
    private final Delegates delegates;
    private final StoredRounds rounds;
    private final Sessions sessions;
    private final Council council;
    private final Contacts contacts;
    private final Units units;
    private final Texts texts;
    private final Clock clock;

    PreparationPlan(
            JdbcClient sql,
            PreparationSettings settings,
            WorkingDays calendar,
            Delegates delegates,
            StoredRounds rounds,
            Sessions sessions,
            Council council,
            Contacts contacts,
            Units units,
            Texts texts,
            Clock clock) {
        this.sql = sql;
        this.settings = settings;
        this.calendar = calendar;
        this.delegates = delegates;
        this.rounds = rounds;
        this.sessions = sessions;
        this.council = council;
        this.contacts = contacts;
        this.units = units;
        this.texts = texts;
        this.clock = clock;
    }

    /** A meeting of the round, as it stands in the database. */
    private record Row(
            long id,
            MeetingStatus status,
            LocalDate day,
            boolean ready,
            @Nullable String group,
            List<String> wards) {
        boolean isAhead() {
            return status.isAhead();
        }
    }

    /** The meetings of a round. */
    final class State {
        private final List<Row> rows;
        private final boolean over;

        private State(List<Row> rows, boolean over) {
            this.rows = rows;
            this.over = over;
        }

        List<Long> meetings() {
            return rows.stream().map(Row::id).toList();
        }

        private Row row(long meeting) {
            return rows.stream().filter(row -> row.id == meeting).findFirst().orElseThrow();
        }

        /** Whether anybody needs it: not once the meetings are over, or will not be. */
        boolean isNeeded(@Nullable Long meeting) {
            if (over) return false;
            return meeting == null ? rows.stream().anyMatch(Row::isAhead) : row(meeting).isAhead();
        }

        /** The day that it is for; empty if that is not known, or nobody needs it. */
        Optional<LocalDate> day(@Nullable Long meeting) {
            if (!isNeeded(meeting)) return Optional.empty();
            return rows.stream()
                    .filter(row -> meeting == null || row.id == meeting)
                    .filter(row -> row.status != MeetingStatus.CANCELLED)
                    .filter(row -> row.status != MeetingStatus.POSTPONED)
                    .map(Row::day)
                    .min(LocalDate::compareTo);
        }

        /** Whether the meetings show that it is done. */
        boolean isDone(PreparationKind kind, @Nullable Long meeting) {
            return switch (kind) {
                case PLAN -> isPlanned();
                case PUBLIC_NOTICE -> meeting != null && !NOT_YET.contains(row(meeting).status);
                case HOST_NOTICE ->
                        meeting != null
                                && !NOT_YET.contains(row(meeting).status)
                                && areReached(row(meeting).wards);
                case REPLIES, DOCUMENTS -> false;
            };
        }

        private boolean isPlanned() {
            var groups = delegates.groups();
            if (groups.isEmpty()) return rows.stream().anyMatch(this::hasDayAndPlace);
            return groups.stream()
                    .map(DelegateGroup::id)
                    .allMatch(
                            group ->
                                    rows.stream()
                                            .anyMatch(
                                                    row ->
                                                            group.equals(row.group)
                                                                    && hasDayAndPlace(row)));
        }

        private boolean hasDayAndPlace(Row row) {
            return row.ready
                    && row.status != MeetingStatus.CANCELLED
                    && row.status != MeetingStatus.POSTPONED;
        }
    }

    // Who is reached here was told when the meeting was announced; others need a letter.
    private boolean areReached(List<String> wards) {
        return wards.stream()
                .noneMatch(ward -> contacts.reach(units.ward(ward).committee()).isEmpty());
    }

    /** How a round stands; over if its session will not take place. */
    State read(long round, boolean over) {
        return new State(
                sql.sql(
                                "select id, status, starts_at, mode, place, link, delegate_group, wards"
                                        + " from voter_meeting where round = ? order by id")
                        .param(round)
                        .query(this::read)
                        .list(),
                over);
    }

    private Row read(ResultSet row, int number) throws SQLException {
        boolean online = MeetingMode.valueOf(row.getString("mode")) == MeetingMode.ONLINE;
        String wards = row.getString("wards");
        return new Row(
                row.getLong("id"),
                MeetingStatus.valueOf(row.getString("status")),
                LocalDate.ofInstant(row.getTimestamp("starts_at").toInstant(), clock.getZone()),
                row.getString(online ? "link" : "place") != null,
                row.getString("delegate_group"),
                wards.isEmpty() ? List.of() : Arrays.asList(wards.split(",", -1)));
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
