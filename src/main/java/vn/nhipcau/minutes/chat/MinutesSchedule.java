package vn.nhipcau.minutes.chat;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.nhipcau.minutes.MinutesBook;
import vn.nhipcau.shared.PollingWorker;

/** What follows from minutes is done as soon as they are confirmed. */
@Configuration(proxyBeanMethods = false)
class MinutesSchedule {
    @Bean
    PollingWorker confirmedMinutes(MinutesBook book, MinutesFollowUp aftermath) {
        return new PollingWorker("minutes", book::unfinished, aftermath::step);
    }
}
