package vn.nhipcau.petition;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Serials without gaps: a rolled-back filing gives its number back. Therefore whoever files waits
 * for whoever files just now, and takes the serial as late as can be.
 */
@Component
class Serials {
    private final JdbcClient jdbc;
    private final TransactionTemplate own;

    Serials(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    long next(int year) {
        if (raise(year) == 0) {
            begin(year);
            raise(year);
        }
        return jdbc.sql("select last_serial from petition_serial where code_year = :year")
                .param("year", year)
                .query(Long.class)
                .single();
    }

    // In a transaction of its own: of two first filings of a year the other one then waits for the
    // row as at any other time, instead of running into its key.
    private void begin(int year) {
        try {
            own.executeWithoutResult(
                    _ ->
                            jdbc.sql(
                                            """
                                            insert into petition_serial (code_year, last_serial)
                                            values (:year, 0)
                                            """)
                                    .param("year", year)
                                    .update());
        } catch (DuplicateKeyException e) {
            // The other one was faster.
        }
    }

    private int raise(int year) {
        return jdbc.sql(
                        """
                        update petition_serial set last_serial = last_serial + 1
                        where code_year = :year
                        """)
                .param("year", year)
                .update();
    }
}
