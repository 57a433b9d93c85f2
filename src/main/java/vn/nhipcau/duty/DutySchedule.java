package vn.nhipcau.duty;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.nhipcau.shared.Jobs;

import java.time.Duration;

/**
 * Looks again and again whether something is to be done by the business clock, which can be moved:
 * the scheduler itself knows real time only. One instance does it at a time. Each job is on its
 * own: of a fault in one the others know nothing.
 */
@Configuration(proxyBeanMethods = false)
class DutySchedule {
    @Bean
    RecurringTask<Void> dutyTicks(Recount recount, MorningRound round, Jobs jobs) {
        return Tasks.recurring("duty-rounds", FixedDelay.of(Duration.ofSeconds(10)))
                .execute(
                        (_, _) -> {
                            jobs.run("calendar-recount", recount::run);
                            jobs.run("morning-round", round::run);
                        });
    }
}
