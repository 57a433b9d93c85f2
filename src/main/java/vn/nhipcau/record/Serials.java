package vn.nhipcau.record;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.Optional;

/**
 * Serials without gaps: a rolled-back filing gives its number back. Therefore whoever files waits
 * for whoever files just now, and takes the serial as late as can be.
 */
@Component
public class Serials {
    private final JdbcClient jdbc;
    private final TransactionTemplate own;

    Serials(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The next serial of a series, such as {@code KN}, in a year; each has its own. */
    public long next(String series, int year) {
        return raise(series, year)
                .or(
                        () -> {
                            begin(series, year);
                            return raise(series, year);
                        })
                .orElseThrow();
    }

    // In a transaction of its own: of two first filings of a year the other one then waits for the
    // row as at any other time, instead of running into its key.
    private void begin(String series, int year) {
        try {
            own.executeWithoutResult(
                    _ ->
                            jdbc.sql(
                                            """
                                            insert into code_serial (series, code_year, last_serial)
                                            values (:series, :year, 0)
                                            """)
                                    .param("series", series)
                                    .param("year", year)
                                    .update());
        } catch (DuplicateKeyException e) {
            // The other one was faster.
        }
    }

    private Optional<Long> raise(String series, int year) {
        var raised = new GeneratedKeyHolder();
        jdbc.sql(
                        """
                        update code_serial set last_serial = last_serial + 1
                        where series = :series and code_year = :year
                        """)
                .param("series", series)
                .param("year", year)
                .update(raised, "last_serial");
        return Optional.ofNullable(raised.getKeyAs(Long.class));
    }
}
