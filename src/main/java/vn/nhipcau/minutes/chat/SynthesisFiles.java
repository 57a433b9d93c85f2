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
import vn.nhipcau.files.Sheet;
import vn.nhipcau.files.ShortLivedFiles;
import vn.nhipcau.meeting.chat.MeetingWords;
import vn.nhipcau.minutes.Synthesis.OfMeeting;
import vn.nhipcau.outbox.Letter.Attachment;
import vn.nhipcau.shared.FileKind;
import vn.nhipcau.shared.Jobs;
import vn.nhipcau.shared.Language;

import java.time.Clock;
import java.time.Duration;

/**
 * The tables that were handed out. They quote what voters said, therefore none stays here longer
 * than it takes to send it: it can be made anew at any time.
 */
@Component
class SynthesisFiles {
    private final SynthesisView views;
    private final SynthesisTable table;
    private final MeetingWords words;
    private final ShortLivedFiles kept;

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
        kept = new ShortLivedFiles(files, sql, clock, "minutes_table");
    }

    /** The table of a meeting, ready to be sent; joins the caller's transaction. */
    Attachment of(OfMeeting whole, Language language) {
        String title = views.lines(whole, language).getFirst().text();
        String name = "tong-hop-txct-" + words.fileName(whole.meeting(), language) + ".xlsx";
        byte[] bytes = table.of(whole, title, language);
        return new Attachment(kept.keep(name, Sheet.MEDIA_TYPE, bytes), FileKind.DOCUMENT);
    }

    /** Empties those that are old. */
    @Transactional
    public void eraseOld() {
        kept.eraseOld();
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
