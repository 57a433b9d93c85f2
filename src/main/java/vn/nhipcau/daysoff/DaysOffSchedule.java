package vn.nhipcau.daysoff;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.nhipcau.shared.Jobs;

import java.time.Duration;

/**
 * Looks again and again whether the secretariat is to be told of next year; one instance at a time.
 */
@Configuration(proxyBeanMethods = false)
class DaysOffSchedule {
    @Bean
    RecurringTask<Void> calendarWatchTicks(CalendarWatch watch, Jobs jobs) {
        return Tasks.recurring("calendar-watch", FixedDelay.of(Duration.ofSeconds(10)))
                .execute((_, _) -> jobs.run("calendar-watch", watch::run));
    }
}
