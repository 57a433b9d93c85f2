package vn.nhipcau;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

import java.sql.SQLException;

/** A database that cannot be had is told in a sentence; never in its own words, it may quote. */
class NoDatabaseAnalyzer extends AbstractFailureAnalyzer<SQLException> {
    private static final int H2_IN_USE = 90020;

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        if (cause.getErrorCode() == H2_IN_USE)
            return new FailureAnalysis(
                    "The database file is in use; perhaps this program is running already.",
                    "Stop the other one first. Only PostgreSQL can serve two at once.",
                    cause);
        String state = String.valueOf(cause.getSQLState());
        if (state.startsWith("08"))
            return new FailureAnalysis(
                    "The database cannot be reached.",
                    "Look at SPRING_DATASOURCE_URL and whether the database is running.",
                    cause);
        if (state.startsWith("28"))
            return new FailureAnalysis(
                    "The database refuses this user or password.",
                    "Look at SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.",
                    cause);
        if (state.equals("3D000"))
            return new FailureAnalysis(
                    "There is no database of this name.",
                    "Create it (README, “Run it for real”) or mend SPRING_DATASOURCE_URL.",
                    cause);
        return null; // and the stack trace is shown
    }
}
