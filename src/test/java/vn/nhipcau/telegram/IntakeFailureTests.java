package vn.nhipcau.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;

import org.h2.mvstore.MVStoreException;
import org.hibernate.TransactionException;
import org.hibernate.exception.JDBCConnectionException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DeadlockLoserDataAccessException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.orm.jpa.JpaSystemException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.UnexpectedRollbackException;

import java.net.SocketException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;

/** What is an update's own fault and what is not. */
class IntakeFailureTests {
    @ParameterizedTest
    @CsvSource({
        "40001, BUSY",
        "40P01, BUSY",
        "55P03, BUSY",
        "HYT00, BUSY",
        "08006, AWAY",
        "53300, AWAY",
        "57P01, AWAY",
        "25006, AWAY",
        "90098, AWAY",
        "23505, TAKEN",
        "22001, OWN",
        "57014, OWN",
        ", OWN"
    })
    void theDatabaseSaysSo(String state, IntakeFailure expected) {
        var wrapped =
                new TransactionSystemException(
                        "x", new RuntimeException(new SQLException("x", state)));
        assertThat(IntakeFailure.of(wrapped)).isEqualTo(expected);
    }

    static Stream<Throwable> busy() {
        return Stream.of(
                new DeadlockLoserDataAccessException("x", new SQLException()),
                new PessimisticLockingFailureException("x"),
                // H2 says so of a deadlock; the database and the connection are well.
                new PessimisticLockingFailureException(
                        "x",
                        new SQLException("deadlock", "40001", new MVStoreException(105, "card"))),
                new RuntimeException(new OptimisticLockException("x")));
    }

    @ParameterizedTest
    @MethodSource("busy")
    void somebodyElseWasAtIt(Throwable failure) {
        assertThat(IntakeFailure.of(failure)).isEqualTo(IntakeFailure.BUSY);
    }

    static Stream<Throwable> away() {
        return Stream.of(
                new CannotCreateTransactionException("x"),
                // The rollback failed too and hid what happened: all of these were seen.
                new JpaSystemException(
                        new TransactionException(
                                "rollback",
                                new SQLException("Connection is closed", (String) null))),
                new JpaSystemException(
                        new TransactionException(
                                "rollback", new SQLException("Connection is closed"))),
                new JpaSystemException(new TransactionException("rollback", new SQLException())),
                new RuntimeException(new SQLException("Statement is closed")),
                new RuntimeException(new SQLException("HikariPool-1 - Connection is broken")),
                suppressing(new SQLException("terminating connection", "57P01")),
                new JpaSystemException(
                        new RuntimeException(
                                new SQLException(
                                        "General error",
                                        "HY000",
                                        new MVStoreException(2, "full")))),
                new RuntimeException(new SocketException("Broken pipe")),
                new RuntimeException(next(new SQLException("I/O error", "08006"))),
                new UnexpectedRollbackException(
                        "x", new JDBCConnectionException("x", new SQLException("x", "08003"))),
                new RuntimeException(new SQLTransientConnectionException("pool is empty")));
    }

    private static Throwable suppressing(Throwable hidden) {
        var shown = new TransactionSystemException("could not roll back");
        shown.addSuppressed(hidden);
        return new RuntimeException(shown);
    }

    private static SQLException next(SQLException following) {
        var first = new SQLException("batch", "22000");
        first.setNextException(following);
        return first;
    }

    @ParameterizedTest
    @MethodSource("away")
    void thereIsNoDatabase(Throwable failure) {
        assertThat(IntakeFailure.of(failure)).isEqualTo(IntakeFailure.AWAY);
    }

    static Stream<Throwable> own() {
        return Stream.of(
                new DataIntegrityViolationException("x", new SQLException("x", "23502")),
                new QueryTimeoutException("x"),
                // Too complex a statement: translated to a failing resource, but never to succeed.
                new DataAccessResourceFailureException("x", new SQLException("x", "54001")),
                new BadSqlGrammarException("x", "x", new SQLException("x", "42P01")),
                new NullPointerException(),
                new StackOverflowError());
    }

    @ParameterizedTest
    @MethodSource("own")
    void ours(Throwable failure) {
        assertThat(IntakeFailure.of(failure)).isEqualTo(IntakeFailure.OWN);
    }

    @ParameterizedTest
    @MethodSource("own")
    void isToldWithoutItsWords(Throwable failure) {
        assertThat(IntakeFailure.describe(new RuntimeException("An's words", failure)))
                .startsWith("RuntimeException < " + failure.getClass().getSimpleName())
                .doesNotContain("words")
                .contains("vn.nhipcau.telegram.IntakeFailureTests");
    }
}
