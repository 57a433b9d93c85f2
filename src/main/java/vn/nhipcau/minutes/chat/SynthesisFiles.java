package vn.nhipcau.minutes.chat;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.nhipcau.files.Files;
import vn.nhipcau.meeting.chat.MeetingWords;
import vn.nhipcau.minutes.Synthesis.OfMeeting;
import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.shared.FileKind;
import vn.nhipcau.shared.Jobs;
import vn.nhipcau.shared.Language;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;

/**
 * The tables that were handed out. They quote what voters said, therefore none stays here longer
 * than it takes to send it: it can be made anew at any time.
 */
@Component
class SynthesisFiles {
    private static final int KEPT_DAYS = 7;
    private static final String WORKBOOK =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final SynthesisView views;
    private final SynthesisTable table;
    private final MeetingWords words;
    private final Files files;
    private final JdbcClient sql;
    private final Clock clock;

    SynthesisFiles(
            SynthesisView views,
            SynthesisTable table,
            MeetingWords words,
            Files files,
            JdbcClient sql,
            Clock clock) {
        this.views = views;
        this.table = table;
        this.words = words;
        this.files = files;
        this.sql = sql;
        this.clock = clock;
    }

    /** The table of a meeting, ready to be sent; joins the caller's transaction. */
    Attachment of(OfMeeting whole, Language language) {
        String title = views.lines(whole, language).getFirst().text();
        long file =
                files.keep(
                        FileKind.DOCUMENT,
                        "tong-hop-txct-" + words.fileName(whole.meeting(), language) + ".xlsx",
                        WORKBOOK,
                        table.of(whole, title, language));
        sql.sql("insert into minutes_table (file, made_on) values (?, ?)")
                .params(file, LocalDate.now(clock))
                .update();
        return new Attachment(file, FileKind.DOCUMENT);
    }

    /** Empties those that are old. */
    @Transactional
    public void eraseOld() {
        var before = LocalDate.now(clock).minusDays(KEPT_DAYS);
        var old =
                sql.sql("select file from minutes_table where made_on < ?")
                        .param(before)
                        .query(Long.class)
                        .list();
        files.erase(old);
        sql.sql("delete from minutes_table where made_on < ?").param(before).update();
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {
        @Bean
        RecurringTask<Void> oldSyntheses(SynthesisFiles files, Jobs jobs) {
            return Tasks.recurring("old-syntheses", FixedDelay.of(Duration.ofHours(1)))
                    .execute((_, _) -> jobs.run("old-syntheses", files::eraseOld));
        }
    }
}
