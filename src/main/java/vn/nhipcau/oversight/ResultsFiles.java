package vn.nhipcau.oversight;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.nhipcau.files.Files;
import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.shared.FileKind;
import vn.nhipcau.shared.Language;
import vn.nhipcau.shared.Spelling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * The results as files: a page to hold in one's hand, and the list. They are copies of what people
 * wrote and are emptied after a week: until then they have left, or never will.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ResultsFiles {
    private static final int KEPT_DAYS = 7;
    private static final String WORKBOOK =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ResultsPage page;
    private final ResultsTable table;
    private final Files files;
    private final JdbcClient sql;
    private final Clock clock;

    ResultsFiles(ResultsPage page, ResultsTable table, Files files, JdbcClient sql, Clock clock) {
        this.page = page;
        this.table = table;
        this.files = files;
        this.sql = sql;
        this.clock = clock;
    }

    /** Both files, ready to be sent; none if there is nothing to tell of. */
    List<Attachment> of(Results results, Language language) {
        if (results.lines().isEmpty()) return List.of();
        return List.of(
                keep(results, "pdf", "application/pdf", page.of(results, language)),
                keep(results, "xlsx", WORKBOOK, table.of(results, language)));
    }

    private Attachment keep(Results results, String ending, String mediaType, byte[] bytes) {
        String name = "ket-qua-kien-nghi-" + place(results) + results.today() + "." + ending;
        long file = files.keep(FileKind.DOCUMENT, name, mediaType, bytes);
        sql.sql("insert into results_file (file, made_on) values (?, ?)")
                .params(file, results.today())
                .update();
        return new Attachment(file, FileKind.DOCUMENT);
    }

    // Several lie side by side in a delegate's downloads.
    private static String place(Results results) {
        var of = results.of();
        return of == null ? "" : Spelling.fold(of.name().vi()).replaceAll("[^a-z0-9]+", "-") + "-";
    }

    /** Empties those that are old. */
    void eraseOld() {
        var before = LocalDate.now(clock).minusDays(KEPT_DAYS);
        var old =
                sql.sql("select file from results_file where made_on < ?")
                        .param(before)
                        .query(Long.class)
                        .list();
        files.erase(old);
        sql.sql("delete from results_file where made_on < ?").param(before).update();
    }
}
