package vn.nhipcau.oversight;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhipcau.files.Files;
import vn.nhipcau.files.Sheet;
import vn.nhipcau.files.ShortLivedFiles;
import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.shared.FileKind;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Spelling;

import java.time.Clock;
import java.util.List;

/**
 * The results as files: a page to hold in one's hand, and the list. They are copies of what people
 * wrote and are emptied after a week: until then they have left, or never will.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ResultsFiles {
    private final ResultsPage page;
    private final ResultsTable table;
    private final ShortLivedFiles kept;

    ResultsFiles(ResultsPage page, ResultsTable table, Files files, JdbcClient sql, Clock clock) {
        this.page = page;
        this.table = table;
        kept = new ShortLivedFiles(files, sql, clock, "results_file");
    }

    /** Both files, ready to be sent; none if there is nothing to tell of. */
    List<Attachment> of(Results results, Language language) {
        if (results.lines().isEmpty()) return List.of();
        return List.of(
                keep(results, "pdf", "application/pdf", page.of(results, language)),
                keep(results, "xlsx", Sheet.MEDIA_TYPE, table.of(results, language)));
    }

    private Attachment keep(Results results, String ending, String mediaType, byte[] bytes) {
        String name = "ket-qua-kien-nghi-" + place(results) + results.today() + "." + ending;
        return new Attachment(kept.keep(name, mediaType, bytes), FileKind.DOCUMENT);
    }

    // Several lie side by side in a delegate's downloads.
    private static String place(Results results) {
        var of = results.of();
        return of == null ? "" : Spelling.fold(of.name().vi()).replaceAll("[^a-z0-9]+", "-") + "-";
    }

    /** Empties those that are old. */
    void eraseOld() {
        kept.eraseOld();
    }
}
