package vn.nhipcau.meeting;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.nhipcau.council.DelegateGroup;
import vn.nhipcau.council.Delegates;
import vn.nhipcau.council.Units;
import vn.nhipcau.people.Contacts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How the meetings of a round stand, and what of its preparations they show to be done. */
@Component
class RoundStates {
    private static final Set<MeetingStatus> NOT_YET =
            EnumSet.of(MeetingStatus.PLANNED, MeetingStatus.CANCELLED);

    private final JdbcClient sql;
    private final Delegates delegates;
    private final Contacts contacts;
    private final Units units;
    private final Clock clock;

    RoundStates(JdbcClient sql, Delegates delegates, Contacts contacts, Units units, Clock clock) {
        this.sql = sql;
        this.delegates = delegates;
        this.contacts = contacts;
        this.units = units;
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
}
