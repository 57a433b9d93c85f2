package vn.nhipcau.meeting;

import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhipcau.council.CouncilSession;
import vn.nhipcau.council.SessionChanged;
import vn.nhipcau.council.Sessions;
import vn.nhipcau.duty.Duties;
import vn.nhipcau.duty.DutyKind;
import vn.nhipcau.meeting.Preparation.State;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * The preparations of rounds. Those of a kind are one duty, opened and ended here and nowhere else:
 * a line for each meeting would bury whoever is urged. Whatever happens to a meeting, those of its
 * round are brought in line with all its meetings, behind the lock of the round: that lock is the
 * duties' too. Whoever takes a meeting's lock as well takes it before. Joins the caller's
 * transaction.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Preparations {
    private static final String ALL =
            "select id, kind, round, meeting, unit, for_day, due, state from meeting_preparation ";

    private final JdbcClient sql;
    private final EntityManager memory;
    private final PreparationPlan plan;
    private final RoundStates states;
    private final StoredRounds rounds;
    private final Sessions sessions;
    private final Duties duties;
    private final Clock clock;

    Preparations(
            JdbcClient sql,
            EntityManager memory,
            PreparationPlan plan,
            RoundStates states,
            StoredRounds rounds,
            Sessions sessions,
            Duties duties,
            Clock clock) {
        this.sql = sql;
        this.memory = memory;
        this.plan = plan;
        this.states = states;
        this.rounds = rounds;
        this.sessions = sessions;
        this.duties = duties;
        this.clock = clock;
    }

    /** A round, or a meeting of it, is new or not as it was. */
    void follow(@Nullable Long id) {
        if (id == null) return;
        memory.flush();
        lock(id);
        var round = rounds.findById(id).orElseThrow();
        boolean over = sessions.get(round.session()).status() == CouncilSession.Status.CANCELLED;
        // Read from the database: others may have changed what was read here before.
        var state = states.read(id, over);
        var known = of(id);
        for (PreparationKind kind : PreparationKind.values()) {
            if (!kind.isOfEachMeeting()) follow(known, id, kind, null, state);
            else for (long meeting : state.meetings()) follow(known, id, kind, meeting, state);
            owe(id, kind, null);
        }
    }

    private void follow(
            List<Preparation> known,
            long round,
            PreparationKind kind,
            @Nullable Long meeting,
            RoundStates.State state) {
        var there =
                known.stream()
                        .filter(one -> one.kind() == kind && Objects.equals(one.meeting(), meeting))
                        .findFirst();
        var day = state.day(meeting);
        boolean done = state.isDone(kind, meeting);
        if (there.isEmpty()) {
            if (day.isPresent() && plan.isWanted(kind))
                begin(round, kind, meeting, day.get(), done);
            return;
        }
        var one = there.get();
        if (!one.isOpen()) return;
        if (!state.isNeeded(meeting)) end(one, State.DROPPED, null);
        else if (done) end(one, State.DONE, null);
        else if (day.isPresent() && !day.get().equals(one.day())) reschedule(one, day.get());
    }

    private void begin(
            long round, PreparationKind kind, @Nullable Long meeting, LocalDate day, boolean done) {
        sql.sql(
                        "insert into meeting_preparation (id, kind, round, meeting, unit, for_day, due,"
                                + " state) values (nextval('meeting_preparation_seq'), ?, ?, ?, ?, ?,"
                                + " ?, ?)")
                .params(kind.name(), round)
                .param(meeting)
                .params(plan.unit(kind), day, plan.due(kind, day))
                .param((done ? State.DONE : State.OPEN).name())
                .update();
    }

    private void reschedule(Preparation one, LocalDate day) {
        sql.sql("update meeting_preparation set for_day = ?, due = ? where id = ?")
                .params(day, plan.due(one.kind(), day), one.id())
                .update();
    }

    private void end(Preparation one, State how, @Nullable Long by) {
        sql.sql("update meeting_preparation set state = ?, ended_at = ?, done_by = ? where id = ?")
                .params(how.name(), Timestamp.from(clock.instant()))
                .param(by)
                .param(one.id())
                .update();
    }

    // One duty for all of a kind that the round still needs, due when the first of them is.
    private void owe(long round, PreparationKind kind, @Nullable Long by) {
        var all = of(round).stream().filter(one -> one.kind() == kind).toList();
        var first = all.stream().filter(Preparation::isOpen).findFirst();
        String reference = Preparation.reference(round, kind);
        var owed = duties.owed(DutyKind.PREPARATION, reference);
        if (first.isPresent()) {
            if (owed.isEmpty()) duties.open(plan.duty(first.get()));
            else if (!owed.get().due().equals(first.get().due()))
                duties.reset(DutyKind.PREPARATION, reference, first.get().due());
            return;
        }
        if (by != null) duties.takenBy(DutyKind.PREPARATION, reference, by);
        if (all.stream().anyMatch(one -> one.state() == State.DONE))
            duties.fulfil(DutyKind.PREPARATION, reference);
        else duties.drop(reference);
    }

    /** Somebody says that all of a kind is done that the round still needs. */
    public void done(long round, PreparationKind kind, long by) {
        // Whoever taps first in a group may be new to us.
        memory.flush();
        lock(round);
        if (!kind.isSaidByHand()) return;
        of(round).stream()
                .filter(one -> one.kind() == kind && one.isOpen())
                .forEach(one -> end(one, State.DONE, by));
        owe(round, kind, by);
    }

    /** All of a round, in the order in which they are due. */
    public List<Preparation> of(long round) {
        return sql.sql(ALL + "where round = ? order by due, id")
                .param(round)
                .query(Preparations::read)
                .list();
    }

    /** Locks these rounds. */
    public void lock(Collection<Long> ids) {
        ids.stream().distinct().sorted().forEach(this::lock);
    }

    private void lock(long round) {
        sql.sql("select id from voter_meeting_round where id = ? for update")
                .param(round)
                .query(Long.class)
                .single();
    }

    /** Nobody prepares anything for a session that will not take place. */
    @EventListener
    void on(SessionChanged change) {
        if (!change.isCancelled()) return;
        for (RoundKind kind : RoundKind.values())
            rounds.findBySessionAndKind(change.after().id(), kind)
                    .map(VoterMeetingRound::id)
                    .ifPresent(this::follow);
    }

    private static Preparation read(ResultSet row, int number) throws SQLException {
        return new Preparation(
                row.getLong("id"),
                PreparationKind.valueOf(row.getString("kind")),
                row.getLong("round"),
                row.getObject("meeting", Long.class),
                row.getString("unit"),
                row.getObject("for_day", LocalDate.class),
                row.getObject("due", LocalDate.class),
                State.valueOf(row.getString("state")));
    }
}
