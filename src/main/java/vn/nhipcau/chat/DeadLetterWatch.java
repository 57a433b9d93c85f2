package vn.nhipcau.chat;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.boot.health.contributor.Health;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.nhipcau.shared.CarefulHealth;
import vn.nhipcau.shared.Concern;
import vn.nhipcau.shared.Glance;

import java.time.Duration;

/** Looks once a minute after what was put aside, and shows in health how much of it there is. */
@Configuration(proxyBeanMethods = false)
class DeadLetterWatch {
    @Bean
    RecurringTask<Void> chatParked(UpdateHandler updateHandler) {
        return Tasks.recurring("chat-parked", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((_, _) -> updateHandler.replayDue());
    }

    @Bean
    Gauge parkedGauge(DeadLetterStore parked, MeterRegistry meters) {
        return Gauge.builder(
                        "nhipcau.chat.parked.waiting",
                        new Glance<>(parked::waiting),
                        it -> it.number(Long::doubleValue))
                .description("Updates that were put aside and wait to be heard again")
                .strongReference(true)
                .register(meters);
    }

    @Bean
    Concern deadLettersConcern(DeadLetterStore parked) {
        return new Concern() {
            @Override
            public String name() {
                return "deadLetters";
            }

            @Override
            public long count() {
                return parked.waiting();
            }
        };
    }

    @Bean
    CarefulHealth parkedHealthIndicator(DeadLetterStore parked) {
        return new CarefulHealth() {
            @Override
            protected Health look() {
                return Health.up().withDetail("waiting", parked.waiting()).build();
            }
        };
    }
}
