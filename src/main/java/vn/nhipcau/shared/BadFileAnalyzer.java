package vn.nhipcau.shared;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator which line of which file to mend, instead of a stack trace. */
class BadFileAnalyzer extends AbstractFailureAnalyzer<BadFile> {
    @Override
    protected FailureAnalysis analyze(Throwable root, BadFile cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Mend " + cause.file() + " and start again; nothing of it was applied.",
                cause);
    }
}
