package vn.nhipcau.telegram;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.StringJoiner;

/** What kind of trouble kept an update from being heard. */
enum Trouble {
    /** Somebody else was at it at the same time: again in a moment, as often as it takes. */
    BUSY,
    /**
     * Somebody else wrote the same first, or so it seems: again, but it counts if it comes twice.
     */
    TAKEN,
    /** There is no database: again when there is one. */
    AWAY,
    /** The update itself, or what we do with it: a few more tries. */
    OWN;

    // PostgreSQL: lock_not_available, read_only_sql_transaction (a standby). H2: lock time-out.
    private static final Set<String> BUSY_STATES = Set.of("55P03", "HYT00");

    // PostgreSQL: read-only standby. H2: I/O errors, file locked, connection broken, closed.
    private static final Set<String> AWAY_STATES =
            Set.of("25006", "90020", "90028", "90031", "90067", "90098", "90121");

    private static final String UNIQUE_VIOLATION = "23505";

    /** How deep causes are followed; some refer to each other. */
    private static final int DEPTH = 20;

    /** What kind of trouble this is; the innermost cause that says so decides. */
    static Trouble of(Throwable failure) {
        Trouble found = OWN;
        Throwable cause = failure;
        for (int i = 0; i < DEPTH && cause != null; i++, cause = cause.getCause()) {
            Trouble here = here(cause);
            if (here != OWN) found = here;
        }
        return found;
    }

    private static Trouble here(Throwable failure) {
        return switch (failure) {
            case SQLException sql -> bySql(sql);
            // A try that takes too long is counted: else one endless update would stop all others.
            case QueryTimeoutException _ -> OWN;
            case ConcurrencyFailureException _ -> BUSY;
            case OptimisticLockException _ -> BUSY;
            case PessimisticLockException _ -> BUSY;
            case LockTimeoutException _ -> BUSY;
            case TransientDataAccessException _ -> BUSY;
            case CannotCreateTransactionException _ -> AWAY;
            case DataAccessResourceFailureException _ -> AWAY;
            case RecoverableDataAccessException _ -> AWAY;
            default -> OWN;
        };
    }

    private static Trouble bySql(SQLException failure) {
        if (failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException
                || failure instanceof SQLRecoverableException) return AWAY;
        String state = String.valueOf(failure.getSQLState());
        if (state.startsWith("40") || BUSY_STATES.contains(state)) return BUSY;
        if (state.startsWith("08") || state.startsWith("53") || state.startsWith("57P"))
            return AWAY;
        if (state.equals(UNIQUE_VIOLATION)) return TAKEN;
        return AWAY_STATES.contains(state) ? AWAY : OWN;
    }

    /**
     * What went wrong and where, without any words of the exceptions: databases quote in them what
     * people wrote.
     */
    static String describe(Throwable failure) {
        var names = new StringJoiner(" < ");
        String place = "";
        Throwable cause = failure;
        for (int i = 0; i < DEPTH && cause != null; i++, cause = cause.getCause()) {
            String state = cause instanceof SQLException sql ? " " + sql.getSQLState() : "";
            names.add(cause.getClass().getSimpleName() + state);
            for (StackTraceElement frame : cause.getStackTrace()) {
                if (!frame.getClassName().startsWith("vn.nhipcau.")) continue;
                place = " at " + frame.getClassName() + ":" + frame.getLineNumber();
                break;
            }
        }
        return names + place;
    }
}
