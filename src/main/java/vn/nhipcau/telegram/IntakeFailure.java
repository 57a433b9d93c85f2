package vn.nhipcau.telegram;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;

import org.hibernate.TransactionException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionTimedOutException;

import vn.nhipcau.shared.DatabaseAway;
import vn.nhipcau.shared.OutageLog;

import java.sql.SQLException;
import java.util.Set;

/** What kind of trouble kept an update from being heard. */
enum IntakeFailure {
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

    private static final String UNIQUE_VIOLATION = "23505";

    /** How deep causes are followed; some refer to each other. */
    private static final int DEPTH = 20;

    /**
     * What kind of trouble this is; the innermost cause that says so decides. What is somebody
     * else's doing is tried again in any case; a database that is away explains everything else.
     */
    static IntakeFailure of(Throwable failure) {
        IntakeFailure found = byCauses(failure);
        return found != BUSY && DatabaseAway.isBehind(failure) ? AWAY : found;
    }

    /** Whether the time of a try ran out. */
    static boolean isTimeOut(Throwable failure) {
        Throwable cause = failure;
        for (int i = 0; i < DEPTH && cause != null; i++, cause = cause.getCause())
            if (cause instanceof TransactionTimedOutException
                    || cause instanceof QueryTimeoutException
                    || cause instanceof TransactionException) return true;
        return false;
    }

    private static IntakeFailure byCauses(Throwable failure) {
        IntakeFailure found = OWN;
        Throwable cause = failure;
        for (int i = 0; i < DEPTH && cause != null; i++, cause = cause.getCause()) {
            IntakeFailure here = here(cause);
            if (here != OWN) found = here;
        }
        return found;
    }

    private static IntakeFailure here(Throwable failure) {
        return switch (failure) {
            case SQLException sql -> bySql(sql);
            // A try that takes too long is counted: else one endless update would stop all others.
            case QueryTimeoutException _ -> OWN;
            case ConcurrencyFailureException _ -> BUSY;
            case OptimisticLockException _ -> BUSY;
            case PessimisticLockException _ -> BUSY;
            case LockTimeoutException _ -> BUSY;
            case TransientDataAccessException _ -> BUSY;
            default -> OWN;
        };
    }

    private static IntakeFailure bySql(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        if (state.startsWith("40") || BUSY_STATES.contains(state)) return BUSY;
        return state.equals(UNIQUE_VIOLATION) ? TAKEN : OWN;
    }

    /**
     * What went wrong and where, without any words of the exceptions: databases quote in them what
     * people wrote.
     */
    static String describe(Throwable failure) {
        return OutageLog.describe(failure);
    }
}
