package vn.nhipcau.agenda.chat;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.nhipcau.shared.Jobs;

import java.time.Duration;

/** Looks again and again whether somebody is still to be told; one instance at a time. */
@Configuration(proxyBeanMethods = false)
class AgendaSchedule {
    @Bean
    RecurringTask<Void> agendaNotices(EntryNotices notices, Jobs jobs) {
        return Tasks.recurring("agenda-notices", FixedDelay.of(Duration.ofSeconds(5)))
                .execute((_, _) -> jobs.run("agenda-notices", notices::run));
    }
}
