package vn.nhipcau.shared;

import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;

import org.h2.mvstore.MVStoreException;
import org.hibernate.TransactionException;
import org.hibernate.exception.JDBCConnectionException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionTimedOutException;

import java.net.SocketException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;

/**
 * Tells whether something failed because the database, or the connection to it, is not there: then
 * it says nothing about what was tried, and is to be tried again when the database is back.
 *
 * <p>A connection that dies in the middle of a transaction is wrapped in many ways: the rollback
 * that fails hides the first error, the pool's own errors have no SQL state, and what really
 * happened may be found among the suppressed only. So everything that hangs on a failure is looked
 * at, and one sign is enough.
 */
public final class DatabaseAway {
    // PostgreSQL: read-only standby. H2: I/O errors, file locked, full, broken or closed.
    private static final Set<String> STATES =
            Set.of(
                    "25006", "90007", "90013", "90020", "90028", "90030", "90031", "90067", "90098",
                    "90121", "90135");

    // From here on H2's store speaks of transactions, such as a deadlock; below, of its file: the
    // disk is full or does not answer, and it closes its database then.
    private static final int H2_TRANSACTIONS = 100;

    /** How much of what hangs on a failure is looked at; some causes refer to each other. */
    private static final int MOST = 100;

    private DatabaseAway() {}

    /** Whether the database was away when this went wrong. */
    public static boolean isBehind(Throwable failure) {
        var all = all(failure);
        if (all.stream().anyMatch(DatabaseAway::isSign)) return true;
        // What the database itself has said is better known than what it is translated to: a
        // statement too complex for it counts as a failing resource, and will never succeed.
        return all.stream().noneMatch(SQLException.class::isInstance)
                && all.stream().anyMatch(DatabaseAway::isTranslatedSign);
    }

    /**
     * Whether this passes by itself: the database was away, somebody else was at the same rows, or
     * the machine was too slow just now. Anything else fails again for the same reason, however
     * often it is tried.
     */
    public static boolean isPassing(Throwable failure) {
        return isBehind(failure) || all(failure).stream().anyMatch(DatabaseAway::isOfAMoment);
    }

    private static boolean isOfAMoment(Throwable failure) {
        return switch (failure) {
            case TransientDataAccessException _ -> true;
            case TransactionTimedOutException _ -> true;
            // Hibernate has no other name for it.
            case TransactionException late ->
                    String.valueOf(late.getMessage()).contains("timeout expired");
            default -> false;
        };
    }

    private static boolean isTranslatedSign(Throwable failure) {
        return failure instanceof DataAccessResourceFailureException
                || failure instanceof RecoverableDataAccessException;
    }

    /** What went wrong in a word or two, which stay the same while the database is away. */
    public static String name(Throwable failure) {
        return isBehind(failure) ? "no database" : failure.getClass().getSimpleName();
    }

    /** A failure with all its causes and whatever was suppressed for them, in no order. */
    public static Collection<Throwable> all(Throwable failure) {
        Set<Throwable> found = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> next = new ArrayDeque<>();
        add(next, failure);
        while (!next.isEmpty() && found.size() < MOST) {
            Throwable here = next.removeFirst();
            if (!found.add(here)) continue;
            add(next, here.getCause());
            for (Throwable suppressed : here.getSuppressed()) add(next, suppressed);
            if (here instanceof SQLException sql) add(next, sql.getNextException());
        }
        return found;
    }

    private static void add(Deque<Throwable> next, @Nullable Throwable failure) {
        if (failure != null) next.add(failure);
    }

    private static boolean isSign(Throwable failure) {
        return switch (failure) {
            case SQLException sql -> isSign(sql);
            case CannotCreateTransactionException _ -> true;
            case JDBCConnectionException _ -> true;
            case PoolInitializationException _ -> true;
            // No transaction of ours calls anything on the network but its database.
            case SocketException _ -> true;
            case MVStoreException store -> store.getErrorCode() < H2_TRANSACTIONS;
            default -> false;
        };
    }

    private static boolean isSign(SQLException failure) {
        if (failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException
                || failure instanceof SQLRecoverableException) return true;
        String state = failure.getSQLState();
        if (state == null) return isOfAClosedConnection(failure.getMessage());
        return state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57P")
                || state.startsWith("58")
                || STATES.contains(state);
    }

    // Databases say a state with all their errors; the pool says none, and about nothing but its
    // connections: closed, broken, failed to validate.
    private static boolean isOfAClosedConnection(@Nullable String message) {
        if (message == null || message.isBlank()) return true;
        String said = message.toLowerCase(Locale.ROOT);
        return said.contains("connection")
                || said.contains("closed")
                || said.contains("broken")
                || said.contains("socket");
    }
}
