package vn.nhipcau.minutes.chat;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.nhipcau.minutes.MinutesBook;
import vn.nhipcau.shared.Lookout;

/** What follows from minutes is done as soon as they are confirmed. */
@Configuration(proxyBeanMethods = false)
class Finishing {
    @Bean
    Lookout confirmedMinutes(MinutesBook book, Aftermath aftermath) {
        return new Lookout("minutes", book::unfinished, aftermath::step);
    }
}
